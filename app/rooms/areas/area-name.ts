import { areaAliases } from './data/area-aliases.ts';
import type { RegencyAreas } from './data/regency-areas.ts';

/** A village as a row can name it: its own name and that of its kecamatan. */
export interface NamedVillage {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
}

/**
 * What a written village name means.
 * - `found`: one village. `districtAgrees` is false when the row names another kecamatan than the village's.
 * - `ambiguous`: several villages of that name, and the kecamatan does not decide.
 * - `unknown`: none. `nearest` holds up to three names within two typing errors, to offer to a person, never to take.
 */
export type VillageMatch<V extends NamedVillage> =
  | { readonly kind: 'found'; readonly village: V; readonly districtAgrees: boolean }
  | { readonly kind: 'ambiguous'; readonly villages: readonly V[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly V[] };

const LEVEL_WORD = /^\s*(?:provinsi|prov|kabupaten|kab|kota|kecamatan|kec|kelurahan|kel|desa|ds)(?:\s*\.\s*|\s+)(?=\S)/i;

/** Letters and digits alone, lower case, accents dropped: `Rangga Mekar` and `RANGGA-MEKAR` are both `ranggamekar`. */
function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * A name reduced to what is compared: letters and digits, without a leading word for the level.
 *
 * @example normaliseAreaName('Kel. Lawang Gintung') // 'lawanggintung'
 * @example normaliseAreaName('KOTA BOGOR') // 'bogor'
 */
export function normaliseAreaName(name: string): string {
  return lettersOf(name.replace(LEVEL_WORD, ''));
}

const officialByAlias = new Map(
  areaAliases.flatMap(([official, ...written]) => written.map((name) => [normaliseAreaName(name), normaliseAreaName(official)])),
);

function officialName(name: string): string {
  const plain = normaliseAreaName(name);
  return officialByAlias.get(plain) ?? plain;
}

/**
 * Whether two spellings name the same area, kelurahan and desa alike. An empty name equals none.
 *
 * @example sameAreaName('Balungbangjaya', 'BALUMBANG JAYA') // true
 */
export function sameAreaName(a: string, b: string): boolean {
  const name = officialName(a);
  return name !== '' && name === officialName(b);
}

/** A regency's villages with the names of their kecamatan, ready for `resolveVillage`. */
export function namedVillages(areas: RegencyAreas): NamedVillage[] {
  const districtNames = new Map(areas.districts.map((district) => [district.code, district.name]));
  return areas.villages.map(({ code, name }) => ({
    code,
    name,
    districtName: districtNames.get(code.slice(0, code.lastIndexOf('.'))) ?? '',
  }));
}

/**
 * Which village of a regency a written name means: by the letters as written first (a *Desa Baru* is no *Baru*), then
 * without the word for the level and by the known other spellings; the kecamatan decides between villages of one name.
 * A name alone is enough when it is the only one of the regency.
 *
 * @example resolveVillage('KEL. BALUNGBANGJAYA', 'BOGOR BARAT', villages) // { kind: 'found', village: { code: '32.71.04.1005', .. }, districtAgrees: true }
 */
export function resolveVillage<V extends NamedVillage>(name: string, district: string | null, villages: readonly V[]): VillageMatch<V> {
  const index = indexOf(villages);
  const named = index.get(lettersOf(name)) ?? index.get(normaliseAreaName(name)) ?? index.get(officialName(name)) ?? [];
  const only = named[0];
  if (!only) return { kind: 'unknown', nearest: nearestVillages(name, villages) };
  const districtIsNamed = district !== null && normaliseAreaName(district) !== '';
  const inDistrict = districtIsNamed ? named.filter((village) => sameAreaName(village.districtName, district)) : [];
  if (inDistrict[0] && inDistrict.length === 1) return { kind: 'found', village: inDistrict[0], districtAgrees: true };
  if (named.length === 1) return { kind: 'found', village: only, districtAgrees: !districtIsNamed };
  return { kind: 'ambiguous', villages: inDistrict.length > 1 ? inDistrict : named };
}

/** An import asks the same list 64,000 times; the index lives as long as the list. */
const indexes = new WeakMap<readonly NamedVillage[], Map<string, NamedVillage[]>>();

function indexOf<V extends NamedVillage>(villages: readonly V[]): Map<string, V[]> {
  const known = indexes.get(villages) as Map<string, V[]> | undefined;
  if (known) return known;
  const index = new Map<string, V[]>();
  for (const village of villages) {
    for (const key of new Set([lettersOf(village.name), normaliseAreaName(village.name)])) {
      if (key !== '') index.set(key, [...(index.get(key) ?? []), village]);
    }
  }
  indexes.set(villages, index);
  return index;
}

const TYPING_ERRORS = 2;

function nearestVillages<V extends NamedVillage>(name: string, villages: readonly V[]): V[] {
  const wanted = officialName(name);
  if (wanted.length < 4) return [];
  return villages
    .map((village) => ({ village, errors: typingErrors(wanted, normaliseAreaName(village.name)) }))
    .filter(({ errors }) => errors <= TYPING_ERRORS)
    .sort((a, b) => a.errors - b.errors)
    .slice(0, 3)
    .map(({ village }) => village);
}

/** Levenshtein distance, given up (as Infinity) where the lengths alone say more than `TYPING_ERRORS`. */
function typingErrors(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > TYPING_ERRORS) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}
