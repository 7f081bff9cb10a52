import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { makeMyVisit } from '../visits/index.ts';
import { endPairing, pairChild, readMyChildren, replacePairing } from './contract.ts';
import type { OwnChild } from './contract.ts';
import { cardOf, startFosterCity } from './foster-city-for-tests.ts';
import type { FosterCity } from './foster-city-for-tests.ts';
import { declineStandIn, endMyRest, endRest, nameStandIn, readRests, recordMyRest, recordRest } from './rest-contract.ts';
import { turnRests } from './rest-serve.ts';
import { faultOfRest, standInSpan } from './rest.ts';

const today = jakartaDay(new Date());
let here: FosterCity;
before(async () => {
  here = await startFosterCity({ dedi: 5, dewi: 5, ujang: 1 });
});
after(() => here.city.close());

const mine = async (who: string): Promise<OwnChild[]> => (await here.as(who, readMyChildren)).body['children'] as OwnChild[];
const sees = async (who: string, childId: string): Promise<boolean> => (await mine(who)).some((child) => child.childId === childId && child.state === 'in_force');
const keeperOf = async (childId: string): Promise<string | null> => (await here.clockOf(childId)).keeper_id;

test('a rest has an order, lies ahead, is no leaving and meets no other', () => {
  const day = fc.integer({ min: -400, max: 800 }).map((days) => addDays('2026-11-24', days));
  fc.assert(
    fc.property(day, day, fc.array(fc.record({ from: day, until: day })), (from, until, others) => {
      const fault = faultOfRest({ from, until }, others, '2026-11-24');
      if (until < from) assert.equal(fault, 'order');
      if (fault === null) {
        assert.ok(from <= until && until >= '2026-11-24' && until <= addDays(from, 180));
        for (const other of others) assert.ok(other.until < from || until < other.from || other.until < other.from);
      }
    }),
  );
  assert.deepEqual(standInSpan({ from: '2026-12-01', until: '2026-12-01' }), { startsAt: new Date('2026-11-30T17:00:00Z'), endsAt: new Date('2026-12-01T17:00:00Z') });
});

test('who rests gives the clock to who stands in, who sees what a foster parent sees until the last day', async () => {
  const childId = await here.aChild();
  await here.pair(childId, 'dedi');
  const due = (await here.clockOf(childId)).due_on;
  const restId = randomUUID();
  assert.equal((await here.as('indra', recordRest, { personId: here.ids['dedi'], restId, from: today, until: addDays(today, 6), why: 'ill' })).status, 200);
  assert.deepEqual(await here.clockOf(childId), { keeper: 'kader', keeper_id: null, due_on: due }, 'without anybody it is the kader, and what was due stays due');
  assert.equal(await sees('dewi', childId), false);
  const grantId = randomUUID();
  assert.equal((await here.as('indra', nameStandIn, { childId, restId, grantId, personId: here.ids['dewi'] })).body['outcome'], 'named');
  assert.deepEqual(await here.clockOf(childId), { keeper: 'foster_parent', keeper_id: here.ids['dewi'], due_on: due });
  const own = (await mine('dewi')).find((child) => child.childId === childId);
  assert.ok(own?.state === 'in_force' && own.standsInUntil === addDays(today, 6) && own.kaderNames.includes('Siti'), JSON.stringify(own));
  assert.ok(!JSON.stringify(own).includes('+62'), 'a name, and no way to reach');
  const listed = (await here.as('indra', readRests, { personId: here.ids['dedi'] })).body as { children: { standIns: { personName: string }[] }[] };
  assert.deepEqual(listed.children.map(({ standIns }) => standIns.map(({ personName }) => personName)), [['dewi']]);

  assert.equal((await here.as('dedi', makeMyVisit, cardOf(childId))).body['code'], 'visit.not_paired', 'who rests does not visit');
  assert.equal((await here.as('dewi', makeMyVisit, cardOf(childId))).body['code'], 'visit.first_with_kader');
  assert.equal((await here.as('dewi', makeMyVisit, cardOf(childId, { withKader: true }))).body['outcome'], 'made');

  await here.query(`update ~foster_rest set from_day = from_day - 10, until_day = until_day - 10 where id = $1`, [restId]);
  await here.query(`update ~child_grant set starts_at = starts_at - interval '10 days', ends_at = ends_at - interval '10 days' where id = $1`, [grantId]);
  assert.equal(await sees('dewi', childId), false, 'from the first hour after the last day');
  await turnRests(here.city.pool, here.city.bogor);
  assert.equal(await keeperOf(childId), here.ids['dedi'], 'the night gives it back');
  assert.equal(await turnRests(here.city.pool, here.city.bogor), 0);
});

