/** Answers of signing in and out, and of one-time links. */
import type { Context } from 'hono';
import { asActor } from '../../platform/db/actor.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { bare } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { acceptInvitation, beginSecondFactor, confirmSecondFactor, endMySessions, listMySessions, proveSecondFactor, readInvitation, signIn, signOut } from './contract.ts';
import { doorOf } from './door-store.ts';
import { getInvitation, useInvitation } from './invitation-serve.ts';
import { oneself } from './oneself-serve.ts';
import { sessionToken } from './cookie-serve.ts';
import { begin, confirm, getOwnSession, mustBeProved, prove } from './second-factor-serve.ts';
import { countRecoveryCodes, endSessions, findConfirmedAt, listSessions } from './second-factor-store.ts';
import { cookiesOf, openSession } from './sign-in-serve.ts';

const NO_STORE = { 'cache-control': 'no-store' };

function withCookies(context: Context, cookies: readonly string[], body: object): Response {
  const response = context.json(body, 200, NO_STORE);
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Token of the session that a request brings, if any. */
function tokenOf(context: Context, corridor: Corridor): string | null {
  return sessionToken(context.req.header('cookie'), corridor.origin?.startsWith('https:') === true);
}

export const answers: Answer[] = [
  bare(signIn, async (context, corridor, input) => {
    const { id, cookies } = await openSession(context, corridor, corridor.regencyOf(context), input);
    return withCookies(context, cookies, { id, outcome: 'signed_in' });
  }),

  bare(signOut, async (context, corridor) => {
    const regency = corridor.regencyOf(context);
    const { pool, auth } = doorOf(corridor, regency);
    const cookie = context.req.header('cookie') ?? '';
    const token = tokenOf(context, corridor);
    const ended = await pool.query<{ person_id: string }>('delete from session where token = $1 returning person_id', [token]);
    const personId = ended.rows[0]?.person_id;
    if (personId !== undefined) {
      await asActor(
        corridor.pool,
        regency,
        oneself(personId, ''),
        { need: null, records: 'session.close', requestId: context.get('requestId') },
        async (tx) => tx.shows([personId]),
      );
    }
    const reply = await (await auth()).api.signOut({ headers: new Headers({ cookie }), asResponse: true });
    return withCookies(context, cookiesOf(reply), { outcome: 'signed_out' });
  }),

  bare(readInvitation, async (context, corridor, { token }) => {
    const regency = corridor.regencyOf(context);
    const { purpose, name, username } = await getInvitation(corridor, regency, token);
    const view = {
      purpose,
      name: username === null ? null : name,
      username,
      regency: { code: regency.code, name: regency.name, kind: regency.kind },
    };
    return context.json(view, 200, NO_STORE);
  }),

  bare(acceptInvitation, async (context, corridor, input) => {
    const regency = corridor.regencyOf(context);
    const { username } = await useInvitation(corridor, regency, input, context.get('requestId'), tokenOf(context, corridor));
    const { id, cookies } = await openSession(context, corridor, regency, { name: username, password: input.password });
    return withCookies(context, cookies, { id, outcome: 'signed_in' });
  }),

  bare(proveSecondFactor, async (context, corridor, { code }) => context.json(await prove(context, corridor, code), 200, NO_STORE)),

  bare(beginSecondFactor, async (context, corridor) => {
    const { cookie, ...begun } = await begin(context, corridor);
    return withCookies(context, [cookie], begun);
  }),

  bare(confirmSecondFactor, async (context, corridor, { code }) => {
    const { cookie, recoveryCodes } = await confirm(context, corridor, code);
    return withCookies(context, [cookie], { outcome: 'set', recoveryCodes });
  }),

  bare(listMySessions, async (context, corridor) => {
    const regency = corridor.regencyOf(context);
    const own = await getOwnSession(context, corridor, regency);
    await mustBeProved(corridor, regency, own);
    const { pool } = doorOf(corridor, regency);
    const sessions = (await listSessions(pool, own.personId, new Date())).map(({ openedAt, lastUsedAt, provedAt, ...row }) => ({
      ...row, here: row.id === own.id, openedAt: openedAt.toISOString(), lastUsedAt: lastUsedAt.toISOString(), proved: provedAt !== null,
    }));
    const secondFactor = { confirmedAt: (await findConfirmedAt(pool, own.personId))?.toISOString() ?? null, recoveryLeft: await countRecoveryCodes(pool, own.personId) };
    return context.json({ sessions, secondFactor }, 200, NO_STORE);
  }),

  bare(endMySessions, async (context, corridor, { sessionId }) => {
    const regency = corridor.regencyOf(context);
    const own = await getOwnSession(context, corridor, regency);
    await mustBeProved(corridor, regency, own);
    const ended = await endSessions(doorOf(corridor, regency).pool, own.personId, sessionId === undefined ? { allBut: own.id } : { only: sessionId });
    await asActor(corridor.pool, regency, oneself(own.personId, own.name), { need: null, records: 'session.end', requestId: context.get('requestId') }, async (tx) => tx.shows([own.personId]));
    return context.json({ outcome: 'ended', ended }, 200, NO_STORE);
  }),
];
