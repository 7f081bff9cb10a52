import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { PASSWORD } from '../../entries/testing/cast.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { acceptInvitation, readInvitation, signIn } from '../identity/index.ts';
import { addPerson, currentSession, endGrant, grantRole, inviteToSetPassword, listPeople, personLeaves } from './contract.ts';
import type { PersonView } from './contract.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const people = async (): Promise<PersonView[]> => (await city.call('eka', listPeople)).body['people'] as PersonView[];
const get = async (username: string): Promise<PersonView> => (await people()).find((one) => one.username === username)!;
const newPerson = (username: string, more = {}) => ({
  personId: randomUUID(),
  name: 'Ani',
  username,
  role: 'kader',
  area: '32.71.01.1016',
  ...more,
});
const tokenOf = (link: unknown): string => String(link).split('/').at(-1)!;

test('who leaves hands the work over: the successor holds the same roles over the same areas, and no more', async () => {
  await city.add([
    { username: 'lestari', name: 'Lestari', role: 'kader', below: '.01.1016' },
    { username: 'mira', name: 'Mira', role: 'family_companion', below: '.01.1016' },
  ]);
  const [lestari, mira] = [await get('lestari'), await get('mira')];
  assert.equal((await city.call('eka', personLeaves, { personId: lestari.id, successorId: lestari.id })).status, 404);
  assert.equal((await city.call('eka', personLeaves, { personId: lestari.id, successorId: mira.id })).status, 200);
  assert.deepEqual((await get('mira')).grants.map(({ role, area }) => `${role} ${area}`).toSorted(), ['family_companion 32.71.01.1016', 'kader 32.71.01.1016']);
  assert.deepEqual((await get('lestari')).grants, []);
  // An administrator who takes over the work of somebody who opens children would give it to themself.
  await city.add([{ username: 'nita', name: 'Nita', role: 'doctor', below: '.P02' }]);
  const eka = await get('eka');
  assert.equal((await city.call('eka', personLeaves, { personId: (await get('nita')).id, successorId: eka.id })).body['code'], 'grant.self');
  assert.equal((await get('nita')).leftAt, null, 'and then nobody left');
});

test('the list shows people with their grants, and no service accounts', async () => {
  const listed = await people();
  assert.deepEqual(
    listed.find(({ username }) => username === 'siti')?.grants.map(({ role, area, areaName }) => [role, area, areaName]),
    [['kader', '32.71.01.1016', 'Cipaku']],
  );
  assert.deepEqual(listed.find(({ username }) => username === 'tono')?.grants, []);
  assert.ok(listed.every(({ name }) => !name.startsWith('AnakKita')));
});

test('a new person gets a link, sets a password with it, and is in', async () => {
  const ani = newPerson('ani', { phone: '0812 9999 0001' });
  assert.deepEqual((await city.call('eka', addPerson, ani)).body, { id: ani.personId, outcome: 'added' });
  const invited = await city.call('eka', inviteToSetPassword, { personId: ani.personId });
  const token = tokenOf(invited.body['link']);
  assert.match(String(invited.body['link']), /^http:\/\/bogor\.test\/undangan\/[\w-]{32}$/);
  const hours = (Date.parse(String(invited.body['expiresAt'])) - Date.now()) / 3_600_000;
  assert.ok(hours > 71.9 && hours < 72.1);
  const stored = await city.pool.query(`select token_hash from ${city.bogor.schema}.invitation`);
  assert.ok(!JSON.stringify(stored.rows).includes(token));

  assert.deepEqual((await city.call(null, readInvitation, { token })).body['username'], 'ani');
  assert.equal((await city.call(null, acceptInvitation, { token, password: 'terlalu' })).status, 400);
  const accepted = await city.call(null, acceptInvitation, { token, password: 'sandi-ani-sendiri' });
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
  const cookie = (accepted.headers['set-cookie'] as string[])[0]!.split(';')[0]!;
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 200);
  for (const name of ['ani', '081299990001'])
    assert.equal((await city.call(null, signIn, { name, password: 'sandi-ani-sendiri' })).status, 200);
  assert.equal((await city.call(null, acceptInvitation, { token, password: 'sandi-ani-lagi-1' })).body['code'], 'invitation.spent');
});

test('of many who use a link at once exactly one gets in', async () => {
  const budi = newPerson('budi');
  await city.call('eka', addPerson, budi);
  const token = tokenOf((await city.call('eka', inviteToSetPassword, { personId: budi.personId })).body['link']);
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, n) => city.call(null, acceptInvitation, { token, password: `sandi-nomor-${n}` })),
  );
  assert.deepEqual(replies.map(({ status }) => status).toSorted((a, b) => a - b), [200, ...Array(7).fill(410)]);
});

test('a newer link makes the older one open nothing; so does time', async () => {
  const cici = newPerson('cici');
  await city.call('eka', addPerson, cici);
  const older = tokenOf((await city.call('eka', inviteToSetPassword, { personId: cici.personId })).body['link']);
  const newer = tokenOf((await city.call('eka', inviteToSetPassword, { personId: cici.personId })).body['link']);
  assert.equal((await city.call(null, readInvitation, { token: older })).status, 410);
  assert.equal((await city.call(null, readInvitation, { token: newer })).status, 200);
  await city.pool.query(`update ${city.bogor.schema}.invitation set expires_at = now() - interval '1 second' where used_at is null`);
  assert.equal((await city.call(null, readInvitation, { token: newer })).status, 410);
  assert.equal((await city.call(null, readInvitation, { token: 'tidak-pernah-ada' })).status, 410);
});

