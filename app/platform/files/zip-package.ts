import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import type { FileLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';

const ratioMattersFrom = 1024 * 1024;

/** A packed office file: its parts by name, with what may be unpacked held to the limits before a byte is unpacked. */
export class ZipPackage {
  private readonly zip: ZipFile;
  private readonly entries: Map<string, Entry>;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** Throws `FileRefused` for a damaged or locked zip, and for one that would unpack to more than the limits allow. */
  static async open(path: string, limits: FileLimits): Promise<ZipPackage> {
    const zip = await damagedUnless(openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: false }));
    try {
      const entries = new Map<string, Entry>();
      let unpacked = 0;
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted()) throw new FileRefused('file.encrypted');
        unpacked += entry.uncompressedSize;
        if (unpacked > limits.unpackedBytes) {
          throw new FileRefused('file.unpacksTooLarge', { bytes: unpacked, limit: limits.unpackedBytes });
        }
        const ratio = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
        if (entry.uncompressedSize > ratioMattersFrom && ratio > limits.ratio) {
          throw new FileRefused('file.packedTooTightly', { ratio, limit: limits.ratio });
        }
        if (entries.size > 10_000) throw new FileRefused('file.damaged', { reason: 'too many parts' });
        entries.set(entry.fileName.replaceAll('\\', '/').replace(/^\//u, ''), entry);
      }
      return new ZipPackage(zip, entries);
    } catch (error) {
      zip.close();
      throw asRefusal(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The unpacked bytes of one part. Yields nothing for a part that is not there. Lies about size end in `file.damaged`. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) return;
    const stream: Readable = await damagedUnless(this.zip.openReadStreamPromise(entry));
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
    } catch (error) {
      throw asRefusal(error);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}

async function damagedUnless<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asRefusal(error);
  }
}

function asRefusal(error: unknown): Error {
  if (error instanceof FileRefused) return error;
  return new FileRefused('file.damaged', { reason: error instanceof Error ? error.message.slice(0, 120) : 'unreadable' });
}
