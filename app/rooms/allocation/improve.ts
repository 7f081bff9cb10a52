/**
 * Betters a plan pass by pass: offers are packed anew, what is left of one takes lines over from others so that those can do more,
 * and what is left is spent. No step makes the plan worth less.
 */
import type { Cover } from './cover.ts';
import { costOf } from './ground.ts';
import { repack } from './repack.ts';

/** Lines that bring less than this part of what they cost at the prices are not tried. */
const WORTH_TRYING = 0.6;
const MOST_PASSES = 12;
/** A pass that betters the plan by less than this part is the last. */
const HARDLY = 1e-5;
/** Worth of what is left of an offer, below which it is not lent to others. */
const LEAST_TO_LEND = 0.05;
const LEAST_TO_TAKE_OVER = 0.5;
const MOST_TO_TAKE_OVER = 60;

/** Until `enough` is reached or passes hardly help. `prices`: worth of a rupiah or a hundredth by offer. */
export function improve(cover: Cover, prices: Float64Array, enough: number): void {
  fill(cover);
  for (let pass = 0; pass < MOST_PASSES && cover.worth() < enough; pass += 1) {
    const before = cover.worth();
    for (let o = 0; o < prices.length; o += 1) repack(cover, o, spend);
    const tries = Array.from(prices, (price, o) => worthTrying(cover, o, price));
    for (let o = 0; o < prices.length; o += 1) lend(cover, o, prices, tries);
    for (let o = 0; o < prices.length; o += 1) takeOver(cover, o, prices[o]!);
    fill(cover);
    if (cover.worth() <= before * (1 + HARDLY)) return;
  }
}

/** Spends what is left, best first, offer by offer. */
export function fill(cover: Cover): void {
  for (let o = 0; o < cover.left.length; o += 1) spend(cover, o);
}

/** Spends what is left of one offer, best first. */
function spend(cover: Cover, o: number): void {
  const { ground } = cover;
  for (;;) {
    let best = { n: -1, grains: 0, each: 0 };
    for (const n of ground.needsOf[o]!) {
      if (cover.covered[n] === ground.open[n]) continue;
      const grains = cover.room(n, o);
      if (grains <= 0) continue;
      const each = cover.worthChange(ground.villageOf[n]!, cover.benefitChange(n, grains)) / Math.max(1e-9, costOf(ground, n, o, grains));
      if (each > best.each) best = { n, grains, each };
    }
    if (best.n < 0) return;
    cover.add(best.n, o, best.grains);
  }
}

interface Try {
  readonly n: number;
  readonly grains: number;
}

/** Needs that are open and whose rest would bring what it costs, more or less. */
function worthTrying(cover: Cover, o: number, price: number): number[] {
  const { ground } = cover;
  const tries: number[] = [];
  for (const n of ground.needsOf[o]!) {
    const missing = ground.open[n]! - cover.covered[n]!;
    if (missing === 0) continue;
    if (cover.worthChange(ground.villageOf[n]!, cover.benefitChange(n, missing)) >= WORTH_TRYING * price * costOf(ground, n, o, missing)) tries.push(n);
  }
  return tries;
}

/**
 * Takes lines over from other offers with what is left of this one, so that those can complete what this one may not give to, or
 * cannot reach for. @returns whether it helped
 */
function lend(cover: Cover, o: number, prices: Float64Array, tries: readonly (readonly number[])[]): boolean {
  if (cover.left[o]! * prices[o]! < LEAST_TO_LEND) return false;
  const { ground } = cover;
  const byOther = new Map<number, number[]>();
  for (const n of ground.needsOf[o]!)
    for (const other of cover.givers[n]!) {
      if (other === o) continue;
      const list = byOther.get(other);
      if (list === undefined) byOther.set(other, [n]);
      else list.push(n);
    }
  let helped = false;
  for (const [other, needs] of byOther) {
    for (const k of tries[other]!) {
      const missing = ground.open[k]! - cover.covered[k]!;
      if (missing === 0) continue;
      const deficit = costOf(ground, k, other, missing) - cover.left[other]!;
      if (deficit <= 0 || deficit > cover.left[o]!) continue;
      const gain = cover.worthChange(ground.villageOf[k]!, cover.benefitChange(k, missing));
      const move = cheapestMove(cover, o, other, needs, deficit);
      if (move === null || move.n === k || gain <= 1e-7) continue;
      cover.add(move.n, other, -move.grains);
      cover.add(move.n, o, move.grains);
      const grains = Math.min(missing, cover.room(k, other));
      if (grains > 0) cover.add(k, other, grains);
      helped = true;
    }
  }
  return helped;
}

/** Takes whole lines over from offers that can spend again what that frees. */
function takeOver(cover: Cover, o: number, price: number): void {
  if (cover.left[o]! * price < LEAST_TO_TAKE_OVER) return;
  const { ground } = cover;
  const lines: { n: number; other: number; grains: number; cost: number }[] = [];
  for (const n of ground.needsOf[o]!)
    for (const other of cover.givers[n]!) {
      const grains = cover.lines[other]!.get(n)!;
      const cost = costOf(ground, n, o, grains);
      if (other !== o && cost <= cover.left[o]!) lines.push({ n, other, grains, cost });
    }
  lines.sort((one, line) => line.cost - one.cost || one.n - line.n || one.other - line.other);
  for (const { n, other, grains, cost } of lines.slice(0, MOST_TO_TAKE_OVER)) {
    if (cost > cover.left[o]! || cover.lines[other]!.get(n) !== grains) continue;
    const before = cover.left[other]!;
    const worth = cover.worth();
    cover.add(n, other, -grains);
    cover.add(n, o, grains);
    spend(cover, other);
    if (cover.worth() > worth + 1e-9 || cover.left[other] !== before + costOf(ground, n, other, grains)) continue;
    cover.add(n, o, -grains);
    cover.add(n, other, grains);
  }
}

/** The grains of one line of the other offer that free at least the deficit there, with the least taken here. */
function cheapestMove(cover: Cover, o: number, other: number, needs: readonly number[], deficit: number): (Try & { cost: number; freed: number }) | null {
  const { ground } = cover;
  let best: (Try & { cost: number; freed: number }) | null = null;
  for (const n of needs) {
    const had = cover.lines[other]!.get(n) ?? 0;
    if (had === 0) continue;
    const each = costOf(ground, n, other, had) / had;
    const grains = Math.ceil(deficit / each);
    if (grains > had) continue;
    const freed = costOf(ground, n, other, had) - costOf(ground, n, other, had - grains);
    const cost = costOf(ground, n, o, grains);
    if (freed >= deficit && cost <= cover.left[o]! && (best === null || cost < best.cost)) best = { n, grains, cost, freed };
  }
  return best;
}
