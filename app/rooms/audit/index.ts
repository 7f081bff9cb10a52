/** Public door of audit. */
export * from './contract.ts';
export * from './finding-contract.ts';
export { defaultLimits, emergencyVerbs, listingVerbs, openingVerbs, readingRules, usual } from './unusual.ts';
export type { ReadingLimits, ReadingRule } from './unusual.ts';
export { copyVerbs } from './copy.ts';
