/** SQL of the register. Bulk intake goes through a temporary table that this room defines and a higher room fills. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

/** A child as the matching needs it. */
export interface KnownChildRow {
  id: string;
  area: string;
  name: string;
  sex: 'M' | 'F';
  bornOn: string;
  parentNames: string[];
  nikHash: string | null;
  lastSeenOn: string | null;
}

const SEPARATOR = '\u0001';

/** Every child within reach that is not merged away. Arrays travel as joined text: parsing 64,000 arrays costs a second. */
export async function loadKnownChildren(tx: Tx): Promise<KnownChildRow[]> {
  const { rows } = await tx.client.query({
    rowMode: 'array',
    text: `select id, area, name, sex, born_on, array_to_string(parent_names, '${SEPARATOR}'), encode(nik_hash, 'hex'), last_seen_on
           from child where state <> 'merged'`,
  });
  return rows.map((row: (string | null)[]) => ({
    id: row[0]!,
    area: row[1]!,
    name: row[2]!,
    sex: row[3] as 'M' | 'F',
    bornOn: row[4]!,
    parentNames: row[5] === '' ? [] : row[5]!.split(SEPARATOR),
    nikHash: row[6]!,
    lastSeenOn: row[7]!,
  }));
}

/** Columns of the temporary table `incoming_child`: one row per child that a source tells of. */
export const incomingChildColumns = `child_id uuid, is_new boolean, area text collate "C", puskesmas text, name text, sex text, born_on date, parent_names text[],
  birth_weight_g integer, birth_length_mm integer, nik_cipher bytea, nik_hash bytea, nik_state text, rt smallint, rw smallint, address text,
  alias_seed integer, seen_on date, words text`;

export async function openIncomingChildren(tx: Tx): Promise<void> {
  await tx.client.query(`create temp table incoming_child (${incomingChildColumns}) on commit drop;
    create temp table moved_child (child_id uuid, area text collate "C", puskesmas text) on commit drop`);
}

/**
 * Takes `incoming_child` into the register: new children, changed fields with what stood there before, moves.
 * A source older than what is known of a child changes nothing. Moves are left in `moved_child` for higher rooms to follow.
 */
