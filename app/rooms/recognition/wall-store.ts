/** SQL of the wall. Villages with fewer than five children leave the database without their numbers. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

export interface WallCell {
  item: string;
  unit: string;
  /** Null for the sum of the city. */
  villageName: string | null;
  /** Null for a village that is not told. */
  children: number | null;
  /** Hundredths of the unit. */
  amount: number | null;
}

export async function listWallCells(tx: Tx): Promise<WallCell[]> {
  const { rows } = await sql<WallCell>`select w.item_code as item, w.unit, coalesce(v.name, w.village) as "villageName", w.children, w.amount
    from wall_cells() w left join area v on v.code = w.village order by w.item_code, w.unit, w.village is not null, v.name`.execute(tx.sql);
  return rows;
}

export interface WallGiver {
  shownName: string;
  personId: string;
  giverKind: string;
  item: string | null;
  unit: string | null;
  amount: number | null;
}

export async function listWallGivers(tx: Tx): Promise<WallGiver[]> {
  const { rows } = await sql<WallGiver>`select shown_name as "shownName", person_id as "personId", giver_kind as "giverKind", item_code as item, unit, amount from wall_givers()`.execute(tx.sql);
  return rows;
}

export async function isWallPublic(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select wall_is_public() as open`.execute(tx.sql);
  return rows[0]!.open;
}

export async function setWallPublic(tx: Tx, isPublic: boolean): Promise<void> {
  await sql`insert into wall_setting (one, is_public, set_by, set_at) values (true, ${isPublic}, ${tx.actor.id}, ${tx.now})
    on conflict (one) do update set is_public = excluded.is_public, set_by = excluded.set_by, set_at = excluded.set_at`.execute(tx.sql);
}

/** The actor's own choice; null while they are not named. */
export async function findOwnName(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select shown_name as name from wall_choice where person_id = ${tx.actor.id}`.execute(tx.sql);
  return rows[0]?.name ?? null;
}

export async function setOwnName(tx: Tx, shownName: string | null): Promise<void> {
  await sql`insert into wall_choice (person_id, shown_name, chosen_at) values (${tx.actor.id}, ${shownName}, ${tx.now})
    on conflict (person_id) do update set shown_name = excluded.shown_name, chosen_at = excluded.chosen_at`.execute(tx.sql);
}
