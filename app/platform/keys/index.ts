/** Keys of this installation and what is done with them. They are read once, on first use. */
import { createHmac } from 'node:crypto';
import { keysFolder } from './folder.ts';
import { readKeys } from './key-file.ts';
import type { Key } from './key-file.ts';
import { open, seal } from './seal.ts';

type Name = 'nik.key' | 'nik-hash.key' | 'auth.key';

const read = new Map<Name, readonly [Key, ...Key[]]>();

function keysOf(name: Name): readonly [Key, ...Key[]] {
  const known = read.get(name) ?? readKeys(keysFolder(), name);
  read.set(name, known);
  return known;
}

/**
 * Reads (or makes) all keys, so that a missing right is told at the start and not in the middle of an import.
 * @returns a fingerprint of the keys that data depends on: with other keys nothing sealed before could be opened or found
 * @throws a sentence that says which file and what to do
 */
export function readAllKeys(): string {
  keysOf('auth.key');
  return [...keysOf('nik.key').map(({ id }) => id), keysOf('nik-hash.key')[0].id].map((id) => id.toString('hex')).join('.');
}

/** Secret with which sign-in cookies are signed. */
export function authSecret(): string {
  return keysOf('auth.key')[0].bytes.toString('base64url');
}

/** Keyed hash that tells apart without telling what: of a name that somebody typed, for counting failures. */
export function hashTyped(text: string): string {
  return createHmac('sha256', keysOf('auth.key')[0].bytes).update(`typed:${text}`).digest('base64url');
}

/** Encrypts the sixteen digits of a NIK. Two calls give two different results. */
export function sealNik(digits: string): Buffer {
  return seal(digits, keysOf('nik.key')[0]);
}

/** The digits again. @throws when the key is another or the cipher was changed */
export function openNik(cipher: Buffer): string {
  return open(cipher, keysOf('nik.key'));
}

/** HMAC-SHA-256 of the digits, 32 bytes: equal for equal digits, so that a child is found by its NIK. */
export function hashNik(digits: string): Buffer {
  return createHmac('sha256', keysOf('nik-hash.key')[0].ready).update(digits).digest();
}
