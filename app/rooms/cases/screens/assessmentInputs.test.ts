import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessmentFields, assessmentGroups, figureRanges, type FigureField } from '../index.ts';
import { answersOf, inputOf, rangeOf, typedOf, type AssessedField } from './assessmentInputs.ts';

test('every field of the assessment is asked in one group, and every figure has its range', () => {
  const asked = Object.values(assessmentGroups).flat() as string[];
  assert.deepEqual(asked.toSorted(), Object.keys(inputOf).toSorted());
  const figures = (Object.keys(inputOf) as AssessedField[]).filter((field) => inputOf[field] === 'number');
  assert.deepEqual(figures.toSorted(), Object.keys(figureRanges).toSorted());
});

test('a figure beyond its range is refused at the field, and at the server', () => {
  for (const [field, [least, most, form]] of Object.entries(figureRanges) as [FigureField, readonly [number, number, string]][]) {
    for (const [value, fits] of [[least, true], [most, true], [least - 1, false], [most + 1, false], [least + 0.5, form === 'part' && least + 0.5 <= most]] as const) {
      const { refused } = answersOf({ [field]: String(value).replace('.', ',') });
      assert.deepEqual(refused, fits ? [] : [field], `${field} ${value}`);
      assert.equal(assessmentFields.safeParse({ seen: [], [field]: value }).success, fits, `${field} ${value}`);
    }
  }
  assert.deepEqual(rangeOf('foodSpendingRpPerWeek'), ['0', '20.000.000']);
  assert.equal(rangeOf('latrine'), undefined);
});

test('what was kept comes back into the form as it was typed', () => {
  const typed = { mealsPerDay: '3', haemoglobinGdl: '9,8', allergies: 'telur, ikan', formula: 'no', water: 'piped', foodSpendingRpPerWeek: '350000' };
  assert.deepEqual(typedOf(answersOf(typed).answers), typed);
});
