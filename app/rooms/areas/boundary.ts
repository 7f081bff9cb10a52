/**
 * Boundaries out of a GeoJSON file: what is a usable shape, and which village it belongs to. Coordinates are
 * [longitude, latitude] in degrees (RFC 7946).
 */
import { resolveVillage } from './area-name.ts';
import type { NamedVillage } from './area-name.ts';

type Ring = number[][];
export interface Shape {
  type: 'Polygon' | 'MultiPolygon';
  coordinates: unknown[];
}

/** A shape with the village it was matched to, or the reason why it was not taken. */
export type Matched<V> = { village: V; shape: Shape; centre: { lng: number; lat: number } } | { refused: string; feature: number };

/** Indonesia with room to spare: a file in another projection has coordinates in metres and is refused here. */
const BOX = { west: 94, east: 142, south: -12, north: 7 };

/**
 * Reads a FeatureCollection. Each feature is matched by a code (`code`, `kode`, `KODE_KD` or another property that holds
 * a village code of the regency), else by its name.
 * @throws Error with a sentence when the text is no FeatureCollection at all
 */
export function matchBoundaries<V extends NamedVillage>(text: string, villages: readonly V[]): Matched<V>[] {
  const features = featuresOf(text);
  const taken = new Set<string>();
  return features.map((feature, index) => {
    const shape = shapeOf(feature);
    if (typeof shape === 'string') return { refused: shape, feature: index + 1 };
    const village = villageOf(feature, villages);
    if (typeof village === 'string') return { refused: village, feature: index + 1 };
    if (taken.has(village.code)) return { refused: `${village.name} stands in the file twice`, feature: index + 1 };
    taken.add(village.code);
    return { village, shape, centre: centreOf(shape) };
  });
}

type Json = Record<string, unknown>;

function featuresOf(text: string): Json[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error('The file is no JSON: it may have been cut off. Export it again as GeoJSON.');
  }
  const { type, features } = (parsed ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw new Error('The file is no GeoJSON FeatureCollection. Export the layer as GeoJSON in WGS 84.');
  return features as Json[];
}

/** Digits alone, so that `3271011001`, `32.71.01.1001` and `32 71 01 1001` are one code. */
const digits = (text: string): string => text.replace(/\D/g, '');

function villageOf<V extends NamedVillage>(feature: Json, villages: readonly V[]): V | string {
  const properties = Object.entries((feature['properties'] ?? {}) as Json).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  const codes = new Set(properties.map(([, value]) => digits(String(value))));
  const byCode = villages.find(({ code }) => codes.has(digits(code)));
  if (byCode !== undefined) return byCode;
  const named = (words: readonly string[]) => properties.find(([key]) => words.includes(key.toLowerCase()))?.[1] as string | number | null | undefined;
  const name = named(['name', 'nama', 'kelurahan', 'desa', 'namobj', 'wadmkd', 'nm_kelurahan', 'desa_kelurahan']);
  const district = named(['district', 'kecamatan', 'wadmkc', 'nm_kecamatan']);
  if (name == null) return 'has neither a village code nor a name';
  const match = resolveVillage(String(name), district == null ? null : String(district), villages);
  return match.kind === 'found'
    ? match.village
    : `${String(name)} is ${match.kind === 'ambiguous' ? 'the name of several villages' : 'no village of this regency'}`;
}

function shapeOf(feature: Json): Shape | string {
  const { type, coordinates } = (feature['geometry'] ?? {}) as { type?: unknown; coordinates?: unknown };
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) return 'is no polygon';
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as Ring[][];
  if (polygons.length === 0) return 'is empty';
  for (const rings of polygons) {
    if (!Array.isArray(rings) || rings.length === 0) return 'is empty';
    for (const ring of rings) {
      const reason = ringFault(ring);
      if (reason !== null) return reason;
    }
  }
  return { type, coordinates };
}

function ringFault(ring: Ring): string | null {
  if (!Array.isArray(ring) || ring.length < 4) return 'has a ring of fewer than four points';
  for (const point of ring) {
    const [lng, lat] = point ?? [];
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return 'has a point that is no pair of numbers';
    if (lng! < BOX.west || lng! > BOX.east || lat! < BOX.south || lat! > BOX.north)
      return 'lies outside of Indonesia: export it in WGS 84 (EPSG:4326)';
  }
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? null : 'has a ring that does not close';
}

/** Mean of the outer ring's points: good enough to put a label or a sketch. */
function centreOf(shape: Shape): { lng: number; lat: number } {
  const outer = (shape.type === 'Polygon' ? shape.coordinates[0] : (shape.coordinates as Ring[][])[0]![0]) as Ring;
  const points = outer.slice(1);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length;
  return { lng: mean(0), lat: mean(1) };
}
