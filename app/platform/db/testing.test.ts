import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Connection } from './embedded/index.ts';
import { createTestDatabase } from './testing.ts';

const key = `testing ${process.pid}`;

test('migrates once and gives each caller a database of its own', async () => {
  let migrated = 0;
  const migrate = async (connection: Connection): Promise<void> => {
    migrated += 1;
    await query(connection, 'create table made (n int); insert into made values (1)');
  };
  const [first, second] = await Promise.all([createTestDatabase(migrate, key), createTestDatabase(migrate, key)]);
  await query(first.connection, 'insert into made values (2)');
  assert.equal(migrated, 1);
  assert.deepEqual(await query(first.connection, 'select count(*)::int as n from made'), [{ n: 2 }]);
  assert.deepEqual(await query(second.connection, 'select count(*)::int as n from made'), [{ n: 1 }]);
  await first.drop();
  await assert.rejects(query(first.connection, 'select 1'), { code: '3D000' });
  await second.drop();
});

test('a migration that fails leaves no template behind', async () => {
  const failing = createTestDatabase(() => Promise.reject(new Error('broken on purpose')), `${key} broken`);
  await assert.rejects(failing, /broken on purpose/);
  const { connection, drop } = await createTestDatabase((to) => query(to, 'create table whole ()').then(() => undefined), `${key} broken`);
  await query(connection, 'select from whole');
  await drop();
});

test('a process run alone ends by itself, and its cluster with it', async () => {
  const program = `import { createTestDatabase } from ${JSON.stringify(new URL('./testing.ts', import.meta.url).href)};
    const { connection } = await createTestDatabase(async () => undefined, 'alone');
    console.log(connection.host);`;
  const { ANAKKITA_TEST_CLUSTER: _, ...alone } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { env: alone, timeout: 60_000 });
  assert.match(stdout, /anakkita-/);
  assert.equal(existsSync(stdout.trim()), false);
});

async function query(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
