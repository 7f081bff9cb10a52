/** Server door of fostering. */
export { projections } from './listen.ts';
export { answers } from './serve.ts';
