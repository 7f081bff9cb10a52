import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { duplicateOf, duplicateRecord } from './duplicate.ts';
import type { MeasuredTogether } from './duplicate.ts';
import { duplicatePairs } from './duplicate-pairs.ts';

interface Told {
  name: string;
  parents: string[];
  sex: 'M' | 'F';
  bornOn: string;
  village: string | null;
  posyandu: string | null;
  nik: string | null;
}

let made = 0;
const ayu: Told = { name: 'Ayu Lestari Putri', parents: ['Wati Suryati', 'Dedi Mulyana'], sex: 'F', bornOn: '2024-02-29', village: 'V1', posyandu: 'V1.P1', nik: null };
const record = ({ nik, ...told }: Told) => duplicateRecord({ ...told, id: String(++made).padStart(6, '0'), nik: () => nik });
const grade = (one: Partial<Told>, other: Partial<Told>, measured: MeasuredTogether = 'never'): string =>
  duplicateOf(record({ ...ayu, ...one }), record({ ...ayu, ...other }), measured)?.grade ?? 'none';

test('the very name, birth date and parents are almost certain: in one posyandu, or with both parents', () => {
  assert.equal(grade({}, {}), 'certain');
  assert.equal(grade({}, { parents: ['dedi mulyana', 'WATI SURYATI'], posyandu: 'V1.P2' }), 'certain');
  assert.equal(grade({ name: 'Moh. Rizky Putra', sex: 'M' }, { name: 'Muhammad Rizky Putra', sex: 'M' }), 'certain');
  assert.equal(grade({}, { parents: ['Wati Suryati'] }), 'certain');
  assert.equal(grade({}, { parents: ['Wati'] }), 'likely');
  assert.equal(grade({}, { village: 'V2', posyandu: 'V2.P9' }), 'certain');
  assert.equal(grade({ name: 'Ayu Putri' }, { name: 'Ayu Putri', village: 'V2', posyandu: 'V2.P9' }), 'likely');
});

test('slips of name, date, sex and number are likely; more than a slip is nothing', () => {
  assert.equal(grade({}, { name: 'Ayu Lestarri Putri' }), 'likely');
  assert.equal(grade({}, { name: 'Ayu Lestari P.' }), 'likely');
  assert.equal(grade({}, { name: 'Ayu Lestari' }), 'likely');
  assert.equal(grade({}, { bornOn: '2024-03-01' }), 'likely');
  assert.equal(grade({ bornOn: '2023-12-31' }, { bornOn: '2024-01-01' }), 'likely');
  assert.equal(grade({}, { sex: 'M' }), 'likely');
  assert.equal(grade({ bornOn: '2024-02-11' }, { bornOn: '2024-11-02' }), 'likely');
  assert.equal(grade({}, { name: 'Bunga Citra' }), 'none');
  assert.equal(grade({}, { name: 'Ayu Lestari Pertiwi', bornOn: '2022-05-05' }), 'none');
  assert.equal(grade({}, { parents: ['Euis', 'Asep'], village: 'V2', posyandu: null }), 'none');
  assert.equal(grade({ parents: [] }, { parents: [], bornOn: '2024-04-29' }), 'none');
});

test('twins are never certain, and with another number or weight never proposed', () => {
  const [one, other] = [{ name: 'Rafa Ayu Nugraha' }, { name: 'Rafi Ayu Nugraha' }];
  assert.equal(grade(one, other), 'likely');
  assert.ok(duplicateOf(record({ ...ayu, ...one }), record({ ...ayu, ...other }))!.reasons.includes('maybeTwins'));
  assert.equal(grade(one, other, 'otherFigures'), 'none');
  assert.equal(grade({ name: 'Hasan Putra Nugraha', nik: '3271016902240001' }, { name: 'Husen Putra Nugraha', nik: '3271016902240002' }), 'none');
  assert.equal(grade({ nik: '3271016902240001' }, { nik: '3271016902240002' }), 'likely');
  assert.equal(grade({}, {}, 'otherFigures'), 'likely');
});

test('BY NY is told by the mother, at most likely, and its twins stay two', () => {
  const baby = { name: 'BY NY WATI SURYATI', parents: ['Wati Suryati'] };
  assert.equal(grade(baby, {}), 'likely');
  assert.equal(grade(baby, { ...baby, name: 'Bayi Ny. Wati Suryati' }), 'likely');
  assert.equal(grade({ ...baby, name: 'BY NY WATI SURYATI I' }, { ...baby, name: 'BY NY WATI SURYATI II' }), 'none');
  assert.equal(grade(baby, { parents: ['Euis'] }), 'none');
  assert.equal(grade(baby, baby, 'otherFigures'), 'none');
});

const who: fc.Arbitrary<Told> = fc.record({
  name: fc.constantFrom('Ayu Lestari Putri', 'Ayu Lestari', 'Ayu Lestary Putri', 'BY NY WATI', 'BY NY WATI 2', 'Bagas Pratama', 'Moh. Rizky', 'M', ''),
  parents: fc.subarray(['Wati', 'Wati Suryati', 'Dedi Mulyana', 'Euis', '-']),
  sex: fc.constantFrom('F' as const, 'M' as const),
  bornOn: fc.constantFrom('2024-02-29', '2024-02-28', '2024-03-01', '2023-12-31', '2024-01-01', '2022-05-05'),
  village: fc.constantFrom('V1', 'V2', null),
  posyandu: fc.constantFrom('V1.P1', 'V2.P2', null),
  nik: fc.constantFrom(null, '3271016902240001', '3271016902240002', '3271019602240001'),
});

test('the answer does not depend on who comes first, a certain pair agrees in all that matters, and a scan finds what the ladder finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(who, { minLength: 2, maxLength: 6 }), fc.constantFrom<MeasuredTogether>('never', 'sameFigures', 'otherFigures'), async (list, measured) => {
      const records = list.map(record);
      const [a, b] = [records[0]!, records[1]!];
      const [one, other] = [duplicateOf(a, b, measured), duplicateOf(b, a, measured)];
      assert.deepEqual(one, other);
      if (one?.grade === 'certain') {
        assert.deepEqual([a.sex, a.bornOn, a.name.sorted], [b.sex, b.bornOn, b.name.sorted]);
        assert.ok(measured !== 'otherFigures' && a.name.motherOf === null && a.parents.length > 0 && b.parents.length > 0);
      }
      const found = new Set((await duplicatePairs(records)).map((pair) => `${pair.one.id} ${pair.other.id}`));
      for (const [at, first] of records.entries())
        for (const second of records.slice(at + 1)) {
          const finding = duplicateOf(first, second);
          if (finding?.grade === 'certain') assert.ok(found.has(`${first.id} ${second.id}`), 'a certain pair is always found');
          if (found.has(`${first.id} ${second.id}`)) assert.ok(finding !== null);
        }
    }),
    { numRuns: Number(process.env['LADDER_RUNS'] ?? 400) },
  );
});
