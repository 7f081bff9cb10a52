import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogueChanges, catalogueFault, codeFor, itemFaultOf, itemFaults } from './catalogue.ts';
import { catalogueFaultWords } from './catalogue-words.ts';
import { builtInItems } from './data/catalogue.ts';
import { needItem } from './need-item.ts';
import type { NeedItem } from './need-item.ts';

const eggs = builtInItems[0]!;
const eggsWith = (change: Partial<NeedItem>): NeedItem[] => builtInItems.map((one) => (one.code === eggs.code ? { ...one, ...change } : one));

test('the catalogue of the software may be published as it is, and changes nothing', () => {
  assert.equal(catalogueFault(builtInItems, builtInItems), null);
  assert.deepEqual(catalogueChanges(builtInItems, builtInItems), []);
});

test('each fault is found, names its item and has its sentence', () => {
  const faults: Partial<Record<(typeof itemFaults)[number], NeedItem[]>> = {
    words_missing: eggsWith({ labelEn: ' ' }),
    price_range: eggsWith({ price: { low: 3000, high: 2000, verified: false } }),
    age_range: eggsWith({ ages: { from: 24, below: 24 } }),
    formula: eggsWith({ label: 'Susu formula bayi' }),
    prescribed_by_donor: eggsWith({ prescribed: true }),
    code_twice: [...builtInItems, eggs],
    unit_changed: eggsWith({ unit: 'kg' }),
    item_removed: builtInItems.slice(1),
  };
  for (const fault of itemFaults) {
    assert.deepEqual(catalogueFault(faults[fault]!, builtInItems), { fault, code: eggs.code });
    assert.match(catalogueFaultWords[fault].id, /\.$/);
  }
  assert.equal(catalogueFault([])?.fault, 'empty');
});

test('a change is told by the fields that differ; an item out of use is no fault', () => {
  const after = [...eggsWith({ active: false, price: { low: 1800, high: 2300, verified: true } }), { ...eggs, code: 'telur_puyuh', label: 'Telur puyuh' }];
  assert.equal(catalogueFault(after, builtInItems), null);
  assert.deepEqual(catalogueChanges(builtInItems, after), [
    { code: 'telur', label: 'Telur ayam harian', fields: ['price', 'active'] },
    { code: 'telur_puyuh', label: 'Telur puyuh', fields: 'added' },
  ]);
});

test('any words make a code that is allowed and free', () => {
  fc.assert(
    fc.property(fc.string(), fc.subarray(['barang', 'barang_2', 'a_b']), (label, taken) => {
      const code = codeFor(label, taken);
      assert.ok(!taken.includes(code));
      assert.ok(needItem.shape.code.safeParse(code).success, code);
    }),
  );
  assert.equal(codeFor('Sendok makan bayi', []), 'sendok_makan_bayi');
  assert.equal(itemFaultOf({ ...eggs, label: 'Informasi gizi' }), null, 'only the word itself');
});
