/** Receives a file: streams it to the data folder, within a size limit, and tells made-up files of the demo from real ones. */
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
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
  try {
    const bytes = await save(body, uploadPath(importId));
    if (bytes === 0) throw new Problem('import.file', { reason: 'file.empty' });
    return bytes;
  } catch (error) {
    await forgetFile(importId);
    throw error;
  }
}

/** Writes what comes. When the disk takes no more, the rest is still read and thrown away: who sends hears nothing before they have sent it all. */
async function save(body: ReadableStream, file: string): Promise<number> {
  const handle = await open(file, 'w', 0o600);
  let bytes = 0;
  let failure: Error | null = null;
  try {
    for await (const chunk of Readable.fromWeb(body as never) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > defaultLimits.bytes) throw new Problem('too.large', { limitBytes: defaultLimits.bytes });
      if (failure === null) await handle.writeFile(chunk).catch((error: Error) => { failure = error; });
    }
  } finally {
    await handle.close();
  }
  if (failure !== null) throw failure as Error;
  return bytes;
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
