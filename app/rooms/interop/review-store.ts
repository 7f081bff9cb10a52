/** SQL of the review: imports as people see them, rows by issue, candidates side by side. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentity } from '../children/server.ts';
import type { ImportRowView, ImportSummary, ImportView, IssueKind } from './contract.ts';

interface ImportRecord {
  id: string; fileName: string; format: string | null; byteCount: number; downloadedAt: string | null; state: ImportView['state']; stage: string | null;
  rowsDone: number; rowsTotal: number | null; summary: (ImportSummary & { places?: unknown; catchments?: unknown }) | null; refusal: ImportView['refusal'];
  uploadedByName: string; uploadedAt: Date; judgedAt: Date | null; committedAt: Date | null; committedByName: string | null; undoneAt: Date | null; undoneByName: string | null; digest: string | null; sameFileAs: string | null;
}

/** Imports within reach, newest first, or one of them. */
export async function listImportRecords(tx: Tx, importId: string | null): Promise<ImportRecord[]> {
  const { rows } = await sql<ImportRecord>`select f.id, f.file_name as "fileName", f.format, f.byte_count as "byteCount", f.downloaded_at as "downloadedAt", f.state, f.stage,
      f.rows_done as "rowsDone", f.rows_total as "rowsTotal", f.summary, f.refusal, u.name as "uploadedByName", f.uploaded_at as "uploadedAt", f.judged_at as "judgedAt",
      f.committed_at as "committedAt", k.name as "committedByName", f.undone_at as "undoneAt", b.name as "undoneByName", encode(f.file_hash, 'hex') as digest,
      (select o.id from import_file o where o.file_hash = f.file_hash and o.id <> f.id and o.state = 'committed' order by o.uploaded_at limit 1) as "sameFileAs"
    from import_file f left join person u on u.id = f.uploaded_by left join person k on k.id = f.committed_by left join person b on b.id = f.undone_by
    where ${importId === null ? sql`f.state <> 'discarded'` : sql`f.id = ${importId}`} order by f.uploaded_at desc limit 50`.execute(tx.sql);
  return rows;
}

/** Rows by issue with those that wait for a person, and how many rows a confirmation writes. */
export async function countIssues(tx: Tx, importId: string): Promise<{ issues: ImportView['issues']; ready: number }> {
  const { rows } = await sql<{ kind: IssueKind; rows: number; undecided: number }>`
    select i.kind, count(*)::int as rows, count(*) filter (where r.decision is null and i.kind in ('unit_error', 'ambiguous'))::int as undecided
    from import_row r cross join lateral unnest(case when r.verdict = 'refused' then array['refused'] else r.issues end) as i (kind)
    where r.import_id = ${importId} group by i.kind order by 2 desc`.execute(tx.sql);
  const ready = await sql<{ n: number }>`select count(*)::int as n from import_row where import_id = ${importId}
    and (verdict in ('new', 'matched') or (verdict = 'ambiguous' and decision is not null and decision <> 'skip'))`.execute(tx.sql);
  return { issues: rows, ready: ready.rows[0]!.n };
}

type Side = ImportRowView['candidates'][number]['side'];

/** A side as the database has it: who it is stands sealed, as text in hexadecimal. */
type SealedSide = Omit<Side, 'name' | 'parentNames' | 'address'> & { salt: string | null; cipher: string | null };

/** Who a staged row speaks of: its own words, or the register's where it says the same. */
const sealed = sql`'salt', encode(k.salt, 'hex'), 'cipher', encode(coalesce(s.identity_cipher, c.identity_cipher), 'hex')`;
const side = sql`json_build_object('childId', null, ${sealed}, 'sex', s.sex, 'bornOn', s.born_on, 'nikState', s.nik_state,
  'villageName', v.name, 'posyanduName', case when s.area <> v.code then coalesce(p.name, split_part(s.area, '.', 5)) end, 'rt', s.rt, 'rw', s.rw,
  'lastMeasuredOn', s.measured_on, 'lastWeightG', s.weight_g, 'lastLengthMm', s.length_mm)`;
const sideTables = sql`left join area v on v.code = left(s.area, 13) left join area p on p.code = s.area
  left join child_key k on k.child_id = s.child_id left join child c on c.id = s.child_id`;

const bytes = (hex: string | null): Buffer | null => (hex === null ? null : Buffer.from(hex, 'hex'));

function openSide({ salt, cipher, ...rest }: SealedSide): Side {
  const { name, parents, address } = openIdentity(bytes(salt), bytes(cipher));
  return { ...rest, name, parentNames: parents, address };
}

interface Listed extends Omit<ImportRowView, 'candidates' | 'history' | 'ageMonths' | 'proposedWeiZ' | 'details'> {
  ageDays: number | null;
  details: Record<string, unknown> | null;
  sex: 'M' | 'F' | null;
  bornOn: string | null;
}

