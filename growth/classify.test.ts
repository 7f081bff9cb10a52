import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, classify, classifyArm, type ClassOf } from './index.ts';

const labels = (index: keyof ClassOf, ...z: number[]): (string | undefined)[] => z.map((each) => classify(index, each)?.indonesian);

test('limits belong to the class nearer the middle', () => {
  assert.deepEqual(labels('lengthForAge', -3.01, -3, -2.01, -2, 3, 3.01), [
    'Sangat pendek',
    'Pendek',
    'Pendek',
    'Normal',
    'Normal',
    'Tinggi',
  ]);
  assert.deepEqual(labels('weightForAge', -3.01, -3, -2.01, -2, 1, 1.01), [
    'Berat badan sangat kurang',
    'Berat badan kurang',
    'Berat badan kurang',
    'Berat badan normal',
    'Berat badan normal',
    'Risiko berat badan lebih',
  ]);
  for (const index of ['weightForLength', 'bmiForAge'] as const) {
    assert.deepEqual(labels(index, -3.01, -3, -2, 1, 1.01, 2, 2.01, 3, 3.01), [
      'Gizi buruk',
      'Gizi kurang',
      'Gizi baik',
      'Gizi baik',
      'Berisiko gizi lebih',
      'Berisiko gizi lebih',
      'Gizi lebih',
      'Gizi lebih',
      'Obesitas',
    ]);
  }
  assert.deepEqual(labels('headForAge', -2.01, -2, 2, 2.01), ['Mikrosefali', 'Normal', 'Normal', 'Makrosefali']);
});

test('a z is rounded before it is classed', () => {
  assert.equal(classify('lengthForAge', -1.996)?.code, 'normal');
  assert.equal(classify('lengthForAge', -2.004)?.code, 'normal');
  assert.equal(classify('lengthForAge', -2.006)?.code, 'stunted');
});

test('no z, no class', () => {
  assert.equal(classify('lengthForAge', null), null);
  assert.equal(classify('lengthForAge', Number.NaN), null);
});

test('codes are unlike within an index, and every label has its English', () => {
  for (const bands of Object.values(CLASSES)) {
    assert.equal(new Set(bands.map(({ code }) => code)).size, bands.length);
    assert.ok(bands.every(({ indonesian, english }) => indonesian && english));
  }
});

test('arms are classed by centimetres from 6 to 59 months', () => {
  assert.deepEqual(
    [11.4, 11.5, 12.4, 12.5].map((cm) => classifyArm(cm, 12)?.code),
    ['severely_wasted', 'wasted', 'wasted', 'normal'],
  );
  assert.equal(classifyArm(11, 5.9), null);
  assert.equal(classifyArm(11, 60), null);
  assert.equal(classifyArm(null, 12), null);
  assert.equal(classifyArm(0, 12), null);
});
