const QUIET_MS = 2_000;
const TERMINAL_EVERY_MS = 250;
const LOG_EVERY_MS = 5_000;

/**
 * Shows on the error output that something long goes on: a line that moves on a terminal, a line every five seconds in a
 * log. What takes less than two seconds is not mentioned.
 *
 * @param {string} label what is being done, e.g. `Installing`
 * @param {() => string} [detail] how far it is, asked for at every line
 * @returns {{ done(): void }}
 */
export function showProgress(label, detail = () => '') {
  const out = process.stderr;
  const startedAt = Date.now();
  const line = () => `${label} ... ${Math.round((Date.now() - startedAt) / 1000)} s ${detail()}`.trimEnd();
  let shown = false;
  const show = () => {
    if (Date.now() - startedAt < QUIET_MS) return;
    shown = true;
    out.write(out.isTTY ? `\r\x1b[K${line()}` : `${line()}\n`);
  };
  const first = setTimeout(show, QUIET_MS);
  const timer = setInterval(show, out.isTTY ? TERMINAL_EVERY_MS : LOG_EVERY_MS);
  return {
    done() {
      clearTimeout(first);
      clearInterval(timer);
      if (shown) out.write(`${out.isTTY ? '\r\x1b[K' : ''}${label}: done in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
    },
  };
}
