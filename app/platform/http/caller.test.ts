import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { callerAddress, isLoopback } from './caller.ts';

const PUBLIC = 'https://anakkita.example';
let server: Server;
let address: string;

before(async () => {
  const app = new Hono();
  app.get('/', (context) => {
    const origin = context.req.query('origin') ?? null;
    return context.json({ here: isLoopback(context, origin), from: callerAddress(context, origin).replace('::ffff:', '') });
  });
  server = createAdaptorServer(app) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const ask = async (origin: string | null, headers: Record<string, string> = {}): Promise<unknown> =>
  (await fetch(`${address}/${origin === null ? '' : `?origin=${encodeURIComponent(origin)}`}`, { headers })).json();

test('a browser on this machine is here, a proxy that tells whom it serves is not', async () => {
  assert.deepEqual(await ask(null), { here: true, from: '127.0.0.1' });
  assert.deepEqual(await ask(null, { 'x-forwarded-for': '203.0.113.9' }), { here: false, from: '127.0.0.1' });
});

test('where a public address is set nobody is here, though the proxy tells nothing', async () => {
  assert.deepEqual(await ask(PUBLIC), { here: false, from: '127.0.0.1' });
  assert.deepEqual(await ask('http://localhost:3271'), { here: true, from: '127.0.0.1' });
});

test('the last address that the proxy tells counts, when it is one', async () => {
  assert.deepEqual(await ask(PUBLIC, { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }), { here: false, from: '203.0.113.9' });
  assert.deepEqual(await ask(PUBLIC, { 'x-forwarded-for': 'anything at all' }), { here: false, from: '127.0.0.1' });
});
