/**
 * The part of the problem that is still to be decided, as a program: the pairs of need and pool that lose least at the prices of the
 * relaxation, single things whole and the last part of a line won only when the line is whole. What is left
 * out takes part in one sum: pools put room into a pot at its price, and lines are covered from it at the least price that they have
 * there. Every plan is a solution of this program and worth the same in it, so a bound of the program bounds all plans.
 */
import { ProgramWriter } from '../../platform/solver/program.ts';
import type { Program } from '../../platform/solver/program.ts';
import { askedOf, scaleOf } from './allocation-program.ts';
import { FAIR_TENTHS } from './benefit.ts';
import type { Cover } from './cover.ts';
import type { Ground } from './ground.ts';
import type { Pools } from './pool.ts';
import type { Relaxation } from './relax.ts';

/**
 * So many pairs are looked at, those that lose the least part of what their line is worth; so many columns are whole, those that are
 * nearest to being decided otherwise. The bound holds for any numbers.
 */
const LIMITS = { pairs: 4_000, whole: 2_000 };

export interface Core {
  readonly program: Program;
  /** What each column of a pair covers, in the order of the columns from `firstPair`. */
  readonly pairs: readonly Pair[];
  readonly firstPair: number;
  /** The plan that is known, as the program has it. */
  readonly guess: Float64Array;
}

interface Pair {
  readonly n: number;
  /** Its place in the pools' table. */
  readonly at: number;
  /** What all that is open of the line costs at the price of the pool. */
  readonly price: number;
  /** What is lost to the best choice that the line has, as a part of its worth. */
  readonly loss: number;
}

interface Line {
  readonly n: number;
  readonly pairs: readonly Pair[];
  /** The least price among the pairs that are left out. */
  readonly outside: number;
  /** How near it is to being covered or not, as a part of its worth. */
  readonly margin: number;
}

export function coreProgram(ground: Ground, pools: Pools, { prices, fair }: Pick<Relaxation, 'prices' | 'fair'>, known: Cover, most: typeof LIMITS = LIMITS): Core {
  const priceOf = Float64Array.from(pools.members, ([o]) => prices[o!]!);
  const { lines, outside } = linesOf(ground, pools, priceOf, fair, known, most.pairs);
  const whole = wholeBelow(ground, lines, most.whole);
  const writer = new ProgramWriter('maximize');
  const guess: number[] = [];
  const scale = pools.members.map(([o]) => scaleOf(ground.isMoney[o!]!));
  const poolRow = pools.members.map((_, p) => writer.addRow(-Infinity, pools.amount[p]! / scale[p]!));
  const villageRow = ground.villages.map(() => writer.addRow(0, 0));
  const pot = writer.addRow(-Infinity, 0);
  for (const [v, asked] of askedOf(ground).entries()) {
    const tenth = asked / FAIR_TENTHS.length;
    for (const [at, cost] of FAIR_TENTHS.entries()) {
      writer.addColumn({ cost, upper: tenth }, [[villageRow[v]!, -1]]);
      guess.push(Math.max(0, Math.min(tenth, known.weight[v]! - at * tenth)));
    }
    if (outside[v]! < Infinity && guess.push(0) > 0) writer.addColumn({ cost: 0, upper: asked }, [[villageRow[v]!, 1], [pot, outside[v]!]]);
  }
  for (const [p, row] of poolRow.entries())
    if (priceOf[p]! > 0 && guess.push(0) > 0) writer.addColumn({ cost: 0 }, [[row, 1], [pot, -priceOf[p]! * scale[p]!]]);
  const needRow = lines.map(({ n, margin, outside: least }) => {
    const row = writer.addRow(0, 0);
    const village = villageRow[ground.villageOf[n]!]!;
    const [open, covered] = [ground.open[n]!, known.covered[n]!];
    guess.push(covered / open);
    if (open === 1) writer.addColumn({ cost: 0, upper: 1 }, [[row, -1], [village, ground.value[n]!]]);
    else {
      const complete = writer.addRow(-Infinity, 0);
      writer.addColumn({ cost: 0, upper: 1 }, [[row, -1], [village, ground.perGrain[n]! * open], [complete, -1]]);
      writer.addColumn({ cost: 0, upper: 1, whole: margin <= whole }, [[village, ground.whenComplete[n]!], [complete, 1]]);
      guess.push(covered === open ? 1 : 0);
    }
    if (least < Infinity && guess.push(0) > 0) writer.addColumn({ cost: 0, upper: 1 }, [[row, 1], [pot, least]]);
    return row;
  });
  const firstPair = guess.length;
  const pairs: Pair[] = [];
  for (const [at, line] of lines.entries())
    for (const pair of line.pairs) {
      const p = pools.pool[pair.at]!;
      const isWhole = ground.open[line.n] === 1 && Math.max(pair.loss, line.pairs.length > 1 ? 0 : line.margin) <= whole;
      writer.addColumn({ cost: 0, upper: 1, whole: isWhole }, [[needRow[at]!, 1], [poolRow[p]!, pools.cost[pair.at]! / scale[p]!]]);
      guess.push(pools.members[p]!.reduce((sum, o) => sum + (known.lines[o]!.get(line.n) ?? 0), 0) / ground.open[line.n]!);
      pairs.push(pair);
    }
  return { program: writer.program(), pairs, firstPair, guess: Float64Array.from(guess) };
}

