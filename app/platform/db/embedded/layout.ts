import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';
import { MAJOR_VERSION } from './binaries.ts';

/** Everything of one embedded database on disk. */
export interface Layout {
  /** The folder the caller named. */
  readonly dataDir: string;
  /** Password and cluster of one major version, put in place by a single rename once both are complete. */
  readonly versionDir: string;
  /** PostgreSQL's own folder. */
  readonly clusterDir: string;
  /** The superuser's password, readable by the owner of this process alone. */
  readonly passwordFile: string;
}

export function layoutOf(dataDir: string): Layout {
  const absolute = path.resolve(dataDir);
  const versionDir = path.join(absolute, MAJOR_VERSION);
  return { dataDir: absolute, versionDir, clusterDir: path.join(versionDir, 'cluster'), passwordFile: path.join(versionDir, 'password') };
}

/** A socket's path may have 107 bytes on Linux; this is what PostgreSQL appends to the folder's name. */
const SOCKET_NAME = '/.s.PGSQL.5432.lock';
const SOCKET_PATH_BYTES = 107;

/**
 * The folder for the socket: short, whatever the length of the data's path, and always the same for the same data, so
 * that a restarted database answers where the lost one did.
 */
export function socketDirOf(layout: Layout, account: Account): string {
  const key = createHash('sha256').update(`${account.uid}:${layout.clusterDir}`).digest('hex').slice(0, 16);
  const preferred = path.join(os.tmpdir(), `anakkita-${key}`);
  return Buffer.byteLength(preferred + SOCKET_NAME) <= SOCKET_PATH_BYTES ? preferred : `/tmp/anakkita-${key}`;
}

/**
 * Makes the socket's folder, for the account alone.
 *
 * @throws when somebody else made a folder of that name first: whoever owns it could put a false database there.
 */
export function makeSocketDir(socketDir: string, account: Account): void {
  try {
    mkdirSync(socketDir, { mode: 0o700 });
    if (account.steppedDown) chownSync(socketDir, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const found = lstatSync(socketDir);
    if (!found.isDirectory() || found.uid !== account.uid) {
      throw new Error(
        `${socketDir} belongs to somebody else, so the database's socket cannot be put there. Remove it, or set TMPDIR to a folder of your own.`,
        {
          cause: error,
        },
      );
    }
    chmodSync(socketDir, 0o700);
  }
}
