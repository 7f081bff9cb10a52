/** Server door of areas. */
export { answers } from './serve.ts';
export { regencyChoices } from './choices-store.ts';
export { loadBoundaries } from './boundary-serve.ts';
export type { BoundaryReport } from './boundary-serve.ts';
export { findSeed, writeSeed } from './seed-store.ts';
export type { Seed } from './seed-store.ts';
export { loadVillages } from './store.ts';
export type { Village } from './store.ts';
