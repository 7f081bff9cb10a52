/** Public door of children. */
export * from './child.ts';
export * from './identity.ts';
export * from './names.ts';
export * from './parents.ts';
export * from './duplicate.ts';
export * from './duplicate-pairs.ts';
export * from './duplicate-contract.ts';
export * from './merge.ts';
