/** Length-for-age below 731 days, height-for-age from then on (PB/U, TB/U): stunting. */
import { indicator } from './indicator.ts';
import { lengthForAgeTable } from './tables/length-for-age.ts';

export const lengthForAge = /* @__PURE__ */ indicator(
  { name: 'length-for-age', x: 'days', unit: 'cm', restricted: false, flagBelow: -600, flagAbove: 600 },
  lengthForAgeTable,
);
