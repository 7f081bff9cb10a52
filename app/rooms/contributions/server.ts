/** Server door of contributions. */
export { allocate } from './direct-serve.ts';
export type { OrderLine } from './direct-serve.ts';
export { handOver } from './receive-serve.ts';
export type { Told } from './receive-serve.ts';
export { makePledge } from './promise-serve.ts';
export type { NewPledge } from './promise-serve.ts';
export { addGiver, findFreePledges, findGiverOf } from './pledge-store.ts';
export type { GiverRow, PledgeRow } from './pledge-store.ts';
export { findAllocation } from './allocation-store.ts';
export { misfitOf } from './match.ts';
export { works } from './jobs.ts';
export { projections } from './listen.ts';
export { answers } from './serve.ts';
