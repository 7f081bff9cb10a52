/** A puskesmas begins a new month: the other villages follow to it without a file of their own. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import type { ActorSource } from '../platform/db/actor.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids/index.ts';
import { personById, serviceAccount } from '../rooms/access/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { readCity } from '../rooms/reports/index.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { works } from './works.ts';

const CATCHMENT = `left(area, 13) in ('32.71.01.1005', '32.71.01.1014', '32.71.01.1016')`;
const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-follow-'));
const options = { children: 600, months: 2, until: '2026-10', seed: 7, profile: 'survey' } as const;
let city: TestCity;

before(async () => {
  city = await startTestCity();
});
after(() => city.close());

async function takeIn(who: ActorSource, area: string, month: string): Promise<void> {
  const file = path.join(folder, `${newId()}.xls`);
  writeFileSync(file, [...cityFile(options, month)].join(''));
  const importId = newId();
  const environment = { pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' };
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, (tx) => insertImport(tx, { id: importId, area, fileName: 'x.xls', byteCount: 1 }));
  await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
  await commitImport(environment, importId);
}

async function count(text: string): Promise<number> {
  return (await city.pool.query(`select count(*)::int as n from ${text}`)).rows[0].n as number;
}
const waiting = (): Promise<number> => count(`r3271_jobs.job where name = 'standings.refresh' and state = 'created'`);
const registered = async (): Promise<number> => ((await city.call('maya', readCity as Endpoint, {})).body as { total: { registered: number } }).total.registered;

test('a file of the whole regency brings everybody along itself', async () => {
  await takeIn(serviceAccount('cli', 'test'), '32.71', '2026-09');
  assert.equal(await waiting(), 0);
  assert.equal(await count(`r3271.child_standing where as_of = '2026-09-30' and not ${CATCHMENT}`), await count(`r3271.child where not ${CATCHMENT}`));
});

test('a file of a puskesmas that begins a month leaves a job, and the job brings the others to it', async () => {
  const before = await registered();
  await takeIn(personById((await city.pool.query(`select id from r3271.person where username = 'rina'`)).rows[0].id as string), '32.71.01.1005', '2026-10');
  assert.equal(await count(`r3271.child_standing where as_of = '2026-09-30' and not ${CATCHMENT}`), await count(`r3271.child where not ${CATCHMENT}`));
  assert.equal(await waiting(), 1);
  const cases = await count('r3271.case_file');
  await works.find(({ queue }) => queue.name === 'standings.refresh')!.handle({ pool: city.pool, connection: city.connection, regency: city.bogor }, {} as never);
  assert.equal(await count(`r3271.child_standing where as_of <> '2026-10-31'`), 0);
  assert.equal(await count('r3271.child_standing'), await count(`r3271.child where state = 'active'`));
  assert.ok((await count(`r3271.area_month where month = '2026-10-01' and registered > 0 and not ${CATCHMENT}`)) > 10);
  assert.ok((await count(`r3271.register_count where not ${CATCHMENT}`)) > 10);
  assert.ok((await registered()) > before * 0.9);
  assert.equal(await count('r3271.case_file'), cases);
});
