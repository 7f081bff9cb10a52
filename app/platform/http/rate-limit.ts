/**
 * A bound on requests of one caller, so that a loop that ran wild, or somebody who scrapes, does not take the city's time. Sign-in has a slower
 * bound of its own. Counted in memory: a restart forgets.
 */
import { createHash } from 'node:crypto';
import type { Context, Next } from 'hono';
import { Problem } from '../problem/index.ts';
import { callerAddress } from './caller.ts';

/** Requests at once, and a second on end. A desk with every panel open asks twenty times; an office behind one address has no cookie in common. */
const BURST = 600;
const PER_SECOND = 60;
/** Callers remembered; the longest silent is forgotten first. */
const REMEMBERED = 20_000;

interface Bucket {
  left: number;
  at: number;
}

/** Tells who has asked too often. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #burst: number;
  readonly #perSecond: number;

  constructor(burst: number = BURST, perSecond: number = PER_SECOND) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Takes one request of a caller. @returns seconds until the next is welcome; 0 when this one is */
  take(caller: string, nowMs: number): number {
    const known = this.#buckets.get(caller);
    const left = known === undefined ? this.#burst : Math.min(this.#burst, known.left + ((nowMs - known.at) / 1000) * this.#perSecond);
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { left: Math.max(0, left - (left >= 1 ? 1 : 0)), at: nowMs });
    if (this.#buckets.size > REMEMBERED) this.#buckets.delete(this.#buckets.keys().next().value!);
    return left >= 1 ? 0 : Math.ceil((1 - left) / this.#perSecond);
  }
}

/** Callers by their cookie and address: who shares an address with an office does not share its bound. */
function callerOf(context: Context, origin: string | null): string {
  const cookie = context.req.header('cookie') ?? '';
  return createHash('sha256').update(`${callerAddress(context, origin)}\0${cookie}`).digest('base64url');
}

/** @throws Problem too.many */
export function limitRequests(origin: string | null, limit: RateLimit) {
  return async (context: Context, next: Next): Promise<void> => {
    const seconds = limit.take(callerOf(context, origin), Date.now());
    if (seconds > 0) throw new Problem('too.many', { seconds });
    await next();
  };
}
