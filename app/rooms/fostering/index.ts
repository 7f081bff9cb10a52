/** Public door of fostering. */
export * from './conduct.ts';
export * from './contract.ts';
export * from './pairing.ts';
