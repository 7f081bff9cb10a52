/** A command does its work once, however often it is sent: a device without signal repeats, and so does a person who presses twice. */
import { createHash } from 'node:crypto';
import type { Tx } from '../db/actor.ts';
import { Problem } from '../problem/index.ts';
import type { Outcome } from './serve.ts';

export interface Command {
  /** Method and path template. */
  name: string;
  /** Id that came with it. */
  id: string;
  input: unknown;
}

/**
 * Runs a command once per actor and id: a repeat demands again and gives the first outcome.
 * @throws Problem command.reused when the id came before with another input
 */
export async function once<L>(tx: Tx, command: Command, demand: () => Promise<L>, act: (loaded: L) => Promise<Outcome>): Promise<Outcome> {
  const hash = createHash('sha256').update(JSON.stringify(command.input)).digest();
  const claimed = await tx.sql
    .insertInto('command_log')
    .values({ actor_id: tx.actor.id, endpoint: command.name, command_id: command.id, body_hash: hash, subject_id: null, outcome: '', at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('command_id')
    .executeTakeFirst();
  const loaded = await demand();
  if (claimed === undefined) {
    const earlier = await tx.sql
      .selectFrom('command_log')
      .select(['body_hash', 'subject_id', 'outcome'])
      .where('actor_id', '=', tx.actor.id)
      .where('endpoint', '=', command.name)
      .where('command_id', '=', command.id)
      .executeTakeFirstOrThrow();
    if (!hash.equals(earlier.body_hash)) throw new Problem('command.reused', {});
    return { id: earlier.subject_id!, outcome: earlier.outcome };
  }
  const outcome = await act(loaded);
  await tx.sql
    .updateTable('command_log')
    .set({ subject_id: outcome.id, outcome: outcome.outcome })
    .where('actor_id', '=', tx.actor.id)
    .where('endpoint', '=', command.name)
    .where('command_id', '=', command.id)
    .execute();
  return outcome;
}
