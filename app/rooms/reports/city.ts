/** The city page out of counts by village: sums, hidden small cells, the status that the command line prints. Pure. */
import { liesWithin } from '../access/index.ts';

/** Counts of a village and month. */
export interface VillageMonth {
  area: string;
  registered: number;
  measured: number;
  lengthCounted: number;
  stunted: number;
  severelyStunted: number;
  weightCounted: number;
  underweight: number;
  wastingCounted: number;
  wasted: number;
  severelyWasted: number;
}

export interface VillageLine extends Omit<VillageMonth, 'area'> {
  code: string;
  name: string;
  district: string;
  openCases: number;
}

/** Cells from one to four children are hidden from those who see no names there. */
export const SMALL_CELL = 5;

const EMPTY: Omit<VillageMonth, 'area'> = {
  registered: 0, measured: 0, lengthCounted: 0, stunted: 0, severelyStunted: 0, weightCounted: 0, underweight: 0, wastingCounted: 0, wasted: 0, severelyWasted: 0,
};

/** One line per village, also for those without any child. */
export function villageLines(villages: readonly { code: string; name: string; district: string }[], counts: readonly VillageMonth[], openCases: ReadonlyMap<string, number>): VillageLine[] {
  const byCode = new Map(counts.map((one) => [one.area, one]));
  return villages.map((village) => {
    const { area: _code, ...rest } = byCode.get(village.code) ?? { area: village.code, ...EMPTY };
    return { ...village, ...rest, openCases: openCases.get(village.code) ?? 0 };
  });
}

/** The sum of lines. */
export function sumLines(lines: readonly VillageLine[]): Omit<VillageLine, 'code' | 'name' | 'district'> {
  const sum = { ...EMPTY, openCases: 0 };
  for (const line of lines) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += line[key];
  return sum;
}

const SENSITIVE = ['stunted', 'severelyStunted', 'underweight', 'wasted', 'severelyWasted', 'openCases'] as const;
type Sensitive = (typeof SENSITIVE)[number];
type Hideable = Omit<VillageLine, Sensitive> & { [K in Sensitive]: number | null } & { hidden: boolean };
type Sum = ReturnType<typeof sumLines>;
/** A sum in which a number is null when it would tell a hidden cell. */
export type ShownSum = Omit<Sum, Sensitive> & { [K in Sensitive]: number | null };

const isSmall = (n: number): boolean => n > 0 && n < SMALL_CELL;

/** Whether hidden cells can be worked out from their sum: one alone, or small ones that are all the least or all the most they can be. */
function tells(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((all, n) => all + n, 0);
  const small = hidden.every(isSmall);
  return hidden.length === 1 || (hidden.length > 0 && small && (sum === hidden.length || sum === hidden.length * (SMALL_CELL - 1)));
}

const districtOf = (line: VillageLine): string => line.code.split('.').slice(0, 3).join('.');
const districts = (lines: readonly VillageLine[]): VillageLine[][] => [...Map.groupBy(lines, districtOf).values()];

/** Lines of a district whose cell is hidden: small ones, and the next smallest until nobody finds them by subtracting the rest from the total. */
function hiddenLines(district: readonly VillageLine[], key: Sensitive, namesWithin: readonly string[]): VillageLine[] {
  const closed = district.filter((line) => line[key] > 0 && !namesWithin.some((area) => liesWithin(line.code, area)));
  const rising = closed.toSorted((a, b) => a[key] - b[key]);
  const hidden = rising.filter((line) => isSmall(line[key]));
  while (tells(hidden.map((line) => line[key])) && hidden.length < rising.length) hidden.push(rising[hidden.length]!);
  return hidden;
}

/** Hides small cells where no names may be seen. @param lines all of the regency: what is hidden must not depend on what was asked for */
export function hideSmallCells(lines: readonly VillageLine[], namesWithin: readonly string[]): Hideable[] {
  const result = new Map<string, Hideable>(lines.map((line) => [line.code, { ...line, hidden: false }]));
  for (const key of SENSITIVE) {
    for (const { code } of districts(lines).flatMap((district) => hiddenLines(district, key, namesWithin))) {
      const line = result.get(code)!;
      line[key] = null;
      // Not shown by village, so nothing is missing there.
      if (key !== 'severelyWasted') line.hidden = true;
    }
  }
  return [...result.values()];
}

/**
 * The sum of the lines within some areas, for whoever sees names in `namesWithin` alone. Of a part of a district a number
 * with a hidden cell in it is not told, nor of a district whose one cell it would tell; nor of the whole, when taking the
 * districts that are told from it would.
 * @param lines all of the regency
 */
export function sumShown(lines: readonly VillageLine[], isAsked: (code: string) => boolean, namesWithin: readonly string[]): ShownSum {
  const sum: ShownSum = sumLines(lines.filter((line) => isAsked(line.code)));
  for (const key of SENSITIVE) {
    const untold: number[] = [];
    for (const district of districts(lines)) {
      const hidden = hiddenLines(district, key, namesWithin);
      const asked = hidden.filter((line) => isAsked(line.code));
      if (asked.length > 0 && !district.every((line) => isAsked(line.code))) sum[key] = null;
      else if (asked.length > 0 && tells(hidden.map((line) => line[key]))) untold.push(...hidden.map((line) => line[key]));
    }
    if (tells(untold)) sum[key] = null;
  }
  return sum;
}

/** What `cli status --json` prints. Shares are of the month's plausibly measured; coverage is D/S. */
export interface CityStatus {
  asOf: string | null;
  children: number;
  measured: number;
  coverage: number | null;
  stunted: number;
  severelyStunted: number;
  wasted: number;
  underweight: number;
  openCases: number;
  byVillage: { code: string; name: string; registered: number; measured: number; stunted: number }[];
}

/** The status out of the same lines that the city page shows. Coverage to four decimals. */
export function statusOf(asOf: string | null, lines: readonly VillageLine[]): CityStatus {
  const sum = sumLines(lines);
  return {
    asOf,
    children: sum.registered,
    measured: sum.measured,
    coverage: sum.registered === 0 ? null : Math.round((sum.measured / sum.registered) * 10_000) / 10_000,
    stunted: sum.stunted,
    severelyStunted: sum.severelyStunted,
    wasted: sum.wasted,
    underweight: sum.underweight,
    openCases: sum.openCases,
    byVillage: lines.filter((line) => line.registered > 0 || line.measured > 0).map(({ code, name, registered, measured, stunted }) => ({ code, name, registered, measured, stunted })),
  };
}
