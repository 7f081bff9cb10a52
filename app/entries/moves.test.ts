/** A child that moves takes everything with it: each row about the child holds its present area, for row security. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import { newId } from '../platform/ids/index.ts';
import { hashNik } from '../platform/keys/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { writeCase } from './testing/case-fixture.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeContribution } from './testing/contribution-fixture.ts';
import { writeGrants } from './testing/grant-fixture.ts';
import { writeProtection } from './testing/protection-fixture.ts';
import { writeVisit } from './testing/visit-fixture.ts';

/** History of a file stays where the file's row was. */
const STAYS = ['import_row', 'import_staged', 'import_kept'];

const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-moves-'));
const who = serviceAccount('cli', 'test');
let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

async function takeIn(html: string): Promise<void> {
  const file = path.join(folder, `${newId()}.xls`);
  writeFileSync(file, html);
  const importId = newId();
  const environment = { pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' };
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, (tx) => insertImport(tx, { id: importId, area: '32.71', fileName: 'x.xls', byteCount: 1 }));
  await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
  await commitImport(environment, importId);
}

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => (await city.pool.query(text.replaceAll('~', `${city.bogor.schema}.`), values)).rows;

test('a child who moves to another posyandu is there with all that hangs on it', async () => {
  const month = [...cityFile({ children: 60, months: 1, until: '2026-10', seed: 7, profile: 'survey' }, '2026-10')].join('');
  await takeIn(month);
  const rows = month.split('<tr>');
  const at = rows.findIndex((row) => /<td>\d{16}&nbsp;/.test(row));
  const nik = /<td>(\d{16})&nbsp;/.exec(rows[at]!)![1]!;
  const [child] = await query('select id, area from ~child where nik_hash = $1', [hashNik(nik)]);
  const [childId, from] = [String(child!['id']), String(child!['area'])];
  const client = await city.pool.connect();
  await client.query(`set search_path to ${city.bogor.schema}, public`);
  const [measurement] = await query('select id from ~measurement where child_id = $1', [childId]);
  await client.query('delete from case_file where child_id = $1', [childId]);
  await client.query('delete from visit_clock where child_id = $1', [childId]);
  await writeProtection(client, childId, from);
  await writeGrants(client, childId, from);
  await writeContribution(client, childId, from);
  await writeCase(client, childId, from, String(measurement!['id']));
  await writeVisit(client, childId, from);
  await client.query(`insert into consent_state (child_id, area, pairing, story, photo, changed_at) values ($1, $2, 'given', 'refused', 'notAsked', now()) on conflict do nothing`, [childId, from]);
  await client.query('reset search_path');
  client.release();

  const [named] = await query('select name from ~area where code = $1', [from]);
  const moved = rows[at]!.replaceAll(new RegExp(`<td>${String(named!['name'])}</td>`, 'gi'), '<td>Pindahan Baru</td>');
  assert.notEqual(moved, rows[at], 'the row names the posyandu');
  await takeIn([rows[0], rows[1], moved].join('<tr>').replace(/(<\/tr>\s*)$/, '$1</tbody></table></body></html>'));

  const to = `${from.split('.').slice(0, 4).join('.')}.PINDAHAN_BARU`;
  assert.equal((await query('select area from ~child where id = $1', [childId]))[0]!['area'], to);
  const tables = await query(
    `select table_name as name from information_schema.columns where table_schema = '${city.bogor.schema}' and column_name in ('child_id', 'area')
     and table_name in (select table_name from information_schema.tables where table_schema = '${city.bogor.schema}' and table_type = 'BASE TABLE')
     group by table_name having count(*) = 2 order by 1`,
  );
  let seen = 0;
  const left: string[] = [];
  for (const { name } of tables.filter((table) => !STAYS.includes(String(table['name'])))) {
    const areas = await query(`select distinct area from ~"${String(name)}" where child_id = $1`, [childId]);
    if (areas.length > 0) seen += 1;
    if (areas.some(({ area }) => area !== to)) left.push(`${String(name)}: ${areas.map(({ area }) => String(area)).join(', ')}`);
  }
  assert.deepEqual(left, []);
  assert.ok(tables.length >= 28 && seen >= 16, `${seen} of ${tables.length} tables hold something of the child`);
});
