import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityMonth } from './city-month.ts';
import type { CityOptions } from './options.ts';
import { bornOnOf, type ToldChild } from './told-children.ts';
import { monthNumber } from './calendar.ts';
import { trueGrowth } from './truth.ts';

const raka: ToldChild = {
  name: 'Raka Rekaan', sex: 'M', parents: 'Ibu / Bapak', ageMonths: 19, bornOnDay: 31, village: 'Cipaku', district: 'Bogor Selatan', puskesmas: 'Cipaku', rt: 3, rw: 5, address: 'GG. REKAAN',
  measuredOnDay: 8, lengthZ: [-2.4, -2.2, -1.9], weightZ: [-1.8, -1.6, -1.4],
};
const options: CityOptions = { children: 1500, months: 3, until: '2026-10', seed: 3, profile: 'survey' };

test('a told child stands in every month as told, below the others, who stay what they were', () => {
  const told = { ...options, told: [raka] };
  for (const [at, month] of ['2026-08', '2026-09', '2026-10'].entries()) {
    const plain = [...cityMonth(options, month)];
    const rows = [...cityMonth(told, month)];
    assert.deepEqual(rows.slice(0, -1), plain);
    const { row } = rows.at(-1)!;
    assert.equal(row.name, 'Raka Rekaan');
    assert.equal(row.bornOn, bornOnOf(raka, monthNumber('2026-08')));
    assert.ok(Math.abs(Number(row.indices.lengthForAgeZ) - raka.lengthZ[at]!) < 0.05, row.indices.lengthForAgeZ);
    assert.ok(!plain.some((one) => one.row.nikInLinks === row.nikInLinks), 'a number of its own');
  }
});

test('where the city looks after short children, fewer are short after some months, and nobody becomes shorter', () => {
  const cared = { ...options, careFrom: '2026-04' };
  const stunted = (of: CityOptions): number => [...cityMonth(of, '2026-10')].filter(({ truth }) => truth.isStunted && !truth.isRepeated).length;
  assert.ok(stunted(cared) < 0.95 * stunted(options), `${stunted(cared)} of ${stunted(options)}`);
  const before = new Map([...trueGrowth(options)].map(({ nik, on }) => [nik, on('2026-10-15').lengthZ]));
  for (const { nik, on } of trueGrowth(cared)) assert.ok(on('2026-10-15').lengthZ >= before.get(nik)!, nik);
});

test('true growth is what the files were made from, and goes on between the told months', () => {
  const [growth] = [...trueGrowth({ ...options, told: [raka] })].slice(-1);
  assert.equal(growth?.on('2026-08-08').lengthZ, -2.4);
  const between = growth.on('2026-08-24').lengthZ;
  assert.ok(between > -2.4 && between < -2.2, String(between));
});
