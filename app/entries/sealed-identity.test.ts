/** Who a child is stands sealed everywhere; without its key nothing of it stands anywhere. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import type { Tx } from '../platform/db/actor.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { listChildren, readChildPage } from '../rooms/cases/index.ts';
import { ERASED_NAME } from '../rooms/children/index.ts';
import { destroyIdentity, findChild, openForChild, sealForChild } from '../rooms/children/server.ts';
import type { ChildRow } from '../rooms/children/server.ts';
import { listImportRows } from '../rooms/interop/index.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-sealed-'));
const options = { children: 400, months: 2, until: '2026-10', seed: 11, profile: 'survey' } as const;
const who = serviceAccount('cli', 'test');
let city: TestCity;
let rows: Awaited<ReturnType<typeof readEppgbmFile>>['rows'];
before(async () => {
  city = await startTestCity();
  for (const month of ['2026-09', '2026-10']) rows = await takeIn([...cityFile(options, month)].join(''));
});
after(() => city.close());

const environment = (file: string) => ({ pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' });

async function receive(html: string): Promise<{ importId: string; file: string }> {
  const file = path.join(folder, `${newId()}.xls`);
  writeFileSync(file, html);
  const importId = newId();
  await as((tx) => insertImport(tx, { id: importId, area: '32.71', fileName: 'x.xls', byteCount: 1 }), 'import.run');
  await judgeFile(environment(file), await readEppgbmFile(environment(file)), importId, 'x.xls');
  return { importId, file };
}

async function takeIn(html: string) {
  const { importId, file } = await receive(html);
  await commitImport(environment(file), importId);
  return (await readEppgbmFile(environment(file))).rows;
}

const as = <T>(work: (tx: Tx) => Promise<T>, need = 'child.read') => asActor(city.pool, city.bogor, who, { need, records: null }, work);
const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => (await city.pool.query(text.replaceAll('~', 'r3271.'), values)).rows;

/** Columns that hold text or bytes, as text, but for those that say of themselves that they are derived and in no backup. */
async function searched(): Promise<Map<string, string>> {
  const columns = await query(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, coalesce(col_description(c.oid, a.attnum), '') as said
     from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'r3271'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  const texts = new Map<string, string>();
  for (const { table, column, type, said } of columns as Record<string, string>[]) {
    if (!/^(text|bytea|jsonb)/.test(type!) || said!.endsWith('Derived; not in backups.')) continue;
    const shown = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`;
    const [all] = await query(`select string_agg(${shown}, chr(10)) as text from ~${table} where ${column} is not null`);
    if (all!['text'] !== null) texts.set(`${table}.${column}`, (all!['text'] as string).toLowerCase());
  }
  assert.ok(columns.length > 300 && texts.size > 60 && texts.has('child.identity_cipher') && !texts.has('child_search.words'));
  return texts;
}

/** Where some words stand, whatever their case. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const small = words.map((word) => word.toLowerCase());
  return [...(await searched())].flatMap(([place, text]) => small.filter((word) => text.includes(word)).map((word) => `${place}: ${word}`));
}

async function someChild(where = 'true'): Promise<ChildRow> {
  const [found] = await query(`select id from ~child where nik_cipher is not null and household_mark is not null and state = 'active' and ${where} order by id limit 1`);
  return (await as((tx) => findChild(tx, String(found!['id']))))!;
}

test('no name, parent, address or NIK of a file stands in the clear, but for the words of the search', async () => {
  const some = rows.filter((_row, at) => at % 3 === 0);
  const words = some.flatMap((row) => [row.name, ...(row.parents.length === 2 ? [row.parents.join(' / ')] : []), row.address, row.nik.state === 'valid' ? row.nik.digits : '']);
  // A name of one word may be a place too: what is asked for is what tells a child.
  const long = [...new Set(words.filter((word) => word.length >= 9))];
  assert.ok(long.length > 200);
  assert.deepEqual(await placesOf(long), []);
  const [search] = await query('select count(*)::int as n from ~child_search where words = any($1)', [rows.map((row) => [row.name, ...row.parents, row.address].join(' ').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim())]);
  assert.ok(Number(search!['n']) > 100, 'the same words are found where they may stand');
});

test('a file that tells a child otherwise leaves what stood before, sealed, and the page tells it', async () => {
  const [changed] = await query(`select child_id from ~child_field_source where field in ('name', 'address', 'parents') and cipher_before is not null limit 1`);
  assert.ok(changed, 'the second month changed something');
  const page = (await city.call('maya', readChildPage as Endpoint, { childId: changed['child_id'] as string })).body as { sources: { field: string; valueBefore: string | null }[]; child: { name: string; parentNames: string[]; address: string | null } };
  const source = page.sources.find(({ field }) => ['name', 'address', 'parents'].includes(field))!;
  const now = { name: page.child.name, parents: page.child.parentNames.join(' / '), address: page.child.address }[source.field as 'name'];
  assert.notEqual(source.valueBefore, now);
  assert.equal((await query(`select 1 from ~child_field_source where field in ('name', 'address', 'parents') and value_before is not null`)).length, 0);
});

test('a row that says what the register has is staged without its identity, and the review still shows it', async () => {
  const { importId, file } = await receive([...cityFile(options, '2026-10')].join(''));
  const [staged] = await query(`select count(*)::int as all, count(identity_cipher)::int as sealed, count(words)::int as words from ~import_staged s join ~import_row r using (import_id, row_no) where import_id = $1 and r.verdict = 'matched'`, [importId]);
  assert.ok(Number(staged!['all']) > 200);
  assert.ok(Number(staged!['sealed']) < Number(staged!['all']) / 10, JSON.stringify(staged));
  await city.add([{ username: 'sari', name: 'Sari', role: 'secretariat', below: '' }]);
  const body = (await city.call(null, listImportRows as Endpoint, { importId, kind: 'nik_missing' }, { cookie: await city.cookieOf('sari') })).body as { rows: { row: { name: string } | null }[] };
  assert.ok(body.rows.length > 0 && body.rows.every(({ row }) => row !== null && row.name.length > 2 && row.name !== ERASED_NAME));
  await commitImport(environment(file), importId);
  assert.equal((await query('select 1 from ~child_key k where not exists (select from ~child c where c.id = k.child_id) and not exists (select from ~import_staged s where s.child_id = k.child_id)')).length, 0);
});

test('a text sealed for a child opens with the key of that child alone', async () => {
  const child = await someChild();
  const other = await someChild(`id <> '${child.id}'`);
  await as(async (tx) => {
    const sealed = await sealForChild(tx, child.id, 'Nenek Rekaan');
    assert.equal(await openForChild(tx, child.id, sealed), 'Nenek Rekaan');
    await assert.rejects(openForChild(tx, other.id, sealed));
    assert.equal(await openForChild(tx, newId(), sealed), null);
    await assert.rejects(sealForChild(tx, newId(), 'x'), { code: 'record.missing' });
  });
});

test('after its key is destroyed nothing of a child is found anywhere, in a copy of the data neither; what was measured stays', async () => {
  const child = await someChild(`id in (select child_id from ~measurement) and right(born_on::text, 2) <> '01'`.replaceAll('~', 'r3271.'));
  // A file that waits tells of the child too.
  const { importId } = await receive([...cityFile(options, '2026-10')].join(''));
  const [copy] = await query('select identity_cipher, nik_cipher from ~child where id = $1', [child.id]);
  const month = async () => query(`select sum(registered)::int as registered, sum(measured)::int as measured, sum(stunted)::int as stunted from ~area_month where month = '2026-09-01'`);
  const measured = async () => query('select count(*)::int as n, sum(weight_g)::int as g, sum(len_z)::int as z from ~measurement where child_id = $1', [child.id]);
  const [counts, figures] = [await month(), await measured()];
  const sealed = await as(async (tx) => {
    const text = await sealForChild(tx, child.id, 'Nenek Rekaan');
    assert.equal(await destroyIdentity(tx, child.id), true);
    assert.equal(await destroyIdentity(tx, child.id), false);
    return text;
  });
  assert.deepEqual([await month(), await measured()], [counts, figures]);

  const [after] = await query('select * from ~child where id = $1', [child.id]);
  assert.deepEqual([after!['state'], after!['area'], after!['identity_cipher'], after!['nik_cipher'], after!['nik_hash'], after!['rt'], after!['nik_state']], ['erased', child.area.slice(0, 13), null, null, null, null, 'missing']);
  assert.equal(after!['born_on'], `${child.born_on.slice(0, 7)}-01`);
  for (const table of ['child_key', 'child_search', 'child_field_source', 'child_standing', 'import_staged']) assert.equal((await query(`select 1 from ~${table} where child_id = $1`, [child.id])).length, 0, table);
  assert.equal((await query(`select 1 from ~measurement where child_id = $1 and (area <> left(area, 13) or measured_area <> left(measured_area, 13) or measured_on - age_days <> $2)`, [child.id, after!['born_on']])).length, 0, 'the birthday cannot be worked out');
  // Another child may live at the same address: what tells this one alone is looked for, in every table, searched words included.
  assert.deepEqual(await placesOf([child.name, child.parent_names.join(' / ')]), []);
  assert.equal((await query('select 1 from ~child_search where words like $1', [`${child.name.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} ${child.parent_names.join(' ').toLowerCase().replace(/[^a-z0-9]+/g, ' ')}%`])).length, 0);

  await as(async (tx) => {
    assert.equal(await openForChild(tx, child.id, sealed), null);
    assert.equal(await openForChild(tx, child.id, copy!['identity_cipher'] as Buffer), null, 'what a copy holds opens no more');
    assert.deepEqual([(await findChild(tx, child.id))?.name, (await findChild(tx, child.id))?.parent_names], [ERASED_NAME, []]);
  });
  const page = await city.call('maya', readChildPage as Endpoint, { childId: child.id });
  assert.equal(page.status, 200);
  assert.deepEqual((page.body as { child: { name: string; address: unknown; nikEnding: unknown } }).child.name, ERASED_NAME);
  const found = (await city.call('maya', listChildren as Endpoint, { q: child.name })).body as { rows: { childId: string }[] };
  assert.ok(found.rows.every(({ childId }) => childId !== child.id));

  await commitImport(environment(''), importId);
  assert.equal((await query('select state from ~child where id = $1', [child.id]))[0]!['state'], 'erased', 'a file that waited brings nothing back');
});
