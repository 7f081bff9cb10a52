/** The demo city: six months of children, written by the synthetic city as e-PPGBM files and taken in by the same import as real ones, and the life of their people between. */
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ageInDays } from '@anakkita/growth';
import { addDays, addMonths, jakartaDay, monthOf } from '../platform/clock/index.ts';
import type pg from 'pg';
import { asActor } from '../platform/db/actor.ts';
import type { Regency } from '../platform/db/regency.ts';
import { newId } from '../platform/ids/index.ts';
import { queue, sendJob } from '../platform/jobs/index.ts';
import type { JobEnvironment } from '../platform/jobs/index.ts';
import { hashNik } from '../platform/keys/index.ts';
import { osUser, serviceAccount } from '../rooms/access/server.ts';
import { scanDuplicates } from '../rooms/children/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { bornOnOf, cityFile, monthNumber, monthsOf, trueGrowth } from '../synthetic-city/index.ts';
import type { CityOptions } from '../synthetic-city/index.ts';
import { instantOf } from './demo/life.ts';
import { lastDay, liveDays } from './demo/live.ts';
import { findLived, saveProgress, writeProgress } from './demo/progress-store.ts';
import { heroes, toldChildren } from './demo/told-children.ts';
import { CIPAKU } from './demo/who.ts';

/** How large the demo is, and whether its people live. */
export interface DemoSize {
  children: number;
  months: number;
  lives: boolean;
}

/** Small enough that the first month stands within seconds, large enough that every kelurahan has children to look at. */
const size: DemoSize = { children: 6_000, months: 6, lives: process.env['ANAKKITA_DEMO'] !== 'measured' };

/** Steps of progress in a month: its file, then a day at a time. */
const STEPS = 32;

/** The day of the next month on which the month's file is brought. */
const BROUGHT_ON_DAY = 3;

type Where = Pick<JobEnvironment, 'pool' | 'connection' | 'regency'>;

/**
 * Fills month after month, oldest first: the file of a month, then the days until the next. What stands already is passed
 * over, so that the job may be repeated and goes on where it was interrupted.
 */
export async function fillDemo(environment: Where, { children, months: count, lives }: DemoSize = size, now: Date = new Date()): Promise<void> {
  if (environment.regency.kind !== 'demo') throw new Error('Only the demo is filled.');
  const until = addMonths(monthOf(jakartaDay(now)), -1).slice(0, 7);
  const first = addMonths(`${until}-01`, 1 - count);
  const options: CityOptions = { children, months: count, until, seed: 1, profile: 'weighed', told: toldChildren, careFrom: addMonths(first, 1).slice(0, 7) };
  const months = monthsOf(options);
  const standing = await committedFiles(environment);
  const lived = await findLived(environment);
  const progress = (done: number): Promise<void> => writeProgress(environment, { done, total: months.length * STEPS });
  const truth = new Map(lives ? [...trueGrowth(options)].map(({ nik, on }) => [hashNik(nik).toString('hex'), on]) : []);
  const begins = jakartaDay(broughtAt(months[0]!, now));
  for (const [at, month] of months.entries()) {
    await progress(at * STEPS);
    const brought = broughtAt(month, now);
    if (!standing.has(nameOf(month))) await takeIn(environment, options, month, brought);
    if (!lives) continue;
    const next = months[at + 1];
    const from = jakartaDay(brought);
    const days = { begins, from, until: next === undefined ? lastDay(now) : addDays(jakartaDay(broughtAt(next, now)), -1), heroes: heroesOf(options), truth, now };
    await liveDays(environment, days, lived, (day) => progress(at * STEPS + Math.min(STEPS - 1, 1 + ageInDays(from, day))));
  }
  // What the next night would do: the desk of records that may be one child has its pairs at once.
  await scanDuplicates(environment);
  await progress(months.length * STEPS);
}

const nameOf = (month: string): string => `ppgbm-${month}.xls`;
const who = (): ReturnType<typeof serviceAccount> => serviceAccount('demo', osUser());

/** Marks of the children of the tour, as the register knows them. */
function heroesOf({ until, months }: CityOptions): ReadonlySet<string> {
  return new Set(heroes.map((child) => `${bornOnOf(child, monthNumber(until) - months + 1)}|${child.sex}|${CIPAKU}`));
}

/** Instant at which the file of a month is brought; not after now. */
function broughtAt(month: string, now: Date): Date {
  const at = instantOf(addDays(addMonths(`${month}-01`, 1), BROUGHT_ON_DAY - 1), 8 * 60 + 30);
  return at < now ? at : now;
}

async function takeIn({ pool, regency }: Where, options: CityOptions, month: string, at: Date): Promise<void> {
  const folder = path.resolve(process.env['ANAKKITA_DATA'] ?? 'data', 'demo-files');
  const file = path.join(folder, nameOf(month));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await pipeline(Readable.from(cityFile(options, month)), createWriteStream(file, { mode: 0o600 }));
    const importId = newId();
    const environment = { pool, regency, who: who(), path: file, today: jakartaDay(at), at };
    const { size: byteCount } = await stat(file);
    const rows = await readEppgbmFile(environment);
    await asActor(pool, regency, who(), { need: 'import.run', records: 'import.upload', at }, async (tx) => {
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
async function committedFiles({ pool, regency }: Where): Promise<Set<string>> {
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

/** The queue of the job below: in the worker's works, and sent once when the demo is founded. */
export const demoQueue = queue<Record<string, never>>('demo.fill', { retryLimit: 50 });

/** Orders the filling; from now on the demo tells how far it is. */
export async function orderFilling(pool: pg.Pool, demo: Regency): Promise<void> {
  await asActor(pool, demo, who(), { need: 'import.run', records: 'demo.fill' }, async (tx) => {
    await saveProgress(tx, { done: 0, total: size.months * STEPS });
    await sendJob(tx, demoQueue, {});
  });
}
