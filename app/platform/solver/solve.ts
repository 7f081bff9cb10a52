/** One solve at a time in a process, in a thread of its own, within limits of time and memory. */
import { Worker } from 'node:worker_threads';
import type { Outcome, Program, Refusal, Solve, SolveOptions } from './program.ts';
import type { Order } from './thread.ts';

/** Above this a program is refused at once: building it in the solver would take what the limit of memory allows. */
const MOST_ENTRIES = 4_000_000;
const MOST_WAITING = 8;
/** HiGHS looks at its clock between steps; a thread that is later than this is ended. */
const GRACE_MS = 2_000;
/** A thread waits so long for a next program, then it ends: a WebAssembly memory never shrinks. */
const IDLE_MS = 1_000;

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
let idle: { thread: Worker; timer: NodeJS.Timeout; forget: () => void } | null = null;
const ending = new AbortController();

const refused = (reason: Refusal): Outcome => ({ status: 'refused', reason });

/**
 * Solves a program when its turn comes. Never throws for what a program is: a refusal says why nothing was solved.
 * Aborting `signal` ends the solve, or the wait for it, at once.
 */
export const solve: Solve = async (program, options = {}) => {
  if (program.values.length + program.cost.length > MOST_ENTRIES) return refused('size');
  if (waiting >= MOST_WAITING) return refused('busy');
  const signal = options.signal === undefined ? ending.signal : AbortSignal.any([options.signal, ending.signal]);
  waiting += 1;
  const mine = turn.then(() => {
    waiting -= 1;
    return signal.aborted ? refused('cancelled') : inThread(program, options, signal);
  });
  turn = mine;
  return await Promise.race([mine, whenAborted(signal, mine)]);
};

/** Ends what is being solved and refuses what waits or comes: for the end of the process. */
export function endSolves(): void {
  ending.abort();
  void idle?.thread.terminate();
}

function whenAborted(signal: AbortSignal, over: Promise<unknown>): Promise<Outcome> {
  return new Promise((resolve) => {
    const tell = (): void => resolve(refused('cancelled'));
    if (signal.aborted) tell();
    signal.addEventListener('abort', tell, { once: true });
    void over.then(() => signal.removeEventListener('abort', tell));
  });
}

function inThread(program: Program, options: SolveOptions, signal: AbortSignal): Promise<Outcome> {
  const { seconds = 10, megabytes = 384, gap = 1e-4, nodes, basis, guess } = options;
  const order: Order = { program, options: { seconds, megabytes, gap, nodes, basis, guess } };
  return new Promise((resolve) => {
    const thread = takeThread();
    let told = false;
    const end = (outcome: Outcome): void => {
      if (told) return;
      told = true;
      clearTimeout(late);
      signal.removeEventListener('abort', cancel);
      for (const [event, hear] of heard) thread.off(event, hear);
      if (outcome.status !== 'refused') {
        leaveIdle(thread);
        resolve(outcome);
      } else {
        // The next turn begins when this thread is gone, so that two never hold memory together.
        void thread.terminate().then(() => resolve(outcome));
      }
    };
    const cancel = (): void => end(refused('cancelled'));
    const late = setTimeout(() => end(refused('time')), seconds * 1000 + GRACE_MS);
    signal.addEventListener('abort', cancel, { once: true });
    const fail = (): void => end(refused('failed'));
    const heard = [
      ['message', end],
      ['error', fail],
      ['exit', fail],
    ] as const;
    for (const [event, hear] of heard) thread.on(event, hear);
    thread.postMessage(order);
  });
}

function takeThread(): Worker {
  if (idle === null) return new Worker(new URL('./thread.ts', import.meta.url));
  const { thread, timer, forget } = idle;
  clearTimeout(timer);
  thread.off('exit', forget).off('error', forget);
  idle = null;
  thread.ref();
  return thread;
}

/** A thread that waits does not keep the process alive. */
function leaveIdle(thread: Worker): void {
  const forget = (): void => {
    if (idle?.thread === thread) idle = null;
  };
  const timer = setTimeout(() => {
    forget();
    void thread.terminate();
  }, IDLE_MS).unref();
  thread.on('exit', forget).on('error', forget);
  thread.unref();
  idle = { thread, timer, forget };
}
