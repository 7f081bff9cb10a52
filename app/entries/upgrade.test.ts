/**
 * From the release before: two cities as migrations up to 0030 left them, with rows in every table that the release had, are started
 * with today's code. Nothing is lost or changed, and what is new is filled as if it had always been there: the same cities, made by today's
 * code alone, stand beside for comparison.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { asActor } from '../platform/db/actor.ts';
import { migrateInstallation, migrateRegency, migrationNames } from '../platform/db/migrate.ts';
import { openPool } from '../platform/db/pool.ts';
import type { Connection } from '../platform/db/pool.ts';
import { listRegencies } from '../platform/db/regency.ts';
import { createTestDatabase } from '../platform/db/testing.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids/index.ts';
import { prepareJobs } from '../platform/jobs/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { isWhole } from '../rooms/audit/index.ts';
import { sealAll, verifyAudit } from '../rooms/audit/server.ts';
import { listChildren, readChildPage } from '../rooms/cases/index.ts';
import { closeDoors } from '../rooms/identity/server.ts';
import { signIn } from '../rooms/identity/index.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { bringCitiesUp } from './start/cities.ts';
import { callEndpoint } from './testing/caller.ts';
import { PASSWORD } from './testing/cast.ts';
import { HOSTS, startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeFixture } from './testing/fixtures.ts';
import type { Fixture } from './testing/fixtures.ts';
import { buildApp } from './web/app.ts';
import { openCorridor } from './web/corridor.ts';
import { listen } from './web/listen.ts';
import { queues } from './works.ts';

const LAST_OF_THEN = '0030_work_lists.sql';
const ofThen = migrationNames().filter((name) => name <= LAST_OF_THEN);
const schemas = ['r3271', 'r3272'] as const;

/** Columns for what that release never wrote down: they have nothing for rows of before. */
const newByNature = ['audit_entry.written_in', 'child.merged_into', 'import_row.parity', 'import_row.parity_gap'];

let today: TestCity;
let pool: pg.Pool;
let connection: Connection;
let drop: () => Promise<void>;
let near: Fixture;
let neighbour: Fixture;
/** Rows of the cities before the upgrade, by `schema.table`: as text, sorted. */
const then = new Map<string, string[]>();

before(async () => {
  today = await startTestCity();
  await takeInAMonth();
  near = await writeFixture(today.pool, today.bogor, '32.71.01.1016');
  neighbour = await writeFixture(today.pool, today.neighbour, '32.72.01.1001');
  await today.call('maya', listChildren as Endpoint, {});
  const database = await createTestDatabase(citiesOfThen, `two cities of ${LAST_OF_THEN}`);
  ({ connection } = database);
  pool = openPool(connection);
  drop = database.drop;
  await copyRows();
  for (const schema of schemas) for (const table of await tablesOf(schema)) then.set(`${schema}.${table}`, await rowsOf(schema, table, await columnsOf(pool, schema, table)));
});
after(async () => {
  await pool.end();
  await drop();
  await today.close();
});

async function takeInAMonth(): Promise<void> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'anakkita-upgrade-')), 'oktober.xls');
  writeFileSync(file, [...cityFile({ children: 80, months: 1, until: '2026-10', seed: 9, profile: 'survey' }, '2026-10')].join(''));
  const who = serviceAccount('cli', 'test');
  const environment = { pool: today.pool, regency: today.bogor, who, path: file, today: '2026-11-20' };
  const importId = newId();
  await asActor(today.pool, today.bogor, who, { need: 'import.run', records: 'import.upload' }, (tx) => insertImport(tx, { id: importId, area: '32.71', fileName: 'x.xls', byteCount: 1 }));
  await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
  await commitImport(environment, importId);
}

/** Schemas as that release's migrations made them, without a row. */
async function citiesOfThen(to: Connection): Promise<void> {
  const opened = openPool(to);
  const client = await opened.connect();
  await migrateInstallation(client);
  for (const schema of schemas) await migrateRegency(client, schema, ofThen);
  await client.query(`insert into anakkita.regency (code, schema_name, name, kind, host, created_at) values ('32.71', 'r3271', 'Kota Bogor', 'real', $1, now()), ('32.72', 'r3272', 'Kota Sukabumi', 'real', $2, now())`, [HOSTS.bogor, HOSTS.neighbour]);
  client.release();
  await opened.end();
}

const tablesOf = async (schema: string, of: pg.Pool = pool): Promise<string[]> =>
  (await of.query<{ name: string }>(`select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`, [schema])).rows.map(({ name }) => name);

