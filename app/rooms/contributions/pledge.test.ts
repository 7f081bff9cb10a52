import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfitOf } from './match.ts';
import { giverKindOf, promiseOf } from './pledge.ts';
import { affordable, amountOf, inCatalogueUnit, unitsFor } from './quantity.ts';

const telur = { code: 'telur', unit: 'butir', donor: 'yes' };
const rutf = { code: 'rutf', unit: 'saset', donor: 'no' };

test('500 kg of eggs are counted as eggs', () => {
  assert.deepEqual(promiseOf({ kind: 'goods', quantity: 500, unit: 'kg' }, telur, 'company'), { promise: { commodity: 'telur', unit: 'butir', amount: 800_000 } });
  assert.deepEqual(unitsFor('telur', 'butir'), ['butir', 'kg', 'peti', 'papan']);
  assert.equal(inCatalogueUnit(1.5, 'kg', 'telur', 'butir'), 24);
});

test('20 million rupiah are 20 million rupiah', () => {
  assert.deepEqual(promiseOf({ kind: 'money', quantity: 20_000_000, unit: 'rupiah' }, null, 'company'), { promise: { commodity: 'rupiah', unit: 'rupiah', amount: 20_000_000 } });
});

test('a promise that cannot be says which field', () => {
  const fault = (...said: Parameters<typeof promiseOf>) => (promiseOf(...said) as { fault?: string }).fault;
  for (const quantity of [9_999, 100_000_000_001, 10_000.5, Number.NaN]) assert.equal(fault({ kind: 'money', quantity, unit: 'rupiah' }, null, 'company'), 'amount', String(quantity));
  assert.equal(fault({ kind: 'money', quantity: 20_000, unit: 'dolar' }, null, 'company'), 'unit');
  assert.equal(fault({ kind: 'goods', quantity: 5, unit: 'butir' }, null, 'company'), 'item');
  assert.equal(fault({ kind: 'goods', quantity: 5, unit: 'karung' }, telur, 'company'), 'unit');
  assert.equal(fault({ kind: 'goods', quantity: 1.5, unit: 'butir' }, telur, 'company'), 'amount', 'no half eggs');
  assert.equal(fault({ kind: 'goods', quantity: 5, unit: 'saset' }, rutf, 'company'), 'donor', 'therapeutic food comes from the health service');
  assert.equal(fault({ kind: 'goods', quantity: 5, unit: 'saset' }, rutf, 'department'), undefined);
});

test('weights may be cut, whole things not', () => {
  assert.equal(amountOf(1.55, 'kg'), 155);
  assert.equal(amountOf(1.555, 'kg'), null);
  assert.equal(amountOf(60, 'butir'), 6_000);
  for (const no of [0, -1, 0.5, 1_000_001, Infinity]) assert.equal(amountOf(no, 'butir'), null, String(no));
});

test('what is left buys no more than it pays for, and no more than is needed', () => {
  const need = { unit: 'butir', unitPrice: 2_000, divisible: true, quantity: 60, covered: 10 };
  assert.equal(affordable('money', 99_999, need), 49);
  assert.equal(affordable('money', 1_000_000, need), 50);
  assert.equal(affordable('money', 1_999, need), 0);
  assert.equal(affordable('goods', 4_500, need), 45);
  assert.equal(affordable('money', 40_000, { ...need, unit: 'kg', unitPrice: 35_000, quantity: 4.5, covered: 0 }), 1.14);
  assert.equal(affordable('money', 40_000, { ...need, unit: 'kg', unitPrice: 35_000, quantity: 4.5, covered: 0, divisible: false }), 1);
});

test('a pledge goes where its giver wishes, to an open need that it fits', () => {
  const pledge = { commodity: 'telur', unit: 'butir', giverKind: 'company', wishArea: '32.71.04', validUntil: '2026-12-31' } as const;
  const need = { item: 'telur', unit: 'butir', state: 'open', donor: 'yes', area: '32.71.04.1001.0001', divisible: true };
  assert.equal(misfitOf(pledge, need, '2026-11-24'), null);
  assert.equal(misfitOf({ ...pledge, commodity: 'rupiah', unit: 'rupiah' }, need, '2026-11-24'), null);
  assert.equal(misfitOf(pledge, { ...need, state: 'met' }, '2026-11-24'), 'state');
  assert.equal(misfitOf(pledge, { ...need, item: 'susu' }, '2026-11-24'), 'item');
  assert.equal(misfitOf(pledge, { ...need, donor: 'no' }, '2026-11-24'), 'donor');
  assert.equal(misfitOf({ ...pledge, giverKind: 'department' }, { ...need, donor: 'no' }, '2026-11-24'), null);
  assert.equal(misfitOf(pledge, { ...need, area: '32.71.06.1003' }, '2026-11-24'), 'area');
  assert.equal(misfitOf(pledge, need, '2027-01-01'), 'ended');
});

test('a role makes the kind of giver; nobody calls themself a department', () => {
  assert.equal(giverKindOf(['contributor'], 'company'), 'company');
  assert.equal(giverKindOf(['contributor'], 'department'), 'person');
  assert.equal(giverKindOf(['department'], 'company'), 'department');
  assert.equal(giverKindOf(['foster_parent'], undefined), 'foster_parent');
});
