/** The photograph of a signed paper, drawn: lines of a form and a scribble for a signature. A PNG of a few hundred bytes. */
import { crc32, deflateSync } from 'node:zlib';
import { share } from './draws.ts';

const WIDTH = 240;
const HEIGHT = 320;
const PAPER = 0xf4;
const INK = 0x46;

const isLine = (x: number, y: number): boolean => y > 40 && y < 220 && y % 18 < 2 && x > 24 && x < 216 - ((y * 7) % 60);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same key draws the same signature. */
export function signedPaper(key: string): Buffer {
  const [height, turns, lean] = [6 + 10 * share(key, 'height'), 3 + 5 * share(key, 'turns'), 8 * share(key, 'lean')];
  const isSigned = (x: number, y: number): boolean => x > 120 && x < 205 && Math.abs(y - 268 - height * Math.sin(((x - 120) / 85) * turns * Math.PI) + (lean * (x - 160)) / 85) < 1.6;
  const pixels = Buffer.alloc((WIDTH + 1) * HEIGHT, PAPER);
  for (let y = 0; y < HEIGHT; y++) {
    pixels[y * (WIDTH + 1)] = 0;
    for (let x = 0; x < WIDTH; x++) if (isLine(x, y) || isSigned(x, y)) pixels[y * (WIDTH + 1) + 1 + x] = INK;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  // Eight bits of grey.
  head[8] = 8;
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}
