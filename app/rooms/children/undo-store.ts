/**
 * SQL of taking back what an import did to the register. The sources of a field are a chain: taking one out of the end gives back what stood
 * before it; taking one out of the middle hands what stood before it on to the source that came after.
 */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { hashNik, openText, recordKey } from '../../platform/keys/index.ts';
import { searchWords } from './child.ts';
import { fieldOf } from './identity.ts';
import type { ChildIdentity } from './identity.ts';
import { openIdentity, sealIdentity } from './key-store.ts';
import { openMoves } from './store.ts';

/** Opens `undo_gone_child` and `undo_held_child`, filled by a higher room: children that go, and children whose fields stay as they are. */
export async function openUndoneChildren(tx: Tx): Promise<void> {
  await tx.client.query('create temp table undo_gone_child (child_id uuid primary key) on commit drop; create temp table undo_held_child (child_id uuid primary key) on commit drop');
  await openMoves(tx);
}

/** Fields that a later source told again, by child: they stay as they are. */
export async function listOvertold(tx: Tx, importId: string): Promise<Map<string, string[]>> {
  const { rows } = await tx.client.query<{ childId: string; fields: string[] }>(
    `select s.child_id as "childId", array_agg(distinct s.field) as fields from child_field_source s
     where s.import_id = $1 and s.field not in ('puskesmas', 'state') and exists (select from child_field_source l where l.child_id = s.child_id and l.field = s.field and l.at > s.at and l.import_id is distinct from $1)
     group by 1`,
    [importId],
  );
  return new Map(rows.map(({ childId, fields }) => [childId, fields]));
}

interface Node {
  childId: string;
  field: string;
  value: string | null;
  cipher: Buffer | null;
}

/** The newest source row of an import for each field of each child, with the one that came after it. */
const newest = `insert into undo_field select distinct on (s.child_id, s.field) s.child_id, s.field, s.at, s.value_before, s.cipher_before,
    (select min(l.at) from child_field_source l where l.child_id = s.child_id and l.field = s.field and l.at > s.at)
  from child_field_source s join child c on c.id = s.child_id where s.import_id = $1 and c.state not in ('merged', 'erased')
    and s.child_id not in (select child_id from undo_gone_child) and s.child_id not in (select child_id from undo_held_child)
  order by s.child_id, s.field, s.at desc`;

/**
 * Gives the fields that an import changed back what stood before, unless a later source changed them since. Children of
 * `undo_gone_child` and `undo_held_child` are left as they are; moves are left in `moved_child`.
 * @returns how many fields went back
 */
export async function giveBackFields(tx: Tx, importId: string): Promise<number> {
  await tx.client.query('create temp table undo_field (child_id uuid, field text, at timestamptz, value_before text, cipher_before bytea, next_at timestamptz) on commit drop');
  let given = 0;
  // An import that was confirmed in portions may have told a field more than once: the newest goes first.
  for (;;) {
    const found = await tx.client.query(newest, [importId]);
    if (found.rowCount === 0) return given;
    await tx.client.query(
      `update child_field_source l set value_before = u.value_before, cipher_before = u.cipher_before from undo_field u
       where l.child_id = u.child_id and l.field = u.field and l.at = u.next_at`,
    );
    await tx.client.query('delete from child_field_source s using undo_field u where s.child_id = u.child_id and s.field = u.field and s.at = u.at');
    const { rows } = await tx.client.query<Node>(`select child_id as "childId", field, value_before as value, cipher_before as cipher from undo_field where next_at is null order by child_id`);
    await tx.client.query('truncate undo_field');
    await writePlain(tx, rows);
    await writeSealed(tx, rows);
    given += rows.length;
  }
}

const plain = { sex: 'text', born_on: 'date', birth_weight_g: 'integer', birth_length_mm: 'integer', rt: 'smallint', rw: 'smallint', area: 'text', puskesmas: 'text' } as const;

async function writePlain(tx: Tx, nodes: readonly Node[]): Promise<void> {
  for (const [field, type] of Object.entries(plain)) {
    const of = nodes.filter((node) => node.field === field);
    if (of.length === 0) continue;
    await tx.client.query(
      `update child c set ${field} = nullif(u.value, '')::${type} from unnest($1::uuid[], $2::text[]) as u (id, value) where c.id = u.id`,
      [of.map((node) => node.childId), of.map((node) => node.value)],
    );
  }
  const placed = nodes.filter(({ field }) => field === 'area' || field === 'puskesmas').map(({ childId }) => childId);
  if (placed.length > 0) {
    await tx.client.query('insert into moved_child select id, area, puskesmas from child where id = any($1::uuid[]) and id not in (select child_id from moved_child)', [[...new Set(placed)]]);
    await tx.client.query('update moved_child m set area = c.area, puskesmas = c.puskesmas from child c where c.id = m.child_id');
    for (const table of ['child_key', 'child_grant', 'child_field_source', 'child_search', 'child_merge', 'child_merge_row', 'duplicate_pair'])
      await tx.client.query(`update ${table} t set area = m.area from moved_child m where t.child_id = m.child_id and t.area <> m.area`);
    await tx.client.query('update duplicate_pair p set other_area = m.area from moved_child m where p.other_id = m.child_id');
  }
  const left = nodes.filter(({ field, value }) => field === 'state' && value !== null);
  for (const { childId, value } of left) {
    const [state, on] = value!.split(' ');
    await tx.client.query('update child set state = $2, state_on = $3::date where id = $1', [childId, state, on ?? null]);
  }
}

