/** What the environment says about this installation. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  port: number;
  /** Address to listen on: this machine alone unless told. */
  host: string;
  /** Public address such as `https://anakkita.example`, when a proxy stands in front; null otherwise. */
  origin: string | null;
  dataDir: string;
  /** A PostgreSQL server to use in place of the embedded one. */
  databaseUrl: string | null;
  /** False: an empty city with a link for its first administrator in place of the demo. */
  demo: boolean;
  /** Code of the real city to begin with. */
  regency: string;
}

/** @throws Error with a sentence for a value that cannot be meant */
export function readSettings(environment: Environment = process.env): Settings {
  const port = Number(environment['PORT'] || 3271);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${environment['PORT']} bukan nomor port. (PORT is no port number.)`);
  const regency = environment['ANAKKITA_REGENCY'] || '32.71';
  if (!/^\d{2}\.\d{2}$/.test(regency))
    throw new Error(`ANAKKITA_REGENCY=${regency} bukan kode kabupaten/kota seperti 32.71. (No regency code.)`);
  return {
    port,
    host: environment['HOST'] || '127.0.0.1',
    origin: readOrigin(environment['ORIGIN']),
    dataDir: path.resolve(environment['ANAKKITA_DATA'] || 'data'),
    databaseUrl: environment['DATABASE_URL'] || null,
    demo: environment['DEMO'] !== '0',
    regency,
  };
}

function readOrigin(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`ORIGIN=${text} bukan alamat seperti https://anakkita.contoh.id. (ORIGIN is no address.)`);
  return url.origin;
}

/** Makes the data folder. @throws Error with a sentence when it cannot be written to */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `Folder data ${folder} tidak dapat ditulisi (${code}). Beri hak tulis, atau pilih folder lain dengan ANAKKITA_DATA. (The data folder cannot be written to.)`,
      { cause: error },
    );
  }
}
