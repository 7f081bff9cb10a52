import { statSync } from 'node:fs';

/** The operating system account PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and has to step down to that account. */
  readonly steppedDown: boolean;
}

/** The account "nobody" of every Linux: PostgreSQL refuses to run as root, and root may become anyone. */
const NOBODY = 65_534;

/**
 * Who runs PostgreSQL: ourselves; or, when we are root, the owner of the existing data, and "nobody" for new data.
 *
 * @param clusterDir PostgreSQL's own folder, existing or not.
 * @throws when the data belongs to somebody whom this process cannot become.
 */
export function accountFor(clusterDir: string): Account {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner !== undefined && owner.uid !== uid) {
      throw new Error(
        `The database in ${clusterDir} belongs to user ${owner.uid}, and this is user ${uid}. ` +
          `Start as that user, or hand the folder over with "chown -R ${uid} ${clusterDir}".`,
      );
    }
    return { uid, gid, steppedDown: false };
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, steppedDown: true };
  return { uid: NOBODY, gid: NOBODY, steppedDown: true };
}
