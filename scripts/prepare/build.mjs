import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint } from './complaint.mjs';
import { root } from './places.mjs';
import { showProgress } from './progress.mjs';

const stamp = path.join(root, 'app', 'dist', '.built-from');
const SOURCES = ['app', 'growth', 'package-lock.json', 'tsconfig.json', 'tsconfig.browser.json'];
/** Folders and files that never reach a browser: a change of theirs builds nothing. */
const NOT_FOR_BROWSERS =
  /(^|\/)(node_modules|dist|\.[^/]*|db|jobs|log|bench|(store|serve|listen|server|worker|cli)\.ts|[^/]*\.test\.tsx?|[^/]*\.md)$/;

/**
 * Builds the pages for the browser unless their sources are those of the last build (same names, sizes and times).
 *
 * @param {string} node the Node.js to build with
 */
export async function buildIfNeeded(node) {
  const fingerprint = fingerprintSources();
  if (readIfThere(stamp) === fingerprint) return;
  const progress = showProgress('Building the pages');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(node, [vite, 'build', '--config', 'app/vite.config.ts', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', resolve);
  });
  progress.done();
  if (code !== 0) throw new Complaint(`${said.trim()}\nThe pages could not be built (vite build: ${code}).`);
  writeFileSync(stamp, fingerprint);
}

function fingerprintSources() {
  const hash = createHash('sha256');
  const visit = (place) => {
    const found = statSync(path.join(root, place), { throwIfNoEntry: false });
    if (found === undefined || NOT_FOR_BROWSERS.test(place)) return;
    if (found.isDirectory()) for (const name of readdirSync(path.join(root, place)).sort()) visit(`${place}/${name}`);
    else hash.update(`${place} ${found.size} ${found.mtimeMs}\n`);
  };
  SOURCES.forEach(visit);
  return hash.digest('hex');
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
