/** Head circumference for age (LK/U). */
import { indicator } from './indicator.ts';
import { headForAgeTable } from './tables/head-for-age.ts';

export const headForAge = /* @__PURE__ */ indicator(
  { name: 'head-for-age', x: 'days', unit: 'cm', restricted: false, flagBelow: -500, flagAbove: 500 },
  headForAgeTable,
);
