/** SQL of merges: what is noted of both records, how one goes into the other, and how they part again. */
import { sql } from 'kysely';
import { hashNik, openText, recordKey, sealText } from '../../platform/keys/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { searchWords } from './child.ts';
import { differingFields, readIdentity } from './identity.ts';
import type { ChildIdentity } from './identity.ts';
import { sealIdentity } from './key-store.ts';
import { mergedIdentity, partedIdentity } from './merge.ts';
import type { MergeField } from './merge.ts';
import { followMoves, openMoves, openNik } from './store.ts';
import type { ChildRow } from './store.ts';

interface Place {
  area: string;
  puskesmas: string | null;
}

/** Where both records lay before a merge, and where the child lives after it. */
export interface Places {
  kept: Place;
  merged: Place;
  after: Place;
}

export interface MergeRow {
  id: string;
  keptId: string;
  mergedId: string;
  pairId: string | null;
  area: string;
  places: Places;
  mergedAt: Date;
  undoneAt: Date | null;
}

export interface NewMerge {
  id: string;
  kept: ChildRow;
  merged: ChildRow;
  pairId: string | null;
  take: ReadonlySet<MergeField>;
}

/** Writes the merge and notes every row of both children before it. */
export async function beginMerge(tx: Tx, { id, kept, merged, pairId, take }: NewMerge): Promise<void> {
  const places: Places = { kept: placeOf(kept), merged: placeOf(merged), after: placeOf(take.has('home') ? merged : kept) };
  await tx.sql
    .insertInto('child_merge')
    .values({ id, child_id: kept.id, area: places.after.area, merged_id: merged.id, pair_id: pairId, taken: [...take], place_before: JSON.stringify(places), merged_at: tx.now, merged_by: tx.actor.id })
    .execute();
  await sql`select merge_begins(${id}::uuid)`.execute(tx.sql);
}

const placeOf = ({ area, puskesmas }: ChildRow): Place => ({ area, puskesmas });

/** Notes what the merge changed, once all rooms have followed. */
export async function settleMerge(tx: Tx, mergeId: string): Promise<void> {
  await sql`select merge_settles(${mergeId}::uuid)`.execute(tx.sql);
}

/** The child's own row: the chosen fields, sealed with the key of the record that goes on, and what stood there before. */
export async function takeFields(tx: Tx, { kept, merged, take }: NewMerge): Promise<void> {
  const [mine, theirs] = [identityOf(kept), identityOf(merged)];
  const identity = mergedIdentity(mine, theirs, take);
  const changed = differingFields(mine, identity);
  const sealed = changed.length === 0 ? null : sealIdentity(kept.salt!, identity);
  const nik = take.has('nik') ? openNik(merged) : null;
  const birth = take.has('birthSize');
  const told = { sex: take.has('sex') ? merged.sex : kept.sex, born_on: take.has('bornOn') ? merged.born_on : kept.born_on };
  const before: [field: string, value: string | null, cipher: boolean][] = [
    ...changed.map((field): [string, string | null, boolean] => [field, null, true]),
    ...(told.sex === kept.sex ? [] : [['sex', kept.sex, false] as [string, string, boolean]]),
    ...(told.born_on === kept.born_on ? [] : [['born_on', kept.born_on, false] as [string, string, boolean]]),
    ...(nik === null ? [] : [['nik', kept.nik_state, false] as [string, string, boolean]]),
    ...(take.has('home') && kept.area !== merged.area ? [['area', kept.area, false] as [string, string, boolean]] : []),
  ];
  for (const [field, value, cipher] of before) {
    await sql`insert into child_field_source (child_id, area, field, value_before, cipher_before, import_id, actor_id, at)
      select id, area, ${field}, ${value}::text, case when ${cipher} then identity_cipher end, null, ${tx.actor.id}::uuid, ${tx.now} from child where id = ${kept.id}`.execute(tx.sql);
  }
  await sql`update child k set
      identity_cipher = coalesce(${sealed?.cipher ?? null}::bytea, k.identity_cipher),
      household_mark = case when ${sealed !== null} then ${sealed?.householdMark ?? null}::bytea else k.household_mark end,
      sex = ${told.sex}, born_on = ${told.born_on}::date,
      birth_weight_g = case when ${birth} then coalesce(m.birth_weight_g, k.birth_weight_g) else k.birth_weight_g end,
      birth_length_mm = case when ${birth} then coalesce(m.birth_length_mm, k.birth_length_mm) else k.birth_length_mm end,
      nik_cipher = case when ${nik !== null} then ${nik === null ? null : sealText(recordKey(kept.salt!), nik)}::bytea else k.nik_cipher end,
      nik_hash = case when ${nik !== null} then m.nik_hash else k.nik_hash end,
      nik_state = case when ${nik !== null} then m.nik_state else k.nik_state end,
      rt = case when ${take.has('home')} then m.rt else k.rt end, rw = case when ${take.has('home')} then m.rw else k.rw end,
      last_seen_on = greatest(k.last_seen_on, m.last_seen_on)
    from child m where k.id = ${kept.id} and m.id = ${merged.id}`.execute(tx.sql);
  if (sealed !== null) await writeWords(tx, kept.id, identity);
}

