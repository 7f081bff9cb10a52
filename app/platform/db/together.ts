/** Several questions of one transaction at once. */
import type { PoolClient } from './pool.ts';

type Answers<Asks extends readonly (() => Promise<unknown>)[]> = { -readonly [Place in keyof Asks]: Awaited<ReturnType<Asks[Place]>> };

/** Whether queries of a connection go out without waiting for each other's answers. */
export function isPipelined(client: PoolClient): boolean {
  return (client as { pipeline?: boolean }).pipeline === true;
}

/**
 * Asks questions that do not need each other's answers. On a pipelined connection, as pages have one, they leave in one
 * turn and the database answers them in order; elsewhere they are asked one after the other.
 * @example const [standing, tasks] = await together(tx, () => findStanding(tx, id), () => listTasks(tx, id));
 */
export async function together<Asks extends readonly (() => Promise<unknown>)[]>(tx: { client: PoolClient }, ...asks: Asks): Promise<Answers<Asks>> {
  if (isPipelined(tx.client)) return (await Promise.all(asks.map((ask) => ask()))) as Answers<Asks>;
  const answers: unknown[] = [];
  for (const ask of asks) answers.push(await ask());
  return answers as Answers<Asks>;
}
