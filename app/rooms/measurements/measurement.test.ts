import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countedLength, countedWasting, countedWeight, score } from './measurement.ts';
import type { Counted } from './measurement.ts';

const plain: Counted = { lenZ: -210, weiZ: -150, wflZ: -80, flags: 0, unitError: null, weightInDoubt: false, lengthInDoubt: false, oedema: false };

describe('what of a measurement counts', () => {
  it('leaves a flagged z out, each for itself; weight-for-length also when the length is flagged', () => {
    assert.equal(countedLength({ ...plain, flags: 1 }), null);
    assert.equal(countedWeight({ ...plain, flags: 1 }), -150);
    assert.equal(countedWasting({ ...plain, flags: 1 }), null);
    assert.equal(countedWeight({ ...plain, flags: 2 }), null);
    assert.equal(countedLength({ ...plain, flags: 2 }), -210);
  });
  it('keeps a doubtful weight out until a person accepts it, and the length in', () => {
    const doubt: Counted = { ...plain, weightInDoubt: true, unitError: 'proposed' };
    assert.deepEqual([countedWeight(doubt), countedWasting(doubt), countedLength(doubt)], [null, null, -210]);
    const rejected: Counted = { ...doubt, unitError: 'rejected' };
    assert.equal(countedWeight(rejected), null);
    const accepted: Counted = { ...doubt, unitError: 'accepted' };
    assert.deepEqual([countedWeight(accepted), countedWasting(accepted)], [-150, -80]);
  });
});

describe('scoring', () => {
  it('gives whole hundredths and the flag bits', () => {
    const s = score({ sex: 'F', bornOn: '2023-01-20', measuredOn: '2025-08-12', weightG: 11_200, lengthMm: 930, posture: 'H' });
    assert.deepEqual(s, { ageDays: 935, lenZ: 50, weiZ: -111, wflZ: -207, bmiZ: s.bmiZ, flags: 0 });
    assert.equal(score({ sex: 'F', bornOn: '2023-01-20', measuredOn: '2025-08-12', weightG: 85_000, lengthMm: 930, posture: 'H' }).flags & 2, 2);
  });
  it('gives nothing for a date before birth, and stays in the column for any nonsense', () => {
    assert.equal(score({ sex: 'M', bornOn: '2025-01-02', measuredOn: '2025-01-01', weightG: 3000, lengthMm: 500, posture: 'L' }).lenZ, null);
    const wild = score({ sex: 'M', bornOn: '2025-01-02', measuredOn: '2025-06-01', weightG: 90_000_000, lengthMm: 900_000, posture: 'L' });
    for (const z of [wild.lenZ, wild.weiZ, wild.wflZ, wild.bmiZ]) assert.ok(z === null || Math.abs(z) <= 32_000);
  });
});
