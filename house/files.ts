/** The project's own files, with what each imports. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

export interface SourceFile {
  /** Path below the project's folder. */
  path: string;
  lines: number;
  text: string;
  /** Imported modules: relative ones as paths below the project's folder, the others by name. */
  imports: string[];
  /** Of these, what is imported for the compiler alone and is gone when the program runs. */
  typesOnly: ReadonlySet<string>;
}

const PLACES = ['app', 'growth', 'db', 'house', 'bench', 'e2e', 'scripts'];
const SKIPPED = /(^|\/)(node_modules|dist|\.[^/]+)(\/|$)/;

/** Every TypeScript and module file of the project. */
export function readSources(): SourceFile[] {
  return PLACES.flatMap((place) => readdirSync(path.join(root, place), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !SKIPPED.test(file))
    .map(readSource);
}

function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const placed = (name: string): string => (name.startsWith('.') ? path.join(path.dirname(file), name) : name);
  const imports = importsOf(text).map(placed);
  const running = new Set(importsOf(text.replace(TYPE_IMPORT, '')).map(placed));
  return {
    path: file,
    lines: text.trimEnd().split('\n').length,
    text,
    imports,
    typesOnly: new Set(imports.filter((name) => !running.has(name))),
  };
}

const TYPE_IMPORT = /^(?:import|export) type\b[^;]*;/gm;

const IMPORT = /^(?:import|export)\b[^;'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, from, bare, later]) => (from ?? bare ?? later)!);
}

/** Text without comments and without what stands in quotes: what the program does, not what it says. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
}
