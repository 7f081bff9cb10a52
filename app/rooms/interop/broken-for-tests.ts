/** Breaks files of every format as hands, mail programs and bad disks do: for tests and the long run. A seed gives the same file again. */
import { readZipEntries } from './zip-entries-for-tests.ts';
import { zipOf } from '../../platform/files/zip-for-tests.ts';

export type Draw = () => number;

/** A small generator of numbers from 0 to 1; the same seed gives the same numbers. */
export function drawsFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Original {
  format: 'html' | 'xlsx' | 'biff' | 'csv';
  bytes: Buffer;
}

type Break = (bytes: Buffer, draw: Draw, others: readonly Original[]) => Buffer;

const at = (draw: Draw, length: number): number => Math.floor(draw() * Math.max(1, length));
const spliced = (bytes: Buffer, from: number, to: number, between: Buffer): Buffer => Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(to)]);
const asText = (change: (text: string, draw: Draw) => string): Break => (bytes, draw) => Buffer.from(change(bytes.toString('latin1'), draw), 'latin1');

/** Breaks for any bytes. */
const bytesBreaks: readonly Break[] = [
  (bytes, draw) => {
    const copy = Buffer.from(bytes);
    for (let n = 0; n <= at(draw, 8); n++) copy[at(draw, copy.length)] = at(draw, 256);
    return copy;
  },
  (bytes, draw) => bytes.subarray(0, at(draw, bytes.length)),
  (bytes, draw) => spliced(bytes, at(draw, bytes.length), at(draw, bytes.length), Buffer.alloc(at(draw, 40))),
  (bytes, draw) => {
    const from = at(draw, bytes.length);
    return spliced(bytes, from, from, bytes.subarray(from, from + at(draw, 3000)));
  },
  (bytes, draw, others) => {
    const other = others[at(draw, others.length)]!.bytes;
    const from = at(draw, other.length);
    const place = at(draw, bytes.length);
    return spliced(bytes, place, place + at(draw, 500), other.subarray(from, from + at(draw, 4000)));
  },
];

/** Swaps two neighbours of a separated list in some of the lines. */
const swapCells = (separator: string | RegExp, join: string) =>
  asText((text, draw) =>
    text
      .split('\n')
      .map((line) => {
        const cells = line.split(separator);
        if (cells.length < 3 || draw() < 0.5) return line;
        const one = at(draw, cells.length - 1);
        [cells[one], cells[one + 1]] = [cells[one + 1]!, cells[one]!];
        return cells.join(join);
      })
      .join('\n'),
  );

const tags = ['<tr>', '</tr>', '<td>', '</td>', '<table>', '</table>', '<!--', '-->', '<script>', '<th>', '&#x110000;', '&nbsp', '<td colspan="9999999">', '<caption>', '</thead>', '<'];

const ofFormat: Readonly<Record<Original['format'], readonly Break[]>> = {
  html: [
    asText((text, draw) => Array.from({ length: 1 + at(draw, 20) }).reduce<string>((all) => { const place = at(draw, all.length); return all.slice(0, place) + tags[at(draw, tags.length)]! + all.slice(place); }, text)),
    asText((text, draw) => text.replaceAll(tags[at(draw, 6)]!, (tag) => (draw() < 0.1 ? tag + tag : draw() < 0.05 ? '' : tag))),
    swapCells('</td>', '</td>'),
    asText((text, draw) => text.replaceAll(/\d/g, (digit) => (draw() < 0.03 ? String(at(draw, 10)) : digit))),
  ],
  csv: [
    asText((text, draw) => text.replaceAll(/[;,\n]/g, (mark) => (draw() < 0.02 ? `${mark}"` : draw() < 0.01 ? `"${mark}` : mark))),
    swapCells(/[;,]/, ';'),
    asText((text, draw) => text.replaceAll('\n', (mark) => (draw() < 0.1 ? '\r' : draw() < 0.05 ? ';' : mark))),
    asText((text, draw) => text.replaceAll(/\d/g, (digit) => (draw() < 0.03 ? '\u0080' : digit))),
  ],
  xlsx: [
    (bytes, draw) => {
      const parts = readZipEntries(bytes);
      const broken = parts.map((part) => (draw() < 0.5 ? part : { ...part, bytes: bytesBreaks[at(draw, bytesBreaks.length)]!(part.bytes, draw, [{ format: 'xlsx', bytes: part.bytes }]) }));
      return zipOf(broken.filter(() => draw() > 0.05));
    },
    (bytes, draw) => zipOf(readZipEntries(bytes).map((part) => ({ ...part, bytes: Buffer.from(part.bytes.toString('latin1').replaceAll(/"[A-Z]{1,2}\d+"/g, (cell) => (draw() < 0.05 ? `"${'ZZZZ'.slice(at(draw, 4))}${at(draw, 3_000_000)}"` : cell)), 'latin1') }))),
    (bytes, draw) => zipOf(readZipEntries(bytes).map((part) => ({ ...part, claimedSize: draw() < 0.3 ? at(draw, 2 ** 31) : part.bytes.length }))),
    (bytes, draw) => zipOf(readZipEntries(bytes).map((part) => ({ ...part, bytes: Buffer.from(part.bytes.toString('latin1').replaceAll(/<v>[^<]*<\/v>/g, (value) => (draw() < 0.05 ? `<v>${['1e999', '-1', '99999999', 'NaN', '', '0.0000001'][at(draw, 6)]}</v>` : value)), 'latin1') }))),
  ],
  biff: [
    // The length of a record, or its kind, says something else than what follows.
    (bytes, draw) => {
      const copy = Buffer.from(bytes);
      for (let n = 0; n <= at(draw, 6); n++) copy.writeUInt16LE([0, 0xffff, 0x2020, 4, at(draw, 65_536)][at(draw, 5)]!, Math.min(copy.length - 2, 512 + 2 * at(draw, (copy.length - 512) / 2)));
      return copy;
    },
    (bytes, draw) => {
      const copy = Buffer.from(bytes);
      copy.writeUInt32LE(at(draw, 2 ** 32), 4 * at(draw, 128));
      return copy;
    },
  ],
};

/** One broken file: a good one with one to four things done to it. */
export function breakFile(originals: readonly Original[], draw: Draw): { format: string; bytes: Buffer } {
  const original = originals[at(draw, originals.length)]!;
  const choices = [...bytesBreaks, ...ofFormat[original.format], ...ofFormat[original.format]];
  let { bytes } = original;
  for (let n = 0; n <= at(draw, 4); n++) {
    const one = choices[at(draw, choices.length)]!;
    try {
      bytes = one(bytes, draw, originals);
    } catch {
      // What is broken already cannot always be taken apart again.
    }
    if (bytes.length > 4_000_000) bytes = bytes.subarray(0, 4_000_000);
  }
  return { format: original.format, bytes };
}
