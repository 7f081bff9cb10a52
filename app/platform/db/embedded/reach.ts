import { chmodSync, chownSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';

/** Folders between `/` and `target` (itself included) that the account may not pass through. */
export function closedFolders(target: string, account: Account): string[] {
  const closed: string[] = [];
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined && !mayPass(found, account)) closed.unshift(folder);
    if (folder === path.dirname(folder)) return closed;
  }
}

function mayPass(folder: { uid: number; gid: number; mode: number }, account: Account): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/**
 * Lets the account's group pass through a folder of ours without listing it. What root makes stays root's; "nobody"
 * needs no more than the way to its own cluster below.
 */
export function letPass(folder: string, account: Account): void {
  if (!account.steppedDown || mayPass(statSync(folder), account)) return;
  chownSync(folder, 0, account.gid);
  chmodSync(folder, 0o710);
}

/**
 * Opens the folder around `dataDir` when it is the only one in the way: it is the application's own data folder, often
 * a fresh private directory. A home is never opened: that is for its owner to decide.
 */
export function openOwnFolder(dataDir: string, account: Account): void {
  const own = path.dirname(dataDir);
  const closed = closedFolders(own, account);
  if (closed.length !== 1 || closed[0] !== own || own === os.homedir() || statSync(own).uid !== 0) return;
  letPass(own, account);
}

/** The sentence for a person whose folders keep the database out. */
export function closedSentence(closed: readonly string[], account: Account): string {
  return (
    `PostgreSQL does not run as root, and user ${account.uid}, as whom it is run instead, may not pass through ${closed.join(', ')}. ` +
    'Start AnakKita as an ordinary user, or move it and its data (ANAKKITA_DATA) to a folder that others may pass through, such as /srv/anakkita.'
  );
}
