/** Public door of access: roles, verbs, reach, and the endpoints on people. */
export * from './role.ts';
export * from './contract.ts';
export * from './sight.ts';
export * from './sight-view.ts';
export * from './glass.ts';
export * from './glass-contract.ts';
export type { BeforeRealData } from './before-real-data.ts';
export { demoCast } from './demo-cast.ts';
export type { DemoPerson } from './demo-cast.ts';
