/** Weight-for-age (BB/U): underweight. */
import { indicator } from './indicator.ts';
import { weightForAgeTable } from './tables/weight-for-age.ts';

export const weightForAge = /* @__PURE__ */ indicator(
  { name: 'weight-for-age', x: 'days', unit: 'kg', restricted: true, flagBelow: -600, flagAbove: 500 },
  weightForAgeTable,
);
