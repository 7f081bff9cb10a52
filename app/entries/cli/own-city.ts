/** `own-city`: from the demo to the real city. */
import { parseArgs } from 'node:util';
import { listRegencies } from '../../platform/db/regency.ts';
import { Problem } from '../../platform/problem/index.ts';
import { startOwnCityFrom } from '../../rooms/access/server.ts';
import { addressOf } from '../start/announce.ts';
import { bringCitiesUp } from '../start/cities.ts';
import { forgetDemoAccounts } from '../start/demo-passwords.ts';
import { Refusal, UsageError, print, tell, withDatabase } from './command.ts';
import type { Command } from './command.ts';

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { regency: { type: 'string' } } });
  const code = values.regency;
  if (code === undefined || !/^\d{2}\.\d{2}$/.test(code))
    throw new UsageError('Sebut kode kabupaten/kota, misalnya --regency 32.71. (Name the code of the regency.)');
  return withDatabase(async ({ pool, settings }) => {
    const { regency, path } = await startOwnCityFrom(pool, code).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'own_city.started')
        throw new Refusal(
          'Kota Anda sendiri sudah ada. Tautan administrator pertama: npm run -s cli -- people add (Your own city stands already.)',
        );
      throw new Refusal(`Tidak ada kabupaten/kota dengan kode ${code}. (No regency has that code.)`);
    });
    forgetDemoAccounts(settings.dataDir);
    await bringCitiesUp({ pool, say: tell });
    tell(
      `${regency.name} siap; kota contoh sudah dihapus. Buka tautan sekali pakai ini untuk menjadi administrator pertama, berlaku 72 jam (one-time link):`,
    );
    print(`${addressOf(settings, settings.port)}${path}`);
    return (await listRegencies(pool)).length > 0 ? 0 : 1;
  });
}

export const ownCityCommand: Command = {
  words: 'own-city',
  usage: 'own-city --regency 32.71',
  about: 'Memulai kota sungguhan dan menghapus kota contoh (starts the real city, deletes the demo)',
  run,
};
