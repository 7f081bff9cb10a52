import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { launch } from './launch.ts';
import type { Layout } from './layout.ts';
import { isRunning } from './postmaster.ts';
import { letPass, openOwnFolder } from './reach.ts';
import { viewFor } from './view.ts';

/** The name of PostgreSQL's superuser; the application's own roles are made by the migrations. */
export const SUPERUSER = 'postgres';

/**
 * Makes the database's folder if there is none.
 *
 * Everything is made beside its place and renamed into it at once: who is killed meanwhile leaves no half database, and
 * of two that start together one wins and the other throws its own away.
 */
export async function initialise(layout: Layout, binaries: Binaries, socketDir: string, account: Account, durable: boolean): Promise<void> {
  mkdirSync(layout.dataDir, { recursive: true, mode: 0o700 });
  openOwnFolder(layout.dataDir, account);
  letPass(layout.dataDir, account);
  removeAbandoned(layout.dataDir);
  if (existsSync(layout.versionDir)) return;

  const draftDir = path.join(layout.dataDir, `new-${process.pid}`);
  const clusterDir = path.join(draftDir, 'cluster');
  mkdirSync(clusterDir, { recursive: true, mode: 0o700 });
  letPass(draftDir, account);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(path.join(draftDir, 'password'), password, { mode: 0o600 });
  const readableCopy = path.join(socketDir, `password-${process.pid}`);
  writeFileSync(readableCopy, password, { mode: 0o600 });
  if (account.steppedDown) for (const owned of [clusterDir, readableCopy]) chownSync(owned, account.uid, account.gid);
  try {
    const view = viewFor(binaries.nativeDir, clusterDir, socketDir, account);
    const run = launch(
      path.join(view.nativeDir, 'bin', 'initdb'),
      initdbArguments(view.clusterDir, readableCopy, durable),
      account,
      view.within,
    );
    run.child.ref();
    const { code, said } = await run.ended;
    if (code !== 0) throw new Error(`The database could not be made in ${layout.dataDir}: ${said}`);
    putInPlace(draftDir, layout.versionDir);
  } finally {
    rmSync(readableCopy, { force: true });
    rmSync(draftDir, { recursive: true, force: true });
  }
}

function initdbArguments(clusterDir: string, passwordFile: string, durable: boolean): string[] {
  return [
    '--pgdata',
    clusterDir,
    '--username',
    SUPERUSER,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    // Sorting and letters come from PostgreSQL itself and not from the machine's C library, whose upgrades reorder indexes.
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function putInPlace(draftDir: string, versionDir: string): void {
  try {
    renameSync(draftDir, versionDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

/** Drafts of processes that were killed while they made one; a number like ours is from before the machine's restart. */
function removeAbandoned(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^new-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}
