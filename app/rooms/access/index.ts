/** Public door of access: roles, verbs, reach, and the endpoints on people. */
export * from './role.ts';
export * from './contract.ts';
