/**
 * A first guess of what an offer's rupiah or goods are worth, so that the program begins with pairs that matter. Needs choose softly
 * among offers, those asked for too much grow dearer, the others cheaper; the choice hardens with every turn.
 */
import { FAIR_TENTHS } from './benefit.ts';
import type { Ground } from './ground.ts';
import type { Pools } from './pool.ts';

const TURNS = 80;
/** Softness of a choice and step of a price, at the first turn and at the last; parts of a line's worth, exponents. */
const SOFT = [0.15, 0.02] as const;
const STEP = [0.6, 0.09] as const;
const FAIR_STEP = 0.3;

/** Prices by pool: worth per rupiah or hundredth. */
export function guessPrices(ground: Ground, { amount, starts, pool, cost }: Pools): Float64Array {
  const { value, villageOf, villages } = ground;
  const asked = new Float64Array(villages.length);
  for (const [n, v] of villageOf.entries()) asked[v]! += value[n]!;
  const fair = new Float64Array(villages.length).fill((FAIR_TENTHS[0] + FAIR_TENTHS.at(-1)!) / 2);
  const prices = firstPrices(ground, { starts, pool, cost }, amount.length);
  const wish = new Float64Array(amount.length);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const soft = between(SOFT, turn / TURNS);
    const step = between(STEP, turn / TURNS);
    const load = new Float64Array(amount.length);
    const covered = new Float64Array(villages.length);
    for (let n = 0; n < value.length; n += 1) {
      const [from, to] = [starts[n]!, starts[n + 1]!];
      if (from === to) continue;
      let least = Infinity;
      for (let at = from; at < to; at += 1) least = Math.min(least, cost[at]! * prices[pool[at]!]!);
      const width = soft * value[n]!;
      const taken = 1 / (1 + Math.exp(Math.min(50, (least - fair[villageOf[n]!]! * value[n]!) / width)));
      if (taken < 1e-6) continue;
      let sum = 0;
      for (let at = from; at < to; at += 1) {
        const dearer = (cost[at]! * prices[pool[at]!]! - least) / width;
        wish[at - from] = dearer > 20 ? 0 : Math.exp(-dearer);
        sum += wish[at - from]!;
      }
      covered[villageOf[n]!]! += value[n]! * taken;
      for (let at = from; at < to; at += 1) load[pool[at]!]! += (cost[at]! * wish[at - from]! * taken) / sum;
    }
    for (let p = 0; p < amount.length; p += 1) {
      const tight = Math.log((load[p]! + 1e-9 * amount[p]!) / amount[p]!);
      prices[p]! *= Math.exp(step * Math.max(-1, Math.min(1, tight)));
    }
    for (let v = 0; v < asked.length; v += 1) if (asked[v]! > 0) fair[v]! += (slopeAt(covered[v]! / asked[v]!) - fair[v]!) * FAIR_STEP;
  }
  return prices;
}

/** What a pool's amount would bring on average, less what is left over. */
function firstPrices({ value }: Ground, { starts, pool, cost }: Pick<Pools, 'starts' | 'pool' | 'cost'>, pools: number): Float64Array {
  const [worth, costs] = [new Float64Array(pools), new Float64Array(pools)];
  for (let n = 0; n < value.length; n += 1)
    for (let at = starts[n]!; at < starts[n + 1]!; at += 1) {
      worth[pool[at]!]! += value[n]!;
      costs[pool[at]!]! += cost[at]!;
    }
  return worth.map((sum, p) => (0.3 * sum) / costs[p]!);
}

const between = ([first, last]: readonly [number, number], at: number): number => first * (last / first) ** at;
/** The tenths as a line instead of steps. */
const slopeAt = (share: number): number => FAIR_TENTHS[0] - (FAIR_TENTHS[0] - FAIR_TENTHS.at(-1)!) * share;
