/** The register filtered, sorted, saved as a view and taken out as a file, as several people. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { read, utils } from '@e965/xlsx';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids/index.ts';
import { newChildSalt, sealIdentity } from '../children/server.ts';
import { listChildren } from './contract.ts';
import { LONGEST_MS, beginExport } from './export-turn.ts';
import { deleteView, exportRegister, listSavedViews, saveView } from './register-contract.ts';
import { registerSorts } from './register-filter.ts';

const CHILDREN = 1_200;
const CIPAKU = '32.71.01.1016';
let city: TestCity;

before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'desi', name: 'Desi', role: 'secretariat', below: '' }]);
  await fill();
  await fillCells();
});
after(() => city.close());

/** Children of three villages; two belong to puskesmas Cipaku. Every name begins like a formula. */
async function fill(): Promise<void> {
  const villages = [CIPAKU, '32.71.01.1005', '32.71.06.1003'];
  for (let at = 0; at < CHILDREN; at += 1) {
    const [id, salt, area] = [newId(), newChildSalt(), villages[at % 3]!];
    const { cipher } = sealIdentity(salt, { name: `=Rekaan ${at}`, parents: ['Ibu Rekaan'], address: null });
    await city.pool.query(`insert into ${city.bogor.schema}.child (id, area, identity_cipher, sex, born_on, nik_state, rt, rw, alias_seed, state, recorded_at, recorded_by) values ($1, $2, $3, 'F', '2025-01-15', 'missing', 3, 5, $4, 'active', now(), $1)`, [id, area, cipher, at]);
    await city.pool.query(`insert into ${city.bogor.schema}.child_key (child_id, area, salt) values ($1, $2, $3)`, [id, area, salt]);
    await city.pool.query(
      `insert into ${city.bogor.schema}.child_standing (child_id, area, as_of, age_months, sex, class, wasting, weight_class, attention, reasons, recent_len_z, recent_on, recent_held, urgency, len_z, last_measured_on, case_opened_on)
       values ($1, $2, '2026-08-31', $3, 'F', $4, 'none', 'none', 'none', '{}', '{}', '{}', '{}', $5, $6, $7, $8)`,
      [id, area, at % 60, at % 10 === 0 ? 'stunted' : 'normal', (at * 7) % 100, at % 9 === 0 ? null : -(at % 400), at % 4 === 0 ? null : at % 4 === 1 ? '2026-08-10' : '2026-07-10', at % 10 === 0 ? '2026-06-01' : null],
    );
    if (at % 10 === 0)
      await city.pool.query(`insert into ${city.bogor.schema}.case_file (id, child_id, area, opened_on, opened_at, opened_by, reason, measurement_id, len_z, stage) values ($1, $2, $3, '2026-06-01', now(), $1, 'stunted', $1, -210, $4)`, [newId(), id, area, at % 20 === 0 ? 'found' : 'in_treatment']);
  }
}

/** The counted cells, as the reports keep them. */
async function fillCells(): Promise<void> {
  const schema = city.bogor.schema;
  await city.pool.query(`insert into ${schema}.register_count (area, class, attention, age_band, children, open_cases)
    select left(area, 13), class, attention, (select max(b) from unnest(array[0, 6, 12, 24, 36, 48]) b where b <= age_months), count(*), count(case_opened_on) from ${schema}.child_standing group by 1, 2, 3, 4`);
}

async function call(who: string, endpoint: Endpoint, input: Record<string, unknown>): Promise<Reply> {
  return city.call(null, endpoint, input, { cookie: await city.cookieOf(who) });
}
function bytesFrom(path: string, cookie: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: city.port, path, headers: { cookie, host: HOSTS.bogor } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
      response.on('error', reject);
    }).on('error', reject);
  });
}
const textOf = ({ body }: Reply): string => String(body['text']);

interface Page {
  rows: { childId: string; ageMonths: number; lenZ: number | null; lastMeasuredOn: string | null; area: string }[];
  next: string | null;
  total: number;
}

