/** Data that can be defended: a month of the made-up city comes in, is healed, measured again, compared and judged by place. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { asActor } from '../platform/db/actor.ts';
import { jakartaDay, addDays } from '../platform/clock/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { newId } from '../platform/ids/index.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { decideUnitError, listRemeasure, listUnitErrors, listWork, recordSecondMeasuring, undoUnitDecision } from '../rooms/cases/index.ts';
import type { HealingRow, RemeasureRow } from '../rooms/cases/index.ts';
import { exportParity, readParity } from '../rooms/interop/index.ts';
import type { ParityView } from '../rooms/interop/index.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../rooms/interop/server.ts';
import { readQuality } from '../rooms/reports/index.ts';
import type { QualityView } from '../rooms/reports/index.ts';
import { cityFile } from '../synthetic-city/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeChild } from './testing/child.ts';
import type { WrittenChild } from './testing/child.ts';

const today = jakartaDay(new Date());
const POSYANDU = '32.71.01.1016.MELATI_1';
const who = serviceAccount('cli', 'test');
let city: TestCity;
let importId: string;
let budi: WrittenChild;
let orderId: string;

before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
    { username: 'endang', name: 'Endang', role: 'puskesmas_head', below: '.P02' },
    { username: 'yanti', name: 'Yanti', role: 'village_head', below: '.01.1016' },
  ]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'anakkita-quality-')), 'bulan.xls');
  writeFileSync(file, [...cityFile({ children: 1200, months: 2, until: '2026-10', seed: 11, profile: 'survey' }, '2026-10')].join(''));
  importId = newId();
  const env = { pool: city.pool, regency: city.bogor, who, path: file, today: '2026-11-20' };
  await asActor(city.pool, city.bogor, who, { need: 'import.run', records: null }, async (tx) => {
    tx.must('import.run', city.bogor.code);
    await insertImport(tx, { id: importId, area: city.bogor.code, fileName: 'bulan.xls', byteCount: 1 });
  });
  await judgeFile(env, await readEppgbmFile(env), importId, 'bulan.xls');
  await commitImport(env, importId);
  budi = await writeChild(city.pool, city.bogor, {
    name: 'Budi Rekaan',
    sex: 'M',
    bornOn: addDays(today, -600),
    area: POSYANDU,
    measured: [
      { on: addDays(today, -60), kg: 9.8, cm: 79.5 },
      { on: addDays(today, -20), kg: 10, cm: 60 },
    ],
  });
  orderId = newId();
  await query(`update ~measurement set measured_by = 'Siti' where id = $1`, [budi.measurementIds[1]]);
  await query(
    `insert into ~remeasure_order (id, child_id, area, measurement_id, reason, due_on, ordered_at, ordered_by) values ($1, $2, $3, $4, 'flagged', $5, now(), $1)`,
    [orderId, budi.id, POSYANDU, budi.measurementIds[1], addDays(today, -13)],
  );
});
after(() => city.close());

async function query<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await city.pool.query<T>(text.replaceAll('~', `${city.bogor.schema}.`), values)).rows;
}
async function as(username: string, endpoint: Endpoint, input: Record<string, unknown> = {}) {
  return city.call(null, endpoint, input, { cookie: await city.cookieOf(username) });
}
async function ok<T>(username: string, endpoint: Endpoint, input: Record<string, unknown> = {}): Promise<T> {
  const reply = await as(username, endpoint, input);
  assert.equal(reply.status, 200, `${endpoint.path}: ${JSON.stringify(reply.body)}`);
  return reply.body as T;
}
const waiting = (username = 'rina') =>
  ok<{ rows: HealingRow[]; waiting: number; decided: number }>(username, listUnitErrors, { limit: 100 });
const state = async (id: string) =>
  (
    await query<{ unit: string; weight: number; length: number; written: number | null; z: number | null; flags: number }>(
      'select unit_error as unit, weight_g as weight, length_mm as length, written_weight_g as written, wei_z as z, flags from ~measurement where id = $1',
      [id],
    )
  )[0]!;

test('the desk lists every unit error in reach, with both figures, their z and the child\u2019s other figures; nobody else\u2019s', async () => {
  const desk = await waiting();
  const [reach] = await query<{ n: number }>(
    `select count(*)::int as n from ~measurement m join ~child c on c.id = m.child_id where m.unit_error = 'proposed' and m.superseded_by is null and c.area in (select code from ~area) and m.area like any (select village || '%' from ~catchment where puskesmas = '32.71.P02')`,
  );
  assert.ok(desk.waiting > 0);
  assert.equal(desk.waiting, reach!.n);
  assert.equal(desk.rows.length, desk.waiting);
  for (const row of desk.rows) {
    assert.ok(row.rawWeight !== null || row.rawLength !== null, 'what was written is there');
    assert.ok(row.proposedWeightG !== null || row.proposedLengthMm !== null);
    assert.notDeepEqual(row.asWritten, row.asProposed);
  }
  assert.equal((await as('siti', listUnitErrors)).status, 403);
});

test('accepting scores anew and keeps both values; undo brings back the very same doubt', async () => {
  const row = (await waiting()).rows.find((one) => one.proposedWeightG !== null && one.proposedLengthMm === null)!;
  const before = await state(row.measurementId);
  await ok('rina', decideUnitError, { childId: row.childId, measurementId: row.measurementId, decision: 'accept' });
  const healed = await state(row.measurementId);
  assert.deepEqual(
    [healed.unit, healed.weight, healed.written, healed.z],
    ['accepted', row.proposedWeightG, before.weight, row.asProposed.weiZ],
  );
  const [told] = (await ok<{ rows: HealingRow[] }>('rina', listUnitErrors, { show: 'decided' })).rows;
  assert.deepEqual(
    [told!.unitDecision, told!.decidedByName, told!.writtenWeightG, told!.weightG],
    ['accept', 'Rina', before.weight, row.proposedWeightG],
  );
  assert.equal(
    (await as('rina', decideUnitError, { childId: row.childId, measurementId: row.measurementId, decision: 'leave' })).body['code'],
    'record.changed',
  );
  await ok('rina', undoUnitDecision, { childId: row.childId, measurementId: row.measurementId });
  assert.deepEqual(await state(row.measurementId), before);
  assert.equal(
    (await as('rina', undoUnitDecision, { childId: row.childId, measurementId: row.measurementId })).body['code'],
    'record.changed',
  );
  const verbs = await query<{ verb: string }>(
    `select verb from ~audit_entry where $1 = any (subject_ids) and verb like 'measurement.%decide' order by at`,
    [row.childId],
  );
  assert.deepEqual(
    verbs.map(({ verb }) => verb),
    ['measurement.decide', 'measurement.undecide'],
  );
});

test('another figure is used when paper can show it; nothing is done when it cannot, or when none is given', async () => {
  const row = (await waiting()).rows.find((one) => one.proposedWeightG !== null && one.proposedLengthMm === null)!;
  const decide = { childId: row.childId, measurementId: row.measurementId, decision: 'figure' };
  const before = await state(row.measurementId);
  for (const wrong of [{ weightKg: 85 }, { lengthCm: 80 }, {}]) {
    const reply = await as('rina', decideUnitError, { ...decide, ...wrong });
    assert.deepEqual([reply.status, reply.body['code']], [422, 'measurement.doubtful'], JSON.stringify(wrong));
  }
  assert.deepEqual(await state(row.measurementId), before);
  const own = (row.proposedWeightG! + 300) / 1000;
  await ok('rina', decideUnitError, { ...decide, weightKg: own });
  assert.deepEqual(
    [(await state(row.measurementId)).weight, (await state(row.measurementId)).written],
    [Math.round(own * 1000), before.weight],
  );
});

test('an order to measure again shows no figure, refuses the first person, and climbs when it is late', async () => {
  const list = await ok<{ rows: RemeasureRow[]; late: number }>('rina', listRemeasure, { limit: 300 });
  const order = list.rows.find((one) => one.orderId === orderId)!;
  assert.deepEqual([order.firstBy, order.result, order.mine, order.rw], ['Siti', null, true, 5]);
  assert.ok(!JSON.stringify(order).includes('600') && list.late >= 1);
  const seen = (await ok<{ rows: RemeasureRow[] }>('siti', listRemeasure, { limit: 300 })).rows.find((one) => one.orderId === orderId)!;
  assert.equal(seen.mine, false, 'a kader prints the list; who decides on measurements enters the result');
  const lurah = await ok<{ rows: { id: string; kind: string }[] }>('yanti', listWork, { show: 'late', limit: 200 });
  assert.ok(
    lurah.rows.some((one) => one.id === orderId && one.kind === 'remeasure'),
    'late ones are on the list of who leads',
  );
  const result = {
    orderId,
    measurementId: newId(),
    measuredOn: today,
    weightKg: 10.3,
    lengthCm: 80.7,
    posture: 'L',
    measuredBy: 'siti',
    trained: true,
    place: 'posyandu',
    sure: false,
  };
  assert.equal((await as('rina', recordSecondMeasuring, result)).body['code'], 'remeasure.same_person');
  assert.equal(
    (await as('rina', recordSecondMeasuring, { ...result, measuredBy: 'Rina', measuredOn: addDays(today, -30) })).body['code'],
    'remeasure.day',
  );
  assert.equal(
    (await as('rina', recordSecondMeasuring, { ...result, measuredBy: 'Rina', lengthCm: 807 })).body['code'],
    'measurement.doubtful',
  );
  assert.equal(
    (await query('select 1 as one from ~remeasure_order where id = $1 and done_on is null', [orderId])).length,
    1,
    'nothing half-done',
  );
  const kept = await ok<{ outcome: string }>('rina', recordSecondMeasuring, { ...result, measuredBy: 'Rina' });
  assert.equal(kept.outcome, 'corrected');
  const done = await ok<{ rows: RemeasureRow[]; technicalError: { pairs: number; lengthMm: number } }>('rina', listRemeasure, {
    show: 'done',
  });
  const { first, second, lengthGapMm, secondBy } = done.rows.find((one) => one.orderId === orderId)!.result!;
  assert.deepEqual([first.lengthMm, second.lengthMm, lengthGapMm, secondBy], [600, 807, 207, 'Rina']);
  assert.equal(done.technicalError.lengthMm, Math.sqrt(207 ** 2 / 2));
  assert.equal(
    (await as('rina', recordSecondMeasuring, { ...result, measurementId: newId(), measuredBy: 'Rina' })).body['code'],
    'record.changed',
  );
});

test('the parity report adds up to the file, and the operator\u2019s file names no child', async () => {
  const report = await ok<ParityView>('sari', readParity, { importId });
  const {
    rows: [summary],
  } = await city.pool.query<{ n: number; drifted: number; posture: number; compared: number }>(
    `select (summary ->> 'rows')::int as n, (summary -> 'parity' ->> 'drifted')::int as drifted, (summary -> 'parity' ->> 'posture')::int as posture, (summary -> 'parity' ->> 'compared')::int as compared from ${city.bogor.schema}.import_file where id = $1`,
    [importId],
  );
  const { match, posture, drifted, none } = report.counts;
  assert.deepEqual(
    [match + posture + drifted + none, drifted, posture, match + posture + drifted],
    [summary!.n, summary!.drifted, summary!.posture, summary!.compared],
  );
  assert.ok(report.keptByRow && drifted > 0);
  assert.equal(report.histogram.length, 6);
  assert.ok(report.histogram[0]! >= match && report.histogram.reduce((a, b) => a + b, 0) <= summary!.compared);
  assert.equal(
    report.causes.reduce((sum, one) => sum + one.rows, 0),
    drifted,
  );
  assert.equal(
    report.places.reduce((sum, one) => sum + one.drifted, 0),
    drifted,
  );
  assert.ok(report.drifts.every(({ childId, rowNo }) => childId !== null && rowNo > 0));
  const reply = await as('sari', exportParity, { importId });
  assert.equal(reply.status, 200);
  const lines = String(reply.body['text']).trim().split('\r\n');
  assert.equal(lines.length, drifted + 4);
  const [audited] = await query<{ n: number }>(
    `select count(*)::int as n from ~audit_entry where verb = 'import.parity_export' and $1 = any (subject_ids)`,
    [importId],
  );
  assert.equal(audited!.n, 1);
});

test('counts of quality are those of the measurements, and follow a decision', async () => {
  const page = await ok<QualityView>('sari', readQuality, { month: '2026-10-01' });
  const [truth] = await query<{ n: number; whole: number; lengths: number; wrong: number; sd: number }>(
    `select count(*)::int as n, count(*) filter (where length_mm % 10 = 0 and unit_error is null)::int as whole, count(*) filter (where length_mm is not null and unit_error is null)::int as lengths,
       count(*) filter (where length_mm is not null and (age_days < 731) = (posture = 'H'))::int as wrong,
       (stddev_samp(len_z) filter (where flags & 1 = 0 and not (proposed_length_mm is not null and unit_error in ('proposed', 'rejected'))) / 100)::float8 as sd
     from ~measurement where superseded_by is null and age_days < 1826.25 and measured_on between '2026-10-01' and '2026-10-31'`,
  );
  assert.equal(page.total.measured, truth!.n);
  assert.ok(Math.abs(page.total.lengthWhole! - truth!.whole / truth!.lengths) < 1e-9);
  assert.equal(Math.round(page.total.postureWrong! * page.total.postureKnown), truth!.wrong);
  assert.ok(Math.abs(page.total.spread! - truth!.sd) < 1e-6);
  assert.ok(page.total.lengthWhole! > 0.6 && page.total.findings.some(({ finding }) => finding === 'length_rounded'));
  assert.ok(
    page.places.every((one) => one.judged || (one.lengthWhole === null && one.findings.length === 0)),
    'few are not judged',
  );
  const [row] = (await ok<{ rows: HealingRow[] }>('rina', listUnitErrors, { show: 'decided' })).rows;
  const village = (await query<{ area: string }>('select left(measured_area, 13) as area from ~measurement where id = $1', [row!.measurementId]))[0]!.area;
  const counted = () => query(`select * from ~quality_month where month = '2026-10-01' and area like $1 || '%' order by area`, [village]);
  const whole = await counted();
  assert.ok(whole.length > 0);
  await query(`update ~quality_month set measured = 0, flagged = 0 where area like $1 || '%'`, [village]);
  await ok('rina', undoUnitDecision, { childId: row!.childId, measurementId: row!.measurementId });
  assert.deepEqual(await counted(), whole, 'its village is counted anew in the same transaction');
});
