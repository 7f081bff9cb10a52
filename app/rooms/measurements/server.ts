/** Server door of measurements. */
export * from './store.ts';
export { projections } from './listen.ts';
export { findEarlier, insertDeskMeasurement, orderMeasuringAgain } from './recording-store.ts';
