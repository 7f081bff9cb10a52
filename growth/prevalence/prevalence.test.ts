import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prevalence, type SurveyChild } from '../index.ts';
import type { SurveyRows } from './rows.ts';
import { createSurvey, surveyPrevalence } from './prevalence.ts';
import type { RowSpill } from './survey.ts';

function aChild(lengthForAge: number | null, more: Partial<SurveyChild> = {}): SurveyChild {
  return { sex: 'F', ageDays: 400, z: { lengthForAge, weightForAge: 0, bmiForAge: 0, weightForLength: 0 }, ...more };
}

const all = (children: SurveyChild[]) => {
  const [first] = prevalence(children).groups;
  assert.ok(first);
  return first;
};

const near = (value: number | null, expected: number): void =>
  assert.ok(value !== null && Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);

test('a simple survey: shares, errors, intervals', () => {
  const z = [-3.5, -2.5, -2, -1, 0, 0.5, 1.5, null];
  const { lengthForAge } = all(z.map((each) => aChild(each)));
  const n = 7;
  const rows = 8;
  assert.deepEqual([lengthForAge.count, lengthForAge.weightedCount], [7, 7]);
  const p = 2 / n;
  const se = Math.sqrt(rows / (rows - 1)) * Math.sqrt((p * (1 - p)) / n);
  near(lengthForAge.belowMinus2.value, 100 * p);
  near(lengthForAge.belowMinus2.standardError, 100 * se);
  const reach = (2.364_624_251_592_785 * se) / (p * (1 - p)); // t with 7 degrees of freedom
  near(lengthForAge.belowMinus2.lower, 100 / (1 + Math.exp(-Math.log(p / (1 - p)) + reach)));
  near(lengthForAge.belowMinus2.upper, 100 / (1 + Math.exp(-Math.log(p / (1 - p)) - reach)));
  near(lengthForAge.belowMinus3.value, 100 / n);
  near(lengthForAge.above1.value, 100 / n);
  near(lengthForAge.mean.value, -7 / n);
  const squares = z.reduce((sum: number, each) => sum + (each === null ? 0 : (each + 1) ** 2), 0);
  near(lengthForAge.standardDeviation, Math.sqrt(squares / (n - 1)));
});

test('nobody and everybody have no doubt', () => {
  const { belowMinus2, above1 } = all([aChild(-2.5), aChild(-3), aChild(-2.01)]).lengthForAge;
  assert.deepEqual(belowMinus2, { value: 100, standardError: 0, lower: 100, upper: 100 });
  assert.deepEqual(above1, { value: 0, standardError: 0, lower: 0, upper: 0 });
});

test('limits are strict', () => {
  const { belowMinus3, belowMinus2, above2 } = all([aChild(-3), aChild(-2), aChild(2), aChild(0)]).lengthForAge;
  assert.deepEqual([belowMinus3.value, belowMinus2.value, above2.value], [0, 25, 0]);
});

test('oedema is severe wasting, and no mean', () => {
  const swollen = aChild(-2.5, {
    oedema: true,
    z: { lengthForAge: -2.5, weightForAge: null, bmiForAge: null, weightForLength: null },
  });
  const group = all([swollen, aChild(0), aChild(0), aChild(0)]);
  assert.deepEqual([group.weightForLength.belowMinus3.value, group.weightForLength.count], [25, 4]);
  assert.deepEqual([group.weightForAge.belowMinus2.value, group.weightForAge.mean.value], [25, 0]);
  assert.equal(group.lengthForAge.belowMinus2.value, 25);
  assert.equal(group.stuntedAndWasted.value, 25);
});

test('who is out', () => {
  const result = prevalence([
    aChild(-1),
    aChild(-1, { ageDays: 1826.49 }),
    aChild(-1, { ageDays: null }),
    aChild(-9, { ageDays: 1826.5 }),
    aChild(-9, { ageDays: -1 }),
    aChild(-9, { cluster: null }),
    aChild(-9, { stratum: null }),
    aChild(-9, { samplingWeight: null }),
  ]);
  assert.deepEqual([result.children, result.excluded, result.withoutWeight], [4, 4, 1]);
  assert.equal(result.groups[0]?.lengthForAge.mean.value, -1);
  assert.deepEqual([result.groups[0]?.lengthForAge.count, result.groups[0]?.lengthForAge.weightedCount], [4, 3]);
  assert.throws(() => prevalence([]), /No child/);
  assert.throws(() => prevalence([aChild(0, { samplingWeight: -1 })]), /negative/);
});