/** Rows of an import that share an issue, in the order of the file. */
export async function listIssueRows(tx: Tx, importId: string, kind: IssueKind, after: number, limit: number): Promise<Listed[]> {
  const which = kind === 'refused' ? sql`r.verdict = 'refused'` : sql`r.verdict <> 'refused' and r.issues @> array[${kind}]`;
  const { rows } = await sql<Omit<Listed, 'row'> & { row: SealedSide | null }>`select r.row_no as "rowNo", r.verdict, r.measurement_verdict as "measurementVerdict", r.issues, r.details, r.decision,
      case when s.row_no is not null then ${side} end as row, s.sex, s.born_on as "bornOn",
      s.measured_on as "measuredOn", s.age_days as "ageDays", s.weight_g as "weightG", s.length_mm as "lengthMm", s.raw_weight as "rawWeight", s.raw_length as "rawLength",
      s.proposed_weight_g as "proposedWeightG", s.proposed_length_mm as "proposedLengthMm", s.len_z as "lenZ", s.wei_z as "weiZ",
      s.reported_len_z as "reportedLenZ", s.reported_wei_z as "reportedWeiZ", s.reported_wfl_z as "reportedWflZ", r.child_id as "childId"
    from import_row r left join import_staged s on s.import_id = r.import_id and s.row_no = r.row_no ${sideTables}
    where r.import_id = ${importId} and ${which} and r.row_no > ${after} order by r.row_no limit ${limit}`.execute(tx.sql);
  return rows.map(({ row, ...rest }) => ({ ...rest, row: row === null ? null : openSide(row) }));
}

export async function countIssueRows(tx: Tx, importId: string, kind: IssueKind): Promise<number> {
  const which = kind === 'refused' ? sql`verdict = 'refused'` : sql`verdict <> 'refused' and issues @> array[${kind}]`;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_row where import_id = ${importId} and ${which}`.execute(tx.sql);
  return rows[0]!.n;
}

/** Children of the register as one side of a comparison, by id. */
export async function loadSides(tx: Tx, childIds: readonly string[]): Promise<Map<string, Side>> {
  if (childIds.length === 0) return new Map();
  const { rows } = await sql<SealedSide>`select c.id as "childId", encode(k.salt, 'hex') as salt, encode(c.identity_cipher, 'hex') as cipher, c.sex,
      c.born_on as "bornOn", c.nik_state as "nikState", v.name as "villageName", p.name as "posyanduName", c.rt, c.rw, m.measured_on as "lastMeasuredOn", m.weight_g as "lastWeightG", m.length_mm as "lastLengthMm"
    from child c left join child_key k on k.child_id = c.id left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu'
    left join lateral (select measured_on, weight_g, length_mm from measurement where child_id = c.id and superseded_by is null order by measured_on desc limit 1) m on true
    where c.id = any(${sql.val([...childIds])}::uuid[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.childId!, openSide(row)]));
}

/** Other rows of the same file as one side of a comparison, by row number. */
export async function loadRowSides(tx: Tx, importId: string, rowNos: readonly number[]): Promise<Map<number, Side>> {
  if (rowNos.length === 0) return new Map();
  const { rows } = await sql<{ rowNo: number; side: SealedSide }>`select s.row_no as "rowNo", ${side} as side from import_staged s ${sideTables}
    where s.import_id = ${importId} and s.row_no = any(${sql.val([...rowNos])}::int[])`.execute(tx.sql);
  return new Map(rows.map((row) => [row.rowNo, openSide(row.side)]));
}

/** Earlier measurements of some children, oldest first, for the picture that proves a proposal. */
export async function loadHistories(tx: Tx, childIds: readonly string[]): Promise<Map<string, ImportRowView['history']>> {
  const result = new Map<string, ImportRowView['history']>();
  if (childIds.length === 0) return result;
  const { rows } = await sql<{ childId: string; on: string; ageDays: number; weightG: number | null; lengthMm: number | null }>`
    select child_id as "childId", measured_on as on, age_days as "ageDays", weight_g as "weightG", length_mm as "lengthMm" from measurement
    where child_id = any(${sql.val([...childIds])}::uuid[]) and superseded_by is null and unit_error is distinct from 'proposed' order by measured_on`.execute(tx.sql);
  for (const { childId, ...one } of rows) result.set(childId, [...(result.get(childId) ?? []), one]);
  return result;
}

export async function findImportRow(tx: Tx, importId: string, rowNo: number) {
  return tx.sql.selectFrom('import_row').selectAll().where('import_id', '=', importId).where('row_no', '=', rowNo).forUpdate().executeTakeFirst();
}

/** Whether a row still waits to be written: what was written is decided on the child's page. */
export async function isStaged(tx: Tx, importId: string, rowNo: number): Promise<boolean> {
  const row = await tx.sql.selectFrom('import_staged').select('row_no').where('import_id', '=', importId).where('row_no', '=', rowNo).executeTakeFirst();
  return row !== undefined;
}

/** Saves a decision, and the same for later rows of the file that tell of the very same child. */
export async function saveDecision(tx: Tx, importId: string, rowNo: number, decision: string | null): Promise<void> {
  await sql`update import_row set decision = ${decision}, decided_by = ${decision === null ? null : tx.actor.id}, decided_at = ${decision === null ? null : tx.now}
    where import_id = ${importId} and (row_no = ${rowNo} or (verdict = 'ambiguous' and details ->> 'sameAsRow' = ${String(rowNo)}))`.execute(tx.sql);
}

/** Decisions on unit errors of rows that were just written: child, measurement and word. */
export async function listUnitDecisions(tx: Tx, importId: string): Promise<{ childId: string; measurementId: string; decision: 'accept' | 'remeasure' | 'leave' }[]> {
  const { rows } = await sql<{ childId: string; measurementId: string; decision: 'accept' | 'remeasure' | 'leave' }>`
    select s.child_id as "childId", s.measurement_id as "measurementId", r.decision from import_row r join import_staged s on s.import_id = r.import_id and s.row_no = r.row_no
    join measurement m on m.id = s.measurement_id and m.unit_error = 'proposed'
    where r.import_id = ${importId} and r.decision in ('accept', 'remeasure', 'leave')`.execute(tx.sql);
  return rows;
}
