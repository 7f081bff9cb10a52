/** Public door of needs. */
export * from './contract.ts';
export * from './need-item.ts';
export * from './need.ts';
export * from './need-words.ts';
export * from './safety.ts';
export * from './trigger.ts';
export * from './urgency.ts';
