/** The month's job on a real database: files of the made-up city go in, what is true in them must stand there. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import { newId } from '../platform/ids/index.ts';
import { Problem } from '../platform/problem/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { listChildren, readChildPage, readHome, decideUnitError, finishUrgentTask } from '../rooms/cases/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { readCity } from '../rooms/reports/index.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { decideImportRow } from '../rooms/interop/index.ts';
import type { ImportSummary } from '../rooms/interop/index.ts';
import { readStatus } from '../rooms/reports/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-files-'));
const options = { children: 1500, months: 2, until: '2026-10', seed: 7, profile: 'survey' } as const;
const TODAY = '2026-11-20';

type Truth = ReturnType<ReturnType<typeof cityFile>['next']>['value'];

/** Writes a month of the made-up city; gives the path and what is true in it. */
function aMonth(month: string, change: (html: string) => string = (html) => html): { file: string; truth: Exclude<Truth, string> } {
  const parts: string[] = [];
  const pieces = cityFile(options, month);
  let step = pieces.next();
  while (step.done !== true) {
    parts.push(step.value);
    step = pieces.next();
  }
  const file = path.join(folder, `${month}-${newId()}.xls`);
  writeFileSync(file, change(parts.join('')));
  return { file, truth: step.value as Exclude<Truth, string> };
}

let city: TestCity;
const who = serviceAccount('cli', 'test');

function env(file: string) {
  return { pool: city.pool, regency: city.bogor, who, path: file, today: TODAY };
}

async function receive(file: string): Promise<string> {
  const importId = newId();
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, async (tx) => {
    tx.must('import.run', city.bogor.code);
    await insertImport(tx, { id: importId, area: city.bogor.code, fileName: path.basename(file), byteCount: 1 });
  });
  await judgeFile(env(file), await readEppgbmFile(env(file)), importId, path.basename(file));
  return importId;
}

async function takeIn(file: string): Promise<ImportSummary> {
  return commitImport(env(file), await receive(file));
}

const status = () => asActor(city.pool, city.bogor, who, { need: 'numbers.read', records: null }, (tx) => readStatus(tx, null));
const count = async (table: string, where = 'true'): Promise<number> =>
  (await city.pool.query(`select count(*)::int as n from r3271.${table} where ${where}`)).rows[0].n;

