/**
 * The month's file of a large city: from dry run to committed, cases opened, city page right. Prints one line of JSON for
 * the second month, in which the children of the first are found again; `residentMb` is the most that this process held in
 * both. Stages and the first month are told on the error output. What it is measured against: a COPY of the same lines, and the
 * time that SheetJS needs only to read the same file, in a process of its own.
 *
 *   npm run -s bench:import [-- --children 75600]
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { from as copyFrom } from 'pg-copy-streams';
import { asActor } from '../app/platform/db/actor.ts';
import { jakartaDay } from '../app/platform/clock/index.ts';
import { newId } from '../app/platform/ids/index.ts';
import type { Regency } from '../app/platform/db/regency.ts';
import { openDatabase } from '../app/entries/start/database.ts';
import { found } from '../app/entries/start/cities.ts';
import { prepareDataFolder, readSettings } from '../app/entries/start/settings.ts';
import { registerProjections } from '../app/entries/rooms.ts';
import { listRegencies } from '../app/platform/db/regency.ts';
import { osUser, serviceAccount } from '../app/rooms/access/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../app/rooms/interop/server.ts';
import { readStatus } from '../app/rooms/reports/server.ts';
import { cityFile, monthsOf } from '../app/synthetic-city/index.ts';

const { values } = parseArgs({ options: { children: { type: 'string', default: '75600' } } });
const folder = mkdtempSync(path.join(os.tmpdir(), 'anakkita-bench-'));
process.env['ANAKKITA_DATA'] = path.join(folder, 'data');
process.env['ANAKKITA_KEYS'] = path.join(folder, 'keys');
const settings = readSettings();
prepareDataFolder(settings.dataDir);
const database = await openDatabase(settings);
let peakMb = 0;
let stagePeakMb = 0;
const watch = setInterval(() => {
  const now = Math.round(process.memoryUsage.rss() / 1e6);
  peakMb = Math.max(peakMb, now);
  stagePeakMb = Math.max(stagePeakMb, now);
}, 50);
try {
  registerProjections();
  const { pool, connection } = database;
  await found({ pool, connection, say: () => undefined }, { code: '32.71', kind: 'real' });
  const regency = (await listRegencies(pool))[0]!;
  const months = monthsOf({ children: Number(values.children), months: 2, until: '2026-10', seed: 1, profile: 'weighed' });
  const runs = [];
  for (const month of months) runs.push(await oneMonth(pool, regency, month));
  const [first, second] = runs as [Run, Run];
  const seconds = second.seconds;
  const sheetJsSeconds = readBySheetJs(second.file);
  console.error(
    JSON.stringify({
      firstMonthSeconds: round(first.seconds), copySeconds: round(second.copySeconds), sheetJsSeconds: round(sheetJsSeconds), rows: second.rows, megabytes: Math.round(second.bytes / 1e6),
      matched: second.matched, casesOpened: second.casesOpened, firstStages: first.stages, stages: second.stages, peaks: second.peaks, firstPeaks: first.peaks,
    }),
  );
  console.log(
    JSON.stringify({ rowsPerSecond: Math.round(second.rows / seconds), seconds: round(seconds), ratioToSheetJs: round(seconds / sheetJsSeconds), ratioToCopy: round(seconds / second.copySeconds), residentMb: peakMb }),
  );
} finally {
  clearInterval(watch);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

interface Run {
  rows: number;
  bytes: number;
  seconds: number;
  copySeconds: number;
  matched: number;
  casesOpened: number;
  stages: Record<string, number>;
  /** The most that was resident in each stage, in megabytes. */
  peaks: Record<string, number>;
  file: string;
}

async function oneMonth(pool: (typeof database)['pool'], regency: Regency, month: string): Promise<Run> {
  const file = path.join(folder, `${month}.xls`);
  await pipeline(Readable.from(cityFile({ children: Number(values.children), months: 2, until: '2026-10', seed: 1, profile: 'weighed' }, month)), createWriteStream(file));
  const who = serviceAccount('cli', osUser());
  const stages: Record<string, number> = {};
  const peaks: Record<string, number> = {};
  const began = performance.now();
  let last = began;
  let stage = 'start';
  const mark = (next: string): void => {
    const now = performance.now();
    stages[stage] = round(((stages[stage] ?? 0) * 1000 + now - last) / 1000);
    peaks[stage] = Math.max(peaks[stage] ?? 0, stagePeakMb);
    stagePeakMb = 0;
    last = now;
    stage = next;
  };
  const environment = { pool, regency, who, path: file, today: jakartaDay(new Date()), onProgress: mark };
  const importId = newId();
  await asActor(pool, regency, who, { need: 'import.run', records: null }, async (tx) => {
    tx.must('import.run', regency.code);
    await insertImport(tx, { id: importId, area: regency.code, fileName: path.basename(file), byteCount: statSync(file).size });
  });
  // Nothing that was read is held while it is committed.
  await judgeFile(environment, await readEppgbmFile(environment), importId, path.basename(file));
  const summary = await commitImport(environment, importId);
  const status = await asActor(pool, regency, who, { need: 'numbers.read', records: null }, (tx) => readStatus(tx, null));
  mark('end');
  const seconds = (performance.now() - began) / 1000;
  if (status.asOf?.slice(0, 7) !== month || status.stunted === 0) throw new Error('The city page does not show the month.');
  return { rows: summary.rows, bytes: statSync(file).size, seconds, copySeconds: await bareCopy(pool, file), matched: summary.children.matched, casesOpened: summary.casesOpened, stages, peaks, file };
}

/** The yardstick: a COPY of the same bytes, line by line, into a bare table, in the same run. */
async function bareCopy(pool: (typeof database)['pool'], file: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('create temp table bare_copy (line text)');
    const began = performance.now();
    await pipeline(createReadStream(file), escapeBackslashes(), client.query(copyFrom('copy bare_copy from stdin')));
    const seconds = (performance.now() - began) / 1000;
    await client.query('drop table bare_copy');
    return seconds;
  } finally {
    client.release();
  }
}

/** Only reads, without a row of ours: what the whole import is measured against. */
function readBySheetJs(file: string): number {
  const script = `import { readFileSync } from 'node:fs'; import { read } from '@e965/xlsx'; const began = performance.now();
    read(readFileSync(${JSON.stringify(file)}), { type: 'buffer' }); console.log((performance.now() - began) / 1000)`;
  const told = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: import.meta.dirname, encoding: 'utf8' });
  if (told.status !== 0) throw new Error(`SheetJS did not read the file: ${told.stderr.slice(-300)}`);
  return Number(told.stdout);
}

function escapeBackslashes() {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const chunk of source) yield chunk.toString('latin1').replaceAll('\\', '/').replaceAll('\t', ' ').replaceAll('\r', ' ');
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
