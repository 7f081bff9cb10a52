/** Undo of whole imports on a real database: what stood before stands again, and what was built upon stays and is named. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { asActor } from '../platform/db/actor.ts';
import { newId } from '../platform/ids/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { confirmImport, exportImportRows, readUndo, undoImportFile } from '../rooms/interop/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { commitImport, insertImport, judgeFile, planUndo, readEppgbmFile, undoImport } from '../rooms/interop/server.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-undo-'));
const options = { children: 90, months: 3, until: '2026-10', seed: 11, profile: 'survey' } as const;
const RUNS = Number(process.env['UNDO_RUNS'] ?? 3);
const SEED = process.env['UNDO_SEED'] === undefined ? undefined : Number(process.env['UNDO_SEED']);
const who = serviceAccount('cli', 'test');
let city: TestCity;

const env = (file = '') => ({ pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' });

function aMonth(month: string, change: (html: string) => string = (html) => html): string {
  const parts: string[] = [];
  const pieces = cityFile(options, month);
  for (let step = pieces.next(); step.done !== true; step = pieces.next()) parts.push(step.value);
  const file = path.join(folder, `${month}-${newId()}.xls`);
  writeFileSync(file, change(parts.join('')));
  return file;
}

async function takeIn(file: string): Promise<string> {
  const importId = newId();
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, async (tx) => {
    tx.must('import.run', city.bogor.code);
    await insertImport(tx, { id: importId, area: city.bogor.code, fileName: path.basename(file), byteCount: 1 });
  });
  await judgeFile(env(file), await readEppgbmFile(env(file)), importId, path.basename(file));
  await commitImport(env(file), importId);
  return importId;
}

const rows = async (text: string): Promise<unknown[]> => (await city.pool.query(text.replaceAll('~', 'r3271.'))).rows;

/** Files that tell of the same children otherwise: other figures on the same day, another name, another village, fewer rows. */
const VARIANTS: readonly (() => string)[] = [
  () => aMonth('2026-09'),
  () => aMonth('2026-10'),
  () => aMonth('2026-08'),
  () => aMonth('2026-10', (html) => html.replaceAll(/(<td[^>]*>)(\d\d)(\.\d)?(<\/td>\s*<td[^>]*>\s*Terlentang)/g, (_all, open: string, cm: string, _rest, close: string) => `${open}${Number(cm) - 1}${close}`)),
  () => aMonth('2026-10', (html) => html.replaceAll('SITI', 'SITTI').replaceAll('MUHAMMAD', 'MUHAMAD')),
  () => aMonth('2026-09', (html) => html.replaceAll('Anggrek 1', 'Anggrek 7').replaceAll(/(\d{15})\d&nbsp;/g, (_all, digits: string) => `${digits}${Number(digits.at(-1)) % 3 === 0 ? '7' : '0'}&nbsp;`)),
  () => aMonth('2026-10', (html) => html.replaceAll(/<td>(\d{16})&nbsp;<\/td>/g, (_all, nik: string) => `<td>${Number(nik.slice(-3)) % 2 === 0 ? '' : nik}&nbsp;</td>`).replaceAll('<td>001</td>', '<td>009</td>')),
];

function assertSame(now: Record<string, unknown>, then: Record<string, unknown>): void {
  for (const [part, stood] of Object.entries(then)) assert.deepEqual(now[part], stood, part);
}

