/** Requests that no page of ours sends: too much, in another's name, with what the database does not take. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listChildren } from '../../rooms/cases/index.ts';
import { signIn } from '../../rooms/identity/index.ts';
import { send } from '../testing/caller.ts';
import { HOSTS, startTestCity } from '../testing/city.ts';
import type { TestCity } from '../testing/city.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  send(city.port, 'POST', '/v1/session', body, { host: HOSTS.bogor, headers: { 'content-type': 'application/json', ...headers } });

test('a command of more than 64 KiB is not kept', async () => {
  const reply = await post(JSON.stringify({ name: 'x', password: 'x'.repeat(70_000) }));
  assert.deepEqual([reply.status, reply.body['code']], [413, 'too.large']);
});

test('a character that the database does not take is an unreadable input, not a failure', async () => {
  const reply = await post('{"name":"x\\u0000","password":"sandi-apa-saja"}');
  assert.deepEqual([reply.status, reply.body['code']], [400, 'input.unreadable']);
});

test('a page mark that is none begins at the first page', async () => {
  assert.equal((await city.call('maya', listChildren, { after: `1_${'-'.repeat(36)}` })).status, 200);
});

test('keys that change what objects are, are unknown keys', async () => {
  const reply = await post('{"name":"x","password":"sandi-apa-saja","__proto__":{"admin":true}}');
  assert.equal(reply.body['code'], 'input.unreadable');
});

test('who tells another address is still counted by their own', async () => {
  await city.call(null, signIn, { name: 'tidak-ada', password: 'salah-sekali' }, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  const { rows } = await city.pool.query(`select distinct address from ${city.bogor.schema}.sign_in_failure`);
  assert.deepEqual(
    rows.map(({ address }) => String(address).replace('::ffff:', '')),
    ['127.0.0.1'],
  );
});

for (const [told, origin] of [
  ['no page at all', 'null'],
  ['the same name over https', `https://${HOSTS.bogor}`],
  ['a name below ours', `http://x.${HOSTS.bogor}`],
] as const) {
  test(`a command from ${told} is refused`, async () => {
    const reply = await post('{"name":"maya","password":"sandi-untuk-uji-coba"}', { origin });
    assert.deepEqual([reply.status, reply.body['code']], [403, 'origin.refused']);
  });
}
