/** Server door of allocation. */
export { childrenIn } from './draft.ts';
export { works } from './jobs.ts';
export { answers } from './serve.ts';
export { planOf, problemOf, weighFree } from './simulate-serve.ts';