const columnsOf = async (of: pg.Pool, schema: string, table: string, generated = true): Promise<string[]> =>
  (await of.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and ($2 or attgenerated = '') order by 1`, [`${schema}.${table}`, generated])).rows.map(({ name }) => name);

/** Rows of today's cities in the shape of that release: tables and columns that are newer stay behind. */
async function copyRows(): Promise<void> {
  const client = await pool.connect();
  await client.query('set session_replication_role = replica');
  for (const schema of schemas) {
    const known = await tablesOf(schema, today.pool);
    for (const table of await tablesOf(schema)) {
      if (!known.includes(table)) continue;
      const wanted = await columnsOf(pool, schema, table, false);
      const columns = (await columnsOf(today.pool, schema, table)).filter((column) => wanted.includes(column)).map((column) => `"${column}"`).join(', ');
      const { rows } = await today.pool.query<{ all: string }>(`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as all from ${schema}.${table} t`);
      await client.query(`delete from ${schema}.${table}`);
      await client.query(`insert into ${schema}.${table} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${schema}.${table}, $1::jsonb)`, [rows[0]!.all]);
    }
  }
  await client.query('set session_replication_role = default');
  client.release();
}

async function rowsOf(schema: string, table: string, columns: readonly string[], of: pg.Pool = pool): Promise<string[]> {
  const object = columns.map((column) => `'${column}', to_jsonb(t."${column}")`);
  const parts = Array.from({ length: Math.ceil(object.length / 40) }, (_, at) => `jsonb_build_object(${object.slice(at * 40, at * 40 + 40).join(', ')})`);
  const { rows } = await of.query<{ row: string }>(`select (${parts.join(' || ')})::text as row from ${schema}.${table} t`);
  return rows.map(({ row }) => row).toSorted();
}

test('every row of the release before is there after the start, unchanged', async () => {
  const filled = [...then].filter(([, rows]) => rows.length > 0).map(([name]) => name);
  assert.ok(filled.length > 60, `rows in ${filled.length} tables`);
  const told: string[] = [];
  await bringCitiesUp({ pool, say: (line) => told.push(line) });
  assert.equal(told.filter((line) => /perubahan basis data/.test(line)).length, 2, told.join('\n'));
  for (const regency of await listRegencies(pool)) await prepareJobs(pool, connection, regency, queues);
  for (const schema of schemas) {
    for (const table of await tablesOf(schema)) {
      const before = then.get(`${schema}.${table}`);
      // What the start itself remembers.
      if (before === undefined || table === 'setting') continue;
      const columns = Object.keys(JSON.parse(before[0] ?? '{}') as object);
      if (columns.length === 0) continue;
      const now = new Set(await rowsOf(schema, table, columns));
      assert.deepEqual(before.filter((row) => !now.has(row)).slice(0, 2), [], `${schema}.${table}`);
    }
  }
});

test('what is new in a row is filled as in a city that never knew another release', async () => {
  let compared = 0;
  for (const schema of schemas) {
    for (const table of await tablesOf(schema)) {
      if (!then.has(`${schema}.${table}`) || table === 'setting') continue;
      const columns = (await columnsOf(pool, schema, table)).filter((column) => !newByNature.includes(`${table}.${column}`));
      assert.deepEqual((await rowsOf(schema, table, columns)), (await rowsOf(schema, table, columns, today.pool)), `${schema}.${table}`);
      compared += columns.length;
    }
  }
  assert.ok(compared > 500, String(compared));
  const { rows } = await pool.query('select count(*)::int as n from r3271.child_standing where measured_place is distinct from coalesce(last_measured_on, $1::date) or len_z_place is distinct from coalesce(len_z, 32767)', ['0001-01-01']);
  assert.equal(rows[0].n, 0);
});

test('the upgraded cities are used as any other, each by its own people, and their trail is sealed whole', async () => {
  const { corridor, close } = await openCorridor(pool, connection, { origin: null, listensOn: '127.0.0.1' });
  const listening = await listen('127.0.0.1', 0);
  listening.open(buildApp(corridor));
  try {
    for (const [host, fixture, other] of [[HOSTS.bogor, near, neighbour], [HOSTS.neighbour, neighbour, near]] as const) {
      const entered = await callEndpoint(listening.port, signIn as Endpoint, { name: 'maya', password: PASSWORD }, { host });
      const cookie = (entered.headers['set-cookie'] as string[]).map((one) => one.split(';')[0]).join('; ');
      const ask = (endpoint: Endpoint, input: Record<string, unknown>) => callEndpoint(listening.port, endpoint, input, { host, cookie });
      const listed = await ask(listChildren as Endpoint, { sort: 'longest_unmeasured', limit: 100 });
      assert.ok(JSON.stringify(listed.body).includes(fixture.childId), JSON.stringify(listed.body).slice(0, 300));
      assert.ok(!JSON.stringify(listed.body).includes(other.childId));
      assert.equal((await ask(listChildren as Endpoint, { q: 'anak rekan' })).status, 200);
      assert.equal((await ask(readChildPage as Endpoint, { childId: fixture.childId })).status, 200);
      assert.equal((await ask(readChildPage as Endpoint, { childId: other.childId })).status, 404);
    }
  } finally {
    await listening.close();
    await close();
    await closeDoors(corridor);
  }
  for (const regency of await listRegencies(pool)) {
    await sealAll(pool, regency, new Date());
    const found = await verifyAudit(pool, regency, new Date());
    const { late: _late, ...faults } = found.counts;
    assert.ok(isWhole(found) || Object.values(faults).every((n) => n === 0), JSON.stringify(found.counts));
  }
});
