/** An endpoint's answer as somebody, whatever brought the request: parsed by its contract, demanded, once per command, cut to the reply. */
import type { Context } from 'hono';
import type pg from 'pg';
import * as z from 'zod/mini';
import { asActor } from '../db/actor.ts';
import type { ActorOptions, ActorSource, Tx } from '../db/actor.ts';
import type { Regency } from '../db/regency.ts';
import { Problem } from '../problem/index.ts';
import type { Endpoint } from './endpoint.ts';
import { once } from './once.ts';
import type { CommandAnswer, ReadAnswer } from './serve.ts';

const NO_INPUT = z.strictObject({});

/** @throws Problem input.unreadable with paths and codes only: a refused value may be personal and does not travel back or into a log */
export function parsePart(schema: Endpoint['params'], value: unknown, part: string): Record<string, unknown> {
  const parsed = z.safeParse(schema ?? NO_INPUT, value);
  if (parsed.success) {
    const data = parsed.data as Record<string, unknown>;
    // The database takes every character but this one.
    const path = Object.keys(data).find((key) => typeof data[key] === 'string' && data[key].includes('\0'));
    if (path !== undefined) throw new Problem('input.unreadable', { part, issues: [{ path, code: 'character' }] });
    return data;
  }
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code, keys: 'keys' in issue ? issue.keys : undefined }));
  throw new Problem('input.unreadable', { part, issues });
}

/** Names in the path are parameters; the rest is the query of a reading, or the body. */
export function parseJoined(endpoint: Endpoint, input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  const part = (isNamed: boolean) => Object.fromEntries(Object.entries(input).filter(([key]) => named.includes(key) === isNamed));
  const rest = endpoint.method === 'GET' ? parsePart(endpoint.query, part(false), 'query') : parsePart(endpoint.body, part(false), 'body');
  return { ...parsePart(endpoint.params, part(true), 'params'), ...rest };
}

export interface Performance {
  pool: pg.Pool;
  regency: Regency;
  who: ActorSource;
  /** Id of the command; null for a reading. */
  commandId: string | null;
  options?: Pick<ActorOptions, 'requestId' | 'asks' | 'at'>;
  /** Only for readings that answer with a file. */
  context?: Context;
}

/** Gives what the contract declares of the reply, or the file of a download. @throws Problem, after a rollback */
export async function perform(answer: ReadAnswer | CommandAnswer, input: Record<string, unknown>, { pool, regency, who, commandId, options, context }: Performance): Promise<unknown> {
  const { endpoint } = answer;
  const need = endpoint.needs === 'signed-in' || endpoint.needs === 'anybody' ? null : endpoint.needs;
  const reply = await asActor(pool, regency, who, { ...options, need, records: endpoint.records }, async (tx) => {
    const result = answer.kind === 'read' ? await answer.read(tx, input as never, context as never) : await runCommand(answer, tx, input, commandId!);
    if (need !== null && !tx.demanded) throw new Error(`${endpoint.method} ${endpoint.path} answered without demanding ${need}.`);
    return result;
  });
  return reply instanceof Response ? reply : z.parse(endpoint.reply, reply);
}

/** A repeat demands again and gives the first outcome; another body is refused. */
function runCommand(answer: CommandAnswer, tx: Tx, input: unknown, id: string): ReturnType<CommandAnswer['act']> {
  const name = `${answer.endpoint.method} ${answer.endpoint.path}`;
  return once(tx, { name, id, input }, () => answer.demand(tx, input as never), (loaded) => answer.act(tx, input as never, loaded as never));
}
