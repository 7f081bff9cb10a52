import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBirthLength, readBirthWeight } from './birth-size.ts';
import { readCount, readNumberCell } from './number-cell.ts';

const valueOf = (text: string): number | string | number[] => {
  const cell = readNumberCell(text);
  return cell.kind === 'number' ? cell.value : cell.kind === 'turned' ? cell.candidates : cell.kind;
};

test('decimals with a point, a comma, thousands, a unit', () => {
  const cases: [string, number][] = [
    ['8.5', 8.5],
    ['8,5', 8.5],
    ['8', 8],
    ['8.50', 8.5],
    ['0.85', 0.85],
    [',5', 0.5],
    ['2.000', 2],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['12 500', 12_500],
    ['8,5 kg', 8.5],
    ['78.5cm', 78.5],
    ["'8.5", 8.5],
    ['-2.07', -2.07],
    ['−2,07', -2.07],
    ['+1.2', 1.2],
    ['1e1', 10],
    ['007', 7],
  ];
  for (const [text, value] of cases) assert.equal(valueOf(text), value, text);
});

test('a clock time or a date where digits stood gives what may have been typed, likeliest first', () => {
  assert.deepEqual(valueOf('08:30'), [8.3, 8.5]);
  assert.deepEqual(valueOf('08:05'), [8.5, 8.05]);
  assert.deepEqual(valueOf('8:05:00'), [8.5, 8.05]);
  assert.deepEqual(valueOf('11:45'), [11.45]);
  assert.deepEqual(valueOf('08:00'), [8]);
  assert.deepEqual(valueOf('2025-05-08'), [8.5, 5.8]);
  assert.deepEqual(valueOf('1900-01-08 12:00'), [8.5]);
});

test('dashes and blanks are missing, other things unreadable', () => {
  for (const text of ['', ' ', '-', '--']) assert.equal(valueOf(text), 'missing');
  for (const text of ['8..5', '8,5,', 'delapan', '1e99', '8-9', '=1+1', 'NaN', 'Infinity', '1.23.4'])
    assert.equal(valueOf(text), 'unreadable', text);
});

test('a number written with a point, with a comma or with a unit reads the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }), (digits, places) => {
      const value = digits / 10 ** places;
      const text = value.toFixed(places);
      for (const written of [text, text.replace('.', ','), `${text} kg`]) assert.equal(valueOf(written), Number(text), written);
    }),
  );
});

test('RT and RW are compared as whole numbers', () => {
  assert.deepEqual(['3', '07', '003', 'RT 7', 'rw.02', '5.0', '', '-', 'x', '0'].map(readCount), [3, 7, 3, 7, 2, 5, null, null, null, 0]);
});

test('birth weight in kilograms, grams, ten or a hundred times too large; birth length in cm, m, mm', () => {
  const grams = (text: string): unknown => {
    const size = readBirthWeight(readNumberCell(text));
    return size.kind === 'size' ? [size.value, size.rescaled] : size.kind;
  };
  assert.deepEqual(['3.1', '3100', '28', '35.2', '285', '0', '', 'x', '99999'].map(grams), [
    [3100, false],
    [3100, true],
    [2800, true],
    [3520, true],
    [2850, true],
    'missing',
    'missing',
    'unreadable',
    'impossible',
  ]);
  const millimetres = (text: string): unknown => {
    const size = readBirthLength(readNumberCell(text));
    return size.kind === 'size' ? [size.value, size.rescaled] : size.kind;
  };
  assert.deepEqual(['49', '4.9', '0.49', '490', '48,5', '0', '2'].map(millimetres), [
    [490, false],
    [490, true],
    [490, true],
    [490, true],
    [485, false],
    'missing',
    [200, true],
  ]);
});
