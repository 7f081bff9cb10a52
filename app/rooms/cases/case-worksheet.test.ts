/** The worksheet of a case audit, and the half-years it belongs to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditGroupOf, semesterOf, semestersBefore } from './case-audit.ts';
import { worksheetCsv, worksheetLine } from './case-worksheet.ts';

const row = {
  semester: '2026-2', ageGroup: 'baduta' as const, directFactors: '=1+1', indirectFactors: 'Jamban; air', analysis: 'Kata "pakar"', advice: '-x', followUp: 'Jamban', followUpOwner: 'disperumkim',
  followUpDue: '2026-12-31', evaluation: null,
  facts: { aliasSeed: 1, villageName: 'Cipaku', ageMonths: 19, weightG: 9100, lengthMm: 742, weiZ: -180, lenZ: -263, wflZ: -90, answers: { mealsPerDay: 2, latrine: 'none', birthWeightKg: 2.4 }, services: ['Konseling'] },
};

test('a half-year begins in January and in July', () => {
  assert.deepEqual(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(semesterOf), ['2026-1', '2026-1', '2026-2', '2026-2']);
  assert.deepEqual(semestersBefore('2026-1', 3), ['2026-1', '2025-2', '2025-1']);
  assert.deepEqual([23, 24].map(auditGroupOf), ['baduta', 'balita']);
});

test('a line has the programme\'s columns, an alias and no name; cells that would be formulas stay words', () => {
  const line = worksheetLine(row, 'Kenanga');
  const [head, first] = worksheetCsv([line]).slice(1).split('\r\n') as [string, string];
  assert.equal(line.length, head.split(';').length);
  assert.deepEqual([line[2], line[5], line[8], line[10], line[13]], ['Kenanga', '9,1', '-2,63', 'Berat lahir (kg): 2,4', 'Jamban: Tidak ada']);
  assert.equal(line.at(-3), 'Disperumkim', 'the department in words');
  assert.ok(first.includes("'=1+1") && first.includes("'-x") && first.includes(';-2,63;') && first.includes('"Jamban; air"') && first.includes('"Kata ""pakar"""'));
});
