/** A plan in the making: what of each offer goes to which need, in whole grains and amounts, never more than is there. */
import { villageWorth } from './benefit.ts';
import { costOf, reachOf } from './ground.ts';
import type { Ground } from './ground.ts';

export class Cover {
  readonly ground: Ground;
  /** Rupiah or hundredths that are left of an offer. */
  readonly left: Float64Array;
  /** Grains of a need that are covered. */
  readonly covered: Int32Array;
  /** Grains by need, of each offer. */
  readonly lines: readonly Map<number, number>[];
  /** Offers that give to a need. */
  readonly givers: readonly Set<number>[];
  /** Covered weight by kelurahan. */
  readonly weight: Float64Array;
  readonly #asked: Float64Array;

  constructor(ground: Ground, from?: Cover) {
    this.ground = ground;
    this.left = Float64Array.from(from?.left ?? ground.amount);
    this.covered = Int32Array.from(from?.covered ?? new Int32Array(ground.needs.length));
    this.lines = ground.offers.map((_, o) => new Map(from?.lines[o]));
    this.givers = ground.needs.map((_, n) => new Set(from?.givers[n]));
    this.weight = Float64Array.from(from?.weight ?? new Float64Array(ground.villages.length));
    this.#asked = new Float64Array(ground.villages.length);
    for (const [n, v] of ground.villageOf.entries()) this.#asked[v]! += ground.value[n]!;
  }

  /** Adds grains (or takes them, when negative) of an offer to a need. The caller has looked at what is left. */
  add(n: number, o: number, grains: number): void {
    const had = this.lines[o]!.get(n) ?? 0;
    const has = had + grains;
    this.left[o]! -= costOf(this.ground, n, o, has) - costOf(this.ground, n, o, had);
    if (has === 0) {
      this.lines[o]!.delete(n);
      this.givers[n]!.delete(o);
    } else {
      this.lines[o]!.set(n, has);
      this.givers[n]!.add(o);
    }
    this.weight[this.ground.villageOf[n]!]! += this.benefitChange(n, grains);
    this.covered[n]! += grains;
  }

  /** Grains that an offer can still add to a need. */
  room(n: number, o: number): number {
    const missing = this.ground.open[n]! - this.covered[n]!;
    if (missing === 0) return 0;
    const had = this.lines[o]!.get(n) ?? 0;
    const spent = had === 0 ? 0 : costOf(this.ground, n, o, had);
    return Math.min(missing, reachOf(this.ground, n, o, this.left[o]! + spent) - had);
  }

  /** What more grains of a need add (or fewer, when negative), before fairness. */
  benefitChange(n: number, grains: number): number {
    const { open, perGrain, whenComplete } = this.ground;
    const [had, has] = [this.covered[n]!, this.covered[n]! + grains];
    return grains * perGrain[n]! + (has === open[n] ? whenComplete[n]! : 0) - (had === open[n] ? whenComplete[n]! : 0);
  }

  /** What more weight in a kelurahan adds to the worth of the plan. */
  worthChange(v: number, weight: number): number {
    const [asked, now] = [this.#asked[v]!, this.weight[v]!];
    return villageWorth(asked, now + weight) - villageWorth(asked, now);
  }

  worth(): number {
    return this.#asked.reduce((sum, asked, v) => sum + villageWorth(asked, this.weight[v]!), 0);
  }
}
