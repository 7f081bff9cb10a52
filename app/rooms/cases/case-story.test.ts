/** One child from found to recovered and watched, by the people who do it, on a real database and through the server. */
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { lengthForAge, valueAt } from '@anakkita/growth';
import { ageInDays } from '@anakkita/growth';
import { addDays, addMonths } from '../../platform/clock/index.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeChild } from '../../entries/testing/child.ts';
import type { WrittenChild } from '../../entries/testing/child.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import { answerProposal, answerReferral, assessCase, finishCaseTask, moveCase, proposePlan, readCase, recordMeasurement, sendReferral, takeBackReferral, verifyCase } from './case-contract.ts';
import type { CaseView } from './case-contract.ts';
import { caseOf } from './case.ts';
import type { CaseAction } from './case.ts';
import { summaryOf } from './case-next.ts';
import { listWork } from './work-contract.ts';

const POSYANDU = '32.71.01.1016.MELATI_1';
const BORN = '2024-02-29';
let city: TestCity;
let bintang: WrittenChild;
let today = '2026-01-15';

/** Moves the clock of the server to the morning of a day in Jakarta. */
function on(day: string): void {
  today = day;
  mock.timers.setTime(Date.parse(`${day}T02:00:00Z`));
}

/** Calls with a session of that day: sessions do not live for months. */
async function as(who: string, endpoint: Endpoint, input: Record<string, unknown>): Promise<Reply> {
  return city.call(null, endpoint, input, { cookie: await cookie(who) });
}
const cookies = new Map<string, Promise<string>>();
function cookie(who: string): Promise<string> {
  const key = `${who} ${today}`;
  const known = cookies.get(key) ?? city.cookieOf(who);
  cookies.set(key, known);
  return known;
}

async function ok(who: string, endpoint: Endpoint, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const reply = await as(who, endpoint, input);
  assert.equal(reply.status, 200, `${endpoint.path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

async function refused(who: string, endpoint: Endpoint, input: Record<string, unknown>, reason: string): Promise<void> {
  const reply = await as(who, endpoint, input);
  assert.equal(reply.body['code'], 'case.refused', JSON.stringify(reply.body));
  const details = reply.body['details'] as { reason: string; sentence: string };
  assert.equal(details.reason, reason);
  assert.match(details.sentence, /\.$/, 'a refusal is a sentence');
}

async function caseNow(who = 'rina'): Promise<CaseView> {
  return (await ok(who, readCase, { childId: bintang.id }))['case'] as CaseView;
}

/** Measures at a z, by trained staff unless told otherwise; gives the id. */
async function measure(lenZ: number, who = 'rina', trained = true): Promise<string> {
  const measurementId = newId();
  const lengthCm = Math.round(valueAt(lengthForAge, 'M', ageInDays(BORN, today), lenZ)! * 10) / 10;
  await ok(who, recordMeasurement, {
    childId: bintang.id, measurementId, measuredOn: today, weightKg: 10.2 + ageInDays('2026-01-15', today) / 120, lengthCm, posture: ageInDays(BORN, today) < 731 ? 'L' : 'H',
    oedema: false, measuredBy: 'Rina Marlina', trained, place: 'puskesmas', sure: true,
  });
  return measurementId;
}

const plan = (measurementId: string, from = today) => ({
  caseId: bintang.caseId, from, until: addDays(from, 120), measurementId, targetZ: -200, goals: ['Panjang naik ke garis'],
  tasks: [{ id: newId(), title: 'Kunjungan rumah tiap minggu', owner: 'kader', dueOn: addDays(from, 14) }, { id: newId(), title: 'Konseling makan', owner: 'nutritionist', dueOn: addDays(from, 7) }],
});

before(async () => {
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-01-15T02:00:00Z') });
  city = await startTestCity();
  await city.add([{ username: 'bima', name: 'dr. Bima', role: 'doctor', below: '.P02' }, { username: 'agus', name: 'Agus', role: 'doctor', below: '.P05' }]);
  await city.pool.query(`insert into ${city.bogor.schema}.setting (key, value, changed_at, changed_by) values ('access.second_factor_days', '1000', now(), $1)`, [newId()]);
  await city.pool.query(`insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1')`);
  bintang = await writeChild(city.pool, city.bogor, { name: 'Bintang Rekaan', sex: 'M', bornOn: BORN, area: POSYANDU, measured: [{ on: '2026-01-08', kg: 10.1, cm: 79.6 }], caseOpenedOn: '2026-01-15' });
});
after(async () => {
  await city.close();
  mock.timers.reset();
});

