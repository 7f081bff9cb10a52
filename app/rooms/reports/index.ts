/** Public door of reports. */
export * from './contract.ts';
