import { readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** A running PostgreSQL, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
  /** Whether it says that it takes connections. */
  readonly takesConnections: boolean;
}

/**
 * The server that runs on this cluster, if one does; `undefined` when the file is missing or stale.
 *
 * The file's process id may since have been given to somebody else, above all after a restart of a container. So a
 * process counts only if it stands in the cluster's folder, as every PostgreSQL does. A file that names another's
 * process would keep PostgreSQL itself from starting: it is removed.
 */
export function findPostmaster(clusterDir: string): Postmaster | undefined {
  const file = path.join(clusterDir, 'postmaster.pid');
  const text = readText(file);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isInteger(pid) || pid === 0 || !isRunning(pid)) return undefined;
  if (!standsIn(pid, clusterDir)) {
    const socketDir = lines[4]?.trim();
    if (isRunning(pid) && readText(file) === text) {
      rmSync(file, { force: true });
      if (socketDir) rmSync(path.join(socketDir, `.s.PGSQL.${lines[3]?.trim() ?? ''}.lock`), { force: true });
    }
    return undefined;
  }
  return { pid, socketDir: lines[4]?.trim() ?? '', takesConnections: lines[7]?.trim() === 'ready' };
}

/** Whether a process of that number exists (and is no mere remnant that nobody has collected yet). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const status = readText(`/proc/${pid}/stat`);
  return status === undefined || !/\) Z /.test(status);
}

function standsIn(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    // Compared by identity, not by name: in a mount namespace of its own PostgreSQL knows the folder by another name.
    const there = statSync(`/proc/${pid}/cwd`);
    const here = statSync(folder);
    if (there.ino === here.ino && there.dev === here.dev) return true;
    // Freshly started, it has not yet gone there.
    return path.basename(readlinkSync(`/proc/${pid}/exe`)) === 'postgres' && readText(`/proc/${pid}/cmdline`)?.includes(folder) === true;
  } catch {
    return false;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
