/** Where a row belongs: its village, posyandu and puskesmas by code. Pure, and remembers names it has seen. */
import { normaliseAreaName, resolveVillage } from '../areas/index.ts';
import type { NamedVillage } from '../areas/index.ts';
import { posyanduCode } from '../children/index.ts';

export interface Gazetteer {
  regency: { code: string; name: string };
  villages: readonly NamedVillage[];
  puskesmas: readonly { code: string; name: string }[];
  /** Village code to puskesmas code. */
  catchments: ReadonlyMap<string, string>;
  /** Posyandu codes that exist. */
  posyandu: ReadonlySet<string>;
}

export type Place =
  | { kind: 'found'; area: string; village: string; puskesmas: string | null; newPosyandu: boolean }
  | { kind: 'otherRegency'; told: string }
  | { kind: 'unknownVillage'; told: string; nearest: string[] }
  | { kind: 'ambiguousVillage'; told: string; districts: string[] };

export interface ToldPlace {
  regency: string;
  district: string;
  village: string;
  posyandu: string;
  puskesmas: string;
}

/** A posyandu or puskesmas that a file names and the register does not know yet. */
export interface NewPlace {
  code: string;
  parent: string;
  level: 'posyandu' | 'puskesmas';
  name: string;
}

const LEVEL = /^\s*(kota|kab(?:upaten)?)\b\.?/i;

/** Whether a written regency is this one: `KOTA BOGOR` is not `KAB. BOGOR`; a name without its level word may be either. */
export function sameRegency(told: string, known: string): boolean {
  const level = (text: string): string | undefined => LEVEL.exec(text)?.[1]?.slice(0, 3).toLowerCase();
  const a = level(told);
  const b = level(known);
  if (a !== undefined && b !== undefined && a !== b) return false;
  return normaliseAreaName(told) === normaliseAreaName(known);
}

/** Resolves rows of one file; what is new is listed in `fresh`. */
export class PlaceFinder {
  readonly fresh = new Map<string, NewPlace>();
  /** Village to how often the file names each puskesmas for it. */
  readonly served = new Map<string, Map<string, number>>();
  readonly #known: Gazetteer;
  readonly #places = new Map<string, Place>();
  readonly #puskesmas: Map<string, string>;

  constructor(known: Gazetteer) {
    this.#known = known;
    this.#puskesmas = new Map(known.puskesmas.map((one) => [normaliseAreaName(one.name), one.code]));
  }

  find(told: ToldPlace): Place {
    const key = [told.regency, told.district, told.village, told.posyandu, told.puskesmas].join('\u0001');
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#resolve(told);
      this.#places.set(key, place);
    }
    if (place.kind === 'found' && place.puskesmas !== null && told.puskesmas !== '') {
      const counts = this.served.get(place.village) ?? new Map<string, number>();
      counts.set(place.puskesmas, (counts.get(place.puskesmas) ?? 0) + 1);
      this.served.set(place.village, counts);
    }
    return place;
  }

  /** The puskesmas that most rows of a village name: a better word than a made-up catchment. */
  catchments(): { village: string; puskesmas: string }[] {
    return [...this.served].map(([village, counts]) => ({ village, puskesmas: [...counts].toSorted((a, b) => b[1] - a[1])[0]![0] }));
  }

  #resolve(told: ToldPlace): Place {
    const { regency, villages, catchments } = this.#known;
    if (told.regency !== '' && !sameRegency(told.regency, regency.name)) return { kind: 'otherRegency', told: told.regency };
    const match = resolveVillage(told.village, told.district === '' ? null : told.district, villages);
    if (match.kind === 'unknown') return { kind: 'unknownVillage', told: told.village, nearest: match.nearest.map((one) => one.name) };
    if (match.kind === 'ambiguous') return { kind: 'ambiguousVillage', told: told.village, districts: match.villages.map((one) => one.districtName) };
    const village = match.village.code;
    const posyandu = posyanduCode(village, told.posyandu);
    const newPosyandu = posyandu !== null && !this.#known.posyandu.has(posyandu);
    if (newPosyandu) this.fresh.set(posyandu, { code: posyandu, parent: village, level: 'posyandu', name: told.posyandu });
    return { kind: 'found', area: posyandu ?? village, village, puskesmas: this.#puskesmasOf(told.puskesmas) ?? catchments.get(village) ?? null, newPosyandu };
  }

  #puskesmasOf(told: string): string | null {
    const name = normaliseAreaName(told.replace(/^\s*(?:UPTD\s+)?(?:PUSKESMAS|PKM)\b\.?/i, ''));
    if (name === '') return null;
    const known = this.#puskesmas.get(name);
    if (known !== undefined) return known;
    const parent = this.#known.regency.code;
    const code = `${parent}.P_${name.toUpperCase()}`;
    this.fresh.set(code, { code, parent, level: 'puskesmas', name: told });
    this.#puskesmas.set(name, code);
    return code;
  }
}
