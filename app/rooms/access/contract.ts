/** Which city this is, who is here with what right, people and their grants, and the start of one's own city. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { regencyView } from '../identity/index.ts';
import { beforeRealData } from './before-real-data.ts';
import { roleNames } from './role.ts';

const id = z.uuid();
const role = z.enum(roleNames as [string, ...string[]]);
const outcome = z.object({ id: z.string(), outcome: z.string() });

export const grantView = z.object({
  id: z.string(),
  role: z.string(),
  area: z.string(),
  areaName: z.string(),
  grantedAt: z.string(),
});

export const personView = z.object({
  id: z.string(),
  name: z.string(),
  username: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  createdAt: z.string(),
  leftAt: z.nullable(z.string()),
  lastSeenAt: z.nullable(z.string()),
  /** Since when a second factor is set up. */
  secondFactorAt: z.nullable(z.string()),
  grants: z.array(grantView),
});
export type PersonView = z.output<typeof personView>;

export const listPeople = endpoint({
  method: 'GET',
  path: '/v1/people',
  title: 'People who sign in, with what they may do.',
  needs: 'people.read',
  records: 'people.list',
  reply: z.object({ people: z.array(personView), mayManage: z.boolean() }),
});

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const username = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9._-]{3,40}$/));
const phone = z.string().check(z.trim(), z.regex(/^\+?[0-9 -]{8,20}$/));

export const addPerson = endpoint({
  method: 'POST',
  path: '/v1/people',
  title: 'Adds a person with a first grant. The one-time link to set a password is fetched with inviteToSetPassword.',
  needs: 'people.manage',
  records: 'people.add',
  body: z.strictObject({ personId: id, name, username, phone: z.optional(phone), role, area: z.string() }),
  reply: outcome,
});

export const inviteToSetPassword = endpoint({
  method: 'POST',
  path: '/v1/people/{personId}/invitation',
  title: 'Makes a one-time link with which the person sets a password; it is shown once and ends after 72 hours.',
  needs: 'people.manage',
  records: 'people.invite',
  params: z.strictObject({ personId: id }),
  body: z.strictObject({}),
  reply: z.object({ link: z.string(), expiresAt: z.string() }),
});

export const grantRole = endpoint({
  method: 'POST',
  path: '/v1/people/{personId}/grants',
  title: 'Grants a role over an area.',
  needs: 'people.manage',
  records: 'grant.give',
  params: z.strictObject({ personId: id }),
  body: z.strictObject({ grantId: id, role, area: z.string() }),
  reply: outcome,
});

export const endGrant = endpoint({
  method: 'DELETE',
  path: '/v1/people/{personId}/grants/{grantId}',
  title: 'Ends a grant from the next request on.',
  needs: 'people.manage',
  records: 'grant.end',
  params: z.strictObject({ personId: id, grantId: id }),
  reply: outcome,
});

export const personLeaves = endpoint({
  method: 'POST',
  path: '/v1/people/{personId}/leave',
  title: 'The person leaves: every session and grant ends at once; what they recorded stays.',
  needs: 'people.manage',
  records: 'people.leave',
  params: z.strictObject({ personId: id }),
  /** Who goes on with the work: takes over the same roles over the same areas. */
  body: z.strictObject({ successorId: z.optional(id) }),
  reply: outcome,
});

export const readBeforeRealData = endpoint({
  method: 'GET',
  path: '/v1/before-real-data',
  title: 'What the city settles before the first real child, and who said when that it is done.',
  needs: 'people.manage',
  records: null,
  reply: z.object({ items: z.array(z.object({ item: z.enum(beforeRealData), doneAt: z.nullable(z.string()), doneBy: z.nullable(z.string()) })) }),
});

export const settleBeforeRealData = endpoint({
  method: 'PUT',
  path: '/v1/before-real-data/{item}',
  title: 'Says that an item is done, or no longer.',
  needs: 'people.manage',
  records: 'city.settle',
  params: z.strictObject({ item: z.enum(beforeRealData) }),
  body: z.strictObject({ done: z.boolean() }),
  reply: outcome,
});

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/v1/people/{personId}/second-factor-reset',
  title: 'The phone is gone and so are the codes on paper: the second factor is taken away, every session ends, the person sets up a new one.',
  needs: 'people.manage',
  records: 'factor.reset',
  params: z.strictObject({ personId: id }),
  body: z.strictObject({}),
  reply: outcome,
});

export const sessionView = z.object({
  person: z.object({ id: z.string(), name: z.string(), username: z.nullable(z.string()) }),
  regency: regencyView,
  roles: z.array(z.object({ role: z.string(), area: z.string(), areaName: z.string(), level: z.string() })),
  verbs: z.array(z.string()),
  /** Widest area in which the person sees children by name, or null. */
  home: z.nullable(z.object({ area: z.string(), name: z.string(), level: z.string() })),
  expiresAt: z.string(),
  /** The second factor in this session; while it is `unproved` or `overdue` nothing else opens. */
  secondFactor: z.object({ state: z.enum(['not_needed', 'proved', 'unproved', 'due', 'overdue']), until: z.nullable(z.string()) }),
});
export type SessionView = z.output<typeof sessionView>;

export const welcome = endpoint({
  method: 'GET',
  path: '/v1/welcome',
  title: 'Which city this is, before anybody signs in.',
  needs: 'anybody',
  records: null,
  reply: z.object({
    regency: z.nullable(regencyView),
    needsFirstAdministrator: z.boolean(),
    /** Names of demo accounts, to fill the form; passwords are printed where the server was started. */
    demoAccounts: z.array(z.object({ username: z.string(), name: z.string(), role: z.string() })),
    /** How far the demo city is filled; null when it is done or there is none. */
    demoProgress: z.nullable(z.object({ done: z.number(), total: z.number() })),
  }),
});

export const currentSession = endpoint({
  method: 'GET',
  path: '/v1/session',
  title: 'Who is signed in, with roles, verbs and reach.',
  needs: 'signed-in',
  records: null,
  reply: sessionView,
});

export const startOwnCity = endpoint({
  method: 'POST',
  path: '/v1/own-city',
  title: 'From the demo: starts the real city, deletes the demo, and gives the one-time link that makes the first administrator.',
  needs: 'anybody',
  records: null,
  body: z.strictObject({ regency: z.string().check(z.regex(/^\d{2}\.\d{2}$/)) }),
  reply: z.object({ link: z.string() }),
});

export const listRegencyChoices = endpoint({
  method: 'GET',
  path: '/v1/regency-choices',
  title: "All regencies and cities by official code, to choose one's own.",
  needs: 'anybody',
  records: null,
  reply: z.object({ regencies: z.array(z.object({ code: z.string(), name: z.string(), province: z.string() })) }),
});
