/** SQL of the register. Bulk intake goes through a temporary table that this room defines and a higher room fills. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openText, recordKey } from '../../platform/keys/index.ts';
import { fieldOf } from './identity.ts';
import { openIdentity } from './key-store.ts';

/**
 * Columns of the temporary table `incoming_child`: one row per child that a source tells of. For a child of the register,
 * null in a sealed column, the mark or the words means: as the register has it. `retold` names what in the sealed identity
 * is told otherwise (name, parents, address): only who holds the key can compare.
 */
const incomingChildColumns = `child_id uuid, is_new boolean, area text collate "C", puskesmas text, identity_cipher bytea, household_mark bytea,
  retold text[], sex text, born_on date, birth_weight_g integer, birth_length_mm integer,
  nik_cipher bytea, nik_hash bytea, nik_state text, rt smallint, rw smallint, alias_seed integer, seen_on date, words text`;

export async function openIncomingChildren(tx: Tx): Promise<void> {
  await tx.client.query(`create temp table incoming_child (${incomingChildColumns}) on commit drop`);
  await openMoves(tx);
}

/** Opens `moved_child`: children whose area changes in this transaction, for each room to follow. Safe to repeat. */
export async function openMoves(tx: Tx): Promise<void> {
  await tx.client.query(`create temp table if not exists moved_child (child_id uuid, area text collate "C", puskesmas text) on commit drop`);
}

/**
 * Takes `incoming_child` into the register: new children, changed fields with what stood there before, moves.
 * A source older than what is known of a child changes nothing. Moves are left in `moved_child` for higher rooms to follow.
 */
