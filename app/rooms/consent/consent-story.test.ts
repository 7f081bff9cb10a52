/** Named people, the real server and database: what is said is obeyed with the reply. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import {
  addGuardian, correctGuardian, endGuardian, liftRestriction, listQuestions, listTexts, readConsent, readConsentCounts, recordAnswers, restrictChild, settleQuestion,
  withdrawAnswers, writeText,
} from './index.ts';
import type { ConsentPage, Purpose, Relation, TextView } from './index.ts';

const POSYANDU = '32.71.01.1016.0001';
let city: TestCity;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'dian', name: 'Dian', role: 'data_protection_officer', below: '' }]);
});
after(() => city.close());

/** The data protection officer. */
async function asDian(endpoint: Endpoint, input: Record<string, unknown> = {}): Promise<Reply> {
  return city.call(null, endpoint, input, { cookie: await city.cookieOf('dian') });
}

const today = jakartaDay(new Date());
const born = '2025-01-15';

/** A child that Siti asks about. */
async function aChild(): Promise<{
  id: string;
  guardian: (relation: Relation, more?: Record<string, unknown>) => Promise<string>;
  says: (guardianId: string, answers: Partial<Record<Purpose, string>>, more?: Record<string, unknown>) => Promise<number>;
  page: () => Promise<ConsentPage>;
  stateOf: (purpose: Purpose) => Promise<string>;
  allows: () => Promise<{ allows_pairing: boolean; allows_story: boolean; allows_photo: boolean; restricted: boolean }>;
}> {
  const { childId: id } = await writeFixture(city.pool, city.bogor, POSYANDU);
  const page = async (): Promise<ConsentPage> => (await city.call('siti', readConsent as Endpoint, { childId: id })).body as unknown as ConsentPage;
  return {
    id,
    async guardian(relation, more = {}) {
      const guardianId = randomUUID();
      const reply = await city.call('siti', addGuardian as Endpoint, {
        childId: id, guardianId, name: `Wali ${relation}`, relation, ofAge: true, livesWith: true, separated: false, since: born, ...more,
      });
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      return guardianId;
    },
    async says(guardianId, answers, more = {}) {
      const input = { childId: id, guardianId, answers, textVersion: 1, day: today, way: 'spoken', witness: 'Bu Tini', ...more };
      return (await city.call('siti', recordAnswers as Endpoint, input)).status;
    },
    page,
    stateOf: async (purpose) => (await page()).states.find((one) => one.purpose === purpose)!.state,
    allows: async () =>
      (await city.pool.query(`select allows_pairing, allows_story, allows_photo, restricted from ${city.bogor.schema}.child where id = $1`, [id])).rows[0],
  };
}

test('Siti asks Ibu Yuli: each purpose by itself, obeyed with the reply, withdrawn in one step', async () => {
  const child = await aChild();
  const yuli = await child.guardian('mother', { name: 'Yuli' });
  assert.equal(await child.says(yuli, { pairing: 'given', story: 'refused', photo: 'given' }), 200);
  assert.deepEqual(await child.allows(), { allows_pairing: true, allows_story: false, allows_photo: true, restricted: false });
  const page = await child.page();
  assert.deepEqual(page.states.map(({ state }) => state), ['given', 'refused', 'given']);
  assert.equal(page.guardians[0]!.name, 'Yuli');
  assert.equal(page.answers[0]!.witness, 'Bu Tini');
  assert.equal(page.answers[0]!.recordedByName, 'Siti');
  const taken = await city.call('siti', withdrawAnswers as Endpoint, { childId: child.id, guardianId: yuli, purposes: ['pairing', 'photo'] });
  assert.equal(taken.body['outcome'], 'withdrawn');
  assert.deepEqual(await child.allows(), { allows_pairing: false, allows_story: false, allows_photo: false, restricted: false });
  assert.equal(await child.stateOf('pairing'), 'withdrawn');
});

test('the name of a guardian does not stand in the database, and a lurah reads no name', async () => {
  const child = await aChild();
  await child.guardian('mother', { name: 'Sukarni Wulandari' });
  const { rows } = await city.pool.query(`select g::text from ${city.bogor.schema}.guardian g where child_id = $1`, [child.id]);
  assert.ok(!JSON.stringify(rows).includes('Sukarni') && !JSON.stringify(rows).includes(Buffer.from('Sukarni').toString('hex')));
  const hasan = await city.call('hasan', readConsent as Endpoint, { childId: child.id });
  assert.equal(hasan.status, 200);
  assert.ok(!JSON.stringify(hasan.body).includes('Sukarni'));
});

