/** Public door of measurements: scoring, and what may count. */
export * from './measurement.ts';
export * from './recording.ts';
export * from './quality.ts';
export * from './second-measuring.ts';
export * from './slip.ts';
