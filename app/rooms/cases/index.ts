/** Public door of cases. */
export * from './contract.ts';
export * from './standing.ts';
export * from './step.ts';
export * from './assessment.ts';
export * from './plan.ts';
export * from './recovery.ts';
export * from './referral.ts';
export * from './case.ts';
export * from './case-next.ts';
export * from './case-contract.ts';
export * from './case-audit.ts';
export * from './case-worksheet.ts';
export * from './case-audit-contract.ts';
export * from './assessment-words.ts';
export * from './case-refusal-words.ts';
export * from './work.ts';
export * from './work-contract.ts';
