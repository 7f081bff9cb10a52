import { TableAssembler } from './html-table-assembler.ts';
import { entityCodePoint, longestEntity } from './html-entities.ts';
import { type Tag, tag, tagCode, tagOfCode } from './html-tag.ts';
import type { FileLimits } from './limits.ts';
import type { RowGate } from './row-gate.ts';

const textState = 0;
const openState = 1;
const nameState = 2;
const insideState = 3;
const quotedState = 4;
const bangState = 5;
const commentState = 6;
const bogusState = 7;
const rawState = 8;
const entityState = 9;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const ampersand = 0x26;
const dash = 0x2d;
const longestAttributes = 200;

/**
 * Reads the table of an HTML file, byte by byte, in constant memory: `write` chunks cut anywhere, then `end`.
 *
 * Why not htmlparser2: for a 49 MB month of 64,000 children it needs 2.0 s, this 0.5 s on the same core. Only a table's few
 * tags matter, the text of unwanted columns is never built (it would be a string that lives on), and words that come
 * back are not built again. What a browser would show is what is read: comments, scripts and styles are gone, tags
 * inside a cell leave their text, `<br>` is a blank, entities are decoded, unclosed cells and rows end where the next begins.
 */
export class HtmlTableReader {
  private readonly table: TableAssembler;
  private state = textState;
  private code = 0;
  private closing = false;
  private current: Tag = tag.other;
  private quote = 0;
  private lastInTag = 0;
  private attributes = '';
  private matched = 0;
  private rawTag: Tag = tag.script;
  private entity = '';

  constructor(gate: RowGate, limits: FileLimits) {
    this.table = new TableAssembler(gate, limits);
  }

  get caption(): string | null {
    return this.table.caption;
  }

  /** True when the file ends before its table does. A row that was cut is not given out. Known after `end`. */
  get truncated(): boolean {
    return this.table.truncated;
  }

  write(chunk: Uint8Array): void {
    const table = this.table;
    const cell = table.cell;
    const end = chunk.length;
    for (let i = 0; i < end; i++) {
      const byte = chunk[i] as number;
      if (this.state === textState) {
        // The hot loop: most bytes of a file are text of a cell.
        let b = byte;
        if (table.gathering) {
          while (b !== lessThan && b !== ampersand) {
            cell.byte(b);
            if (++i === end) break;
            b = chunk[i] as number;
          }
          if (cell.tooLong) table.refuseLongCell();
        } else {
          while (b !== lessThan) {
            if (++i === end) break;
            b = chunk[i] as number;
          }
        }
        if (i === end) return;
        if (b === lessThan) this.state = openState;
        else {
          this.state = entityState;
          this.entity = '';
        }
      } else if (this.step(byte)) i--;
    }
  }

  end(): void {
    if (this.state === entityState) this.finishEntity();
    this.table.end(this.state === textState);
  }

  /** One byte outside plain text; true when the byte must be looked at again in the new state. */
  private step(byte: number): boolean {
    switch (this.state) {
      case openState:
        return this.open(byte);
      case nameState:
        return this.name(byte);
      case insideState:
        this.inside(byte);
        return false;
      case quotedState:
        if (byte === this.quote) this.state = insideState;
        this.keepAttribute(byte);
        return false;
      case bangState:
        return this.bang(byte);
      case commentState:
        this.comment(byte);
        return false;
      case bogusState:
        if (byte === greaterThan) this.state = textState;
        return false;
      case rawState:
        return this.raw(byte);
      default:
        return this.inEntity(byte);
    }
  }

  private open(byte: number): boolean {
    if (isLetter(byte)) {
      this.code = 0;
      this.closing = false;
      this.state = nameState;
      return true;
    }
    if (byte === 0x2f) {
      this.closing = true;
      this.code = 0;
      this.state = nameState;
      return false;
    }
    if (byte === 0x21) {
      this.matched = 0;
      this.state = bangState;
      return false;
    }
    if (byte === 0x3f) {
      this.state = bogusState;
      return false;
    }
    // "a < b": a sign, not a tag.
    if (this.table.gathering) this.table.cell.byte(lessThan);
    this.state = textState;
    return true;
  }

  private name(byte: number): boolean {
    if (byte !== greaterThan && byte !== 0x2f && byte > 0x20) {
      if (this.closing && this.code === 0 && !isLetter(byte)) {
        this.state = bogusState;
        return true;
      }
      this.code = tagCode(this.code, byte);
      return false;
    }
    this.current = tagOfCode(this.code);
    this.attributes = '';
    this.lastInTag = 0;
    this.state = insideState;
    return true;
  }

  private inside(byte: number): void {
    if (byte === greaterThan) {
      this.state = textState;
      this.finishTag();
      return;
    }
    // A quote only quotes after "="; elsewhere a browser takes it for a part of a name.
    if ((byte === 0x22 || byte === 0x27) && this.lastInTag === 0x3d) {
      this.quote = byte;
      this.state = quotedState;
    }
    if (byte > 0x20) this.lastInTag = byte;
    this.keepAttribute(byte);
  }

  private keepAttribute(byte: number): void {
    if (this.current !== tag.td && this.current !== tag.th) return;
    if (this.attributes.length < longestAttributes) this.attributes += String.fromCharCode(byte);
  }

  private finishTag(): void {
    if (this.closing) {
      this.table.close(this.current);
      return;
    }
    this.table.open(this.current, this.attributes);
    if (this.current === tag.script || this.current === tag.style) {
      this.rawTag = this.current;
      this.matched = 0;
      this.state = rawState;
    }
  }

  private bang(byte: number): boolean {
    if (byte === dash) {
      this.matched++;
      // "<!-->" is a whole comment: its dashes count as the closing ones.
      if (this.matched === 2) this.state = commentState;
      return false;
    }
    this.state = bogusState;
    return true;
  }

  private comment(byte: number): void {
    if (byte === dash) this.matched++;
    else if (byte === greaterThan && this.matched >= 2) this.state = textState;
    else this.matched = 0;
  }

  /** Inside a script or style: nothing counts but its own closing tag. */
  private raw(byte: number): boolean {
    if (this.matched === 0) {
      if (byte === lessThan) this.matched = 1;
      return false;
    }
    if (this.matched === 1) {
      this.matched = byte === 0x2f ? 2 : byte === lessThan ? 1 : 0;
      this.code = 0;
      return false;
    }
    if (isLetter(byte)) {
      this.code = tagCode(this.code, byte);
      return false;
    }
    if (tagOfCode(this.code) !== this.rawTag) {
      this.matched = 0;
      return true;
    }
    this.current = tag.other;
    this.closing = true;
    this.lastInTag = 0;
    this.state = insideState;
    return true;
  }

  private inEntity(byte: number): boolean {
    const part = isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || (byte === 0x23 && this.entity === '');
    if (part && this.entity.length < longestEntity) {
      this.entity += String.fromCharCode(byte);
      return false;
    }
    const closed = byte === 0x3b && this.finishEntity();
    if (byte !== 0x3b) this.finishEntity();
    this.state = textState;
    return !closed;
  }

  /** True when it was an entity; otherwise its bytes stand as they were typed. */
  private finishEntity(): boolean {
    const cell = this.table.cell;
    const code = entityCodePoint(this.entity);
    if (code !== null) {
      cell.codePoint(code);
      return true;
    }
    cell.byte(ampersand);
    for (let i = 0; i < this.entity.length; i++) cell.byte(this.entity.charCodeAt(i));
    return false;
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
