import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PledgeView } from './contract.ts';
import { cellsOf, csvOf, heads } from './sheet.ts';
import { statementOf } from './statement.ts';

const pledge: PledgeView = {
  id: 'a', giverId: 'g', giverName: 'PT Sumber Makmur Rekaan', giverKind: 'company', kind: 'money', commodity: 'rupiah', unit: 'rupiah', saidQuantity: 20_000_000, saidUnit: 'rupiah',
  wishArea: '32.71', wishAreaName: 'Kota Bogor', note: null, validUntil: null, madeOn: '2026-11-02', pledged: 20_000_000, unspent: 19_000_000, ended: 0,
  directed: [
    { item: 'protein', unit: 'kg', needs: 1, committed: 158_000, covered: 4.5, delivered: 0, received: 0, used: 0, lost: 0 },
    { item: 'telur', unit: 'butir', needs: 3, committed: 842_000, covered: 40, delivered: 320, received: 40, used: 60, lost: 5 },
  ],
};

test('what was delivered, received and used adds up along the way, and items are never added', () => {
  const { rows, money } = statementOf('PT Sumber Makmur Rekaan', '2026-11-24', [pledge], []);
  assert.deepEqual(rows.map(({ item, directed, delivered, received, used, lost }) => [item, directed, delivered, received, used, lost]), [['protein', 4.5, 0, 0, 0, 0], ['telur', 460, 425, 100, 60, 5]]);
  assert.deepEqual(money, { pledged: 20_000_000, committed: 1_000_000, unspent: 19_000_000, ended: 0 });
});

test('a column of the spreadsheet can be summed: what belongs to the promise stands once', () => {
  const { rows } = statementOf('PT Sumber Makmur Rekaan', '2026-11-24', [pledge, { ...pledge, id: 'b', madeOn: '2026-10-01', directed: [], unspent: 20_000_000 }], []);
  assert.deepEqual(rows.map(({ said, unspent }) => [said, unspent]), [[20_000_000, 20_000_000], [20_000_000, 19_000_000], [null, null]], 'the oldest promise first');
  const cells = cellsOf(statementOf('x', '2026-11-24', [pledge], []), (item) => item);
  assert.ok(cells.every((row) => row.length === heads.length));
});

test('no cell of a CSV is taken for a formula', () => {
  const cells = ['=1+1', '+62811', '-5', '@SUM(A1)', '\t=1', '  =1', 'telur', 'a "b", c'];
  const text = csvOf([cells]);
  assert.equal(text, `\uFEFF"'=1+1","'+62811","'-5","'@SUM(A1)","'\t=1","'  =1","telur","a ""b"", c"\r\n`);
  assert.equal(csvOf([[-5, 1.5]]), '\uFEFF-5,1.5\r\n', 'numbers stay numbers');
});
