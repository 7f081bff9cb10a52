/** Randomness of the demo: a draw is a function of what is drawn and for whom, so that a city lives the same life whenever it is filled. */
import { createHash } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A number from 0 up to, but not including, 1. */
export function share(...of: readonly (string | number)[]): number {
  return digest(of.join('|')).readUInt32BE(0) / 0x100000000;
}

/** Whether something happens that happens to such a part of all. */
export const happens = (part: number, ...of: readonly (string | number)[]): boolean => share(...of) < part;

/** A whole number between two, both included. */
export function between(least: number, most: number, ...of: readonly (string | number)[]): number {
  return least + Math.floor(share(...of) * (most - least + 1));
}

/** One of a list. */
export function oneOf<T>(list: readonly T[], ...of: readonly (string | number)[]): T {
  return list[Math.floor(share(...of) * list.length)]!;
}

/** The number of the first part that a draw falls into; parts are shares of all, the last takes what is left. */
export function partOf(parts: readonly number[], ...of: readonly (string | number)[]): number {
  let left = share(...of);
  for (const [at, part] of parts.entries()) {
    if (left < part) return at;
    left -= part;
  }
  return parts.length;
}

/** About normal, with spread 1: enough for a length that is read off a board. */
export function bell(...of: readonly (string | number)[]): number {
  return [0, 1, 2, 3, 4, 5].reduce((sum, n) => sum + share(...of, n), -3) * Math.SQRT2;
}

/** The id of something that is made once: the same words, the same id, so that a filling that is repeated makes nothing twice. */
export function idOf(...of: readonly (string | number)[]): string {
  const bytes = digest(`id|${of.join('|')}`).subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