/** Lines with the pairs that take part, and what weight costs at least in each kelurahan that comes from lines that take no part. */
function linesOf(ground: Ground, { starts, pool, cost, members }: Pools, priceOf: Float64Array, fair: Float64Array, known: Cover, mostPairs: number): { lines: Line[]; outside: Float64Array } {
  const outside = new Float64Array(ground.villages.length).fill(Infinity);
  const all = ground.needs.map((_, n) => {
    const worth = fair[ground.villageOf[n]!]! * ground.value[n]!;
    const pairs = Array.from({ length: starts[n + 1]! - starts[n]! }, (__, k) => ({ n, at: starts[n]! + k, price: cost[starts[n]! + k]! * priceOf[pool[starts[n]! + k]!]! }));
    const least = pairs.reduce((low, { price }) => Math.min(low, price), Infinity);
    const best = Math.min(worth, least);
    return { n, margin: Math.abs(worth - least) / worth, pairs: pairs.map((pair): Pair => ({ ...pair, loss: (pair.price - best) / worth })) };
  });
  const losses = Float64Array.from(all.flatMap(({ pairs }) => pairs.map(({ loss }) => loss))).sort();
  const mostLoss = losses.length > mostPairs ? losses[mostPairs]! : Infinity;
  const lines: Line[] = [];
  for (const { n, margin, pairs } of all) {
    const [inside, left]: [Pair[], number[]] = [[], []];
    for (const pair of pairs) {
      if (pair.loss <= mostLoss || members[pool[pair.at]!]!.some((o) => known.lines[o]!.has(n))) inside.push(pair);
      else left.push(pair.price);
    }
    const least = left.reduce((low, price) => Math.min(low, price), Infinity);
    if (inside.length > 0) lines.push({ n, pairs: inside, outside: least, margin });
    else if (least < Infinity) outside[ground.villageOf[n]!] = Math.min(outside[ground.villageOf[n]!]!, least / ground.value[n]!);
  }
  return { lines, outside };
}

/** The margin up to which columns are whole. */
function wholeBelow(ground: Ground, lines: readonly Line[], most: number): number {
  const margins = lines.flatMap(({ n, margin, pairs }) => (ground.open[n] === 1 ? pairs.map(({ loss }) => Math.max(loss, pairs.length > 1 ? 0 : margin)) : [margin]));
  return margins.length > most ? Float64Array.from(margins).sort()[most]! : Infinity;
}
