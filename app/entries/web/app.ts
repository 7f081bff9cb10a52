/** The whole web side of the server: the rooms' answers, the interface's description, health, and the pages. */
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { migrationNames } from '../../platform/db/migrate.ts';
import { serveAll } from '../../platform/http/corridor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { openMetrics } from '../../platform/http/metrics.ts';
import { limitRequests } from '../../platform/http/rate-limit.ts';
import type { RateLimit } from '../../platform/http/rate-limit.ts';
import { openApi, openApiPage } from '../../platform/http/openapi.ts';
import { servePagesOf } from '../../platform/http/page.ts';
import { Problem } from '../../platform/problem/index.ts';
import { answers, endpoints, pages } from '../rooms.ts';
import { servePages } from './pages.ts';
import { watchedOf } from './watched.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Codes of cities whose migrations have not all run. */
async function unreadyCities(corridor: Corridor): Promise<string[]> {
  const names = migrationNames();
  const waiting: string[] = [];
  for (const { code, schema } of corridor.regencies()) {
    const { rows } = await corridor.pool.query<{ name: string }>(`select name from ${schema}.migration`);
    const ran = new Set(rows.map(({ name }) => name));
    if (names.some((name) => !ran.has(name))) waiting.push(code);
  }
  return waiting;
}

/** @param limit bounds what one caller may ask; left out in tests, which ask faster than people */
export function buildApp(corridor: Corridor, limit: RateLimit | null = null): Hono {
  const metrics = openMetrics(watchedOf(corridor), corridor.origin);
  const app = serveAll(answers, corridor, limit === null ? [metrics.measure] : [metrics.measure, limitRequests(corridor.origin, limit)]);
  app.get('/metrics', metrics.answer);
  servePagesOf(app, pages, corridor);
  app.get('/api/openapi.json', (context) => context.json(openApi(endpoints, version)));
  app.get('/api', (context) => context.html(openApiPage(endpoints)));
  app.get('/healthz', async (context) => {
    const healthy = await corridor.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return context.json({ healthy, version }, healthy ? 200 : 503, { 'cache-control': 'no-store' });
  });
  // Ready: the database answers, and every city has the tables of this release.
  app.get('/readyz', async (context) => {
    const missing = await unreadyCities(corridor).catch(() => null);
    return context.json({ ready: missing?.length === 0, version, ...(missing === null ? {} : { waiting: missing }) }, missing?.length === 0 ? 200 : 503, { 'cache-control': 'no-store' });
  });
  const files = servePages();
  app.get('*', async (context) => {
    const page = await files(context);
    if (page === null) throw new Problem('route.missing', {});
    return page;
  });
  app.notFound(() => {
    throw new Problem('route.missing', {});
  });
  return app;
}
