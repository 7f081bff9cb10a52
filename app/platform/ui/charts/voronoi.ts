import { Delaunay } from 'd3-delaunay';

/**
 * A map for a place whose boundaries nobody has loaded: every point of the outline belongs to the nearest centroid.
 * It is a scheme and must be labelled so. Pure.
 */
export type LngLat = readonly [lng: number, lat: number];

export interface Centroid {
  code: string;
  lng: number;
  lat: number;
}

export interface Cell {
  code: string;
  /** Open rings (the last point is not the first again); several where the outline cuts the cell apart. */
  rings: LngLat[][];
}

/**
 * Voronoi cells of the centroids, clipped to the outline ring.
 *
 * @returns one cell per centroid in the same order; empty when its centroid repeats another or nothing of its cell
 *   lies within the outline
 */
export function voronoiCells(centroids: readonly Centroid[], outline: readonly LngLat[]): Cell[] {
  if (centroids.length === 0 || outline.length < 3) return centroids.map(({ code }) => ({ code, rings: [] }));
  // Degrees of longitude are shorter than those of latitude away from the equator.
  const squeeze = Math.cos((mean(outline.map(([, lat]) => lat)) * Math.PI) / 180);
  const ring = outline.map(([lng, lat]): LngLat => [lng * squeeze, lat]);
  const all = [...ring, ...centroids.map(({ lng, lat }): LngLat => [lng * squeeze, lat])];
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  const box: [number, number, number, number] = [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1];
  const sites = centroids.map(({ lng, lat }): [number, number] => [settled(lng) * squeeze, settled(lat)]);
  const diagram = Delaunay.from(sites).voronoi(box);
  return centroids.map(({ code }, at) => {
    const cell = diagram.cellPolygon(at) as LngLat[] | null;
    const rings = cell ? withinCell(ring, cell) : [];
    return { code, rings: rings.map((one) => one.map(([x, y]): LngLat => [x / squeeze, y])) };
  });
}

/** To about a metre, as centroids are told: sites closer than rounding noise would send the triangulation in circles. */
function settled(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What of a ring lies in a convex cell (a closed ring, as d3 gives it). */
function withinCell(ring: readonly LngLat[], cell: readonly LngLat[]): LngLat[][] {
  const inward = signedArea(cell) > 0 ? 1 : -1;
  let rings: LngLat[][] = [[...ring]];
  for (let edge = 0; edge + 1 < cell.length; edge += 1) {
    const from = cell[edge] as LngLat;
    const to = cell[edge + 1] as LngLat;
    const side = ([x, y]: LngLat) => inward * ((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
    const along = ([x, y]: LngLat) => (to[0] - from[0]) * (x - from[0]) + (to[1] - from[1]) * (y - from[1]);
    rings = rings.flatMap((one) => withinHalf(one, side, along));
  }
  return rings.filter((one) => one.length > 2);
}

/**
 * The parts of a ring on the side where `side` is not negative. Where the line is crossed more than twice the parts are
 * separate rings: crossings, ordered along the line, pair off as entry and exit.
 */
function withinHalf(ring: LngLat[], side: (point: LngLat) => number, along: (point: LngLat) => number): LngLat[][] {
  const inside = ring.map((point) => side(point) >= 0);
  if (inside.every(Boolean)) return [ring];
  if (!inside.some(Boolean)) return [];
  const chains = insideChains(ring, inside, side);
  const crossings = chains
    .flatMap((chain, at) => [
      { at, end: 'first' as const, place: along(chain[0] as LngLat) },
      { at, end: 'last' as const, place: along(chain[chain.length - 1] as LngLat) },
    ])
    .toSorted((one, other) => one.place - other.place);
  const next = new Map<number, number>();
  for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
    const [one, other] = [crossings[pair], crossings[pair + 1]];
    if (!one || !other) continue;
    const [leaving, entering] = one.end === 'last' ? [one, other] : [other, one];
    next.set(leaving.at, entering.at);
  }
  return joined(chains, next);
}

/** Runs of inside points, each beginning and ending on the line. */
function insideChains(ring: readonly LngLat[], inside: readonly boolean[], side: (point: LngLat) => number): LngLat[][] {
  const chains: LngLat[][] = [];
  const count = ring.length;
  const start = inside.findIndex((one, at) => one && !inside[(at + count - 1) % count]);
  for (let step = 0; step < count; step += 1) {
    const at = (start + step) % count;
    const before = (at + count - 1) % count;
    const after = (at + 1) % count;
    if (!inside[at]) continue;
    const point = ring[at] as LngLat;
    if (!inside[before]) chains.push([crossing(ring[before] as LngLat, point, side)]);
    chains[chains.length - 1]?.push(point);
    if (!inside[after]) chains[chains.length - 1]?.push(crossing(point, ring[after] as LngLat, side));
  }
  return chains;
}

function crossing(from: LngLat, to: LngLat, side: (point: LngLat) => number): LngLat {
  const share = side(from) / (side(from) - side(to));
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** Chains closed into rings by following each end to the start the line leads to. */
function joined(chains: readonly LngLat[][], next: ReadonlyMap<number, number>): LngLat[][] {
  const left = new Set(chains.keys());
  const rings: LngLat[][] = [];
  for (const first of chains.keys()) {
    const ring: LngLat[] = [];
    for (let at: number | undefined = first; at !== undefined && left.has(at); at = next.get(at)) {
      left.delete(at);
      ring.push(...(chains[at] ?? []));
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** Area of a ring in its own units, positive where it runs counter-clockwise. */
export function signedArea(ring: readonly LngLat[]): number {
  let twice = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const [x1, y1] = ring[at] as LngLat;
    const [x2, y2] = ring[(at + 1) % ring.length] as LngLat;
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}