test('found: the case waits to be verified, and a wrong order is refused with a sentence', async () => {
  const found = await caseNow();
  assert.deepEqual([found.stage, found.nextStep, found.dueOn], ['found', 'verify', '2026-01-22']);
  await refused('rina', proposePlan, plan(bintang.measurementIds[0]!), 'wrong_order');
  await refused('rina', verifyCase, { caseId: bintang.caseId, measurementId: bintang.measurementIds[0] }, 'measurement_not_trained');
  const work = await ok('rina', listWork, {});
  assert.ok((work['rows'] as { childId: string; name: string; mine: boolean }[]).some((row) => row.childId === bintang.id && row.name === 'Bintang Rekaan' && row.mine));
});

test('a slip of units is refused at the desk and says what was meant; a doubtful length is kept only when sure, and counts nowhere', async () => {
  const sizes = { childId: bintang.id, measuredOn: today, posture: 'L', oedema: false, measuredBy: 'Rina', trained: true, place: 'puskesmas' };
  const slip = await as('rina', recordMeasurement, { ...sizes, measurementId: newId(), weightKg: 101, lengthCm: 79.6, sure: true });
  assert.deepEqual((slip.body['details'] as { doubts: unknown }).doubts, [{ kind: 'beyond_paper', field: 'weightG', meant: 10_100 }]);
  const short = await as('rina', recordMeasurement, { ...sizes, measurementId: newId(), weightKg: 10.2, lengthCm: 60, sure: false });
  assert.equal(short.body['code'], 'measurement.doubtful');
  const kept = await ok('rina', recordMeasurement, { ...sizes, measurementId: newId(), weightKg: 10.2, lengthCm: 55, sure: true });
  assert.equal(kept['outcome'], 'kept_and_held');
});

test('Rina verifies Bintang, whom trained staff measured again', async () => {
  on('2026-01-16');
  const measurementId = await measure(-2.6);
  await ok('rina', verifyCase, { caseId: bintang.caseId, measurementId });
  assert.deepEqual([(await caseNow()).stage, (await caseNow()).dueOn], ['verified', '2026-01-23']);
});

test('a danger sign forces a referral today, and the referral goes round', async () => {
  const answers = { seen: ['severe_pallor'], mealsPerDay: 2, animalProteinDays: 1, latrine: 'none', insurance: 'none', wealthDecile: 2, foodAid: false, pkh: false };
  await refused('rina', assessCase, { caseId: bintang.caseId, answers, referral: null }, 'danger_needs_referral');
  const id = newId();
  assert.equal((await ok('rina', assessCase, { caseId: bintang.caseId, answers, referral: { id, to: 'hospital', reason: 'Pucat berat' } }))['outcome'], 'referred');
  const [referral] = (await caseNow()).referrals;
  assert.deepEqual([referral!.dueOn, referral!.urgent, referral!.state], [today, true, 'sent']);
  await refused('rina', answerReferral, { caseId: bintang.caseId, referralId: id, answer: 'reply', name: 'dr. Sp.A', words: 'Hb 9,8' }, 'referral_not_accepted');
  await ok('bima', answerReferral, { caseId: bintang.caseId, referralId: id, answer: 'accept', name: 'dr. Sp.A' });
  await ok('bima', answerReferral, { caseId: bintang.caseId, referralId: id, answer: 'reply', name: 'dr. Sp.A', words: 'Hb 9,8; besi tiga bulan' });
  const back = newId();
  await ok('bima', sendReferral, { caseId: bintang.caseId, id: back, from: 'puskesmas', to: 'posyandu', reason: 'Timbang tiap dua minggu', urgent: false });
  assert.equal((await as('siti', takeBackReferral, { caseId: bintang.caseId, referralId: id, words: 'Saya terima' })).body['code'], 'case.refused', 'not the hospital’s');
  const asSeen = (await caseNow('siti')).referrals.find((one) => one.id === back)!;
  assert.deepEqual([asSeen.reason, asSeen.mine], ['Timbang tiap dua minggu', true], 'the posyandu reads what it is asked for');
  await ok('siti', takeBackReferral, { caseId: bintang.caseId, referralId: back, words: 'Ditimbang tiap Selasa kedua' });
  assert.deepEqual((await caseNow()).referrals.map(({ state }) => state), ['replied', 'replied']);
  await refused('bima', answerReferral, { caseId: bintang.caseId, referralId: id, answer: 'decline', name: 'dr. Sp.A', words: 'Terlambat' }, 'referral_answered');
  await refused('rina', sendReferral, { caseId: bintang.caseId, id: newId(), from: 'posyandu', to: 'hospital', reason: 'Langsung', urgent: false }, 'referral_way');
  assert.equal((await as('siti', assessCase, { caseId: bintang.caseId, answers: { seen: [] }, referral: null })).body['code'], 'access.denied');
  assert.equal((await caseNow('siti')).assessment, null, 'what was found stays with those who treat');
});

