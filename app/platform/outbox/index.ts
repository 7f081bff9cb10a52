/** Events between rooms: written with their cause, numbered after commit, heard once. */
export { deliver } from './deliver.ts';
export type { Event, Listener } from './deliver.ts';
export { runOutbox } from './run.ts';
export { drain, giveTicks } from './sequence.ts';
