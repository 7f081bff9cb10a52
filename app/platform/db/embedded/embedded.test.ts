import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { connectPatiently, startEmbedded, type Connection, type Embedded } from './index.ts';
import { findPostmaster, isRunning } from './postmaster.ts';

const door = new URL('./index.ts', import.meta.url).href;

describe('the embedded PostgreSQL', () => {
  /** Made once: most tests do not mind what the one before left in it. */
  let usual: string;
  let folder: string;
  let dataDir: string;
  const started: Embedded[] = [];
  const others: ChildProcess[] = [];

  before(() => {
    usual = openFolder();
  });

  beforeEach(() => {
    folder = openFolder();
    dataDir = path.join(usual, 'postgres');
  });

  afterEach(async () => {
    for (const other of others.splice(0)) if (other.exitCode === null && other.signalCode === null) await kill(other);
    for (const database of started.splice(0).reverse()) await database.stop();
    await gone(clusterDir());
    rmSync(folder, { recursive: true, force: true });
  });

  after(() => rmSync(usual, { recursive: true, force: true }));

  const clusterDir = (): string => path.join(dataDir, '18', 'cluster');

  async function start(durable = false): Promise<Embedded> {
    const database = await startEmbedded({ dataDir, durable });
    started.push(database);
    return database;
  }

  /** A process that starts the database on the same folder and then only lives. */
  async function startElsewhere(): Promise<ChildProcess> {
    const program = `import { startEmbedded } from ${JSON.stringify(door)};
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
      setInterval(() => undefined, 1_000);
      process.stdout.write('up');`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    others.push(other);
    await Promise.race([once(other.stdout!, 'data'), once(other, 'exit').then(() => assert.fail('the other process ended'))]);
    return other;
  }

  test('starts, keeps its data over a stop, and stops without a remnant', async () => {
    const first = await start();
    assert.equal(first.adopted, false);
    await query(first.connection, 'drop table if exists kept; create table kept as select 7 as answer');
    const { pid } = findPostmaster(clusterDir())!;
    await first.stop();
    assert.equal(isRunning(pid), false);
    assert.equal(existsSync(first.connection.host), false);

    const second = await start();
    assert.deepEqual(second.connection, first.connection);
    assert.deepEqual(await query(second.connection, 'select answer from kept'), [{ answer: 7 }]);
  });

  test('asks for the password and listens on nothing but a private socket', async () => {
    const { connection } = await start();
    await assert.rejects(query({ ...connection, password: 'guessed' }, 'select 1'), { code: '28P01' });
    assert.deepEqual(await query(connection, 'show listen_addresses'), [{ listen_addresses: '' }]);
    assert.equal(statSync(connection.host).mode & 0o777, 0o700);
    assert.equal(statSync(path.join(dataDir, '18', 'password')).mode & 0o777, 0o600);
    assert.deepEqual(await query(connection, "select datlocprovider as p, datlocale as l from pg_database where datname = 'anakkita'"), [
      { p: 'b', l: 'C.UTF-8' },
    ]);
  });

  test('is adopted by a second process, which starts it again when the first ends', async () => {
    const owner = await startElsewhere();
    const adopter = await start();
    assert.equal(adopter.adopted, true);
    await query(adopter.connection, 'drop table if exists kept; create table kept as select 7 as answer');

    const pool = new pg.Pool(adopter.connection);
    connectPatiently(pool, adopter.ready);
    await pool.query('select 1');
    const cut = once(pool, 'error');

    await kill(owner);
    const lostAt = Date.now();
    await cut;
    assert.deepEqual((await pool.query('select answer from kept')).rows, [{ answer: 7 }], 'requests go on');
    await pool.end();
    await adopter.ready();
    assert.deepEqual(await query(adopter.connection, 'select answer from kept'), [{ answer: 7 }]);
    assert.ok(Date.now() - lostAt < 15_000, 'back within seconds');
    await adopter.stop();
    assert.equal(findPostmaster(clusterDir()), undefined);
  });

  test('ends when its process is killed, and starts again at once with its data', async () => {
    const owner = await startElsewhere();
    const { pid } = findPostmaster(clusterDir())!;
    await kill(owner);
    const next = await start();
    assert.equal(isRunning(pid), false);
    assert.equal(next.adopted, false);
    await next.stop();

    const killed = await startElsewhere();
    await kill(killed);
    await gone(clusterDir());
  });

  test('survives its own violent end', async () => {
    const database = await start(true);
    await query(database.connection, 'drop table if exists kept; create table kept as select 7 as answer');
    process.kill(findPostmaster(clusterDir())!.pid, 'SIGKILL');
    await database.ready();
    assert.deepEqual(await query(database.connection, 'select answer from kept'), [{ answer: 7 }]);
  });

  test('is not fooled by a process id that now is another process', async () => {
    const first = await start();
    const file = path.join(clusterDir(), 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, text.replace(/^\d+/, `${process.ppid}`));
    const second = await start();
    assert.equal(second.adopted, false);
    await query(second.connection, 'select 1');
  });

  test('is started once by two processes that start together', async () => {
    dataDir = path.join(folder, 'postgres');
    await Promise.all([startElsewhere(), startElsewhere(), start()]);
    const { pid } = findPostmaster(clusterDir())!;
    assert.equal(isRunning(pid), true);
    assert.deepEqual(await query(started[0]!.connection, 'select 1 as one'), [{ one: 1 }]);
  });

  test('lies in a folder of any length', async () => {
    dataDir = path.join(folder, 'panjang'.repeat(20), 'sekali'.repeat(20));
    const { connection } = await start();
    assert.ok(Buffer.byteLength(connection.host) < 88);
    await query(connection, 'select 1');
  });

  test('works in a private folder of root, or says in a sentence why not', async () => {
    chmodSync(folder, 0o700);
    const inner = path.join(folder, 'private');
    mkdirSync(inner, { mode: 0o700 });
    dataDir = path.join(inner, 'deep', 'postgres');
    try {
      const { connection } = await start();
      await query(connection, 'create extension pg_trgm');
    } catch (error) {
      assert.match((error as Error).message, /may not pass through .*private.* Start AnakKita as an ordinary user/);
    }
  });

  test('refuses what it cannot use with its own last words', async () => {
    dataDir = path.join(folder, 'postgres');
    const database = await start();
    await database.stop();
    writeFileSync(path.join(clusterDir(), 'PG_VERSION'), '9.6\n');
    await assert.rejects(start(), /The database did not start\. PostgreSQL says: .*incompatible/s);
    await assert.rejects(database.ready(), /has been stopped/);
  });
});

/** A folder through which PostgreSQL's account may pass. */
function openFolder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'embedded-test-'));
  chmodSync(made, 0o755);
  return made;
}

async function query(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

async function kill(other: ChildProcess): Promise<void> {
  const ended = once(other, 'exit');
  other.kill('SIGKILL');
  await ended;
}

/** Waits until no server runs on the cluster. */
async function gone(clusterDir: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (findPostmaster(clusterDir) !== undefined) {
    assert.ok(Date.now() < deadline, 'the server is still there');
    await wait(20);
  }
}
