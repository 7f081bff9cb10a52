/** Runs broken files through reading and judging, in a worker each of which may be ended. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { utils, write } from '@e965/xlsx';
import { cityFile } from '../../synthetic-city/index.ts';
import { breakFile, drawsFrom } from './broken-for-tests.ts';
import type { Original } from './broken-for-tests.ts';

/** One good month in every format that arrives. */
export function goodFiles(): Original[] {
  const pieces = cityFile({ children: 25, months: 1, until: '2026-10', seed: 5, profile: 'survey' }, '2026-10');
  let html = '';
  for (let step = pieces.next(); step.done !== true; step = pieces.next()) html += step.value;
  const table = [...html.replaceAll(/<!--.*?-->/gs, '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell!.replaceAll(/<[^>]*>|&nbsp;/g, '').trim()));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Balita');
  const csv = (separator: string): string => table.map((cells) => cells.map((cell) => (/[";,\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join('\r\n');
  const binary = (bookType: 'xlsx' | 'biff8' | 'biff5'): Buffer => write(book, { type: 'buffer', bookType }) as Buffer;
  return [
    { format: 'html', bytes: Buffer.from(html) }, { format: 'html', bytes: Buffer.from(`\ufeff${html}`, 'utf16le') }, { format: 'csv', bytes: Buffer.from(csv(',')) }, { format: 'csv', bytes: Buffer.from(csv(';'), 'latin1') },
    { format: 'xlsx', bytes: binary('xlsx') }, { format: 'biff', bytes: binary('biff8') }, { format: 'biff', bytes: binary('biff5') },
  ];
}

export interface BrokenRun {
  files: number;
  outcomes: Record<string, number>;
  /** What must not be: each with the number that gives the file again. */
  faults: { file: number; format: string; what: string }[];
  slowestMs: number;
}

/** @param limitMs a file that takes longer hangs */
export async function runBroken(seed: number, files: number, limitMs = 30_000, onProgress: (run: BrokenRun) => void = () => undefined): Promise<BrokenRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-broken-'));
  const originals = goodFiles();
  const run: BrokenRun = { files: 0, outcomes: {}, faults: [], slowestMs: 0 };
  const script = new URL('./judging-for-tests.ts', import.meta.url);
  const begin = (): Worker => new Worker(script, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 512 } });
  let worker = begin();
  try {
    for (let file = 0; file < files; file++) {
      const { format, bytes } = breakFile(originals, drawsFrom(seed * 1_000_003 + file));
      const place = path.join(folder, 'x');
      writeFileSync(place, bytes);
      const began = performance.now();
      const told = await ask(worker, place, limitMs);
      run.slowestMs = Math.max(run.slowestMs, Math.round(performance.now() - began));
      run.files += 1;
      run.outcomes[told.outcome] = (run.outcomes[told.outcome] ?? 0) + 1;
      onProgress(run);
      if (!['crashed', 'hung', 'died'].includes(told.outcome)) continue;
      run.faults.push({ file, format, what: `${told.outcome} ${told.stack ?? ''}`.trim() });
      await worker.terminate();
      worker = begin();
    }
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
  return run;
}

function ask(worker: Worker, place: string, limitMs: number): Promise<{ outcome: string; stack?: string }> {
  return new Promise((resolve) => {
    const done = (told: { outcome: string; stack?: string }): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      resolve(told);
    };
    const timer = setTimeout(() => done({ outcome: 'hung' }), limitMs);
    worker.once('message', done);
    worker.once('error', (error: Error) => done({ outcome: 'died', stack: error.stack ?? error.message }));
    worker.once('exit', () => done({ outcome: 'died' }));
    worker.postMessage({ path: place });
  });
}
