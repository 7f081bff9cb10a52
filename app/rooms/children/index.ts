/** Public door of children. */
export * from './child.ts';
export * from './identity.ts';
