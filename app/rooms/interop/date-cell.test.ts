import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, readDateCell, swapDayAndMonth } from './date-cell.ts';

const dateOf = (text: string): string => {
  const cell = readDateCell(text);
  return cell.kind === 'date' ? `${cell.date}${cell.swapped ? ' swapped' : ''}` : cell.kind;
};

test('dates in every dress these files give them', () => {
  for (const text of [
    '2025-08-12',
    '2025-08-12 00:00:00',
    '2025-08-12T07:30:00Z',
    '2025/8/12',
    "'2025-08-12",
    '12/08/2025',
    '12-08-2025',
    '12.08.2025',
    '12/8/25',
    '12 08 2025',
    '12/08/2025 09:15',
    '12/08/2025 09.15',
    '12 Agustus 2025',
    '12-Agu-2025',
    '12 Ags 25',
    '12 Aug 2025',
    'Selasa, 12 Agustus 2025',
    'August 12, 2025',
    '45881',
    '45881.5',
    '20250812',
  ]) {
    assert.equal(dateOf(text), '2025-08-12', text);
  }
  assert.equal(dateOf('12 Nopember 2024'), '2024-11-12');
  assert.equal(dateOf('1 Mei 2024'), '2024-05-01');
});

test('a month above twelve shows that the month came first', () => {
  assert.equal(dateOf('08/25/2025'), '2025-08-25 swapped');
});

test('zero dates and dashes are missing; other things are unreadable', () => {
  for (const text of ['', ' ', '-', '0000-00-00', '00/00/0000', '0000-00-00 00:00:00']) assert.equal(dateOf(text), 'missing', text);
  for (const text of [
    '2025-02-29',
    '31/04/2025',
    '2025-13-01',
    '32/01/2025',
    'kemarin',
    '8.5',
    '123',
    '99999',
    '12/2025',
    '12 Foo 2025',
    '1850-01-01',
  ])
    assert.equal(dateOf(text), 'unreadable', text);
});

test('every day of a century reads back from each way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 43_000 }), (days) => {
      const date = addDays('1982-01-01', days);
      const [year, month, day] = date.split('-') as [string, string, string];
      const serial = String(Math.round((Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000));
      for (const text of [date, `${day}/${month}/${year}`, `${Number(day)}-${Number(month)}-${year}`, serial])
        assert.equal(dateOf(text), date, text);
    }),
  );
});

test('whatever stands in the cell, it is a day of the calendar or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/. :') })), (text) => {
      const cell = readDateCell(text);
      if (cell.kind === 'date') assert.equal(new Date(`${cell.date}T00:00:00Z`).toISOString().slice(0, 10), cell.date);
    }),
  );
});

test('day and month change over only where that is another date', () => {
  assert.equal(swapDayAndMonth('2025-08-12'), '2025-12-08');
  assert.equal(swapDayAndMonth('2025-08-13'), null);
  assert.equal(swapDayAndMonth('2025-08-08'), null);
});
