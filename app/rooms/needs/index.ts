/** Public door of needs. */
export * from './catalogue.ts';
export * from './catalogue-words.ts';
export * from './contract.ts';
export * from './need-item.ts';
export * from './need.ts';
export * from './need-words.ts';
export * from './safety.ts';
export * from './trigger.ts';
export * from './urgency.ts';
export * from './work-contract.ts';
