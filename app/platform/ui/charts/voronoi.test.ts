import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signedArea, voronoiCells, type LngLat } from './voronoi.ts';

const square: LngLat[] = [
  [106, -7],
  [107, -7],
  [107, -6],
  [106, -6],
];
/** A U whose arms a horizontal cell cuts into two pieces. */
const horseshoe: LngLat[] = [
  [0, 0],
  [6, 0],
  [6, 6],
  [4, 6],
  [4, 2],
  [2, 2],
  [2, 6],
  [0, 6],
];
const areaOf = (rings: readonly LngLat[][]) => rings.reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0);

test('one centroid owns the whole outline', () => {
  const [cell] = voronoiCells([{ code: 'a', lng: 106.2, lat: -6.4 }], square);
  assert.ok(Math.abs(areaOf(cell?.rings ?? []) - 1) < 1e-9);
});

test('two centroids share a square in halves', () => {
  const cells = voronoiCells(
    [
      { code: 'west', lng: 106.25, lat: -6.5 },
      { code: 'east', lng: 106.75, lat: -6.5 },
    ],
    square,
  );
  assert.deepEqual(
    cells.map((cell) => Math.round(areaOf(cell.rings) * 1e6) / 1e6),
    [0.5, 0.5],
  );
});

test('a cell the outline cuts apart has a ring for each part', () => {
  const cells = voronoiCells(
    [
      { code: 'south', lng: 3, lat: 1 },
      { code: 'north', lng: 3, lat: 7 },
    ],
    horseshoe,
  );
  assert.equal(cells[1]?.rings.length, 2);
  assert.ok(Math.abs(areaOf(cells[1]?.rings ?? []) - 8) < 1e-9);
});

test('a repeated centroid gets no cell, and nobody loses ground to it', () => {
  const cells = voronoiCells(
    [
      { code: 'a', lng: 106.5, lat: -6.5 },
      { code: 'b', lng: 106.5, lat: -6.5 },
    ],
    square,
  );
  assert.ok(Math.abs(areaOf(cells.flatMap((cell) => cell.rings)) - 1) < 1e-9);
});

test('the cells of any centroids cover the outline once', () => {
  const inside = fc.double({ min: 0.05, max: 5.95, noNaN: true });
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(inside, inside), { minLength: 1, maxLength: 30, selector: String }), (places) => {
      const cells = voronoiCells(
        places.map(([lng, lat], at) => ({ code: String(at), lng, lat })),
        horseshoe,
      );
      const covered = areaOf(cells.flatMap((cell) => cell.rings));
      assert.ok(Math.abs(covered - 28) < 1e-6, `covered ${covered} of 28`);
    }),
  );
});
