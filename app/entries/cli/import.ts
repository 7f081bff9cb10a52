/** `import FILE`: the same import as in the browser, confirmed at once. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import type { ImportSummary } from '../../rooms/interop/index.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../../rooms/interop/server.ts';
import { Refusal, UsageError, getRealCity, print, tell, withDatabase } from './command.ts';
import type { Command, Opened } from './command.ts';

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, regency: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Sebut satu berkas. (Name one file.)');
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) throw new Refusal(`Berkas ${file} tidak ada. (No such file.)`);
  return withDatabase(async (opened) => {
    const summary = await takeIn(opened, { file, byteCount: found.size, dryRun: values['dry-run'] === true, regency: values.regency });
    print(values.json === true ? JSON.stringify(summary) : inWords(summary, values['dry-run'] === true));
    return 0;
  });
}

async function takeIn(
  opened: Opened,
  asked: { file: string; byteCount: number; dryRun: boolean; regency: string | undefined },
): Promise<ImportSummary> {
  const began = performance.now();
  const { pool } = opened;
  const regency = await getRealCity(opened, asked.regency);
  const who = serviceAccount('cli', osUser());
  const fileName = path.basename(asked.file);
  const environment = { pool, regency, who, path: asked.file, today: jakartaDay(new Date()), onProgress: progress() };
  const rows = await readEppgbmFile(environment);
  const importId = asked.dryRun ? null : newId();
  if (importId !== null) {
    await asActor(pool, regency, who, { need: 'import.run', records: 'import.upload' }, async (tx) => {
      tx.must('import.run', regency.code);
      await insertImport(tx, { id: importId, area: regency.code, fileName, byteCount: asked.byteCount });
      tx.shows([importId]);
    });
  }
  const { summary } = await judgeFile(environment, rows, importId, fileName);
  const final = importId === null ? summary : await commitImport(environment, importId);
  return { ...final, seconds: Math.round(performance.now() - began) / 1000 };
}

const stages: Readonly<Record<string, string>> = {
  reading: 'membaca (reading)',
  judging: 'menilai (judging)',
  writing: 'mencatat penilaian (writing verdicts)',
  committing: 'memasukkan (committing)',
  standing: 'menghitung keadaan anak (standings)',
  counting: 'menghitung kota (counting)',
};
const EVERY_MS = 1_000;

/** One line per stage, and one a second within it. */
function progress(): (stage: string, done: number, total: number | null) => void {
  let stageBefore = '';
  let told = 0;
  return (stage, done, total) => {
    const now = performance.now();
    if (stage === stageBefore && now - told < EVERY_MS) return;
    stageBefore = stage;
    told = now;
    tell(`${stages[stage] ?? stage}${done > 0 ? ` ${done}${total === null ? '' : `/${total}`}` : ''}`);
  };
}

function inWords(summary: ImportSummary, dryRun: boolean): string {
  const { children, measurements } = summary;
  return [
    `${summary.file}: ${summary.rows} baris, ${summary.measuredFrom ?? '-'} s.d. ${summary.measuredTo ?? '-'}${dryRun ? ' (hanya dinilai)' : ''}`,
    `  anak: ${children.created} baru, ${children.matched} dikenal, ${children.ambiguous} menunggu keputusan`,
    `  pengukuran: ${measurements.created} baru, ${measurements.repeated} berulang, ${measurements.replaced} diperbarui`,
    `  ditolak ${summary.refused}, salah satuan ${summary.unitErrors}, kasus dibuka ${summary.casesOpened}, ${summary.seconds.toFixed(1)} detik`,
  ].join('\n');
}

export const importCommand: Command = {
  words: 'import',
  usage: 'import FILE [--json] [--dry-run] [--regency 32.71]',
  about: 'Memasukkan ekspor e-PPGBM (takes an export in; --dry-run only judges)',
  run,
};
