import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, verifyPassword } from './password-store.ts';
import { internationalPhone } from './phone.ts';

test('a password fits its own hash alone', async () => {
  const hash = await hashPassword('melati di pagi hari');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.ok(await verifyPassword('melati di pagi hari', hash));
  assert.ok(!(await verifyPassword('melati di pagi hari ', hash)));
  assert.notEqual(await hashPassword('melati di pagi hari'), hash);
});

test('a hash in another form opens nothing', async () => {
  for (const stored of ['', 'melati', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=8,t=1,p=1$$'])
    assert.equal(await verifyPassword('melati', stored), false);
});

test('the same letters typed on another keyboard are the same password', async () => {
  assert.ok(await verifyPassword('caf\u00e9-melati', await hashPassword('cafe\u0301-melati')));
});

test('a phone is one number however it is written', () => {
  for (const typed of ['0812-3456-7890', '+62 812 3456 7890', '62812.3456.7890', '81234567890'])
    assert.equal(internationalPhone(typed), '+6281234567890');
  for (const typed of ['', 'siti', '0812', '+62', '0812x3456789']) assert.equal(internationalPhone(typed), null);
});
