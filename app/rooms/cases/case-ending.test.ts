/** How a case ends without recovery: who moved or died leaves the register, and nothing goes on waiting for the child. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeChild } from '../../entries/testing/child.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { answerProposal, moveCase, readCase, sendReferral } from './case-contract.ts';
import { listChildren } from './contract.ts';
import { newId } from '../../platform/ids/index.ts';

const POSYANDU = '32.71.01.1016.MELATI_1';
const today = jakartaDay(new Date());
let city: TestCity;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'bima', name: 'dr. Bima', role: 'doctor', below: '.P02' }]);
  await city.pool.query(`insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1')`);
});
after(() => city.close());

async function call(who: string, endpoint: Endpoint, input: Record<string, unknown>): Promise<Reply> {
  return city.call(null, endpoint, input, { cookie: await city.cookieOf(who) });
}
async function ok(who: string, endpoint: Endpoint, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const reply = await call(who, endpoint, input);
  assert.equal(reply.status, 200, `${endpoint.path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const rows = async (text: string, id: string): Promise<unknown[]> => (await city.pool.query(text.replaceAll('SCHEMA', city.bogor.schema), [id])).rows;

async function found(name: string): Promise<{ id: string; caseId: string }> {
  return writeChild(city.pool, city.bogor, { name, sex: 'F', bornOn: '2024-05-05', area: POSYANDU, measured: [{ on: '2025-06-01', kg: 8.1, cm: 68.5 }], caseOpenedOn: '2025-06-02' });
}
async function end(caseId: string, ending: string, on: string): Promise<void> {
  await ok('rina', moveCase, { caseId, step: { kind: 'propose_closing', ending, on, note: 'Keterangan keluarga' } });
  await ok('bima', answerProposal, { caseId, what: 'closing', approve: true });
}

for (const ending of ['moved', 'died'] as const) {
  test(`a child that ${ending} is out of the register from the day told, and no task, referral or reader of it waits`, async () => {
    const { id, caseId } = await found(`Anak ${ending}`);
    await ok('rina', sendReferral, { caseId, id: newId(), from: 'puskesmas', to: 'hospital', reason: 'Periksa', urgent: false });
    await end(caseId, ending, '2025-07-01');
    assert.deepEqual(await rows('select state, state_on from SCHEMA.child where id = $1', id), [{ state: ending, state_on: '2025-07-01' }]);
    assert.deepEqual(await rows('select count(*)::int as open from SCHEMA.case_task where child_id = $1 and done_on is null', id), [{ open: 0 }]);
    assert.deepEqual(await rows('select count(*)::int as kept from SCHEMA.child_standing where child_id = $1', id), [{ kept: 0 }]);
    const listed = (await ok('rina', listChildren, {}))['rows'] as { childId: string }[];
    assert.ok(!listed.some(({ childId }) => childId === id));
    const { case: told } = (await ok('rina', readCase, { childId: id })) as { case: { ending: unknown; timeline: { words: string }[] } };
    assert.deepEqual(told.ending, { ending, on: '2025-07-01' });
    assert.ok(told.timeline.some(({ words }) => words.includes('Keterangan keluarga')), 'the reason stays told');
  });
}

test('who refused care stays in the register; a day ahead, or before birth, is refused', async () => {
  const { id, caseId } = await found('Anak yang menolak');
  for (const on of ['2999-01-01', '2020-01-01']) {
    const reply = await call('rina', moveCase, { caseId, step: { kind: 'propose_closing', ending: 'refused', on, note: 'Keluarga menolak' } });
    assert.equal((reply.body['details'] as { reason: string }).reason, 'date_impossible');
  }
  await end(caseId, 'refused', today);
  assert.deepEqual(await rows('select state from SCHEMA.child where id = $1', id), [{ state: 'active' }]);
});

test('two tabs approve at once: one does, the other reads why not, and it happened once', async () => {
  const { caseId } = await found('Anak dua tab');
  await ok('rina', moveCase, { caseId, step: { kind: 'propose_closing', ending: 'refused', on: today, note: 'Keluarga menolak' } });
  const replies = await Promise.all([1, 2].map(() => call('bima', answerProposal, { caseId, what: 'closing', approve: true })));
  assert.deepEqual(replies.map(({ status }) => status).toSorted((a, b) => a - b), [200, 409]);
  const { body } = replies.find(({ status }) => status === 409)!;
  assert.match((body['details'] as { sentence: string }).sentence, /sudah ditutup/);
  assert.deepEqual(await rows(`select count(*)::int as n from SCHEMA.case_action where case_id = $1 and kind = 'approve_closing'`, caseId), [{ n: 1 }]);
});
