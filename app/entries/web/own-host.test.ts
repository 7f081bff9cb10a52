import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOwnHost } from './own-host.ts';

const cities = [{ host: 'bogor.example' }, { host: null }];
const here = { origin: null, listensOn: '127.0.0.1' };

for (const [host, found, own] of [
  ['localhost:3271', here, true],
  ['127.0.0.1:3271', here, true],
  ['[::1]:3271', here, true],
  ['192.168.1.20', here, true],
  ['Bogor.Example:80', here, true],
  ['jahat.example:3271', here, false],
  ['localhost.jahat.example', here, false],
  ['127.0.0.1.jahat.example', here, false],
  ['', here, false],
  ['jahat.example', { ...here, listensOn: '::1' }, false],
  ['anakkita.example', { ...here, origin: 'https://anakkita.example' }, true],
  ['jahat.example', { origin: 'https://anakkita.example', listensOn: '0.0.0.0' }, false],
  ['komputer-dinas.lan', { origin: null, listensOn: '0.0.0.0' }, true],
] as const) {
  test(`${host === '' ? 'no name' : host} is ${own ? '' : 'not '}ours, listening on ${found.listensOn}, found at ${found.origin ?? 'no address'}`, () => {
    assert.equal(isOwnHost(host, found, cities), own);
  });
}
