import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf, type GrowthPoint } from './growthPoint.ts';

const at = (measuredOn: string, held?: string): GrowthPoint => ({
  key: measuredOn,
  measuredOn,
  x: 1,
  value: 70,
  z: -2,
  ...(held ? { held } : {}),
});

test('a skipped month shows as a missed piece', () => {
  const pieces = piecesOf([at('2025-05-05'), at('2025-06-05'), at('2025-08-05')]);
  assert.deepEqual(
    pieces.map((piece) => piece.missed),
    [false, true],
  );
});

test('a held measurement is no part of the line', () => {
  const pieces = piecesOf([at('2025-05-05'), at('2025-06-05', 'terlalu pendek'), at('2025-06-07')]);
  assert.equal(pieces.length, 1);
  assert.equal(pieces[0]?.to.measuredOn, '2025-06-07');
});
