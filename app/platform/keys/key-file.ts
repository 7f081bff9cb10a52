/** One key in one file, made on first use. The last line is the key in use; lines above it still open what they sealed. */
import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Key {
  /** First four bytes of the key's SHA-256: says which key sealed something, tells nothing about the key. */
  readonly id: Buffer;
  readonly bytes: Buffer;
  /** The same, made ready once: from bytes the library would prepare it anew for each of 64,000 rows, at five times the cost. */
  readonly ready: KeyObject;
}

const KEY_BYTES = 32;

/**
 * Reads a key file, making folder (0700) and file (0600) when they are missing.
 * @returns all keys of the file, the one in use first
 * @throws a sentence that names the file when it cannot be read or holds no key
 */
export function readKeys(folder: string, name: string): readonly [Key, ...Key[]] {
  const file = path.join(folder, name);
  const lines = readOrMake(folder, file)
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  const [first, ...older] = lines.reverse().map((line) => keyOf(line.trim(), file));
  if (first === undefined) throw new Error(`Berkas kunci ${file} kosong. Kembalikan dari cadangan. (The key file is empty: restore it.)`);
  return [first, ...older];
}

function keyOf(text: string, file: string): Key {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== KEY_BYTES)
    throw new Error(`Berkas kunci ${file} rusak. Kembalikan dari cadangan. (The key file is damaged: restore it.)`);
  return { id: createHash('sha256').update(bytes).digest().subarray(0, 4), bytes, ready: createSecretKey(bytes) };
}

function readOrMake(folder: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw refusal(file, error);
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    // Linked into place whole: of two processes that start at once, one wins and both read the same key.
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw refusal(file, error);
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function refusal(file: string, error: unknown): Error {
  return new Error(
    `Berkas kunci ${file} tidak dapat dibaca (${codeOf(error)}). Beri hak baca, atau tunjuk folder lain dengan ANAKKITA_KEYS. (The key file cannot be read.)`,
  );
}
