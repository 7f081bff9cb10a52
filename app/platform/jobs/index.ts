/** Work that goes on after the reply, in the same PostgreSQL. */
export { prepareJobs } from './prepare.ts';
export { sendJob } from './send.ts';
export { queue } from './queue.ts';
export type { Queue, QueueFacts } from './queue.ts';
export { startJobs, work, workTogether } from './work.ts';
export type { JobEnvironment, Work } from './work.ts';
