import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeasurementView } from '../index.ts';
import { chartOf, countedZ, heldReason, pointsOf } from './growthPoints.ts';

const words = { implausible: 'tidak wajar', waits: 'menunggu', left: 'dibiarkan' };

function measured(change: Partial<MeasurementView> = {}): MeasurementView {
  return {
    id: 'a',
    measuredOn: '2025-05-05',
    ageDays: 400,
    weightG: 8500,
    lengthMm: 720,
    posture: 'L',
    armMm: null,
    headMm: null,
    oedema: false,
    lenZ: -220,
    weiZ: -150,
    wflZ: -60,
    bmiZ: -20,
    flags: 0,
    gain: 'N',
    unitError: null,
    rawWeight: null,
    rawLength: null,
    proposedWeightG: null,
    proposedLengthMm: null,
    parity: 'match',
    reportedLenZ: -220,
    measurer: 'unknown',
    posyanduName: null,
    importId: null,
    recordedByName: '',
    recordedAt: '2025-05-06T00:00:00Z',
    ...change,
  };
}

test('a child of two years moves from the length paper to the height paper', () => {
  const young = measured({ id: 'young', ageDays: 730 });
  const old = measured({ id: 'old', ageDays: 731, lengthMm: 850, posture: 'H' });
  assert.equal(chartOf('wasting', [young]), 'weightForLength');
  assert.equal(chartOf('wasting', [young, old]), 'weightForHeight');
  assert.deepEqual(
    pointsOf('wasting', { sex: 'F' }, [young, old], words).map(({ key }) => key),
    ['old'],
  );
  assert.deepEqual(
    pointsOf('length', { sex: 'F' }, [young, old], words).map(({ key }) => key),
    ['young', 'old'],
  );
});

test('a two-year-old who lay is drawn 0.7 cm shorter', () => {
  const [point] = pointsOf('length', { sex: 'M' }, [measured({ ageDays: 800, lengthMm: 850, posture: 'L' })], words);
  assert.ok(point && Math.abs(point.value - 84.3) < 1e-9);
});

test('a proposed unit error of the weight holds all that rests on weight, and not the length', () => {
  const doubt = measured({ weightG: 85_000, unitError: 'proposed', proposedWeightG: 8500 });
  assert.equal(heldReason('length', doubt), null);
  assert.equal(heldReason('weight', doubt), 'waits');
  assert.equal(heldReason('wasting', doubt), 'waits');
  assert.equal(heldReason('bmi', doubt), 'waits');
  assert.equal(countedZ('bmi', doubt), null);
  assert.equal(countedZ('length', doubt), -220);
  assert.equal(heldReason('weight', { ...doubt, unitError: 'rejected' }), 'left');
  assert.equal(heldReason('weight', { ...doubt, unitError: 'accepted', weightG: 8500 }), null);
});

test('a flagged z is shown but not counted', () => {
  const flagged = measured({ lenZ: -690, flags: 1 });
  assert.equal(heldReason('length', flagged), 'implausible');
  assert.equal(countedZ('length', flagged), null);
  assert.equal(pointsOf('length', { sex: 'M' }, [flagged], words)[0]?.held, 'tidak wajar');
});

test('what was not measured is not drawn', () => {
  assert.deepEqual(pointsOf('weight', { sex: 'M' }, [measured({ weightG: null, weiZ: null })], words), []);
  assert.deepEqual(pointsOf('bmi', { sex: 'M' }, [measured({ lengthMm: null })], words), []);
});
