/** Public door of measurements: scoring, and what may count. */
export * from './measurement.ts';
export * from './recording.ts';
