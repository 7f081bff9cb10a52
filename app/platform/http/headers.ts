/** Headers that keep pages and replies inside: content policy, no framing, no sniffing, own origin only. */
import type { Context, Next } from 'hono';
import { Problem } from '../problem/index.ts';

export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Sets the headers on every reply. Transport security is told only where the public address is https. */
export function securityHeaders(origin: string | null) {
  return async (context: Context, next: Next): Promise<void> => {
    await next();
    const headers = context.res.headers;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', CONTENT_POLICY);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('x-frame-options', 'DENY');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
    if (origin?.startsWith('https:') === true) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  };
}

/** Refuses a changing request that a page of another origin sent. */
export function refuseOtherOrigins(origin: string | null) {
  return async (context: Context, next: Next): Promise<void> => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const from = context.req.header('origin');
      const site = context.req.header('sec-fetch-site');
      const own = origin ?? `http://${context.req.header('host') ?? ''}`;
      const foreign = from !== undefined ? from !== own : site !== undefined && site !== 'same-origin' && site !== 'none';
      if (foreign) throw new Problem('origin.refused', {});
    }
    await next();
  };
}
