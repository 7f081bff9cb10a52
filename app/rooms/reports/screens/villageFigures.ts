import type { AreaCounts } from '../contract.ts';

export const sortKeys = ['name', 'registered', 'measured', 'coverage', 'stunted', 'rate', 'severe', 'cases'] as const;
export type SortKey = (typeof sortKeys)[number];

/** A village with the shares that are computed from its counts; null where there is nothing to divide, or it is hidden. */
export interface VillageFigures extends AreaCounts {
  /** D/S, 0 to 1. */
  coverage: number | null;
  /** Stunted per 1,000 plausibly measured in the month. */
  rate: number | null;
}

export function figuresOf(village: AreaCounts): VillageFigures {
  return { ...village, coverage: share(village.measured, village.registered), rate: times(share(village.stunted, village.lengthCounted), 1000) };
}

/** A part of a whole, 0 to 1; null without one. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

const times = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

/** Sorted by a column. What is hidden always stands after what is shown, and what is unknown last; equals by name. */
export function sortVillages(villages: readonly VillageFigures[], key: SortKey, direction: 'up' | 'down'): VillageFigures[] {
  const sign = direction === 'up' ? 1 : -1;
  return villages.toSorted((a, b) => {
    if (key === 'name') return sign * a.name.localeCompare(b.name, 'id');
    const [one, other] = [valueOf(a, key), valueOf(b, key)];
    if (one === null || other === null) return tierOf(a, one) - tierOf(b, other) || a.name.localeCompare(b.name, 'id');
    return sign * (one - other) || a.name.localeCompare(b.name, 'id');
  });
}

/** 0 with a figure, 1 hidden, 2 without any. */
function tierOf(village: VillageFigures, value: number | null): number {
  return value !== null ? 0 : village.hidden ? 1 : 2;
}

function valueOf(village: VillageFigures, key: Exclude<SortKey, 'name'>): number | null {
  switch (key) {
    case 'severe':
      return village.severelyStunted;
    case 'cases':
      return village.openCases;
    case 'registered':
    case 'measured':
    case 'coverage':
    case 'stunted':
    case 'rate':
      return village[key];
  }
}

/** Places of the highest rates, from 1, for the numbered discs on the map; villages without a stunted child have none. */
export function ranksOf(villages: readonly VillageFigures[], most = 7): Map<string, number> {
  const highest = sortVillages(villages, 'rate', 'down').filter((one) => (one.rate ?? 0) > 0);
  return new Map(highest.slice(0, most).map((one, at) => [one.code, at + 1]));
}

/** Districts of these villages by code and name, in order of name. */
export function districtsOf(villages: readonly AreaCounts[]): { code: string; name: string }[] {
  const found = new Map(villages.map((one) => [one.code.split('.').slice(0, 3).join('.'), one.district]));
  return [...found].map(([code, name]) => ({ code, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** What the page is about: the district chosen, the one village or district in reach, else the regency. */
export function placeOf(villages: readonly AreaCounts[], area: string | undefined, regency: { name: string }): string {
  const districts = districtsOf(villages);
  const chosen = districts.find((one) => one.code === area);
  if (chosen) return chosen.name;
  if (villages.length === 1) return villages[0]?.name ?? regency.name;
  return districts.length === 1 ? (districts[0]?.name ?? regency.name) : regency.name;
}

/**
 * Months without those at the end that have only begun: fewer than half were measured than in the month before. The few who were measured early
 * are mostly those who are followed because they are short, and say nothing about all.
 */
export function wholeMonths<M extends { measured: number }>(trend: readonly M[]): readonly M[] {
  const [before, last] = [trend.at(-2), trend.at(-1)];
  return before === undefined || last === undefined || last.measured * 2 >= before.measured ? trend : wholeMonths(trend.slice(0, -1));
}