export async function takeInChildren(tx: Tx, importId: string): Promise<{ created: number; changed: number; moved: number }> {
  const stamp = [importId, tx.actor.id, tx.now];
  const told = `puskesmas, sex, born_on, identity_cipher, household_mark, birth_weight_g, birth_length_mm, nik_cipher, nik_hash, nik_state, rt, rw, alias_seed`;
  const created = await tx.client.query(
    `insert into child (id, area, ${told}, state, first_import_id, last_import_id, last_seen_on, recorded_at, recorded_by)
     select child_id, area, ${told}, 'active', $1, $1, seen_on, $3, $2 from incoming_child where is_new on conflict do nothing`,
    stamp,
  );
  await tx.client.query(`delete from incoming_child i using child c where c.id = i.child_id and not i.is_new and (c.last_seen_on > i.seen_on or c.state = 'erased')`);
  const changed = await tx.client.query(
    `insert into child_field_source (child_id, area, field, value_before, cipher_before, import_id, actor_id, at)
     select c.id, c.area, f.field, f.before, case when f.field = 'nik' then c.nik_cipher end, $1::uuid, $2::uuid, $3::timestamptz from incoming_child i join child c on c.id = i.child_id
     cross join lateral (values
       ('sex', c.sex, i.sex), ('born_on', c.born_on::text, i.born_on::text),
       ('birth_weight_g', c.birth_weight_g::text, i.birth_weight_g::text), ('birth_length_mm', c.birth_length_mm::text, i.birth_length_mm::text),
       ('area', c.area, i.area), ('rt', c.rt::text, i.rt::text), ('rw', c.rw::text, i.rw::text),
       ('puskesmas', coalesce(c.puskesmas, ''), coalesce(i.puskesmas, '')),
       ('state', concat_ws(' ', c.state, c.state_on), case when c.state = 'moved' and i.seen_on > c.state_on then 'active' end),
       ('nik', c.nik_state, case when i.nik_hash is not null and i.nik_hash is distinct from c.nik_hash then i.nik_state || ' ' when c.nik_hash is null then i.nik_state end)
     ) f (field, before, told)
     where not i.is_new and (c.sex, c.born_on, c.area, c.puskesmas, c.rt, c.rw, c.birth_weight_g, c.birth_length_mm, c.nik_hash, c.nik_state, c.state)
         is distinct from (i.sex, i.born_on, i.area, i.puskesmas, i.rt, i.rw, i.birth_weight_g, i.birth_length_mm, i.nik_hash, i.nik_state, 'active')
       and f.told is not null and f.told is distinct from f.before
     union all
     select c.id, c.area, f.field, null, c.identity_cipher, $1::uuid, $2::uuid, $3::timestamptz from incoming_child i join child c on c.id = i.child_id
     cross join lateral unnest(i.retold) as f (field) where not i.is_new
     on conflict do nothing`,
    stamp,
  );
  await tx.client.query(
    `insert into moved_child select i.child_id, i.area, i.puskesmas from incoming_child i join child c on c.id = i.child_id
     where not i.is_new and (i.area <> c.area or i.puskesmas is distinct from c.puskesmas)`,
  );
  await takeAlongMerged(tx);
  await tx.client.query(
    `update child c set sex = i.sex, born_on = i.born_on, area = i.area, puskesmas = i.puskesmas,
       identity_cipher = coalesce(i.identity_cipher, c.identity_cipher), household_mark = case when i.identity_cipher is null then c.household_mark else i.household_mark end,
       birth_weight_g = coalesce(i.birth_weight_g, c.birth_weight_g), birth_length_mm = coalesce(i.birth_length_mm, c.birth_length_mm),
       nik_cipher = coalesce(i.nik_cipher, c.nik_cipher), nik_hash = case when i.nik_cipher is null then c.nik_hash else i.nik_hash end,
       nik_state = case when i.nik_cipher is null and c.nik_hash is not null then c.nik_state else i.nik_state end,
       rt = coalesce(i.rt, c.rt), rw = coalesce(i.rw, c.rw), last_import_id = $1, last_seen_on = i.seen_on,
       state = case when c.state = 'moved' and i.seen_on > c.state_on then 'active' else c.state end, state_on = case when c.state = 'moved' and i.seen_on > c.state_on then null else c.state_on end
     from incoming_child i where c.id = i.child_id and not i.is_new`,
    [importId],
  );
  await tx.client.query(
    `insert into child_search (child_id, area, words) select child_id, area, words from incoming_child where is_new on conflict do nothing`,
  );
  await tx.client.query(
    `update child_search s set area = i.area from incoming_child i where s.child_id = i.child_id and not i.is_new and i.area <> s.area`,
  );
  await tx.client.query(
    `update child_search s set words = i.words from incoming_child i where s.child_id = i.child_id and not i.is_new and i.words is not null`,
  );
  // The key of a new child was made with the first row that told of it; the child lives where its newest row says.
  await tx.client.query(`update child_key k set area = i.area from incoming_child i where i.is_new and k.child_id = i.child_id and k.area <> i.area`);
  await followMoves(tx, 'child_key');
  await followMoves(tx, 'child_grant');
  for (const table of ['child_merge', 'child_merge_row', 'duplicate_pair']) await followMoves(tx, table);
  await tx.client.query('update duplicate_pair p set other_area = m.area from moved_child m where p.other_id = m.child_id');
  const moved = await followMoves(tx, 'child_field_source');
  return { created: created.rowCount ?? 0, changed: changed.rowCount ?? 0, moved };
}

/** Records that went into a child that moves go along with it: they are of the same child. */
export async function takeAlongMerged(tx: Tx): Promise<void> {
  await tx.client.query(
    `with along as (insert into moved_child select c.id, m.area, m.puskesmas from moved_child m join child c on c.merged_into = m.child_id and c.state = 'merged' returning child_id, area, puskesmas),
       moved as (update child c set area = a.area, puskesmas = a.puskesmas from along a where c.id = a.child_id)
     update child_search s set area = a.area from along a where s.child_id = a.child_id`,
  );
}

/** Rewrites the present area of a table's rows after moves. Returns how many children moved in all. */
export async function followMoves(tx: Tx, table: string): Promise<number> {
  const { rows } = await tx.client.query('select count(*)::int as n from moved_child');
  if (rows[0].n === 0) return 0;
  await tx.client.query(`update ${table} t set area = m.area from moved_child m where t.child_id = m.child_id`);
  return rows[0].n;
}

/** The latest word of the guardians on what may be shown of a child. */
export interface Shown {
  pairing?: boolean;
  story?: boolean;
  photo?: boolean;
  /** Only those who treat the child, and its kader, still see it. */
  restricted?: boolean;
}

