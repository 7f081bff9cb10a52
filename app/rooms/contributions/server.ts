/** Server door of contributions. */
export { works } from './jobs.ts';
export { projections } from './listen.ts';
export { answers } from './serve.ts';
