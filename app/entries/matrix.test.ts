/**
 * The access matrix: every endpoint, as every role, at places within its reach, beside it, outside of it and above it, of
 * children in every state of consent, restriction and pairing, with another city in the same database. What is expected is
 * declared in `testing/expected-sight.ts`; what happens comes from the running server. It counts its cells.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { classesOfRole, may, roleNames, roles } from '../rooms/access/index.ts';
import type { Grant, Role } from '../rooms/access/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { endpoints } from './rooms.ts';
import { HOSTS, startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import type { Reply } from './testing/caller.ts';
import { expectedClasses, expectedOpen, roleSight } from './testing/expected-sight.ts';
import { writeFixture } from './testing/fixtures.ts';
import type { Fixture } from './testing/fixtures.ts';
import { probes } from './testing/probes.ts';
import type { Probe } from './testing/probe.ts';
import { seenStates, writeSeenChild } from './testing/seen-children.ts';
import type { SeenChild, SeenState } from './testing/seen-children.ts';

/** Where a role is granted in this test, by the first level it reaches. Puskesmas Cipaku serves three villages. */
const homes = { regency: '', district: '.01', village: '.01.1016', posyandu: '.01.1016.0001', puskesmas: '.P02' } as const;
const cipaku = ['32.71.01.1005', '32.71.01.1014', '32.71.01.1016'];

const POSYANDU = '32.71.01.1016.0001';
const places = [
  { place: 'within', area: POSYANDU },
  { place: 'besideInVillage', area: '32.71.01.1016.0002' },
  { place: 'besideInDistrict', area: '32.71.01.1001' },
  { place: 'outside', area: '32.71.06.1003' },
] as const;

/** Commands change what they reach, so they go to a state of each kind; reads go to every state at every place. */
const plain: SeenState = { consent: 'given', restricted: false, paired: false };
const commandStates: readonly SeenState[] = [plain, { ...plain, restricted: true }, { ...plain, paired: true }];

let city: TestCity;
let neighbour: Fixture;
let fosterParent: string;
const children: SeenChild[] = [];
/** Children that commands reach: one per place and state, with whether a command has changed it. */
const targets = new Map<string, { child: SeenChild; changed: boolean }>();

before(async () => {
  city = await startTestCity();
  await city.pool.query(
    `insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1'), ('32.71.01.1016.0002', '32.71.01.1016', 'posyandu', 'Melati 2')`,
  );
  await city.add(roleNames.map((role) => ({ username: userOf(role), name: role, role, below: homes[roles[role].reach[0]] })));
  fosterParent = (await city.pool.query(`select id from ${city.bogor.schema}.person where username = $1`, [userOf('foster_parent')])).rows[0].id;
  for (const at of places) for (const state of seenStates) children.push(await writeSeenChild(city.pool, city.bogor, at, state, fosterParent));
  neighbour = await writeFixture(city.pool, city.neighbour, '32.72.01.1001');
});
after(() => city.close());

