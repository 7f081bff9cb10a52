/** Public door of audit. */
export * from './contract.ts';
