/** SQL of breaches: the record, its steps, the children concerned. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import type { BreachInput, stepKinds } from './breach-contract.ts';
import type { DataKind } from './breach.ts';

export interface BreachRow {
  id: string;
  title: string;
  happened_from: Date;
  happened_to: Date;
  noticed_at: Date;
  what: string;
  data_kinds: DataKind[];
  cause: string;
  remedy: string;
  contact: string;
  recorded_at: Date;
  recorded_by_name: string | null;
  guardians_told_at: Date | null;
  agency_told_at: Date | null;
  closed_at: Date | null;
  children: number;
  told: number;
}

const columns = sql`b.*, p.name as recorded_by_name,
  (select count(*)::int from breach_child c where c.breach_id = b.id) as children,
  (select count(*)::int from breach_child c where c.breach_id = b.id and c.told_at is not null) as told
  from breach b left join person p on p.id = b.recorded_by`;

/** All breaches, open ones first, each newest first. */
export async function loadBreaches(tx: Tx): Promise<BreachRow[]> {
  return (await sql<BreachRow>`select ${columns} order by b.closed_at is not null, b.noticed_at desc`.execute(tx.sql)).rows;
}

export async function findBreach(tx: Tx, id: string): Promise<BreachRow | undefined> {
  return (await sql<BreachRow>`select ${columns} where b.id = ${id}`.execute(tx.sql)).rows[0];
}

/** Columns of what a person writes about a breach. */
function written(input: BreachInput) {
  return {
    title: input.title,
    happened_from: new Date(input.happenedFrom),
    happened_to: new Date(input.happenedTo),
    noticed_at: new Date(input.noticedAt),
    what: input.what,
    data_kinds: sql<string[]>`${sql.val(input.dataKinds)}::text[]`,
    cause: input.cause,
    remedy: input.remedy,
    contact: input.contact,
  };
}

export async function insertBreach(tx: Tx, id: string, input: BreachInput): Promise<void> {
  await tx.sql
    .insertInto('breach')
    .values({ id, ...written(input), recorded_at: tx.now, recorded_by: tx.actor.id })
    .execute();
}

export async function updateBreach(tx: Tx, id: string, input: BreachInput): Promise<void> {
  await tx.sql.updateTable('breach').set(written(input)).where('id', '=', id).execute();
}

/** Stamps that the guardians or the agency were told, or that it is closed. */
export async function stampBreach(tx: Tx, id: string, what: 'guardians_told_at' | 'agency_told_at' | 'closed_at'): Promise<void> {
  await tx.sql
    .updateTable('breach')
    .set({ [what]: tx.now })
    .where('id', '=', id)
    .execute();
}

export type StepKind = (typeof stepKinds)[number];

export async function insertStep(tx: Tx, breachId: string, kind: StepKind, words: string): Promise<void> {
  await tx.sql
    .insertInto('breach_step')
    .values({ id: newId(), breach_id: breachId, at: tx.now, by_id: tx.actor.id, kind, words })
    .execute();
}

export async function listSteps(
  tx: Tx,
  breachId: string,
): Promise<{ id: string; at: Date; byName: string; kind: StepKind; words: string }[]> {
  const { rows } = await sql<{ id: string; at: Date; byName: string; kind: StepKind; words: string }>`
    select s.id, s.at, coalesce(p.name, '') as "byName", s.kind, s.words from breach_step s left join person p on p.id = s.by_id
    where s.breach_id = ${breachId} order by s.id`.execute(tx.sql);
  return rows;
}

/** Puts children on the list; who stands there already gets the further reason. @returns how many were not there before */
export async function addChildren(
  tx: Tx,
  breachId: string,
  children: readonly { childId: string; area: string }[],
  foundBy: string,
): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>(`select count(*)::int as n from breach_child where breach_id = $1`, [breachId]);
  await tx.client.query(
    `insert into breach_child (breach_id, child_id, area, found_by) select $1, id, area, array[$4] from unnest($2::uuid[], $3::text[]) c (id, area)
     on conflict (breach_id, child_id) do update set found_by =
       case when $4 = any (breach_child.found_by) then breach_child.found_by else breach_child.found_by || $4 end`,
    [breachId, children.map(({ childId }) => childId), children.map(({ area }) => area), foundBy],
  );
  const after = await tx.client.query<{ n: number }>(`select count(*)::int as n from breach_child where breach_id = $1`, [breachId]);
  return after.rows[0]!.n - rows[0]!.n;
}

export interface AffectedRow {
  childId: string;
  area: string;
  foundBy: string[];
  toldAt: Date | null;
  toldHow: string | null;
}

/** Children of a breach within reach, those not yet told first. */
export async function listAffected(tx: Tx, breachId: string, limit: number): Promise<AffectedRow[]> {
  const { rows } = await sql<AffectedRow>`
    select child_id as "childId", area, found_by as "foundBy", told_at as "toldAt", told_how as "toldHow" from breach_child
    where breach_id = ${breachId} order by told_at is not null, area, child_id limit ${limit}`.execute(tx.sql);
  return rows;
}

export async function countVillages(tx: Tx, breachId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(distinct left(area, 13))::int as n from breach_child where breach_id = ${breachId}`.execute(tx.sql);
  return rows[0]!.n;
}

/** Writes that a guardian was told. @returns false when the child is not on the list within reach */
export async function markTold(tx: Tx, breachId: string, childId: string, how: string): Promise<boolean> {
  const done = await tx.sql
    .updateTable('breach_child')
    .set({ told_at: tx.now, told_by: tx.actor.id, told_how: how })
    .where('breach_id', '=', breachId)
    .where('child_id', '=', childId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