describe('the month of a city', { concurrency: false }, () => {
  before(async () => {
    city = await startTestCity();
  });
  after(() => city.close());

  it('judges without writing anything of the register', async () => {
    const { file, truth } = aMonth('2026-09');
    const { summary } = await judgeFile(env(file), await readEppgbmFile(env(file)), null, 'dry.xls');
    assert.equal(summary.rows, truth.rows);
    assert.equal(await count('child'), 0);
    assert.equal(await count('import_row'), 0);
  });

  it('takes every child once, and counts as the truth does', async () => {
    const { file, truth } = aMonth('2026-09');
    const summary = await takeIn(file);
    assert.equal(summary.children.created + summary.children.ambiguous, truth.children);
    assert.ok(summary.children.ambiguous <= truth.children * 0.002);
    assert.equal(summary.measurements.repeated + summary.measurements.created + summary.children.ambiguous, truth.rows);
    assert.equal(summary.parity.drifted, truth.staleZ);
    assert.equal(summary.parity.posture, truth.standingUnder9);
    const now = await status();
    assert.equal(now.asOf, '2026-09-30');
    assert.ok(Math.abs(now.stunted - truth.stunted) <= summary.children.ambiguous, `${now.stunted} stunted, ${truth.stunted} true`);
    assert.ok(Math.abs(now.severelyStunted - truth.severe) <= summary.children.ambiguous);
    assert.ok(
      Math.abs(summary.unitErrors - truth.unitErrors) <= Math.ceil(truth.unitErrors * 0.02),
      `${summary.unitErrors} unit errors, ${truth.unitErrors} true`,
    );
    assert.equal(now.openCases, summary.casesOpened);
    assert.equal(
      now.byVillage.reduce((sum, village) => sum + village.stunted, 0),
      now.stunted,
    );
  });

  it('finds the children of the first month in the second', async () => {
    const known = await count('child');
    const { file, truth } = aMonth('2026-10');
    const summary = await takeIn(file);
    assert.equal(summary.children.created + summary.children.matched + summary.children.ambiguous, truth.children);
    assert.equal(await count('child'), known + summary.children.created);
    assert.ok(summary.children.matched > truth.children * 0.75);
    const now = await status();
    assert.equal(now.asOf, '2026-10-31');
    assert.ok(Math.abs(now.stunted - truth.stunted) <= summary.children.ambiguous);
  });

  it('opens one urgent task for a child, however many months it stays urgent', async () => {
    const { rows } = await city.pool.query(
      'select count(*)::int as tasks, count(distinct child_id)::int as children from r3271.urgent_task where done_at is null',
    );
    assert.ok(rows[0].tasks > 0);
    assert.equal(rows[0].tasks, rows[0].children);
  });

  it('changes nothing the second time', async () => {
    const { file, truth } = aMonth('2026-10');
    const before = [
      await count('child'),
      await count('measurement'),
      await count('case_file'),
      await count('child_field_source'),
      JSON.stringify(await status()),
    ];
    const summary = await takeIn(file);
    assert.deepEqual(
      [
        await count('child'),
        await count('measurement'),
        await count('case_file'),
        await count('child_field_source'),
        JSON.stringify(await status()),
      ],
      before,
    );
    assert.equal(summary.children.created, 0);
    assert.equal(summary.measurements.created + summary.measurements.replaced, 0);
    assert.equal(summary.measurements.repeated + summary.children.ambiguous, truth.rows);
  });

  it('keeps no NIK in the clear, anywhere in the city, and nothing of Detail', async () => {
    const { file } = aMonth('2026-10');
    const nik = /\d{16}/.exec(
      (await readEppgbmFile(env(file))).rows.flatMap((row) => (row.nik.state === 'valid' ? [row.nik.digits] : []))[0]!,
    )![0];
    const tables = (await city.pool.query(`select table_name from information_schema.tables where table_schema = 'r3271'`)).rows.map(
      (row) => row.table_name as string,
    );
    assert.ok(tables.length > 20);
    for (const table of tables)
      assert.equal(
        (await city.pool.query(`select count(*)::int as n from r3271.${table} t where t::text like $1`, [`%${nik}%`])).rows[0].n,
        0,
        table,
      );
  });

  it('shows Siti her kelurahan alone and Tono nothing; counts agree with the rows', async () => {
    const rows = async (who: 'maya' | 'siti' | 'hasan', input: Record<string, unknown> = {}) =>
      (await city.call(who, listChildren as Endpoint, { limit: 100, ...input })).body as {
        rows: { childId: string; area: string; class: string }[];
        total: number;
        inReach: number;
      };
    const siti = await rows('siti');
    assert.ok(siti.rows.length > 0);
    assert.ok(siti.rows.every((row) => row.area.startsWith('32.71.01.1016')));
    assert.equal(siti.total, await count('child_standing', `area like '32.71.01.1016%' and attention <> 'aged_out'`));
    assert.equal((await rows('hasan')).total, await count('child_standing', `area like '32.71.01.%' and attention <> 'aged_out'`));
    const stunted = await rows('maya', { class: 'all_stunted' });
    assert.equal(stunted.total, await count('child_standing', `class in ('stunted', 'severely_stunted') and attention <> 'aged_out'`));
    assert.equal((await city.call('tono', listChildren as Endpoint, {})).status, 403);
    const outside = (await rows('maya')).rows.find((row) => !row.area.startsWith('32.71.01.1016'))!;
    assert.equal((await city.call('siti', readChildPage as Endpoint, { childId: outside.childId })).status, 404);
    assert.equal((await city.call('maya', readChildPage as Endpoint, { childId: outside.childId })).status, 200);
  });

  it('pages through the whole reach without losing or doubling a child', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 40; page += 1) {
      const body = (await city.call('hasan', listChildren as Endpoint, { limit: 37, ...(after === undefined ? {} : { after }) })).body as {
        rows: { childId: string }[];
        next: string | null;
        total: number;
      };
      seen.push(...body.rows.map((row) => row.childId));
      if (body.next === null) {
        assert.equal(seen.length, body.total);
        break;
      }
      after = body.next;
    }
    assert.equal(new Set(seen).size, seen.length);
  });

  it('finds a child by a misspelt name, by its parent, and by its NIK', async () => {
    const { rows } = await readEppgbmFile(env(aMonth('2026-10').file));
    const row = rows.find(
      (one) => one.nik.state === 'valid' && one.parents.length === 2 && one.name.split(' ').length >= 3 && !/^(BY|BAYI)/i.test(one.name),
    )!;
    const find = async (q: string) =>
      ((await city.call('maya', listChildren as Endpoint, { q })).body as { rows: { name: string; bornOn: string }[] }).rows;
    const misspelt = row.name
      .replace(/a/i, 'e')
      .replace(/([a-z])\1/i, '$1')
      .toLowerCase();
    assert.ok(
      (await find(misspelt)).some((one) => one.bornOn === row.bornOn),
      misspelt,
    );
    assert.ok((await find(`${row.name} ${row.parents[0]}`)).some((one) => one.bornOn === row.bornOn));
    assert.deepEqual(
      (await find(row.nik.state === 'valid' ? row.nik.digits : '')).map((one) => one.bornOn),
      [row.bornOn],
    );
  });

  it('lets a person accept a unit error: both values stay and the counts follow at once', async () => {
    const { rows } = await city.pool.query(
      `select m.id, m.child_id, m.raw_weight, m.proposed_weight_g from r3271.measurement m where unit_error = 'proposed' and proposed_weight_g is not null and area like '32.71.01%' and measured_on > '2026-10-01' limit 1`,
    );
    const [m] = rows;
    const weighed = async () =>
      ((await city.call('maya', readCity as Endpoint, {})).body as { total: { weightCounted: number } }).total.weightCounted;
    const before = await weighed();
    const rina = { username: 'rina2', name: 'Rina', role: 'nutritionist', below: '' } as const;
    await city.add([rina]);
    const cookie = await city.cookieOf('rina2');
    const reply = await city.call(
      null,
      decideUnitError as Endpoint,
      { childId: m.child_id, measurementId: m.id, decision: 'accept' },
      { cookie },
    );
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    const { rows: saved } = await city.pool.query('select weight_g, raw_weight, unit_error from r3271.measurement where id = $1', [m.id]);
    assert.deepEqual(saved[0], { weight_g: m.proposed_weight_g, raw_weight: m.raw_weight, unit_error: 'accepted' });
    assert.equal(await weighed(), before + 1);
    assert.equal(
      (await city.call('siti', decideUnitError as Endpoint, { childId: m.child_id, measurementId: m.id, decision: 'leave' })).status,
      403,
    );
    assert.equal(
      (await city.call(null, decideUnitError as Endpoint, { childId: m.child_id, measurementId: m.id, decision: 'leave' }, { cookie }))
        .status,
      409,
    );
  });

  it('takes no decision on a row that was written already: it would change nothing', async () => {
    const { rows } = await city.pool.query(`select import_id, row_no from r3271.import_row r join r3271.import_file f on f.id = r.import_id where f.state = 'committed' and r.verdict = 'matched' and 'unit_error' = any(r.issues) limit 1`);
    const cookie = await city.cookieOf('rina2');
    const reply = await city.call(null, decideImportRow as Endpoint, { importId: rows[0].import_id, rowNo: rows[0].row_no, decision: 'accept' }, { cookie });
    assert.equal(reply.status, 409);
    assert.equal(await count('import_row', `import_id = '${rows[0].import_id}' and row_no = ${rows[0].row_no} and decision is null`), 1);
  });

  it('closes an urgent task once the puskesmas did it: it does not come back, and the count follows at once', async () => {
    const { rows } = await city.pool.query('select id, child_id from r3271.urgent_task where done_at is null order by opened_at limit 1');
    const urgent = async () =>
      ((await city.call('maya', readHome as Endpoint, {})).body as { lists: { attention: string; total: number }[] }).lists.find(
        (list) => list.attention === 'urgent',
      )!.total;
    const before = await urgent();
    const cookie = await city.cookieOf('rina2');
    const done = { childId: rows[0].child_id, taskId: rows[0].id, outcome: 'Diperiksa dokter, dirujuk ke rumah sakit' };
    assert.equal((await city.call('siti', finishUrgentTask as Endpoint, done)).status === 200, false);
    assert.equal((await city.call(null, finishUrgentTask as Endpoint, done, { cookie })).status, 200);
    assert.equal(await urgent(), before - 1);
    assert.equal(await count('urgent_task', `child_id = '${rows[0].child_id}' and done_at is null`), 0);
    assert.equal((await city.call(null, finishUrgentTask as Endpoint, done, { cookie })).status, 409);
  });

  it('takes the word of a file of the whole city on who serves a village, so that a puskesmas sees its children', async () => {
    assert.ok((await count('catchment', `source = 'import'`)) + (await count('catchment', `source = 'unverified'`)) > 0);
    const { rows } = await city.pool.query(
      `select count(*)::int as n from r3271.child c join r3271.catchment k on k.village = left(c.area, 13) where c.puskesmas = k.puskesmas`,
    );
    assert.ok(rows[0].n > (await count('child')) * 0.9);
  });

  it('gives every role that opens children a home that adds up', async () => {
    const home = (await city.call('maya', readHome as Endpoint, {})).body as {
      children: number;
      lists: { attention: string; total: number }[];
    };
    assert.equal(home.children, await count('child_standing', `attention <> 'aged_out'`));
    for (const list of home.lists) assert.equal(list.total, await count('child_standing', `attention = '${list.attention}'`));
  });

  it('refuses a file that another import overtook, and writes nothing of it', async () => {
    const one = await receive(aMonth('2026-10', (html) => html.replaceAll('2026-10-', '2026-11-')).file);
    await takeIn(aMonth('2026-09').file);
    const before = await count('measurement');
    await assert.rejects(commitImport(env(''), one), (error: Problem) => error.code === 'record.changed');
    assert.equal(await count('measurement'), before);
  });

  it('replaces what an import brought when a later one differs, and keeps the earlier row', async () => {
    const before = await count('measurement', 'superseded_by is not null');
    const changed = aMonth('2026-10', (html) =>
      html.replace(
        /<td>(2026-10-\d\d)<\/td><td>([\d.]+)<\/td><td>(\d+)<\/td>/,
        (_all, on, weight, length) => `<td>${on}</td><td>${weight}</td><td>${Number(length) + 1}</td>`,
      ),
    );
    const summary = await takeIn(changed.file);
    assert.equal(summary.measurements.replaced, 1);
    assert.equal(await count('measurement', 'superseded_by is not null'), before + 1);
  });

  it('refuses whole files in words: another regency, cut off, another table, nothing in it', async () => {
    const refused = async (change: (html: string) => string) => {
      const { file } = aMonth('2026-10', change);
      try {
        await judgeFile(env(file), await readEppgbmFile(env(file)), null, 'x.xls');
        return 'taken';
      } catch (error) {
        return error instanceof Problem ? `${error.code} ${String(error.details['reason'])}` : String(error);
      }
    };
    assert.equal(await refused((html) => html.replaceAll('KOTA BOGOR', 'KAB. BOGOR')), 'import.file regency.other');
    assert.equal(await refused((html) => html.slice(0, html.length / 2)), 'import.file table.truncated');
    assert.match(await refused(() => ''), /^import\.file /);
    assert.match(await refused(() => '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>'), /^import\.file /);
  });
});
