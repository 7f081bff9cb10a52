/**
 * The bound, and a plan in parts to begin from. The program starts with the pairs that a first guess of prices finds near; the
 * prices of its solution then tell of every pair left out whether it could help, and those come in, until the bound of all
 * pairs is met.
 */
import type { Basis, Refusal, Solve } from '../../platform/solver/program.ts';
import { relaxedProgram } from './allocation-program.ts';
import { boundOfOffers, boundOfPools } from './bound.ts';
import type { Ground } from './ground.ts';
import { guessPrices } from './guess.ts';
import type { Pools } from './pool.ts';

/** Pairs of a need to begin with: so many of the cheapest, no dearer than this part of the line's worth above the cheapest. */
const NEAREST = 4;
const NEAR_PART = 0.15;
/** Lines that cost more than this much of their worth begin with none. */
const TOO_DEAR = 1.3;
/** Pairs of a need that come in at one round. */
const MORE = 3;
const CLOSE = 1e-5;
const MOST_ROUNDS = 30;

export interface Relaxation {
  readonly bound: number;
  /** Shares of lines, by place in the pools' table. */
  readonly shares: ReadonlyMap<number, number>;
  /** Worth of a rupiah or a hundredth, by offer. */
  readonly prices: Float64Array;
  /** Worth of weight, by kelurahan. */
  readonly fair: Float64Array;
  readonly rounds: number;
}

export async function relax(ground: Ground, pools: Pools, solve: Solve, options: { seconds: number; signal?: AbortSignal | undefined }): Promise<Relaxation | { readonly refused: Refusal }> {
  const inside = new Uint8Array(pools.pool.length);
  const pairs: { n: number; at: number }[] = [];
  const bring = (n: number, at: number): void => {
    inside[at] = 1;
    pairs.push({ n, at });
  };
  beginWith(ground, pools, bring);
  let bound = Infinity;
  let basis: Basis | undefined;
  for (let rounds = 1; ; rounds += 1) {
    const { program, poolRow, villageRow, firstPair, scale } = relaxedProgram(ground, pools, pairs);
    const outcome = await solve(program, { ...options, basis });
    if (outcome.status === 'refused') return { refused: outcome.reason };
    if (outcome.status !== 'optimal' || outcome.rowDuals === null || outcome.basis === null) return { refused: 'failed' };
    const duals = outcome.rowDuals;
    const prices = Float64Array.from(pools.amount, (_, p) => Math.max(0, duals[poolRow + p]!) / scale[p]!);
    const fair = Float64Array.from(ground.villages, (_, v) => Math.max(0, -duals[villageRow + v]!));
    bound = Math.min(bound, boundOfPools(ground, pools, prices, fair));
    const before = pairs.length;
    if (bound > outcome.objective * (1 + CLOSE)) bringHelpful(ground, pools, prices, duals, inside, bring);
    if (pairs.length === before || rounds === MOST_ROUNDS) {
      const shares = new Map<number, number>();
      for (const [at, pair] of pairs.entries()) if (outcome.values[firstPair + at]! > 1e-9) shares.set(pair.at, outcome.values[firstPair + at]!);
      const paid = Float64Array.from(ground.needs, (_, n) => -duals[n]!);
      const priceOf = new Float64Array(ground.offers.length);
      for (const [p, members] of pools.members.entries()) for (const o of members) priceOf[o] = prices[p]!;
      return { bound: Math.min(bound, boundOfOffers(ground, priceOf, paid, fair)), shares, prices: priceOf, fair, rounds };
    }
    // What came in begins outside of the solution that stands.
    const columns = new Int32Array(outcome.basis.columns.length + pairs.length - before);
    columns.set(outcome.basis.columns);
    basis = { columns, rows: outcome.basis.rows };
  }
}

function beginWith(ground: Ground, pools: Pools, bring: (n: number, at: number) => void): void {
  const prices = guessPrices(ground, pools);
  for (let n = 0; n < ground.needs.length; n += 1) {
    const all = dearness(pools, prices, n);
    for (const { at, price } of all.slice(0, NEAREST)) if (price <= all[0]!.price + NEAR_PART * ground.value[n]! && all[0]!.price <= TOO_DEAR * ground.value[n]!) bring(n, at);
  }
}

/** Brings the pairs that cost less than the program pays for the need. */
function bringHelpful(ground: Ground, pools: Pools, prices: Float64Array, duals: Float64Array, inside: Uint8Array, bring: (n: number, at: number) => void): void {
  for (let n = 0; n < ground.needs.length; n += 1) {
    const paid = -duals[n]! - 1e-9 * (1 + ground.value[n]!);
    let any = false;
    for (let at = pools.starts[n]!; at < pools.starts[n + 1]!; at += 1) any ||= inside[at] === 0 && pools.cost[at]! * prices[pools.pool[at]!]! < paid;
    if (!any) continue;
    const helpful = dearness(pools, prices, n).filter(({ at, price }) => inside[at] === 0 && price < paid);
    for (const { at } of helpful.slice(0, MORE)) bring(n, at);
  }
}

/** The pairs of a need, cheapest first. */
function dearness({ starts, pool, cost }: Pools, prices: Float64Array, n: number): { at: number; price: number }[] {
  const all: { at: number; price: number }[] = [];
  for (let at = starts[n]!; at < starts[n + 1]!; at += 1) all.push({ at, price: cost[at]! * prices[pool[at]!]! });
  return all.sort((one, other) => one.price - other.price || one.at - other.at);
}
