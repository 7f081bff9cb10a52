/** Public door of access: roles, verbs, reach, and the endpoints on people. */
export * from './role.ts';
export * from './contract.ts';
export { demoCast } from './demo-cast.ts';
export type { DemoPerson } from './demo-cast.ts';
