import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, emptyItem, figuresOf, readFigures, stillDiffering, withDraft } from './catalogueEdit.ts';

const [eggs, fish] = [{ ...emptyItem, code: 'telur', label: 'Telur', labelEn: 'Eggs', unit: 'butir' }, { ...emptyItem, code: 'ikan', label: 'Ikan', labelEn: 'Fish', unit: 'kg' }];

test('a draft lies over the version in force, and what is the same falls away', () => {
  const dearer = { ...eggs, price: { low: 2000, high: 2500, verified: true } };
  const spoon = { ...emptyItem, code: 'sendok' };
  assert.deepEqual(withDraft([eggs, fish], { telur: dearer, sendok: spoon }), [dearer, fish, spoon]);
  assert.deepEqual(stillDiffering([dearer, fish], { telur: dearer, sendok: spoon }), { sendok: spoon });
});

test('a draft comes back out of its text; what is no item does not', () => {
  assert.deepEqual(draftOf(JSON.stringify({ telur: eggs, rusak: { code: 'x' } })), { telur: eggs });
  assert.deepEqual(draftOf('{'), {});
  assert.deepEqual(draftOf(null), {});
});

test('figures are read as people type them and refused outside of their ranges', () => {
  const typed = figuresOf(eggs);
  assert.deepEqual(readFigures({ ...typed, usual: '4,5', low: '1.700', high: '2100' }).figures, { usual: 4.5, low: 1700, high: 2100, days: 14, ages: { from: 6, below: 60 } });
  assert.deepEqual(readFigures({ ...typed, from: '', below: '' }).figures.ages, null);
  const wrong = (change: Partial<typeof typed>) => readFigures({ ...typed, ...change }).wrong;
  assert.deepEqual(wrong({ usual: '0' }), ['usual']);
  assert.deepEqual(wrong({ low: '3000', high: '2000' }), ['high']);
  assert.deepEqual(wrong({ low: 'dua ribu' }), ['low', 'high']);
  assert.deepEqual(wrong({ days: '366' }), ['days']);
  assert.deepEqual(wrong({ from: '24', below: '12' }), ['below']);
});
