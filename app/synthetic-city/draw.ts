/**
 * Randomness without a state: a draw is a pure function of the seed, of what is drawn and for whom. Any month of the
 * city can so be made alone, in any order, and is the same every time.
 */

/** Names a kind of draw, so that two kinds never share their numbers (FNV-1a of the name). */
export function saltOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

function stir(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  const mixed = hash ^ Math.imul(k, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** 32 random bits for (seed, kind, whom, when): MurmurHash3 over the four words. */
export function bits(seed: number, salt: number, whom: number, when = 0): number {
  let hash = stir(stir(stir(stir(seed | 0, salt), whom), when), whom / 0x100000000);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number strictly between 0 and 1. */
export function share(seed: number, salt: number, whom: number, when = 0): number {
  return (bits(seed, salt, whom, when) + 0.5) / 0x100000000;
}

/** A draw of the standard normal distribution. */
export function bell(seed: number, salt: number, whom: number, when = 0): number {
  return normalQuantile(share(seed, salt, whom, when));
}

/** The entry of a list that a share falls on. */
export function pick<T>(list: readonly [T, ...T[]], at: number): T {
  return list[Math.floor(at * list.length)] ?? list[0];
}

/** Powers of 1 / 1.2207..., the ratio that spreads points most evenly over three dimensions. */
const EVEN_STEPS = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703] as const;

/**
 * A number between 0 and 1 for the n-th child, such that any long run of neighbours covers the whole range evenly (an
 * additive recurrence). A city of 1,000 so has its share of short children nearly as exactly as one of 100,000.
 */
export function evenShare(seed: number, salt: number, n: number, dimension: 0 | 1 | 2): number {
  const at = share(seed, salt, dimension) + n * EVEN_STEPS[dimension];
  return Math.min(Math.max(at - Math.floor(at), 1e-9), 1 - 1e-9);
}

/** Inverse of the normal distribution (Acklam's rational approximation, relative error below 1.2e-9). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 0.97575) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) * r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1)
  );
}

function tail(q: number): number {
  return (
    (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q + 4.374664141464968) * q +
      2.938163982698783) /
    ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
  );
}
