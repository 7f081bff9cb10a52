/** Server door of areas. */
export { answers } from './serve.ts';
export { regencyChoices } from './choices.ts';
export { loadBoundaries } from './load-boundaries.ts';
export type { BoundaryReport } from './load-boundaries.ts';
export { findSeed, writeSeed } from './seed.ts';
export type { Seed } from './seed.ts';
export { loadVillages } from './store.ts';
export type { Village } from './store.ts';
export { parentCode } from './data/regency-areas.ts';
