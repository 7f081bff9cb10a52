import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAP_WIDTH, shapesOfBoundaries, shapesOfCells } from './mapShapes.ts';
import type { LngLat } from './voronoi.ts';

const ring: LngLat[] = [
  [106.7, -6.7],
  [106.9, -6.7],
  [106.9, -6.5],
  [106.7, -6.5],
];

test('a place fills the picture, whichever way its ring runs', () => {
  for (const one of [ring, ring.toReversed()]) {
    const { shapes, height } = shapesOfCells([{ code: 'a', rings: [one] }]);
    assert.ok(Math.abs(height - MAP_WIDTH) < 6, `height ${height}`);
    const [x, y] = shapes[0]?.centre ?? [0, 0];
    assert.ok(Math.abs(x - MAP_WIDTH / 2) < 3 && Math.abs(y - height / 2) < 3, `centre ${x} ${y}`);
  }
});

test('true boundaries keep their codes; an area without ground is left out', () => {
  const { shapes } = shapesOfBoundaries({
    features: [{ properties: { code: '32.71.01.1001' }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] } }],
  });
  assert.deepEqual(
    shapes.map((shape) => shape.code),
    ['32.71.01.1001'],
  );
  assert.deepEqual(
    shapesOfCells([
      { code: 'a', rings: [ring] },
      { code: 'b', rings: [] },
    ]).shapes.map((shape) => shape.code),
    ['a'],
  );
});
