import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../prepare/places.mjs';
import { nothing, verdict, withExit, type Outcome } from './outcome.ts';
import { runAloud } from './program.ts';

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const FILE_TIMEOUT_MS = 300_000;

/** The test files below these folders whose path contains `only`. */
export function findTestFiles(folders: readonly string[], only: string | undefined): string[] {
  const found = globSync(
    folders.map((folder) => `${folder}/**/*.test.ts`),
    { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' },
  );
  return found.filter((file) => only === undefined || file.includes(only)).sort();
}

/**
 * Runs test files with `node --test`, two at a time.
 *
 * @param env what the tests are told, e.g. where the shared database is
 */
export async function runTestFiles(files: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  if (files.length === 0) return nothing;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'anakkita-counts-'));
  const counts = path.join(folder, 'counts.json');
  const code = await runAloud(
    [
      '--import',
      beside('./strict-console.ts'),
      '--test',
      '--test-concurrency=2',
      `--test-timeout=${FILE_TIMEOUT_MS}`,
      `--test-reporter=${beside('./report-failures.ts')}`,
      '--test-reporter-destination=stdout',
      `--test-reporter=${beside('./report-counts.ts')}`,
      `--test-reporter-destination=${counts}`,
      ...files,
    ],
    env,
  );
  try {
    return withExit(JSON.parse(readFileSync(counts, 'utf8')) as Outcome, code);
  } catch {
    return verdict(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
