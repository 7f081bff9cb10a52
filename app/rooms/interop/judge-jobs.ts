/**
 * Judging a file: read into typed rows, each given its verdict. Only verdicts are written.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { ActorSource, Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { FileLimits } from '../../platform/files/limits.ts';
import { FileRefused } from '../../platform/files/refusal.ts';
import { readTable } from '../../platform/files/read-table.ts';
import { newId } from '../../platform/ids/index.ts';
import { hashNik } from '../../platform/keys/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { liesWithin } from '../access/index.ts';
import { loadKnownChildren, loadMergedAliases } from '../children/server.ts';
import { loadKnownMeasurements, loadLastWeighings } from '../measurements/server.ts';
import { downloadedAt, isEppgbmHeader, isUnwantedColumn, nameOtherTable, otherTableNames, readColumns } from './columns.ts';
import type { ImportSummary } from './contract.ts';
import { readRow } from './eppgbm-row.ts';
import type { EppgbmRow } from './eppgbm-row.ts';
import { PlaceFinder } from './place.ts';
import { RowSealer } from './row-sealer-store.ts';
import { loadGazetteer, setImport } from './store.ts';
import { writeVerdicts } from './staging-store.ts';
import { summarise } from './summary.ts';
import { judgeRows } from './verdict.ts';
import type { JudgedRow } from './verdict.ts';

export interface ImportEnvironment {
  pool: pg.Pool;
  regency: Regency;
  /** Who brought the file, or confirmed it. */
  who: ActorSource;
  /** Where the file lies until it is judged. */
  path: string;
  /** Day of the import in Jakarta: nothing in the file may lie after it. */
  today: string;
  /** Instant at which it happens, where the demo lives through its past. */
  at?: Date;
  onProgress?: (stage: ImportStage, done: number, total: number | null) => void;
}

export type ImportStage = 'reading' | 'judging' | 'writing' | 'committing' | 'standing' | 'counting' | 'undoing';

/** A file as typed rows, with what was told about it. */
export interface ReadFile {
  format: string;
  downloadedAt: string | null;
  hash: Buffer;
  rows: EppgbmRow[];
}

/**
 * Reads a whole file into typed rows.
 * @throws Problem import.file with the code and details of the refusal: the file as a whole cannot be used
 */
export async function readEppgbmFile(env: Pick<ImportEnvironment, 'path' | 'today' | 'onProgress'> & { limits?: Partial<FileLimits> }): Promise<ReadFile> {
  try {
    const table = await readTable(env.path, { findHeader: isEppgbmHeader, dropColumn: isUnwantedColumn, ...(env.limits === undefined ? {} : { limits: env.limits }) });
    // Only now: a file of gigabytes is refused before its bytes are read.
    const hash = createHash('sha256');
    await pipeline(createReadStream(env.path), hash);
    const columns = readColumns(table.header);
    if (!columns.ok) throw new Problem('import.file', { reason: columns.problem.code, ...columns.problem });
    const told = downloadedAt(table.caption, table.above);
    const rows: EppgbmRow[] = [];
    for await (const batch of table.batches) {
      for (const row of batch) rows.push(readRow(row, columns.columns, { today: told !== null && told.slice(0, 10) < env.today ? told.slice(0, 10) : env.today }));
      env.onProgress?.('reading', rows.length, null);
    }
    if (table.truncated) throw new Problem('import.file', { reason: 'table.truncated', rows: rows.length });
    if (rows.length === 0) throw new Problem('import.file', { reason: 'table.noRows' });
    return { format: table.format, downloadedAt: told, hash: hash.digest(), rows };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const other = nameOtherTable(error.firstRows.map((row) => [...row]));
    throw new Problem('import.file', { ...error.details, reason: error.code, ...(other === null ? {} : { otherTable: otherTableNames[other] }) });
  }
}

/** Judges a file as the person who brought it; writes verdicts when `importId` names an import, else only gives them. */
export async function judgeFile(env: ImportEnvironment, file: ReadFile, importId: string | null, fileName: string): Promise<{ judged: JudgedRow[]; summary: ImportSummary }> {
  const started = performance.now();
  return asActor(env.pool, env.regency, env.who, { need: 'import.run', records: importId === null ? null : 'import.judge', ...(env.at === undefined ? {} : { at: env.at }) }, async (tx) => {
    tx.mustSomewhere('import.run');
    const reach = tx.actor.areasFor('import.run');
    const judged = await judge(tx, env, file, reach);
    refuseOtherRegency(judged, env.regency);
    const summary = summarise(fileName, file.format, judged.rows, 0, 0);
    if (importId !== null) {
      env.onProgress?.('writing', 0, judged.rows.length);
      await writeVerdicts(tx, importId, reach[0]!, judged.rows, new RowSealer(judged.children));
      summary.seconds = (performance.now() - started) / 1000;
      await setImport(tx, importId, {
        state: 'judged', stage: null, format: file.format, file_hash: file.hash, downloaded_at: file.downloadedAt, rows_total: judged.rows.length,
        rows_done: judged.rows.length, summary: { ...summary, places: judged.places, catchments: judged.catchments }, judged_at: tx.now,
      });
      tx.shows([importId]);
    }
    return { judged: judged.rows, summary };
  });
}

async function judge(tx: Tx, env: ImportEnvironment, file: ReadFile, reach: readonly string[]) {
  const dates = file.rows.map((row) => row.measuredOn).filter((on) => on !== null);
  const from = dates.reduce((a, b) => (a < b ? a : b), env.today);
  const to = dates.reduce((a, b) => (a > b ? a : b), '1900-01-01');
  const places = new PlaceFinder(await loadGazetteer(tx));
  const children = await loadKnownChildren(tx);
  const measurements = await loadKnownMeasurements(tx, from, to);
  const lastWeighings = await loadLastWeighings(tx, from);
  env.onProgress?.('judging', 0, file.rows.length);
  const rows = judgeRows(file.rows, {
    places,
    children,
    aliases: await loadMergedAliases(tx),
    measurements: new Map(measurements.map((one) => [`${one.childId}|${one.on}`, one])),
    lastWeighings,
    mayBring: (area) => reach.some((one) => liesWithin(area, one)),
    hashNik,
    newId,
  });
  // Places that only refused rows name are not entered.
  const used = new Set(rows.flatMap((one) => (one.verdict === 'refused' ? [] : [one.area, one.puskesmas])));
  return { rows, children, places: [...places.fresh.values()].filter(({ code }) => used.has(code)), catchments: places.catchments() };
}

/** A file of another regency is refused whole, with the name it carries: row by row it would only be noise. */
function refuseOtherRegency(judged: { rows: readonly JudgedRow[] }, regency: Regency): void {
  const told = judged.rows.map((one) => (one.details['problems'] as { code: string; told?: string }[] | undefined)?.find((p) => p.code === 'area.otherRegency')?.told);
  if (told.length > 0 && told.every((name) => name !== undefined)) throw new Problem('import.file', { reason: 'regency.other', told: told[0], regency: regency.name });
}
