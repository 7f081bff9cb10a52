import { geoMercator, geoPath } from 'd3-geo';
import { signedArea, type Cell, type LngLat } from './voronoi.ts';

/** The outline of one area, ready to be drawn. */
export interface MapShape {
  code: string;
  /** Path in a picture of `MAP_WIDTH` by the map's height. */
  path: string;
  /** Where a disc may stand: inside the largest ring. */
  centre: readonly [x: number, y: number];
}

interface Boundary {
  code: string;
  polygons: readonly (readonly LngLat[])[][];
}

/** Width of every map in its own units; the page scales it. */
export const MAP_WIDTH = 320;

/** Boundaries as read from GeoJSON: one feature per area, its code in `properties.code`. */
export interface BoundaryCollection {
  features: readonly {
    properties: { code: string };
    geometry:
      | { type: 'Polygon'; coordinates: readonly (readonly LngLat[])[] }
      | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly LngLat[])[])[] };
  }[];
}

/** Shapes from true boundaries. */
export function shapesOfBoundaries(collection: BoundaryCollection): { shapes: MapShape[]; height: number } {
  return shapesOf(
    collection.features.map(({ properties, geometry }) => ({
      code: properties.code,
      polygons: geometry.type === 'Polygon' ? [[...geometry.coordinates]] : geometry.coordinates.map((one) => [...one]),
    })),
  );
}

/** Shapes from Voronoi cells. */
export function shapesOfCells(cells: readonly Cell[]): { shapes: MapShape[]; height: number } {
  return shapesOf(cells.map(({ code, rings }) => ({ code, polygons: rings.map((ring) => [ring]) })));
}

function shapesOf(boundaries: readonly Boundary[]): { shapes: MapShape[]; height: number } {
  const all = multi(boundaries.flatMap(({ polygons }) => polygons));
  const projection = geoMercator().fitWidth(MAP_WIDTH - 4, all);
  const bounds = geoPath(projection).bounds(all);
  const [left, top] = bounds[0];
  const [x, y] = projection.translate();
  projection.translate([x - left + 2, y - top + 2]);
  const draw = geoPath(projection);
  const height = Math.ceil(bounds[1][1] - top + 4);
  const shapes = boundaries.flatMap(({ code, polygons }): MapShape[] => {
    if (polygons.length === 0) return [];
    const largest = polygons.toSorted((one, other) => size(other) - size(one)).slice(0, 1);
    return [{ code, path: draw(multi(polygons)) ?? '', centre: draw.centroid(multi(largest)) }];
  });
  return { shapes, height };
}

function size(polygon: readonly (readonly LngLat[])[]): number {
  return Math.abs(signedArea(polygon[0] ?? []));
}

/** Closed, clockwise rings, as d3-geo wants them on the sphere: the other way round would be the rest of the world. */
function multi(polygons: readonly (readonly (readonly LngLat[])[])[]): GeoJSON.MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring, at) => wound(ring, at === 0 ? -1 : 1))),
  };
}

function wound(ring: readonly LngLat[], direction: 1 | -1): [number, number][] {
  const points = ring.map(([lng, lat]): [number, number] => [lng, lat]);
  const first = points[0];
  const last = points[points.length - 1];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push([first[0], first[1]]);
  return Math.sign(signedArea(points)) === direction ? points : points.reverse();
}
