/** A city with a secretariat, an inspector, a kader and foster parents who are ready, for the tests of this room. */
import { randomUUID } from 'node:crypto';
import type { Reply } from '../../entries/testing/caller.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeSeenChild } from '../../entries/testing/seen-children.ts';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { CONDUCT_VERSION } from './conduct.ts';
import { answerProposal, pairChild } from './contract.ts';

export const AREA = '32.71.01.1016';

export interface FosterCity {
  city: TestCity;
  /** Foster parents by name, with their ids. */
  ids: Readonly<Record<string, string>>;
  as(username: string, endpoint: unknown, input?: Record<string, unknown>, commandId?: string): Promise<Reply>;
  /** A child with an open case and a kader's clock. */
  aChild(consents?: boolean, area?: string): Promise<string>;
  /** Proposed and accepted. */
  pair(childId: string, username: string): Promise<string>;
  clockOf(childId: string): Promise<{ keeper: string; keeper_id: string | null; due_on: string }>;
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** Starts it with these foster parents, each with a place for so many children. */
export async function startFosterCity(parents: Readonly<Record<string, number>>): Promise<FosterCity> {
  const city = await startTestCity();
  const { schema } = city.bogor;
  await city.add([
    { username: 'indra', name: 'Indra', role: 'secretariat', below: '' },
    ...Object.keys(parents).filter((name) => name !== 'dedi').map((name) => ({ username: name, name, role: 'foster_parent' as const, below: '' })),
  ]);
  const query: FosterCity['query'] = async (text, values = []) => (await city.pool.query(text.replaceAll('~', `${schema}.`), values)).rows;
  const ids: Record<string, string> = {};
  for (const [name, capacity] of Object.entries(parents)) {
    ids[name] = String((await query('select id from ~person where username = $1', [name]))[0]!['id']);
    await query(
      `insert into ~foster_parent (person_id, capacity, cleared_on, trained_on, conduct_signed_on, conduct_version, home_village, recorded_at, recorded_by)
       values ($1, $2, '2026-08-01', '2026-08-01', '2026-08-01', $3, '${AREA}', now(), $1)`,
      [ids[name], capacity, CONDUCT_VERSION],
    );
  }
  const cookies = new Map<string, Promise<string>>();
  const as: FosterCity['as'] = async (username, endpoint, input = {}, commandId) => {
    const cookie = cookies.get(username) ?? city.cookieOf(username);
    cookies.set(username, cookie);
    return city.call(null, endpoint as Endpoint, input, { cookie: await cookie, ...(commandId === undefined ? {} : { commandId }) });
  };
  return {
    city, ids, as, query,
    async aChild(consents = true, area = AREA) {
      const { childId } = await writeSeenChild(city.pool, city.bogor, { place: 'within', area }, { consent: consents ? 'given' : 'refused', restricted: false, paired: false }, ids['dedi'] ?? '');
      return childId;
    },
    async pair(childId, username) {
      const pairingId = randomUUID();
      await as('indra', pairChild, { childId, pairingId, personId: ids[username] });
      await as(username, answerProposal, { pairingId, accept: true });
      return pairingId;
    },
    async clockOf(childId) {
      return (await query('select keeper, keeper_id, due_on from ~visit_clock where child_id = $1', [childId]))[0] as { keeper: string; keeper_id: string | null; due_on: string };
    },
  };
}

/** A lay card of today about a child. */
export function cardOf(childId: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    childId, visitId: randomUUID(), madeOn: jakartaDay(new Date()), accompanied: true, activities: [],
    answers: {
      lively: 'yes', animalProtein: 'yes', meals: 3, ill: 'no', helpCame: 'nothing_promised', helpUsed: 'nothing_came', weighed: 'yes', waterAndLatrine: 'yes',
      needsMost: '', worry: 'no', worryWords: '',
    },
    ...more,
  };
}
