/** One line on stderr that says how far a long job is, when a person is watching. */

const EVERY_MS = 200;

export class Progress {
  /** Bytes of the file, and those read so far. */
  total = 0;
  bytes = 0;
  rows = 0;
  private readonly start = performance.now();
  private readonly isWatched = process.stderr.isTTY === true;
  private last = this.start;

  /** Redraws the line, at most five times a second. */
  show(): void {
    const now = performance.now();
    if (!this.isWatched || now - this.last < EVERY_MS) return;
    this.last = now;
    const share = this.total > 0 ? this.bytes / this.total : 0;
    const seconds = (now - this.start) / 1000;
    const left = share > 0 ? Math.ceil(seconds / share - seconds) : 0;
    const perSecond = Math.round(this.rows / seconds);
    process.stderr.write(`\r\x1b[K${Math.floor(share * 100)} %  ${grouped(this.rows)} rows  ${grouped(perSecond)} rows/s  ${left} s left`);
  }

  /** Wipes the line. */
  end(): void {
    if (this.isWatched) process.stderr.write('\r\x1b[K');
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
