/**
 * The allocation as a linear or mixed program over some of the arcs. A column of an arc counts parcels, whole ones, or the
 * share of what the arc can give at most; columns of the kelurahan count points band by band. As later bands count less, the
 * solver fills them in order by itself.
 */
import { ProgramWriter } from '../../platform/solver/program.ts';
import type { Program } from '../../platform/solver/program.ts';
import type { Arc } from './arcs.ts';
import { farShare, pointsPerAmount, villageNeeds } from './benefit.ts';
import type { BenefitRules } from './benefit.ts';
import type { Giver } from './giver.ts';
import type { AllocationProblem } from './line.ts';

/** Money is counted in thousands of rupiah, so that its numbers are of the size of the others. */
const RUPIAH_PER_COUNT = 1000;

/**
 * What is counted in whole numbers: nothing gives the relaxation that tells prices and a bound; parcels alone leave divisible lines
 * to be cut anywhere; all amounts gives the bound of what can really be given.
 */
export type Wholes = 'nothing' | 'parcels' | 'all';

/** What one more of something is worth in a solution, in points. */
export interface Prices {
  /** Of a whole line; of a giver's money by count; of all goods of an item; of a point in a kelurahan, below zero as points are wanted. */
  readonly lines: readonly number[];
  readonly money: readonly number[];
  readonly goods: readonly ReadonlyMap<string, number>[];
  readonly villages: ReadonlyMap<string, number>;
}

export interface AllocationProgram {
  readonly program: Program;
  /** Column of the first arc; the others follow in order. */
  readonly firstArc: number;
  /** Amount that one count of an arc's column stands for. */
  amountOf(arc: Arc): number;
  pricesOf(rowDuals: Float64Array): Prices;
}

/** What an amount of an arc would gain at these prices; above zero it helps. */
export function gainOf({ lines, givers }: AllocationProblem, rules: BenefitRules, arc: Arc, amount: number, prices: Prices): number {
  const line = lines[arc.line]!;
  const spent = arc.source === 'money' ? (prices.money[arc.giver]! * line.unitPrice) / line.perUnit / RUPIAH_PER_COUNT : prices.goods[arc.giver]!.get(line.item)! / goodsOf(givers[arc.giver]!, line.item);
  const worth = pointsPerAmount(line, rules) * (farShare(arc.km, rules) + (prices.villages.get(line.village) ?? -1));
  return -amount * (worth + prices.lines[arc.line]! / line.open + spent);
}

function goodsOf({ goods }: Giver, item: string): number {
  return goods.find((one) => one.item === item)?.amount ?? 0;
}

export function writeAllocation(problem: AllocationProblem, rules: BenefitRules, arcs: readonly Arc[], wholes: Wholes): AllocationProgram {
  const { lines, givers } = problem;
  const writer = new ProgramWriter('maximize');
  const lineRow = lines.map(() => writer.addRow(-Infinity, 1));
  const moneyRow = givers.map(({ rupiah }) => writer.addRow(-Infinity, rupiah / RUPIAH_PER_COUNT));
  const goodsRow = givers.map(({ goods }) => new Map(goods.map(({ item, amount }) => [item, { row: writer.addRow(-Infinity, 1), amount }])));
  const villageRow = new Map<string, number>();
  let firstArc = 0;
  for (const [village, { room }] of villageNeeds(lines, rules)) {
    const row = writer.addRow(0, 0);
    villageRow.set(village, row);
    for (const [n, { counts }] of rules.bands.entries()) firstArc = 1 + writer.addColumn({ cost: counts, upper: room[n] }, [[row, -1]]);
  }
  const points = lines.map((line) => pointsPerAmount(line, rules));
  const amountOf = (arc: Arc): number => lines[arc.line]!.parcel ?? (wholes === 'all' ? 1 : arc.most);
  const costOf = (arc: Arc): number => -amountOf(arc) * points[arc.line]! * farShare(arc.km, rules);
  /** The three limits that an arc touches: the line, its kelurahan, and the money or goods of the giver. */
  const touches = (arc: Arc, tell: (row: number, value: number) => void): void => {
    const line = lines[arc.line]!;
    const amount = amountOf(arc);
    tell(lineRow[arc.line]!, amount / line.open);
    tell(villageRow.get(line.village)!, amount * points[arc.line]!);
    if (arc.source === 'money') {
      tell(moneyRow[arc.giver]!, (amount * line.unitPrice) / line.perUnit / RUPIAH_PER_COUNT);
    } else {
      const stock = goodsRow[arc.giver]!.get(line.item)!;
      tell(stock.row, amount / stock.amount);
    }
  };
  for (const arc of arcs) {
    const whole = wholes === 'all' || (wholes === 'parcels' && lines[arc.line]!.parcel !== null);
    const entries: (readonly [number, number])[] = [];
    touches(arc, (row, value) => entries.push([row, value]));
    writer.addColumn({ cost: costOf(arc), upper: arc.most / amountOf(arc), whole }, entries);
  }
  return {
    program: writer.program(),
    firstArc,
    amountOf,
    pricesOf: (duals) => ({
      lines: lineRow.map((row) => duals[row]!),
      money: moneyRow.map((row) => duals[row]!),
      goods: goodsRow.map((rows) => new Map([...rows].map(([item, { row }]) => [item, duals[row]!]))),
      villages: new Map([...villageRow].map(([village, row]) => [village, duals[row]!])),
    }),
  };
}
