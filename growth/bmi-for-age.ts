/** Body mass index for age (IMT/U). */
import { indicator } from './indicator.ts';
import { bmiForAgeTable } from './tables/bmi-for-age.ts';

export const bmiForAge = /* @__PURE__ */ indicator(
  { name: 'bmi-for-age', x: 'days', unit: 'kg/m2', restricted: true, flagBelow: -500, flagAbove: 500 },
  bmiForAgeTable,
);
