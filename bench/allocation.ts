/**
 * Directs what 200 givers have to 5,000 need lines of a city: eggs, meal packages, latrines and more at the catalogue's prices, given
 * as money or goods within circles, areas, wishes and dates. Prints one line of JSON.
 *
 *   npm run -s bench:allocation [-- --needs 5000 --givers 200 --seed 1]
 */
import { parseArgs } from 'node:util';
import { solve } from '../app/platform/solver/index.ts';
import { waysOf } from '../app/rooms/allocation/arcs.ts';
import { benefitRules } from '../app/rooms/allocation/benefit.ts';
import type { Giver } from '../app/rooms/allocation/giver.ts';
import type { OpenLine } from '../app/rooms/allocation/line.ts';
import { search } from '../app/rooms/allocation/search.ts';
import { kotaBogor } from '../app/rooms/areas/data/kota-bogor.ts';
import { drawsFrom } from './draws.ts';

const { values } = parseArgs({ options: { needs: { type: 'string', default: '5000' }, givers: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const { pick, between, share } = drawsFrom(Number(values.seed));
const TODAY = '2026-11-20';
const day = (ahead: number): string => new Date(Date.parse(TODAY) + Math.round(ahead) * 86_400_000).toISOString().slice(0, 10);

/** Item, usual amount, rupiah per unit, whole or not: the catalogue's. Of a hundred open lines so many are of it. */
const catalogue = [
  { item: 'telur', amount: 360, price: 1_900, whole: false, of: 35 },
  { item: 'protein', amount: 9, price: 35_000, whole: false, of: 15 },
  { item: 'baas', amount: 6, price: 500_000, whole: false, of: 15 },
  { item: 'paket', amount: 3, price: 225_000, whole: false, of: 10 },
  { item: 'transport', amount: 4, price: 65_000, whole: false, of: 8 },
  { item: 'filter', amount: 1, price: 450_000, whole: true, of: 5 },
  { item: 'jamban', amount: 1, price: 5_000_000, whole: true, of: 4 },
  { item: 'ctps', amount: 1, price: 100_000, whole: true, of: 4 },
  { item: 'stimulasi', amount: 1, price: 150_000, whole: true, of: 3 },
  { item: 'rtlh', amount: 1, price: 20_000_000, whole: true, of: 1 },
].flatMap((one) => Array.from({ length: one.of }, () => one));

const lines: OpenLine[] = Array.from({ length: Number(values.needs) }, (_, n) => {
  const { item, amount, price, whole } = pick(catalogue);
  const village = pick(kotaBogor.villages);
  const quantity = whole ? amount : Math.ceil(amount * between(0.5, 1.5));
  return {
    id: `line-${n}`, item, village: village.code, lat: village.lat!, lng: village.lng!, quantity, open: whole || share(0.8) ? quantity : Math.ceil(quantity * between(0.2, 0.9)), perUnit: 1,
    unitPrice: Math.round((price * between(0.85, 1.15)) / 50) * 50, parcel: whole ? quantity : null, urgency: Math.round(between(1, 4) * 10) / 10, neededBy: day(between(-10, 120)),
    fundedBy: ['donor', 'department'], broughtBy: ['donor', 'department'],
  };
});
const givers: Giver[] = Array.from({ length: Number(values.givers) }, (_, n) => {
  const home = pick(kotaBogor.villages);
  const brings = share(0.3);
  return {
    id: `giver-${n}`, kind: share(0.9) ? 'donor' : 'department', rupiah: brings && share(0.6) ? 0 : Math.round(10 ** between(5.7, 7.8) / 1000) * 1000,
    goods: brings ? [{ item: 'telur', amount: Math.round(between(500, 12_000)) }, { item: 'protein', amount: Math.round(between(20, 200)) }].slice(0, share(0.5) ? 1 : 2) : [],
    circle: share(0.4) ? { lat: home.lat!, lng: home.lng!, km: Math.round(between(2, 8)) } : null, areas: share(0.25) ? [home.code.slice(0, 8)] : [],
    items: share(0.2) ? [pick(catalogue).item, pick(catalogue).item] : [], from: share(0.2) ? day(between(0, 40)) : null, until: share(0.5) ? day(between(20, 200)) : null,
  };
});

const problem = { lines, givers, today: TODAY };
const began = performance.now();
const ways = waysOf(problem);
const found = await search(problem, benefitRules, ways, solve, { seconds: 20 });
const seconds = Math.round(performance.now() - began) / 1000;
if ('refused' in found) throw new Error(found.refused);
const { worth, bound, greedyWorth, solvedWith, rounds } = found;
const BAR_SECONDS = 3;
console.log(
  JSON.stringify({
    needs: lines.length, givers: givers.length, arcs: ways.count, seconds, ratio: Math.round((seconds / BAR_SECONDS) * 1000) / 1000, optimal: bound - worth <= 0.001 * bound,
    objective: Math.round(worth), bound: Math.round(bound), gap: Math.round(((bound - worth) / bound) * 1e6) / 1e6, gainOverGreedy: Math.round((worth / greedyWorth - 1) * 10_000) / 10_000, solvedWith, rounds, parts: found.parts.length,
    residentMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
