import { bits, pick, saltOf, share } from './draw.ts';
import { fathersFirst, fathersSecond, mothersFirst, mothersSecond, places } from './name-lists.ts';
import type { Posyandu, Town, Village } from './town.ts';

/** Where a family lives in a month. */
export interface Home {
  readonly village: Village;
  readonly posyandu: Posyandu;
  readonly rt: number;
  /** Tells this home from the family's earlier and later ones. */
  readonly since: number;
}

export interface Parents {
  readonly mother: string;
  readonly father: string;
}

const MONTHS_PER_BLOCK = 24;
/** About 4 % of the families move in a year. */
const MOVES_PER_BLOCK = 0.08;
/** Blocks looked back for the last move: a child's whole life below 60 months and a little more. */
const BLOCKS_BACK = 4;

const moving = saltOf('moving');
const living = saltOf('living');
const naming = saltOf('parents');

/** Names of a family's parents; the same for all its children. */
export function parentsOf(seed: number, family: number): Parents {
  const draw = (nth: number): number => share(seed, naming, family, nth);
  const second = (list: readonly [string, ...string[]], nth: number): string => (draw(nth) < 0.7 ? ` ${pick(list, draw(nth + 1))}` : '');
  return {
    mother: pick(mothersFirst, draw(0)) + second(mothersSecond, 1),
    father: pick(fathersFirst, draw(3)) + second(fathersSecond, 4),
  };
}

/** Counts a family's moves: it changes when the family has moved. */
function residence(seed: number, family: number, month: number): number {
  const now = Math.floor(month / MONTHS_PER_BLOCK);
  for (let block = now; block > now - BLOCKS_BACK; block--) {
    if (share(seed, moving, family, block) >= MOVES_PER_BLOCK) continue;
    if (block * MONTHS_PER_BLOCK + (bits(seed, moving, family, -block) % MONTHS_PER_BLOCK) <= month) return block;
  }
  return 0;
}

/** A family's home in a month. Brothers and sisters share it, and move together. */
export function homeOf(seed: number, town: Town, family: number, month: number): Home {
  const since = residence(seed, family, month);
  const village = villageAt(town, share(seed, living, family, since * 8));
  const posyandu = village.posyandu[Math.floor(share(seed, living, family, since * 8 + 1) * village.posyandu.length)] as Posyandu;
  const rt = 1 + Math.floor(share(seed, living, family, since * 8 + 2) * (4 + (posyandu.id % 5)));
  return { village, posyandu, rt, since };
}

function villageAt({ villages, cumulated }: Town, at: number): Village {
  let low = 0;
  let high = cumulated.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (cumulated[middle] ?? 1)) high = middle;
    else low = middle + 1;
  }
  return villages[low] as Village;
}

/** The address of a family's home, in one of the ways in which addresses are written. */
export function addressOf(seed: number, family: number, { since, rt, posyandu: { rw } }: Home): string {
  const kind = share(seed, living, family, since * 8 + 3);
  const detail = share(seed, living, family, since * 8 + 4);
  const place = places[Math.floor(detail * places.length)] ?? places[0];
  const number = 1 + (Math.floor(detail * 100_000) % 89);
  if (kind < 0.45) return `KP ${place.toUpperCase()} RT ${rt}/${rw}`;
  if (kind < 0.7) return `Kp. ${place} No ${number}`;
  if (kind < 0.85) return `Jl. ${place} Gg. ${1 + (number % 9)} No. ${number}`;
  return `PERUM GRIYA ${place.toUpperCase()} BLOK ${'ABCDEFGH'[number % 8]}${1 + (number % 12)}/${number}`;
}