/** The register as it stands, without ids that are minted anew and instants. */
async function register(): Promise<Record<string, unknown>> {
  const q = rows;
  return {
    children: await q(`select c.id, area, puskesmas, sex, born_on, birth_weight_g, birth_length_mm, nik_hash, nik_state, rt, rw, state, state_on, household_mark, last_seen_on, first_import_id,
      (select words from ~child_search s where s.child_id = c.id) as words from ~child c order by id`),
    keys: await q('select child_id, area from ~child_key where child_id in (select id from ~child) order by 1'),
    toldByUndone: await q(`select c.id from ~child c join ~import_file f on f.id in (c.last_import_id, c.first_import_id) and f.state = 'undone'`),
    sources: await q(`select child_id, field, value_before, cipher_before, import_id from ~child_field_source order by child_id, field, at`),
    measurements: await q('select id, child_id, area, measured_on, weight_g, length_mm, unit_error, len_z, flags, superseded_by, import_id from ~measurement order by id'),
    orders: await q('select child_id, measurement_id, reason, done_on from ~remeasure_order order by measurement_id'),
    cases: await q('select child_id, measurement_id, reason, len_z, closed_on from ~case_file order by child_id, measurement_id'),
    tasks: await q('select child_id, measurement_id, reasons, done_at from ~urgent_task order by measurement_id'),
    standings: await q('select child_id, area, as_of, class, wasting, attention, reasons, len_z, last_measured_on, last_counted_on, recent_len_z, case_id is not null as has_case, urgency from ~child_standing order by child_id'),
    // Who is registered in a month of the past is counted when that month is: children of another month may have come since.
    months: await q(`select to_jsonb(m) - 'registered' as month from ~area_month m where measured > 0 order by area, month`),
    emptyMonths: await q(`select month from ~area_month group by month having sum(measured) = 0`),
    counts: await q('select * from ~register_count order by 1, 2, 3, 4'),
    clocks: await q('select child_id from ~visit_clock order by 1'),
    asOf: await q(`select value from ~setting where key = 'report.newest_measured_on'`),
  };
}