test('groups are those of a report, in its order', () => {
  const month = 30.4375;
  const result = prevalence([
    aChild(0, { ageDays: 5.99 * month, area: 'Urban', region: '10', wealth: 'Q5', motherEducation: 'None' }),
    aChild(0, { ageDays: 6 * month, area: 'Rural', region: '9', wealth: '1', sex: 'M' }),
    aChild(0, { ageDays: 59.99 * month, region: '9', wealth: 'rich', sex: null }),
  ]);
  const counts = Object.fromEntries(result.groups.map((group) => [group.label, group.lengthForAge.count]));
  assert.deepEqual(
    result.groups.slice(0, 9).map(({ label }) => label),
    [
      'All',
      'Age group: 00-05 mo',
      'Age group: 06-11 mo',
      'Age group: 12-23 mo',
      'Age group: 24-35 mo',
      'Age group: 36-47 mo',
      'Age group: 48-59 mo',
      'Sex: Female',
      'Sex: Male',
    ],
  );
  assert.deepEqual(
    result.groups.slice(21).map(({ label }) => label),
    [
      'Area: Rural',
      'Area: Urban',
      'Geographical region: 9',
      'Geographical region: 10',
      'Wealth quintile: Q1: Poorest',
      'Wealth quintile: Q2',
      'Wealth quintile: Q3',
      'Wealth quintile: Q4',
      'Wealth quintile: Q5: Richest',
      'Maternal education: None',
    ],
  );
  assert.equal(counts['Age + sex: 00-05 mo.Female'], 1);
  assert.equal(counts['Age + sex: 06-11 mo.Male'], 1);
  assert.equal(counts['Age group: 48-59 mo'], 1);
  assert.equal(counts['Geographical region: 9'], 2);
  const empty = result.groups.find(({ label }) => label === 'Wealth quintile: Q2');
  assert.deepEqual(empty?.lengthForAge.belowMinus2, { value: null, standardError: null, lower: null, upper: null });
  assert.equal(empty?.lengthForAge.standardDeviation, null);
});

test('a survey that does not know ages and sexes has no such groups', () => {
  const { groups } = prevalence([aChild(0, { sex: null, ageDays: null }), aChild(1, { sex: null, ageDays: null })]);
  assert.deepEqual(
    groups.map(({ label }) => label),
    ['All'],
  );
});

test('one child alone has a mean and no spread', () => {
  const { lengthForAge } = all([aChild(-1.5), aChild(null)]);
  assert.deepEqual([lengthForAge.mean.value, lengthForAge.mean.standardError], [-1.5, 0]);
  assert.equal(lengthForAge.standardDeviation, null);
  assert.equal(all([aChild(-1.5)]).lengthForAge.mean.lower, null, 'no degrees of freedom');
});

test('a column that is no grouping is refused', () => {
  const children = Array.from({ length: 1001 }, (_, n) => aChild(0, { region: `R${n}` }));
  assert.throws(() => prevalence(children), /is no grouping/);
});

test('a survey put away in parts gives the same', () => {
  const parts: SurveyRows[][] = [[], [], []];
  const spill: RowSpill = {
    limit: 7,
    put: (rows) => {
      for (const [part, pieces] of parts.entries()) {
        const chosen = [...Array(rows.length).keys()].filter((row) => (rows.unit[row] as number) % 3 === part);
        pieces.push({
          length: chosen.length,
          weight: Float64Array.from(chosen, (row) => rows.weight[row] as number),
          unit: Int32Array.from(chosen, (row) => rows.unit[row] as number),
          oedema: Uint8Array.from(chosen, (row) => rows.oedema[row] as number),
          z: Int16Array.from(chosen.flatMap((row) => [...rows.z.subarray(row * 4, row * 4 + 4)])),
          groups: Int16Array.from(chosen.flatMap((row) => [...rows.groups.subarray(row * 8, row * 8 + 8)])),
        });
      }
    },
    parts: () => parts,
  };
  const children = Array.from({ length: 200 }, (_, n) =>
    aChild(((n * 37) % 80) / 10 - 5, { cluster: String((n * 7) % 11), stratum: String(n % 2), samplingWeight: 1 + (n % 3) }),
  );
  const survey = createSurvey(spill);
  for (const child of children) survey.add(child);
  const [apart, together] = [surveyPrevalence(survey), prevalence(children)];
  apart.groups.forEach((group, at) => {
    const expected = together.groups[at]?.lengthForAge.belowMinus2.standardError ?? null;
    if (expected === null) assert.equal(group.lengthForAge.belowMinus2.standardError, null);
    else near(group.lengthForAge.belowMinus2.standardError, expected);
  });
});
