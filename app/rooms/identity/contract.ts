/** Signing in and out, and one-time links. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const regencyView = z.object({ code: z.string(), name: z.string(), kind: z.enum(['demo', 'real']) });

export const signIn = endpoint({
  method: 'POST',
  path: '/v1/session',
  title: 'Signs in with username or phone and password.',
  needs: 'anybody',
  records: null,
  body: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/v1/session',
  title: 'Signs out: the session ends at once.',
  needs: 'anybody',
  records: null,
  reply: z.object({ outcome: z.string() }),
});

export const readInvitation = endpoint({
  method: 'GET',
  path: '/v1/invitations/{token}',
  title: 'What a one-time link opens.',
  needs: 'anybody',
  records: null,
  params: z.strictObject({ token: z.string().check(z.maxLength(100)) }),
  reply: z.object({
    purpose: z.enum(['first_administrator', 'set_password']),
    name: z.nullable(z.string()),
    username: z.nullable(z.string()),
    regency: regencyView,
  }),
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/v1/invitations/{token}',
  title: 'Uses a one-time link: makes the first administrator, or sets a password. Signs in.',
  needs: 'anybody',
  records: null,
  params: z.strictObject({ token: z.string().check(z.maxLength(100)) }),
  body: z.strictObject({
    name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
    username: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9._-]{3,40}$/))),
    password: z.string().check(z.minLength(10), z.maxLength(200)),
  }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

const code = z.string().check(z.trim(), z.minLength(6), z.maxLength(24));

export const proveSecondFactor = endpoint({
  method: 'POST',
  path: '/v1/session/second-factor',
  title: 'Proves the second factor in this session: a code of the app, or one of the codes on paper.',
  needs: 'signed-in',
  records: 'factor.prove',
  body: z.strictObject({ code }),
  reply: z.object({ outcome: z.string(), recoveryLeft: z.number() }),
});

export const beginSecondFactor = endpoint({
  method: 'POST',
  path: '/v1/me/second-factor',
  title: 'Makes a new secret for the app. The one in force stays in force until the new one is confirmed.',
  needs: 'signed-in',
  records: 'factor.begin',
  body: z.strictObject({}),
  /** The address that the app reads from a picture, and the secret for typing. */
  reply: z.object({ uri: z.string(), secret: z.string() }),
});

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/v1/me/second-factor/confirmation',
  title: 'Proves that the app has the new secret. Gives the codes on paper, once.',
  needs: 'signed-in',
  records: 'factor.set',
  body: z.strictObject({ code }),
  reply: z.object({ outcome: z.string(), recoveryCodes: z.array(z.string()) }),
});

export const ownSessionView = z.object({ id: z.string(), here: z.boolean(), openedAt: z.string(), lastUsedAt: z.string(), address: z.nullable(z.string()), browser: z.nullable(z.string()), proved: z.boolean() });
export type OwnSessionView = z.output<typeof ownSessionView>;

export const listMySessions = endpoint({
  method: 'GET',
  path: '/v1/me/sessions',
  title: 'Where I am signed in, and the state of my second factor.',
  needs: 'signed-in',
  records: null,
  reply: z.object({ sessions: z.array(ownSessionView), secondFactor: z.object({ confirmedAt: z.nullable(z.string()), recoveryLeft: z.number() }) }),
});

export const endMySessions = endpoint({
  method: 'DELETE',
  path: '/v1/me/sessions',
  title: 'Signs out elsewhere: one session, or all but this one.',
  needs: 'signed-in',
  records: 'session.end',
  body: z.strictObject({ sessionId: z.optional(z.uuid()) }),
  reply: z.object({ outcome: z.string(), ended: z.number() }),
});
