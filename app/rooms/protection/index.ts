/** Public door of protection. */
export * from './contract.ts';
export * from './request-contract.ts';
export * from './retention-contract.ts';
export * from './breach-contract.ts';
export * from './task-contract.ts';
export { activities } from './data/activities.ts';
export { activitiesOfTable, activityOfPath, registerOf } from './processing.ts';
export { retentionRules } from './data/retention-rules.ts';
export type { Declared } from './processing.ts';
export { dataKinds } from './breach.ts';
export { grounds } from './data/grounds.ts';
