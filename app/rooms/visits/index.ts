/** Public door of visits. */
export * from './card.ts';
export * from './contract.ts';
export * from './photo-contract.ts';
export * from './visit-clock.ts';
export * from './work-contract.ts';
