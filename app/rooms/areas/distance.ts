/** How far two places are from each other. */

/** A place in WGS 84 degrees. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
}

const EARTH_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies, on a sphere: within 0.5 % of the ellipsoid. A road is longer, in a town by about a third. */
export function kmBetween(one: Place, other: Place): number {
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord = half(one.lat, other.lat) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(one.lng, other.lng);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
