/** Server door of fostering. */
export { projections } from './listen.ts';
export { answers } from './serve.ts';
export { works } from './jobs.ts';
export { hidesPoliticians } from './election-serve.ts';
export { complain, listOwnComplaints } from './complaint-serve.ts';
export { listCarePairings } from './complaint-store.ts';
