/** A city that stood before children had keys: rows in the old form, brought up to date and sealed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { migrateInstallation, migrateRegency } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { createTestDatabase } from '../../platform/db/testing.ts';
import { hashNik } from '../../platform/keys/index.ts';
import { readKeys } from '../../platform/keys/key-file.ts';
import { seal } from '../../platform/keys/seal.ts';
import { fieldOf } from './identity.ts';
import { openIdentity, openWithSalt } from './key-store.ts';
import { sealStandingCity } from './sealing-store.ts';

const keys = mkdtempSync(path.join(tmpdir(), 'anakkita-keys-'));
process.env['ANAKKITA_KEYS'] = keys;
const folder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
const former = readdirSync(folder).filter((name) => name.endsWith('.sql') && name < '0014').sort();
const regency = { code: '32.71', schema: 'r3271', name: 'KOTA BOGOR', kind: 'real', host: null } as const;
const CHILDREN = 4_500;
const nik = (n: number): string => `327106450823${String(n).padStart(4, '0')}`;

/** A schema as the last release left it. */
async function migrateFormer(connection: Connection): Promise<void> {
  const pool = openPool(connection);
  const client = await pool.connect();
  try {
    await migrateInstallation(client);
    await client.query(`create schema r3271; grant usage on schema r3271 to anakkita_app, anakkita_door; set search_path to r3271, public;
      create table migration (name text primary key, hash text not null, at timestamptz not null)`);
    for (const name of former) {
      const text = readFileSync(folder + name, 'utf8');
      await client.query(text);
      await client.query('insert into migration values ($1, $2, now())', [name, createHash('sha256').update(text).digest('hex')]);
    }
  } finally {
    client.release();
    await pool.end();
  }
}

let pool: pg.Pool;
let drop: () => Promise<void>;
before(async () => {
  const database = await createTestDatabase(migrateFormer, `former ${createHash('sha256').update(former.map((name) => readFileSync(folder + name)).join()).digest('hex')}`);
  drop = () => database.drop();
  pool = openPool(database.connection, { options: '-c search_path=r3271,public' });
  const [nikKey] = readKeys(keys, 'nik.key');
  const niks = Array.from({ length: CHILDREN }, (_one, n) => (n % 3 === 0 ? nik(n) : null));
  await pool.query(
    `insert into child (id, area, name, sex, born_on, parent_names, address, nik_cipher, nik_hash, nik_state, alias_seed, state, recorded_at, recorded_by)
     select md5('child ' || n)::uuid, '32.71.01.1001.MELATI', 'Anak Rekaan ' || n, 'F', '2025-01-15', case when n % 2 = 0 then array['Wati', 'DEDI'] else array['Dedi', 'Wati'] end,
       case when n % 5 <> 0 then 'Kp. Rekaan "' || n || '"' end, cipher, hash, case when hash is null then 'missing' else 'valid' end, 1, 'active', now(), gen_random_uuid()
     from unnest($1::bytea[], $2::bytea[]) with ordinality as t (cipher, hash, n)`,
    [niks.map((one) => (one === null ? null : seal(one, nikKey))), niks.map((one) => (one === null ? null : hashNik(one)))],
  );
  await pool.query(`insert into child_field_source (child_id, area, field, value_before, actor_id, at)
    select id, area, f.field, f.before, gen_random_uuid(), now() from child cross join (values ('name', 'Bayi Ny Wati'), ('parents', 'Wati / Deddy'), ('address', null), ('rt', '3')) f (field, before) limit 4000`);
  await pool.query(`insert into import_staged (import_id, row_no, area, child_id, name, sex, born_on, parent_names, address, nik_state, flags, words)
    select md5('import')::uuid, n, '32.71.01.1001', case when n < 5 then md5('child ' || n)::uuid else md5('new')::uuid end, 'Baris Rekaan ' || n, 'F', '2025-01-15', '{}', 'Gang Rekaan', 'missing', 0, 'x' from generate_series(1, 6) n`);
  const client = await pool.connect();
  await migrateRegency(client, 'r3271');
  await migrateRegency(client, 'r3272');
  client.release(true);
});
after(async () => {
  await pool.end();
  await drop();
});

