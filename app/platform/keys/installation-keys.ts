/** The key files of this installation, each read once, on first use. */
import { keysFolder } from './folder.ts';
import { readKeys } from './key-file.ts';
import type { Key } from './key-file.ts';

export type KeyName = 'identity.key' | 'nik.key' | 'nik-hash.key' | 'auth.key' | 'audit.key' | 'push.key';

const read = new Map<KeyName, readonly [Key, ...Key[]]>();

/** All keys of a file, the one in use first. @throws a sentence that names the file when it cannot be read or made */
export function keysOf(name: KeyName): readonly [Key, ...Key[]] {
  const known = read.get(name) ?? readKeys(keysFolder(), name);
  read.set(name, known);
  return known;
}
