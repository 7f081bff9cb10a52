/** Public door of allocation. */
export * from './contract.ts';
export * from './draft-contract.ts';
export * from './open-because.ts';
export * from './told-reason.ts';
export * from './line-group.ts';