/** Name, parents, address and number: sealed with the key of the child, so opened and sealed here. */
async function writeSealed(tx: Tx, nodes: readonly Node[]): Promise<void> {
  const byChild = Map.groupBy(nodes.filter(({ field }) => ['name', 'parents', 'address', 'nik'].includes(field)), ({ childId }) => childId);
  if (byChild.size === 0) return;
  const { rows } = await tx.client.query<{ id: string; salt: Buffer | null; cipher: Buffer | null }>(
    `select c.id, k.salt, c.identity_cipher as cipher from child c left join child_key k on k.child_id = c.id where c.id = any($1::uuid[])`,
    [[...byChild.keys()]],
  );
  for (const { id, salt, cipher } of rows) {
    if (salt === null || cipher === null) continue;
    const of = byChild.get(id)!;
    const told = of.filter(({ field, cipher: before }) => field !== 'nik' && before !== null);
    if (told.length > 0) await writeIdentity(tx, id, salt, told.reduce((identity, node) => withField(identity, node.field, openIdentity(salt, node.cipher)), openIdentity(salt, cipher)));
    const nik = of.find(({ field }) => field === 'nik');
    if (nik !== undefined) await writeNik(tx, id, salt, nik);
  }
}

const withField = (now: ChildIdentity, field: string, before: ChildIdentity): ChildIdentity =>
  fieldOf(now, field) === fieldOf(before, field) ? now : { ...now, [field]: before[field as keyof ChildIdentity] };

async function writeIdentity(tx: Tx, id: string, salt: Buffer, identity: ChildIdentity): Promise<void> {
  const sealed = sealIdentity(salt, identity);
  await sql`update child set identity_cipher = ${sealed.cipher}, household_mark = ${sealed.householdMark} where id = ${id}`.execute(tx.sql);
  await sql`update child_search set words = ${searchWords([identity.name, ...identity.parents, identity.address])} where child_id = ${id}`.execute(tx.sql);
}

/** A number that another child bears by now is not taken from it. One whose digits were not kept (imports of before) stays as it is. */
async function writeNik(tx: Tx, id: string, salt: Buffer, { value, cipher }: Node): Promise<void> {
  if (cipher === null && value === 'valid') return;
  const hash = cipher === null ? null : hashNik(openText(recordKey(salt), cipher));
  await sql`update child c set nik_cipher = ${cipher}, nik_hash = ${hash}, nik_state = ${value ?? 'missing'} where id = ${id}
    and (${hash}::bytea is null or not exists (select from child o where o.nik_hash = ${hash}::bytea and o.id <> c.id and o.state <> 'merged'))`.execute(tx.sql);
}

/** Takes the children of `undo_gone_child` out of the register, with all that an import writes of a child by itself. */
export async function takeOutChildren(tx: Tx): Promise<number> {
  for (const table of ['child_key', 'child_search', 'child_field_source', 'duplicate_pair']) await tx.client.query(`delete from ${table} t using undo_gone_child g where t.child_id = g.child_id`);
  await tx.client.query('delete from duplicate_pair p using undo_gone_child g where p.other_id = g.child_id');
  const gone = await tx.client.query('delete from child c using undo_gone_child g where c.id = g.child_id');
  return gone.rowCount ?? 0;
}

/** Who tells of children that stay: the imports that an undone one handed them on to, and the newest that stands. */
export async function setTellers(tx: Tx, importId: string, tellers: readonly { childId: string; first: string | null; last: string | null; seenOn: string | null }[]): Promise<void> {
  await tx.client.query(
    `update child c set first_import_id = case when c.first_import_id = $1 then coalesce(t.first, c.first_import_id) else c.first_import_id end,
       last_import_id = coalesce(t.last, c.last_import_id), last_seen_on = coalesce(t.seen_on, c.last_seen_on)
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[]) as t (id, first, last, seen_on) where c.id = t.id and c.state not in ('merged', 'erased')`,
    [importId, tellers.map((one) => one.childId), tellers.map((one) => one.first), tellers.map((one) => one.last), tellers.map((one) => one.seenOn)],
  );
}
