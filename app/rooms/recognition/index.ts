/** Public door of recognition. */
export * from './certificate-contract.ts';
export * from './certificate.ts';
export * from './contract.ts';
export * from './sentence.ts';
export * from './story.ts';
export * from './streak.ts';
export * from './thanks-contract.ts';
export * from './thanks.ts';
export * from './wall-contract.ts';
