/** A photograph of a signed paper: recognised by its content, never by its name. */

export const pictureKinds = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** 1.5 MiB: a page of A4 that can be read. The browser scales pictures down to it. */
export const MOST_PICTURE_BYTES = 1_572_864;

const startsWith = (bytes: Uint8Array, values: readonly number[], at = 0): boolean => values.every((value, index) => bytes[at + index] === value);
const endsWith = (bytes: Uint8Array, values: readonly number[]): boolean => startsWith(bytes, values, bytes.length - values.length);

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** Kind of a whole picture; null when it is none of the three, is cut off, or carries something behind its end. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (bytes.length < 32) return null;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return endsWith(bytes, [0xff, 0xd9]) ? 'image/jpeg' : null;
  if (startsWith(bytes, PNG)) return endsWith(bytes, PNG_END) ? 'image/png' : null;
  if (!startsWith(bytes, RIFF) || !startsWith(bytes, WEBP, 8)) return null;
  const size = bytes[4]! + bytes[5]! * 0x100 + bytes[6]! * 0x1_0000 + bytes[7]! * 0x100_0000;
  return size + 8 === bytes.length ? 'image/webp' : null;
}
