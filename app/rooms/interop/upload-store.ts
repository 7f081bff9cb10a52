/** Receives a file: streams it to the data folder, within a size limit, and tells made-up files of the demo from real ones. */
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../platform/problem/index.ts';
import { defaultLimits } from '../../platform/files/limits.ts';
import { SYNTHETIC_MARK } from './synthetic-mark.ts';

/** Folder of files that wait to be judged; each is deleted as soon as it was. */
export function uploadsFolder(): string {
  return path.resolve(process.env['ANAKKITA_DATA'] ?? 'data', 'uploads');
}

export function uploadPath(importId: string): string {
  return path.join(uploadsFolder(), importId);
}

/**
 * Saves a body under the import's id. A broken connection leaves nothing.
 * @returns its size in bytes
 * @throws Problem too.large, import.file when empty
 */
export async function receiveFile(importId: string, body: ReadableStream | null): Promise<number> {
  if (body === null) throw new Problem('import.file', { reason: 'file.empty' });
  await mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > defaultLimits.bytes ? new Problem('too.large', { limitBytes: defaultLimits.bytes }) : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as never), counted, createWriteStream(uploadPath(importId), { mode: 0o600 }));
    if (bytes === 0) throw new Problem('import.file', { reason: 'file.empty' });
    return bytes;
  } catch (error) {
    await forgetFile(importId);
    throw error;
  }
}

/** Deletes a received file; it may be gone already. */
export async function forgetFile(importId: string): Promise<void> {
  await rm(uploadPath(importId), { force: true });
}

const ABANDONED_AFTER_MS = 2 * 86_400_000;

/**
 * Deletes what a server that was killed in the middle of an upload left behind. No file waits that long to be judged.
 * @returns how many
 */
export async function forgetAbandonedFiles(now: Date): Promise<number> {
  const names = await readdir(uploadsFolder()).catch(() => []);
  let gone = 0;
  for (const name of names) {
    const found = await stat(uploadPath(name)).catch(() => null);
    if (found === null || now.getTime() - found.mtimeMs < ABANDONED_AFTER_MS) continue;
    await forgetFile(name);
    gone += 1;
  }
  return gone;
}

/** Whether a file says of itself, in its first bytes, that it is made up by the synthetic city. */
export async function isMadeUp(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead).includes(SYNTHETIC_MARK);
  } finally {
    await handle.close();
  }
}
