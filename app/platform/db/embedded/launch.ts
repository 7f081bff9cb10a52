import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import type { Account } from './account.ts';

/** A program of PostgreSQL that ends when this process does, however this process ends. */
export interface Launched {
  readonly child: ChildProcess;
  /** Asks for a fast shutdown: sessions end, the data is written, the program leaves. */
  interrupt(): void;
  /** Resolves once it has left, with what it said last on its error output. */
  readonly ended: Promise<{ code: number | null; said: string }>;
}

/** Starts only if the parent still lives: the kernel forgets to tell a child whose parent died before it asked. */
const IF_PARENT_LIVES = '[ "$PPID" = "$0" ] || exit 75; exec "$@"';

/** Where `setpriv` is missing, a reader on a pipe from us notices our end. It is no child of PostgreSQL, which minds strangers. */
const GUARDED = 'exec 3<&0; ( { read -r _ <&3; kill -INT $$; } & ); exec "$@" </dev/null 3<&-';

const SAID_CHARACTERS = 4_000;

let setpriv: boolean | undefined;

/** Whether the kernel can be asked to signal a child at its parent's death (util-linux; busybox has not that option). */
export function hasSetpriv(): boolean {
  setpriv ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0;
  return setpriv;
}

/**
 * Runs `command` as the account.
 *
 * @param within words to put before the command, see `view.ts`
 * @param onLine called with each line of its error output
 */
export function launch(
  command: string,
  args: readonly string[],
  account: Account,
  within: readonly string[],
  onLine?: (line: string) => void,
): Launched {
  const guarded = !hasSetpriv();
  const become = account.steppedDown ? ['--reuid', `${account.uid}`, '--regid', `${account.gid}`, '--clear-groups'] : [];
  const words = guarded
    ? ['sh', '-c', GUARDED, 'sh', command, ...args]
    : [...within, 'setpriv', ...become, '--pdeathsig', 'INT', 'sh', '-c', IF_PARENT_LIVES, `${process.pid}`, command, ...args];
  const child = spawn(words[0]!, words.slice(1), {
    // A session of its own: Ctrl-C in the terminal is for us, who first let the requests end.
    detached: true,
    stdio: [guarded ? 'pipe' : 'ignore', 'ignore', 'pipe'],
    // Nothing of our environment: neither PG* variables that would steer it nor secrets it has no use for.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    ...(guarded && account.steppedDown ? { uid: account.uid, gid: account.gid } : {}),
  });
  // Whoever forgets to stop the database can still leave: it then ends with us.
  child.unref();
  const errors = child.stderr as (NodeJS.ReadableStream & { unref(): void }) | null;
  errors?.unref();
  let said = '';
  let rest = '';
  errors?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-SAID_CHARACTERS);
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  });
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: error.message }));
    child.once('exit', (code) => {
      child.stdin?.end();
      // The last words may still be on their way when the exit is told.
      setTimeout(() => resolve({ code, said: said.trim() }), 20);
    });
  });
  return { child, ended, interrupt: () => void (guarded ? child.stdin?.end() : child.kill('SIGINT')) };
}
