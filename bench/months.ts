/** A large city filled with months of e-PPGBM files, through the same import as real files; once, then kept. */
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Regency } from '../app/platform/db/regency.ts';
import type { Database } from '../app/entries/start/database.ts';

/** The last month of the files, and the day on which they are all read. */
const UNTIL = '2026-10';
const READ_ON = '2026-11-20';

/** Opens the database of one city below `home`. Every city of a process shares one set of keys: they are read once. */
export async function openCity(home: string, name: string): Promise<{ database: Database; folder: string }> {
  const folder = path.join(home, name);
  mkdirSync(folder, { recursive: true });
  process.env['ANAKKITA_KEYS'] = path.join(home, 'keys');
  process.env['ANAKKITA_DATA'] = path.join(folder, 'data');
  const { openDatabase } = await import('../app/entries/start/database.ts');
  const { prepareDataFolder, readSettings } = await import('../app/entries/start/settings.ts');
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  return { database: await openDatabase(settings), folder };
}

/** Founds Kota Bogor and reads its months unless it stands; then the two people who look at its pages are there too. */
export async function fillMonths({ pool, connection }: Database, folder: string, of: { children: number; months: number }): Promise<Regency> {
  const { bringCitiesUp, found } = await import('../app/entries/start/cities.ts');
  const { registerProjections } = await import('../app/entries/rooms.ts');
  const { listRegencies } = await import('../app/platform/db/regency.ts');
  const { writeCast } = await import('../app/entries/testing/cast.ts');
  registerProjections();
  const say = (): undefined => undefined;
  // A city that was kept is brought to the schema of this version, as a start of the server does.
  const [standing] = await bringCitiesUp({ pool, say });
  if (standing !== undefined) return standing;
  await found({ pool, connection, say }, { code: '32.71', kind: 'real' });
  const regency = (await listRegencies(pool))[0]!;
  await readMonths(pool, regency, folder, of);
  const village = (await pool.query(`select area from ${regency.schema}.register_count group by area order by sum(children) desc limit 1`)).rows[0].area as string;
  await writeCast(pool, regency, [
    { username: 'maya', name: 'Maya', role: 'chair', below: '' },
    { username: 'lurah', name: 'Lurah', role: 'village_head', below: village.slice('32.71'.length) },
  ]);
  await pool.query('vacuum analyze');
  return regency;
}

async function readMonths(pool: Database['pool'], regency: Regency, folder: string, { children, months }: { children: number; months: number }): Promise<void> {
  const { commitImport, insertImport, judgeFile, readEppgbmFile } = await import('../app/rooms/interop/server.ts');
  const { osUser, serviceAccount } = await import('../app/rooms/access/server.ts');
  const { asActor } = await import('../app/platform/db/actor.ts');
  const { newId } = await import('../app/platform/ids/index.ts');
  const { cityFile, monthsOf } = await import('../app/synthetic-city/index.ts');
  const options = { children, months, until: UNTIL, seed: 1, profile: 'weighed' } as const;
  for (const month of monthsOf(options)) {
    process.stderr.write(`${children} children: ${month}\n`);
    const file = path.join(folder, `${month}.xls`);
    await pipeline(Readable.from(cityFile(options, month)), createWriteStream(file));
    const who = serviceAccount('cli', osUser());
    const environment = { pool, regency, who, path: file, today: READ_ON };
    const rows = await readEppgbmFile(environment);
    const importId = newId();
    await asActor(pool, regency, who, { need: 'import.run', records: null }, async (tx) => {
      tx.must('import.run', '32.71');
      await insertImport(tx, { id: importId, area: '32.71', fileName: `${month}.xls`, byteCount: 1 });
    });
    await judgeFile(environment, rows, importId, `${month}.xls`);
    await commitImport(environment, importId);
    rmSync(file);
  }
}
