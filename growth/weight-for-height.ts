/** Weight-for-height, standing, from 731 days on (BB/TB): wasting and overweight. */
import { indicator } from './indicator.ts';
import { weightForHeightTable } from './tables/weight-for-height.ts';

export const weightForHeight = /* @__PURE__ */ indicator(
  { name: 'weight-for-height', x: 'cm', unit: 'kg', restricted: true, flagBelow: -500, flagAbove: 500 },
  weightForHeightTable,
);
