/** Makes a job in the transaction that wants it done: no commit, no job. */
import type { Tx } from '../db/actor.ts';
import { quietBoss } from './boss.ts';
import type { Queue } from './queue.ts';

/** @throws when the regency's queues were not prepared */
export async function sendJob<Data extends object>(tx: Tx, queue: Queue<Data>, data: Data): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => tx.client.query(text, values) };
  await quietBoss(tx.regency.schema, { db }).send(queue.name, data);
}