const identityOf = (child: ChildRow): ChildIdentity => ({ name: child.name, parents: child.parent_names, address: child.address });

async function writeWords(tx: Tx, childId: string, identity: ChildIdentity): Promise<void> {
  await sql`update child_search set words = ${searchWords([identity.name, ...identity.parents, identity.address])} where child_id = ${childId}`.execute(tx.sql);
}

/** The record that goes: closed, and leading to the other. Its history stays under it, sealed with its own key. */
export async function closeRecord(tx: Tx, mergedId: string, keptId: string): Promise<void> {
  await sql`update child set state = 'merged', state_on = ${tx.today}::date, merged_into = ${keptId}::uuid where id = ${mergedId}`.execute(tx.sql);
  // What went into it before leads on to the same child.
  await sql`update child set merged_into = ${keptId}::uuid where merged_into = ${mergedId}`.execute(tx.sql);
}

/** Moves children: their own rows here, `moved_child` for every higher room to follow. */
export async function moveChildren(tx: Tx, moves: readonly ({ childId: string } & Place)[]): Promise<void> {
  await openMoves(tx);
  for (const { childId, area, puskesmas } of moves) {
    await sql`insert into moved_child (child_id, area, puskesmas) values (${childId}::uuid, ${area}, ${puskesmas})`.execute(tx.sql);
    await sql`update child set area = ${area}, puskesmas = ${puskesmas} where id = ${childId}`.execute(tx.sql);
  }
  for (const table of ['child_key', 'child_grant', 'child_field_source', 'child_search', 'child_merge', 'child_merge_row', 'duplicate_pair']) await followMoves(tx, table);
  await followOthers(tx);
}

/** The second record of a pair, after moves. */
export async function followOthers(tx: Tx): Promise<void> {
  await tx.client.query('update duplicate_pair p set other_area = m.area from moved_child m where p.other_id = m.child_id');
}

const columns = sql`id, child_id as "keptId", merged_id as "mergedId", pair_id as "pairId", area, place_before as places, merged_at as "mergedAt", undone_at as "undoneAt"`;

/** A merge within reach, held. */
export async function findMerge(tx: Tx, mergeId: string): Promise<MergeRow | undefined> {
  const { rows } = await sql<MergeRow>`select ${columns} from child_merge where id = ${mergeId} for update`.execute(tx.sql);
  return rows[0];
}

/** True when the record that went on went into another one since: that merge is undone first. */
export async function hasLaterMerge(tx: Tx, merge: MergeRow): Promise<boolean> {
  const { rows } = await sql<{ later: boolean }>`select exists (select from child_merge where undone_at is null and id <> ${merge.id}
    and (merged_id = ${merge.keptId} or (child_id in (${merge.keptId}, ${merge.mergedId}) and merged_at > ${merge.mergedAt}))) as later`.execute(tx.sql);
  return rows[0]!.later;
}

