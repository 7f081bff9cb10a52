/** Makes a job in the transaction that wants it done: no commit, no job. */
import type { Tx } from '../db/actor.ts';
import { Problem } from '../problem/index.ts';
import { quietBoss } from './boss.ts';
import type { Queue } from './queue.ts';

/** What the database says while the worker of a city that was just started still makes tables, rights and queues. */
const NOT_YET = ['42P01', '3F000', '42883', '42501', '23503'];

/** @throws Problem server.busy while the regency's queues are not prepared yet: nothing is kept, and the request may be repeated */
export async function sendJob<Data extends object>(tx: Tx, queue: Queue<Data>, data: Data): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => tx.client.query(text, values) };
  try {
    await quietBoss(tx.regency.schema, { db }).send(queue.name, data);
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (NOT_YET.includes(code ?? '') || /queue .* (does not exist|not found)/i.test(message ?? '')) throw new Problem('server.busy', { cause: 'queues' });
    throw error;
  }
}
