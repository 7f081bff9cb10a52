/** Puts a fresh key in use. Keys before it stay in the file and go on opening what they sealed. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { keysFolder } from './folder.ts';
import { keysOf } from './installation-keys.ts';
import type { KeyName } from './installation-keys.ts';

/** Files whose keys may be changed: hashes under the fourth (`nik-hash.key`) would find nothing any more. */
export const rotatable = ['identity.key', 'auth.key', 'audit.key'] as const satisfies readonly KeyName[];
export type RotatableKey = (typeof rotatable)[number];

/**
 * Adds a key at the end of a file, whole or not at all. Processes that run have read the file: they use the new key from their next start.
 * @returns how many keys the file holds now
 */
export function rotateKey(name: RotatableKey): number {
  const count = keysOf(name).length;
  const file = path.join(keysFolder(), name);
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, `${readFileSync(file, 'utf8').trimEnd()}\n${randomBytes(32).toString('base64url')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
  return count + 1;
}
