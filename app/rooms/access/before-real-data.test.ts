import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { readSettled } from './before-real-data.ts';
import { readBeforeRealData, settleBeforeRealData } from './contract.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const open = async () => ((await city.call('eka', readBeforeRealData)).body['items'] as { item: string; doneAt: string | null; doneBy: string | null }[]).filter(({ doneAt }) => doneAt === null).map(({ item }) => item);

test('the administrator ticks what is done, with name and day; a tick is taken back', async () => {
  const all = await open();
  assert.ok(all.includes('impact') && all.includes('restore'));
  assert.equal((await city.call('eka', settleBeforeRealData, { item: 'impact', done: true })).body['outcome'], 'done');
  await city.call('eka', settleBeforeRealData, { item: 'restore', done: true });
  const items = (await city.call('eka', readBeforeRealData)).body['items'] as { item: string; doneBy: string | null }[];
  assert.equal(items.find(({ item }) => item === 'impact')?.doneBy, 'Eka');
  await city.call('eka', settleBeforeRealData, { item: 'impact', done: false });
  assert.deepEqual(all.filter((item) => item !== 'restore'), await open());
  assert.equal((await city.call('eka', settleBeforeRealData, { item: 'weather', done: true })).status, 400);
  assert.equal((await city.call('siti', readBeforeRealData)).status, 403);
});

test('what another release kept and this one does not know is left out', () => {
  assert.deepEqual(readSettled({ officer: { at: '2026-01-01T00:00:00Z', by: 'x' }, moon: { at: '', by: '' }, nik: { at: 3 } }), { officer: { at: '2026-01-01T00:00:00Z', by: 'x' } });
  for (const odd of [null, 'x', 3, []]) assert.deepEqual(readSettled(odd), {});
});
