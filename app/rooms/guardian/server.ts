/** Server door of guardian, for the entries. */
export { answers } from './serve.ts';
export { pages } from './pages-serve.ts';
