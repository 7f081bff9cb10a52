/** `status`: the counts of the city page. */
import { parseArgs } from 'node:util';
import { asActor } from '../../platform/db/actor.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import { readStatus } from '../../rooms/reports/server.ts';
import { UsageError, getAnyCity, print, withDatabase } from './command.ts';
import type { Command } from './command.ts';

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, 'as-of': { type: 'string' }, regency: { type: 'string' } } });
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf))))
    throw new UsageError(`--as-of ${asOf} bukan tanggal YYYY-MM-DD. (No date.)`);
  return withDatabase(async (opened) => {
    const regency = getAnyCity(opened, values.regency);
    const status = await asActor(
      opened.pool,
      regency,
      serviceAccount('cli', osUser()),
      { need: 'numbers.read', records: 'numbers.status' },
      (tx) => readStatus(tx, asOf),
    );
    print(values.json === true ? JSON.stringify(status) : JSON.stringify(status, null, 2));
    return 0;
  });
}

export const statusCommand: Command = {
  words: 'status',
  usage: 'status [--json] [--as-of YYYY-MM-DD] [--regency 32.71]',
  about: 'Angka kota per tanggal (counts of the city as of a date)',
  run,
};
