/** A puskesmas brings a file in: what lies beyond its villages stays unseen and untouched. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import type { ActorSource } from '../platform/db/actor.ts';
import { newId } from '../platform/ids/index.ts';
import { hashNik } from '../platform/keys/index.ts';
import { personById, serviceAccount } from '../rooms/access/server.ts';
import { newChildSalt, openIdentities, sealIdentity } from '../rooms/children/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';

const CATCHMENT = `left(area, 13) in ('32.71.01.1005', '32.71.01.1014', '32.71.01.1016')`;
const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-reach-'));
let city: TestCity;
let rina: ActorSource;
let month: string;

before(async () => {
  city = await startTestCity();
  rina = personById((await city.pool.query(`select id from r3271.person where username = 'rina'`)).rows[0].id as string);
  month = [...cityFile({ children: 600, months: 1, until: '2026-10', seed: 7, profile: 'survey' }, '2026-10')].join('');
});
after(() => city.close());

async function takeIn(who: ActorSource, area: string, html: string) {
  const file = path.join(folder, `${newId()}.xls`);
  writeFileSync(file, html);
  const importId = newId();
  const environment = { pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' };
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, (tx) =>
    insertImport(tx, { id: importId, area, fileName: 'x.xls', byteCount: 1 }),
  );
  await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
  return { importId, summary: await commitImport(environment, importId) };
}

const count = async (table: string, where: string): Promise<number> =>
  (await city.pool.query(`select count(*) as n from r3271.${table} where ${where}`)).rows[0].n as number;

async function nameOf(childId: string): Promise<string> {
  return asActor(city.pool, city.bogor, serviceAccount('cli', 'test'), { need: 'child.read', records: null }, async (tx) => (await openIdentities(tx, [childId])).get(childId)!.name);
}

test('rows of other villages are refused one by one; the others are taken', async () => {
  const posyandu = `(select from r3271.area a where a.level = 'posyandu' and not ${CATCHMENT.replace('area', 'a.code')})`;
  const { importId, summary } = await takeIn(rina, '32.71.01.1005', month);
  assert.ok(summary.children.created > 0 && summary.refused > 0);
  assert.equal(await count('child', `not ${CATCHMENT}`), 0);
  assert.equal(await count('import_row', `import_id = '${importId}'`), summary.rows);
  assert.equal((await city.pool.query(`select exists ${posyandu} as made`)).rows[0].made, false);
});

test('a NIK that a child beyond the reach holds neither stops the import nor tells of that child', async () => {
  await takeIn(serviceAccount('cli', 'test'), '32.71', month);
  const nik = '3271010101200001';
  const [far, known] = (
    await city.pool.query(
      `(select id, area from r3271.child where not ${CATCHMENT} limit 1) union all (select id, area from r3271.child where ${CATCHMENT} and nik_hash is not null limit 1)`,
    )
  ).rows as { id: string; area: string }[];
  const [farName, knownName] = [await nameOf(far!.id), await nameOf(known!.id)];
  await city.pool.query(`update r3271.child set nik_hash = $2, nik_cipher = 'x', nik_state = 'valid' where id = $1`, [far!.id, hashNik(nik)]);
  const rows = month.split('<tr>');
  const own = rows.findIndex((row) => row.includes(`<td>${knownName}</td>`) && /<td>(Pamoyanan|Genteng|Cipaku)<\/td>/i.test(row));
  assert.ok(own > 0);
  const other = rows[own]!.replace(/<td>\d{16}&nbsp;/, `<td>${nik}&nbsp;`)
    .replace(`<td>${knownName}</td>`, '<td>Rekaan Baru Sekali</td>')
    .replace(/<td>(20\d\d-\d\d-)\d\d<\/td>/, '<td>$117</td>');
  const children = await count('child', 'true');
  const { summary } = await takeIn(rina, '32.71.01.1005', [rows[0], rows[1], other].join('<tr>').replace(/(<\/tr>\s*)$/, '$1</tbody></table></body></html>'));
  assert.equal(summary.children.created, 1);
  assert.equal(await count('child', 'true'), children + 1);
  assert.equal(await count('child', `id = '${far!.id}' and area = '${far!.area}'`), 1);
  assert.equal(await nameOf(far!.id), farName);
  assert.equal(await count('measurement m', 'not exists (select from r3271.child c where c.id = m.child_id)'), 0);
});

test('a decision for a child that has left the reach meanwhile waits for a person again', async () => {
  const { importId } = await takeIn(rina, '32.71.01.1005', month);
  const far = (await city.pool.query(`select id from r3271.child where not ${CATCHMENT} limit 1`)).rows[0].id as string;
  const row = `import_id = '${importId}' and row_no = (select min(row_no) from r3271.import_row where import_id = '${importId}' and verdict = 'matched')`;
  await city.pool.query(`update r3271.import_row set verdict = 'ambiguous', measurement_verdict = 'created', decision = '${far}' where ${row}`);
  const [minted, salt] = [newId(), newChildSalt()];
  await city.pool.query(
    `insert into r3271.import_staged (import_id, row_no, area, child_id, measurement_id, identity_cipher, sex, born_on, nik_state, measured_on, age_days, weight_g, flags, words)
     select import_id, row_no, '32.71.01.1016', $1, gen_random_uuid(), $2, 'F', '2026-01-01', 'missing', '2026-10-29', 301, 7000, 0, 'rekaan' from r3271.import_row where verdict = 'ambiguous' and import_id = '${importId}' and decision is not null`,
    [minted, sealIdentity(salt, { name: 'Rekaan', parents: [], address: null }).cipher],
  );
  await city.pool.query(`insert into r3271.child_key (child_id, area, salt) values ($1, '32.71.01.1016', $2)`, [minted, salt]);
  await commitImport({ pool: city.pool, regency: city.bogor, who: rina }, importId);
  assert.equal(await count('measurement', `child_id = '${far}' and measured_on = '2026-10-29'`), 0);
  assert.equal(await count('import_row', `import_id = '${importId}' and decision = '${far}'`), 0);
});
