/** Public door of areas. */
export * from './contract.ts';
export * from './area-name.ts';
export * from './distance.ts';
