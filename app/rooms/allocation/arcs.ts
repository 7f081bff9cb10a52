/** Every way in which something given may go to a line. */
import { barrierToLine, barrierToPlace, kmTo } from './giver.ts';
import type { Barrier, Giver, Source } from './giver.ts';
import { amountFor, inParcels } from './line.ts';
import type { AllocationProblem, OpenLine } from './line.ts';

/** Money or goods of one giver for one line; numbers as in the problem. */
export interface Arc {
  readonly line: number;
  readonly giver: number;
  readonly source: Source;
  readonly km: number;
  /** The most that this giver alone can give to the line. */
  readonly most: number;
}

export interface Ways {
  /** Arcs of each line, nearest first. */
  readonly arcsOf: readonly (readonly Arc[])[];
  readonly count: number;
}

/** Looks at places once per kelurahan: all its lines are at its centroid. */
export function waysOf(problem: AllocationProblem): Ways {
  const { lines, givers, today } = problem;
  const stocks = stocksOf(givers);
  const nearest = new Map<string, { giver: number; km: number }[]>();
  let count = 0;
  const arcsOf = lines.map((line, at) => {
    if (line.open === 0) return [];
    let near = nearest.get(line.village);
    if (near === undefined) {
      near = givers
        .map((giver, number) => ({ giver: number, km: kmTo(giver, line) }))
        .filter(({ giver, km }) => barrierToPlace(givers[giver]!, line, km) === null)
        .sort((one, other) => one.km - other.km || one.giver - other.giver);
      nearest.set(line.village, near);
    }
    const arcs: Arc[] = [];
    for (const { giver, km } of near)
      for (const source of ['goods', 'money'] as const) {
        const most = mostOf(line, givers[giver]!, stocks[giver]!, source);
        if (most > 0 && barrierToLine(givers[giver]!, line, source, today) === null) arcs.push({ line: at, giver, source, km, most });
      }
    count += arcs.length;
    return arcs;
  });
  return { arcsOf, count };
}

const stocksOf = (givers: readonly Giver[]): Map<string, number>[] => givers.map(({ goods }) => new Map(goods.map(({ item, amount }) => [item, amount])));

function mostOf(line: OpenLine, { rupiah }: Giver, stock: ReadonlyMap<string, number>, source: Source): number {
  if (source === 'goods') return inParcels(line, Math.min(line.open, stock.get(line.item) ?? 0));
  return rupiah === 0 || line.unitPrice === 0 ? 0 : amountFor(line, rupiah);
}

/** Why something of a giver does not go to a line. `little`: they have it, but not enough for one parcel. */
export type NoWay = Barrier | 'little';

/** What keeps the givers who have money, or goods of its item, from a line: how many by what. */
export function noWays({ givers, today }: AllocationProblem, line: OpenLine): Map<NoWay, number> {
  const kept = new Map<NoWay, number>();
  for (const [giver, stock] of stocksOf(givers).entries())
    for (const source of ['goods', 'money'] as const) {
      const one = givers[giver]!;
      const has = source === 'goods' ? (stock.get(line.item) ?? 0) > 0 : one.rupiah > 0 && line.unitPrice > 0;
      if (!has) continue;
      const why = barrierToLine(one, line, source, today) ?? barrierToPlace(one, line, kmTo(one, line)) ?? (mostOf(line, one, stock, source) === 0 ? 'little' : null);
      if (why !== null) kept.set(why, (kept.get(why) ?? 0) + 1);
    }
  return kept;
}

/** What the givers still have and the lines still need while a plan is made. Nothing ever goes below zero. */
export class Stock {
  readonly rupiah: number[];
  readonly open: number[];
  readonly #goods: Map<string, number>[];
  readonly #lines: readonly OpenLine[];

  constructor({ lines, givers }: { lines: readonly OpenLine[]; givers: readonly Giver[] }) {
    this.#lines = lines;
    this.rupiah = givers.map(({ rupiah }) => rupiah);
    this.open = lines.map(({ open }) => open);
    this.#goods = givers.map(({ goods }) => new Map(goods.map(({ item, amount }) => [item, amount])));
  }

  goodsOf(giver: number): ReadonlyMap<string, number> {
    return this.#goods[giver]!;
  }

  /** The most of an arc, at most `wanted`, that what is left allows. */
  possible({ line, giver, source }: Arc, wanted: number): number {
    const one = this.#lines[line]!;
    const limit = source === 'money' ? amountFor(one, this.rupiah[giver]!) : (this.#goods[giver]!.get(one.item) ?? 0);
    return inParcels(one, Math.min(wanted, this.open[line]!, limit));
  }

  take({ line, giver, source }: Arc, amount: number, rupiah: number): void {
    this.open[line]! -= amount;
    const goods = this.#goods[giver]!;
    const { item } = this.#lines[line]!;
    if (source === 'money') this.rupiah[giver]! -= rupiah;
    else goods.set(item, goods.get(item)! - amount);
  }
}
