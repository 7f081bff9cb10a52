/** The made-up city: the public door. */
export { cityMonth, type CityRow } from './city-month.ts';
export { cellsOf, eppgbmColumns, type EppgbmRow } from './eppgbm-row.ts';
export type { MonthTruth, RowTruth } from './month-truth.ts';
export { monthNumber } from './calendar.ts';
export { type CityOptions, type CityRequest, monthsOf, parseCityOptions, type ProfileName } from './options.ts';
export { boysFirst, fathersFirst, fathersSecond, girlsFirst, mothersFirst, mothersSecond } from './name-lists.ts';
export { bornOnOf, type ToldChild } from './told-children.ts';
export { trueGrowth, type TrueGrowth } from './truth.ts';
export { cityFile, type CityProgress, writeCity, type WrittenCity } from './write-city.ts';
