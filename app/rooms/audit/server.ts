/** Server door of audit. */
export { answers } from './serve.ts';
