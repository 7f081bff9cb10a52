/** `people add`: a new link for the first administrator, while the city has none. */
import { parseArgs } from 'node:util';
import { inviteFirstAdministrator } from '../../rooms/access/server.ts';
import { addressOf } from '../start/announce.ts';
import { Refusal, getRealCity, print, tell, withDatabase } from './command.ts';
import type { Command } from './command.ts';

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { regency: { type: 'string' } } });
  return withDatabase(async (opened) => {
    const regency = await getRealCity(opened, values.regency);
    const link = await inviteFirstAdministrator(opened.pool, regency);
    if (link === null)
      throw new Refusal(
        `${regency.name} sudah punya administrator: orang lain ditambahkan di dalam aplikasi, menu Pengguna. (There is an administrator: add people in the app.)`,
      );
    tell('Buka tautan sekali pakai ini untuk menjadi administrator pertama, berlaku 72 jam (one-time link):');
    print(`${addressOf(opened.settings, opened.settings.port)}${link.path}`);
    return 0;
  });
}

export const peopleCommand: Command = {
  words: 'people add',
  usage: 'people add [--regency 32.71]',
  about: 'Tautan untuk administrator pertama (link for the first administrator)',
  run,
};
