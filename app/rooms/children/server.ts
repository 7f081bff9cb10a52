/** Server door of children. */
export * from './store.ts';
