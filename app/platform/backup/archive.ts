/**
 * An archive of named parts: a tar, compressed, encrypted with age (https://age-encryption.org/v1) to a public key. Who makes it cannot
 * read it, and `age -d -i KEY FILE | tar xz` opens it without this software.
 */
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, pipeline } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import tar from 'tar-stream';

export interface Part {
  readonly name: string;
  readonly body: Buffer;
}

/** An archive that is on the disk whole, under a name that nobody takes for one. */
export interface Draft {
  readonly bytes: number;
  /** Gives it its own name, in place of what had it. */
  publish(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Writes an archive, whole or not at all: under another name first, and on the disk before it gets its own.
 * @param to age recipient, `age1...`
 * @returns bytes written
 */
export async function writeArchive(file: string, to: string, parts: AsyncIterable<Part>): Promise<number> {
  const draft = await draftArchive(file, to, parts);
  await draft.publish();
  return draft.bytes;
}

/** As `writeArchive`, but the archive gets its name only when told: of several files none appears before all are written. */
export async function draftArchive(file: string, to: string, parts: AsyncIterable<Part>): Promise<Draft> {
  const draft = `${file}.${process.pid}.part`;
  // What a killed process of this number left is written over.
  const out = await open(draft, 'w', 0o600);
  let bytes = 0;
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(to);
    const packed = createGzip({ level: 6 });
    // A failure of the source fails the reader of the last stream: that is where it is caught.
    pipeline(Readable.from(pack(parts)), packed, () => undefined);
    const sealed = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array<ArrayBuffer>>);
    for await (const chunk of sealed as unknown as WebStream<Uint8Array>) {
      // All of it or an error: a plain write stops where the disk is full, and says so by a number alone.
      await out.writeFile(chunk);
      bytes += chunk.length;
    }
    await out.sync();
    await out.close();
  } catch (error) {
    await out.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
  return {
    bytes,
    async publish() {
      await rename(draft, file);
      await syncFolder(path.dirname(file));
    },
    drop: () => rm(draft, { force: true }),
  };
}

/** Removes drafts of archives whose name begins so, when the process that wrote them is gone: it was killed in the middle. */
export async function forgetDrafts(folder: string, beginning: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(beginning) ? /\.age\.(\d+)\.part$/.exec(name)?.[1] : undefined;
    if (pid !== undefined && !lives(Number(pid))) await rm(path.join(folder, name), { force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A name that was changed is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The tar as buffers; a failure of the source fails the reader too, which a pipe would not. */
async function* pack(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const packing = tar.pack();
  const feeding = (async () => {
    for await (const { name, body } of parts) {
      await new Promise<void>((resolve, reject) => {
        packing.entry({ name, size: body.length, mode: 0o600, mtime: new Date(0) }, body, (error) => (error == null ? resolve() : reject(error)));
      });
    }
    packing.finalize();
  })();
  feeding.catch((error: Error) => packing.destroy(error));
  yield* packing as unknown as AsyncIterable<Buffer>;
  await feeding;
}

/**
 * Parts of an archive in the order they were written.
 * @param identity age secret key, `AGE-SECRET-KEY-1...`
 * @throws Error when the key is another, or a byte was changed, or the end is missing
 */
export async function* readArchive(file: string, identity: string): AsyncGenerator<Part> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const source = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const opened = Readable.fromWeb((await decrypter.decrypt(source)) as unknown as WebStream);
  const unpacking = tar.extract();
  pipeline(opened, createGunzip(), unpacking as unknown as NodeJS.WritableStream, () => undefined);
  for await (const entry of unpacking) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    yield { name: entry.header.name, body: Buffer.concat(chunks) };
  }
}
