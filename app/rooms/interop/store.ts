/** SQL of imports: files, verdicts, staged rows. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { ImportSummary } from './contract.ts';
import type { Gazetteer, NewPlace } from './place.ts';

export interface ImportFileRow {
  id: string;
  area: string;
  file_name: string;
  state: string;
  uploaded_by: string;
  judged_at: Date | null;
  committed_at: Date | null;
  summary: ImportSummary | null;
  undo: unknown;
}

/**
 * Until this transaction ends no other import of the regency commits. Tables filled a moment ago have no statistics yet, and
 * the planner would take 64,000 rows for one: it is told not to.
 */
export async function holdImports(tx: Tx): Promise<void> {
  await tx.client.query(`set local enable_nestloop = off; set local work_mem = '64MB'`);
  await tx.client.query(`select pg_advisory_xact_lock(hashtext('import ' || $1))`, [tx.regency.schema]);
}

/** One import within reach, locked for this transaction. */
export async function lockImport(tx: Tx, importId: string): Promise<ImportFileRow | undefined> {
  const row = await tx.sql.selectFrom('import_file').selectAll().where('id', '=', importId).forUpdate().executeTakeFirst();
  return row as unknown as ImportFileRow | undefined;
}

export async function insertImport(tx: Tx, file: { id: string; area: string; fileName: string; byteCount: number }): Promise<void> {
  await tx.sql
    .insertInto('import_file')
    .values({ id: file.id, area: file.area, file_name: file.fileName, byte_count: file.byteCount, state: 'received', uploaded_by: tx.actor.id, uploaded_at: tx.now })
    .execute();
}

export async function setImport(tx: Tx, importId: string, values: Record<string, unknown>): Promise<void> {
  await tx.sql.updateTable('import_file').set(values).where('id', '=', importId).execute();
}

/** All that names places in this regency. */
export async function loadGazetteer(tx: Tx): Promise<Gazetteer> {
  const areas = await tx.sql.selectFrom('area').select(['code', 'parent', 'level', 'name']).execute();
  const catchments = await tx.sql.selectFrom('catchment').select(['village', 'puskesmas']).execute();
  const names = new Map(areas.map((area) => [area.code, area.name]));
  const regency = areas.find((area) => area.level === 'regency')!;
  return {
    regency: { code: regency.code, name: regency.name },
    villages: areas.filter((area) => area.level === 'village').map((area) => ({ code: area.code, name: area.name, districtName: names.get(area.parent ?? '') ?? '' })),
    puskesmas: areas.filter((area) => area.level === 'puskesmas').map(({ code, name }) => ({ code, name })),
    catchments: new Map(catchments.map((one) => [one.village, one.puskesmas])),
    posyandu: new Set(areas.filter((area) => area.level === 'posyandu').map((area) => area.code)),
  };
}

/** Enters posyandu and puskesmas that a file named first. */
export async function addPlaces(tx: Tx, places: readonly NewPlace[]): Promise<void> {
  if (places.length === 0) return;
  await tx.client.query(
    `insert into area (code, parent, level, name) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict (code) do nothing`,
    [places.map((one) => one.code), places.map((one) => one.parent), places.map((one) => one.level), places.map((one) => one.name)],
  );
}

/** Takes a file's word on which puskesmas serves a village where nobody had confirmed it; what a person set stays. */
export async function confirmCatchments(tx: Tx, catchments: readonly { village: string; puskesmas: string }[]): Promise<void> {
  await tx.client.query(
    `insert into catchment (village, puskesmas, source) select village, puskesmas, 'import' from unnest($1::text[], $2::text[]) as t (village, puskesmas)
     on conflict (village) do update set puskesmas = excluded.puskesmas, source = excluded.source
     where catchment.source <> 'person' and catchment.puskesmas <> excluded.puskesmas`,
    [catchments.map((one) => one.village), catchments.map((one) => one.puskesmas)],
  );
}

