import { existsSync, readFileSync } from 'node:fs';
import { accountFor } from './account.ts';
import { findBinaries } from './binaries.ts';
import { bringUp } from './bring-up.ts';
import { initialise, SUPERUSER } from './initialise.ts';
import { keep } from './keep.ts';
import { layoutOf, makeSocketDir, socketDirOf } from './layout.ts';
import { findPostmaster } from './postmaster.ts';
import type { Connection } from './probe.ts';

export { connectPatiently } from './patience.ts';
export { isAway, type Connection } from './probe.ts';

/** The database that every connection of {@link startEmbedded} names. */
const DATABASE = 'anakkita';

export interface EmbeddedOptions {
  /** The folder for the data; made if missing, with the version of PostgreSQL as a folder inside. */
  readonly dataDir: string;
  /** Receives PostgreSQL's lines and ours, without personal data; thrown away unless given. */
  readonly log?: (line: string) => void;
  /** `false` gives up safety against power cuts for speed; for tests only. Default `true`. */
  readonly durable?: boolean;
}

export interface Embedded {
  /** Stays the same for the life of this object, also when the database had to be started again. */
  readonly connection: Connection;
  /** Whether another process had it running already. */
  readonly adopted: boolean;
  /**
   * Resolves once the database answers. To be awaited after a failure for which {@link isAway} is true, before the same
   * is tried again: the database of a process that has just ended is back within a second or two.
   *
   * @throws after `stop`.
   */
  ready(): Promise<void>;
  /** Ends the database if this process started it, leaves it alone if it was adopted. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that ships with AnakKita as a child process, or adopts the one that already runs on `dataDir`.
 *
 * It listens on a socket in a private folder only and ends with this process, even when this process is killed. When
 * it ends for any other reason - the process that had started an adopted one is gone - it is started again.
 * To be called from the main thread: the kernel ties the child to the thread that made it.
 *
 * @example
 * const database = await startEmbedded({ dataDir: './data/postgres' });
 * const pool = new pg.Pool(database.connection);
 * pool.on('error', () => undefined); // an idle connection was cut; the pool opens another
 * connectPatiently(pool, database.ready);
 *
 * @throws a sentence that says what to do, when the platform has no PostgreSQL, the folder cannot be used, or it refuses to start.
 */
export async function startEmbedded({ dataDir, log = () => undefined, durable = true }: EmbeddedOptions): Promise<Embedded> {
  const layout = layoutOf(dataDir);
  const binaries = findBinaries();
  const account = accountFor(layout.clusterDir);
  const ownSocketDir = socketDirOf(layout, account);
  makeSocketDir(ownSocketDir, account);
  if (!existsSync(layout.versionDir)) log('making the database; this is done once');
  await initialise(layout, binaries, ownSocketDir, account, durable);

  const found = findPostmaster(layout.clusterDir);
  const connection: Connection = {
    // Another's TMPDIR may differ from ours: an adopted database answers where its owner put the socket.
    host: found?.socketDir || ownSocketDir,
    port: 5432,
    user: SUPERUSER,
    password: readFileSync(layout.passwordFile, 'utf8').trim(),
    database: DATABASE,
  };
  let abandoned = false;
  const plan = { layout, binaries, account, connection, durable, log, abandoned: () => abandoned, abandon: () => void (abandoned = true) };
  const running = (await bringUp(plan))!;
  return { connection, adopted: running.launched === undefined, ...keep(running, plan) };
}
