/**
 * A key of its own for each record, made of a key file and a salt that stands in one row of the database. Who destroys the
 * salt destroys the key: whatever it sealed, here or in any copy, opens no more.
 */
import { createHmac } from 'node:crypto';
import { chance } from './chance.ts';
import { keysOf } from './installation-keys.ts';
import { openByRecord, sealByRecord } from './seal.ts';

const ID = 4;
const RANDOM = 16;
const SALT = ID + RANDOM;
const MARK = 12;

/** A new salt, 20 bytes: which key of the file it goes with, then chance. */
export function newSalt(): Buffer {
  return Buffer.concat([keysOf('identity.key')[0].id, chance(RANDOM)]);
}

/** The record's key, 32 bytes: HMAC-SHA-256 of the salt. @throws when the file no longer holds the key that the salt names */
export function recordKey(salt: Buffer): Buffer {
  const key = keysOf('identity.key').find(({ id }) => salt.compare(id, 0, ID, 0, ID) === 0);
  if (salt.length !== SALT || key === undefined) throw new Error('Sealed with a key that is not here.');
  return createHmac('sha256', key.ready).update(salt).digest();
}

/** Encrypts a text with a record's key. Two calls give two different results. */
export function sealText(key: Buffer, text: string): Buffer {
  return sealByRecord(text, key);
}

/** The text again. @throws when the key is another or the cipher was changed */
export function openText(key: Buffer, sealed: Buffer): string {
  return openByRecord(sealed, key);
}

/** Keyed fingerprint, 12 bytes: equal for equal texts of a kind across records, so that they are found together. */
export function markOf(kind: string, text: string): Buffer {
  return createHmac('sha256', keysOf('identity.key')[0].ready).update(`mark\0${kind}\0${text}`).digest().subarray(0, MARK);
}
