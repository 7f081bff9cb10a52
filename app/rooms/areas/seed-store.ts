/** Fills a new regency with its areas. */
import type pg from 'pg';
import { kotaBogorPuskesmas } from './data/kota-bogor-puskesmas.ts';
import { kotaBogor } from './data/kota-bogor.ts';
import { parentCode, underRegencyCode } from './data/regency-areas.ts';
import type { RegencyAreas } from './data/regency-areas.ts';
import { findRegencyAreas } from './idn-area-store.ts';

/** A puskesmas with the villages it serves. */
export interface SeedPuskesmas {
  code: string;
  name: string;
  villages: string[];
}

export interface Seed {
  areas: RegencyAreas;
  puskesmas: SeedPuskesmas[];
}

/**
 * Areas that a regency starts with: the demo is Kota Bogor's map under its own code; Kota Bogor comes with centroids and
 * puskesmas whose catchments nobody has confirmed; every other regency from the national list.
 * @returns null when no regency has that code
 */
export async function findSeed(code: string, kind: 'demo' | 'real'): Promise<Seed | null> {
  if (kind === 'demo') return { areas: underRegencyCode(kotaBogor, code), puskesmas: puskesmasUnder(code) };
  if (code === kotaBogor.regency.code) return { areas: kotaBogor, puskesmas: puskesmasUnder(code) };
  const areas = await findRegencyAreas(code);
  return areas === null ? null : { areas, puskesmas: [] };
}

function puskesmasUnder(regency: string): SeedPuskesmas[] {
  const moved = (code: string): string => regency + code.slice(kotaBogor.regency.code.length);
  return kotaBogorPuskesmas.map(({ name, villageCodes }, index) => ({
    code: `${regency}.P${String(index + 1).padStart(2, '0')}`,
    name,
    villages: villageCodes.map(moved),
  }));
}

/** Writes a seed into the schema that the connection is in. What stands already stays as it is. */
export async function writeSeed(client: pg.ClientBase, { areas, puskesmas }: Seed): Promise<void> {
  const rows = [
    { ...areas.province, parent: null, level: 'province' },
    { ...areas.regency, parent: areas.province.code, level: 'regency' },
    ...areas.districts.map((district) => ({ ...district, parent: areas.regency.code, level: 'district' })),
    ...areas.villages.map((village) => ({ ...village, parent: parentCode(village.code), level: 'village' })),
    ...puskesmas.map(({ code, name }) => ({ code, name, parent: areas.regency.code, level: 'puskesmas' })),
  ];
  await client.query(
    `insert into area (code, parent, level, name, lat, lng)
     select r.code, r.parent, r.level, r.name, r.lat, r.lng
     from jsonb_to_recordset($1::jsonb) as r(code text, parent text, level text, name text, lat float8, lng float8) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  const served = puskesmas.flatMap(({ code, villages }) => villages.map((village) => ({ village, puskesmas: code })));
  await client.query(
    `insert into catchment (village, puskesmas, source)
     select r.village, r.puskesmas, 'unverified' from jsonb_to_recordset($1::jsonb) as r(village text, puskesmas text) on conflict do nothing`,
    [JSON.stringify(served)],
  );
}
