/** What a command is, and what it works with. */
import type { Regency } from '../../platform/db/regency.ts';
import { listRegencies } from '../../platform/db/regency.ts';
import type { Database } from '../start/database.ts';
import { openDatabase } from '../start/database.ts';
import { bringCitiesUp, found } from '../start/cities.ts';
import { prepareDataFolder, readSettings } from '../start/settings.ts';
import type { Settings } from '../start/settings.ts';
import { registerProjections } from '../rooms.ts';

export interface Command {
  /** The words that name it, for example `areas boundaries`. */
  readonly words: string;
  readonly usage: string;
  readonly about: string;
  /** @returns exit code; what it writes to standard output is its result alone */
  readonly run: (args: string[]) => Promise<number>;
}

/** Wrong words on the command line: told with the usage. */
export class UsageError extends Error {}

/** A sentence for the person at the terminal, in place of a stack. */
export class Refusal extends Error {}

/** Progress and sentences go to the error output: standard output belongs to the result. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export interface Opened extends Database {
  settings: Settings;
  regencies: readonly Regency[];
}

/** Opens the database, starting it when no server runs, and brings every city up to date. Always close it. */
export async function withDatabase(work: (opened: Opened) => Promise<number>): Promise<number> {
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  const database = await openDatabase(settings);
  try {
    registerProjections();
    const regencies = await bringCitiesUp({ pool: database.pool, say: tell });
    return await work({ ...database, settings, regencies });
  } finally {
    await database.close();
  }
}

const OWN_CITY = 'npm run -s cli -- own-city --regency 32.71';

/**
 * The real city that a command is for; founded when the installation is still empty.
 * @throws Refusal when there is only the demo, or several and none is named
 */
export async function getRealCity(opened: Opened, code: string | undefined): Promise<Regency> {
  const real = opened.regencies.filter(({ kind }) => kind === 'real');
  const named = code === undefined ? real[0] : real.find((one) => one.code === code);
  if (code === undefined && real.length > 1)
    throw new Refusal(
      `Ada beberapa kota. Sebut salah satu dengan --regency: ${real.map((one) => one.code).join(', ')}. (Name one with --regency.)`,
    );
  if (named !== undefined) return named;
  if (opened.regencies.length === 0) {
    await found({ pool: opened.pool, connection: opened.connection, say: tell }, { code: code ?? opened.settings.regency, kind: 'real' });
    return (await listRegencies(opened.pool))[0]!;
  }
  if (real.length === 0)
    throw new Refusal(
      `Baru ada kota contoh; data sungguhan tidak boleh masuk ke sana. Mulai kota Anda sendiri dulu: ${OWN_CITY} (There is only the demo: start your own city first.)`,
    );
  throw new Refusal(`Tidak ada kota ${code} di sini. (No such city here.)`);
}

/** The city that a command reads: the named one, else the first, real before demo. */
export function getAnyCity(opened: Opened, code: string | undefined): Regency {
  const city = code === undefined ? opened.regencies[0] : opened.regencies.find((one) => one.code === code);
  if (city === undefined)
    throw new Refusal('Belum ada kota di sini. Jalankan npm start, atau impor berkas dulu. (There is no city here yet.)');
  return city;
}
