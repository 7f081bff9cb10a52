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

const SENSITIVE = ['stunted', 'severelyStunted', 'underweight', 'wasted', 'openCases'] as const;
type Hideable = Omit<VillageLine, (typeof SENSITIVE)[number]> & { [K in (typeof SENSITIVE)[number]]: number | null } & { hidden: boolean };

const isSmall = (n: number | null): boolean => n !== null && n > 0 && n < SMALL_CELL;

/**
 * Hides small cells where no names may be seen. When just one cell of a column would be hidden, it could be found by
 * subtracting the others from the total: then the next smallest of that column is hidden too.
 */
export function hideSmallCells(lines: readonly VillageLine[], namesWithin: readonly string[]): Hideable[] {
  const open = (line: VillageLine): boolean => namesWithin.some((area) => liesWithin(line.code, area));
  const result: Hideable[] = lines.map((line) => ({ ...line, hidden: false }));
  for (const key of SENSITIVE) {
    const hidden = result.filter((_line, at) => !open(lines[at]!) && isSmall(lines[at]![key]));
    if (hidden.length === 1) {
      const other = result.filter((line, at) => !open(lines[at]!) && line !== hidden[0] && (line[key] ?? 0) > 0).sort((a, b) => (a[key] ?? 0) - (b[key] ?? 0))[0];
      if (other !== undefined) hidden.push(other);
    }
    for (const line of hidden) {
      line[key] = null;
      line.hidden = true;
    }
  }
  return result;
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
