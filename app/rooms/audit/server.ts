/** Server door of audit. */
import { answers as findingAnswers } from './finding-serve.ts';
import { answers as entryAnswers } from './serve.ts';

export const answers = [...entryAnswers, ...findingAnswers];
export { keepSealing, sealAll } from './seal-jobs.ts';
export { verifyAudit } from './verify-jobs.ts';
export { saveVerified } from './seal-state-store.ts';
export { lookAtDay } from './unusual-jobs.ts';
export { findLimits, findLookedAt, saveLookedAt } from './finding-store.ts';
