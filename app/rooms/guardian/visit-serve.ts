/** A guardian's visit on this server: the cookie, the transaction as the guardian, and forms that do their work once. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { isLoopback } from '../../platform/http/caller.ts';
import { once } from '../../platform/http/once.ts';
import type { Outcome } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { DOOR_PATH } from '../consent/index.ts';
import { VISIT, guardianByVisit } from '../consent/server.ts';
import type { Guardian } from '../consent/server.ts';

const NAME = 'anakkita_wali';

const isSecure = (corridor: Corridor): boolean => corridor.origin?.startsWith('https:') === true;

/** `__Secure-` under https: another site of the same name without https cannot set it. */
function cookieName(corridor: Corridor): string {
  return isSecure(corridor) ? `__Secure-${NAME}` : NAME;
}

/** Token of the cookie, or null. */
export function visitToken(context: Context, corridor: Corridor): string | null {
  const start = `${cookieName(corridor)}=`;
  const pairs = (context.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** The cookie that opens a visit; without a token the one that ends it. It lives as long as the browser at most: the database knows the end. */
export function visitCookie(corridor: Corridor, token: string | null): string {
  const attributes = `Path=${DOOR_PATH}; HttpOnly; SameSite=Strict${isSecure(corridor) ? '; Secure' : ''}`;
  return token === null ? `${cookieName(corridor)}=; ${attributes}; Max-Age=0` : `${cookieName(corridor)}=${token}; ${attributes}`;
}

/** The city behind a request. @throws Problem session.loopback_only for the demo from another computer */
export function cityOf(context: Context, corridor: Corridor) {
  const regency = corridor.regencyOf(context);
  if (regency.kind === 'demo' && !isLoopback(context, corridor.origin)) throw new Problem('session.loopback_only', {});
  return regency;
}

/** What a page behind the door works with. */
export interface Visit {
  readonly tx: Tx;
  readonly guardian: Guardian;
  /** One-time value for the form that leads to a path below the door, for example `/keluar`. */
  formToken(path: string): string;
}

/**
 * Runs a page as the guardian of the cookie, in one transaction that sees the one child. `records` is the audit verb; the
 * child is named as shown.
 * @throws Problem session.missing when there is no visit or it is over
 */
export async function onVisit<T>(context: Context, corridor: Corridor, records: string, work: (visit: Visit) => Promise<T>): Promise<T> {
  const token = visitToken(context, corridor);
  const options = { need: VISIT, records, requestId: context.get('requestId') as string };
  return asActor(corridor.pool, cityOf(context, corridor), guardianByVisit(token), options, async (tx) => {
    const guardian = tx.actor as Guardian;
    tx.must(VISIT, guardian.area, guardian.childId);
    tx.shows([guardian.childId]);
    return work({ tx, guardian, formToken: (path) => sign(token!, path, randomUUID()) });
  });
}

/**
 * Runs what a form asks for, once: a form sent twice, from the history too, gives the first outcome and does nothing more.
 * @throws Problem origin.refused when the form is not one that this visit was given for this path
 */
export async function onceOnVisit(
  context: Context,
  corridor: Corridor,
  form: { path: string; records: string; fields: Readonly<Record<string, string>> },
  act: (visit: Visit) => Promise<Outcome>,
): Promise<Outcome> {
  const token = visitToken(context, corridor);
  return onVisit(context, corridor, form.records, async (visit) => {
    const { kunci = '', ...input } = form.fields;
    const id = kunci.slice(0, 36);
    const own = Buffer.from(sign(token!, form.path, id));
    const told = Buffer.from(kunci);
    if (own.length !== told.length || !timingSafeEqual(own, told)) throw new Problem('origin.refused', {});
    return once(visit.tx, { name: `POST ${DOOR_PATH}${form.path}`, id, input }, async () => visit, act);
  });
}

/** A form belongs to a visit and a path: nobody without the cookie can make one. */
function sign(token: string, path: string, id: string): string {
  return `${id}.${createHmac('sha256', token).update(`${path} ${id}`).digest('base64url')}`;
}
