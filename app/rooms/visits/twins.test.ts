/** Twins: the card tells one from the other, and a foster parent learns that there are two, and nothing of the second. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startFosterCity } from '../fostering/foster-city-for-tests.ts';
import type { FosterCity } from '../fostering/foster-city-for-tests.ts';
import { readCard, readMyCard } from './photo-contract.ts';
import type { CardFacts } from './photo-contract.ts';

let here: FosterCity;
let bagas: string;
let bagus: string;
before(async () => {
  here = await startFosterCity({ dedi: 5 });
  [bagas = '', bagus = ''] = [await here.aChild(), await here.aChild()];
  // Same parents, same neighbourhood, same day.
  await here.query(`update ~child set household_mark = '\\x0102', rw = 5, born_on = (select born_on from ~child where id = $1) where id = any($2::uuid[])`, [bagas, [bagas, bagus]]);
  await here.query(`update ~child set sex = 'F' where id = $1`, [bagus]);
  await here.pair(bagas, 'dedi');
});
after(() => here.city.close());

const twins = async (childId: string): Promise<CardFacts['twins']> => (await here.as('siti', readCard, { childId })).body['twins'] as CardFacts['twins'];

test('the kader sees both side by side, the child of the card first, each by sex and last weight', async () => {
  const [self, other, ...more] = await twins(bagas);
  assert.deepEqual([self?.childId, other?.childId, more], [bagas, bagus, []]);
  assert.equal(other?.sex, 'F');
  const [weighed] = await here.query('select weight_g, measured_on from ~measurement where child_id = $1 and weight_g is not null order by measured_on desc limit 1', [bagas]);
  assert.deepEqual([self?.lastWeightG ?? null, self?.lastOn ?? null], [weighed?.['weight_g'] ?? null, weighed?.['measured_on'] ?? null]);
  assert.deepEqual((await twins(bagus)).map(({ childId }) => childId), [bagus, bagas]);
});

test('a foster parent is told that there is a twin, and nothing of it', async () => {
  const { body } = await here.as('dedi', readMyCard, { childId: bagas });
  assert.deepEqual(Object.keys(body).sort(), ['help', 'mayPhoto', 'twin']);
  assert.deepEqual(Object.keys(body['twin'] as object), ['callName']);
  assert.ok(!JSON.stringify(body).includes(bagus));
  assert.equal((await here.as('dedi', readMyCard, { childId: bagus })).body['code'], 'visit.not_paired');
});

test('a sibling of another year is no twin, nor is one who left', async () => {
  await here.query(`update ~child set born_on = born_on - 400 where id = $1`, [bagus]);
  assert.deepEqual(await twins(bagas), []);
  assert.equal((await here.as('dedi', readMyCard, { childId: bagas })).body['twin'], null);
});
