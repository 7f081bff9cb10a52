/**
 * A chain of fingerprints under a key outside the database, and its head kept beside the key: who changes rows cannot make
 * the fingerprints anew, and who cuts the end off leaves a head that is further on.
 */
import { createHmac } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keysFolder } from './folder.ts';
import { keysOf } from './installation-keys.ts';
import type { Key } from './key-file.ts';

/** Where a chain stands. */
export interface ChainHead {
  readonly seq: number;
  readonly fingerprint: Buffer;
}

/** Before the first link. */
export const NO_LINK: Buffer = Buffer.alloc(32);

/** The next link: 32 bytes, and the four that name the key. */
export function linkOf(chain: string, seq: number, before: Buffer, text: string): { fingerprint: Buffer; keyId: Buffer } {
  const [key] = keysOf('audit.key');
  return { fingerprint: fingerprintOf(key, chain, seq, before, text), keyId: key.id };
}

/** Whether a link is what its key makes of it; null when that key is not here. */
export function isLink(chain: string, seq: number, before: Buffer, text: string, link: { fingerprint: Buffer; keyId: Buffer }): boolean | null {
  const key = keysOf('audit.key').find(({ id }) => id.equals(link.keyId));
  return key === undefined ? null : fingerprintOf(key, chain, seq, before, text).equals(link.fingerprint);
}

function fingerprintOf(key: Key, chain: string, seq: number, before: Buffer, text: string): Buffer {
  return createHmac('sha256', key.ready).update(`${chain}\0${seq}\0`).update(before).update(text).digest();
}

const headFile = (chain: string): string => path.join(keysFolder(), `audit-${chain}.head`);

/** Keeps the head beside the keys, whole or not at all. @throws Error when the folder cannot be written */
export function keepHead(chain: string, { seq, fingerprint }: ChainHead): void {
  const draft = `${headFile(chain)}.${process.pid}`;
  writeFileSync(draft, `${seq} ${fingerprint.toString('hex')}\n`, { mode: 0o600, flush: true });
  renameSync(draft, headFile(chain));
}

/** The head that was kept last; null when none was. @throws Error when the file is there and holds no head */
export function findHead(chain: string): ChainHead | null {
  let text: string;
  try {
    text = readFileSync(headFile(chain), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const [, seq, hex] = /^(\d+) ([0-9a-f]{64})\n$/.exec(text) ?? [];
  if (seq === undefined || hex === undefined) throw new Error(`Berkas ${headFile(chain)} rusak. (The head of the audit chain is damaged.)`);
  return { seq: Number(seq), fingerprint: Buffer.from(hex, 'hex') };
}
