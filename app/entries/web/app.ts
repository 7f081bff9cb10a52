/** The whole web side of the server: the rooms' answers, the interface's description, health, and the pages. */
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { serveAll } from '../../platform/http/corridor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { openApi, openApiPage } from '../../platform/http/openapi.ts';
import { servePagesOf } from '../../platform/http/page.ts';
import { Problem } from '../../platform/problem/index.ts';
import { answers, endpoints, pages } from '../rooms.ts';
import { servePages } from './pages.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

export function buildApp(corridor: Corridor): Hono {
  const app = serveAll(answers, corridor);
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
