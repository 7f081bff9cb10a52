/** The demo city's children: written by the synthetic city as e-PPGBM files, taken in by the same import as real files. */
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addMonths, jakartaDay, monthOf } from '../platform/clock/index.ts';
import type pg from 'pg';
import { asActor } from '../platform/db/actor.ts';
import type { Tx } from '../platform/db/actor.ts';
import type { Regency } from '../platform/db/regency.ts';
import { newId } from '../platform/ids/index.ts';
import { queue, sendJob } from '../platform/jobs/index.ts';
import type { JobEnvironment } from '../platform/jobs/index.ts';
import { DEMO_PROGRESS, osUser, serviceAccount } from '../rooms/access/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { cityFile, monthsOf } from '../synthetic-city/index.ts';
import type { CityOptions } from '../synthetic-city/index.ts';

/** Small enough that the first month stands within seconds, large enough that every kelurahan has children to look at. */
const CHILDREN = 6_000;
const MONTHS = 6;

/** Fills month after month, oldest first. A month that stands already is passed over, so that the job may be repeated. */
export async function fillDemo(environment: JobEnvironment): Promise<void> {
  if (environment.regency.kind !== 'demo') throw new Error('Only the demo is filled.');
  const until = addMonths(monthOf(jakartaDay(new Date())), -1).slice(0, 7);
  const options: CityOptions = { children: CHILDREN, months: MONTHS, until, seed: 1, profile: 'weighed' };
  const months = monthsOf(options);
  const standing = await committedFiles(environment);
  for (const [done, month] of months.entries()) {
    await writeProgress(environment, { done, total: months.length });
    if (!standing.has(nameOf(month))) await takeIn(environment, options, month);
  }
  await writeProgress(environment, { done: months.length, total: months.length });
}

const nameOf = (month: string): string => `ppgbm-${month}.xls`;
const who = (): ReturnType<typeof serviceAccount> => serviceAccount('demo', osUser());

async function takeIn({ pool, regency }: JobEnvironment, options: CityOptions, month: string): Promise<void> {
  const folder = path.resolve(process.env['ANAKKITA_DATA'] ?? 'data', 'demo-files');
  const file = path.join(folder, nameOf(month));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await pipeline(Readable.from(cityFile(options, month)), createWriteStream(file, { mode: 0o600 }));
    const importId = newId();
    const environment = { pool, regency, who: who(), path: file, today: jakartaDay(new Date()) };
    const { size: byteCount } = await stat(file);
    const rows = await readEppgbmFile(environment);
    await asActor(pool, regency, who(), { need: 'import.run', records: 'import.upload' }, async (tx) => {
      tx.must('import.run', regency.code);
      await insertImport(tx, { id: importId, area: regency.code, fileName: nameOf(month), byteCount });
      tx.shows([importId]);
    });
    await judgeFile(environment, rows, importId, nameOf(month));
    await commitImport(environment, importId);
  } finally {
    await rm(file, { force: true });
  }
}

/** Names of the months that stand. What an interrupted run judged and did not commit is thrown away. */
async function committedFiles({ pool, regency }: JobEnvironment): Promise<Set<string>> {
  return asActor(pool, regency, who(), { need: 'import.run', records: null }, async (tx) => {
    tx.must('import.run', regency.code);
    const left = await tx.sql
      .deleteFrom('import_file')
      .where('uploaded_by', '=', tx.actor.id)
      .where('state', '<>', 'committed')
      .returning('id')
      .execute();
    for (const { id } of left) {
      await tx.sql.deleteFrom('import_staged').where('import_id', '=', id).execute();
      await tx.sql.deleteFrom('import_row').where('import_id', '=', id).execute();
    }
    const rows = await tx.sql.selectFrom('import_file').select('file_name').where('state', '=', 'committed').execute();
    return new Set(rows.map((row) => row.file_name));
  });
}

async function writeProgress({ pool, regency }: JobEnvironment, value: { done: number; total: number }): Promise<void> {
  await asActor(pool, regency, who(), { need: 'import.run', records: null }, (tx) => saveProgress(tx, value));
}

async function saveProgress(tx: Tx, value: { done: number; total: number }): Promise<void> {
  tx.must('import.run', tx.regency.code);
  await tx.sql
    .insertInto('setting')
    .values({ key: DEMO_PROGRESS, value, changed_at: tx.now, changed_by: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: tx.now }))
    .execute();
}

/** The queue of the job below: in the worker's works, and sent once when the demo is founded. */
export const demoQueue = queue<Record<string, never>>('demo.fill', { retryLimit: 50 });

/** Orders the filling; from now on the demo tells how far it is. */
export async function orderFilling(pool: pg.Pool, demo: Regency): Promise<void> {
  await asActor(pool, demo, who(), { need: 'import.run', records: 'demo.fill' }, async (tx) => {
    await saveProgress(tx, { done: 0, total: MONTHS });
    await sendJob(tx, demoQueue, {});
  });
}