test('Rina plans, may not approve herself; the doctor of another puskesmas may not either; Bima approves', async () => {
  const [base] = (await caseNow()).measurements.filter((m) => m.trained && m.lenZ !== null);
  await refused('rina', proposePlan, { ...plan(base!.id), until: addDays(today, 5) }, 'plan_too_short');
  await ok('rina', proposePlan, plan(base!.id));
  assert.equal((await as('rina', answerProposal, { caseId: bintang.caseId, what: 'plan', approve: true })).body['code'], 'access.denied');
  assert.equal((await as('agus', answerProposal, { caseId: bintang.caseId, what: 'plan', approve: true })).status, 404);
  await ok('bima', answerProposal, { caseId: bintang.caseId, what: 'plan', approve: false, reason: 'Tambah jadwal timbang' });
  assert.equal((await caseNow()).stage, 'assessed');
  await ok('bima', proposePlan, plan(base!.id));
  await refused('bima', answerProposal, { caseId: bintang.caseId, what: 'plan', approve: true }, 'needs_second_person');
  await city.add([{ username: 'kepala', name: 'Kepala', role: 'puskesmas_head', below: '.P02' }]);
  await ok('kepala', answerProposal, { caseId: bintang.caseId, what: 'plan', approve: true });
  const treated = await caseNow();
  assert.equal(treated.stage, 'in_treatment');
  assert.equal(treated.plan!.shouldBe.at(-1)!.lenZ, -200);
});

test('the kader does her task and no other; two measurements off the line call a conference', async () => {
  const { tasks } = await caseNow('siti');
  const own = tasks.find((task) => task.owner === 'kader')!;
  assert.ok(own.mine);
  await refused('siti', finishCaseTask, { caseId: bintang.caseId, taskId: tasks.find((task) => task.owner === 'nutritionist')!.id, outcome: 'Sudah' }, 'task_of_other_role');
  await ok('siti', finishCaseTask, { caseId: bintang.caseId, taskId: own.id, outcome: 'Ibu masak telur dua kali' });
  await refused('siti', finishCaseTask, { caseId: bintang.caseId, taskId: own.id, outcome: 'Sekali lagi' }, 'task_done');
  on('2026-02-16');
  await measure(-2.65);
  assert.deepEqual([(await caseNow()).track, (await caseNow()).offTrack], ['off', 1]);
  on('2026-03-16');
  await measure(-2.7);
  const called = await caseNow();
  assert.equal(called.nextStep, 'hold_conference');
  assert.ok(called.timeline.some(({ kind }) => kind === 'call_conference'));
  const held = { kind: 'hold_conference', outcome: 'Porsi protein dinaikkan, TB disaring' };
  const next = { id: newId(), title: 'Saring TB serumah', owner: 'doctor', dueOn: addDays(today, 10) };
  await refused('rina', moveCase, { caseId: bintang.caseId, step: { ...held, came: ['nutritionist'], followUps: [] } }, 'conference_alone');
  await refused('rina', moveCase, { caseId: bintang.caseId, step: { ...held, came: ['nutritionist', 'family'], followUps: [{ ...next, dueOn: addDays(today, -1) }] } }, 'task_outside_plan');
  await ok('rina', moveCase, { caseId: bintang.caseId, step: { ...held, came: ['nutritionist', 'doctor', 'family'], followUps: [next] } });
  const conferred = await caseNow();
  assert.deepEqual(conferred.conferences.map(({ decided, came }) => [decided, came]), [['Porsi protein dinaikkan, TB disaring', ['nutritionist', 'doctor', 'family']]]);
  assert.ok(conferred.tasks.some(({ id, kind, dueOn }) => id === next.id && kind === 'plan' && dueOn === next.dueOn), 'what follows is a task with owner and day');
  assert.equal((await caseNow('siti')).conferences[0]!.decided, null, 'what was decided stays with those who treat');
  assert.equal((await caseNow()).nextStep, 'treat');
});

