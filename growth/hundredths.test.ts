import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  armForAge,
  bmiForAge,
  headForAge,
  type Indicator,
  lengthForAge,
  rangeOf,
  type Sex,
  valueAt,
  weightForAge,
  weightForHeight,
  weightForLength,
  zAt,
} from './index.ts';
import { rowOf } from './tables/reference.ts';
import { lmsZ, restrictedZ, roundToHundredths } from './zscore.ts';

const indicators = [lengthForAge, weightForAge, bmiForAge, headForAge, armForAge, weightForLength, weightForHeight];

/** The definition, with a power for every value: what the fast core must equal. */
function definition(indicator: Indicator, sex: Sex, x: number, y: number): number {
  const reference = indicator.reference();
  const steps = indicator.x === 'cm' ? x * 10 : x;
  const below = Math.floor(steps);
  const share = steps - below;
  const at = rowOf(reference, below, sex === 'M' ? 1 : 0);
  const figure = (column: number): number => {
    const low = reference.figures[at + column] as number;
    return share === 0 ? low : low + share * ((reference.figures[at + 8 + column] as number) - low);
  };
  const z = (indicator.restricted ? restrictedZ : lmsZ)(figure(0), figure(1), figure(2), y);
  return roundToHundredths(z) / 100;
}

function same(indicator: Indicator, sex: Sex, x: number, y: number): void {
  const [fast, exact] = [zAt(indicator, sex, x, y), definition(indicator, sex, x, y)];
  if (fast !== exact) assert.fail(`${indicator.name} ${sex} at ${x} of ${y}: ${fast} is not ${exact}`);
}

/** Numbers in [0, 1), the same each time. */
function* evenly(): Generator<number, never> {
  let state = 1;
  for (;;) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('the fast core equals the definition, to the last hundredth', () => {
  const numbers = evenly();
  const next = (): number => numbers.next().value;
  for (const indicator of indicators) {
    const { from, to } = rangeOf(indicator);
    for (let n = 0; n < 20_000; n++) {
      const sex: Sex = next() < 0.5 ? 'F' : 'M';
      const decimals = indicator.x === 'days' ? 1 : n % 3 === 0 ? 1000 : 10;
      const x = Math.round((from + next() * (to - from)) * decimals) / decimals;
      const z = (next() - 0.5) * (n % 10 === 0 ? 30 : 8);
      const exact = valueAt(indicator, sex, x, z);
      if (exact === null) continue;
      const y = n % 2 === 0 ? exact : Math.round(exact * 100) / 100;
      if (y > 0) same(indicator, sex, x, y);
    }
  }
});

test('the fast core equals the definition where a hundredth ends', () => {
  for (const indicator of indicators) {
    const { from, to } = rangeOf(indicator);
    for (let step = 0; step <= 40; step++) {
      const raw = from + (step / 40) * (to - from);
      const x = indicator.x === 'days' ? Math.floor(raw) : Math.floor(raw * 20) / 20;
      for (let hundredths = -450; hundredths <= 450; hundredths += 5) {
        const edge = valueAt(indicator, 'M', x, (hundredths + 0.5) / 100);
        if (edge === null) continue;
        for (const y of [edge * (1 - 1e-9), edge, edge * (1 + 1e-9)]) same(indicator, 'M', x, y);
      }
    }
  }
});
