/** Server door of measurements. */
export * from './store.ts';
