/** Windows-1252 differs from Latin-1 between 0x80 and 0x9f; unused places stay empty. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Marks that steer a line of text or take no room: they can make one name look like another, and mean nothing here. */
const invisible = /[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/**
 * Text of bytes that are mostly UTF-8. A byte that is no part of a UTF-8 character is read as Windows-1252, so a file
 * saved by an old Excel, and one that mixes both, come out right without believing what the file says of itself
 * (wrongly declared charsets are common; Windows-1252 text that happens to be valid UTF-8 is not).
 */
export function decodeText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] as number;
    const size = first < 0x80 ? 1 : characterSize(bytes, i, first);
    if (size === 0) {
      text += first < 0xa0 ? (windows1252[first - 0x80] ?? ' ') : String.fromCharCode(first);
      i += 1;
    } else {
      text += String.fromCodePoint(codePointAt(bytes, i, size, first));
      i += size;
    }
  }
  return tidyText(text);
}

/** Collapses every kind of white space, also the no-break blank, and takes out invisible marks. */
export function tidyText(text: string): string {
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** Bytes of the UTF-8 character that starts here, 0 when none does (too short, overlong, surrogate, out of range). */
function characterSize(bytes: Uint8Array, start: number, first: number): 0 | 2 | 3 | 4 {
  const size = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (size === 0 || start + size > bytes.length) return 0;
  for (let i = start + 1; i < start + size; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) return 0;
  const code = codePointAt(bytes, start, size, first);
  if (size === 3 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) return 0;
  if (size === 4 && (code < 0x10000 || code > 0x10ffff)) return 0;
  return size;
}

function codePointAt(bytes: Uint8Array, start: number, size: number, first: number): number {
  if (size === 1) return first;
  let code = first & (0xff >> (size + 1));
  for (let i = start + 1; i < start + size; i++) code = (code << 6) | ((bytes[i] as number) & 0x3f);
  return code;
}