/** Rows that may be written now: neither refused nor waiting for a person. */
const READY = `r.import_id = $1 and s.import_id = $1 and s.row_no = r.row_no
  and (r.verdict in ('new', 'matched') or (r.verdict = 'ambiguous' and r.decision is not null and r.decision <> 'skip'))`;

/** Hands the ready rows to the register's intake: one line per child, from its newest row. */
export async function handOverChildren(tx: Tx, importId: string): Promise<void> {
  await tx.client.query(
    `insert into incoming_child select distinct on (s.child_id) s.child_id, not exists (select 1 from child c where c.id = s.child_id), s.area, s.puskesmas, s.identity_cipher,
       s.household_mark, s.retold, s.sex, s.born_on, s.birth_weight_g, s.birth_length_mm, s.nik_cipher, s.nik_hash,
       s.nik_state, s.rt, s.rw, floor(random() * 2147483647)::int, s.measured_on, s.words
     from import_row r, import_staged s where ${READY} order by s.child_id, s.measured_on desc nulls last, s.row_no`,
    [importId],
  );
  // A population number names one child: where two claim it, the register keeps the first and the other stands without.
  await tx.client.query('analyze incoming_child (child_id, nik_hash)');
  await tx.client.query(
    `update incoming_child i set nik_cipher = null, nik_hash = null from child c where c.nik_hash = i.nik_hash and c.state <> 'merged' and c.id <> i.child_id`,
  );
  if (!tx.actor.may('import.run', tx.regency.code)) {
    await tx.client.query(
      `update incoming_child set nik_cipher = null, nik_hash = null where nik_hash in
         (select niks_held_beyond_reach(array(select nik_hash from incoming_child where nik_hash is not null)))`,
    );
  }
  await tx.client.query(
    `update incoming_child i set nik_cipher = null, nik_hash = null from (
       select nik_hash, min(child_id::text)::uuid as first from incoming_child where nik_hash is not null group by nik_hash having count(*) > 1) d
     where d.nik_hash = i.nik_hash and i.child_id <> d.first`,
  );
}

/** Hands the ready measurements over. One that was measured here stands; one that an import brought is replaced when it differs. */
export async function handOverMeasurements(tx: Tx, importId: string): Promise<void> {
  await tx.client.query(
    `insert into incoming_measurement select s.measurement_id, s.child_id, s.area, s.measured_on, s.age_days, s.weight_g, s.length_mm, s.posture, s.arm_mm,
       s.len_z, s.wei_z, s.wfl_z, s.bmi_z, s.flags, s.gain, s.raw_weight, s.raw_length, s.proposed_weight_g, s.proposed_length_mm,
       s.reported_len_z, s.reported_wei_z, s.reported_wfl_z, s.parity,
       case when s.proposed_weight_g is not null or s.proposed_length_mm is not null then 'proposed' end, m.id
     from import_row r join import_staged s on s.import_id = $1 and s.row_no = r.row_no
     left join measurement m on m.child_id = s.child_id and m.measured_on = s.measured_on and m.superseded_by is null
     where ${READY} and r.measurement_verdict in ('created', 'replaced') and s.measurement_id is not null and (m.id is null or m.import_id is not null)`,
    [importId],
  );
}

/** Whether another import was committed after this one was judged, or a child of it was merged away: its verdicts would then rest on an old register. */
export async function isOvertaken(tx: Tx, file: ImportFileRow): Promise<boolean> {
  const { rows } = await sql<{ one: boolean }>`select exists (select 1 from import_file where id <> ${file.id} and (committed_at > ${file.judged_at} or undone_at > ${file.judged_at}))
    or exists (select 1 from import_staged s join child c on c.id = s.child_id and c.state = 'merged' where s.import_id = ${file.id}) as one`.execute(tx.sql);
  return rows[0]!.one;
}

/** Months of the measurements just handed over. */
export async function listTouchedMonths(tx: Tx): Promise<string[]> {
  const { rows } = await tx.client.query(`select distinct date_trunc('month', measured_on)::date as month from incoming_measurement order by 1`);
  return rows.map((row) => row.month);
}
