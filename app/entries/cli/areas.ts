/** `areas boundaries FILE`: takes the shapes of the villages out of a GeoJSON file. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asActor } from '../../platform/db/actor.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import { loadBoundaries } from '../../rooms/areas/server.ts';
import { Refusal, UsageError, getAnyCity, print, tell, withDatabase } from './command.ts';
import type { Command } from './command.ts';

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, regency: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Sebut satu berkas GeoJSON. (Name one GeoJSON file.)');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`Berkas ${file} tidak dapat dibaca (${error.code}). (The file cannot be read.)`);
  });
  return withDatabase(async (opened) => {
    const regency = getAnyCity(opened, values.regency);
    const report = await asActor(opened.pool, regency, serviceAccount('setup', osUser()), { need: 'city.own', records: null }, (tx) =>
      loadBoundaries(tx, text),
    );
    for (const { feature, reason } of report.refused) tell(`Bentuk ke-${feature} dilewati: ${reason}`);
    if (report.missing.length > 0) tell(`Belum ada batas (no boundary yet): ${report.missing.join(', ')}`);
    print(values.json === true ? JSON.stringify(report) : `${report.drawn} kelurahan digambar (drawn)`);
    return report.drawn > 0 ? 0 : 1;
  });
}

export const boundariesCommand: Command = {
  words: 'areas boundaries',
  usage: 'areas boundaries FILE.geojson [--json] [--regency 32.71]',
  about: 'Memuat batas kelurahan (loads the boundaries of villages)',
  run,
};
