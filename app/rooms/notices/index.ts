/** Public door of notices. */
export * from './contract.ts';
export * from './notice.ts';
export * from './notice-text.ts';
export * from './quiet.ts';
