/**
 * Pairs the stunted children of a city with foster parents: made-up children around the centroids of Kota Bogor, places for
 * a tenth more than there are children, every fifth child paired already. Prints one line of JSON.
 *
 *   npm run -s bench:matching [-- --children 1411 --parents 400 --seed 1]
 */
import { parseArgs } from 'node:util';
import { solve } from '../app/platform/solver/index.ts';
import { kotaBogor } from '../app/rooms/areas/data/kota-bogor.ts';
import { matchFosterParents } from '../app/rooms/fostering/matching.ts';
import type { ChildToMatch, FosterParentToMatch } from '../app/rooms/fostering/matching-problem.ts';
import { drawsFrom } from './draws.ts';

const { values } = parseArgs({ options: { children: { type: 'string', default: '1411' }, parents: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' } } });
const { pick, between, share } = drawsFrom(Number(values.seed));
const JITTER = 0.008;

const near = (): { lat: number; lng: number; area: string } => {
  const village = pick(kotaBogor.villages);
  return { area: village.code, lat: village.lat! + between(-JITTER, JITTER), lng: village.lng! + between(-JITTER, JITTER) };
};
const childCount = Number(values.children);
const parentCount = Number(values.parents);
const places = Math.ceil(childCount * 1.1);
const parents: FosterParentToMatch[] = Array.from({ length: parentCount }, (_, n) => {
  const home = near();
  return {
    ...home,
    id: `parent-${n}`,
    capacity: Math.floor(places / parentCount) + (n < places % parentCount ? 1 : 0),
    mostKm: share(0.3) ? Math.round(between(4, 10)) : null,
    areas: share(0.1) ? [home.area.slice(0, 8)] : [],
    conflictAreas: share(0.12) ? [home.area] : [],
    conflictChildren: [],
    languages: share(0.7) ? ['id', 'su'] : ['id'],
    days: share(0.4) ? ['weekend'] : [],
    takesNew: !share(0.03),
  };
});
const taken = new Int32Array(parentCount);
const children: ChildToMatch[] = Array.from({ length: childCount }, (_, n) => {
  const p = Math.floor(between(0, parentCount));
  const paired = share(0.2) && taken[p]! < parents[p]!.capacity;
  if (paired) taken[p]! += 1;
  return { ...near(), id: `child-${n}`, severity: Math.round(between(0, 100)), consents: true, language: share(0.1) ? 'su' : null, days: share(0.3) ? ['weekdays'] : [], pairedWith: paired ? `parent-${p}` : null };
});

const began = performance.now();
const matching = await matchFosterParents({ children, parents }, solve);
const seconds = Math.round(performance.now() - began) / 1000;
if (matching.status !== 'proposed') throw new Error(JSON.stringify(matching));
const { proposal, proof } = matching;
const BAR_SECONDS = 10;
console.log(
  JSON.stringify({
    children: childCount, parents: parentCount, seconds, ratio: Math.round((seconds / BAR_SECONDS) * 1000) / 1000, residentMb: Math.round(process.resourceUsage().maxRSS / 1024),
    optimal: proof.bestLeftOutKm <= 1e-6, allowed: proof.allowed, solvedWith: proof.solvedWith, rounds: proof.rounds, covered: proposal.pairs.length, uncovered: proposal.uncovered.length, kept: proposal.kept,
    meanKm: Math.round(proposal.km.mean * 100) / 100, mostKm: Math.round(proposal.km.most * 100) / 100,
  }),
);
