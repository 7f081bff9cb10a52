/** SQL of the plan of an undo: what an import brought, and what was built on it since. Nothing of the register is changed here. */
import type { Tx } from '../../platform/db/actor.ts';
import { listOvertold, openUndoneChildren } from '../children/server.ts';
import { openUndoneCases } from '../cases/server.ts';
import { openUndoneMeasurements } from '../measurements/server.ts';
import type { KeptPart, KeptReason } from './undo.ts';
import { reasonOfTable } from './undo.ts';

/** A child id where a person decided for one, whatever else the decision may say. */
const DECIDED = `case when r.verdict = 'ambiguous' and r.decision ~ '^[0-9a-f]{8}-' then r.decision::uuid else r.child_id end`;
const WRITTEN = `(r.verdict in ('new', 'matched') or (r.verdict = 'ambiguous' and r.decision is not null and r.decision <> 'skip'))
  and not exists (select from import_staged s where s.import_id = r.import_id and s.row_no = r.row_no)`;

/** An import that stands. One that the actor does not reach is taken for it: its rows, which are reached, were written. */
const STANDS = `(f.id is null or (f.committed_at is not null and f.undone_at is null))`;

/**
 * Fills `undo_row`, `undo_measurement` and `undo_child`: rows of the import that were written, what they brought, each with the codes of what
 * was built on it (`why`; empty: it goes).
 */
export async function loadPlan(tx: Tx, importId: string): Promise<void> {
  const run = (text: string, values: unknown[] = [importId]) => tx.client.query(text, values);
  await openUndoneChildren(tx);
  await openUndoneMeasurements(tx);
  await openUndoneCases(tx);
  await tx.client.query(`create temp table undo_row (row_no integer, area text collate "C", child_id uuid, measurement_id uuid, decision text) on commit drop;
    create temp table undo_measurement (id uuid primary key, child_id uuid, measured_on date, why text[], heir uuid) on commit drop;
    create temp table undo_child (child_id uuid primary key, created boolean, why text[]) on commit drop`);
  await run(`insert into undo_row select r.row_no, r.area, ${DECIDED}, r.measurement_id, r.decision from import_row r where r.import_id = $1 and ${WRITTEN}`);
  await run(`insert into undo_measurement select m.id, m.child_id, m.measured_on, '{}' from measurement m where m.import_id = $1`);
  await run(`insert into undo_child select c.id, coalesce(c.first_import_id = $1, false), '{}' from child c where c.id in (select child_id from undo_row union select child_id from undo_measurement)`);
  await tx.client.query('analyze undo_row; analyze undo_measurement; analyze undo_child');
  await loadReasonsOfMeasurements(tx, importId);
  await loadReasonsOfChildren(tx, importId);
  await tx.client.query(`insert into undo_gone_measurement select id, child_id, measured_on from undo_measurement where why = '{}';
    insert into undo_gone_child select child_id from undo_child where created and why = '{}';
    insert into undo_held_child select child_id from undo_child where why && array['merged', 'erased'];
    insert into undo_gone_case select f.id, f.child_id, f.area from case_file f where f.closed_on is null and f.measurement_id in (select id from undo_gone_measurement);
    analyze undo_gone_measurement; analyze undo_gone_child; analyze undo_gone_case`);
}

/** Marks measurements that something rests on. A child that was merged or erased keeps all that it has. */
async function loadReasonsOfMeasurements(tx: Tx, importId: string): Promise<void> {
  const mark = (code: KeptReason, which: string, values: unknown[] = []) =>
    tx.client.query(`update undo_measurement u set why = u.why || '${code}'::text from measurement m where m.id = u.id and ${which}`, values);
  await tx.client.query(`update undo_measurement u set why = u.why || case when c.state = 'erased' then 'erased' else 'merged' end from child c where c.id = u.child_id
    and (c.state in ('merged', 'erased') or exists (select from child_merge g where g.undone_at is null and (g.child_id = c.id or g.merged_id = c.id)))`);
  await mark('decided', `m.unit_error in ('accepted', 'rejected') and not exists (select from undo_row r where r.measurement_id = m.id and r.decision in ('accept', 'remeasure', 'leave'))`);
  await mark('corrected', `exists (select from measurement l where l.id = m.superseded_by and l.import_id is null)`);
  await mark('remeasure', `exists (select from remeasure_order o where o.measurement_id = m.id and o.ordered_at <> m.recorded_at)`);
  await mark('urgent', `exists (select from urgent_task t where t.measurement_id = m.id and t.done_at is not null)`);
  await tx.client.query(`create temp table undo_case on commit drop as select f.id, f.measurement_id, f.closed_on is not null as acted from case_file f join undo_measurement u on u.id = f.measurement_id`);
  await tx.client.query(`update undo_case set acted = true where id in (select acted_cases(array(select id from undo_case)))`);
  await mark('case', `exists (select from undo_case k where k.measurement_id = m.id and k.acted)`);
  await tx.client.query(
    `update undo_measurement u set why = u.why || 'laterImport'::text, heir = h.import_id from (
       select distinct on (r.measurement_id) r.measurement_id, r.import_id from import_row r left join import_file f on f.id = r.import_id
       where r.import_id <> $1 and ${STANDS} and r.measurement_verdict = 'repeated' and ${WRITTEN} order by r.measurement_id, f.committed_at) h
     where h.measurement_id = u.id`,
    [importId],
  );
}

