/** Acts that are killed in the middle, each as a person does it: a command, or requests to the server. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asActor } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { serviceAccount } from '../../rooms/access/server.ts';
import { refreshStandings } from '../../rooms/cases/server.ts';
import { mergePair } from '../../rooms/children/index.ts';
import { scanDuplicates } from '../../rooms/children/server.ts';
import { signIn } from '../../rooms/identity/index.ts';
import { confirmImport, readImport } from '../../rooms/interop/index.ts';
import { recountMonth, recountRegister } from '../../rooms/reports/server.ts';
import type { Database } from '../start/database.ts';
import { callEndpoint, send } from '../testing/caller.ts';
import type { Reply } from '../testing/caller.ts';
import { PASSWORD } from '../testing/cast.ts';
import { writeRecord } from '../testing/merge-fixture.ts';
import type { Place, Program } from './place.ts';

/** One act under way. */
export interface Attempt {
  /** Programs of it that can be killed. */
  readonly program: Program;
  /** Resolves when it is done or has failed; what was acknowledged is known then. */
  readonly over: Promise<void>;
  /** Whether a reply or an exit code has said that it is done. */
  readonly isDone: () => boolean;
  /** What it said when it failed; empty while it did not. */
  readonly said: () => string;
}

export interface Act {
  readonly name: 'import' | 'importByServer' | 'undoImport' | 'merge' | 'backup';
  /** Whether it takes a file in, so that the reference does the same. */
  readonly bringsFile: boolean;
  /** Brings the city to where the act can begin; nobody is killed here. */
  prepare?(place: Place, memory: Memory): Promise<void>;
  /** Begins it; resolves where a kill becomes interesting. A second attempt of the same act goes on where the first was cut off. */
  begin(place: Place, memory: Memory): Promise<Attempt>;
}

/** What a person who repeats an act still knows of it. */
export interface Memory {
  readonly file: string;
  importId?: string;
  pair?: { pairId: string; keep: string };
  readonly commandId: string;
}

export const newMemory = (file: string): Memory => ({ file, commandId: randomUUID() });

function byCommand(place: Place, args: readonly string[]): Attempt {
  const program = place.cli(args);
  let code: number | null = null;
  const over = program.ended.then((ended) => void (code = ended));
  return { program, over, isDone: () => code === 0, said: () => (code === null || code === 0 ? '' : program.err()) };
}

const importAct: Act = {
  name: 'import',
  bringsFile: true,
  async begin(place, { file }) {
    const attempt = byCommand(place, ['import', file, '--json']);
    await attempt.program.until(/reading|Basis data/);
    return attempt;
  },
};

const backupAct: Act = {
  name: 'backup',
  bringsFile: false,
  begin: async (place) => byCommand(place, ['backup', '--out', place.backups]),
};

const undoAct: Act = {
  name: 'undoImport',
  bringsFile: false,
  async prepare(place, memory) {
    const { program, over, isDone } = byCommand(place, ['import', memory.file, '--json']);
    await over;
    assert.ok(isDone(), program.err());
    memory.importId = await inCity(place, async ({ pool }) => String((await pool.query(`select id from ${place.regency.schema}.import_file where state = 'committed' order by committed_at desc limit 1`)).rows[0].id));
  },
  async begin(place, { importId }) {
    const { program, over, isDone, said } = byCommand(place, ['import', 'undo', importId!, '--json']);
    // Who was not told repeats it, and is told that it was done.
    return { program, over, said, isDone: () => isDone() || /sudah dibatalkan/.test(said()) };
  },
};

