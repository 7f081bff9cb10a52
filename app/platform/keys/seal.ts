/** Sealing a short text so that only holders of the key read it: AES-256-GCM with a random nonce. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Key } from './key-file.ts';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + 4 + NONCE + TAG;

/** Layout: version (1 byte), key id (4), nonce (12), tag (16), cipher text. Version and key id are authenticated. */
export function seal(text: string, key: Key): Buffer {
  const nonce = randomBytes(NONCE);
  const label = Buffer.concat([Buffer.of(VERSION), key.id]);
  const cipher = createCipheriv('aes-256-gcm', key.ready, nonce, { authTagLength: TAG }).setAAD(label);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([label, nonce, cipher.getAuthTag(), sealed]);
}

/** @throws when it was sealed with a key that is not here, or was changed */
export function open(sealed: Buffer, keys: readonly Key[]): string {
  const label = sealed.subarray(0, 5);
  const key = keys.find(({ id }) => id.equals(label.subarray(1)));
  if (sealed.length < HEAD || label[0] !== VERSION || key === undefined) throw new Error('Sealed with a key that is not here.');
  const decipher = createDecipheriv('aes-256-gcm', key.ready, sealed.subarray(5, 5 + NONCE), { authTagLength: TAG });
  decipher.setAAD(label).setAuthTag(sealed.subarray(5 + NONCE, HEAD));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]).toString('utf8');
}