async function everyPage(input: Record<string, unknown>): Promise<Page['rows']> {
  const cookie = await city.cookieOf('desi');
  const rows: Page['rows'] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page = (await city.call(null, listChildren as Endpoint, { limit: 100, ...input, ...(after === null ? {} : { after }) }, { cookie })).body as unknown as Page;
    rows.push(...page.rows);
    after = page.next;
    if (after === null) assert.equal(rows.length, page.total, 'the count is its list');
  }
  return rows;
}

const order = {
  urgency: () => 0, youngest: (row) => row.ageMonths, oldest: (row) => -row.ageMonths, longest_unmeasured: (row) => Number((row.lastMeasuredOn ?? '0001-01-01').replaceAll('-', '')), shortest: (row) => row.lenZ ?? 99_999, area: (row) => Number(row.area.replaceAll('.', '')),
} satisfies Record<(typeof registerSorts)[number], (row: Page['rows'][number]) => number>;

test('every sorting pages through each child once, in its order', async () => {
  for (const sort of registerSorts) {
    const rows = await everyPage({ sort });
    assert.equal(new Set(rows.map(({ childId }) => childId)).size, CHILDREN, sort);
    for (const [at, row] of rows.entries()) if (at > 0) assert.ok(order[sort](rows[at - 1]!) <= order[sort](row), `${sort} at ${at}`);
  }
});

test('a puskesmas, a stage and the month of measuring narrow, and the count is the list', async () => {
  assert.equal((await everyPage({ area: '32.71.P02' })).length, (CHILDREN / 3) * 2);
  assert.equal((await everyPage({ stage: 'found', sort: 'shortest' })).length, CHILDREN / 20);
  assert.equal((await everyPage({ measured: 'this_month' })).length, CHILDREN / 4);
  assert.equal((await everyPage({ measured: 'not_this_month', area: '32.71.P02' })).length, (CHILDREN / 2));
  assert.equal((await everyPage({ class: 'stunted', stage: 'in_treatment', sort: 'area' })).length, CHILDREN / 20);
});