const mergeAct: Act = {
  name: 'merge',
  bringsFile: false,
  prepare: (place, memory) =>
    inCity(place, async ({ pool }) => {
      const { regency } = place;
      const told = { name: `Rekaan ${randomUUID().replaceAll(/[^a-f]/g, '').slice(0, 9)} Lestari`, parents: ['Wati Suryati', 'Dedi Mulyana'], bornOn: '2025-03-04', area: '32.71.01.1016', measured: [{ on: '2026-10-02', g: 9200, mm: 768 }] };
      const keep = await writeRecord(pool, regency, told);
      const other = await writeRecord(pool, regency, { ...told, measured: [{ on: '2026-10-10', g: 9400, mm: 650 }] });
      await asActor(pool, regency, serviceAccount('cli', 'kills'), { need: 'import.run', records: null }, async (tx) => {
        tx.mustSomewhere('import.run');
        await refreshStandings(tx, '2026-10-31', [keep, other], true);
        await recountMonth(tx, '2026-10-01');
        await recountRegister(tx);
      });
      await scanDuplicates({ pool, regency });
      const { rows } = await pool.query(`select id from ${regency.schema}.duplicate_pair where $1::uuid in (child_id, other_id) and $2::uuid in (child_id, other_id)`, [keep, other]);
      memory.pair = { pairId: String(rows[0].id), keep };
    }),
  begin: (place, memory) => byServer(place, memory, mergeOverHttp),
};

const importByServerAct: Act = { name: 'importByServer', bringsFile: true, begin: (place, memory) => byServer(place, memory, overHttp) };

async function byServer(place: Place, memory: Memory, act: (port: number, memory: Memory) => Promise<void>): Promise<Attempt> {
  const { program, port } = await place.server();
  let done = false;
  const failure = { words: '' };
  const over = act(port, memory).then(
    () => void (done = true),
    (error: Error & { code?: string }) => {
      // A connection that was cut is the kill; anything else that the server said is kept.
      if (error.code === undefined || error.code === 'ERR_ASSERTION') failure.words = error.message;
    },
  );
  return { program, over, isDone: () => done, said: () => failure.words };
}

async function inCity<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await place.database();
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function mergeOverHttp(port: number, { pair, commandId }: Memory): Promise<void> {
  const cookie = await enter(port);
  const reply = await patiently(() => callEndpoint(port, mergePair as Endpoint, { ...pair, take: ['address'] }, { cookie, commandId }));
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
}

const enter = async (port: number): Promise<string> => cookieOf(await patiently(() => callEndpoint(port, signIn as Endpoint, { name: 'rina', password: PASSWORD })));

/** Uploads unless that was acknowledged, waits for the verdict, confirms, waits until it is written. Patient as a page is: a 503 is asked again. */
export async function overHttp(port: number, memory: Memory): Promise<void> {
  const cookie = await enter(port);
  if (memory.importId === undefined) {
    const body = await readFile(memory.file);
    const reply = await patiently(() => send(port, 'POST', `/v1/imports?fileName=${path.basename(memory.file)}`, body, { cookie }));
    assert.equal(reply.body['outcome'], 'received', JSON.stringify(reply.body));
    memory.importId = String(reply.body['id']);
  }
  const { importId, commandId } = memory;
  const state = async (): Promise<string> => {
    await wait(60);
    const { status, body } = await patiently(() => callEndpoint(port, readImport as Endpoint, { importId }, { cookie }));
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body['refusal'] ?? null, null, `${String(body['state'])}: ${JSON.stringify(body['refusal'])}`);
    return String(body['state']);
  };
  let now = await state();
  while (now === 'received' || now === 'judging') now = await state();
  if (now === 'judged') {
    const confirmed = await patiently(() => callEndpoint(port, confirmImport as Endpoint, { importId }, { cookie, commandId }));
    assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  }
  while (now !== 'committed') {
    now = await state();
    assert.ok(['judged', 'committing', 'committed'].includes(now), now);
  }
}

const PATIENCE_MS = 30_000;

/** Asks again while the server says that it is busy or its database away, as the pages do. */
async function patiently(ask: () => Promise<Reply>): Promise<Reply> {
  const from = Date.now();
  for (;;) {
    const reply = await ask();
    if (reply.status !== 503 || Date.now() - from > PATIENCE_MS) return reply;
    await wait(200);
  }
}

function cookieOf({ headers, body }: Reply): string {
  const set = headers['set-cookie'];
  assert.ok(Array.isArray(set), `not let in: ${JSON.stringify(body)}`);
  return set.map((cookie) => cookie.split(';')[0]).join('; ');
}

export const acts: readonly Act[] = [importAct, importByServerAct, undoAct, mergeAct, backupAct];
