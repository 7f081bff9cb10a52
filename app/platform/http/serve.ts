/** How a room answers its endpoints: a handler for reads, a demand and an act for commands. */
import type { Context } from 'hono';
import type { Tx } from '../db/actor.ts';
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts';
import type { Corridor } from './corridor.ts';

/** What a command leaves: the record it was about and a stable word for what happened. Nothing personal. */
export interface Outcome {
  id: string;
  outcome: string;
}

export interface ReadAnswer {
  kind: 'read';
  endpoint: Endpoint;
  read: (tx: Tx, input: never, context: Context) => Promise<unknown>;
}

export interface CommandAnswer {
  kind: 'command';
  endpoint: Endpoint;
  demand: (tx: Tx, input: never) => Promise<unknown>;
  act: (tx: Tx, input: never, loaded: never) => Promise<Outcome>;
}

/** For what is not a transaction of somebody: signing in, streaming a file. */
export interface BareAnswer {
  kind: 'bare';
  endpoint: Endpoint;
  answer: (context: Context, corridor: Corridor, input: never) => Promise<Response>;
}

export type Answer = ReadAnswer | CommandAnswer | BareAnswer;

/** Answers a GET. The handler demands what it needs and names what it shows. */
export function reads<E extends Endpoint>(
  endpoint: E,
  read: (tx: Tx, input: InputOf<E>, context: Context) => Promise<ReplyOf<E>>,
): ReadAnswer {
  return { kind: 'read', endpoint, read: read as ReadAnswer['read'] };
}

/**
 * Answers a command. `demand` loads and proves the right; `act` decides, saves and tells what happened. A repeat runs
 * `demand` alone, against today's grants, and gives the first outcome.
 */
export function commands<E extends Endpoint, L>(
  endpoint: E,
  demand: (tx: Tx, input: InputOf<E>) => Promise<L>,
  act: (tx: Tx, input: InputOf<E>, loaded: L) => Promise<Outcome>,
): CommandAnswer {
  return { kind: 'command', endpoint, demand: demand as CommandAnswer['demand'], act: act as unknown as CommandAnswer['act'] };
}

/** Answers outside of an actor's transaction; the answer opens its own where it needs one. */
export function bare<E extends Endpoint>(
  endpoint: E,
  answer: (context: Context, corridor: Corridor, input: InputOf<E>) => Promise<Response>,
): BareAnswer {
  return { kind: 'bare', endpoint, answer: answer as BareAnswer['answer'] };
}
