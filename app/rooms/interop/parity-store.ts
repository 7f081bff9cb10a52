/** SQL of the parity report: verdicts of rows by place, distance and cause. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { DriftExplanation } from './parity.ts';
import type { DriftCause } from './parity-report.ts';
import { gapSteps } from './parity-report.ts';

export interface ParityPlace {
  placeCode: string;
  villageName: string | null;
  posyanduName: string | null;
  match: number;
  posture: number;
  drifted: number;
  none: number;
  unkept: number;
}

/** Counts by posyandu, in the order of their codes. */
export async function countParity(tx: Tx, importId: string): Promise<ParityPlace[]> {
  const { rows } = await sql<ParityPlace>`
    select r.*, v.name as "villageName", p.name as "posyanduName" from (
      select area as "placeCode", count(*) filter (where parity = 'match')::int as match, count(*) filter (where parity = 'posture')::int as posture,
        count(*) filter (where parity = 'drifted')::int as drifted, count(*) filter (where parity = 'none')::int as none, count(*) filter (where parity is null)::int as unkept
      from import_row where import_id = ${importId} group by area) r
    left join area v on v.code = left(r."placeCode", 13) and v.level = 'village' left join area p on p.code = r."placeCode" and p.level = 'posyandu' order by r."placeCode"`.execute(
    tx.sql,
  );
  return rows;
}

/** Compared rows by step of distance: agreeing first. */
export async function countGaps(tx: Tx, importId: string): Promise<number[]> {
  const edges = gapSteps.map((end) => end + 1);
  const { rows } = await sql<{ step: number; n: number }>`
    select width_bucket(case when parity = 'match' then 0 else abs(parity_gap) end, ${sql.val(edges)}::int[]) as step, count(*)::int as n
    from import_row where import_id = ${importId} and (parity = 'match' or parity_gap is not null) group by 1`.execute(tx.sql);
  const steps = edges.map(() => 0).concat(0);
  for (const { step, n } of rows) steps[step] = n;
  return steps;
}

export async function countCauses(tx: Tx, importId: string): Promise<{ cause: DriftCause; rows: number }[]> {
  const { rows } = await sql<{ cause: DriftCause; rows: number }>`
    select coalesce(details -> 'drift' ->> 'cause', 'unknown') as cause, count(*)::int as rows from import_row
    where import_id = ${importId} and parity = 'drifted' group by 1 order by 2 desc, 1`.execute(tx.sql);
  return rows;
}

export interface DriftedRow {
  rowNo: number;
  childId: string | null;
  villageName: string | null;
  posyanduName: string | null;
  drift: DriftExplanation | null;
  gap: number | null;
}

/** Drifted rows in the order of the file, after a row. A child is named where the register has it within reach. */
export async function listDrifts(tx: Tx, importId: string, after: number, limit: number): Promise<DriftedRow[]> {
  const { rows } = await sql<DriftedRow>`
    select r.row_no as "rowNo", c.id as "childId", v.name as "villageName", p.name as "posyanduName", r.details -> 'drift' as drift, r.parity_gap as gap
    from import_row r left join child c on c.id = r.child_id left join area v on v.code = left(r.area, 13) left join area p on p.code = r.area and p.level = 'posyandu'
    where r.import_id = ${importId} and r.parity = 'drifted' and r.row_no > ${after} order by r.row_no limit ${limit}`.execute(tx.sql);
  return rows;
}
