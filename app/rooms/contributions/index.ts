/** Public door of contributions. */
export * from './books-contract.ts';
export * from './contract.ts';
export * from './handover-contract.ts';
export * from './honest-percent.ts';
export * from './ledger.ts';
export * from './match.ts';
export * from './pledge-draft.ts';
export * from './pledge.ts';
export * from './quantity.ts';
export type { Cell } from './sheet.ts';
export * from './step.ts';
export * from './witness.ts';
