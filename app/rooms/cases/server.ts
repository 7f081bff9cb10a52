/** Server door of cases. */
export * from './as-of-store.ts';
export { followMovesOfCases, refreshStandings } from './store.ts';
export { answers } from './serve.ts';
