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