test('a file says what it is, holds each child once and no formula, and the audit names them all', async () => {
  const reply = await call('desi', exportRegister, { form: 'csv', class: 'stunted', sort: 'youngest' });
  assert.equal(reply.status, 200);
  assert.match(String(reply.headers['content-disposition']), /filename="daftar-anak-\d{4}-\d\d-\d\d\.csv"/);
  const lines = textOf(reply).split('\r\n');
  assert.match(lines[0]!, /^\uFEFF"RAHASIA: berkas ini memuat data anak/);
  assert.match(lines[2]!, /Kelas: pendek; umur 0 sampai 59 bulan; semua wilayah pengunduh; .*urut dari yang termuda/);
  assert.match(lines[3]!, /120 dari 1\.200 anak/);
  assert.match(lines[5]!, /"Desi"/);
  const children = lines.filter((line) => line.includes('Rekaan '));
  assert.equal(children.length, CHILDREN / 10);
  for (const line of children) assert.match(line, /^"'=Rekaan \d+";"Perempuan";"[^"]+";;"RT 3 \/ RW 5";\d+;"pendek";(-\d+(,\d+)?|0|);/);
  assert.match(lines.at(-2)!, /Akhir daftar: 120 anak/);
  const { rows } = await city.pool.query(`select cardinality(subject_ids) as n, area, detail from ${city.bogor.schema}.audit_entry where verb = 'register.export'`);
  assert.deepEqual(rows, [{ n: 120, area: '32.71', detail: { form: 'csv', children: 120, nik: false, class: 'stunted', sort: 'youngest' } }]);
});

test('more than a batch leaves whole, within the reach of who asks', async () => {
  const lines = textOf(await call('desi', exportRegister, { form: 'csv' })).split('\r\n');
  assert.equal(new Set(lines.filter((line) => line.includes('Rekaan ')).map((line) => line.split(';')[0])).size, CHILDREN);
  const own = textOf(await call('rina', exportRegister, { form: 'csv', area: '32.71' }));
  assert.equal(own.match(/Rekaan /g)?.length, (CHILDREN / 3) * 2);
});

test('the spreadsheet opens, with figures as figures', async () => {
  const bytes = await bytesFrom('/v1/children/export?form=xlsx&class=stunted', await city.cookieOf('desi'));
  const rows = utils.sheet_to_json<unknown[]>(Object.values(read(bytes).Sheets)[0]!, { header: 1 });
  assert.equal(rows.length, 9 + 120 + 1);
});

test('a NIK is given to who treats and asks, to nobody else', async () => {
  assert.equal((await call('desi', exportRegister, { form: 'csv', nik: 'yes' })).status, 403);
  assert.match(textOf(await call('rina', exportRegister, { form: 'csv', nik: 'yes' })), /"Nama";"NIK";/);
  assert.doesNotMatch(textOf(await call('rina', exportRegister, { form: 'csv' })), /"NIK"/);
  assert.equal((await call('joko', exportRegister, { form: 'csv' })).status, 403);
});

test('who only reads the register does not take it out, and who also plans elsewhere takes out that part alone', async () => {
  for (const who of ['maya', 'hasan', 'siti'])
    assert.deepEqual([(await call(who, listChildren, {})).status, (await call(who, exportRegister, { form: 'csv' })).body['code']], [200, 'access.denied'], who);
  await city.add([{ username: 'wulan', name: 'Wulan', role: 'kader', below: '.06.1003' }]);
  await city.pool.query(`insert into ${city.bogor.schema}.role_grant (id, person_id, role, area, granted_at) select gen_random_uuid(), id, 'puskesmas_head', '32.71.P02', now() from ${city.bogor.schema}.person where username = 'wulan'`);
  assert.equal(textOf(await call('wulan', exportRegister, { form: 'csv' })).match(/Rekaan /g)?.length, (CHILDREN / 3) * 2);
});

test('one export at a time, and a line that stood still long is let go', () => {
  const end = beginExport('a', 1_000);
  assert.throws(() => beginExport('a', 2_000), { code: 'register.exporting' });
  beginExport('b', 2_000)();
  const later = beginExport('a', 1_000 + LONGEST_MS);
  end();
  assert.throws(() => beginExport('a', 2_000 + LONGEST_MS), { code: 'register.exporting' });
  later();
  beginExport('a', 2_000 + LONGEST_MS)();
});

test('views are one\u2019s own, named once, and twenty at most', async () => {
  const views = async (who: string) => ((await call(who, listSavedViews, {})).body as { views: { id: string; viewName: string; filter: unknown }[] }).views;
  const viewId = newId();
  assert.equal((await call('desi', saveView, { viewId, name: ' Cipaku ', filter: { area: '32.71.P02', ageBand: 6, sort: 'shortest' } })).status, 200);
  assert.deepEqual(await views('desi'), [{ id: viewId, viewName: 'Cipaku', filter: { area: '32.71.P02', ageBand: 6, sort: 'shortest' } }]);
  assert.deepEqual(await views('maya'), []);
  await call('maya', deleteView, { viewId });
  assert.equal((await call('maya', saveView, { viewId, name: 'Milik orang', filter: {} })).status, 404);
  assert.equal((await views('desi')).length, 1);
  assert.equal((await call('desi', saveView, { viewId: newId(), name: 'x', filter: { q: 'Siti' } })).status, 400);
  for (let at = 1; at < 20; at += 1) assert.equal((await call('desi', saveView, { viewId: newId(), name: `Tampilan ${at}`, filter: {} })).status, 200);
  assert.equal((await call('desi', saveView, { viewId: newId(), name: 'Satu lagi', filter: {} })).body['code'], 'view.full');
  assert.equal((await call('desi', saveView, { viewId: newId(), name: 'Cipaku', filter: { class: 'tall' } })).status, 200, 'one of the same name is replaced');
  assert.equal((await views('desi')).length, 20);
  for (const { id } of await views('desi')) await call('desi', deleteView, { viewId: id });
  assert.deepEqual(await views('desi'), []);
});