test('above the line by unknown hands confirms nothing and orders a measuring; twice by trained staff is recovered', async () => {
  on('2026-04-15');
  await refused('rina', moveCase, { caseId: bintang.caseId, step: { kind: 'declare_recovery' } }, 'not_recovered');
  await measure(-1.9, 'rina', false);
  assert.deepEqual([(await caseNow()).recovery, (await caseNow()).nextStep], [{ state: 'unconfirmed', above: 0, needed: 2 }, 'confirm']);
  const orders = await city.pool.query(`select reason from ${city.bogor.schema}.remeasure_order where child_id = $1 and done_on is null`, [bintang.id]);
  assert.deepEqual(orders.rows, [{ reason: 'asked' }]);
  on('2026-04-20');
  await measure(-1.92);
  on('2026-05-20');
  await measure(-1.88);
  assert.equal((await caseNow()).nextStep, 'declare_recovery');
  await ok('rina', moveCase, { caseId: bintang.caseId, step: { kind: 'declare_recovery' } });
  await ok('bima', answerProposal, { caseId: bintang.caseId, what: 'recovery', approve: true });
  assert.deepEqual([(await caseNow()).stage, (await caseNow()).watchUntil], ['relapse_watch', '2026-11-20']);
});

test('watched for six months, then closed by two people; the fold is what the server keeps', async () => {
  for (let month = 1; month <= 6; month += 1) {
    on(addMonths('2026-05-20', month));
    if (month === 3) await refused('rina', moveCase, { caseId: bintang.caseId, step: { kind: 'propose_closing', ending: 'recovered', on: today, note: 'Sudah baik' } }, 'watch_not_over');
    await measure(-1.8);
  }
  assert.equal((await caseNow()).nextStep, 'close');
  await ok('rina', moveCase, { caseId: bintang.caseId, step: { kind: 'propose_closing', ending: 'recovered', on: today, note: 'Enam bulan di atas garis' } });
  await keptIsTheFold();
  await city.pool.query(`insert into ${city.bogor.schema}.setting (key, value, changed_at, changed_by) values ('report.newest_measured_on', '"2026-01-16"', now(), $1)`, [newId()]);
  await ok('bima', answerProposal, { caseId: bintang.caseId, what: 'closing', approve: true });
  const { rows: [standing] } = await city.pool.query(`select class, case_id from ${city.bogor.schema}.child_standing where child_id = $1`, [bintang.id]);
  assert.deepEqual(standing, { class: 'normal', case_id: null }, 'what was measured before the closing opens no new case, whatever the date of counts');
  await refused('rina', moveCase, { caseId: bintang.caseId, step: { kind: 'propose_closing', ending: 'moved', on: today, note: 'Pindah' } }, 'case_is_closed');
  await keptIsTheFold();
  const { rows } = await city.pool.query(`select closed_on, closed_reason, stage from ${city.bogor.schema}.case_file where id = $1`, [bintang.caseId]);
  assert.deepEqual(rows, [{ closed_on: '2026-11-20', closed_reason: 'recovered', stage: 'closed' }]);
});

/** Reads the case past the rooms and folds it anew. */
async function keptIsTheFold(): Promise<void> {
  const { schema } = city.bogor;
  const { rows: actions } = await city.pool.query(`select kind, on_date as "on", actor_id as by, told from ${schema}.case_action where case_id = $1 order by seq`, [bintang.caseId]);
  const { rows: [kept] } = await city.pool.query(`select stage, seq, next_step, due_on, plan_from, plan_until, track, off_track from ${schema}.case_file where id = $1`, [bintang.caseId]);
  const { rows: measured } = await city.pool.query(
    `select id, measured_on as "on", case when flags & 1 = 0 then len_z end as "lenZ", measurer = 'trained' as trained from ${schema}.measurement where child_id = $1 and superseded_by is null order by measured_on`,
    [bintang.id],
  );
  const state = caseOf({ foundBy: bintang.measurementIds[0]!, foundOn: '2026-01-08', openedOn: '2026-01-15' }, actions as CaseAction[]);
  const s = summaryOf(state, { sex: 'M', bornOn: BORN }, measured);
  assert.deepEqual(kept, { stage: s.stage, seq: s.seq, next_step: s.nextStep, due_on: s.dueOn, plan_from: s.planFrom, plan_until: s.planUntil, track: s.track, off_track: s.offTrack });
}
