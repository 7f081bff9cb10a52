/** `import undo ID`: the same undo as in the browser; `--dry-run` only tells what would go and what stays. */
import { parseArgs } from 'node:util';
import { asActor } from '../../platform/db/actor.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import { planUndo, undoImport } from '../../rooms/interop/server.ts';
import { Problem } from '../../platform/problem/index.ts';
import { Refusal, UsageError, getRealCity, print, withDatabase } from './command.ts';
import type { Command, Opened } from './command.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, regency: { type: 'string' } } });
  const [importId] = positionals;
  if (importId === undefined || positionals.length > 1 || !UUID.test(importId)) throw new UsageError('Sebut satu impor dengan nomornya; ada di alamat halamannya. (Name one import by its id.)');
  return withDatabase(async (opened) => {
    const counts = await undo(opened, importId, values.regency, values['dry-run'] === true);
    const { children, measurements, cases, fields, kept } = counts;
    print(
      values.json === true
        ? JSON.stringify(counts)
        : `${values['dry-run'] === true ? 'Akan dibatalkan' : 'Dibatalkan'}: ${children} anak, ${measurements} pengukuran, ${cases} kasus, ${fields} isian kembali; ${kept} baris tetap, dengan sebabnya di halaman impor.`,
    );
    return 0;
  });
}

async function undo(opened: Opened, importId: string, code: string | undefined, dryRun: boolean) {
  const regency = await getRealCity(opened, code);
  const environment = { pool: opened.pool, regency, who: serviceAccount('cli', osUser()) };
  try {
    if (!dryRun) return await undoImport(environment, importId);
    return await asActor(opened.pool, regency, environment.who, { need: 'import.run', records: 'import.undo_plan' }, async (tx) => {
      tx.must('import.run', regency.code);
      tx.shows([importId]);
      return (await planUndo(tx, importId)).counts;
    });
  } catch (error) {
    if (error instanceof Problem && error.code === 'record.missing') throw new Refusal('Impor itu tidak ada di kota ini. (No such import.)');
    if (error instanceof Problem && error.code === 'import.state') throw new Refusal('Impor itu belum diterapkan, atau sudah dibatalkan. (Not applied, or undone already.)');
    throw error;
  }
}

export const importUndoCommand: Command = {
  words: 'import undo',
  usage: 'import undo ID [--dry-run] [--json] [--regency 32.71]',
  about: 'Membatalkan satu impor seluruhnya (undoes a whole import; --dry-run only tells what would go)',
  run,
};