/** Marks children that something hangs on. */
async function loadReasonsOfChildren(tx: Tx, importId: string): Promise<void> {
  await tx.client.query(`update undo_child u set why = u.why || (case when c.state = 'erased' then 'erased' else 'merged' end)::text from child c where c.id = u.child_id
    and (c.state in ('merged', 'erased') or exists (select from child_merge g where g.undone_at is null and (g.child_id = c.id or g.merged_id = c.id)))`);
  await tx.client.query(`update undo_child u set why = u.why || 'left'::text from child c where u.created and c.id = u.child_id and c.state in ('moved', 'died')`);
  await tx.client.query(`update undo_child u set why = u.why || m.why from (select child_id, array_agg(distinct code) as why from undo_measurement cross join lateral unnest(why) as code group by child_id) m
    where u.created and m.child_id = u.child_id`);
  await tx.client.query(`update undo_child u set why = u.why || m.why from (
      select m.child_id, array_agg(distinct case when m.import_id is null then 'measured' else 'laterImport' end) as why from measurement m join undo_child k on k.child_id = m.child_id and k.created
      where not exists (select from undo_measurement g where g.id = m.id) group by 1) m where m.child_id = u.child_id`);
  await tx.client.query(
    `update undo_child u set why = u.why || 'laterImport'::text where u.created and u.child_id in (
       select ${DECIDED} from import_row r left join import_file f on f.id = r.import_id where r.import_id <> $1 and ${STANDS} and ${WRITTEN})`,
    [importId],
  );
  const { rows } = await tx.client.query<{ childId: string; what: string }>(`select child_id as "childId", what from built_upon(array(select child_id from undo_child where created))`);
  for (const [reason, list] of Map.groupBy(rows, ({ what }) => reasonOfTable(what)))
    await tx.client.query(`update undo_child set why = why || $2::text where child_id = any ($1::uuid[])`, [list.map(({ childId }) => childId), reason]);
  await tx.client.query(`update undo_child set why = array(select distinct code from unnest(why) as code order by 1) where why <> '{}'`);
}

export interface Goes {
  children: number;
  measurements: number;
  cases: number;
  fields: number;
}

/** How much would go. */
export async function countGoing(tx: Tx, importId: string): Promise<Goes> {
  const { rows } = await tx.client.query<Goes>(
    `select (select count(*)::int from undo_gone_child) as children, (select count(*)::int from undo_gone_measurement) as measurements, (select count(*)::int from undo_gone_case) as cases,
       (select count(*)::int from child_field_source s join undo_child u on u.child_id = s.child_id where s.import_id = $1 and s.field not in ('puskesmas', 'state')
          and s.child_id not in (select child_id from undo_gone_child) and s.child_id not in (select child_id from undo_held_child)
          and not exists (select from child_field_source l where l.child_id = s.child_id and l.field = s.field and l.at > s.at)) as fields`,
    [importId],
  );
  return rows[0]!;
}

export interface KeptRow {
  rowNo: number;
  area: string;
  childId: string | null;
  stays: KeptPart[];
  why: KeptReason[];
}

