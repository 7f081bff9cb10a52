/** Server door of contributions. */
export { findFreePledges, findGiver, findGiverOf, listPledgesOf, lockPledges } from './pledge-store.ts';
export type { GiverRow } from './pledge-store.ts';
export { allocate, redirect } from './direct-serve.ts';
export type { Freed, OrderLine } from './direct-serve.ts';
export { listAllocations, listHelped, listRedirectable } from './allocation-store.ts';
export type { AllocationRow, RedirectableRow } from './allocation-store.ts';
export { ownGiver, ownGiverKind } from './giver-serve.ts';
export { coverageOf, pledgeView } from './pledge-view-serve.ts';
export { works } from './jobs.ts';
export { projections } from './listen.ts';
export { lapsePledges, makePledge, weighPromise } from './promise-serve.ts';
export type { NewPledge } from './promise-serve.ts';
export { answers } from './serve.ts';
export { tableFile } from './table-file-serve.ts';
