import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import { PASSWORD } from '../../entries/testing/cast.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { callEndpoint } from '../../entries/testing/caller.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { currentSession, listPeople, resetSecondFactor } from '../access/index.ts';
import { beginSecondFactor, confirmSecondFactor, endMySessions, listMySessions, proveSecondFactor, signIn } from './contract.ts';
import { stepOf } from './second-factor-serve.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const HOST = 'bogor.test';
const sql = (text: string, values: unknown[] = []) => city.pool.query(text.replaceAll('#', 'r3271.'), values);
const cookiesFrom = (reply: Reply): string => (reply.headers['set-cookie'] as string[]).map((one) => one.split(';')[0]).join('; ');
/** One browser: keeps its cookies. */
function browser() {
  let cookie = '';
  return {
    async call(endpoint: Endpoint, input: Record<string, unknown> = {}) {
      const reply = await callEndpoint(city.port, endpoint, input, { host: HOST, cookie });
      if (reply.headers['set-cookie'] !== undefined) cookie = [cookie, cookiesFrom(reply)].filter(Boolean).join('; ');
      return reply;
    },
    signIn(name: string) {
      cookie = '';
      return this.call(signIn as Endpoint, { name, password: PASSWORD });
    },
  };
}
const stateOf = async (one: ReturnType<typeof browser>) => ((await one.call(currentSession as Endpoint)).body['secondFactor'] as { state: string }).state;
const codeAt = (uri: string, seconds = 0): string => {
  const totp = new TOTP({ secret: new URL(uri).searchParams.get('secret')! });
  return totp.generate({ timestamp: Date.now() + seconds * 1000 });
};

test('a code is good for its half minute and the one beside it, and never twice', () => {
  const secret = 'JBSWY3DPEHPK3PXP';
  const at = new Date('2026-11-24T00:00:10Z');
  const token = (seconds: number) => new TOTP({ secret }).generate({ timestamp: at.getTime() + seconds * 1000 });
  const step = Math.floor(at.getTime() / 30_000);
  assert.equal(stepOf(secret, token(0), 0, at), step);
  assert.equal(stepOf(secret, token(-30), 0, at), step - 1);
  assert.equal(stepOf(secret, token(30), 0, at), step + 1);
  assert.equal(stepOf(secret, token(-90), 0, at), null);
  assert.equal(stepOf(secret, token(0), step, at), null, 'used');
  assert.equal(stepOf(secret, '000000', 0, at) ?? 'no', 'no');
});

let uri: string;
let paper: string[];

test('an administrator sets one up; from then on a password alone opens nothing', async () => {
  const desk = browser();
  await desk.signIn('eka');
  assert.equal(await stateOf(desk), 'due', 'a week to do it in');
  const begun = await desk.call(beginSecondFactor as Endpoint);
  uri = String(begun.body['uri']);
  assert.match(uri, /^otpauth:\/\/totp\/AnakKita/);
  assert.equal((await desk.call(confirmSecondFactor as Endpoint, { code: '000000' })).body['code'], 'factor.refused');
  const confirmed = await desk.call(confirmSecondFactor as Endpoint, { code: codeAt(uri) });
  paper = confirmed.body['recoveryCodes'] as string[];
  assert.equal(new Set(paper).size, 10);
  assert.match(paper[0]!, /^[a-z2-9]{5}-[a-z2-9]{5}$/);
  assert.equal(await stateOf(desk), 'proved');
  assert.equal((await desk.call(listPeople as Endpoint)).status, 200);
  const stored = JSON.stringify((await sql('select secret_cipher::text, last_step from #second_factor')).rows) + JSON.stringify((await sql('select code_hash::text from #recovery_code')).rows);
  assert.ok(!stored.includes(new URL(uri).searchParams.get('secret')!) && !stored.includes(paper[0]!), 'neither stands in the clear');

  const other = browser();
  await other.signIn('eka');
  assert.equal(await stateOf(other), 'unproved');
  assert.equal((await other.call(listPeople as Endpoint)).status, 403);
  for (const endpoint of [listMySessions, beginSecondFactor] as Endpoint[]) assert.equal((await other.call(endpoint)).body['code'], 'session.unproved');
});

