/** z to percentile and back, by the normal distribution that defines both. */

/**
 * Percentile of a z, 0 to 100, not rounded; error below 1e-12.
 *
 * @example percentileOf(-2) // 2.275..
 */
export function percentileOf(z: number): number {
  return 50 * complementaryError(-z / Math.SQRT2);
}

/**
 * z of a percentile; the inverse of `percentileOf`. -Infinity at 0, Infinity at 100, null outside.
 *
 * @example zOfPercentile(97) // 1.880..
 */
export function zOfPercentile(percentile: number): number | null {
  if (!(percentile >= 0 && percentile <= 100)) return null;
  if (percentile === 0) return Number.NEGATIVE_INFINITY;
  if (percentile === 100) return Number.POSITIVE_INFINITY;
  return percentile > 50 ? -lowerTailZ((100 - percentile) / 100) : lowerTailZ(percentile / 100);
}

/** erfc: a series near 0, a continued fraction in the tails (Abramowitz and Stegun 7.1.6 and 7.1.14). */
function complementaryError(x: number): number {
  if (x < 0) return 2 - complementaryError(-x);
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = 0;
  for (let n = 80; n > 0; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** z below which a share `p` (at most a half) lies: a rough start, then Newton's steps on the logarithm. */
function lowerTailZ(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 4; step++) {
    const share = percentileOf(z) / 100;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (share === 0 || density === 0) break;
    z -= (share / density) * Math.log(share / p);
  }
  return z;
}