test('a repeated command adds nobody twice; another body under its id is refused', async () => {
  const commandId = randomUUID();
  const dewi = newPerson('dewi');
  const first = await city.call('eka', addPerson, dewi, { commandId });
  assert.deepEqual((await city.call('eka', addPerson, dewi, { commandId })).body, first.body);
  assert.equal((await city.call('eka', addPerson, { ...dewi, name: 'Dewi Lain' }, { commandId })).body['code'], 'command.reused');
  assert.equal((await people()).filter(({ username }) => username === 'dewi').length, 1);
  assert.equal((await city.call('eka', addPerson, newPerson('dewi'))).body['code'], 'name.taken');
});

test('a grant is for an area that exists, of the level the role is meant for, and held once', async () => {
  const { id: personId } = await get('tono');
  const grant = (role: string, area: string) => city.call('eka', grantRole, { personId, grantId: randomUUID(), role, area });
  assert.equal((await grant('kader', '32.71')).body['code'], 'grant.reach');
  assert.equal((await grant('kader', '32.71.09.1001')).body['code'], 'record.missing');
  assert.equal((await grant('kader', '32.72.01.1001')).body['code'], 'access.denied');
  assert.equal((await grant('service_cli', '32.71')).status, 400);
  assert.equal((await grant('kader', '32.71.01.1016')).status, 200);
  assert.equal((await grant('kader', '32.71.01.1016')).body['code'], 'grant.held');
  const [held] = (await get('tono')).grants;
  assert.equal((await city.call('eka', endGrant, { personId, grantId: held!.id })).status, 200);
  assert.deepEqual((await get('tono')).grants, []);
});

test('a grant opens and closes from the next request on, with the same session', async () => {
  const { id: personId } = await get('tono');
  const cookie = await city.cookieOf('tono');
  const verbs = async () => (await city.call(null, currentSession, {}, { cookie })).body['verbs'];
  assert.deepEqual(await verbs(), []);
  const grantId = randomUUID();
  await city.call('eka', grantRole, { personId, grantId, role: 'auditor', area: '32.71' });
  assert.ok(((await verbs()) as string[]).includes('audit.read'));
  await city.call('eka', endGrant, { personId, grantId });
  assert.deepEqual(await verbs(), []);
});

test('nobody opens children for themself: not by a grant, not under their own number, not by a link of their own', async () => {
  const eka = await get('eka');
  const toMyself = (role: string, area: string) => city.call('eka', grantRole, { personId: eka.id, grantId: randomUUID(), role, area });
  for (const [role, area] of [['kader', '32.71.01.1016'], ['chair', '32.71'], ['foster_parent', '32.71'], ['data_protection_officer', '32.71']] as const)
    assert.deepEqual([(await toMyself(role, area)).status, (await toMyself(role, area)).body['code']], [403, 'grant.self'], role);
  assert.equal((await toMyself('contributor', '32.71')).status, 200, 'a role that opens no child is no matter of two');
  assert.equal((await city.call('eka', addPerson, newPerson('eka2', { phone: String(eka.phone) }))).body['code'], 'grant.self');

  const hana = newPerson('hana');
  await city.call('eka', addPerson, hana);
  const token = tokenOf((await city.call('eka', inviteToSetPassword, { personId: hana.personId })).body['link']);
  const opened = await city.call('eka', acceptInvitation, { token, password: PASSWORD });
  assert.deepEqual([opened.status, opened.body['code']], [403, 'grant.self']);
  assert.equal((await city.call('siti', acceptInvitation, { token, password: PASSWORD })).status, 200, 'a browser of somebody else opens it');
});

test('who leaves is out at once, everywhere', async () => {
  const fajar = newPerson('fajar');
  await city.call('eka', addPerson, fajar);
  const token = tokenOf((await city.call('eka', inviteToSetPassword, { personId: fajar.personId })).body['link']);
  const cookie = ((await city.call(null, acceptInvitation, { token, password: PASSWORD })).headers['set-cookie'] as string[])[0]!.split(
    ';',
  )[0]!;
  const open = tokenOf((await city.call('eka', inviteToSetPassword, { personId: fajar.personId })).body['link']);
  assert.equal((await city.call('eka', personLeaves, { personId: fajar.personId })).status, 200);
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 401);
  assert.equal((await city.call(null, signIn, { name: 'fajar', password: PASSWORD })).body['code'], 'session.refused');
  assert.equal((await city.call(null, readInvitation, { token: open })).status, 410);
  assert.equal((await city.call('eka', inviteToSetPassword, { personId: fajar.personId })).status, 404);
  const after = await get('fajar');
  assert.ok(after.leftAt !== null && after.grants.length === 0);
});

test('the last administrator stays, also when two end each other at the same time', async () => {
  const eka = await get('eka');
  const own = eka.grants.find(({ role }) => role === 'administrator')!;
  assert.equal((await city.call('eka', endGrant, { personId: eka.id, grantId: own.id })).body['code'], 'grant.last_administrator');
  assert.equal((await city.call('eka', personLeaves, { personId: eka.id })).body['code'], 'grant.last_administrator');

  await city.add([{ username: 'gita', name: 'Gita', role: 'administrator', below: '' }]);
  const gita = await get('gita');
  const cookie = await city.cookieOf('gita');
  const replies = await Promise.all([
    city.call('eka', personLeaves, { personId: gita.id }),
    city.call(null, personLeaves, { personId: eka.id }, { cookie }),
  ]);
  assert.equal(replies.filter(({ status }) => status === 200).length, 1, JSON.stringify(replies.map(({ body }) => body)));
  const { rows } = await city.pool.query(
    `select count(*) as left from ${city.bogor.schema}.role_grant g join ${city.bogor.schema}.account a using (person_id) where role = 'administrator' and ended_at is null`,
  );
  assert.equal(rows[0].left, 1);
});
