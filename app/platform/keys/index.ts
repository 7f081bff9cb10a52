/** Keys of this installation and what is done with them. */
import { createHmac } from 'node:crypto';
import { keysOf } from './installation-keys.ts';
import { open, seal } from './seal.ts';

export { keysFolder } from './folder.ts';
export { NO_LINK, findHead, isLink, keepHead, linkOf } from './chain.ts';
export type { ChainHead } from './chain.ts';
export { pushKeys } from './push-keys.ts';
export type { PushKeys } from './push-keys.ts';
export { rotatable, rotateKey } from './rotate.ts';
export type { RotatableKey } from './rotate.ts';
export { markOf, newSalt, openText, recordKey, sealText } from './record-key.ts';

/**
 * Reads (or makes) all keys, so that a missing right is told at the start and not in the middle of an import.
 * @returns a fingerprint of the keys that data depends on: with other keys nothing sealed before could be opened or found
 * @throws a sentence that says which file and what to do
 */
export function readAllKeys(): string {
  keysOf('auth.key');
  keysOf('audit.key');
  keysOf('push.key');
  const ids = [...keysOf('identity.key'), ...keysOf('nik.key'), keysOf('nik-hash.key')[0]].map(({ id }) => id.toString('hex'));
  return ids.join('.');
}

/** Secret with which sign-in cookies are signed. */
export function authSecret(): string {
  return keysOf('auth.key')[0].bytes.toString('base64url');
}

/** Keyed hash that tells apart without telling what: of a name that somebody typed, for counting failures. */
export function hashTyped(text: string): string {
  return createHmac('sha256', keysOf('auth.key')[0].bytes).update(`typed:${text}`).digest('base64url');
}

/** Seals a secret of a person who signs in. */
export function sealSecret(text: string): Buffer {
  return seal(text, keysOf('auth.key')[0]);
}

/** The secret again. @throws when the key is another or the cipher was changed */
export function openSecret(cipher: Buffer): string {
  return open(cipher, keysOf('auth.key'));
}

/** HMAC-SHA-256 of the digits of a NIK, 32 bytes: equal for equal digits, so that a child is found by its NIK. */
export function hashNik(digits: string): Buffer {
  return createHmac('sha256', keysOf('nik-hash.key')[0].ready).update(digits).digest();
}

/** A NIK that a release before the keys of children sealed. @throws when the key is another or the cipher was changed */
export function openFormerNik(cipher: Buffer): string {
  return open(cipher, keysOf('nik.key'));
}
