/** Consent by village out of counts, with the cells hidden that would tell of one to four families. */
import { SMALL_CELL } from '../reports/index.ts';
import type { PurposeCells } from './contract.ts';

export const countedPurposes = ['pairing', 'story', 'photo'] as const;
export type CountedPurpose = (typeof countedPurposes)[number];

/** A count as the database gives it. */
export interface ConsentCount {
  village: string;
  purpose: string;
  state: string;
  children: number;
}

const columns = ['given', 'refused', 'withdrawn', 'notAsked', 'unsettled'] as const;
type Cells = Record<(typeof columns)[number], number>;
type ByPurpose<C> = Record<CountedPurpose, C>;

export interface ConsentLine extends ByPurpose<PurposeCells> {
  code: string;
  name: string;
  district: string;
  children: number | null;
  hidden: boolean;
}

const columnOf = (state: string): keyof Cells => ((columns as readonly string[]).includes(state) ? (state as keyof Cells) : 'unsettled');
const nothing = (): Cells => ({ given: 0, refused: 0, withdrawn: 0, notAsked: 0, unsettled: 0 });
const sumOf = (cells: Cells): number => columns.reduce((sum, column) => sum + cells[column], 0);
const isSmall = (n: number): boolean => n > 0 && n < SMALL_CELL;
const none: PurposeCells = { given: null, refused: null, withdrawn: null, notAsked: null, unsettled: null };

function cellsOf(counts: readonly ConsentCount[], village: string | null, purpose: CountedPurpose): Cells {
  const cells = nothing();
  for (const one of counts)
    if ((village === null || one.village === village) && one.purpose === purpose) cells[columnOf(one.state)] += one.children;
  return cells;
}

/**
 * Villages whose row is hidden: those with a small cell, and the next smallest until what all hidden rows have together in a
 * column is nothing or no small cell either; else the total less the rows shown would tell it.
 */
function hiddenRows(rows: ReadonlyMap<string, Cells>): Set<string> {
  const rising = [...rows].toSorted(([, one], [, other]) => sumOf(one) - sumOf(other));
  const hidden = new Set(rising.filter(([, cells]) => columns.some((column) => isSmall(cells[column]))).map(([code]) => code));
  const tells = (): boolean =>
    hidden.size === 1 || columns.some((column) => isSmall([...hidden].reduce((sum, code) => sum + rows.get(code)![column], 0)));
  for (const [code, cells] of rising) {
    if (hidden.size === 0 || !tells()) break;
    if (sumOf(cells) > 0) hidden.add(code);
  }
  return hidden;
}

/** Lines by village and the sum of the regency. Only villages that have children. */
export function consentLines(
  counts: readonly ConsentCount[],
  villages: readonly { code: string; name: string; district: string }[],
): { lines: ConsentLine[]; total: { children: number } & ByPurpose<PurposeCells> } {
  const present = villages.filter(({ code }) => counts.some((one) => one.village === code));
  const hidden = new Map<CountedPurpose, Set<string>>();
  const cells = new Map<CountedPurpose, Map<string, Cells>>();
  for (const purpose of countedPurposes) {
    const rows = new Map(present.map(({ code }) => [code, cellsOf(counts, code, purpose)]));
    cells.set(purpose, rows);
    hidden.set(purpose, hiddenRows(rows));
  }
  const shown = (code: string, purpose: CountedPurpose): PurposeCells =>
    hidden.get(purpose)!.has(code) ? none : cells.get(purpose)!.get(code)!;
  const lines = present.map((village) => {
    const children = sumOf(cells.get('pairing')!.get(village.code)!);
    return {
      ...village,
      children: isSmall(children) ? null : children,
      pairing: shown(village.code, 'pairing'),
      story: shown(village.code, 'story'),
      photo: shown(village.code, 'photo'),
      hidden: countedPurposes.some((purpose) => hidden.get(purpose)!.has(village.code)),
    };
  });
  const totalOf = (purpose: CountedPurpose): PurposeCells => {
    const sum = cellsOf(counts, null, purpose);
    return Object.fromEntries(columns.map((column) => [column, isSmall(sum[column]) ? null : sum[column]])) as PurposeCells;
  };
  const total = {
    children: sumOf(cellsOf(counts, null, 'pairing')),
    pairing: totalOf('pairing'),
    story: totalOf('story'),
    photo: totalOf('photo'),
  };
  return { lines, total };
}