export async function takeInChildren(tx: Tx, importId: string): Promise<{ created: number; changed: number; moved: number }> {
  const stamp = [importId, tx.actor.id, tx.now];
  const created = await tx.client.query(
    `insert into child (id, area, puskesmas, name, sex, born_on, parent_names, birth_weight_g, birth_length_mm, nik_cipher, nik_hash, nik_state,
       rt, rw, address, alias_seed, state, first_import_id, last_import_id, last_seen_on, recorded_at, recorded_by)
     select child_id, area, puskesmas, name, sex, born_on, parent_names, birth_weight_g, birth_length_mm, nik_cipher, nik_hash, nik_state,
       rt, rw, address, alias_seed, 'active', $1, $1, seen_on, $3, $2 from incoming_child where is_new on conflict do nothing`,
    stamp,
  );
  await tx.client.query(`delete from incoming_child i using child c where c.id = i.child_id and not i.is_new and c.last_seen_on > i.seen_on`);
  const changed = await tx.client.query(
    `insert into child_field_source (child_id, area, field, value_before, import_id, actor_id, at)
     select c.id, c.area, f.field, f.before, $1, $2, $3 from incoming_child i join child c on c.id = i.child_id
     cross join lateral (values
       ('name', c.name, i.name), ('sex', c.sex, i.sex), ('born_on', c.born_on::text, i.born_on::text),
       ('parents', array_to_string(c.parent_names, ' / '), nullif(array_to_string(i.parent_names, ' / '), '')),
       ('birth_weight_g', c.birth_weight_g::text, i.birth_weight_g::text), ('birth_length_mm', c.birth_length_mm::text, i.birth_length_mm::text),
       ('area', c.area, i.area), ('rt', c.rt::text, i.rt::text), ('rw', c.rw::text, i.rw::text), ('address', c.address, nullif(i.address, '')),
       ('nik', c.nik_state, case when i.nik_hash is not null and i.nik_hash is distinct from c.nik_hash then i.nik_state || ' ' end)
     ) f (field, before, told)
     where not i.is_new and (c.name, c.sex, c.born_on, c.area, c.parent_names, c.rt, c.rw, c.address, c.birth_weight_g, c.birth_length_mm, c.nik_hash)
         is distinct from (i.name, i.sex, i.born_on, i.area, i.parent_names, i.rt, i.rw, i.address, i.birth_weight_g, i.birth_length_mm, i.nik_hash)
       and f.told is not null and f.told is distinct from f.before on conflict do nothing`,
    stamp,
  );
  await tx.client.query(
    `insert into moved_child select i.child_id, i.area, i.puskesmas from incoming_child i join child c on c.id = i.child_id
     where not i.is_new and (i.area <> c.area or i.puskesmas is distinct from c.puskesmas)`,
  );
  await tx.client.query(
    `update child c set name = i.name, sex = i.sex, born_on = i.born_on, area = i.area, puskesmas = i.puskesmas,
       parent_names = case when i.parent_names = '{}' then c.parent_names else i.parent_names end,
       birth_weight_g = coalesce(i.birth_weight_g, c.birth_weight_g), birth_length_mm = coalesce(i.birth_length_mm, c.birth_length_mm),
       nik_cipher = coalesce(i.nik_cipher, c.nik_cipher), nik_hash = coalesce(i.nik_hash, c.nik_hash),
       nik_state = case when i.nik_hash is null and c.nik_hash is not null then c.nik_state else i.nik_state end,
       rt = coalesce(i.rt, c.rt), rw = coalesce(i.rw, c.rw), address = coalesce(nullif(i.address, ''), c.address),
       last_import_id = $1, last_seen_on = i.seen_on
     from incoming_child i where c.id = i.child_id and not i.is_new`,
    [importId],
  );
  await tx.client.query(
    `insert into child_search (child_id, area, words) select child_id, area, words from incoming_child where is_new on conflict do nothing`,
  );
  await tx.client.query(
    `update child_search s set area = i.area, words = i.words from incoming_child i
     where s.child_id = i.child_id and not i.is_new and i.child_id in
       (select child_id from child_field_source where import_id = $1 and at = $2 and field in ('name', 'parents', 'address', 'area'))`,
    [importId, tx.now],
  );
  const moved = await followMoves(tx, 'child_field_source');
  return { created: created.rowCount ?? 0, changed: changed.rowCount ?? 0, moved };
}

/** Rewrites the present area of a table's rows after moves. Returns how many children moved in all. */
export async function followMoves(tx: Tx, table: string): Promise<number> {
  const { rows } = await tx.client.query('select count(*)::int as n from moved_child');
  if (rows[0].n === 0) return 0;
  await tx.client.query(`update ${table} t set area = m.area from moved_child m where t.child_id = m.child_id`);
  return rows[0].n;
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
  state: string;
  state_on: string | null;
  first_import_id: string | null;
  last_import_id: string | null;
  recorded_at: Date;
  recorded_by: string;
}

/** One child within reach, or undefined. */
export async function findChild(tx: Tx, childId: string): Promise<ChildRow | undefined> {
  return (await tx.sql.selectFrom('child').selectAll().where('id', '=', childId).executeTakeFirst()) as ChildRow | undefined;
}

/** Children of the same parents, by both names and the posyandu, born on other days too: shown as probable siblings. */
export async function findSiblings(tx: Tx, child: ChildRow): Promise<{ id: string; name: string; bornOn: string }[]> {
  if (child.parent_names.length < 2) return [];
  const { rows } = await sql<{ id: string; name: string; bornOn: string }>`
    select id, name, born_on as "bornOn" from child
    where area = ${child.area} and id <> ${child.id} and state <> 'merged' and rw is not distinct from ${child.rw}
      and parent_names @> ${sql.val(child.parent_names)}::text[] and parent_names <@ ${sql.val(child.parent_names)}::text[]
    order by born_on limit 10`.execute(tx.sql);
  return rows;
}

/** Fields of a child that a later source changed, newest first. */
export async function listFieldSources(tx: Tx, childId: string) {
  const { rows } = await sql<{ field: string; valueBefore: string | null; at: Date; byName: string; importId: string | null }>`
    select s.field, s.value_before as "valueBefore", s.at, coalesce(p.name, '') as "byName", s.import_id as "importId"
    from child_field_source s left join person p on p.id = s.actor_id where s.child_id = ${childId} order by s.at desc, s.field limit 100`.execute(tx.sql);
  return rows;
}
