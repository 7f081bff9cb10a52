/**
 * The problem as programs. Relaxed: pools instead of offers and any part of a line, with only some of the pairs; its bound holds for
 * every plan. Exact: whole grains of every pair and a column per line that is one only when nothing of it stays open.
 */
import { ProgramWriter } from '../../platform/solver/program.ts';
import type { Program } from '../../platform/solver/program.ts';
import { FAIR_TENTHS } from './benefit.ts';
import type { Cover } from './cover.ts';
import type { Ground } from './ground.ts';
import type { Pools } from './pool.ts';

/** Money is counted in thousands of rupiah, goods in units, so that all figures are near one. */
export const scaleOf = (isMoney: boolean): number => (isMoney ? 1000 : 100);

export interface Relaxed {
  readonly program: Program;
  /** Rows of the needs come first, then those of the pools, then those of the kelurahan. Columns of the pairs come last. */
  readonly poolRow: number;
  readonly villageRow: number;
  readonly firstPair: number;
  /** What a pool's price in the program is to be divided by. */
  readonly scale: Float64Array;
}

/** `pairs` are places in the pools' table, with the number of their need. */
export function relaxedProgram(ground: Ground, pools: Pools, pairs: readonly { readonly n: number; readonly at: number }[]): Relaxed {
  const writer = new ProgramWriter('maximize');
  const scale = Float64Array.from(pools.members, ([o]) => scaleOf(ground.isMoney[o!]!));
  const needRow = ground.needs.map(() => writer.addRow(0, 0));
  const poolRows = pools.members.map((_, p) => writer.addRow(-Infinity, pools.amount[p]! / scale[p]!));
  const villageRows = addVillages(writer, ground);
  let firstPair = villageRows.length * FAIR_TENTHS.length;
  for (const [n, row] of needRow.entries())
    firstPair = 1 + writer.addColumn({ cost: 0, upper: 1 }, [[row, -1], [villageRows[ground.villageOf[n]!]!, ground.value[n]!]]);
  for (const { n, at } of pairs) {
    const p = pools.pool[at]!;
    writer.addColumn({ cost: 0 }, [[needRow[n]!, 1], [poolRows[p]!, pools.cost[at]! / scale[p]!]]);
  }
  return { program: writer.program(), poolRow: needRow.length, villageRow: needRow.length + poolRows.length, firstPair, scale };
}

export interface Exact {
  readonly program: Program;
  /** A column for each pair, in the order of offers and their needs. */
  readonly firstPair: number;
  /** The plan that is known, as the program has it. */
  readonly guess: Float64Array;
}

export function exactProgram(ground: Ground, known: Cover): Exact {
  const writer = new ProgramWriter('maximize');
  const guess: number[] = [];
  const needRow = ground.needs.map(() => writer.addRow(0, 0));
  const wholeRow = ground.needs.map((_, n) => (ground.open[n]! > 1 ? writer.addRow(-Infinity, 0) : -1));
  const offerRow = ground.offers.map((_, o) => writer.addRow(-Infinity, (ground.amount[o]! + inexact(ground, o) / 2) / scaleOf(ground.isMoney[o]!)));
  const villageRows = addVillages(writer, ground);
  for (const [v, asked] of askedOf(ground).entries())
    for (let tenth = 0; tenth < FAIR_TENTHS.length; tenth += 1) guess.push(Math.max(0, Math.min(asked / FAIR_TENTHS.length, known.weight[v]! - (tenth * asked) / FAIR_TENTHS.length)));
  for (const [n, row] of needRow.entries()) {
    const village = villageRows[ground.villageOf[n]!]!;
    const [most, covered] = [ground.open[n]!, known.covered[n]!];
    if (wholeRow[n]! < 0) {
      writer.addColumn({ cost: 0, upper: most, whole: true }, [[row, -1], [village, ground.perGrain[n]! + ground.whenComplete[n]!]]);
      guess.push(covered);
      continue;
    }
    writer.addColumn({ cost: 0, upper: most, whole: true }, [[row, -1], [village, ground.perGrain[n]!], [wholeRow[n]!, -1]]);
    writer.addColumn({ cost: 0, upper: 1, whole: true }, [[village, ground.whenComplete[n]!], [wholeRow[n]!, most]]);
    guess.push(covered, covered === most ? 1 : 0);
  }
  const firstPair = guess.length;
  for (const [o, needs] of ground.needsOf.entries())
    for (const n of needs) {
      const each = ground.isMoney[o] ? (ground.grain[n]! * ground.needs[n]!.unitPriceRp) / 100 : ground.grain[n]!;
      writer.addColumn({ cost: 0, upper: ground.open[n]!, whole: true }, [[needRow[n]!, 1], [offerRow[o]!, each / scaleOf(ground.isMoney[o]!)]]);
      guess.push(known.lines[o]!.get(n) ?? 0);
    }
  return { program: writer.program(), firstPair, guess: Float64Array.from(guess) };
}

/** Lines of an offer whose rupiah are rounded: to half of one in the giver's favour. */
function inexact({ isMoney, needsOf, grain }: Ground, o: number): number {
  return isMoney[o] ? needsOf[o]!.filter((n) => grain[n] === 1).length : 0;
}

export function askedOf({ villages, villageOf, value }: Pick<Ground, 'villages' | 'villageOf' | 'value'>): Float64Array {
  const asked = new Float64Array(villages.length);
  for (const [n, v] of villageOf.entries()) asked[v]! += value[n]!;
  return asked;
}

/** A row and a column for each tenth of each kelurahan; the columns are the first of the program. */
function addVillages(writer: ProgramWriter, ground: Ground): number[] {
  const rows = ground.villages.map(() => writer.addRow(0, 0));
  for (const [v, asked] of askedOf(ground).entries())
    for (const cost of FAIR_TENTHS) writer.addColumn({ cost, upper: asked / FAIR_TENTHS.length }, [[rows[v]!, -1]]);
  return rows;
}
