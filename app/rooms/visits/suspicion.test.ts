/** Suspected violence or neglect: to the UPTD PPA the same day, and read by those who treat alone. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeChild } from '../../entries/testing/child.ts';
import type { WrittenChild } from '../../entries/testing/child.ts';
import { assessCase, listWork, readCase, recordMeasurement, sendReferral, verifyCase } from '../cases/index.ts';
import type { CaseView } from '../cases/index.ts';
import { answerWorry, makeVisit, readChildVisits } from './contract.ts';
import type { VisitView } from './contract.ts';

const today = jakartaDay(new Date());
const POSYANDU = '32.71.01.1016.MELATI_1';
const BORN = addDays(today, -610);
const SAW = 'lebam di lengan, ditinggal sendiri malam hari';
let city: TestCity;
let melati: WrittenChild;
const cookies = new Map<string, string>();

before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'yanti', name: 'Yanti', role: 'village_head', below: '.01.1016' }]);
  await city.pool.query(`insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1')`);
  melati = await writeChild(city.pool, city.bogor, { name: 'Melati Rekaan', sex: 'F', bornOn: BORN, area: POSYANDU, measured: [{ on: addDays(today, -9), kg: 8.6, cm: 73.5 }], caseOpenedOn: addDays(today, -8) });
});
after(() => city.close());

async function as(who: string, endpoint: unknown, input: Record<string, unknown>): Promise<{ status: number; body: Record<string, unknown> }> {
  if (!cookies.has(who)) cookies.set(who, await city.cookieOf(who));
  return city.call(null, endpoint as Endpoint, input, { cookie: cookies.get(who)! });
}
async function ok(who: string, endpoint: unknown, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { status, body } = await as(who, endpoint, input);
  assert.equal(status, 200, `${(endpoint as Endpoint).path}: ${JSON.stringify(body)}`);
  return body;
}
const caseFor = async (who: string): Promise<CaseView> => (await ok(who, readCase, { childId: melati.id }))['case'] as CaseView;
/** Who may read the case, and treats nobody: kader, lurah, camat, chair. */
const others = ['siti', 'yanti', 'hasan', 'maya'] as const;
const visitId = randomUUID();

test('a kader fears for a child: the puskesmas reads why, nobody else does, the kader neither', async () => {
  const answers = {
    lively: 'no', animalProtein: 'unknown', meals: null, ill: 'unknown', helpCame: 'nothing_promised', helpUsed: 'nothing_came', weighed: 'no', waterAndLatrine: 'unknown',
    needsMost: '', worry: 'yes', worryWords: SAW, safety: true,
  };
  const card = { childId: melati.id, visitId, madeOn: today, accompanied: true, activities: [] };
  assert.equal((await as('siti', makeVisit, { ...card, answers: { ...answers, worryWords: '' } })).body['code'], 'visit.card', 'a fear is told in words');
  assert.equal((await ok('siti', makeVisit, { ...card, answers }))['outcome'], 'made_with_worry');
  const seen = async (who: string): Promise<VisitView> => ((await ok(who, readChildVisits, { childId: melati.id }))['visits'] as VisitView[])[0]!;
  const told = await seen('rina');
  assert.deepEqual([told.worry, told.safety, told.worryWords], [true, true, SAW]);
  for (const who of others) {
    const one = await seen(who);
    assert.deepEqual([one.worry, one.safety, one.worryWords], [true, false, ''], who);
    assert.ok(!JSON.stringify(one).includes('lebam'), who);
  }
  const { rows } = await city.pool.query(`select answers::text as plain from ${city.bogor.schema}.visit where id = $1`, [visitId]);
  assert.doesNotMatch(rows[0].plain, /safety|lebam/u, 'nothing of it lies open in the database');
  const early = await as('rina', answerWorry, { childId: melati.id, visitId });
  assert.deepEqual([early.body['code'], (early.body['details'] as { reason: string }).reason], ['case.refused', 'suspicion_needs_protection'], 'first the referral');
});

test('an assessment that suspects it refers to the UPTD PPA today, beside the treatment', async () => {
  const measurementId = randomUUID();
  const sizes = { childId: melati.id, measurementId, measuredOn: today, weightKg: 8.7, lengthCm: 73.7, posture: 'L', oedema: false, measuredBy: 'Rina', trained: true, place: 'puskesmas', sure: true };
  await ok('rina', recordMeasurement, sizes);
  await ok('rina', verifyCase, { caseId: melati.caseId, measurementId });
  const assess = { caseId: melati.caseId, answers: { seen: ['neglect_suspected'] }, referral: null };
  const why = async (input: Record<string, unknown>): Promise<unknown> => ((await as('rina', assessCase, input)).body['details'] as { reason?: string }).reason;
  assert.equal(await why(assess), 'suspicion_needs_protection');
  const protection = { id: randomUUID(), reason: SAW };
  assert.equal(await why({ ...assess, answers: { seen: ['neglect_suspected', 'convulsions'] }, protection }), 'danger_needs_referral', 'who protects a child treats no convulsions');
  assert.equal((await ok('rina', assessCase, { ...assess, protection }))['outcome'], 'referred');
  const [referral] = (await caseFor('rina')).referrals;
  assert.deepEqual([referral?.to, referral?.dueOn, referral?.urgent, referral?.reason], ['child_protection', today, true, SAW]);
  const work = async (who: string): Promise<string[]> => ((await ok(who, listWork, {}))['rows'] as { kind: string; title: string }[]).filter(({ kind }) => kind === 'referral').map(({ title }) => title);
  assert.deepEqual(await work('rina'), ['child_protection'], 'a task for today');
  // Late, it climbs to nobody who leads.
  await city.pool.query(`update ${city.bogor.schema}.case_task set due_on = due_on - 3 where child_id = $1`, [melati.id]);
  for (const who of others) assert.deepEqual(await work(who), [], who);
});

test('kader, lurah, camat and chair find nothing of it in the case, in no field', async () => {
  for (const who of others) {
    const seen = await caseFor(who);
    assert.deepEqual([seen.referrals, seen.tasks], [[], []], who);
    assert.doesNotMatch(JSON.stringify(seen), /lebam|neglect|child_protection/u, who);
  }
  assert.match(JSON.stringify(await caseFor('rina')), /neglect_suspected/u);
});

test('a kader sends nobody there and is told the way; the worry is answered once the child was referred', async () => {
  const refer = { caseId: melati.caseId, id: randomUUID(), from: 'puskesmas', to: 'child_protection', reason: SAW, urgent: false };
  const refused = await as('siti', sendReferral, refer);
  assert.equal((refused.body['details'] as { reason: string }).reason, 'protection_by_who_treats');
  await ok('rina', sendReferral, refer);
  assert.deepEqual((await caseFor('rina')).referrals.map(({ urgent, dueOn }) => [urgent, dueOn]), [[true, today], [true, today]], 'such a referral is always for today');
  assert.equal((await ok('rina', answerWorry, { childId: melati.id, visitId }))['outcome'], 'answered');
});
