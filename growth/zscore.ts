/** The LMS arithmetic of the WHO standards, in the order of operations that the WHO's software uses. */

/** Value at `k` standard deviations: M (1 + L S k)^(1/L). NaN where the curve does not exist. */
export function lmsValue(l: number, m: number, s: number, k: number): number {
  return m * (1 + l * s * k) ** (1 / l);
}

/** z by LMS alone: ((y / M)^L - 1) / (S L). */
export function lmsZ(l: number, m: number, s: number, y: number): number {
  return ((y / m) ** l - 1) / (s * l);
}

/**
 * z with the tails restricted, as for every indicator that holds a weight or an arm: beyond 3 SD the distance
 * from SD3 is measured in units of SD3 - SD2, since data beyond 3 SD cannot shape a power transformation.
 */
export function restrictedZ(l: number, m: number, s: number, y: number): number {
  const z = lmsZ(l, m, s, y);
  if (z > 3) {
    const sd3 = lmsValue(l, m, s, 3);
    return 3 + (y - sd3) / (sd3 - lmsValue(l, m, s, 2));
  }
  if (z < -3) {
    const sd3 = lmsValue(l, m, s, -3);
    return -3 + (y - sd3) / (lmsValue(l, m, s, -2) - sd3);
  }
  return z;
}

/** The inverse of `restrictedZ`. */
export function restrictedValue(l: number, m: number, s: number, z: number): number {
  if (z > 3) {
    const sd3 = lmsValue(l, m, s, 3);
    return sd3 + (z - 3) * (sd3 - lmsValue(l, m, s, 2));
  }
  if (z < -3) {
    const sd3 = lmsValue(l, m, s, -3);
    return sd3 + (z + 3) * (lmsValue(l, m, s, -2) - sd3);
  }
  return lmsValue(l, m, s, z);
}

/**
 * z in whole hundredths. Of the two decimals on either side the nearer one as the floating-point distances say,
 * at a tie the even one: what R (4.0 and later) does in `round(z, 2)`, on which the WHO's answers rest.
 *
 * @example roundToHundredths(-1.996) // -200
 */
export function roundToHundredths(z: number): number {
  const size = Math.abs(z);
  const below = Math.floor(size * 100);
  const above = Math.ceil(size * 100);
  const down = size - below / 100;
  const up = above / 100 - size;
  const rounded = down < up || (down === up && below % 2 === 0) ? below : above;
  return z < 0 && rounded !== 0 ? -rounded : rounded;
}
