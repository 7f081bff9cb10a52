/**
 * Paper as PDF, set by Typst with the fonts of the screens, offline. A template is Typst source of ours; what is printed
 * reaches it as data alone (`#let it = json(bytes(sys.inputs.data))`), so that a name like `#panic()` stays a name.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unpackWoff } from './woff.ts';

/** Typst reads no WOFF2; the WOFF 1.0 files of the same package are unpacked. Letters beyond Latin are not in them. */
const FONTS = ['latin-400', 'latin-600', 'latin-800', 'latin-ext-400', 'latin-ext-800'];

/** A folder that is not there: a template reads no files. */
const NOWHERE = `${import.meta.dirname}/nothing`;

let compiler: Promise<NodeCompiler> | undefined;

/** The native module and the fonts take a tenth of a second: they are loaded when somebody first prints. */
async function openCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = FONTS.map((name) => unpackWoff(readFileSync(resolve(`@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-${name}-normal.woff`))));
  return Compiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs }] });
}

/** How many documents the typesetter remembers parts of: what a family printed does not stay in memory. */
const KEEP_NOTHING = 0;

/**
 * Sets a document. About 10 ms a page.
 * @param template Typst source; it sets `document(title: ...)` to words that name nobody
 * @param data anything that JSON holds
 * @returns the file, beginning with `%PDF`
 * @throws Error with the typesetter's words when the template is wrong
 */
export async function renderPdf(template: string, data: unknown): Promise<Buffer> {
  const ready = await (compiler ??= openCompiler());
  try {
    return ready.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  } finally {
    ready.evictCache(KEEP_NOTHING);
  }
}
