import { decodeText } from './decode-text.ts';

const rememberedStrings = 4096;
const rememberedLength = 24;
const space = 0x20;

/**
 * Gathers the text of one cell from bytes: trims, collapses white space to single blanks, drops control characters.
 * The string it gives is a copy of its own: nothing keeps the file's bytes alive behind it, so a dropped neighbour
 * column is truly gone. Words that come back (a village, "Normal") are given as the same string again, which is most
 * of the memory and a third of the time of a real file.
 */
export class CellText {
  /** Bytes gathered so far. Above the limit nothing more is gathered; the reader then refuses the file. */
  length = 0;
  private readonly limit: number;
  private bytes: Buffer;
  private gap = false;
  private plain = true;
  private hash = 0;
  private readonly remembered: string[] = new Array<string>(rememberedStrings).fill('');

  constructor(limit: number) {
    this.limit = limit;
    this.bytes = Buffer.allocUnsafe(512);
  }

  clear(): void {
    this.length = 0;
    this.gap = false;
    this.plain = true;
    this.hash = 0;
  }

  /** White space, or what stands for it (`<br>`, a tag that ends a word, `&nbsp;`). */
  blank(): void {
    this.gap = true;
  }

  get tooLong(): boolean {
    return this.length > this.limit;
  }

  /** One byte of UTF-8 (or of Windows-1252, told apart at the end). */
  byte(value: number): void {
    if (value <= space || value === 0x7f) {
      if (value !== 0) this.gap = true;
      return;
    }
    if (this.gap) {
      this.gap = false;
      if (this.length > 0) this.put(space);
    }
    this.put(value);
  }

  codePoint(value: number): void {
    if (value < 0x80) this.byte(value);
    else if (value === 0xa0) this.gap = true;
    else for (const unit of Buffer.from(String.fromCodePoint(value))) this.byte(unit);
  }

  text(): string {
    const length = this.length;
    if (length === 0) return '';
    if (!this.plain) return decodeText(this.bytes.subarray(0, length));
    if (length > rememberedLength) return this.bytes.toString('latin1', 0, length);
    const place = (this.hash >>> 0) % rememberedStrings;
    const known = this.remembered[place] as string;
    if (known.length === length && this.equals(known)) return known;
    const fresh = this.bytes.toString('latin1', 0, length);
    this.remembered[place] = fresh;
    return fresh;
  }

  private put(value: number): void {
    const length = this.length;
    if (length === this.bytes.length) this.grow();
    this.bytes[length] = value;
    this.length = length + 1;
    if (value >= 0x80) this.plain = false;
    this.hash = (Math.imul(this.hash, 31) + value) | 0;
  }

  private grow(): void {
    if (this.length > this.limit) {
      this.length = this.limit + 1;
      return;
    }
    const larger = Buffer.allocUnsafe(this.bytes.length * 2);
    this.bytes.copy(larger);
    this.bytes = larger;
  }

  private equals(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== this.bytes[i]) return false;
    return true;
  }
}
