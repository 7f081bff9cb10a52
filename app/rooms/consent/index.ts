/** Public door of consent. */
export * from './consent.ts';
export * from './contract.ts';
export * from './guardian.ts';
export * from './merge.ts';
export * from './paper-contract.ts';
export * from './picture.ts';
export * from './purpose.ts';
export * from './question-contract.ts';
export * from './renewal-contract.ts';
export * from './text.ts';
export * from './text-contract.ts';
export * from './door.ts';
export * from './guardian-link.ts';
export * from './request.ts';
