/** What the worker does with imports, and how far it is. */
import { rm } from 'node:fs/promises';
import { jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import { asProblem } from '../../platform/db/refusal.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { personById } from '../access/server.ts';
import { commitImport } from './commit-jobs.ts';
import { judgeFile, readEppgbmFile } from './judge-jobs.ts';
import type { ImportEnvironment } from './judge-jobs.ts';
import { refreshEverywhere, standingsQueue } from './standings-jobs.ts';
import { lockImport, setImport } from './store.ts';
import { undoImport } from './undo-jobs.ts';
import { uploadPath } from './upload-store.ts';

interface ImportJob {
  importId: string;
  /** Person who sent the file, or confirmed it: the job acts with their reach. */
  actorId: string;
}

/** One lane: in a regency one file at a time is judged or committed. Each crash of a worker counts as a try, and crashes are no fault of the file. */
export const judgeQueue = queue<ImportJob & { fileName: string }>('import.judge', { lane: 'import', retryLimit: 10 });
export const commitQueue = queue<ImportJob>('import.commit', { lane: 'import', retryLimit: 10 });
export const undoQueue = queue<ImportJob>('import.undo', { lane: 'import', retryLimit: 10 });

export const works: Work[] = [
  work(judgeQueue, ({ pool, regency }, { importId, actorId, fileName }) =>
    runJudging({ pool, regency, who: personById(actorId), path: uploadPath(importId), today: jakartaDay(new Date()) }, importId, fileName),
  ),
  work(commitQueue, ({ pool, regency }, { importId, actorId }) => runCommit({ pool, regency, who: personById(actorId) }, importId)),
  work(undoQueue, ({ pool, regency }, { importId, actorId }) => runUndo({ pool, regency, who: personById(actorId) }, importId)),
  work(standingsQueue, refreshEverywhere),
];

/** Tells how far an import is, at most twice a second, in a transaction of its own. */
export function progressWriter(env: Pick<ImportEnvironment, 'pool' | 'regency' | 'who'>, importId: string): NonNullable<ImportEnvironment['onProgress']> {
  let last = 0;
  let writing = Promise.resolve();
  return (stage, done, total) => {
    const now = performance.now();
    if (now - last < 500 && done !== 0) return;
    last = now;
    writing = writing
      .then(() => asActor(env.pool, env.regency, env.who, { need: 'import.run', records: null }, async (tx) => {
        tx.mustSomewhere('import.run');
        await tx.client.query(`update import_file set stage = $2, rows_done = $3, rows_total = coalesce($4, rows_total) where id = $1 and state in ('received', 'judging', 'committing', 'undoing')`, [importId, stage, done, total]);
      }))
      .catch(() => undefined);
  };
}

async function setState(env: Pick<ImportEnvironment, 'pool' | 'regency' | 'who'>, importId: string, values: Record<string, unknown>): Promise<void> {
  await asActor(env.pool, env.regency, env.who, { need: 'import.run', records: null }, async (tx) => {
    tx.mustSomewhere('import.run');
    await setImport(tx, importId, values);
  });
}

/** False when it was judged, refused or thrown away already: the worker was killed between that and the end of its job. */
async function beginJudging(env: Pick<ImportEnvironment, 'pool' | 'regency' | 'who'>, importId: string): Promise<boolean> {
  return asActor(env.pool, env.regency, env.who, { need: 'import.run', records: null }, async (tx) => {
    tx.mustSomewhere('import.run');
    const file = await lockImport(tx, importId);
    if (file?.state !== 'received' && file?.state !== 'judging') return false;
    await setImport(tx, importId, { state: 'judging', stage: 'reading' });
    return true;
  });
}

/** The job behind an upload: reads and judges the file, then deletes it. A refusal is a result, not a failure. */
export async function runJudging(env: Omit<ImportEnvironment, 'onProgress'>, importId: string, fileName: string): Promise<void> {
  if (!(await beginJudging(env, importId))) return rm(env.path, { force: true });
  try {
    const watched = { ...env, onProgress: progressWriter(env, importId) };
    const file = await readEppgbmFile(watched);
    await judgeFile(watched, file, importId, fileName);
  } catch (error) {
    // The database went away or has no room: the file stays, and the job is tried again.
    if (isPassing(error)) throw error;
    const refusal = error instanceof Problem ? { code: error.code, details: error.details } : { code: 'server.failed', details: {} };
    await setState(env, importId, { state: error instanceof Problem ? 'refused' : 'failed', stage: null, refusal });
    await rm(env.path, { force: true });
    if (!(error instanceof Problem)) throw error;
    return;
  }
  await rm(env.path, { force: true });
}

/** Whether an error is about the machine and not about the file. */
function isPassing(error: unknown): boolean {
  const told = asProblem(error);
  return told instanceof Problem && (told.code === 'server.busy' || told.code === 'server.full');
}

/** The job behind a confirmation. What refuses the commit is told on the import; nothing of it was written then. */
export async function runCommit(env: Omit<ImportEnvironment, 'onProgress' | 'path' | 'today'>, importId: string): Promise<void> {
  try {
    await commitImport({ ...env, onProgress: progressWriter(env, importId) }, importId);
  } catch (error) {
    if (isPassing(error)) throw error;
    const refusal = error instanceof Problem ? { code: error.code, details: error.details } : { code: 'server.failed', details: {} };
    await setState(env, importId, { state: error instanceof Problem && error.code === 'record.changed' ? 'refused' : 'judged', stage: null, refusal });
    if (!(error instanceof Problem)) throw error;
  }
}

/** The job behind an undo. What refuses it is told on the import, which then stands as before. */
async function runUndo(env: Omit<ImportEnvironment, 'onProgress' | 'path' | 'today'>, importId: string): Promise<void> {
  try {
    await undoImport({ ...env, onProgress: progressWriter(env, importId) }, importId);
  } catch (error) {
    if (isPassing(error)) throw error;
    // A worker that was killed after the commit finds it undone: nothing is left to do.
    if (error instanceof Problem && error.code === 'import.state') return;
    const refusal = error instanceof Problem ? { code: error.code, details: error.details } : { code: 'server.failed', details: {} };
    await setState(env, importId, { state: 'committed', stage: null, refusal });
    if (!(error instanceof Problem)) throw error;
  }
}
