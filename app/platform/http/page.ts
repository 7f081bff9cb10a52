/**
 * Pages that the server draws itself, for browsers without JavaScript: how a room declares them, and what holds for all of
 * them. Their forms are sent by the browser, not by our client.
 */
import type { Context, Hono } from 'hono';
import { newId } from '../ids/index.ts';
import { Problem } from '../problem/index.ts';
import { readBody } from './body.ts';
import type { Corridor } from './corridor.ts';

export interface Page {
  readonly method: 'GET' | 'POST';
  /** Path as the router takes it, for example `/wali/:token{[\\w-]{43}}`. Earlier pages of a list go first. */
  readonly path: string;
  readonly answer: (context: Context, corridor: Corridor) => Promise<Response>;
}

/** No script, nothing from elsewhere, no frame: what such a page may load are its own style and letters. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Puts the pages under their paths. Whatever they show is kept by no browser unless the page says so. */
export function servePagesOf(app: Hono, pages: readonly Page[], corridor: Corridor): void {
  for (const page of pages) {
    app.on(page.method, page.path, async (context: Context) => {
      context.set('requestId', newId());
      if (page.method === 'POST') refuseOtherSites(context, corridor.origin);
      const reply = await page.answer(context, corridor);
      const { headers } = reply;
      if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
      headers.set('content-security-policy', PAGE_POLICY);
      return reply;
    });
  }
}

/**
 * Refuses a form that a page of another site sent. Our pages send no referrer, so browsers write `null` as origin of our own
 * forms too; newer ones tell the site in a header of its own, and for the others the one-time token of the form decides.
 */
function refuseOtherSites(context: Context, origin: string | null): void {
  const site = context.req.header('sec-fetch-site');
  const from = context.req.header('origin');
  const own = origin ?? `http://${context.req.header('host') ?? ''}`;
  const foreign = site === undefined ? from !== undefined && from !== 'null' && from !== own : site !== 'same-origin' && site !== 'none';
  if (foreign) throw new Problem('origin.refused', {});
}

/**
 * The fields of a form as text, the last one of a name. Bytes that no database takes are left out.
 * @throws Problem too.large; input.unreadable for anything that is no form
 */
export async function readForm(context: Context): Promise<Readonly<Record<string, string>>> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Problem('input.unreadable', { part: 'body', issues: ['form'] });
  const fields = new URLSearchParams((await readBody(context)).replaceAll('%00', ''));
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(fields));
}
