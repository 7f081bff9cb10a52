/** An installation in a temporary folder, whose programs are started as a person starts them and killed without a warning. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isRunning } from '../../platform/db/embedded/postmaster.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { cityFile } from '../../synthetic-city/index.ts';
import { makeBackupKey } from '../backup/recipient.ts';
import { registerProjections } from '../rooms.ts';
import { found } from '../start/cities.ts';
import { openDatabase } from '../start/database.ts';
import type { Database } from '../start/database.ts';
import { writeCast } from '../testing/cast.ts';

const programs = { cli: fileURLToPath(new URL('../cli.ts', import.meta.url)), server: fileURLToPath(new URL('../server.ts', import.meta.url)) };
const START_MS = 60_000;
const END_MS = 120_000;

/** A program that was started, with what it has said so far. */
export interface Program {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Resolves once it has said so, or has ended. */
  until(words: RegExp): Promise<void>;
}

export interface Place {
  readonly home: string;
  readonly backups: string;
  readonly backupKey: string;
  readonly regency: Regency;
  /** A file of children that are in no other one, as e-PPGBM exports it. */
  file(seed: number, children: number): string;
  cli(args: readonly string[]): Program;
  /** The server with its worker, when it answers or has ended. */
  server(): Promise<{ program: Program; port: number }>;
  /** The database in this process: adopted when it runs, started when not. Close it before the next program shall start its own. */
  database(): Promise<Database>;
  /** Process that PostgreSQL runs as, when it runs. */
  postmaster(): number | undefined;
  remove(): void;
}

/** Kills a program and all that it started in its group, at once. */
export function killGroup({ child }: Program): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Founds a real city with one nutritionist of the whole city, and a key for backups. */
export async function makePlace(): Promise<Place> {
  const home = mkdtempSync(path.join(tmpdir(), 'anakkita-kills-'));
  chmodSync(home, 0o711);
  const dataDir = path.join(home, 'data');
  process.env['ANAKKITA_DATA'] = dataDir;
  process.env['ANAKKITA_KEYS'] = path.join(home, 'keys');
  const { ANAKKITA_TEST_CLUSTER: _cluster, ANAKKITA_TEST_SERVER: _server, DATABASE_URL: _url, ...outer } = process.env;
  const env = { ...outer, DEMO: '0', ANAKKITA_REGENCY: '32.71', LOG_LEVEL: 'error', NODE_ENV: 'production' };
  registerProjections();
  mkdirSync(dataDir, { recursive: true });
  const open = (): Promise<Database> => openDatabase({ databaseUrl: null, dataDir });
  const database = await open();
  const regency = await found({ ...database, say: () => undefined }, { code: '32.71', kind: 'real' });
  await writeCast(database.pool, regency, [{ username: 'rina', name: 'Rina', role: 'nutritionist', below: '' }]);
  const backupKey = path.join(home, 'kunci-cadangan.txt');
  await makeBackupKey(backupKey, dataDir);
  await database.close();

  const started: Program[] = [];
  const start = (program: string, args: readonly string[], more: Record<string, string> = {}): Program => {
    const one = follow(spawn(process.execPath, [program, ...args], { env: { ...env, ...more }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }));
    started.push(one);
    return one;
  };
  const pidFile = path.join(dataDir, 'postgres', '18', 'cluster', 'postmaster.pid');
  return {
    home,
    backups: path.join(home, 'cadangan'),
    backupKey,
    regency,
    file(seed, children) {
      const file = path.join(home, `berkas-${seed}.xls`);
      writeFileSync(file, [...cityFile({ children, months: 1, until: '2026-10', seed, profile: 'weighed' }, '2026-10')].join(''));
      return file;
    },
    cli: (args) => start(programs.cli, args),
    async server() {
      const port = await freePort();
      const program = start(programs.server, [], { PORT: String(port) });
      await program.until(/Ctrl-C/);
      if (program.child.exitCode !== null) throw new Error(`The server did not start: ${program.out()}${program.err()}`);
      return { program, port };
    },
    database: open,
    postmaster() {
      const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : Number.NaN;
      return Number.isInteger(pid) && isRunning(pid) ? pid : undefined;
    },
    remove() {
      // A proof that failed leaves its programs running, and then a run of tests would wait for them.
      for (const program of started) killGroup(program);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function follow(child: ChildProcess): Program {
  const said = { out: '', err: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const program: Program = {
    child,
    out: () => said.out,
    err: () => said.err,
    ended: Promise.race([ended, wait(END_MS, undefined, { ref: false }).then(() => Promise.reject(new Error(`A program hangs: ${said.out}${said.err}`)))]),
    async until(words) {
      const from = Date.now();
      while (!isOver() && !words.test(`${said.out}${said.err}`)) {
        if (Date.now() - from > START_MS) throw new Error(`It never said ${words}: ${said.out}${said.err}`);
        await wait(5);
      }
    },
  };
  program.ended.catch(() => undefined);
  return program;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
