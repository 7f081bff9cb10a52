/**
 * The access matrix: every endpoint, as every role, at places within its reach, beside it, above it and in another city.
 * What is expected comes from the one table of roles; what happens comes from the running server.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { areasFor, may, roleNames, roles } from '../rooms/access/index.ts';
import type { Grant, Role } from '../rooms/access/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { endpoints } from './rooms.ts';
import { HOSTS, startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import type { Reply } from './testing/caller.ts';
import { writeFixture } from './testing/fixtures.ts';
import type { Fixture } from './testing/fixtures.ts';
import { probes } from './testing/probes.ts';

/** Where a role is granted in this test, by the first level it reaches. Puskesmas Cipaku serves three villages. */
const homes = { regency: '', district: '.01', village: '.01.1016', posyandu: '.01.1016.0001', puskesmas: '.P02' } as const;
const cipaku = ['32.71.01.1005', '32.71.01.1014', '32.71.01.1016'];

const POSYANDU = '32.71.01.1016.0001';
/** Name of the place -> area of the record there. `above` is only asked for as an area. */
const places = {
  within: POSYANDU,
  besideInVillage: '32.71.01.1016.0002',
  besideInDistrict: '32.71.01.1001',
  outside: '32.71.06.1003',
} as const;

let city: TestCity;
let neighbour: Fixture;
before(async () => {
  city = await startTestCity();
  await city.pool.query(
    `insert into ${city.bogor.schema}.area (code, parent, level, name) values ('${POSYANDU}', '32.71.01.1016', 'posyandu', 'Melati 1'), ('32.71.01.1016.0002', '32.71.01.1016', 'posyandu', 'Melati 2')`,
  );
  await city.add(roleNames.map((role) => ({ username: userOf(role), name: role, role, below: homes[roles[role].reach[0]] })));
  neighbour = await writeFixture(city.pool, city.neighbour, '32.72.01.1001');
});
after(() => city.close());

const nameOf = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`;
const userOf = (role: Role): string => `uji.${role.replaceAll('_', '.')}`;
const denied = ({ body }: Reply): boolean => ['access.denied', 'session.missing', 'record.missing'].includes(String(body['code']));

function grantOf(role: Role): Grant {
  const level = roles[role].reach[0];
  const area = `32.71${homes[level]}`;
  return { role, area, reach: level === 'puskesmas' ? cipaku : [area] };
}

test('every endpoint is knocked at, and nothing else is', () => {
  assert.ok(endpoints.length >= 28);
  assert.deepEqual(Object.keys(probes).sort(), endpoints.map(nameOf).sort());
});

test('whether an endpoint needs a session is what the matrix thinks', () => {
  for (const endpoint of endpoints) {
    const kind = probes[nameOf(endpoint)]!.kind;
    const wanted = kind === 'anybody' || kind === 'signed-in' ? kind : 'verb';
    assert.equal(['anybody', 'signed-in'].includes(endpoint.needs) ? endpoint.needs : 'verb', wanted, nameOf(endpoint));
  }
});

test('without a session nothing opens but what is open to anybody', async () => {
  const at = await writeFixture(city.pool, city.bogor, POSYANDU);
  for (const endpoint of endpoints) {
    const { kind, input } = probes[nameOf(endpoint)]!;
    const reply = await city.call(null, endpoint, input(at));
    assert.equal(reply.body['code'] === 'session.missing', kind !== 'anybody', `${nameOf(endpoint)}: ${JSON.stringify(reply.body)}`);
  }
});

test('who holds no grant is told so everywhere', async () => {
  const at = await writeFixture(city.pool, city.bogor, POSYANDU);
  for (const endpoint of endpoints.filter(({ needs }) => needs !== 'anybody' && needs !== 'signed-in')) {
    const reply = await city.call('tono', endpoint, probes[nameOf(endpoint)]!.input(at));
    assert.deepEqual([reply.status, reply.body['code']], [403, 'access.denied'], nameOf(endpoint));
  }
});

for (const role of roleNames) {
  test(`${role} opens what the table of roles says, there and nowhere else`, async () => {
    const grant = grantOf(role);
    const call = await callAs(role);
    let knocks = 0;
    for (const endpoint of endpoints) {
      const probe = probes[nameOf(endpoint)]!;
      if (probe.kind === 'anybody') continue;
      for (const [place, area] of Object.entries(places)) {
        const at = await writeFixture(city.pool, city.bogor, area);
        const reply = await call(endpoint, probe.input(at));
        const anywhere = areasFor([grant], endpoint.needs).length > 0;
        const opens: boolean =
          probe.kind === 'signed-in' ||
          (probe.kind === 'city'
            ? may([grant], endpoint.needs, '32.71')
            : probe.kind === 'list'
              ? anywhere
              : may([grant], endpoint.needs, area));
        const told = `${nameOf(endpoint)} at ${place}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`;
        const reached: boolean = probe.kind === 'city' ? reply.body['code'] !== 'access.denied' : !denied(reply);
        assert.equal(reached, opens, told);
        assert.ok(reply.status < 500, told);
        if (!may([grant], endpoint.needs, area))
          assert.ok(!JSON.stringify(reply.body).includes(at.childId) || probe.kind === 'signed-in', `${told} shows a child out of reach`);
        knocks += 1;
      }
    }
    assert.ok(knocks > 80);
  });
}

test("an area above one's own shows no more than one's own", async () => {
  for (const role of roleNames.filter((one) => roles[one].reach[0] !== 'regency')) {
    const call = await callAs(role);
    const beside = await writeFixture(city.pool, city.bogor, places.outside);
    const counts = await call(
      endpoints.find((one) => nameOf(one) === 'GET /v1/city')!,
      { area: '32.71' },
    );
    assert.equal(counts.body['code'], 'access.denied', role);
    const listed = await call(
      endpoints.find((one) => nameOf(one) === 'GET /v1/children')!,
      { area: '32.71', limit: 100 },
    );
    assert.equal(listed.status, 200, role);
    assert.ok(!JSON.stringify(listed.body).includes(beside.childId), role);
    const searched = await call(
      endpoints.find((one) => nameOf(one) === 'GET /v1/children')!,
      { q: 'anak rekaan', limit: 100 },
    );
    assert.ok(!JSON.stringify(searched.body).includes(beside.childId), role);
  }
});

test('nothing of another city in the same database is seen, whoever asks and whatever for', async () => {
  for (const role of roleNames) {
    const call = await callAs(role);
    for (const endpoint of endpoints) {
      const { kind, input } = probes[nameOf(endpoint)]!;
      if (kind === 'anybody') continue;
      const reply = await call(endpoint, kind === 'area' ? { area: '32.72.01.1001' } : input(neighbour));
      if (kind === 'record' || kind === 'area') assert.ok(denied(reply), `${role} ${nameOf(endpoint)}`);
      assert.ok(!JSON.stringify(reply.body).includes(neighbour.childId), `${role} ${nameOf(endpoint)}`);
    }
  }
  const own = await city.call(
    'maya',
    endpoints.find((one) => nameOf(one) === 'GET /v1/children/{childId}')!,
    { childId: neighbour.childId },
    { host: HOSTS.neighbour },
  );
  assert.equal(own.status, 200, 'the neighbour itself sees its child');
});

async function callAs(role: Role): Promise<(endpoint: Endpoint, input: Record<string, unknown>) => Promise<Reply>> {
  const cookie = await city.cookieOf(userOf(role));
  return (endpoint, input) => city.call(null, endpoint, input, { cookie });
}
