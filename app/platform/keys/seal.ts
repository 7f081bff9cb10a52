/** Sealing a short text so that only holders of the key read it: AES-256-GCM with a random nonce. */
import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { chance } from './chance.ts';
import type { Key } from './key-file.ts';

/** Sealed with a key of a file; the key's id follows. */
const BY_FILE_KEY = 1;
/** Sealed with a key of one record, which the row itself names. */
const BY_RECORD_KEY = 2;
const RECORD_LABEL = Buffer.of(BY_RECORD_KEY);
const ID = 4;
const NONCE = 12;
const TAG = 16;

/** Layout: version (1 byte), key id (4), nonce (12), tag (16), cipher text. Version and key id are authenticated. */
export function seal(text: string, key: Key): Buffer {
  return encrypt(text, key.ready, Buffer.concat([Buffer.of(BY_FILE_KEY), key.id]));
}

/** @throws when it was sealed with a key that is not here, or was changed */
export function open(sealed: Buffer, keys: readonly Key[]): string {
  const label = sealed.subarray(0, 1 + ID);
  const key = keys.find(({ id }) => id.equals(label.subarray(1)));
  if (label[0] !== BY_FILE_KEY || key === undefined) throw new Error('Sealed with a key that is not here.');
  return decrypt(sealed, key.ready, label);
}

/** Layout: version (1 byte), nonce (12), tag (16), cipher text. */
export function sealByRecord(text: string, key: Buffer): Buffer {
  return encrypt(text, createSecretKey(key), RECORD_LABEL);
}

/** @throws when it was sealed with another key, or was changed */
export function openByRecord(sealed: Buffer, key: Buffer): string {
  if (sealed[0] !== BY_RECORD_KEY) throw new Error('Not sealed with the key of a record.');
  // Three times as fast as a cipher that is handed the bytes themselves; a list opens hundreds of names.
  return decrypt(sealed, createSecretKey(key), RECORD_LABEL);
}

function encrypt(text: string, key: KeyObject, label: Buffer): Buffer {
  const nonce = chance(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(label);
  const sealed = cipher.update(text, 'utf8');
  cipher.final();
  return Buffer.concat([label, nonce, cipher.getAuthTag(), sealed]);
}

function decrypt(sealed: Buffer, key: KeyObject, label: Buffer): string {
  const at = label.length;
  if (sealed.length < at + NONCE + TAG) throw new Error('Too short to have been sealed.');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(at, at + NONCE), { authTagLength: TAG });
  decipher.setAAD(label).setAuthTag(sealed.subarray(at + NONCE, at + NONCE + TAG));
  const text = decipher.update(sealed.subarray(at + NONCE + TAG));
  decipher.final();
  return text.toString('utf8');
}