const query = async (text: string): Promise<Record<string, unknown>[]> => (await pool.query(text)).rows;
const remaining = async (): Promise<number> => Number((await query('select count(*)::int as n from child where name is not null'))[0]!['n']);

test('the migration leaves the names of a city that stands for the software to seal', async () => {
  assert.equal(await remaining(), CHILDREN);
  assert.equal((await query('select 1 from child where identity_cipher is not null')).length, 0);
});

test('cut off after a batch, it keeps what it sealed and goes on the next time', async () => {
  await assert.rejects(
    sealStandingCity(pool, regency, () => {
      throw new Error('the power went');
    }),
    /the power went/,
  );
  const left = await remaining();
  assert.ok(left > 0 && left < CHILDREN);
  assert.equal((await query('select 1 from child_key')).length, CHILDREN - left);
  const told: number[] = [];
  assert.equal(await sealStandingCity(pool, regency, (done, total) => void told.push(done, total)), left + 6);
  assert.deepEqual(told.slice(-2), [left + 6, left + 6]);
});

test('every identity and NIK opens with the key of its child, and what stood before a change too', async () => {
  const rows = await query('select k.salt, c.identity_cipher as cipher, c.nik_cipher as nik from child c join child_key k on k.child_id = c.id');
  assert.equal(rows.length, CHILDREN);
  const opened = rows.map((row) => ({ ...openIdentity(row['salt'] as Buffer, row['cipher'] as Buffer), nik: row['nik'] === null ? null : openWithSalt(row['salt'] as Buffer, row['nik'] as Buffer) }));
  for (const { name, parents, address, nik: digits } of opened) {
    const n = Number(/\d+$/.exec(name)![0]);
    assert.deepEqual([name, parents, address, digits], [`Anak Rekaan ${n}`, n % 2 === 0 ? ['Wati', 'DEDI'] : ['Dedi', 'Wati'], n % 5 === 0 ? null : `Kp. Rekaan "${n}"`, (n - 1) % 3 === 0 ? nik(n - 1) : null]);
  }
  assert.equal((await query('select distinct household_mark from child')).length, 1, 'siblings are found in any order of their parents');
  const sources = await query('select s.field, s.value_before as before, s.cipher_before as cipher, k.salt from child_field_source s join child_key k using (child_id)');
  const told = new Set(sources.map(({ field, before, cipher, salt }) => `${String(field)}: ${cipher === null ? String(before) : fieldOf(openIdentity(salt as Buffer, cipher as Buffer), String(field))}`));
  assert.deepEqual([...told].sort(), ['address: null', 'name: Bayi Ny Wati', 'parents: Wati / Deddy', 'rt: 3']);
});

test('rows of a file that waits keep their words, two rows of one new child under one key', async () => {
  const rows = await query('select s.row_no, s.child_id, k.salt, s.identity_cipher as cipher from import_staged s join child_key k using (child_id) order by row_no');
  assert.deepEqual(rows.map((row) => openIdentity(row['salt'] as Buffer, row['cipher'] as Buffer).name), [1, 2, 3, 4, 5, 6].map((n) => `Baris Rekaan ${n}`));
  assert.equal((await query('select 1 from child_key')).length, CHILDREN + 1);
});

test('afterwards the schema is that of a city founded today, and nothing is left to do', async () => {
  const columns = (schema: string) => query(`select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = '${schema}' order by 1, 2`);
  const constraints = (schema: string) => query(`select conrelid::regclass::text as of, conname, pg_get_constraintdef(oid) as text from pg_constraint where connamespace = '${schema}'::regnamespace order by 2`);
  assert.deepEqual(await columns('r3271'), await columns('r3272'));
  const plain = (list: Record<string, unknown>[]) => list.map((one) => JSON.stringify(one).replaceAll('r3272.', ''));
  assert.deepEqual(plain(await constraints('r3271')).sort(), plain(await constraints('r3272')).sort());
  assert.equal(await sealStandingCity(pool, regency, () => assert.fail('told of something')), 0);
});
