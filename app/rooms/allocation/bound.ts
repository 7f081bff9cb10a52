/**
 * Bounds of what any plan can be worth, from prices (weak duality): they hold for all prices that are not negative, so they do not
 * rest on the solver. The first lets lines be cut anywhere; the second packs each offer whole.
 */
import { askedOf } from './allocation-program.ts';
import { FAIR_TENTHS } from './benefit.ts';
import { costOf } from './ground.ts';
import type { Ground } from './ground.ts';
import { packBest } from './pack.ts';
import type { Packable } from './pack.ts';
import type { Pools } from './pool.ts';

/** What the offers are worth, what kelurahan gain beyond the price of weight, and what lines gain beyond the cheapest way to cover them. */
export function boundOfPools(ground: Ground, { amount, starts, pool, cost }: Pools, prices: Float64Array, fair: Float64Array): number {
  let bound = fairBound(ground, fair);
  for (const [p, price] of prices.entries()) bound += price * amount[p]!;
  for (let n = 0; n < ground.needs.length; n += 1) {
    let least = Infinity;
    for (let at = starts[n]!; at < starts[n + 1]!; at += 1) least = Math.min(least, cost[at]! * prices[pool[at]!]!);
    bound += Math.max(0, fair[ground.villageOf[n]!]! * ground.value[n]! - least);
  }
  return bound;
}

/**
 * The same with what each offer can earn at most where it is paid `paid` for a line: single things whole, the rest in parts. A line
 * that only one offer can cover, and that is no gain at its price, is not paid for: the offer earns what the line itself is worth,
 * its last part only when it is whole.
 */
export function boundOfOffers(ground: Ground, prices: Float64Array, paid: Float64Array, fair: Float64Array): number {
  let bound = fairBound(ground, fair);
  const isOwn = ground.offersOf.map((offers, n) => offers.length === 1 && fair[ground.villageOf[n]!]! * ground.value[n]! <= prices[offers[0]!]! * costOf(ground, n, offers[0]!, ground.open[n]!) * (1 + 1e-9));
  for (let n = 0; n < ground.needs.length; n += 1)
    if (ground.offersOf[n]!.length > 0 && !isOwn[n]) bound += Math.max(0, fair[ground.villageOf[n]!]! * ground.value[n]! - Math.max(0, paid[n]!));
  for (const [o, needs] of ground.needsOf.entries()) {
    const items: Packable[] = [];
    let rest = 0;
    let room = ground.amount[o]!;
    for (const n of needs) {
      const hundredths = ground.open[n]! * ground.grain[n]!;
      const cost = ground.isMoney[o] ? (hundredths * ground.needs[n]!.unitPriceRp) / 100 : hundredths;
      if (ground.isMoney[o] && ground.grain[n] === 1) room += 0.5;
      const worth = fair[ground.villageOf[n]!]!;
      const gain = isOwn[n] ? worth * ground.value[n]! : Math.max(0, paid[n]!);
      if (ground.open[n]! > 1) rest = Math.max(rest, (isOwn[n] ? worth * ground.perGrain[n]! * ground.open[n]! : gain) / cost);
      items.push({ cost, gain });
    }
    bound += packBest(items, room, rest, greedyPacking(items, room, rest)).bound;
  }
  return bound;
}

/** A packing to begin with: what brings most for its room first. */
function greedyPacking(items: readonly Packable[], room: number, rest: number): number {
  let [free, gain] = [room, 0];
  for (const item of items.filter((one) => one.gain > rest * one.cost).sort((one, other) => other.gain / other.cost - one.gain / one.cost)) {
    if (item.cost > free) continue;
    free -= item.cost;
    gain += item.gain;
  }
  return gain + rest * free;
}

function fairBound(ground: Ground, fair: Float64Array): number {
  let bound = 0;
  for (const [v, asked] of askedOf(ground).entries())
    for (const factor of FAIR_TENTHS) bound += (Math.max(0, factor - fair[v]!) * asked) / FAIR_TENTHS.length;
  return bound;
}
