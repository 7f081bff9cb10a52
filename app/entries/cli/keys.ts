/** `keys rotate`: a fresh key for what is sealed from now on. */
import { parseArgs } from 'node:util';
import { rotatable, rotateKey } from '../../platform/keys/index.ts';
import type { RotatableKey } from '../../platform/keys/index.ts';
import { UsageError, print, tell } from './command.ts';
import type { Command } from './command.ts';

export const rotateCommand: Command = {
  words: 'keys rotate',
  usage: 'keys rotate identity|auth|audit',
  about: 'Kunci baru untuk yang disegel mulai sekarang; yang lama tetap membuka miliknya (a fresh key; earlier ones go on opening)',
  run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const name = `${positionals[0] ?? ''}.key`;
    if (!(rotatable as readonly string[]).includes(name)) throw new UsageError('Sebut identity, auth, atau audit. (Name one of them.)');
    print(`${name}: ${rotateKey(name as RotatableKey)}`);
    tell('Mulai ulang server, lalu salin kunci lagi: backup keys. (Restart the server, then copy the keys again.)');
    if (name === 'auth.key') tell('Semua orang harus masuk lagi. (Everybody signs in anew.)');
    return Promise.resolve(0);
  },
};