const nameOf = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`;
const probeOf = (endpoint: Endpoint): Probe => probes[nameOf(endpoint)]!;
const userOf = (role: Role): string => `uji.${role.replaceAll('_', '.')}`;
const denied = ({ body }: Reply): boolean => ['access.denied', 'session.missing', 'record.missing', 'visit.not_paired'].includes(String(body['code']));
const ofOne = (endpoint: Endpoint): boolean => ['record', 'own'].includes(probeOf(endpoint).kind);
const isRead = (endpoint: Endpoint): boolean => endpoint.method === 'GET';
/** Without a probe an endpoint fails the first test, not all of them. */
const asked = endpoints.filter((endpoint) => probeOf(endpoint) !== undefined && probeOf(endpoint).kind !== 'anybody');
const readsOfOne = asked.filter((endpoint) => ofOne(endpoint) && isRead(endpoint));
const commandsOfOne = asked.filter((endpoint) => ofOne(endpoint) && !isRead(endpoint));
const others = asked.filter((endpoint) => !ofOne(endpoint));

function grantOf(role: Role): Grant {
  const level = roles[role].reach[0];
  const area = `32.71${homes[level]}`;
  return { role, area, reach: level === 'puskesmas' ? cipaku : [area] };
}

/** Runs work for each item, a few at a time: the server and the database then wait for each other less. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  }));
}

async function targetFor(at: (typeof places)[number], state: SeenState): Promise<{ child: SeenChild; changed: boolean }> {
  const key = JSON.stringify([at.place, state]);
  const known = targets.get(key) ?? { child: await writeSeenChild(city.pool, city.bogor, at, state, fosterParent), changed: false };
  targets.set(key, known);
  return known;
}

const told = (role: string, endpoint: Endpoint, at: { place: string; state?: SeenState }, reply: Reply): string =>
  `${role}: ${nameOf(endpoint)} at ${at.place} ${JSON.stringify(at.state ?? {})}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`;

/** No word of a child stands in a reply to somebody who does not see its class. */
function assertWords(role: Role, grant: Grant, among: readonly SeenChild[], reply: Reply, message: string): void {
  const text = JSON.stringify(reply.body);
  for (const child of among) {
    for (const [fieldClass, word] of Object.entries(child.words))
      if (text.includes(word)) assert.ok(expectedClasses(role, grant, child).includes(fieldClass as 'named'), `${message} shows ${fieldClass} of a child at ${child.place} ${JSON.stringify(child.state)}`);
  }
}

function opensFor(role: Role, grant: Grant, endpoint: Endpoint, at: SeenChild): boolean {
  const own = role === 'foster_parent' && endpoint.needs === 'own.read' && expectedClasses(role, grant, at).includes('named');
  return probeOf(endpoint).kind === 'own' ? own : expectedOpen(role, grant, endpoint.needs, at);
}

function assertOpens(role: Role, grant: Grant, endpoint: Endpoint, at: SeenChild, reply: Reply): void {
  const message = told(role, endpoint, at, reply);
  const opens = opensFor(role, grant, endpoint, at);
  assert.equal(!denied(reply), opens, message);
  assert.ok(reply.status < 500, message);
  if (!opens) assert.ok(!JSON.stringify(reply.body).includes(at.childId), `${message} names a child out of reach`);
  assertWords(role, grant, [at], reply, message);
}

test('every endpoint is knocked at, and nothing else is', () => {
  assert.ok(endpoints.length >= 40);
  assert.deepEqual(Object.keys(probes).sort(), endpoints.map(nameOf).sort());
});

test('whether an endpoint needs a session is what the matrix thinks', () => {
  for (const endpoint of endpoints) {
    const { kind } = probeOf(endpoint);
    const wanted = kind === 'anybody' || kind === 'signed-in' ? kind : 'verb';
    assert.equal(['anybody', 'signed-in'].includes(endpoint.needs) ? endpoint.needs : 'verb', wanted, nameOf(endpoint));
  }
});

test('every role is in the table of sight, and sees what the rules give it', () => {
  assert.deepEqual(Object.keys(roleSight).sort(), [...roleNames].sort());
  for (const role of roleNames) assert.deepEqual(classesOfRole(role), roleSight[role], role);
});

test('without a session nothing opens but what is open to anybody', async () => {
  const at = children[0]!;
  for (const endpoint of endpoints) {
    const reply = await city.call(null, endpoint, probeOf(endpoint).input(at));
    assert.equal(reply.body['code'] === 'session.missing', probeOf(endpoint).kind !== 'anybody', `${nameOf(endpoint)}: ${JSON.stringify(reply.body)}`);
  }
});

test('who holds no grant is told so everywhere', async () => {
  const at = children[0]!;
  for (const endpoint of endpoints.filter(({ needs }) => needs !== 'anybody' && needs !== 'signed-in')) {
    const reply = await city.call('tono', endpoint, probeOf(endpoint).input(at));
    assert.deepEqual([reply.status, reply.body['code']], [403, 'access.denied'], nameOf(endpoint));
  }
});

let cells = 0;
const knockedAt = new Set<string>();

/**
 * Children that a role's reads go to. Who holds the verb nowhere is refused before a row is read: one child per place
 * then stands for all states.
 */
function readFor(grant: Grant, endpoint: Endpoint): readonly SeenChild[] {
  return may([grant], endpoint.needs, grant.reach[0]!) ? children : children.filter(({ state }) => state === seenStates[0]);
}

/** The states that a role's commands go to, likewise. */
function statesFor(grant: Grant, endpoint: Endpoint): readonly SeenState[] {
  return may([grant], endpoint.needs, grant.reach[0]!) ? commandStates : [plain];
}

/** Reads of one child: every place, every state. */
async function readEachChild(role: Role, grant: Grant, call: Call): Promise<void> {
  await eachOf(readsOfOne.flatMap((endpoint) => readFor(grant, endpoint).map((at) => ({ endpoint, at }))), async ({ endpoint, at }) => {
    assertOpens(role, grant, endpoint, at, await call(endpoint, probeOf(endpoint).input(at)));
    knockedAt.add(`${role} ${nameOf(endpoint)}`);
    cells += 1;
  });
}

/** What is not of one child: one request shows every child to who may not see it, or does not. */
async function readTheRest(role: Role, grant: Grant, call: Call): Promise<void> {
  for (const endpoint of others) {
    const { kind, input } = probeOf(endpoint);
    for (const { place, area } of kind === 'area' ? places : places.slice(0, 1)) {
      const reply = await call(endpoint, input(children.find((one) => one.place === place)!));
      const message = told(role, endpoint, { place }, reply);
      const open = kind === 'signed-in' || (kind === 'list' ? grant.reach.length > 0 && may([grant], endpoint.needs, grant.reach[0]!) : may([grant], endpoint.needs, kind === 'city' ? '32.71' : area));
      const reached = kind === 'city' ? reply.body['code'] !== 'access.denied' : !denied(reply);
      assert.equal(reached, open, message);
      assert.ok(reply.status < 500, message);
      assertWords(role, grant, children, reply, message);
      const text = JSON.stringify(reply.body);
      for (const child of children) {
        const shown = text.includes(child.childId);
        if (shown && kind === 'list') assert.ok(expectedClasses(role, grant, child).includes('coarse') || !expectedOpensChildren(endpoint.needs), `${message} lists a child at ${child.place} ${JSON.stringify(child.state)}`);
        if (shown && !open) assert.fail(`${message} names a child out of reach`);
        cells += 1;
      }
      knockedAt.add(`${role} ${nameOf(endpoint)}`);
    }
  }
}

/** Commands of one child: every place, a state of each kind. A child that an earlier command changed proves nothing by a difference: then a new one is asked. */
async function commandEachChild(role: Role, grant: Grant, call: Call): Promise<void> {
  await eachOf(places.flatMap((at) => commandStates.map((state) => ({ at, state }))), async ({ at, state }) => {
    for (const endpoint of commandsOfOne.filter((one) => statesFor(grant, one).includes(state))) {
      let target = await targetFor(at, state);
      let reply = await call(endpoint, probeOf(endpoint).input(target.child));
      if (target.changed && denied(reply) === opensFor(role, grant, endpoint, target.child)) {
        targets.delete(JSON.stringify([at.place, state]));
        target = await targetFor(at, state);
        reply = await call(endpoint, probeOf(endpoint).input(target.child));
      }
      assertOpens(role, grant, endpoint, target.child, reply);
      if (reply.status === 200) target.changed = true;
      knockedAt.add(`${role} ${nameOf(endpoint)}`);
      cells += 1;
    }
  });
}

for (const role of roleNames) {
  test(`${role} sees what the table says, there and nowhere else`, async () => {
    const grant = grantOf(role);
    const call = await callAs(role);
    await assertLists(role, grant, call);
    await readEachChild(role, grant, call);
    await readTheRest(role, grant, call);
    await commandEachChild(role, grant, call);
  });
}

/** The register, the search and the foster parent's home show exactly the children that the role sees, no fewer. */
async function assertLists(role: Role, grant: Grant, call: Call): Promise<void> {
  const idsIn = ({ body }: Reply): string[] => {
    const text = JSON.stringify(body);
    return children.map(({ childId }) => childId).filter((id) => text.includes(id)).sort();
  };
  const seen = (fieldClass: 'identifying' | 'named'): string[] => children.filter((child) => expectedClasses(role, grant, child).includes(fieldClass)).map(({ childId }) => childId).sort();
  if (may([grant], 'child.read', grant.reach[0]!)) {
    for (const input of [{ limit: 100 }, { q: 'anak rekaan', limit: 100 }]) {
      assert.deepEqual(idsIn(await call(byName('GET /v1/children'), input)), seen('identifying'), `${role} ${JSON.stringify(input)}`);
      cells += children.length;
    }
  }
  if (may([grant], 'own.read', grant.reach[0]!)) {
    assert.deepEqual(idsIn(await call(byName('GET /v1/my-children'), {})), seen('named'), role);
    cells += children.length;
  }
}

test("an area above one's own shows no more than one's own", async () => {
  for (const role of roleNames.filter((one) => roles[one].reach[0] !== 'regency')) {
    const call = await callAs(role);
    const outside = children.filter(({ place }) => place === 'outside');
    assert.equal((await call(byName('GET /v1/city'), { area: '32.71' })).body['code'], 'access.denied', role);
    for (const input of [{ area: '32.71', limit: 100 }, { q: 'anak rekaan', limit: 100 }]) {
      const listed = await call(byName('GET /v1/children'), input);
      assert.equal(listed.status, 200, role);
      for (const { childId } of outside) assert.ok(!JSON.stringify(listed.body).includes(childId), role);
      cells += outside.length;
    }
  }
});

test('nothing of another city in the same database is seen, whoever asks and whatever for', async () => {
  await eachOf(roleNames, async (role) => {
    const call = await callAs(role);
    for (const endpoint of asked) {
      const { kind, input } = probeOf(endpoint);
      const reply = await call(endpoint, kind === 'area' ? { area: '32.72.01.1001' } : input(neighbour));
      if (kind === 'record' || kind === 'own' || kind === 'area') assert.ok(denied(reply), `${role} ${nameOf(endpoint)}`);
      assert.ok(!JSON.stringify(reply.body).includes(neighbour.childId), `${role} ${nameOf(endpoint)}`);
      cells += 1;
    }
  });
  const own = await city.call('maya', byName('GET /v1/children/{childId}'), { childId: neighbour.childId }, { host: HOSTS.neighbour });
  assert.equal(own.status, 200, 'the neighbour itself sees its child');
});

test('no cell was left out', (context) => {
  const areaEndpoints = others.filter((endpoint) => probeOf(endpoint).kind === 'area').length;
  const requests = others.length - areaEndpoints + areaEndpoints * places.length;
  const ofOneChild = roleNames.reduce((sum, role) => sum + readsOfOne.reduce((n, endpoint) => n + readFor(grantOf(role), endpoint).length, 0), 0);
  const commanded = roleNames.reduce((sum, role) => sum + commandsOfOne.reduce((n, endpoint) => n + statesFor(grantOf(role), endpoint).length * places.length, 0), 0);
  const perRole = requests * children.length;
  const lists = roleNames.reduce((sum, role) => sum + (may([grantOf(role)], 'child.read', grantOf(role).reach[0]!) ? 2 : 0) + (may([grantOf(role)], 'own.read', '32.71') ? 1 : 0), 0);
  const above = roleNames.filter((role) => roles[role].reach[0] !== 'regency').length * 2 * seenStates.length;
  assert.equal(children.length, places.length * seenStates.length);
  assert.equal(cells, ofOneChild + commanded + roleNames.length * (perRole + asked.length) + lists * children.length + above);
  for (const role of roleNames) for (const endpoint of asked) assert.ok(knockedAt.has(`${role} ${nameOf(endpoint)}`), `${role} ${nameOf(endpoint)}`);
  assert.ok(cells >= 40_000, String(cells));
  context.diagnostic(`${cells} cells: ${endpoints.length} endpoints, ${roleNames.length} roles, ${children.length} children`);
});

type Call = (endpoint: Endpoint, input: Record<string, unknown>) => Promise<Reply>;

/** Verbs whose lists open children; the others may list ids of areas that they look after. */
const expectedOpensChildren = (verb: string): boolean => ['child.read', 'case.read', 'own.read', 'fostering.manage', 'consent.record'].includes(verb);

const byName = (name: string): Endpoint => endpoints.find((one) => nameOf(one) === name)!;

const cookies = new Map<Role, Promise<string>>();

/** Signs each role in once: a door that was knocked at wrongly many times makes everybody behind that address wait. */
async function callAs(role: Role): Promise<Call> {
  const signedIn = cookies.get(role) ?? city.cookieOf(userOf(role));
  cookies.set(role, signedIn);
  const cookie = await signedIn;
  return (endpoint, input) => city.call(null, endpoint, input, { cookie });
}
