/** The frame of every page of the door: name, the way out, when it closes by itself. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Context } from 'hono';
import { DOOR_PATH } from '../consent/index.ts';
import { sayClock } from './figures.ts';
import { signPath, stylePath } from './looks-serve.ts';
import type { Visit } from './visit-serve.ts';

/** Markup in which everything that came from outside is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Sheet {
  /** Of the window: it stands in the browser's history, so it names nobody. */
  title: string;
  body: Markup;
  /** On a visit: the way out is shown, and when the page closes. */
  visit?: Visit;
  /** Shown instead of the way home, for the home page itself. */
  isHome?: boolean;
  /** A page with a field to write in does not close by itself: what was typed would be gone. */
  staysOpen?: boolean;
  status?: 200 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  /** Whole seconds after which the browser may ask again. */
  retryAfter?: number;
}

const logo = html`<svg width="34" height="34" viewBox="0 0 40 40" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round"><path d="M5 33C14 32 17 27 20 20S28 7 35 6"/><path d="M5 33c10 3 22-2 26-15" opacity=".45"/></g><circle cx="35" cy="6" r="4.4" fill="#e8a317"/></svg>`;

/** A page. Its title names nobody: it stays in the history of a borrowed phone. */
export async function sheet(context: Context, { title, body, visit, isHome, staysOpen, status = 200, retryAfter }: Sheet): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><meta name="color-scheme" content="light">
<title>${title} - AnakKita</title><link rel="icon" href="${signPath}"><link rel="stylesheet" href="${stylePath}"></head>
<body><header><span class="brand">${logo}<b>AnakKita</b></span>${visit === undefined ? '' : wayOut(visit)}</header>
<main>${visit === undefined || isHome === true ? '' : html`<p class="back"><a href="${DOOR_PATH}">Kembali ke halaman depan</a></p>`}${body}</main>
${visit === undefined ? '' : html`<footer><p>Halaman ini tertutup sendiri pukul ${sayClock(visit.guardian.expiresAt)}. <b>HP pinjaman?</b> Tekan Keluar kalau sudah selesai.</p></footer>`}
</body></html>`;
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  // A header, not an element: the page leaves the screen when the visit is over, wherever the phone lies then.
  if (visit !== undefined && staysOpen !== true) headers['refresh'] = `${secondsLeft(visit)}; url=${DOOR_PATH}/selesai`;
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  return context.html(page, status, headers);
}

function wayOut(visit: Visit): Markup {
  return html`<form method="post" action="${DOOR_PATH}/keluar"><input type="hidden" name="kunci" value="${visit.formToken('/keluar')}"><button class="out">Keluar</button></form>`;
}

function secondsLeft({ tx, guardian }: Visit): number {
  return Math.max(1, Math.ceil((guardian.expiresAt.getTime() - tx.now.getTime()) / 1000));
}
