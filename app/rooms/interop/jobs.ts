/** What the worker does with imports, and how far it is. */
import { rm } from 'node:fs/promises';
import { jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { personById } from '../access/server.ts';
import { commitImport } from './commit-jobs.ts';
import { judgeFile, readEppgbmFile } from './judge-jobs.ts';
import type { ImportEnvironment } from './judge-jobs.ts';
import { refreshEverywhere, standingsQueue } from './standings-jobs.ts';
import { setImport } from './store.ts';
import { uploadPath } from './upload-store.ts';

interface ImportJob {
  importId: string;
  /** Person who sent the file, or confirmed it: the job acts with their reach. */
  actorId: string;
}

/** One lane: in a regency one file at a time is judged or committed. */
export const judgeQueue = queue<ImportJob & { fileName: string }>('import.judge', { lane: 'import' });
export const commitQueue = queue<ImportJob>('import.commit', { lane: 'import' });

export const works: Work[] = [
  work(judgeQueue, ({ pool, regency }, { importId, actorId, fileName }) =>
    runJudging({ pool, regency, who: personById(actorId), path: uploadPath(importId), today: jakartaDay(new Date()) }, importId, fileName),
  ),
  work(commitQueue, ({ pool, regency }, { importId, actorId }) => runCommit({ pool, regency, who: personById(actorId) }, importId)),
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
        await tx.client.query(`update import_file set stage = $2, rows_done = $3, rows_total = coalesce($4, rows_total) where id = $1 and state in ('received', 'judging', 'committing')`, [importId, stage, done, total]);
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

/** The job behind an upload: reads and judges the file, then deletes it. A refusal is a result, not a failure. */
export async function runJudging(env: Omit<ImportEnvironment, 'onProgress'>, importId: string, fileName: string): Promise<void> {
  await setState(env, importId, { state: 'judging', stage: 'reading' });
  try {
    const watched = { ...env, onProgress: progressWriter(env, importId) };
    const file = await readEppgbmFile(watched);
    await judgeFile(watched, file, importId, fileName);
  } catch (error) {
    const refusal = error instanceof Problem ? { code: error.code, details: error.details } : { code: 'server.failed', details: {} };
    await setState(env, importId, { state: error instanceof Problem ? 'refused' : 'failed', stage: null, refusal });
    if (!(error instanceof Problem)) throw error;
  } finally {
    await rm(env.path, { force: true });
  }
}

/** The job behind a confirmation. What refuses the commit is told on the import; nothing of it was written then. */
export async function runCommit(env: Omit<ImportEnvironment, 'onProgress' | 'path' | 'today'>, importId: string): Promise<void> {
  try {
    await commitImport({ ...env, onProgress: progressWriter(env, importId) }, importId);
  } catch (error) {
    const refusal = error instanceof Problem ? { code: error.code, details: error.details } : { code: 'server.failed', details: {} };
    await setState(env, importId, { state: error instanceof Problem && error.code === 'record.changed' ? 'refused' : 'judged', stage: null, refusal });
    if (!(error instanceof Problem)) throw error;
  }
}
