/** Server door of measurements. */
export * from './store.ts';
export { projections } from './listen.ts';
export { findEarlier, insertDeskMeasurement, orderMeasuringAgain } from './recording-store.ts';
export { handOnMeasurements, openUndoneMeasurements, takeOutMeasurements } from './undo-store.ts';
export { decideUnit, scoreWith, takeBackUnitDecision } from './unit-decision-store.ts';
export type { UnitDecision } from './unit-decision-store.ts';
