/** Public door of interop. */
export * from './contract.ts';
export * from './undo-contract.ts';
export * from './parity-contract.ts';
