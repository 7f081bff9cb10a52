import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm passes a terminal's Ctrl-C on, and the terminal does too: within this time it is the same wish. */
const SAME_WISH_MS = 500;
const LOOK_EVERY_MS = 500;

/**
 * Runs a program to its end on our input and output, as if it stood in our place: signals reach it once, and it ends
 * when we do, even if we, or the npm that called us, are killed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 128 and the signal's number if a signal ended it
 */
export function runInOurPlace(command, args, options = {}) {
  const tied = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true'], { stdio: 'ignore' }).status === 0;
  const [first, ...rest] = tied ? ['setpriv', '--pdeathsig', 'TERM', command, ...args] : [command, ...args];
  // In a session of its own the terminal does not signal it as well. Without the tie it had better stay in ours.
  const child = spawn(first, rest, { ...options, stdio: 'inherit', detached: tied });
  const toldAt = new Map();
  const tell = (signal) => {
    if (Date.now() - (toldAt.get(signal) ?? 0) < SAME_WISH_MS) return;
    toldAt.set(signal, Date.now());
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of FORWARDED) process.on(signal, tell);
  const stopWatching = whenOrphaned(() => tell('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      for (const forwarded of FORWARDED) process.off(forwarded, tell);
      resolve(code ?? 128 + os.constants.signals[signal]);
    });
  });
}

/** Calls back when the npm that runs us as a script is gone. A shell that starts us by hand may leave us running. */
function whenOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined || process.platform !== 'linux') return () => undefined;
  const before = callers();
  const timer = setInterval(() => {
    if (callers() === before) return;
    clearInterval(timer);
    callback();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** The process that called us and, if that is npm's shell, the one that called it. */
function callers() {
  const parent = process.ppid;
  try {
    const [, name, , grandparent] = /^\d+ \((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? [];
    return /sh$/.test(name) ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}
