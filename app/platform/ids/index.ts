/**
 * Ids. Records are named by UUID version 7, so that ids of one time lie together in an index; the device mints them.
 */
import { randomBytes } from 'node:crypto';

let lastMs = 0;
let sequence = 0;

/** Random bytes are asked for by the page: one call of the system per id costs ten times the id. */
const POOL_BYTES = 8192;
let pool = Buffer.alloc(0);
let used = 0;

function random(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  used += bytes;
  // A copy: what was handed out is never seen again in the pool.
  return Buffer.from(pool.subarray(used - bytes, used));
}

/** A new time-ordered UUID (RFC 9562, version 7), rising even within one millisecond of this process. */
export function newId(): string {
  let ms = Date.now();
  if (ms <= lastMs) {
    ms = lastMs;
    sequence += 1;
    if (sequence > 0xfff) {
      ms = lastMs + 1;
      sequence = 0;
    }
  } else {
    sequence = 0;
  }
  lastMs = ms;
  const bytes = random(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A secret for a link or a password, URL-safe, with the given number of random bytes. */
export function newSecret(bytes = 24): string {
  return randomBytes(bytes).toString('base64url');
}
