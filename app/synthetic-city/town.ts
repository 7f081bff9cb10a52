import { kotaBogorPuskesmas } from '../rooms/areas/data/kota-bogor-puskesmas.ts';
import { kotaBogor } from '../rooms/areas/data/kota-bogor.ts';
import { bits, evenShare, normalQuantile, pick, saltOf, share } from './draw.ts';
import { flowers } from './name-lists.ts';
import type { CityOptions } from './options.ts';

/** A kelurahan of the made-up city. Names and codes are real, every figure is made up. */
export interface Village {
  /** As the city's files write it. */
  readonly name: string;
  readonly district: string;
  /** Digits 5 and 6 of an identity number registered here. */
  readonly districtDigits: string;
  readonly puskesmas: string;
  /** How many times as often as in the whole city a child here is stunted. */
  readonly burden: number;
  /** Added to the chance that a child comes to the posyandu. */
  readonly zeal: number;
  readonly posyandu: readonly Posyandu[];
}

export interface Posyandu {
  /** Unique in the city. */
  readonly id: number;
  readonly name: string;
  readonly rw: number;
  readonly dayOfMonth: number;
  /** Whether its operator types in capital letters, and how wide RT and RW are written. */
  readonly capitals: boolean;
  readonly digits: 1 | 2 | 3;
  /** A neighbourhood's own share of short children, in z. */
  readonly shift: number;
}

export interface Town {
  readonly villages: readonly Village[];
  /** Running share of the city's children, one for each village; the last is 1. */
  readonly cumulated: readonly number[];
}

/** Names that the city writes otherwise than the official list; whoever reads a file must know both. */
const cityUsage: { readonly [official: string]: string } = {
  'Rangga Mekar': 'Ranggamekar',
  'Mulya Harja': 'Mulyaharja',
  'Sindang Barang': 'Sindangbarang',
  'Balumbang Jaya': 'Balungbangjaya',
  'Tegal Gundil': 'Tegalgundil',
  'Kedung Badak': 'Kedungbadak',
};

const CHILDREN_PER_POSYANDU = 65;
const POSYANDU = 970;
const RW = 804;
const PRIORITY_VILLAGES = 8;

const size = saltOf('village size');
const burden = saltOf('village burden');
const zeal = saltOf('village zeal');
const habit = saltOf('posyandu habits');
const neighbourhood = saltOf('neighbourhood');

/** The city's kelurahan and posyandu: sizes are the same in every city, burdens and habits come from the seed. */
export function buildTown({ children, seed }: CityOptions): Town {
  const sizes = kotaBogor.villages.map((_, i) => 0.5 + 1.5 * share(0, size, i));
  const total = sizes.reduce((sum, value) => sum + value, 0);
  const burdens = burdensOf(
    seed,
    sizes.map((value) => value / total),
  );
  const posyandu = Math.min(POSYANDU, Math.max(kotaBogor.villages.length, Math.round(children / CHILDREN_PER_POSYANDU)));
  let id = 0;
  let cumulated = 0;
  const cumulation: number[] = [];
  const villages = kotaBogor.villages.map(({ code, name }, i): Village => {
    const part = (sizes[i] ?? 0) / total;
    cumulation.push(i === sizes.length - 1 ? 1 : (cumulated += part));
    const count = Math.max(1, Math.round(posyandu * part));
    return {
      name: cityUsage[name] ?? name,
      district: kotaBogor.districts.find((district) => code.startsWith(`${district.code}.`))?.name ?? '',
      districtDigits: code.slice(6, 8),
      puskesmas: kotaBogorPuskesmas.find(({ villageCodes }) => villageCodes.includes(code))?.name ?? '',
      burden: burdens[i] ?? 1,
      zeal: 0.07 * (share(seed, zeal, i) - 0.5),
      posyandu: Array.from({ length: count }, (_, j) => posyanduOf(seed, id++, i, j, count, Math.max(1, Math.round(RW * part)))),
    };
  });
  return { villages, cumulated: cumulation };
}

/**
 * Burdens whose mean over all children is 1: eight villages about twice the city's, the others around or below it. Every
 * seed deals out the same burdens, to other villages.
 */
function burdensOf(seed: number, parts: readonly number[]): number[] {
  const order = parts.map((_, i) => i).sort((a, b) => bits(seed, burden, a) - bits(seed, burden, b));
  const others = parts.length - PRIORITY_VILLAGES;
  const raw = parts.map((_, i) => {
    const rank = order.indexOf(i);
    return rank >= others ? 2.2 : Math.exp(0.3 * normalQuantile((rank + 0.5) / others));
  });
  const mean = raw.reduce((sum, value, i) => sum + value * (parts[i] ?? 0), 0);
  return raw.map((value) => value / mean);
}

function posyanduOf(seed: number, id: number, village: number, nth: number, count: number, rws: number): Posyandu {
  const kinds = Math.min(flowers.length, Math.max(1, Math.ceil(count / 5)));
  const first = bits(0, habit, village) % flowers.length;
  const rw = 1 + (nth % rws);
  return {
    id,
    name: `${flowers[(first + (nth % kinds)) % flowers.length]} ${1 + Math.floor(nth / kinds)}`,
    rw,
    dayOfMonth: 3 + Math.floor(20 * share(seed, habit, id, 1)),
    capitals: share(seed, habit, id, 2) < 0.5,
    digits: pick([1, 1, 2, 3], share(seed, habit, id, 3)),
    shift: 0.14 * normalQuantile(evenShare(seed, neighbourhood, village * 16 + rw, 0)),
  };
}
