/** Weight-for-length, lying, below 731 days (BB/PB): wasting and overweight. */
import { indicator } from './indicator.ts';
import { weightForLengthTable } from './tables/weight-for-length.ts';

export const weightForLength = /* @__PURE__ */ indicator(
  { name: 'weight-for-length', x: 'cm', unit: 'kg', restricted: true, flagBelow: -500, flagAbove: 500 },
  weightForLengthTable,
);
