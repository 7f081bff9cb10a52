import { spawn } from 'node:child_process';
import path from 'node:path';
import { showProgress } from '../prepare/progress.mjs';
import { root } from '../prepare/places.mjs';

/** The script of an installed program, to be run by this Node.js; no shell, no search in the path. */
export function installed(script: string): string {
  return path.join(root, 'node_modules', script);
}

/**
 * Runs a Node.js script in the repository and keeps what it says until it is known whether anybody needs it.
 *
 * @returns its exit code, 1 for a signal, and its two outputs as they came
 */
export async function runQuietly(label: string, args: readonly string[]): Promise<{ code: number; said: string }> {
  const progress = showProgress(`  ${label}`);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number>((resolve) => child.once('close', (exit) => resolve(exit ?? 1)));
  progress.done();
  return { code, said: said.trim() };
}

/** Runs a Node.js script in the repository on our own output. */
export function runAloud(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  return new Promise((resolve) => child.once('close', (exit) => resolve(exit ?? 1)));
}
