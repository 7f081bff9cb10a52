/** Server door of recognition. */
export { projections } from './listen.ts';
export { answers } from './serve.ts';
