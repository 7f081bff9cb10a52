/**
 * A photograph without anything that tells where, when and with what it was taken: of JPEG, PNG and WebP the parts that make the
 * picture are kept and all others left out. What does not read as one of the three from the first byte to the last is refused.
 */

export type StillKind = 'image/jpeg' | 'image/png' | 'image/webp';

export interface StillPicture {
  readonly kind: StillKind;
  readonly bytes: Buffer;
}

/** The picture alone; null when it is none of the three, is cut off, moves, or is not put together as its format says. */
export function stillPicture(bytes: Uint8Array): StillPicture | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(all);
  if (kind === null) return null;
  const kept = { 'image/jpeg': jpegAlone, 'image/png': pngAlone, 'image/webp': webpAlone }[kind](all);
  return kept === null ? null : { kind, bytes: Buffer.concat(kept) };
}

const PNG_HEAD = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function kindOf(all: Buffer): StillKind | null {
  if (all.length < 32) return null;
  if (all[0] === 0xff && all[1] === 0xd8) return 'image/jpeg';
  if (all.subarray(0, 8).equals(PNG_HEAD)) return 'image/png';
  return all.toString('latin1', 0, 4) === 'RIFF' && all.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : null;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
/** JFIF, and Adobe's word on colours: without the latter the picture is shown in wrong ones. */
const KEPT_APPS: readonly number[] = [0xe0, 0xee];

/** ITU-T T.81, annex B: segments until the scans, entropy-coded data after each start of scan, one end. What lies behind it is left out. */
function jpegAlone(all: Buffer): Buffer[] | null {
  const kept = [all.subarray(0, 2)];
  let scans = 0;
  for (let at = 2; at + 4 <= all.length + 2; ) {
    if (all[at] !== 0xff) return null;
    const marker = all[at + 1];
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) return scans === 0 ? null : [...kept, all.subarray(at, at + 2)];
    if (marker === undefined || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > all.length) return null;
    const end = at + 2 + all.readUInt16BE(at + 2);
    if (end <= at + 3 || end > all.length) return null;
    const isApp = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isApp || isPlainApp(all, at, marker, end))) kept.push(all.subarray(at, end));
    at = end;
    if (marker !== START_OF_SCAN) continue;
    scans += 1;
    const next = endOfScan(all, end);
    if (next === null) return null;
    kept.push(all.subarray(end, next));
    at = next;
  }
  return null;
}

/** JFIF without a picture of its own inside, or the few bytes of Adobe. */
function isPlainApp(all: Buffer, at: number, marker: number, end: number): boolean {
  if (!KEPT_APPS.includes(marker)) return false;
  const length = end - at - 2;
  return marker === 0xe0 ? all.toString('latin1', at + 4, at + 9) === 'JFIF\0' && length === 16 : all.toString('latin1', at + 4, at + 9) === 'Adobe' && length === 14;
}

/** Where the next marker begins: in a scan every 0xff is followed by 0, or counts restarts. */
function endOfScan(all: Buffer, from: number): number | null {
  for (let at = all.indexOf(0xff, from); at !== -1 && at + 1 < all.length; at = all.indexOf(0xff, at + 1)) {
    const next = all[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return null;
}

/** Chunks that make the picture and its colours (PNG 1.2, chapter 4); texts, times, places and profiles are none of them. */
const PNG_CHUNKS: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'];

function pngAlone(all: Buffer): Buffer[] | null {
  const kept = [all.subarray(0, 8)];
  for (let at = 8; at + 12 <= all.length; ) {
    const type = all.toString('latin1', at + 4, at + 8);
    const end = at + 12 + all.readUInt32BE(at);
    if (end > all.length || !/^[A-Za-z]{4}$/.test(type) || type === 'acTL' || (at === 8) !== (type === 'IHDR')) return null;
    if (PNG_CHUNKS.includes(type)) kept.push(all.subarray(at, end));
    if (type === 'IEND') return kept;
    at = end;
  }
  return null;
}

/** Chunks that make the picture (WebP container specification); EXIF, XMP, colour profiles and whatever nobody knows are left out. */
const WEBP_CHUNKS: readonly string[] = ['VP8 ', 'VP8L', 'VP8X', 'ALPH'];
const MOVES = 0x02;
/** Flags of the extended head that promise a profile, EXIF and XMP. */
const PROMISES = 0x20 | 0x08 | 0x04;

function webpAlone(all: Buffer): Buffer[] | null {
  const riffEnd = 8 + all.readUInt32LE(4);
  if (riffEnd > all.length) return null;
  const kept: Buffer[] = [];
  let pictures = 0;
  for (let at = 12; at + 8 <= riffEnd; ) {
    const type = all.toString('latin1', at, at + 4);
    const length = all.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > riffEnd + (length % 2) || end > all.length || type === 'ANIM' || type === 'ANMF') return null;
    if (WEBP_CHUNKS.includes(type)) {
      const chunk = Buffer.from(all.subarray(at, end));
      if (type === 'VP8X') {
        if (length < 10 || (chunk[8]! & MOVES) !== 0) return null;
        chunk[8]! &= ~PROMISES;
      }
      if (type === 'VP8 ' || type === 'VP8L') pictures += 1;
      kept.push(chunk);
    }
    at = end;
  }
  if (pictures !== 1) return null;
  const head = Buffer.from(all.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return [head, ...kept];
}
