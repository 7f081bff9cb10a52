/** The keys of the installation as an archive of their own: kept apart from backups, needed once when the machine is lost. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArchive, writeArchive } from '../../platform/backup/archive.ts';
import type { Part } from '../../platform/backup/archive.ts';
import { ArchiveRefusal } from '../../platform/backup/load.ts';
import { keysFolder, readAllKeys } from '../../platform/keys/index.ts';

const FIRST = 'anakkita-keys';

/** @returns names of the files in it */
export async function copyKeys(file: string, to: string): Promise<string[]> {
  readAllKeys();
  const names = (await readdir(keysFolder())).filter((name) => /\.(key|recipient|head)$/.test(name)).toSorted();
  await writeArchive(file, to, parts(names));
  return names;
}

async function* parts(names: readonly string[]): AsyncGenerator<Part> {
  yield { name: FIRST, body: Buffer.from('1\n') };
  for (const name of names) yield { name, body: await readFile(path.join(keysFolder(), name)) };
}

/** Lays the keys where this installation looks for them. @throws ArchiveRefusal when keys are there already: they may be those of other data */
export async function bringKeysBack(file: string, identity: string): Promise<string[]> {
  const folder = keysFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).some((name) => name.endsWith('.key'))) throw new ArchiveRefusal(`Di ${folder} sudah ada kunci dan tidak ditimpa. Pindahkan dulu. (There are keys already.)`);
  const names: string[] = [];
  let first = true;
  for await (const { name, body } of readArchive(file, identity)) {
    if (first && name !== FIRST) throw new ArchiveRefusal('Berkas ini bukan salinan kunci AnakKita. (No copy of keys.)');
    first = false;
    if (name === FIRST) continue;
    if (!/^[\w.-]+\.(key|recipient|head)$/.test(name)) throw new ArchiveRefusal(`Nama ${name} tidak dikenal. (An unknown file.)`);
    await writeFile(path.join(folder, name), body, { mode: 0o600, flag: 'wx', flush: true });
    names.push(name);
  }
  return names;
}
