/** A city in use is copied, lost, and brought back: every row of every table is compared. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { copiedTables } from '../../platform/backup/catalog.ts';
import { ArchiveRefusal } from '../../platform/backup/load.ts';
import { asActor } from '../../platform/db/actor.ts';
import { migrateInstallation } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { listRegencies } from '../../platform/db/regency.ts';
import { createTestDatabase } from '../../platform/db/testing.ts';
import { newId } from '../../platform/ids/index.ts';
import { serviceAccount } from '../../rooms/access/server.ts';
import { sealAll, verifyAudit } from '../../rooms/audit/server.ts';
import { isWhole } from '../../rooms/audit/index.ts';
import { destroyIdentity } from '../../rooms/children/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../../rooms/interop/server.ts';
import { cityFile } from '../../synthetic-city/index.ts';
import { startTestCity } from '../testing/city.ts';
import type { TestCity } from '../testing/city.ts';
import { writeFixture } from '../testing/fixtures.ts';
import { bringBack } from './bring-back.ts';
import { backUp, newestName } from './make.ts';
import { outdated } from './nightly.ts';
import type { Backup } from './make.ts';
import { makeBackupKey, readIdentity } from './recipient.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-backup-'));
const keyFile = path.join(folder, 'kunci.txt');
const months = { children: 300, months: 2, until: '2026-10', seed: 5, profile: 'survey' } as const;
let city: TestCity;
let recipient: string;
let made: Backup;
let atFirst: Map<string, string[]>;

before(async () => {
  city = await startTestCity();
  await takeIn('2026-09', true);
  await takeIn('2026-10', false);
  await writeFixture(city.pool, city.bogor, '32.71.01.1016.cempaka01');
  recipient = await makeBackupKey(keyFile, path.join(folder, 'data'));
});
const places: (() => Promise<void>)[] = [];
after(async () => {
  for (const drop of places) await drop();
  await city.close();
});

/** One month taken in; the second stays judged, so that rows of a file wait. */
async function takeIn(month: string, commit: boolean): Promise<void> {
  const file = path.join(folder, `${month}.xls`);
  writeFileSync(file, [...cityFile(months, month)].join(''));
  const who = serviceAccount('cli', 'test');
  const environment = { pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' };
  const importId = newId();
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, (tx) => insertImport(tx, { id: importId, area: '32.71', fileName: 'x.xls', byteCount: 1 }));
  await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
  if (commit) await commitImport(environment, importId);
}

/** Tables whose rows are told by the restore itself, or were promised not to be copied. */
const apart = ['migration', 'session', 'verification', 'invitation', 'sign_in_failure', 'guardian_session', 'audit_chain', 'setting'];

async function rowsOf(pool: pg.Pool, schema: string): Promise<Map<string, string[]>> {
  const tables = await pool.query<{ name: string }>(`select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' order by 1`, [schema]);
  const all = new Map<string, string[]>();
  for (const { name } of tables.rows) {
    if (apart.includes(name)) continue;
    const { rows } = await pool.query<{ row: string }>(`select (to_jsonb(t) - 'written_in')::text as row from ${schema}.${name} t`);
    all.set(name, rows.map(({ row }) => row).toSorted());
  }
  return all;
}

/** An installation without a city. */
async function emptyPlace(): Promise<{ pool: pg.Pool; connection: Connection }> {
  const database = await createTestDatabase(async (connection) => {
    const pool = openPool(connection);
    const client = await pool.connect();
    await migrateInstallation(client).finally(() => client.release());
    await pool.end();
  }, 'installation without a city');
  const pool = openPool(database.connection);
  places.push(async () => {
    await pool.end();
    await database.drop();
  });
  return { pool, connection: database.connection };
}

const files = () => ({ file: made.file, newest: made.newest, identity: readIdentity(keyFile) });

test('a copy is one snapshot, whatever is written while it is made, and opens with the secret key alone', async () => {
  atFirst = await rowsOf(city.pool, city.bogor.schema);
  const busy = (async () => {
    for (let n = 0; n < 40; n += 1) await writeFixture(city.pool, city.bogor, '32.71.01.1016.cempaka01');
  })();
  made = await backUp(city.pool, city.bogor, path.join(folder, 'cadangan'), recipient);
  await busy;
  assert.deepEqual(readdirSync(path.join(folder, 'cadangan')).length, 2, 'nothing half written is left');
  const bytes = readFileSync(made.file);
  assert.ok(bytes.subarray(0, 21).toString() === 'age-encryption.org/v1');
  assert.ok(!bytes.includes('manifest'));
});

