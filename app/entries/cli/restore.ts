/** `restore`, `restore keys`: a city from its backup, into an empty place. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bringBack } from '../backup/bring-back.ts';
import { bringKeysBack } from '../backup/keys-copy.ts';
import { newestName } from '../backup/make.ts';
import { readIdentity } from '../backup/recipient.ts';
import { Refusal, UsageError, print, tell, withDatabase } from './command.ts';
import type { Command } from './command.ts';

const options = { from: { type: 'string' }, newest: { type: 'string' }, identity: { type: 'string' }, json: { type: 'boolean' } } as const;

function getFiles(values: { from?: string; identity?: string }): { from: string; identity: string } {
  if (values.from === undefined || values.identity === undefined) throw new UsageError('Sebut --from dan --identity. (Name --from and --identity.)');
  return { from: path.resolve(values.from), identity: readIdentity(path.resolve(values.identity)) };
}

export const restoreCommand: Command = {
  words: 'restore',
  usage: 'restore --from anakkita-r3271-....age --identity kunci-cadangan.txt [--newest anakkita-r3271-kunci-anak.age] [--json]',
  about: 'Memulihkan kota dari cadangan ke tempat kosong (restores a city into an empty place)',
  async run(args) {
    const { values } = parseArgs({ args, options });
    const { from, identity } = getFiles(values);
    const schema = /anakkita-(r\d{4})-/.exec(path.basename(from))?.[1];
    const newest = values.newest ?? (schema === undefined ? undefined : path.join(path.dirname(from), newestName(schema)));
    if (newest === undefined || !existsSync(newest)) throw new Refusal('Berkas kunci anak tidak ada di samping cadangan; sebut dengan --newest. (The companion is not beside the backup: name it with --newest.)');
    return withDatabase(async ({ pool, connection }) => {
      const done = await bringBack({ pool, connection, say: tell }, { file: from, newest, identity });
      if (values.json === true) print(JSON.stringify({ regency: done.regency.code, takenAt: done.takenAt, rows: done.rows, erasedAgain: done.erasedAgain }));
      else print(`${done.regency.name}: ${done.rows} baris dari ${done.takenAt}${done.erasedAgain > 0 ? `; ${done.erasedAgain} penghapusan diulangi` : ''}. (Restored.)`);
      return 0;
    });
  },
};

export const restoreKeysCommand: Command = {
  words: 'restore keys',
  usage: 'restore keys --from kunci-kota.age --identity kunci-cadangan.txt',
  about: 'Mengembalikan kunci kota sebelum memulihkan data (brings the keys back before the data)',
  async run(args) {
    const { values } = parseArgs({ args, options });
    const { from, identity } = getFiles(values);
    print((await bringKeysBack(from, identity)).join('\n'));
    return 0;
  },
};
