/** SQL of retention: the city's choices, the runs, and what each rule counts and does. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { RetentionChoice } from './retention.ts';

const KEY = 'protection.retention';

/** What the city decided on the rules, by rule. */
export async function findChoices(tx: Tx): Promise<{ choices: Record<string, RetentionChoice>; changedAt: Date | null }> {
  const row = await tx.sql.selectFrom('setting').select(['value', 'changed_at']).where('key', '=', KEY).executeTakeFirst();
  return { choices: (row?.value ?? {}) as Record<string, RetentionChoice>, changedAt: row?.changed_at ?? null };
}

export async function saveChoices(tx: Tx, choices: Readonly<Record<string, RetentionChoice>>): Promise<void> {
  const row = { value: JSON.stringify(choices), changed_at: tx.now, changed_by: tx.actor.id };
  await tx.sql
    .insertInto('setting')
    .values({ key: KEY, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

export interface RunRow {
  id: string;
  kind: 'dry' | 'real';
  askedAt: Date;
  askedByName: string;
  doneAt: Date | null;
  counts: Record<string, number> | null;
}

export async function listRuns(tx: Tx, limit: number): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select r.id, r.kind, r.asked_at as "askedAt", coalesce(p.name, '') as "askedByName", r.done_at as "doneAt", r.counts
    from retention_run r left join person p on p.id = r.asked_by order by r.asked_at desc, r.id desc limit ${limit}`.execute(tx.sql);
  return rows;
}

export async function insertRun(tx: Tx, id: string, kind: 'dry' | 'real'): Promise<void> {
  await tx.sql.insertInto('retention_run').values({ id, kind, asked_by: tx.actor.id, asked_at: tx.now }).execute();
}

export async function finishRun(tx: Tx, id: string, counts: Record<string, number>): Promise<void> {
  await tx.sql
    .updateTable('retention_run')
    .set({ done_at: tx.now, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
}

interface Deed {
  count: string;
  act: string;
}

/** What each rule of the night counts and does; `$1` is the last day that it lets go. */
const deeds: Readonly<Record<string, Deed>> = {
  request: deed(
    'rights_request',
    `answered_at < $1::date + 1 and (words_cipher is not null or answer_cipher is not null)`,
    'set words_cipher = null, answer_cipher = null',
  ),
  import_details: deed(
    'import_row',
    `details is not null and import_id in (select f.id from import_file f where f.committed_at < $1::date + 1)`,
    'set details = null',
  ),
  import_staged: deed(
    'import_staged',
    `import_id in (select f.id from import_file f where f.state in ('discarded', 'refused', 'failed') and f.uploaded_at < $1::date + 1)`,
  ),
  reading_day: deed('reading_day', 'day <= $1'),
  field_source: deed('child_field_source', 'at < $1::date + 1'),
};

function deed(table: string, which: string, set?: string): Deed {
  return {
    count: `select count(*)::int as n from ${table} where ${which}`,
    act: set === undefined ? `delete from ${table} where ${which}` : `update ${table} ${set} where ${which}`,
  };
}

/** Whether the nightly run knows how to carry a rule out. */
export const knowsRule = (ruleId: string): boolean => Object.hasOwn(deeds, ruleId);

/** How many rows a rule would let go. */
export async function countDue(tx: Tx, ruleId: string, cut: string): Promise<number> {
  return (await tx.client.query<{ n: number }>(deeds[ruleId]!.count, [cut])).rows[0]!.n;
}

/** Lets them go. @returns how many */
export async function letGo(tx: Tx, ruleId: string, cut: string): Promise<number> {
  return (await tx.client.query(deeds[ruleId]!.act, [cut])).rowCount ?? 0;
}

/** Children whose medical record has been kept long enough, with whom nothing goes on and no erasure was proposed. */
export async function listAgedOut(tx: Tx, cut: string, limit: number): Promise<{ childId: string; area: string }[]> {
  const { rows } = await sql<{ childId: string; area: string }>`
    select c.id as "childId", c.area from child c
    where coalesce(c.last_seen_on, (c.recorded_at at time zone 'Asia/Jakarta')::date) <= ${cut} and c.state <> 'merged'
      and not exists (select 1 from measurement m where m.child_id = c.id and m.measured_on > ${cut})
      and not exists (select 1 from case_file f where f.child_id = c.id and f.closed_on is null)
      and not exists (select 1 from erasure e where e.child_id = c.id and (e.state in ('proposed', 'confirmed') or (e.state = 'done' and e.verdict = 'erase')))
    order by c.id limit ${limit}`.execute(tx.sql);
  return rows;
}

/** Children of whom the identity was kept by law until a day that has passed. */
export async function listKeptLongEnough(
  tx: Tx,
  today: string,
  limit: number,
): Promise<{ childId: string; area: string; requestId: string | null }[]> {
  const { rows } = await sql<{ childId: string; area: string; requestId: string | null }>`
    select e.child_id as "childId", e.area, e.request_id as "requestId" from erasure e
    where e.verdict = 'restrict' and e.state = 'done' and e.keep_until < ${today}
      and not exists (select 1 from erasure n where n.child_id = e.child_id and n.proposed_at > e.proposed_at)
    order by e.keep_until limit ${limit}`.execute(tx.sql);
  return rows;
}
