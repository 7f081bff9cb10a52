/** Style and letters of the door: four small files with their content's hash in the name, kept by the browser for ever. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from '../../platform/http/page.ts';

const { resolve } = createRequire(import.meta.url);

interface Look {
  path: string;
  type: string;
  bytes: Buffer;
}

function look(name: string, ending: string, type: string, bytes: Buffer): Look {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
  return { path: `/wali-rupa/${name}-${hash}.${ending}`, type, bytes };
}

const letters = [400, 800].map((weight) => {
  const file = readFileSync(resolve(`@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weight}-normal.woff2`));
  return { weight, look: look(`huruf-${weight}`, 'woff2', 'font/woff2', file) };
});
const faces = letters
  .map(({ weight, look: { path } }) => `@font-face{font-family:'Plus Jakarta Sans';font-weight:${weight};font-display:swap;src:url('${path}') format('woff2')}`)
  .join('');
const style = look('gaya', 'css', 'text/css; charset=utf-8', Buffer.from(faces + readFileSync(new URL('door.css', import.meta.url), 'utf8')));

/** The growing line, for the browser's tab. */
const sign = look(
  'tanda',
  'svg',
  'image/svg+xml',
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><g fill="none" stroke="#0e5546" stroke-width="3.6" stroke-linecap="round"><path d="M5 33C14 32 17 27 20 20S28 7 35 6"/><path d="M5 33c10 3 22-2 26-15" opacity=".45"/></g><circle cx="35" cy="6" r="4.4" fill="#e8a317"/></svg>',
  ),
);

/** Where style and sign are found. */
export const stylePath = style.path;
export const signPath = sign.path;

export const looks: readonly Page[] = [style, sign, ...letters.map((one) => one.look)].map(({ path, type, bytes }) => {
  const packed = type.startsWith('text/') ? gzipSync(bytes, { level: 9 }) : null;
  return {
    method: 'GET',
    path,
    answer: async (context) => {
      const headers: Record<string, string> = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' };
      const small = packed !== null && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
      if (small) headers['content-encoding'] = 'gzip';
      return context.body((small ? packed : bytes) as Uint8Array<ArrayBuffer>, 200, headers);
    },
  };
});
