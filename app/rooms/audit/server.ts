/** Server door of audit. */
import { answers as findingAnswers } from './finding-serve.ts';
import { answers as entryAnswers } from './serve.ts';

export const answers = [...entryAnswers, ...findingAnswers];
export { lookAtDay } from './unusual-jobs.ts';
export { findLimits, findLookedAt, saveLookedAt } from './finding-store.ts';
