/** The built pages for the browser: files by their path, and the start page for every address of the app. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const PACKS = /\.(css|html|js|json|map|svg|txt|webmanifest)$/;

/** Files by address. Only what lies in the folder at the start is served: no address reaches outside of it. */
function listFiles(): Set<string> {
  try {
    const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return new Set(files.map((entry) => `/${path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`));
  } catch {
    return new Set();
  }
}

const packed = new Map<string, Promise<Buffer>>();

/** Packed once, on first use: names of built files carry a hash of what is in them. */
function pack(address: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = packed.get(`${encoding} ${address}`);
  if (known !== undefined) return known;
  const bytes = readFileSync(path.join(dist, address));
  const packing =
    encoding === 'br' ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : promisify(gzip)(bytes);
  packed.set(`${encoding} ${address}`, packing);
  return packing;
}

/** Answers a GET for a page or one of its files; null for an address that is neither. */
export function servePages(): (context: Context) => Promise<Response | null> {
  const files = listFiles();
  return async (context) => {
    const asked = context.req.path;
    const address = files.has(asked) ? asked : /\.[a-z0-9]+$/i.test(asked) ? null : '/index.html';
    if (address === null) return null;
    if (!files.has(address)) return context.text('Halaman belum dibangun: jalankan npm start. (The pages are not built yet.)', 503);
    const headers: Record<string, string> = {
      'content-type': types[path.extname(address)] ?? 'application/octet-stream',
      'cache-control': address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    };
    const accepted = context.req.header('accept-encoding') ?? '';
    const encoding = !PACKS.test(address) ? null : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    const bytes = encoding === null ? readFileSync(path.join(dist, address)) : await pack(address, encoding);
    if (encoding !== null) headers['content-encoding'] = encoding;
    return context.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  };
}
