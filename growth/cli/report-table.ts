/** Prevalence as the table that WHO Anthro users know: one line for each group. */
import type { Estimate, IndexPrevalence } from '../prevalence/estimate.ts';
import type { GroupPrevalence, Prevalence } from '../prevalence/prevalence.ts';
import { REPORTED, type ReportedIndex } from '../prevalence/variables.ts';

const PREFIXES: Record<ReportedIndex, string> = {
  lengthForAge: 'HA',
  weightForAge: 'WA',
  bmiForAge: 'BMI',
  weightForLength: 'WH',
};

const SHARES = [
  ['_3', 'belowMinus3'],
  ['_2', 'belowMinus2'],
  ['_1', 'belowMinus1'],
  ['1', 'above1'],
  ['2', 'above2'],
  ['3', 'above3'],
  ['', 'mean'],
] as const;

type Cell = readonly [name: string, value: number | null];

function estimateCells(name: string, { value, standardError, lower, upper }: Estimate): Cell[] {
  return [
    [`${name}_r`, value],
    [`${name}_se`, standardError],
    [`${name}_ll`, lower],
    [`${name}_ul`, upper],
  ];
}

function indexCells(prefix: string, index: IndexPrevalence): Cell[] {
  return [
    [`${prefix}Z_pop`, index.weightedCount],
    [`${prefix}Z_unwpop`, index.count],
    ...SHARES.flatMap(([suffix, share]) => estimateCells(prefix + suffix, index[share])),
    [`${prefix}_stdev`, index.standardDeviation],
  ];
}

function groupCells(group: GroupPrevalence): Cell[] {
  return [
    ...REPORTED.flatMap((index) => indexCells(PREFIXES[index], group[index])),
    ['HA_2_WH_2_pop', group.stuntedAndWasted.weightedCount],
    ['HA_2_WH_2_unwpop', group.stuntedAndWasted.count],
    ...estimateCells('HA_2_WH_2', group.stuntedAndWasted),
    ...estimateCells('HA_2_WH2', group.stuntedAndOverweight),
  ];
}

/** The whole table, header and all; empty where there is nothing to say. */
export function reportTable({ groups }: Prevalence, delimiter: ',' | ';'): string {
  const rows = groups.map((group) => ({ label: group.label, cells: groupCells(group) }));
  const header = ['Group', ...(rows[0]?.cells ?? []).map(([name]) => name)];
  const lines = rows.map(({ label, cells }) => [quotedIfNeeded(label, delimiter), ...cells.map(([, value]) => value ?? '')]);
  return [header, ...lines].map((line) => `${line.join(delimiter)}\n`).join('');
}

function quotedIfNeeded(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
