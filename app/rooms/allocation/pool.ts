/**
 * Offers that may go to the same needs are one pool. For a program without whole columns that loses nothing: any split of what a
 * pool gives is a split of what its offers give. Sizes are shares of a line: 1 is all that is open of it.
 */
import { RUPIAH } from '../contributions/index.ts';
import type { Ground } from './ground.ts';

export interface Pools {
  /** Numbers of the offers in each pool, and what they have together. */
  readonly members: readonly (readonly number[])[];
  readonly amount: Float64Array;
  /** Row-wise by need: the pools `pool[starts[n]]` to `pool[starts[n + 1]]` may cover it, all of it for `cost`. */
  readonly starts: Int32Array;
  readonly pool: Int32Array;
  readonly cost: Float64Array;
}

export function poolsOf(ground: Ground): Pools {
  const numberOf = new Map<string, number>();
  const members: number[][] = [];
  for (const [o, needs] of ground.fitting.entries()) {
    if (ground.needsOf[o]!.length === 0) continue;
    const { commodity, unit } = ground.offers[o]!;
    const key = `${commodity === RUPIAH ? '' : `${commodity} ${unit}`} ${needs.join(' ')}`;
    const at = numberOf.get(key);
    if (at === undefined) numberOf.set(key, members.push([o]) - 1);
    else members[at]!.push(o);
  }
  const starts = new Int32Array(ground.needs.length + 1);
  // The largest reaches for all that any of its pool reaches for.
  const largest = members.map((offers) => offers.reduce((most, o) => (ground.amount[o]! > ground.amount[most]! ? o : most)));
  for (const o of largest) for (const n of ground.needsOf[o]!) starts[n + 1]! += 1;
  for (let n = 0; n < ground.needs.length; n += 1) starts[n + 1]! += starts[n]!;
  const next = starts.slice();
  const pool = new Int32Array(starts.at(-1)!);
  const cost = new Float64Array(pool.length);
  const amount = new Float64Array(members.length);
  for (const [p, offers] of members.entries()) {
    let rounded = 0;
    for (const n of ground.needsOf[largest[p]!]!) {
      const at = next[n]!++;
      pool[at] = p;
      const hundredths = ground.open[n]! * ground.grain[n]!;
      cost[at] = ground.isMoney[offers[0]!] ? (hundredths * ground.needs[n]!.unitPriceRp) / 100 : hundredths;
      if (ground.isMoney[offers[0]!] && ground.grain[n] === 1) rounded += 1;
    }
    // Each line of each offer is rounded to whole rupiah, half of one at most in the giver's favour.
    amount[p] = offers.reduce((sum, o) => sum + ground.amount[o]!, 0) + (rounded * offers.length) / 2;
  }
  return { members, amount, starts, pool, cost };
}
