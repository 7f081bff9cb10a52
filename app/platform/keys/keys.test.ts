import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { keysFolder } from './folder.ts';
import { authSecret, hashNik, markOf, newSalt, openFormerNik, openText, readAllKeys, recordKey, rotateKey, sealSecret, sealText } from './index.ts';
import { readKeys } from './key-file.ts';
import { open, seal } from './seal.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'keys-'));
const folder = path.join(parent, 'kunci');
process.env['ANAKKITA_KEYS'] = folder;
const nik = '3271064508230001';
const salt = newSalt();
const key = recordKey(salt);

test('a text is sealed anew each time and opened again with the key of its record', () => {
  const [first, second] = [sealText(key, nik), sealText(key, nik)];
  assert.notDeepEqual(first, second);
  assert.equal(openText(key, first), nik);
  assert.equal(openText(recordKey(Buffer.from(salt)), second), nik);
  assert.ok(!first.includes(nik));
  assert.equal(first.length, 1 + 12 + 16 + 16);
  assert.equal(openText(key, sealText(key, 'Nur ‘Aisyah 🌙')), 'Nur ‘Aisyah 🌙');
});

test('another record, another salt and any changed byte open nothing', () => {
  const sealed = sealText(key, nik);
  assert.throws(() => openText(recordKey(newSalt()), sealed));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    assert.throws(() => openText(key, changed), `byte ${at}`);
  }
  for (const length of [0, 1, 3, 28]) assert.throws(() => openText(key, sealed.subarray(0, length)), `${length} bytes`);
  const elsewhere = Buffer.from(salt);
  elsewhere[0]! ^= 1;
  assert.throws(() => recordKey(elsewhere), /not here/);
  assert.throws(() => recordKey(salt.subarray(0, 19)), /not here/);
});

test('no two pieces of chance are the same', () => {
  const salts = Array.from({ length: 5_000 }, () => newSalt().toString('hex'));
  assert.equal(new Set(salts).size, salts.length);
  const nonces = Array.from({ length: 5_000 }, () => sealText(key, '').subarray(1, 13).toString('hex'));
  assert.equal(new Set(nonces).size, nonces.length);
});

test('a mark is equal for equal text of a kind alone', () => {
  assert.deepEqual(markOf('household', 'a\nb'), markOf('household', 'a\nb'));
  assert.equal(markOf('household', 'a\nb').length, 12);
  for (const other of [markOf('household', 'a\nc'), markOf('name', 'a\nb')]) assert.notDeepEqual(markOf('household', 'a\nb'), other);
});

test('a NIK is found by its hash, and one that a former release sealed opens', () => {
  assert.deepEqual(hashNik(nik), hashNik(nik));
  assert.notDeepEqual(hashNik(nik), hashNik('3271064508230002'));
  assert.equal(hashNik(nik).length, 32);
  assert.equal(openFormerNik(seal(nik, readKeys(folder, 'nik.key')[0])), nik);
  assert.throws(() => openFormerNik(sealText(key, nik)), /not here/);
});

test('folder and files are closed to others, keys differ from each other', () => {
  readAllKeys();
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  const names = ['identity.key', 'nik.key', 'nik-hash.key', 'auth.key'];
  for (const name of names) assert.equal(statSync(path.join(folder, name)).mode & 0o777, 0o600);
  assert.equal(new Set(names.map((name) => readFileSync(path.join(folder, name), 'utf8'))).size, names.length);
  assert.equal(authSecret().length, 43);
});

test('a second reader gets the same key; a new last line seals, the old one still opens', () => {
  const turning = path.join(parent, 'turning');
  const [old] = readKeys(turning, 'nik.key');
  assert.deepEqual(readKeys(turning, 'nik.key'), [old]);
  const sealed = seal(nik, old);
  const file = path.join(turning, 'nik.key');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${Buffer.alloc(32, 7).toString('base64url')}\n`);
  const keys = readKeys(turning, 'nik.key');
  assert.deepEqual(keys[0].bytes, Buffer.alloc(32, 7));
  assert.equal(open(sealed, keys), nik);
  assert.throws(() => open(sealed, [keys[0]]), /not here/);
});

test('what cannot be read is told with its file and a way out', () => {
  const broken = path.join(parent, 'broken');
  readKeys(broken, 'nik.key');
  writeFileSync(path.join(broken, 'nik.key'), 'short\n');
  assert.throws(() => readKeys(broken, 'nik.key'), /broken\/nik\.key rusak/);
  writeFileSync(path.join(parent, 'file'), '');
  assert.throws(() => readKeys(path.join(parent, 'file'), 'nik.key'), /file\/nik\.key tidak dapat dibaca/);
  chmodSync(broken, 0o700);
});

test('keys inside the data folder are refused', () => {
  assert.throws(() => keysFolder({ ANAKKITA_KEYS: '/srv/data/keys', ANAKKITA_DATA: '/srv/data' }), /di dalam folder data/);
  assert.equal(keysFolder({ ANAKKITA_KEYS: '/srv/keys', ANAKKITA_DATA: '/srv/data' }), '/srv/keys');
});

test('a fresh key seals from the next start on, and what an earlier one sealed still opens', () => {
  const sealed = sealSecret('rahasia');
  const before = readKeys(folder, 'auth.key');
  assert.equal(rotateKey('auth.key'), before.length + 1);
  const [fresh, ...older] = readKeys(folder, 'auth.key');
  assert.deepEqual(older.map(({ id }) => id.toString('hex')), before.map(({ id }) => id.toString('hex')));
  assert.equal(open(sealed, [fresh!, ...older]), 'rahasia');
  assert.notEqual(open(seal('baru', fresh!), [fresh!, ...older]), open(sealed, older as never));
  assert.throws(() => open(seal('baru', fresh!), older), /not here/);
  assert.equal(statSync(path.join(folder, 'auth.key')).mode & 0o777, 0o600);
});
