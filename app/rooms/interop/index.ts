/** Public door of interop. */
export * from './contract.ts';
