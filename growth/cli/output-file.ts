/** A file that appears only when it is complete. */
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { failureOf } from './failure.ts';

export class OutputFile {
  private readonly path: string;
  private readonly draft: string;
  private readonly file: FileHandle;
  private buffer = Buffer.allocUnsafe(1 << 20);
  private length = 0;
  private readonly onSignal: (signal: NodeJS.Signals) => void;

  private constructor(path: string, draft: string, file: FileHandle, onSignal: (signal: NodeJS.Signals) => void) {
    this.path = path;
    this.draft = draft;
    this.file = file;
    this.onSignal = onSignal;
  }

  /** @throws Failure when nothing can be written there */
  static async create(path: string): Promise<OutputFile> {
    const draft = `${path}.${process.pid}.part`;
    // Listening before the draft is there: whoever interrupts at once leaves none behind either.
    const onSignal = (signal: NodeJS.Signals): void => {
      rmSync(draft, { force: true });
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    try {
      return new OutputFile(path, draft, await open(draft, 'wx'), onSignal);
    } catch (error) {
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      throw failureOf(error, path, 'write');
    }
  }

  /** Appends bytes. */
  bytes(from: Buffer, start: number, end: number): void {
    this.reserve(end - start);
    this.length += from.copy(this.buffer, this.length, start, end);
  }

  /** Appends a text. */
  text(text: string): void {
    this.reserve(text.length * 3);
    this.length += this.buffer.write(text, this.length);
  }

  /** Appends a text of ASCII characters: a number, a letter, a delimiter. Short ones are fastest this way. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.buffer[this.length++] = text.charCodeAt(i);
  }

  /** Writes what was appended to the disk. */
  async flush(): Promise<void> {
    await this.guard(async () => {
      for (let at = 0; at < this.length;) at += (await this.file.write(this.buffer, at, this.length - at)).bytesWritten;
    });
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = Buffer.allocUnsafe((this.length + more) * 2);
    this.buffer.copy(grown, 0, 0, this.length);
    this.buffer = grown;
  }

  /** Writes the rest and puts the file in its place, over an older one. */
  async finish(): Promise<void> {
    await this.flush();
    await this.guard(async () => {
      await this.file.close();
      await rename(this.draft, this.path);
    });
    this.forgetSignals();
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(this.draft, { force: true });
    this.forgetSignals();
  }

  private forgetSignals(): void {
    process.off('SIGINT', this.onSignal).off('SIGTERM', this.onSignal);
  }

  private async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw failureOf(error, this.path, 'write');
    }
  }
}
