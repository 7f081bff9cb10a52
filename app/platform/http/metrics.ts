/**
 * Figures of this process for Prometheus: requests by route, never by address or person. What else is to be told is asked when somebody
 * looks. Open to this very machine, and to whoever shows the token that `ANAKKITA_METRICS_TOKEN` names.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Context, Next } from 'hono';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { Problem } from '../problem/index.ts';
import { isLoopback } from './caller.ts';

/** A figure that is asked for at each look, by city. */
export interface Watched {
  readonly name: string;
  readonly help: string;
  /** By the code of the city; a city left out tells nothing. */
  readonly read: () => Promise<ReadonlyMap<string, number>>;
}

/** Seconds; a page should come within the second of them. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Metrics {
  /** Measures every request by the pattern of its route. */
  readonly measure: (context: Context, next: Next) => Promise<void>;
  /** Answers a look. @throws Problem access.denied */
  readonly answer: (context: Context) => Promise<Response>;
}

export function openMetrics(watched: readonly Watched[], origin: string | null, token: string | undefined = process.env['ANAKKITA_METRICS_TOKEN']): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'anakkita_request_seconds', help: 'Time of requests by route and kind of answer.', labelNames: ['method', 'route', 'status'] as const, buckets: BUCKETS, registers: [registry],
  });
  for (const { name, help, read } of watched) {
    const gauge = new Gauge({
      name, help, labelNames: ['city'], registers: [],
      async collect() {
        this.reset();
        // A city that cannot be asked now is told by its absence, not by failing the whole look.
        for (const [city, value] of await read().catch(() => new Map<string, number>())) this.set({ city }, value);
      },
    });
    registry.registerMetric(gauge);
  }
  return {
    async measure(context, next) {
      const end = requests.startTimer({ method: context.req.method });
      await next();
      end({ route: routeOf(context), status: `${Math.floor(context.res.status / 100)}xx` });
    },
    async answer(context) {
      if (!mayLook(context, origin, token)) throw new Problem('access.denied', {});
      return context.body(await registry.metrics(), 200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
    },
  };
}

/** The pattern, so that no id of a child becomes a label. Files and what is not there share one. */
function routeOf(context: Context): string {
  const path = context.req.routePath;
  return path === '*' || path === '/*' ? 'file' : path;
}

function mayLook(context: Context, origin: string | null, token: string | undefined): boolean {
  const shown = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
  if (token !== undefined && token !== '' && shown !== undefined) {
    const [one, other] = [Buffer.from(shown), Buffer.from(token)];
    return one.length === other.length && timingSafeEqual(one, other);
  }
  return isLoopback(context, origin);
}