test('brought back into an empty place every row of every table is there, the derived ones too', async () => {
  // What was written beside the copy is of no interest: a copy is made of a city that rests, and compared.
  const resting = await rowsOf(city.pool, city.bogor.schema);
  made = await backUp(city.pool, city.bogor, path.join(folder, 'cadangan'), recipient);
  const place = await emptyPlace();
  const done = await bringBack({ ...place, say: () => undefined }, files());
  assert.equal(done.erasedAgain, 0);
  const back = await rowsOf(place.pool, done.regency.schema);
  assert.deepEqual([...back.keys()], [...resting.keys()]);
  let compared = 0;
  for (const [table, rows] of resting) {
    // The copy and the restore write their own rows into the audit; those of before must all be there.
    const kept = table === 'audit_entry' || table === 'audit_seal' ? rows.filter((row) => !new Set(back.get(table)).has(row)) : rows.length === back.get(table)!.length ? rows.filter((row, at) => back.get(table)![at] !== row) : ['other count'];
    assert.deepEqual(kept.slice(0, 2), [], table);
    compared += rows.length;
  }
  assert.ok(compared > 2_000, `${compared} rows`);
  assert.ok((atFirst.get('import_staged')?.length ?? 0) > 50 && (atFirst.get('child_search')?.length ?? 0) > 200);
  await sealAll(place.pool, done.regency, new Date());
  assert.equal(isWhole(await verifyAudit(place.pool, done.regency, new Date())), true, 'the chain goes on');
  await assert.rejects(bringBack({ ...place, say: () => undefined }, files()), /sudah ada di sini/);
});

test('whoever was erased after the copy is erased in what is brought back', async () => {
  const { rows } = await city.pool.query<{ id: string }>(`select id from r3271.child where identity_cipher is not null and id in (select child_id from r3271.child_search) order by id limit 1`);
  const childId = rows[0]!.id;
  const old = path.join(folder, 'cadangan', path.basename(made.file));
  await asActor(city.pool, city.bogor, serviceAccount('keeper', 'test'), { need: 'task.do', records: null }, (tx) => destroyIdentity(tx, childId));
  const newer = await backUp(city.pool, city.bogor, path.join(folder, 'cadangan'), recipient);
  const place = await emptyPlace();
  const done = await bringBack({ ...place, say: () => undefined }, { file: old, newest: newer.newest, identity: readIdentity(keyFile) });
  assert.equal(done.erasedAgain, 1);
  const child = await place.pool.query('select state, identity_cipher, nik_cipher from r3271.child where id = $1', [childId]);
  assert.deepEqual(child.rows[0], { state: 'erased', identity_cipher: null, nik_cipher: null });
  assert.equal((await place.pool.query('select 1 from r3271.child_search where child_id = $1', [childId])).rowCount, 0);
});

test('a wrong key, a wrong or older companion, a changed or cut file: a sentence, and nothing is there', async () => {
  const place = await emptyPlace();
  const tries: [RegExp, () => Parameters<typeof bringBack>[1]][] = [
    [/tidak terbuka dengan kunci ini/, () => ({ ...files(), identity: 'AGE-SECRET-KEY-1XMC89LG96TFDR9JGLP7SGKTWJWT74KAHJHEW6ASRL9R0RX242GUQEUU8KQ' })],
    [/tidak dapat dibaca \(ENOENT\)/, () => ({ ...files(), file: path.join(folder, 'tidak-ada.age') })],
    [/lebih tua dari cadangan/, () => ({ ...files(), newest: oldCompanion })],
    [/rusak/, () => ({ ...files(), file: broken('ujung', (bytes) => bytes.subarray(0, bytes.length - 100)) })],
    [/rusak/, () => ({ ...files(), file: broken('tengah', (bytes) => { bytes[bytes.length >> 1]! ^= 1; return bytes; }) })],
  ];
  const oldCompanion = path.join(folder, 'lama.age');
  copyFileSync(made.newest, oldCompanion);
  await new Promise((resolve) => { setTimeout(resolve, 1_100); });
  made = await backUp(city.pool, city.bogor, path.join(folder, 'cadangan'), recipient);
  const broken = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const file = path.join(folder, `${name}.age`);
    writeFileSync(file, change(readFileSync(made.file)));
    return file;
  };
  for (const [sentence, given] of tries) {
    await assert.rejects(bringBack({ ...place, say: () => undefined }, given()), (error: Error) => {
      assert.ok(error instanceof ArchiveRefusal && sentence.test(error.message), `${sentence}: ${error.message}`);
      return true;
    });
    assert.deepEqual(await listRegencies(place.pool), []);
  }
  const done = await bringBack({ ...place, say: () => undefined }, files());
  assert.equal(done.regency.code, '32.71', 'and then it goes');
});

test('of the dated copies the newest fourteen stay; the companion has no date', async () => {
  const at = mkdtempSync(path.join(folder, 'malam-'));
  const names = Array.from({ length: 17 }, (_, n) => `anakkita-r3271-202611${String(n + 1).padStart(2, '0')}T011500Z.age`);
  for (const name of [...names, newestName('r3271'), 'anakkita-r3272-20261101T011500Z.age', 'catatan.txt']) writeFileSync(path.join(at, name), '');
  assert.deepEqual((await outdated(at, 'r3271')).toSorted(), names.slice(0, 3));
});

test('what a copy leaves out is told by comments: nothing that identifies stands in the clear in it', async () => {
  const client = await city.pool.connect();
  await client.query('begin; set local search_path to r3271, public');
  const tables = await copiedTables(client);
  await client.query('rollback');
  client.release();
  const names = tables.map(({ name }) => name);
  assert.ok(!names.includes('child_search') && !names.includes('session') && names.includes('audit_seal'));
  assert.deepEqual(tables.filter(({ kind }) => kind === 'newest').map(({ name }) => name), ['child_key']);
  assert.ok(!tables.find(({ name }) => name === 'child')!.columns.includes('nik_hash'));
});
