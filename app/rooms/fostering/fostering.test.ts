import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeSeenChild } from '../../entries/testing/seen-children.ts';
import type { SeenChild, SeenState } from '../../entries/testing/seen-children.ts';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { endPairings, serviceAccount } from '../access/server.ts';
import { setShown } from '../children/server.ts';
import { CONDUCT_VERSION } from './conduct.ts';
import { answerProposal, endPairing, listFosterParents, pairChild, readChildPairings, readMyChildren, recordFosterParent, signConduct } from './contract.ts';
import type { FosterParentView, OwnChild } from './contract.ts';

let city: TestCity;
let dedi: string;
let indra: (endpoint: Endpoint, input?: Record<string, unknown>) => ReturnType<TestCity['call']>;
const area = '32.71.01.1016';

const child = (state: Partial<SeenState> = {}): Promise<SeenChild> =>
  writeSeenChild(city.pool, city.bogor, { place: 'within', area }, { consent: 'given', restricted: false, paired: false, ...state }, dedi);
const mine = async (): Promise<OwnChild[]> => (await city.call('dedi', readMyChildren)).body['children'] as OwnChild[];
const propose = (childId: string, pairingId: string = randomUUID()) => indra(pairChild as Endpoint, { childId, pairingId, personId: dedi });
const asKeeper = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  asActor(city.pool, city.bogor, serviceAccount('keeper', 'test'), { need: 'child.read', records: null }, work);

before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'indra', name: 'Indra', role: 'secretariat', below: '' }]);
  const cookie = await city.cookieOf('indra');
  indra = (endpoint, input = {}) => city.call(null, endpoint, input, { cookie });
  dedi = (await city.pool.query(`select id from ${city.bogor.schema}.person where username = 'dedi'`)).rows[0].id;
});
after(() => city.close());

describe('a foster parent and a child', () => {
  test('nothing happens before clearance, training and the signed conduct', async () => {
    const { childId } = await child();
    assert.deepEqual((await propose(childId)).body['details'], { why: ['no_clearance', 'no_training', 'no_conduct', 'at_capacity'] });
    assert.equal((await indra(recordFosterParent as Endpoint, { personId: dedi, capacity: 3, clearedOn: '2026-08-01', trainedOn: '2026-08-02' })).status, 200);
    assert.deepEqual((await propose(childId)).body['details'], { why: ['no_conduct'] });
    assert.equal((await city.call('dedi', signConduct, { version: CONDUCT_VERSION })).body['outcome'], 'signed');
    const listed = (await indra(listFosterParents as Endpoint)).body['fosterParents'] as FosterParentView[];
    assert.deepEqual(listed.find(({ personId }) => personId === dedi)?.hindrances, []);
    assert.equal((await propose(childId)).body['outcome'], 'proposed');
  });

  test('proposed: alias, kelurahan, age group; accepted: call name and address; nothing clinical, no birthday', async () => {
    const [proposed] = await mine();
    // The kader's clock is nearly due: whoever begins gets the whole of fourteen days.
    const clock = async () => (await city.pool.query(`select keeper_id, due_on::text as due_on from ${city.bogor.schema}.visit_clock where child_id = $1`, [proposed!.childId])).rows[0];
    const today = jakartaDay(new Date());
    await city.pool.query(`update ${city.bogor.schema}.visit_clock set due_on = $2, started_on = $3 where child_id = $1`, [proposed!.childId, addDays(today, 2), addDays(today, -12)]);
    assert.deepEqual(Object.keys(proposed!).sort(), ['ageGroup', 'aliasSeed', 'childId', 'pairingId', 'state', 'villageName']);
    assert.equal((await city.call('dedi', answerProposal, { pairingId: proposed!.pairingId, accept: true })).body['outcome'], 'accepted');
    assert.deepEqual(await clock(), { keeper_id: dedi, due_on: addDays(today, 14) });
    const [own] = await mine();
    assert.ok(own?.state === 'in_force');
    assert.deepEqual([own.callName, own.villageName], ['Rekaan', 'Cipaku']);
    assert.match(String(own.address), /^Gang/);
    assert.ok(!/born|parent|2025-01-15|weight|len|Akhir/i.test(JSON.stringify(own)), JSON.stringify(own));
    assert.equal((await city.call('dedi', answerProposal, { pairingId: own.pairingId, accept: true })).body['code'], 'record.changed');
  });

  test('a withdrawn word closes the door in the same request, with the pairing and without', async () => {
    const [own] = await mine();
    await asKeeper((tx) => setShown(tx, own!.childId, { pairing: false }));
    assert.deepEqual(await mine(), [], 'the word alone closes it');
    await asKeeper((tx) => setShown(tx, own!.childId, { pairing: true }));
    assert.equal((await mine()).length, 1);
    assert.equal(await asKeeper((tx) => endPairings(tx, own!.childId, 'withdrawn')), 1);
    assert.deepEqual(await mine(), []);
    const events = await city.pool.query(`select payload from ${city.bogor.schema}.outbox where topic = 'pairing.ended'`);
    assert.deepEqual(events.rows.map(({ payload }) => payload.reason), ['withdrawn']);
  });

  test('refused, restricted and taken children are not proposed; a place is used once', async () => {
    assert.deepEqual((await propose((await child({ consent: 'refused' })).childId)).body['details'], { why: ['no_consent'] });
    assert.equal((await propose((await child({ restricted: true })).childId)).body['code'], 'record.missing', 'the secretariat does not see it');
    const [one, two, three, four] = [await child(), await child(), await child(), await child()];
    const replies = await Promise.all([one, two, three, four].map(({ childId }) => propose(childId)));
    assert.deepEqual(replies.map(({ status }) => status).toSorted((a, b) => a - b), [200, 200, 200, 422]);
    assert.deepEqual((await propose(one.childId)).body['details'], { why: ['child_paired', 'at_capacity'] });
    const proposed = await mine();
    assert.equal(proposed.length, 3);
    assert.equal((await city.call('dedi', answerProposal, { pairingId: proposed[0]!.pairingId, accept: false })).body['outcome'], 'declined');
    assert.equal((await mine()).length, 2);
    await asKeeper((tx) => setShown(tx, proposed[1]!.childId, { restricted: true }));
    assert.deepEqual((await city.call('dedi', answerProposal, { pairingId: proposed[1]!.pairingId, accept: true })).body['details'], { why: ['no_consent'] });
  });

  test('who pairs ends it, from the next request on; another foster parent never saw it', async () => {
    const [{ childId, pairingId } = { childId: '', pairingId: '' }] = await mine();
    await city.call('dedi', answerProposal, { pairingId, accept: true });
    assert.equal((await mine())[0]?.state, 'in_force');
    await city.add([{ username: 'dewi', name: 'Dewi', role: 'foster_parent', below: '' }]);
    const dewi = await city.cookieOf('dewi');
    assert.deepEqual((await city.call(null, readMyChildren, {}, { cookie: dewi })).body['children'], []);
    assert.equal((await city.call(null, answerProposal, { pairingId, accept: false }, { cookie: dewi })).status, 404);
    const page = (await indra(readChildPairings as Endpoint, { childId })).body as { pairings: { personName: string; endedAt: string | null }[]; hindrances: string[] };
    assert.deepEqual([page.pairings[0]?.personName, page.hindrances], ['Dedi', ['child_paired']]);
    assert.equal((await indra(endPairing as Endpoint, { childId, pairingId })).body['outcome'], 'ended');
    assert.equal((await indra(endPairing as Endpoint, { childId, pairingId })).body['outcome'], 'was_over');
    assert.deepEqual(await mine(), []);
  });
});