test('a used code opens nothing, the next one does; a code on paper once', async () => {
  const one = browser();
  await one.signIn('eka');
  assert.equal((await one.call(proveSecondFactor as Endpoint, { code: codeAt(uri) })).body['code'], 'factor.refused', 'it was used at the setting up');
  assert.equal((await one.call(proveSecondFactor as Endpoint, { code: codeAt(uri, 30) })).status, 200);
  assert.equal(await stateOf(one), 'proved');

  const two = browser();
  await two.signIn('eka');
  const typed = ` ${paper[3]!.toUpperCase().replace('-', ' ')} `;
  assert.deepEqual((await two.call(proveSecondFactor as Endpoint, { code: typed })).body, { outcome: 'proved', recoveryLeft: 9 });
  const three = browser();
  await three.signIn('eka');
  assert.equal((await three.call(proveSecondFactor as Endpoint, { code: paper[3]! })).body['code'], 'factor.refused');
  // Of many at once with one code on paper exactly one gets in.
  const racing = await Promise.all(Array.from({ length: 4 }, async () => {
    const racer = browser();
    await racer.signIn('eka');
    return (await racer.call(proveSecondFactor as Endpoint, { code: paper[4]! })).status;
  }));
  assert.equal(racing.filter((status) => status === 200).length, 1);
});

test('one sees where one is signed in, and signs out elsewhere', async () => {
  const here = browser();
  await here.signIn('eka');
  assert.equal((await here.call(proveSecondFactor as Endpoint, { code: paper[5]! })).status, 200);
  const { sessions } = (await here.call(listMySessions as Endpoint)).body as { sessions: { id: string; here: boolean; proved: boolean }[] };
  assert.ok(sessions.length > 3);
  assert.equal(sessions.filter((one) => one.here).length, 1);
  const away = sessions.find((one) => !one.here)!;
  assert.equal((await here.call(endMySessions as Endpoint, { sessionId: away.id })).body['ended'], 1);
  assert.equal((await here.call(endMySessions as Endpoint)).body['ended'], sessions.length - 2);
  assert.equal(((await here.call(listMySessions as Endpoint)).body['sessions'] as unknown[]).length, 1);
});

test('after a week without one nothing opens but setting it up', async () => {
  await sql(`update #role_grant set granted_at = now() - interval '9 days' where person_id = (select id from #person where username = 'joko')`);
  const desk = browser();
  await desk.signIn('joko');
  const session = await desk.call(currentSession as Endpoint);
  assert.deepEqual([(session.body['secondFactor'] as { state: string }).state, session.body['verbs']], ['overdue', []]);
  assert.equal((await desk.call(listPeople as Endpoint)).status, 403);
  const begun = await desk.call(beginSecondFactor as Endpoint);
  assert.equal((await desk.call(confirmSecondFactor as Endpoint, { code: codeAt(String(begun.body['uri'])) })).status, 200);
  assert.equal((await desk.call(listPeople as Endpoint)).status, 200);
});

test('guessing waits', async () => {
  const one = browser();
  await one.signIn('joko');
  const codes = [];
  for (let n = 0; n < 7; n += 1) codes.push((await one.call(proveSecondFactor as Endpoint, { code: '000001' })).body['code']);
  assert.deepEqual(codes.slice(-1), ['session.locked']);
});

test('a lost phone: another administrator resets it, and nobody their own', async () => {
  await city.add([{ username: 'ratih', name: 'Ratih', role: 'administrator', below: '' }]);
  const id = (await sql(`select id from #person where username = 'eka'`)).rows[0].id;
  const ratih = (await sql(`select id from #person where username = 'ratih'`)).rows[0].id;
  assert.equal((await city.call('ratih' as never, resetSecondFactor, { personId: ratih })).body['code'], 'grant.self');
  assert.equal((await city.call('ratih' as never, resetSecondFactor, { personId: id })).body['outcome'], 'reset');
  const one = browser();
  await one.signIn('eka');
  assert.equal(await stateOf(one), 'due');
});