/** Rows of which something stays, in the order of the file, each with why. */
export async function listKept(tx: Tx, importId: string): Promise<KeptRow[]> {
  const overtold = await listOvertold(tx, importId);
  const { rows } = await tx.client.query<{ rowNo: number; area: string; childId: string; stays: KeptPart[]; why: KeptReason[]; held: boolean; seen: boolean; gone: boolean }>(
    `select r.row_no as "rowNo", r.area, r.child_id as "childId", array_remove(array[case when u.created and u.why <> '{}' then 'child' end, case when m.why <> '{}' then 'measurement' end,
         case when k.id is not null then 'case' end], null) as stays,
       array(select distinct code from unnest(case when u.created then u.why else '{}' end || coalesce(m.why, '{}')) as code order by 1) as why,
       coalesce(u.why && array['merged', 'erased'], false) as held, u.child_id is not null as seen, g.child_id is not null as gone
     from undo_row r left join undo_child u on u.child_id = r.child_id left join undo_measurement m on m.id = r.measurement_id left join undo_gone_child g on g.child_id = r.child_id
       left join (select min(id::text) as id, measurement_id from undo_case where acted group by 2) k on k.measurement_id = m.id order by r.row_no`,
  );
  return rows.flatMap(({ held, seen, gone, ...row }): KeptRow[] => {
    if (!seen) return [{ ...row, childId: null, stays: ['child'], why: ['beyondReach'] }];
    const fields = !gone && !held && overtold.has(row.childId);
    const stays: KeptPart[] = fields ? [...row.stays, 'fields'] : row.stays;
    return stays.length === 0 ? [] : [{ ...row, stays, why: fields ? [...row.why, 'laterSource'] : row.why }];
  });
}

/** Imports that tell of the children that stay: the first that took over, the newest, and the day it saw them. */
export async function listTellers(tx: Tx, importId: string): Promise<{ childId: string; first: string | null; last: string | null; seenOn: string | null }[]> {
  const { rows } = await tx.client.query<{ childId: string; first: string | null; last: string | null; seenOn: string | null }>(
    `with told as (select ${DECIDED} as child_id, r.import_id, f.committed_at from import_row r left join import_file f on f.id = r.import_id where r.import_id <> $1 and ${STANDS} and ${WRITTEN}),
       seen as (select m.child_id, max(m.measured_on) as seen_on from measurement m join undo_child u on u.child_id = m.child_id where m.import_id is not null group by 1)
     select u.child_id as "childId", (array_agg(t.import_id order by t.committed_at))[1] as first, (array_agg(t.import_id order by t.committed_at desc))[1] as last, max(s.seen_on) as "seenOn"
     from undo_child u left join told t on t.child_id = u.child_id left join seen s on s.child_id = u.child_id
     where u.child_id not in (select child_id from undo_gone_child) group by 1`,
    [importId],
  );
  return rows;
}

/** Measurements that a later import told again, with that import. */
export async function listHandedOn(tx: Tx): Promise<{ id: string; importId: string }[]> {
  return (await tx.client.query<{ id: string; importId: string }>('select id, heir as "importId" from undo_measurement where heir is not null')).rows;
}

/** Children whose standing may have changed, and months that were measured differently. */
export async function listTouched(tx: Tx): Promise<{ childIds: string[]; months: string[] }> {
  const { rows } = await tx.client.query<{ childIds: string[]; months: string[] }>(
    `select array(select child_id from undo_child where child_id not in (select child_id from undo_gone_child)) as "childIds",
       array(select distinct date_trunc('month', measured_on)::date::text from undo_gone_measurement) as months`,
  );
  return rows[0]!;
}

/** Writes what stayed, row by row. */
export async function saveKept(tx: Tx, importId: string, kept: readonly KeptRow[]): Promise<void> {
  await tx.client.query('delete from import_kept where import_id = $1', [importId]);
  for (let from = 0; from < kept.length; from += 5000) {
    await tx.client.query(
      `insert into import_kept (import_id, row_no, area, child_id, stays, why) select $1, k.row_no, k.area, k.child_id, k.stays, k.why
       from jsonb_to_recordset($2::jsonb) as k (row_no integer, area text, child_id uuid, stays text[], why text[])`,
      [importId, JSON.stringify(kept.slice(from, from + 5000).map((one) => ({ row_no: one.rowNo, area: one.area, child_id: one.childId, stays: one.stays, why: one.why })))],
    );
  }
}

/** What stayed of an undone import, in the order of the file. */
export async function readKept(tx: Tx, importId: string): Promise<KeptRow[]> {
  const { rows } = await tx.client.query<KeptRow>(`select row_no as "rowNo", area, child_id as "childId", stays, why from import_kept where import_id = $1 order by row_no`, [importId]);
  return rows;
}
