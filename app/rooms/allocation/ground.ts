/**
 * What may go where: every need with every offer looked at once, by the one rule of contributions and the wishes of the giver.
 * Amounts are whole: rupiah for money, hundredths of the unit for goods; needs are counted in grains, their smallest part.
 */
import { kmBetween } from '../areas/index.ts';
import { hundredthsOf, misfitOf, RUPIAH, rupiahFor } from '../contributions/index.ts';
import type { AllocationProblem, NeedToCover, Offer, UncoveredBecause } from './allocation-problem.ts';
import { benefitOf, grainOf, openGrains, rateOf } from './benefit.ts';

export interface Ground {
  readonly needs: readonly NeedToCover[];
  readonly offers: readonly Offer[];
  /** Hundredths of the unit in one grain, and grains that are open, by need. */
  readonly grain: Int32Array;
  readonly open: Int32Array;
  /** What each grain adds, the last one beside, and all that are open together; before fairness. */
  readonly perGrain: Float64Array;
  readonly whenComplete: Float64Array;
  readonly value: Float64Array;
  /** Number of the need's kelurahan, and their codes. */
  readonly villageOf: Int32Array;
  readonly villages: readonly string[];
  readonly isMoney: readonly boolean[];
  /** Rupiah or hundredths of an offer. */
  readonly amount: Float64Array;
  /** Needs that an offer may go to, and the other way round, as numbers in rising order. */
  readonly needsOf: readonly Int32Array[];
  /** As `needsOf`, with those for which the offer is too small. */
  readonly fitting: readonly Int32Array[];
  readonly offersOf: readonly Int32Array[];
  readonly arcs: number;
  /** Whether the promise has ended. */
  readonly ended: readonly boolean[];
  /** The last hurdle at which offers fell, by need; null where some offer may go. */
  readonly hurdle: readonly (UncoveredBecause | null)[];
}

/** From the hurdle that is farthest from help to the nearest. */
const hurdles: readonly UncoveredBecause[] = ['no_goods', 'not_for_donors', 'no_price', 'deadline', 'outside_area', 'too_far', 'budget'];
const NONE = hurdles.length;
const TOO_SMALL = NONE - 1;
const byMisfit = { state: 0, item: 0, donor: 1, ended: 3, area: 4 } as const;

export function groundOf({ today, needs, offers }: AllocationProblem): Ground {
  const grain = Int32Array.from(needs, grainOf);
  const open = Int32Array.from(needs, openGrains);
  const facts = needs.map((need) => ({ ...need, state: 'open' }));
  const nearest = new Uint8Array(needs.length);
  const isMoney = offers.map(({ commodity }) => commodity === RUPIAH);
  const amount = Float64Array.from(offers, (offer) => (offer.commodity === RUPIAH ? offer.amount : hundredthsOf(offer.amount)));
  const counts = new Int32Array(needs.length);
  const fitting: Int32Array[] = [];
  const ended = offers.map(() => false);
  const needsOf = offers.map((offer, o) => {
    const wishes = new Set(offer.wishItems);
    const fits: number[] = [];
    const reached: number[] = [];
    for (const [n, need] of facts.entries()) {
      if (open[n] === 0) continue;
      const at = hurdleAt(offer, need, n, o);
      if (at > nearest[n]!) nearest[n] = at;
      if (at < TOO_SMALL) continue;
      fits.push(n);
      if (at === TOO_SMALL) continue;
      reached.push(n);
      counts[n]! += 1;
    }
    fitting.push(Int32Array.from(fits));
    return Int32Array.from(reached);

    function hurdleAt(one: Offer, need: (typeof facts)[number], n: number, number: number): number {
      const misfit = misfitOf(one, need, today);
      if (misfit === 'ended') {
        ended[number] = true;
        // Told only of those to whom the promise could have gone.
        const otherwise = misfitOf({ ...one, validUntil: null }, need, today);
        return otherwise === null ? byMisfit.ended : byMisfit[otherwise];
      }
      if (misfit !== null) return byMisfit[misfit];
      if (isMoney[number] && wishes.size > 0 && !wishes.has(need.item)) return byMisfit.item;
      if (isMoney[number] && need.unitPriceRp === 0) return 2;
      if (one.near !== null && kmBetween(one.near, need) > one.near.km) return 5;
      const least = isMoney[number] ? rupiahFor(grain[n]!, need.unitPriceRp) : grain[n]!;
      return least > amount[number]! || amount[number] === 0 ? TOO_SMALL : NONE;
    }
  });
  const offersOf = needs.map((_, n) => new Int32Array(counts[n]!));
  counts.fill(0);
  for (const [o, list] of needsOf.entries()) for (const n of list) offersOf[n]![counts[n]!++] = o;
  const villages = [...new Set(needs.map(({ village }) => village))];
  const numberOf = new Map(villages.map((village, v) => [village, v]));
  return {
    needs, offers, grain, open, isMoney, amount, needsOf, fitting, ended, offersOf, villages,
    perGrain: Float64Array.from(needs, (need) => rateOf(need).grain),
    whenComplete: Float64Array.from(needs, (need) => rateOf(need).complete),
    value: Float64Array.from(needs, (need, n) => benefitOf(need, open[n]!)),
    villageOf: Int32Array.from(needs, ({ village }) => numberOf.get(village)!),
    arcs: needsOf.reduce((sum, { length }) => sum + length, 0),
    hurdle: Array.from(nearest, (at) => (at === NONE ? null : hurdles[at]!)),
  };
}

/** What so many grains of a need take out of an offer: exactly the rupiah that the books will bind, or hundredths. */
export function costOf({ needs, grain, isMoney }: Ground, n: number, o: number, grains: number): number {
  const hundredths = grains * grain[n]!;
  if (!isMoney[o]) return hundredths;
  // The same as `rupiahFor`, exact because a line's cost is limited.
  return Math.floor((hundredths * needs[n]!.unitPriceRp + 50) / 100);
}

/** Grains of a need that an amount of an offer reaches for. */
export function reachOf({ needs, grain, isMoney }: Ground, n: number, o: number, amount: number): number {
  if (!isMoney[o]) return Math.floor(amount / grain[n]!);
  const price = needs[n]!.unitPriceRp;
  return grain[n] === 100 ? Math.floor(amount / price) : Math.floor((100 * amount + 49) / price);
}