test('the father refuses: his word holds, a question arises, a decision opens nothing, agreement does', async () => {
  const child = await aChild();
  const [mother, father] = [await child.guardian('mother'), await child.guardian('father', { livesWith: false, separated: true })];
  await child.says(mother, { pairing: 'given' });
  assert.equal((await child.allows()).allows_pairing, true);
  await child.says(father, { pairing: 'refused' });
  assert.equal((await child.allows()).allows_pairing, false);
  assert.equal(await child.stateOf('pairing'), 'disputed');
  const listed = await city.call('rina', listQuestions as Endpoint);
  const question = (listed.body['questions'] as { id: string; childId: string; childName: string }[]).find(({ childId }) => childId === child.id)!;
  assert.equal(question.childName, 'Anak Rekaan');
  assert.equal((await city.call('siti', listQuestions as Endpoint)).status, 403, 'a kader does not settle');
  const settled = await city.call('rina', settleQuestion as Endpoint, { childId: child.id, questionId: question.id, note: 'Keduanya sudah ditemui.' });
  assert.equal(settled.status, 200, JSON.stringify(settled.body));
  assert.equal((await child.allows()).allows_pairing, false, 'the decision opens nothing');
  await child.says(father, { pairing: 'given' });
  assert.equal((await child.allows()).allows_pairing, true);
});

test('the grandmother becomes guardian: what the mother said has ended, and she is asked anew', async () => {
  const child = await aChild();
  const mother = await child.guardian('mother');
  await child.says(mother, { pairing: 'given', story: 'given' });
  const nenek = await child.guardian('grandmother', { since: '2026-02-01' });
  const ended = await city.call('siti', endGuardian as Endpoint, { childId: child.id, guardianId: mother, until: today, why: 'another_took_over' });
  assert.equal(ended.status, 200, JSON.stringify(ended.body));
  const page = await child.page();
  assert.deepEqual(page.states.map(({ state, why }) => [state, why]), [['toRenew', 'guardianChanged'], ['toRenew', 'guardianChanged'], ['notAsked', null]]);
  assert.deepEqual(await child.allows(), { allows_pairing: false, allows_story: false, allows_photo: false, restricted: false });
  assert.equal(await child.says(mother, { pairing: 'given' }), 422, 'she answers for the child no longer');
  assert.equal(await child.says(nenek, { pairing: 'given' }, { day: '2026-01-31' }), 422, 'before she was guardian');
  assert.equal(await child.says(nenek, { pairing: 'given' }), 200);
  assert.deepEqual(await child.allows(), { allows_pairing: true, allows_story: false, allows_photo: false, restricted: false });
});

test('nobody is removed to get a yes: where the one who refused is gone, the other is asked anew', async () => {
  const child = await aChild();
  const [mother, father] = [await child.guardian('mother'), await child.guardian('father')];
  await child.says(mother, { pairing: 'given' });
  await child.says(father, { pairing: 'refused' });
  await city.call('siti', endGuardian as Endpoint, { childId: child.id, guardianId: father, until: today, why: 'recorded_by_mistake' });
  assert.equal(await child.stateOf('pairing'), 'toRenew');
  assert.equal((await child.allows()).allows_pairing, false);
  await child.says(mother, { pairing: 'given' });
  assert.equal((await child.allows()).allows_pairing, true);
});

test('a mother of sixteen cannot consent alone, her refusal counts, and making her older later does not open it', async () => {
  const child = await aChild();
  const year = Number(today.slice(0, 4));
  const young = await child.guardian('mother', { ofAge: false, birthYear: year - 16 });
  assert.equal(await child.says(young, { pairing: 'given' }), 200);
  assert.equal(await child.stateOf('pairing'), 'invalid');
  assert.equal((await child.allows()).allows_pairing, false);
  assert.equal((await child.page()).questions[0]!.kind, 'under_age');
  const corrected = await city.call('siti', correctGuardian as Endpoint, {
    childId: child.id, guardianId: young, name: 'Ibu', relation: 'mother', ofAge: true, livesWith: true, separated: false,
  });
  assert.equal(corrected.status, 200);
  assert.equal((await child.allows()).allows_pairing, false);
  await child.says(young, { story: 'refused' });
  assert.equal(await child.stateOf('story'), 'refused');
});