/** True when another child bears the number of the record that would stand again. */
export async function numberIsTaken(tx: Tx, { keptId, mergedId }: MergeRow): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from child c join child m on m.id = ${mergedId} and c.nik_hash = m.nik_hash
    where c.state <> 'merged' and c.id not in (${keptId}, ${mergedId})) as taken`.execute(tx.sql);
  return rows[0]!.taken;
}

/** Puts rows back, then the two children themselves. @returns rows the merge had made that were changed since */
export async function replayMerge(tx: Tx, merge: MergeRow, kept: ChildRow, merged: ChildRow): Promise<{ table: string; id: string }[]> {
  const { rows } = await sql<{ table: string; id: string }>`select table_name as "table", row_id as id from merge_undone(${merge.id}::uuid)`.execute(tx.sql);
  const { rows: noted } = await sql<{ id: string; before: Noted; after: Noted }>`
    select row_id as id, before, after from child_merge_row where merge_id = ${merge.id} and table_name = 'child'`.execute(tx.sql);
  for (const child of [kept, merged]) {
    // A number goes back with the record that it came from.
    if (child === merged)
      await sql`update child k set nik_cipher = null, nik_hash = null, nik_state = 'missing' from child m where k.id = ${kept.id} and m.id = ${merged.id} and k.nik_hash = m.nik_hash`.execute(tx.sql);
    const note = noted.find(({ id }) => id === child.id);
    if (note !== undefined) await partChild(tx, child, note);
  }
  return rows;
}

type Noted = Record<string, unknown>;

/** Columns of a child that a merge may change, but for identity and number, which only the key can compare. */
const plain = ['sex', 'born_on', 'birth_weight_g', 'birth_length_mm', 'rt', 'rw', 'last_seen_on', 'state', 'state_on', 'merged_into', 'allows_pairing', 'allows_story', 'allows_photo', 'restricted'] as const;

async function partChild(tx: Tx, child: ChildRow, { before, after }: { before: Noted; after: Noted }): Promise<void> {
  const { rows } = await sql<{ now: Noted }>`select to_jsonb(c) as now from child c where id = ${child.id}`.execute(tx.sql);
  const now = rows[0]!.now;
  const back = Object.fromEntries(plain.filter((column) => !same(before[column], after[column]) && same(now[column], after[column])).map((column) => [column, before[column]]));
  if (!same(before['identity_cipher'], after['identity_cipher'])) {
    const open = (row: Noted): ChildIdentity => readIdentity(openText(recordKey(child.salt!), bytes(row['identity_cipher'])!));
    const parted = partedIdentity(open(before), open(after), open(now));
    const untouched = same(now['identity_cipher'], after['identity_cipher']);
    const sealed = sealIdentity(child.salt!, parted);
    Object.assign(back, { identity_cipher: untouched ? bytes(before['identity_cipher']) : sealed.cipher, household_mark: sealed.householdMark });
    await writeWords(tx, child.id, parted);
  }
  if (!same(before['nik_cipher'], after['nik_cipher']) && same(now['nik_cipher'], after['nik_cipher'])) {
    const cipher = bytes(before['nik_cipher']);
    Object.assign(back, { nik_cipher: cipher, nik_state: before['nik_state'], nik_hash: cipher === null ? null : hashNik(openText(recordKey(child.salt!), cipher)) });
  }
  if (Object.keys(back).length > 0) await tx.sql.updateTable('child').set(back as never).where('id', '=', child.id).execute();
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const bytes = (value: unknown): Buffer | null => (typeof value === 'string' ? Buffer.from(value.replace(/^\\x/, ''), 'hex') : null);

/** Marks the merge as undone, with what stays. */
export async function endMerge(tx: Tx, merge: MergeRow, stays: Record<string, number>): Promise<void> {
  await sql`update child_merge set undone_at = ${tx.now}, undone_by = ${tx.actor.id}::uuid, stays = ${JSON.stringify(stays)}::jsonb where id = ${merge.id}`.execute(tx.sql);
  await sql`delete from child_merge_row where merge_id = ${merge.id}`.execute(tx.sql);
  // What had gone into the other record before leads to it again.
  await sql`update child c set merged_into = ${merge.mergedId}::uuid from child_merge m where m.child_id = ${merge.mergedId} and m.undone_at is null and c.id = m.merged_id and c.state = 'merged'`.execute(tx.sql);
  if (merge.pairId !== null) await sql`update duplicate_pair set decision = null, decided_at = null, decided_by = null where id = ${merge.pairId} and decision = 'merged'`.execute(tx.sql);
}

/** What came after a merge and stays with the child. */
export async function countLater(tx: Tx, { keptId, mergedAt }: MergeRow): Promise<{ measurements: number; steps: number; visits: number }> {
  const { rows } = await sql<{ measurements: number; steps: number; visits: number }>`select
    (select count(*)::int from measurement where child_id = ${keptId} and recorded_at > ${mergedAt}) as measurements,
    (select count(*)::int from case_action where child_id = ${keptId} and at > ${mergedAt}) as steps,
    (select count(*)::int from visit where child_id = ${keptId} and recorded_at > ${mergedAt}) as visits`.execute(tx.sql);
  return rows[0]!;
}

/** Merges in which a child stands on either side, newest first. */
export async function listMergesOf(tx: Tx, childId: string) {
  const { rows } = await sql<MergeRow & { mergedByName: string; undoneByName: string | null; stays: Record<string, number> | null }>`
    select m.id, m.child_id as "keptId", m.merged_id as "mergedId", m.area, m.place_before as places, m.merged_at as "mergedAt", m.undone_at as "undoneAt", m.stays,
      coalesce(p.name, '') as "mergedByName", u.name as "undoneByName"
    from child_merge m left join person p on p.id = m.merged_by left join person u on u.id = m.undone_by
    where ${childId}::uuid in (m.child_id, m.merged_id) order by m.merged_at desc limit 20`.execute(tx.sql);
  return rows;
}

/** Other records of this child that went into it. */
export async function listMergedInto(tx: Tx, childId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from child where merged_into = ${childId} and state = 'merged'`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
