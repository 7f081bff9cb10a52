/** A made-up city for the benchmark of the router: need lines of stunted children, and givers with money and goods. */
import type { AllocationProblem, NeedToCover, Offer } from '../app/rooms/allocation/allocation-problem.ts';
import { kotaBogor } from '../app/rooms/areas/data/kota-bogor.ts';
import { builtInItems } from '../app/rooms/needs/data/catalogue.ts';
import { addDays } from '../app/platform/clock/index.ts';
import { deadlineReason, urgencyOf, urgencyPoints, usualPrice } from '../app/rooms/needs/index.ts';
import { drawsFrom } from './draws.ts';

/** What givers have: money and goods mixed, one alone, everybody close to a place, or far less than is needed. */
export const shapes = ['mixed', 'money', 'goods', 'radius', 'tight', 'plenty'] as const;
export type Shape = (typeof shapes)[number];

const TODAY = '2026-11-24';
const JITTER = 0.008;
const kinds = ['person', 'company', 'foundation', 'community', 'department', 'foster_parent'] as const;
/** Share of each urgency reason among need lines, roughly as a register of stunted children has them. */
const reasonShares = { severe_wasting: 0.03, danger_sign: 0.05, severely_stunted: 0.2, off_track: 0.2, under_two: 0.4, no_gain: 0.3 } as const;

/** The same problem for the same seed. `scale` multiplies what givers have. */
export function madeUpProblem(asked: { needs: number; givers: number; seed: number; shape: Shape }): AllocationProblem {
  const { pick, between, share } = drawsFrom(asked.seed);
  const villages = kotaBogor.villages;
  const near = (jitter: number) => {
    const village = pick(villages);
    return { area: village.code, lat: village.lat! + between(-jitter, jitter), lng: village.lng! + between(-jitter, jitter) };
  };
  const items = builtInItems.filter(({ triggers }) => !triggers.includes('implausible'));
  const asksDonors = items.filter(({ donor, price }) => donor !== 'no' && price.high > 0);
  const needs = Array.from({ length: asked.needs }, (_, n): NeedToCover => {
    const item = share(0.1) ? pick(items) : pick(asksDonors);
    const home = near(JITTER);
    const deadline = addDays(TODAY, Math.round(between(-10, item.days + 5)));
    const reasons = Object.entries(reasonShares).flatMap(([reason, of]) => (share(of) ? [reason] : []));
    if (!reasons.includes('severely_stunted')) reasons.push('stunted');
    if (['protein', 'telur', 'pmt', 'baas', 'susu'].includes(item.code)) reasons.push('food_or_treatment');
    const late = deadlineReason(deadline, TODAY);
    if (late !== null) reasons.push(late);
    const covered = item.divisible && share(0.2) ? Math.floor(item.usual * between(0.1, 0.9)) : 0;
    const price = usualPrice(item);
    return {
      id: `need-${n}`, childId: `child-${Math.floor(n / 3)}`, ...home, village: home.area, item: item.code, unit: item.unit, divisible: item.divisible,
      open: item.usual - covered, quantity: item.usual, unitPriceRp: Math.round((price * between(0.85, 1.15)) / (price > 1000 ? 100 : 1)) * (price > 1000 ? 100 : 1),
      urgency: urgencyOf(reasons), urgencyReasons: reasons.filter((reason) => Object.hasOwn(urgencyPoints, reason)), deadline, donor: item.donor,
    };
  });
  const goods = items.filter(({ donor, isService, prescribed }) => donor !== 'no' && !isService && !prescribed);
  const much = asked.shape === 'tight' ? 0.15 : asked.shape === 'plenty' ? 6 : 1;
  const moneyShare = { mixed: 0.6, money: 1, goods: 0, radius: 0.6, tight: 0.6, plenty: 0.6 }[asked.shape];
  const offers = Array.from({ length: asked.givers }, (_, n): Offer => {
    const at = near(0);
    const giverKind = pick(kinds);
    const large = giverKind === 'company' || giverKind === 'department' || giverKind === 'foundation';
    const common = {
      id: `offer-${n}`, giverKind,
      wishArea: share(0.5) ? '32.71' : share(0.5) ? at.area.slice(0, 8) : at.area,
      near: asked.shape === 'radius' || share(0.2) ? { lat: at.lat, lng: at.lng, km: Math.round(between(asked.shape === 'radius' ? 1 : 2, 6) * 10) / 10 } : null,
      validUntil: share(0.7) ? addDays(TODAY, Math.round(between(-3, 300))) : null,
    };
    if (share(moneyShare)) {
      const rupiah = Math.round((between(1, 10) ** 2 * (large ? 1_000_000 : 100_000) * much) / 50_000) * 50_000;
      return { ...common, commodity: 'rupiah', unit: 'rupiah', amount: Math.max(50_000, rupiah), wishItems: share(0.3) ? [...new Set([pick(items).code, pick(items).code, pick(items).code])] : [] };
    }
    const item = pick(goods);
    return { ...common, commodity: item.code, unit: item.unit, amount: Math.max(1, Math.round(item.usual * between(1, large ? 40 : 8) * much)), wishItems: [] };
  });
  return { today: TODAY, needs, offers };
}
