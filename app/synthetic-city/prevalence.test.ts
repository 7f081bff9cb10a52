import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CityOptions, cityMonth, type CityRow, type ProfileName } from './index.ts';

const CHILDREN = 20_000;

function measured(profile: ProfileName, seed: number, children = CHILDREN): CityRow[] {
  const options: CityOptions = { children, months: 1, until: '2026-10', seed, profile };
  return [...cityMonth(options, '2026-10')].filter(({ truth }) => !truth.isRepeated);
}

function percent(rows: readonly CityRow[], holds: (truth: CityRow['truth']) => boolean): number {
  return (100 * rows.filter(({ truth }) => holds(truth)).length) / rows.length;
}

function within(value: number, from: number, to: number, what: string): void {
  assert.ok(value >= from && value <= to, `${what}: ${value.toFixed(2)} is not in ${from} .. ${to}`);
}

for (const seed of [1, 2, 3, 4, 5]) {
  test(`posyandu find about 2.3 % stunted (seed ${seed})`, () => {
    const rows = measured('weighed', seed);
    within(
      percent(rows, (truth) => truth.isStunted),
      2.1,
      2.5,
      'stunted',
    );
    within(
      percent(rows, (truth) => truth.isSevere),
      0.15,
      0.5,
      'severely stunted',
    );
    within(
      percent(rows, (truth) => truth.isWasted),
      3,
      4,
      'wasted',
    );
    within(
      percent(rows, (truth) => truth.isUnderweight),
      5.5,
      7,
      'underweight',
    );
    within((100 * rows.length) / CHILDREN, 82, 86, 'coverage');
  });
}

for (const seed of [1, 2, 3]) {
  test(`a survey finds about 20 % stunted (seed ${seed})`, () => {
    within(
      percent(measured('survey', seed), (truth) => truth.isStunted),
      18.5,
      21.5,
      'stunted',
    );
  });
}

test('kelurahan differ, some about twice the city', () => {
  const stunted = new Map<string, { all: number; stunted: number }>();
  for (const { row, truth } of measured('survey', 1, 60_000)) {
    const village = stunted.get(row.village) ?? { all: 0, stunted: 0 };
    stunted.set(row.village, { all: village.all + 1, stunted: village.stunted + Number(truth.isStunted) });
  }
  assert.equal(stunted.size, 68);
  const shares = [...stunted.values()].map((village) => village.stunted / village.all).sort((a, b) => a - b);
  within((shares[66] ?? 0) / (shares[1] ?? 1), 1.7, 4, 'second worst to second best');
});

test('stunting comes between six and twenty-four months and mostly stays', () => {
  const options: CityOptions = { children: CHILDREN, months: 3, until: '2026-10', seed: 1, profile: 'weighed' };
  const rows = [...cityMonth(options, '2026-10')];
  const share = (from: number, below: number): number =>
    percent(
      rows.filter(({ row: { age } }) => age.years * 12 + age.months >= from && age.years * 12 + age.months < below),
      (truth) => truth.isStunted,
    );
  assert.ok(share(18, 36) > 1.5 * share(0, 9), `${share(18, 36)} and ${share(0, 9)}`);
  const before = new Set([...cityMonth(options, '2026-08')].filter(({ truth }) => truth.isStunted).map(({ truth }) => truth.childKey));
  const again = rows.filter(({ truth }) => before.has(truth.childKey) && !truth.isRepeated);
  within(
    percent(again, (truth) => truth.isStunted),
    45,
    85,
    'still stunted after two months',
  );
});

test('children grow: weight and length go up over half a year', () => {
  const options: CityOptions = { children: 3000, months: 7, until: '2026-10', seed: 3, profile: 'weighed' };
  const before = new Map(
    [...cityMonth(options, '2026-04')].map(({ row, truth }) => [truth.childKey, { cm: Number(row.length), kg: truth.weightKg }]),
  );
  const gains = [...cityMonth(options, '2026-10')].flatMap(({ row, truth }) => {
    const old = before.get(truth.childKey);
    return old ? [{ cm: Number(row.length) - old.cm, kg: truth.weightKg - old.kg }] : [];
  });
  const share = (holds: (gain: { cm: number; kg: number }) => boolean): number => gains.filter(holds).length / gains.length;
  assert.ok(share(({ cm }) => cm >= 1) > 0.97);
  assert.ok(share(({ kg }) => kg > 0) > 0.93);
});

test('sizes at birth are those of newborns', () => {
  const rows = measured('weighed', 1).filter(({ row }) => Number(row.birthWeight) > 0 && Number(row.birthWeight) < 6);
  const weights = rows.map(({ row }) => Number(row.birthWeight)).sort((a, b) => a - b);
  within(weights[Math.floor(weights.length / 2)] ?? 0, 3, 3.4, 'middle birth weight');
  within((100 * weights.filter((kg) => kg < 2.5).length) / weights.length, 5, 9, 'low birth weight');
  assert.ok(rows.every(({ row }) => Number(row.birthLength) >= 34 && Number(row.birthLength) <= 60));
});
