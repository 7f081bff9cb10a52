/**
 * The same migrations and the same endpoints on PostgreSQL 15, the oldest that DATABASE_URL may name: two cities in one database, a
 * file taken in, every endpoint knocked at within and beyond a role's reach. Skipped, with a word why, where the machine has none.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import { newId } from '../platform/ids/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { isWhole } from '../rooms/audit/index.ts';
import { sealAll, verifyAudit } from '../rooms/audit/server.ts';
import { listChildren } from '../rooms/cases/index.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { endpoints } from './rooms.ts';
import { openDatabase } from './start/database.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeFixture } from './testing/fixtures.ts';
import type { Fixture } from './testing/fixtures.ts';
import { startPostgres15, whyNoPostgres15 } from './testing/postgres-15.ts';
import type { Postgres15 } from './testing/postgres-15.ts';
import { probes } from './testing/probes.ts';

const months = { children: 120, months: 1, until: '2026-10', seed: 3, profile: 'survey' } as const;
const missing = whyNoPostgres15();

describe('on PostgreSQL 15', { skip: missing ?? false }, () => {
  let server: Postgres15;
  let city: TestCity;
  let near: Fixture;
  let far: Fixture;
  let neighbour: Fixture;

  before(async () => {
    server = await startPostgres15();
    process.env['ANAKKITA_TEST_SERVER'] = server.url;
    city = await startTestCity();
    near = await writeFixture(city.pool, city.bogor, '32.71.01.1016');
    far = await writeFixture(city.pool, city.bogor, '32.71.06.1003');
    neighbour = await writeFixture(city.pool, city.neighbour, '32.72.01.1001');
  });
  after(async () => {
    await city.close();
    await server.stop();
  });

  it('is the server that answers, and a start takes it', async () => {
    const { rows } = await city.pool.query('show server_version_num');
    assert.match(rows[0].server_version_num, /^15/);
    const opened = await openDatabase({ databaseUrl: server.url, dataDir: tmpdir() });
    await opened.close();
  });

  it('takes a file in, whose children are then found with a letter missing, and seals what it did', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'anakkita-pg15-')), 'oktober.xls');
    writeFileSync(file, [...cityFile(months, '2026-10')].join(''));
    const who = serviceAccount('cli', 'test');
    const environment = { pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' };
    const importId = newId();
    await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, (tx) => insertImport(tx, { id: importId, area: '32.71', fileName: 'x.xls', byteCount: 1 }));
    await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
    const { children } = await commitImport(environment, importId);
    assert.ok(children.created > 80);
    const listed = (await city.call('maya', listChildren, { limit: 20 })).body['rows'] as { childId: string; name: string }[];
    const sought = listed.find(({ name }) => name.length > 8)!;
    const found = (await city.call('maya', listChildren, { q: `${sought.name.slice(0, 2)}${sought.name.slice(3)}`, limit: 50 })).body['rows'] as { childId: string }[];
    assert.ok(found.some(({ childId }) => childId === sought.childId));
    await sealAll(city.pool, city.bogor, new Date());
    assert.equal(isWhole(await verifyAudit(city.pool, city.bogor, new Date())), true);
  });

  it('answers at every endpoint, within the reach and beyond it, and shows neither what lies outside nor the other city', async () => {
    let knocked = 0;
    for (const who of ['maya', 'siti', 'rina'] as const) {
      for (const endpoint of endpoints) {
        const { kind, input } = probes[`${endpoint.method} ${endpoint.path}`]!;
        if (kind === 'anybody') continue;
        for (const at of [near, far, neighbour]) {
          const reply = await city.call(who, endpoint, input(at));
          const message = `${who} ${endpoint.method} ${endpoint.path}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`;
          assert.ok(reply.status < 500, message);
          const text = JSON.stringify(reply.body);
          assert.ok(!text.includes(neighbour.childId), message);
          if (who === 'siti') assert.ok(!text.includes(far.childId), message);
          knocked += 1;
        }
      }
    }
    assert.ok(knocked > 900, String(knocked));
  });
});