/**
 * Writes the latest word of the guardians, with the standing and the search in step; what is left out stays as it is. Whoever
 * withdraws a pairing also ends it (`endPairings` of access).
 * @returns false when the child is out of the actor's reach
 */
export async function setShown(tx: Tx, childId: string, shown: Shown): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select show_child(${childId}::uuid, ${shown.pairing ?? null}::boolean, ${shown.story ?? null}::boolean,
    ${shown.photo ?? null}::boolean, ${shown.restricted ?? null}::boolean) as done`.execute(tx.sql);
  return rows[0]!.done;
}

export interface ChildRow {
  id: string;
  area: string;
  puskesmas: string | null;
  name: string;
  sex: 'M' | 'F';
  born_on: string;
  parent_names: string[];
  birth_weight_g: number | null;
  birth_length_mm: number | null;
  nik_cipher: Buffer | null;
  nik_state: string;
  rt: number | null;
  rw: number | null;
  address: string | null;
  alias_seed: number;
  allows_pairing: boolean;
  allows_story: boolean;
  allows_photo: boolean;
  restricted: boolean;
  state: string;
  state_on: string | null;
  household_mark: Buffer | null;
  first_import_id: string | null;
  last_import_id: string | null;
  last_seen_on: string | null;
  recorded_at: Date;
  recorded_by: string;
  /** What makes the child's key; null once the identity is erased. */
  salt: Buffer | null;
}

/** One child within reach with its identity opened, or undefined. */
export async function findChild(tx: Tx, childId: string): Promise<ChildRow | undefined> {
  const row = await tx.sql
    .selectFrom('child')
    .leftJoin('child_key', 'child_key.child_id', 'child.id')
    .selectAll('child')
    .select('child_key.salt')
    .where('child.id', '=', childId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { name, parents, address } = openIdentity(row.salt, row.identity_cipher);
  return { ...row, name, parent_names: parents, address } as unknown as ChildRow;
}

/** The sixteen digits of a child's NIK, or null when none is kept. */
export function openNik(child: Pick<ChildRow, 'salt' | 'nik_cipher'>): string | null {
  return child.salt === null || child.nik_cipher === null ? null : openText(recordKey(child.salt), child.nik_cipher);
}

/** Children of the same parents, by both names and the posyandu, born on other days too: shown as probable siblings. */
export async function findSiblings(tx: Tx, child: ChildRow): Promise<{ id: string; name: string; bornOn: string }[]> {
  if (child.household_mark === null) return [];
  const { rows } = await sql<{ id: string; bornOn: string; salt: Buffer | null; cipher: Buffer | null }>`
    select c.id, c.born_on as "bornOn", k.salt, c.identity_cipher as cipher from child c left join child_key k on k.child_id = c.id
    where c.area = ${child.area} and c.id <> ${child.id} and c.state <> 'merged' and c.rw is not distinct from ${child.rw}
      and c.household_mark = ${child.household_mark}
    order by c.born_on limit 10`.execute(tx.sql);
  return rows.map(({ id, bornOn, salt, cipher }) => ({ id, name: openIdentity(salt, cipher).name, bornOn }));
}

/** Fields of a child that a later source changed, newest first. */
export async function listFieldSources(tx: Tx, childId: string) {
  const { rows } = await sql<{ field: string; valueBefore: string | null; at: Date; byName: string; importId: string | null; salt: Buffer | null; cipher: Buffer | null }>`
    select s.field, s.value_before as "valueBefore", s.at, coalesce(p.name, '') as "byName", s.import_id as "importId", k.salt, s.cipher_before as cipher
    from child_field_source s left join person p on p.id = s.actor_id left join child_key k on k.child_id = s.child_id
    where s.child_id = ${childId} and s.field not in ('puskesmas', 'state') order by s.at desc, s.field limit 100`.execute(tx.sql);
  return rows.map(({ salt, cipher, ...row }) => ({ ...row, valueBefore: cipher === null || row.field === 'nik' ? row.valueBefore : fieldOf(openIdentity(salt, cipher), row.field) }));
}
