/** A PostgreSQL 15 of the machine's own packages, for one test file: the oldest server that DATABASE_URL may name. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Where Debian and Ubuntu lay the programs of the package `postgresql-15`. */
const PROGRAMS = '/usr/lib/postgresql/15/bin';
const NOBODY = 65_534;

/** Why there is none; null when there is. */
export function whyNoPostgres15(): string | null {
  return existsSync(path.join(PROGRAMS, 'initdb')) ? null : `no PostgreSQL 15 in ${PROGRAMS}: install the package postgresql-15 to have this proved`;
}

export interface Postgres15 {
  /** As DATABASE_URL names it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Makes a cluster of its own in a temporary folder and starts it under another account when this is root. It listens on a socket alone. */
export async function startPostgres15(): Promise<Postgres15> {
  const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-pg15-'));
  const cluster = path.join(folder, 'cluster');
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const password = randomBytes(16).toString('hex');
  const secret = path.join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  mkdirSync(cluster, { mode: 0o700 });
  if ('uid' in account) for (const one of [folder, cluster, secret]) chownSync(one, NOBODY, NOBODY);
  chmodSync(folder, 0o711);
  const made = spawnSync(path.join(PROGRAMS, 'initdb'), ['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync'], { ...account, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb of PostgreSQL 15: ${made.stderr}`);
  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', max_connections: '60' };
  const server = spawn(path.join(PROGRAMS, 'postgres'), ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-2_000)));
  process.once('exit', () => server.kill('SIGQUIT'));
  const url = `postgresql://postgres:${password}@${encodeURIComponent(folder)}/postgres`;
  await untilAnswers(url, () => (server.exitCode === null ? null : said));
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string, left: () => string | null): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      const words = left();
      if (words !== null) throw new Error(`PostgreSQL 15 did not start: ${words}`);
      await wait(50);
    }
  }
  throw new Error('PostgreSQL 15 does not answer.');
}
