/** Public door of visits. */
export * from './card.ts';
export * from './contract.ts';
export * from './visit-clock.ts';