describe('undo of an import', { concurrency: false }, () => {
  before(async () => {
    city = await startTestCity();
  });
  after(() => city.close());

  it('leaves the register as it was before the import', async () => {
    const empty = await register();
    const first = await takeIn(aMonth('2026-08'));
    const afterFirst = await register();
    const second = await takeIn(aMonth('2026-09'));
    const third = await takeIn(aMonth('2026-10'));
    assert.notDeepEqual(await register(), afterFirst);
    await undoImport(env(), third);
    await undoImport(env(), second);
    assertSame(await register(), afterFirst);
    const counts = await undoImport(env(), first);
    assert.equal(counts.kept, 0);
    assertSame(await register(), empty);
  });

  it('leaves no event without its number, and says who undid it and when', async () => {
    assert.deepEqual(await rows('select id from ~outbox where tick is null'), []);
    const [file] = (await rows(`select state, undone_at is not null as at, undone_by is not null as by, undo ->> 'measurements' as n from ~import_file order by uploaded_at limit 1`)) as Record<string, unknown>[];
    assert.deepEqual([file!['state'], file!['at'], file!['by']], ['undone', true, true]);
    assert.ok(Number(file!['n']) > 50);
    const verbs = (await rows(`select distinct verb from ~audit_entry where verb like 'import.%' order by 1`)) as { verb: string }[];
    assert.deepEqual(verbs.map(({ verb }) => verb), ['import.commit', 'import.judge', 'import.undo']);
  });

  it('is asked for once, by who may import there; its rows leave as a file without formulas, and with NIK only for who may see it', async () => {
    const importId = await takeIn(aMonth('2026-09', (html) => html.replace(/(<td>\d+\.<\/td><td>[^<]*<\/td><td>)/, '$1=1+1 ')));
    await city.add([{ username: 'desi', name: 'Desi', role: 'secretariat', below: '' }]);
    const call = async (name: string, endpoint: Endpoint, input: Record<string, unknown>) => city.call(null, endpoint, { importId, ...input }, { cookie: await city.cookieOf(name) });
    const file = await call('desi', exportImportRows, { form: 'csv' });
    const text = String(file.body['text']);
    assert.equal(file.status, 200);
    assert.match(text, /;"'=1\+1 /);
    const lines = text.split('\r\n');
    assert.match(lines.at(-2)!, /^"Akhir berkas: \d+ baris/);
    assert.equal(lines.filter((line) => /^\d+;/.test(line)).length, ((await rows(`select count(*)::int as n from ~import_row where import_id = '${importId}'`)) as { n: number }[])[0]!.n);
    assert.equal((await call('desi', exportImportRows, { form: 'csv', nik: 'yes' })).status, 403);
    const [trail] = (await rows(`select detail from ~audit_entry where verb = 'import.export' order by at desc limit 1`)) as { detail: Record<string, unknown> }[];
    assert.deepEqual([trail!.detail['form'], trail!.detail['nik']], ['csv', false]);
    for (const one of [readUndo, undoImportFile, exportImportRows] as Endpoint[]) assert.notEqual((await call('siti', one, one === (exportImportRows as Endpoint) ? { form: 'csv' } : {})).status, 200);
    const plan = await call('desi', readUndo, {});
    assert.deepEqual([plan.status, plan.body['keptRows']], [200, []]);
    // The second tab is told that it is under way.
    assert.deepEqual([(await call('desi', undoImportFile, {})).status, (await call('desi', undoImportFile, {})).status, (await call('desi', confirmImport, {})).status], [200, 409, 409]);
    await undoImport(env(), importId);
    assert.deepEqual((await rows('select id from ~child')).length, 0);
    assert.equal((await call('desi', undoImportFile, {})).status, 409);
    assert.ok(((await call('desi', readUndo, {})).body['undoGoes'] as { children: number }).children > 30);
  });

  it('ends where it began, whatever came in between and in whatever order the imports are undone', async (context) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(VARIANTS.length - 1), { minLength: 2, maxLength: 4 }), fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), async (picks, order) => {
        const empty = await register();
        const standing: string[] = [];
        const before: Record<string, unknown>[] = [];
        for (const pick of picks) {
          before.push(await register());
          standing.push(await takeIn(VARIANTS[pick]!()));
        }
        // The last one first: that is the register before it, to the last column.
        await undoImport(env(), standing.pop()!);
        assertSame(await register(), before.at(-1)!);
        for (const draw of order) if (standing.length > 0) await undoImport(env(), standing.splice(draw % standing.length, 1)[0]!);
        assertSame(await register(), empty);
      }),
      { numRuns: RUNS, endOnFailure: true, ...(SEED === undefined ? {} : { seed: SEED }) },
    );
    context.diagnostic(`${RUNS} histories`);
  });

  it('keeps and names what people built on, and nothing else', async () => {
    const first = await takeIn(VARIANTS[0]!());
    const second = await takeIn(VARIANTS[1]!());
    const person = newId();
    const [measured, acted, left] = (await rows(`select f.child_id as id, f.id as case, f.measurement_id as measurement from ~case_file f join ~child c on c.id = f.child_id and c.first_import_id = '${first}'
      join ~measurement m on m.id = f.measurement_id and m.import_id = '${first}' order by f.child_id limit 3`)) as { id: string; case: string; measurement: string }[];
    await city.pool.query(
      `insert into r3271.measurement (id, child_id, area, measured_on, measured_area, age_days, weight_g, length_mm, measurer, recorded_at, recorded_by)
       select $1, id, area, '2026-10-30', area, '2026-10-30'::date - born_on, 9000, 750, 'trained', now(), $2 from r3271.child where id = $3`,
      [newId(), person, measured!.id],
    );
    await city.pool.query(
      `insert into r3271.case_action (id, case_id, child_id, area, seq, kind, on_date, at, actor_id, told) select gen_random_uuid(), $1, c.id, c.area, 1, 'verify', '2026-10-30', now(), $2, '{}' from r3271.child c where c.id = $3`,
      [acted!.case, person, acted!.id],
    );
    await city.pool.query(`update r3271.child set state = 'died', state_on = '2026-10-30' where id = $1`, [left!.id]);
    const plan = await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, (tx) => {
      tx.mustSomewhere('import.run');
      return planUndo(tx, first);
    });
    const counts = await undoImport(env(), first);
    assert.deepEqual(counts, plan.counts);
    const kept = (await rows(`select distinct on (child_id) child_id as id, stays, why from ~import_kept where import_id = '${first}' order by child_id, row_no`)) as { id: string; stays: string[]; why: string[] }[];
    const of = (id: string) => kept.find((one) => one.id === id);
    assert.ok(of(measured!.id)!.why.includes('measured'));
    assert.deepEqual(of(acted!.id)!.stays, ['child', 'measurement', 'case']);
    assert.ok(of(acted!.id)!.why.includes('case'));
    assert.ok(of(left!.id)!.why.includes('left'));
    await undoImport(env(), second);
    const stay = ((await rows('select id from ~child order by id')) as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(stay, [measured!.id, acted!.id, left!.id].toSorted());
    assert.deepEqual(((await rows('select child_id as id from ~case_file')) as { id: string }[]).map(({ id }) => id), [acted!.id]);
  });
});
