/** Mid-upper arm circumference for age, from day 91 (LiLA/U). */
import { indicator } from './indicator.ts';
import { armForAgeTable } from './tables/arm-for-age.ts';

export const armForAge = /* @__PURE__ */ indicator(
  { name: 'arm-for-age', x: 'days', unit: 'cm', restricted: true, flagBelow: -500, flagAbove: 500 },
  armForAgeTable,
);
