import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChildPage } from '../contract.ts';
import { fieldChanges } from './fieldChanges.ts';

const child: ChildPage['child'] = {
  id: 'a',
  name: 'Melati Sari',
  sex: 'F',
  bornOn: '2024-01-01',
  ageMonths: 12,
  parentNames: ['Ani', 'Budi'],
  birthWeightG: null,
  birthLengthMm: null,
  nikState: 'valid',
  nikEnding: null,
  rt: 2,
  rw: null,
  address: null,
  area: '99.71.01.1001',
  villageName: '',
  districtName: '',
  posyanduName: null,
  puskesmasName: null,
  aliasSeed: 1,
  state: 'active',
  stateOn: null,
};
const change = (field: string, valueBefore: string | null, at: string) => ({ field, valueBefore, at, byName: 'Rina', importId: null });

test('each change leads to what the next one found, the newest to what stands now', () => {
  const changes = fieldChanges(
    [change('name', 'MELATI', '2025-01-01'), change('name', 'Melati', '2025-02-01'), change('rt', null, '2025-02-01')],
    child,
  );
  assert.deepEqual(
    changes.map(({ field, valueBefore, valueAfter }) => [field, valueBefore, valueAfter]),
    [
      ['name', 'Melati', 'Melati Sari'],
      ['rt', null, '2'],
      ['name', 'MELATI', 'Melati'],
    ],
  );
});

test('a field this version does not know has nothing after it', () => {
  assert.equal(fieldChanges([change('shoe_size', '21', '2025-01-01')], child)[0]?.valueAfter, null);
});
