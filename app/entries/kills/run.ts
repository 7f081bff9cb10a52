/**
 * Kill -9 at random instants, by a seed: an act begins, its programs or its database or both are killed in the middle, and then
 * everything is started again. What was acknowledged must be there, what was not must be there wholly or not at all, nothing may stand
 * twice, and the same act repeated must succeed. A second city that nobody kills takes in the same files and says what is right.
 */
import assert from 'node:assert/strict';
import { jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Database } from '../start/database.ts';
import { migrateInstallation } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { createTestDatabase } from '../../platform/db/testing.ts';
import { newId } from '../../platform/ids/index.ts';
import { foundRegency, serviceAccount } from '../../rooms/access/server.ts';
import { commitImport, insertImport, judgeFile, readEppgbmFile } from '../../rooms/interop/server.ts';
import { acts, newMemory } from './acts.ts';
import type { Act, Memory } from './acts.ts';
import { drawsFrom } from './draws.ts';
import { killGroup, makePlace } from './place.ts';
import type { Place } from './place.ts';
import { proveBackups, proveCity, totalsOf } from './proofs.ts';
import type { Totals } from './proofs.ts';

/** Who dies. `adopted`: the program, while another process keeps the database; `database` alone leaves the program to cope. */
const victims = ['adopted', 'program', 'everything', 'database'] as const;
type Victim = (typeof victims)[number];

export interface KillFigures {
  readonly seed: number;
  readonly kills: number;
  /** Kills that came while the act was under way. */
  readonly midway: number;
  /** Acts whose success had been told before the kill. */
  readonly acknowledged: number;
  /** Acts not acknowledged whose work was nevertheless whole when everything was started again. */
  readonly wholeUntold: number;
  readonly byAct: Readonly<Record<string, number>>;
  readonly byVictim: Readonly<Record<string, number>>;
  readonly children: number;
  readonly seconds: number;
}

/** What the killed city must come to: the same files, taken in without a disturbance. */
interface Reference {
  takeIn(file: string): Promise<Totals>;
  close(): Promise<void>;
}

