/** Server door of allocation. */
export { simulateAs } from './desk-serve.ts';
export { childrenIn } from './draft.ts';
export { works } from './jobs.ts';
export { simulateMineAs } from './mine-serve.ts';
export { answers } from './serve.ts';
export { planOf, problemOf, weighFree } from './simulate-serve.ts';
