/** Public door of reports. */
export * from './contract.ts';
export type { CityStatus } from './city.ts';
export { SMALL_CELL } from './city.ts';
export * from './quality-contract.ts';