test('what cannot be is refused: the future, before birth, no witness, no paper, a text unknown', async () => {
  const child = await aChild();
  const mother = await child.guardian('mother');
  for (const more of [{ day: '2099-01-01' }, { day: '2024-12-31' }, { witness: undefined }, { way: 'paper', witness: undefined }, { textVersion: 7 }, { way: 'link' }])
    assert.ok([400, 422].includes(await child.says(mother, { pairing: 'given' }, more)), JSON.stringify(more));
  assert.equal(await child.says(mother, {}), 422);
  assert.equal(await child.stateOf('pairing'), 'notAsked');
});

test('a restricted child shows nothing, stays with those who treat and the kader, and opens again as the guardians said', async () => {
  const child = await aChild();
  const mother = await child.guardian('mother');
  await child.says(mother, { pairing: 'given' });
  assert.equal((await city.call('siti', restrictChild as Endpoint, { childId: child.id, reason: 'family_safety' })).status, 200);
  assert.deepEqual(await child.allows(), { allows_pairing: false, allows_story: false, allows_photo: false, restricted: true });
  assert.equal((await city.call('hasan', readConsent as Endpoint, { childId: child.id })).status, 404);
  assert.equal((await city.call('rina', readConsent as Endpoint, { childId: child.id })).status, 200);
  await child.says(mother, { story: 'given' });
  assert.equal((await child.allows()).allows_story, false);
  assert.equal((await city.call('rina', liftRestriction as Endpoint, { childId: child.id })).status, 200);
  assert.deepEqual(await child.allows(), { allows_pairing: true, allows_story: true, allows_photo: false, restricted: false });
});

test('a text changed in substance asks anew, for that purpose alone; help is not asked', async () => {
  const child = await aChild();
  const mother = await child.guardian('mother');
  await child.says(mother, { pairing: 'given', photo: 'given' });
  const { texts } = (await asDian(listTexts as Endpoint)).body as unknown as { texts: TextView[] };
  const [first] = texts;
  assert.equal(first!.reviewedBy, null, 'unverified until a lawyer saw it');
  const body = { ...first!.body, photo: { id: 'Foto anak dan rumahnya diambil untuk catatan kunjungan.', en: 'Photographs of child and home are taken.' } };
  const written = await asDian(writeText as Endpoint, { after: 1, body, renews: ['photo'], why: 'Rumah ikut difoto.' });
  assert.equal(written.status, 200, JSON.stringify(written.body));
  assert.deepEqual(await child.allows(), { allows_pairing: true, allows_story: false, allows_photo: false, restricted: false });
  assert.equal(await child.stateOf('photo'), 'toRenew');
  const kept = await city.pool.query(`select pairing, photo from ${city.bogor.schema}.consent_state where child_id = $1`, [child.id]);
  assert.deepEqual(kept.rows, [{ pairing: 'given', photo: 'toRenew' }], 'what is kept is what the fold says');
  assert.equal((await asDian(writeText as Endpoint, { after: 1, body, renews: [], why: 'terlambat' })).status, 409);
  assert.equal((await city.call('siti', writeText as Endpoint, { after: 2, body, renews: [], why: 'bukan haknya' })).status, 403);
  await child.says(mother, { photo: 'given' }, { textVersion: 1 });
  assert.equal((await child.allows()).allows_photo, false, 'an old paper does not answer the new text');
  await child.says(mother, { photo: 'given' }, { textVersion: 2 });
  assert.equal((await child.allows()).allows_photo, true);
});

test('the officer counts by kelurahan, and small cells are hidden', async () => {
  const { body } = await asDian(readConsentCounts as Endpoint);
  const village = (body['villages'] as { village: string; counts: { state: string; purpose: string; children: number | null }[] }[]).find((one) => one.village === '32.71.01.1016')!;
  for (const { children } of village.counts) assert.ok(children === null || children >= 5, JSON.stringify(village.counts));
  assert.equal((await city.call('rina', readConsentCounts as Endpoint)).status, 403);
});