test('a rest that begins later changes nothing before its night', async () => {
  const childId = await here.aChild();
  await here.pair(childId, 'dedi');
  const restId = randomUUID();
  await here.as('dedi', recordMyRest, { restId, from: addDays(today, 3), until: addDays(today, 5), why: 'away' });
  await here.as('indra', nameStandIn, { childId, restId, grantId: randomUUID(), personId: here.ids['dewi'] });
  assert.equal(await keeperOf(childId), here.ids['dedi']);
  assert.equal(await sees('dewi', childId), false);
  const free = await here.aChild();
  assert.deepEqual((await here.as('indra', pairChild, { childId: free, pairingId: randomUUID(), personId: here.ids['dedi'] })).body['details'], { why: ['resting'] });
  await here.query(`update ~foster_rest set from_day = $2::date where id = $1`, [restId, today]);
  await here.query(`update ~child_grant set starts_at = starts_at - interval '3 days' where rest_id = $1`, [restId]);
  await turnRests(here.city.pool, here.city.bogor);
  assert.equal(await keeperOf(childId), here.ids['dewi']);
  assert.equal((await here.as('dedi', endMyRest, { restId })).body['outcome'], 'ended');
  assert.equal(await keeperOf(childId), here.ids['dedi'], 'comes again earlier');
  assert.equal(await sees('dewi', childId), false);
});

test('dates reversed, two rests at once, oneself, somebody without a place: told, nothing changes', async () => {
  const childId = await here.aChild();
  await here.pair(childId, 'dedi');
  const why = async (from: string, until: string) => ((await here.as('dedi', recordMyRest, { restId: randomUUID(), from, until, why: 'rest' })).body['details'] as { why?: string })?.why;
  assert.equal(await why(addDays(today, 5), addDays(today, 4)), 'order');
  assert.equal(await why('2020-01-01', '2020-01-02'), 'past');
  assert.equal(await why(today, addDays(today, 200)), 'long');
  const restId = randomUUID();
  await here.as('indra', recordRest, { personId: here.ids['dedi'], restId, from: today, until: addDays(today, 2), why: 'rest' });
  assert.equal(await why(addDays(today, 2), addDays(today, 3)), 'overlap');
  const named = async (personId: string | undefined) => (await here.as('indra', nameStandIn, { childId, restId, grantId: randomUUID(), personId })).body;
  assert.deepEqual(((await named(here.ids['dedi']))['details'] as { why: string[] }).why, ['child_paired', 'resting']);
  const taken = await here.aChild();
  await here.pair(taken, 'ujang');
  assert.deepEqual(((await named(here.ids['ujang']))['details'] as { why: string[] }).why, ['at_capacity']);
  assert.equal(await keeperOf(childId), null, 'the kader');
  const grantId = randomUUID();
  await here.as('indra', nameStandIn, { childId, restId, grantId, personId: here.ids['dewi'] });
  assert.equal((await here.as('dewi', declineStandIn, { grantId })).body['outcome'], 'declined');
  assert.equal(await keeperOf(childId), null);
  assert.equal((await here.as('indra', endRest, { personId: here.ids['dedi'], restId })).body['outcome'], 'ended');
  assert.equal((await here.as('indra', endRest, { personId: here.ids['dedi'], restId })).body['outcome'], 'was_over');
});

test('one in place of another in one step: no gap, and the old one sees nothing from the next request', async () => {
  const childId = await here.aChild();
  const pairingId = await here.pair(childId, 'dedi');
  const restId = randomUUID();
  await here.as('indra', recordRest, { personId: here.ids['dedi'], restId, from: today, until: addDays(today, 1), why: 'ill' });
  await here.as('indra', nameStandIn, { childId, restId, grantId: randomUUID(), personId: here.ids['dewi'] });
  const newPairingId = randomUUID();
  const full = await here.as('indra', replacePairing, { childId, pairingId, newPairingId, personId: here.ids['ujang'] });
  assert.deepEqual([full.status, await keeperOf(childId)], [422, here.ids['dewi']], 'all or nothing: the old one stays');
  await here.query(`update ~foster_parent set capacity = 2 where person_id = $1`, [here.ids['ujang']]);
  assert.equal((await here.as('indra', replacePairing, { childId, pairingId, newPairingId, personId: here.ids['ujang'] })).body['outcome'], 'replaced');
  assert.deepEqual([await sees('dedi', childId), await sees('dewi', childId), await keeperOf(childId)], [false, false, null]);
  assert.equal((await here.as('indra', replacePairing, { childId, pairingId, newPairingId: randomUUID(), personId: here.ids['dewi'] })).body['code'], 'record.changed');
  assert.equal((await here.as('indra', endPairing, { childId, pairingId: newPairingId })).body['outcome'], 'ended');
  await here.as('indra', endRest, { personId: here.ids['dedi'], restId });
});
