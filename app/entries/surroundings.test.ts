/** What goes wrong around the software: connections that break, a clock that jumps, a disk that is full. Said plainly, recovered from, nothing lost. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, mock, test } from 'node:test';
import pg from 'pg';
import { startEmbedded } from '../platform/db/embedded/index.ts';
import { asProblem } from '../platform/db/refusal.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids/index.ts';
import { Problem } from '../platform/problem/index.ts';
import { currentSession } from '../rooms/access/index.ts';
import { sealAll, verifyAudit } from '../rooms/audit/server.ts';
import { listChildren, listSavedViews, saveView } from '../rooms/cases/index.ts';
import { backUp } from './backup/make.ts';
import { makeBackupKey } from './backup/recipient.ts';
import { send } from './testing/caller.ts';
import type { Reply } from './testing/caller.ts';
import { HOSTS, startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeFixture } from './testing/fixtures.ts';

let city: TestCity;
const mounts: string[] = [];
before(async () => {
  city = await startTestCity();
  await writeFixture(city.pool, city.bogor, '32.71.01.1016');
});
after(async () => {
  for (const folder of mounts) execFileSync('umount', ['-l', folder]);
  await city.close();
});

/** A disk of its own of so many megabytes on a folder; null where this process may not make one. */
function smallDisk(folder: string, size: string): string | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  mounts.push(folder);
  return folder;
}
const NO_DISK = 'this account may not mount a small disk';

/** Ends every connection of the tested database but the one that asks. */
const cutAll = () => city.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()').catch(() => undefined);

