import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Account } from './account.ts';
import { hasSetpriv } from './launch.ts';
import { closedFolders, closedSentence } from './reach.ts';

/** The folders of PostgreSQL as its account sees them. */
export interface View {
  readonly nativeDir: string;
  readonly clusterDir: string;
  /** Words before the command that make the folders appear there. */
  readonly within: readonly string[];
}

const MOUNT_BOTH = 'mount --bind "$1" "$2" && mount --bind "$3" "$4" && shift 4 && exec "$@"';

/**
 * Usually the folders as they are. When we are root in a private home (`/root`, a fresh temporary folder), PostgreSQL's
 * account cannot pass; then it gets a mount namespace of its own, in which both folders also appear in the socket's
 * folder. Nothing outside that process changes, and the mounts go with it.
 *
 * @throws a sentence with the way out where neither works (a container without the right to mount).
 */
export function viewFor(nativeDir: string, clusterDir: string, socketDir: string, account: Account): View {
  const closed = account.steppedDown ? [...new Set([...closedFolders(nativeDir, account), ...closedFolders(clusterDir, account)])] : [];
  if (closed.length === 0) return { nativeDir, clusterDir, within: [] };
  if (!hasSetpriv() || spawnSync('unshare', ['--mount', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new Error(closedSentence(closed, account));
  }
  const seen = { nativeDir: path.join(socketDir, 'native'), clusterDir: path.join(socketDir, 'cluster') };
  for (const folder of [seen.nativeDir, seen.clusterDir]) mkdirSync(folder, { recursive: true });
  return { ...seen, within: ['unshare', '--mount', 'sh', '-c', MOUNT_BOTH, 'sh', nativeDir, seen.nativeDir, clusterDir, seen.clusterDir] };
}
