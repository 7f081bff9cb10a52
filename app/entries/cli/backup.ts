/** `backup`, `backup new-key`, `backup keys`: copies of a city and of its keys. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../start/settings.ts';
import { copyKeys } from '../backup/keys-copy.ts';
import { backUp } from '../backup/make.ts';
import { getRecipient, makeBackupKey } from '../backup/recipient.ts';
import { UsageError, getAnyCity, print, tell, withDatabase } from './command.ts';
import type { Command } from './command.ts';

const options = { out: { type: 'string' }, to: { type: 'string' }, regency: { type: 'string' }, json: { type: 'boolean' } } as const;

function getOut(out: string | undefined): string {
  if (out === undefined) throw new UsageError('Sebut ke mana dengan --out. (Name where with --out.)');
  return path.resolve(out);
}

export const backupCommand: Command = {
  words: 'backup',
  usage: 'backup --out FOLDER [--to age1...] [--regency 32.71] [--json]',
  about: 'Cadangan sandi satu kota selagi dipakai (an encrypted backup while the city is in use)',
  async run(args) {
    const { values } = parseArgs({ args, options });
    const folder = getOut(values.out);
    const to = getRecipient(values.to);
    return withDatabase(async (opened) => {
      const made = await backUp(opened.pool, getAnyCity(opened, values.regency), folder, to);
      if (values.json === true) print(JSON.stringify(made));
      else {
        print(`${made.file} (${Math.ceil(made.bytes / 1024)} kB)`);
        tell(`Bersama ${path.basename(made.newest)} di folder yang sama; keduanya perlu untuk memulihkan. Kunci kota disalin terpisah: backup keys. (Both files are needed; keys are copied apart.)`);
      }
      return 0;
    });
  },
};

export const newKeyCommand: Command = {
  words: 'backup new-key',
  usage: 'backup new-key --out /media/flashdisk/kunci-cadangan.txt',
  about: 'Membuat kunci cadangan; kunci rahasianya disimpan di tempat lain (makes the key that opens backups)',
  async run(args) {
    const { values } = parseArgs({ args, options });
    const file = getOut(values.out);
    print(await makeBackupKey(file, readSettings().dataDir));
    tell(`Kunci rahasia ada di ${file}. Simpan di dua tempat aman di luar komputer ini, misalnya brankas dinas; tanpa itu cadangan tidak terbuka. (Keep the secret key in two safe places.)`);
    return 0;
  },
};

export const copyKeysCommand: Command = {
  words: 'backup keys',
  usage: 'backup keys --out /media/flashdisk/kunci-kota.age [--to age1...]',
  about: 'Salinan sandi kunci kota; simpan terpisah dari cadangan (an encrypted copy of the keys of the installation)',
  async run(args) {
    const { values } = parseArgs({ args, options });
    const names = await copyKeys(getOut(values.out), getRecipient(values.to));
    print(names.join('\n'));
    return 0;
  },
};
