import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { keysFolder } from './folder.ts';
import { authSecret, hashNik, openNik, readAllKeys, sealNik } from './index.ts';
import { readKeys } from './key-file.ts';
import { open, seal } from './seal.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'keys-'));
process.env['ANAKKITA_KEYS'] = path.join(parent, 'kunci');
const nik = '3271064508230001';

test('a NIK is sealed anew each time, opened again, and found by its hash', () => {
  const [first, second] = [sealNik(nik), sealNik(nik)];
  assert.notDeepEqual(first, second);
  assert.equal(openNik(first), nik);
  assert.equal(openNik(second), nik);
  assert.ok(!first.includes(nik));
  assert.equal(first.length, 1 + 4 + 12 + 16 + 16);
  assert.deepEqual(hashNik(nik), hashNik(nik));
  assert.notDeepEqual(hashNik(nik), hashNik('3271064508230002'));
  assert.equal(hashNik(nik).length, 32);
});

test('any changed byte is noticed', () => {
  const sealed = sealNik(nik);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    assert.throws(() => openNik(changed), `byte ${at}`);
  }
  assert.throws(() => openNik(Buffer.alloc(3)));
});

test('folder and files are closed to others, keys differ from each other', () => {
  const folder = path.join(parent, 'kunci');
  readAllKeys();
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  for (const name of ['nik.key', 'nik-hash.key', 'auth.key']) assert.equal(statSync(path.join(folder, name)).mode & 0o777, 0o600);
  assert.notEqual(readFileSync(path.join(folder, 'nik.key'), 'utf8'), readFileSync(path.join(folder, 'nik-hash.key'), 'utf8'));
  assert.equal(authSecret().length, 43);
});

test('a second reader gets the same key; a new last line seals, the old one still opens', () => {
  const folder = path.join(parent, 'turning');
  const [old] = readKeys(folder, 'nik.key');
  assert.deepEqual(readKeys(folder, 'nik.key'), [old]);
  const sealed = seal(nik, old);
  const file = path.join(folder, 'nik.key');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${Buffer.alloc(32, 7).toString('base64url')}\n`);
  const keys = readKeys(folder, 'nik.key');
  assert.deepEqual(keys[0].bytes, Buffer.alloc(32, 7));
  assert.equal(open(sealed, keys), nik);
  assert.throws(() => open(sealed, [keys[0]]), /not here/);
});

test('what cannot be read is told with its file and a way out', () => {
  const folder = path.join(parent, 'broken');
  readKeys(folder, 'nik.key');
  writeFileSync(path.join(folder, 'nik.key'), 'short\n');
  assert.throws(() => readKeys(folder, 'nik.key'), /broken\/nik\.key rusak/);
  writeFileSync(path.join(parent, 'file'), '');
  assert.throws(() => readKeys(path.join(parent, 'file'), 'nik.key'), /file\/nik\.key tidak dapat dibaca/);
  chmodSync(folder, 0o700);
});

test('keys inside the data folder are refused', () => {
  assert.throws(() => keysFolder({ ANAKKITA_KEYS: '/srv/data/keys', ANAKKITA_DATA: '/srv/data' }), /di dalam folder data/);
  assert.equal(keysFolder({ ANAKKITA_KEYS: '/srv/keys', ANAKKITA_DATA: '/srv/data' }), '/srv/keys');
});