async function makeReference(): Promise<Reference> {
  const database = await createTestDatabase(async (connection) => {
    const pool = openPool(connection);
    const client = await pool.connect();
    await migrateInstallation(client).finally(() => client.release());
    await pool.end();
  }, 'installation without a city');
  const pool = openPool(database.connection);
  const regency: Regency = await foundRegency(pool, { code: '32.71', kind: 'real' });
  const who = serviceAccount('cli', 'reference');
  return {
    async takeIn(file) {
      const importId = newId();
      const environment = { pool, regency, who, path: file, today: jakartaDay(new Date()) };
      await asActor(pool, regency, who, { need: 'import.run', records: null }, (tx) => insertImport(tx, { id: importId, area: '32.71', fileName: 'x.xls', byteCount: 1 }));
      await judgeFile(environment, await readEppgbmFile(environment), importId, 'x.xls');
      await commitImport(environment, importId);
      return totalsOf(pool, regency);
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  /** Children of each file. */
  readonly children: number;
  readonly tell?: (line: string) => void;
  /** One act and one victim, to look at a case again and again. */
  readonly only?: { readonly act: Act['name']; readonly victim: Victim };
}

/** @throws AssertionError that names seed, kill and what is wrong */
export async function killMany(options: KillOptions): Promise<KillFigures> {
  const began = performance.now();
  const draw = drawsFrom(options.seed);
  const place = await makePlace();
  const reference = await makeReference();
  const tally = { midway: 0, acknowledged: 0, wholeUntold: 0, byAct: {} as Record<string, number>, byVictim: {} as Record<string, number> };
  const lasts = new Map<string, number>();
  const turn = Math.floor(draw() * acts.length);
  let right: Totals | null = null;
  let beyond: Totals = {};
  try {
    for (let n = 1; n <= options.kills; n += 1) {
      // In turn, so that a short run meets each.
      const act = acts.find(({ name }) => name === options.only?.act) ?? acts[(n + turn) % acts.length]!;
      const drawn = victims[Math.floor(draw() * victims.length)]!;
      const victim = options.only?.victim ?? drawn;
      const memory = newMemory(act.bringsFile || act.name === 'undoImport' ? place.file(options.seed * 10_000 + n, options.children) : '');
      const when = `seed ${options.seed}, kill ${n}, ${act.name}, ${victim}`;
      const start: Totals = right ?? (await withDatabase(place, ({ pool }) => totalsOf(pool, place.regency)));
      await act.prepare?.(place, memory);
      const before = act.prepare === undefined ? start : await withDatabase(place, ({ pool }) => totalsOf(pool, place.regency));
      if (act.bringsFile) right = plus(await reference.takeIn(memory.file), beyond);
      else if (act.name === 'undoImport') right = start;
      const isRight = (now: Totals): boolean => (act.name === 'merge' ? now['children'] === before['children']! - 1 : JSON.stringify(now) === JSON.stringify(right ?? start));
      const told = await killOnce(place, act, memory, { victim, at: draw(), lasts });
      const after = await withDatabase(place, async ({ pool }) => {
        await proveCity(pool, place.regency, when);
        return totalsOf(pool, place.regency);
      });
      await proveBackups(place, when);
      const isWhole = isRight(after);
      if (!isWhole) assert.deepEqual(after, before, `${when}: half of it is there`);
      if (told.isDone) assert.ok(isWhole, `${when}: what was acknowledged is gone`);
      await repeat(place, act, memory, when);
      const last = await withDatabase(place, async ({ pool }) => {
        await proveCity(pool, place.regency, `${when}, repeated`);
        return totalsOf(pool, place.regency);
      });
      assert.ok(isRight(last), `${when}, repeated: ${JSON.stringify(last)} in place of ${JSON.stringify(right)}`);
      if (act.name === 'merge') {
        // What was written for it is in this city alone.
        beyond = plus(beyond, minus(last, start));
        right = last;
      }
      tally.midway += told.isMidway ? 1 : 0;
      tally.acknowledged += told.isDone ? 1 : 0;
      tally.wholeUntold += act.name !== 'backup' && isWhole && !told.isDone ? 1 : 0;
      tally.byAct[act.name] = (tally.byAct[act.name] ?? 0) + 1;
      tally.byVictim[victim] = (tally.byVictim[victim] ?? 0) + 1;
      options.tell?.(`${when}: ${told.isMidway ? 'midway' : 'at its end'} after ${told.ms} ms${told.said === '' ? '' : `, said "${told.said.trim().split('\n').at(-1)}"`}${act.name !== 'backup' && isWhole && !told.isDone ? ', whole although nobody was told' : ''}`);
    }
    return { seed: options.seed, kills: options.kills, ...tally, children: right?.['children'] ?? 0, seconds: Math.round((performance.now() - began) / 1000) };
  } finally {
    await reference.close();
    place.remove();
  }
}

async function withDatabase<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await place.database();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const plus = (one: Totals, other: Totals): Totals => Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
const minus = (one: Totals, other: Totals): Totals => plus(one, Object.fromEntries(Object.entries(other).map(([key, n]) => [key, -n])));

interface Told {
  readonly isDone: boolean;
  readonly isMidway: boolean;
  readonly ms: number;
  readonly said: string;
}

/** Begins the act, kills at a share of the time that it took last, and waits until nothing of it runs. */
async function killOnce(place: Place, act: Act, memory: Memory, { victim, at, lasts }: { victim: Victim; at: number; lasts: Map<string, number> }): Promise<Told> {
  const kept = victim === 'adopted' ? await place.database() : null;
  const { program, over, isDone, said } = await act.begin(place, memory);
  const began = performance.now();
  let isOver = false;
  const noted = (async (): Promise<void> => {
    await over;
    isOver = true;
    lasts.set(act.name, performance.now() - began);
  })();
  await Promise.race([noted, new Promise((resolve) => setTimeout(resolve, at * 1.05 * (lasts.get(act.name) ?? 1_500)))]);
  const ms = Math.round(performance.now() - began);
  const isMidway = !isOver;
  const postmaster = victim === 'everything' || victim === 'database' ? place.postmaster() : undefined;
  if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
  if (victim === 'database' && isMidway) {
    // A server goes on once its database is back. A command may end instead, with a sentence and never with its insides.
    await over;
    assert.doesNotMatch(said(), /^\s+at .*\(/m);
    if (act.name === 'importByServer' || act.name === 'merge') assert.ok(isDone(), `${said()} ${program.err()}`);
    else assert.ok(isDone() || said().length > 10, 'it ended without a word');
  }
  killGroup(program);
  await program.ended;
  await over;
  await kept?.close();
  return { isDone: isDone(), isMidway, ms, said: said() };
}

async function repeat(place: Place, act: Act, memory: Memory, when: string): Promise<void> {
  const { program, over, isDone, said } = await act.begin(place, memory);
  await over;
  assert.ok(isDone(), `${when}: repeated, it failed: ${said()} ${program.out()}${program.err()}`);
  killGroup(program);
  await program.ended;
  if (act.name === 'backup') assert.equal((await proveBackups(place, `${when}, repeated`)).drafts, 0, `${when}: drafts are left`);
}
