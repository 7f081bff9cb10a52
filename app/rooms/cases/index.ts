/** Public door of cases. */
export * from './contract.ts';
export * from './standing.ts';
