/** What everybody does in the demo: through the rooms' own answers, as themselves, at an instant of the past. */
import type pg from 'pg';
import { addDays } from '../../platform/clock/index.ts';
import { asProblem } from '../../platform/db/refusal.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { Endpoint, InputOf, ReplyOf } from '../../platform/http/endpoint.ts';
import { parseJoined, perform } from '../../platform/http/perform.ts';
import type { CommandAnswer, ReadAnswer } from '../../platform/http/serve.ts';
import { log } from '../../platform/log/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { personById } from '../../rooms/access/server.ts';
import type { TrueGrowth } from '../../synthetic-city/index.ts';
import { answers } from '../rooms.ts';
import { idOf } from './draws.ts';

/** True growth on a day, by the hash of a child's number in hexadecimal. */
export type Truth = ReadonlyMap<string, TrueGrowth['on']>;

/** A day of the demo's past, with those who live it. */
export interface Life {
  readonly pool: pg.Pool;
  readonly regency: Regency;
  /** Day in Jakarta. */
  readonly day: string;
  /** Ids of people by their username. */
  readonly people: ReadonlyMap<string, string>;
  /** Marks of the children whose story is told from the beginning to the end. */
  readonly heroes: ReadonlySet<string>;
  /** How children truly grow, by the hash of their number. */
  readonly truth: Truth;
  /** How often something was refused, by code and place: none should be. */
  readonly refused: Map<string, number>;
}

/** Instant of a day in Jakarta; `minute` of the day. */
export const instantOf = (day: string, minute: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000);

/** Sundays are quiet: what falls on one is done on the Monday. */
export const workday = (day: string): string => (isSunday(day) ? addDays(day, 1) : day);
export const isSunday = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/** Class of the database's errors for a constraint that would be broken. */
const INTEGRITY = /^23\w{3}$/;

const byEndpoint = new Map<Endpoint, ReadAnswer | CommandAnswer>();

function answerOf(endpoint: Endpoint): ReadAnswer | CommandAnswer {
  if (byEndpoint.size === 0) for (const answer of answers) if (answer.kind !== 'bare') byEndpoint.set(answer.endpoint, answer);
  const found = byEndpoint.get(endpoint);
  if (found === undefined) throw new Error(`${endpoint.method} ${endpoint.path} is answered by nobody.`);
  return found;
}

export function personOf(life: Life, username: string): string {
  const id = life.people.get(username);
  if (id === undefined) throw new Error(`Nobody in the demo is called ${username}.`);
  return id;
}

/** Does something as somebody; the key names the act, so that a repeat is known as one. @throws Problem when the room refuses */
export async function act<E extends Endpoint>(life: Life, username: string, endpoint: E, input: InputOf<E>, key: string, minute = 540): Promise<ReplyOf<E>> {
  const answer = answerOf(endpoint);
  const commandId = answer.kind === 'command' ? idOf(life.day, key, endpoint.method, endpoint.path) : null;
  const way = { pool: life.pool, regency: life.regency, who: personById(personOf(life, username)), commandId, options: { at: instantOf(life.day, minute) } };
  return (await perform(answer, parseJoined(endpoint, input as Record<string, unknown>), way)) as ReplyOf<E>;
}

/** The same where a refusal is an answer: true when it was done. What a room refuses is counted and left. */
export async function tries<E extends Endpoint>(life: Life, username: string, endpoint: E, input: InputOf<E>, key: string, minute = 540): Promise<boolean> {
  try {
    await act(life, username, endpoint, input, key, minute);
    return true;
  } catch (error) {
    noteRefusal(life, `${endpoint.method} ${endpoint.path}`, error);
    return false;
  }
}

/** Counts what a room refused, or a constraint. @throws what is no refusal: then the day is lived again */
export function noteRefusal(life: Life, where: string, thrown: unknown): void {
  const error = asProblem(thrown);
  const { code, details = {} } = error as { code?: string; details?: Record<string, string | readonly string[] | undefined> };
  const isRefusal = error instanceof Problem ? code !== 'server.busy' : INTEGRITY.test(code ?? '');
  if (!isRefusal) throw thrown;
  const { reason, why, fault, field } = details;
  const place = `${where} ${code} ${[reason ?? why ?? fault ?? field ?? []].flat().join(' ')}`.trim();
  life.refused.set(place, (life.refused.get(place) ?? 0) + 1);
  log.info({ place }, 'refused in the demo');
}

/** Works off what does not touch each other, a few at a time. After a failure nothing new begins, and what has begun comes to its end first. */
export async function together<T>(list: readonly T[], work: (one: T) => Promise<void>, lanes = 4): Promise<void> {
  const left = list.values();
  const failed: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const one of left) {
      if (failed.length > 0) return;
      await work(one).catch((error: unknown) => failed.push(error));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failed.length > 0) throw failed[0];
}
