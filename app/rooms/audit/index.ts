/** Public door of audit. */
export * from './contract.ts';
export * from './finding-contract.ts';
export { defaultLimits } from './unusual.ts';
export type { ReadingLimits, ReadingRule } from './unusual.ts';
export { copyVerbs } from './copy.ts';
export { auditFaults, isWhole } from './verification.ts';
export type { AuditFault, FoundFault, Verification } from './verification.ts';
