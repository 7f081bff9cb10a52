import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kindOfBuiltInFormat, kindOfFormat, serialDate, spreadsheetNumber } from './number-format.ts';

test('formats are told apart by their letters, not by text in quotes or brackets', () => {
  for (const format of ['dd/mm/yyyy', 'yyyy-mm-dd', '[$-421]dd mmmm yyyy;@', 'mmm-yy', 'm/d/yy', '[Red]d'])
    assert.equal(kindOfFormat(format), 'date', format);
  for (const format of ['h:mm', '[h]:mm:ss', 'hh.mm', 'mm:ss', 'h AM/PM']) assert.equal(kindOfFormat(format), 'time', format);
  for (const format of ['dd/mm/yyyy hh:mm', 'yyyy-mm-dd h:mm:ss']) assert.equal(kindOfFormat(format), 'dateTime', format);
  for (const format of ['General', '0.0', '#,##0.00', '0 "hari"', '@', '[Red]0', '\\d0', '0_m', ''])
    assert.equal(kindOfFormat(format), 'number', format);
  assert.deepEqual([14, 17, 18, 21, 22, 45, 0, 2, 49].map(kindOfBuiltInFormat), [
    'date',
    'date',
    'time',
    'time',
    'dateTime',
    'time',
    'number',
    'number',
    'number',
  ]);
});

test('numbers come as what their format makes of them', () => {
  assert.equal(spreadsheetNumber(45_877, 'date', false), '2025-08-08');
  assert.equal(spreadsheetNumber(45_877.395_833_333, 'dateTime', false), '2025-08-08 09:30');
  assert.equal(spreadsheetNumber(8.5 / 24, 'time', false), '08:30');
  assert.equal(spreadsheetNumber(25 / 24 + 5 / 1440, 'time', false), '25:05');
  assert.equal(spreadsheetNumber(44_415, 'date', true), '2025-08-08');
  assert.equal(spreadsheetNumber(8.5, 'date', false), '1900-01-08 12:00');
  assert.equal(spreadsheetNumber(8.400_000_000_000_000_4, 'number', false), '8.4');
  assert.equal(spreadsheetNumber(3_271_046_001_230_001, 'number', false), '3271046001230001');
  assert.equal(spreadsheetNumber(3.271_046_001_23e18, 'number', false), '3.27104600123000E+18');
  assert.equal(spreadsheetNumber(-2.07, 'date', false), '-2.07');
  assert.equal(spreadsheetNumber(Number.NaN, 'number', false), '');
});

test('days count on from the first of January 1900, over the leap day that never was', () => {
  assert.deepEqual(
    [1, 59, 61, 36_526].map((serial) => serialDate(serial, false)),
    ['1900-01-01', '1900-02-28', '1900-03-01', '2000-01-01'],
  );
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
      assert.equal(Date.parse(serialDate(serial + 1, false)) - Date.parse(serialDate(serial, false)), 86_400_000);
      assert.equal(serialDate(serial, true), serialDate(serial + 1462, false));
    }),
  );
});
