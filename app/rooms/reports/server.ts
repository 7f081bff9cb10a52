/** Server door of reports. */
export { recountMonth, recountRegister } from './store.ts';
export { answers, readStatus } from './serve.ts';
export { projections } from './listen.ts';
