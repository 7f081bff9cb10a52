/** SQL of areas. */
import type { Tx } from '../../platform/db/actor.ts';
import type { NamedVillage } from './area-name.ts';
import type { AreaView } from './contract.ts';

export interface Village extends NamedVillage {
  districtCode: string;
  /** Puskesmas that serves it; null when none is known. */
  puskesmas: string | null;
  lat: number | null;
  lng: number | null;
}

/** All villages of the regency with their district and puskesmas, by code: ready for `resolveVillage`. */
export async function loadVillages(tx: Tx): Promise<Village[]> {
  return tx.sql
    .selectFrom('area as v')
    .innerJoin('area as d', 'd.code', 'v.parent')
    .leftJoin('catchment as c', 'c.village', 'v.code')
    .where('v.level', '=', 'village')
    .select(['v.code', 'v.name', 'v.lat', 'v.lng', 'd.name as districtName', 'd.code as districtCode', 'c.puskesmas'])
    .orderBy('v.code')
    .execute();
}

/** Everything but posyandu; of one village its posyandu. */
export async function findAreas(tx: Tx, village: string | undefined): Promise<AreaView[]> {
  const rows = tx.sql.selectFrom('area').select(['code', 'name', 'level', 'parent']).orderBy('code');
  const wanted =
    village === undefined ? rows.where('level', '<>', 'posyandu') : rows.where('parent', '=', village).where('level', '=', 'posyandu');
  return (await wanted.execute()) as AreaView[];
}

export function findCatchments(tx: Tx): Promise<{ village: string; puskesmas: string; source: string }[]> {
  return tx.sql.selectFrom('catchment').select(['village', 'puskesmas', 'source']).orderBy('village').execute();
}

export interface VillageShape {
  code: string;
  name: string;
  lat: number | null;
  lng: number | null;
  boundary: unknown;
}

export function findShapes(tx: Tx): Promise<VillageShape[]> {
  return tx.sql
    .selectFrom('area')
    .where('level', '=', 'village')
    .select(['code', 'name', 'lat', 'lng', 'boundary'])
    .orderBy('code')
    .execute();
}

/** Sets the boundary of one village and, where it had none, its centroid. */
export async function writeBoundary(tx: Tx, code: string, boundary: object, centre: { lat: number; lng: number }): Promise<void> {
  await tx.sql
    .updateTable('area')
    .set((row) => ({ boundary, lat: row.fn.coalesce('lat', row.val(centre.lat)), lng: row.fn.coalesce('lng', row.val(centre.lng)) }))
    .where('code', '=', code)
    .where('level', '=', 'village')
    .execute();
}
