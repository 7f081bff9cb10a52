/** To whom backups are encrypted: a public key on this machine, whose secret half is kept elsewhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ArchiveRefusal } from '../../platform/backup/load.ts';
import { keysFolder } from '../../platform/keys/index.ts';

const recipientFile = (): string => path.join(keysFolder(), 'backup.recipient');

/**
 * Makes a pair: the secret key goes into a new file, the public one beside the keys of the installation.
 * @throws ArchiveRefusal when the file is there, or lies where the data or the keys lie
 */
export async function makeBackupKey(file: string, dataDir: string): Promise<string> {
  const target = path.resolve(file);
  for (const folder of [keysFolder(), path.resolve(dataDir)])
    if (target.startsWith(folder + path.sep)) throw new ArchiveRefusal(`Simpan kunci cadangan di luar ${folder}, misalnya di flash disk: bila komputer ini hilang, kunci ikut hilang. (Keep the secret key elsewhere.)`);
  if (existsSync(target)) throw new ArchiveRefusal(`Berkas ${target} sudah ada dan tidak ditimpa. (The file is there already.)`);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeFileSync(target, `# AnakKita: kunci rahasia cadangan. Simpan di tempat aman; tanpa kunci ini cadangan tidak dapat dibuka.\n# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true });
  writeFileSync(recipientFile(), `${recipient}\n`, { mode: 0o600, flush: true });
  return recipient;
}

/** The public key to encrypt to. @throws ArchiveRefusal when none was made yet, or the named one is none */
export function getRecipient(named: string | undefined): string {
  const recipient = named ?? (existsSync(recipientFile()) ? readFileSync(recipientFile(), 'utf8').trim() : undefined);
  if (recipient === undefined) throw new ArchiveRefusal('Belum ada kunci cadangan. Buat sekali: npm run -s cli -- backup new-key --out /media/flashdisk/kunci-cadangan.txt (There is no backup key yet.)');
  if (!/^age1[0-9a-z]{58}$/.test(recipient)) throw new ArchiveRefusal(`${recipient} bukan kunci publik age1.... (No age recipient.)`);
  return recipient;
}

/** Whether nightly backups have a key to go to. */
export const hasRecipient = (): boolean => existsSync(recipientFile());

/** The secret key in a file. @throws ArchiveRefusal when there is none */
export function readIdentity(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ArchiveRefusal(`Kunci rahasia ${file} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code}). (The secret key cannot be read.)`);
  }
  const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  if (identity === undefined) throw new ArchiveRefusal(`Di ${file} tidak ada kunci rahasia AGE-SECRET-KEY-1.... (No secret key in this file.)`);
  return identity.trim();
}
