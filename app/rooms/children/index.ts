/** Public door of children. */
export * from './child.ts';