test('connections that break in the middle are told as a busy database, and a command that is repeated is done once', async () => {
  const seen = new Map<string, number>();
  const count = ({ status, body }: Reply): Reply => {
    const key = status === 200 ? '200' : `${status} ${String(body['code'])}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return { status, body, headers: {} };
  };
  const cookie = await city.cookieOf('maya');
  const save = async (n: number): Promise<void> => {
    const [viewId, commandId] = [newId(), newId()];
    for (let tries = 0; tries < 40; tries += 1) {
      const reply = count(await city.call(null, saveView as Endpoint, { viewId, name: `Tampilan ${n}`, filter: {} }, { cookie, commandId }));
      if (reply.status === 200) return;
    }
    assert.fail('never saved');
  };
  const cutting = (async () => {
    for (let n = 0; n < 15; n += 1) {
      await cutAll();
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  })();
  const reading = (async () => {
    for (let n = 0; n < 60; n += 1) count(await city.call(null, listChildren as Endpoint, { limit: 20 }, { cookie }));
  })();
  for (let n = 0; n < 12; n += 1) await save(n);
  await Promise.all([cutting, reading]);
  assert.deepEqual([...seen.keys()].filter((key) => key !== '200' && key !== '503 server.busy'), [], JSON.stringify([...seen]));
  assert.ok((seen.get('503 server.busy') ?? 0) > 0, `a connection was cut under a request: ${JSON.stringify([...seen])}`);
  const { views } = (await city.call(null, listSavedViews as Endpoint, {}, { cookie })).body as { views: { viewName: string }[] };
  assert.deepEqual(views.map(({ viewName }) => viewName).toSorted(), Array.from({ length: 12 }, (_, n) => `Tampilan ${n}`).toSorted());
  const { rows } = await city.pool.query(`select count(*)::int as n from ${city.bogor.schema}.audit_entry where verb = 'view.save'`);
  assert.equal(rows[0].n, 12, 'each stands once in the audit');
});

test('a clock that jumps ahead ends sessions with a word and hurts no audit entry; one that falls back is told as late', async () => {
  const hour = 3_600_000;
  const began = Date.now();
  const cookie = await city.cookieOf('hasan');
  const session = (): Promise<Reply> => city.call(null, currentSession as Endpoint, {}, { cookie });
  assert.equal((await session()).status, 200);
  try {
    mock.timers.enable({ apis: ['Date'], now: began + 24 * hour });
    assert.equal((await session()).body['code'], 'session.missing');
    const fresh = await city.cookieOf('hasan');
    assert.equal((await city.call(null, listChildren as Endpoint, {}, { cookie: fresh })).status, 200);
    mock.timers.setTime(began - hour);
    assert.equal((await session()).status, 200, 'a session of the hour that comes again still opens');
    assert.equal((await city.call(null, listChildren as Endpoint, {}, { cookie })).status, 200);
    await sealAll(city.pool, city.bogor, new Date());
  } finally {
    mock.timers.reset();
  }
  await sealAll(city.pool, city.bogor, new Date());
  const { counts, lastSeq, entries } = await verifyAudit(city.pool, city.bogor, new Date());
  const { late, ...others } = counts;
  assert.ok(late > 0, 'dated ahead of their seal');
  assert.ok(Object.values(others).every((n) => n === 0), JSON.stringify(counts));
  assert.equal(lastSeq, entries, 'no gap');
});

test('an upload that no longer fits is refused with a sentence and leaves nothing; the next one that fits is taken', async (context) => {
  const uploads = path.join(process.env['ANAKKITA_DATA']!, 'uploads');
  if (smallDisk(uploads, '1m') === null) return context.skip(NO_DISK);
  await city.add([{ username: 'gina', name: 'Gina', role: 'nutritionist', below: '' }]);
  const cookie = await city.cookieOf('gina');
  const upload = (bytes: number): Promise<Reply> => send(city.port, 'POST', '/v1/imports?fileName=penuh.xls', Buffer.alloc(bytes, 'a'), { cookie, host: HOSTS.bogor });
  const refused = await upload(3_000_000);
  assert.deepEqual([refused.status, refused.body['code']], [507, 'server.full'], JSON.stringify(refused.body));
  assert.match(String(refused.body['title']), /penuh/);
  assert.deepEqual(readdirSync(uploads), []);
  assert.equal((await city.pool.query(`select 1 from ${city.bogor.schema}.import_file where file_name = 'penuh.xls'`)).rowCount, 0);
  assert.equal((await upload(100_000)).body['outcome'], 'received');
});

test('a backup that no longer fits leaves no half of it, and the copy of before stays', async (context) => {
  const home = mkdtempSync(path.join(tmpdir(), 'anakkita-full-'));
  const folder = smallDisk(path.join(home, 'cadangan'), '1m');
  if (folder === null) return context.skip(NO_DISK);
  const recipient = await makeBackupKey(path.join(home, 'kunci.txt'), path.join(home, 'data'));
  const first = await backUp(city.pool, city.bogor, folder, recipient);
  writeFileSync(path.join(folder, 'isi'), Buffer.alloc(Math.max(0, statfsSync(folder).bavail * 4096 - 8_192)));
  const before = readdirSync(folder).toSorted();
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  await assert.rejects(backUp(city.pool, city.bogor, folder, recipient), (error) => {
    const told = asProblem(error);
    return told instanceof Problem && told.code === 'server.full';
  });
  assert.deepEqual(readdirSync(folder).toSorted(), before);
  rmSync(path.join(folder, 'isi'));
  const second = await backUp(city.pool, city.bogor, folder, recipient);
  assert.ok(second.bytes > 0 && readdirSync(folder).includes(path.basename(first.file)));
});

test('a database without room keeps what it acknowledged, says so, and goes on once there is room', async (context) => {
  const home = mkdtempSync(path.join(tmpdir(), 'anakkita-full-'));
  chmodSync(home, 0o711);
  const disk = smallDisk(path.join(home, 'disk'), '160m');
  if (disk === null) return context.skip(NO_DISK);
  const database = await startEmbedded({ dataDir: path.join(disk, 'postgres'), durable: true });
  const pool = new pg.Pool({ ...database.connection, max: 1 });
  pool.on('error', () => undefined);
  try {
    await pool.query('create table kept (n integer primary key, filler text not null)');
    writeFileSync(path.join(disk, 'isi'), Buffer.alloc(Math.max(0, statfsSync(disk).bavail * 4096 - 6_000_000)));
    let acknowledged = 0;
    let told: unknown;
    for (let n = 1; n <= 200; n += 1) {
      try {
        await pool.query('insert into kept select $1::int * 1000 + g, repeat(md5(g::text), 60) from generate_series(1, 100) g', [n]);
        acknowledged += 100;
      } catch (error) {
        told = asProblem(error);
        break;
      }
    }
    assert.ok(told instanceof Problem && ['server.full', 'server.busy'].includes(told.code), String(told));
    rmSync(path.join(disk, 'isi'));
    await database.ready();
    await pool.query('insert into kept values (1, $1)', ['room']);
    assert.equal((await pool.query('select count(*)::int as n from kept')).rows[0].n, acknowledged + 1);
  } finally {
    await pool.end();
    await database.stop();
  }
});
