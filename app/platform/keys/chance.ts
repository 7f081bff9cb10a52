/** Random bytes in small pieces. Asked for one by one, 64,000 nonces would cost a second. */
import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(16 * 1024);
let used = pool.length;

/** `length` random bytes that nobody got before. Copy them: the memory is filled anew later. */
export function chance(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += length));
}
