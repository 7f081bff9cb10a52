/** The queries that find an actor. They run before the wall stands, on the request's own connection. */
import type { PoolClient } from '../../platform/db/pool.ts';
import { LONGEST_SESSION_DAYS } from '../identity/index.ts';

/** One row per grant in force; grant columns are null for who holds none, session columns without one. */
export interface ActorRow {
  id: string;
  name: string;
  username: string | null;
  session_id: string | null;
  expires_at: Date | null;
  role: string | null;
  area: string | null;
  granted_at: Date | null;
  /** A second factor is in force. */
  has_factor: boolean;
  /** It was proved in this session; false without one. */
  proved: boolean;
  /** Days from a grant until a second factor is required, as the city set it; null for the default. */
  factor_days: unknown;
  reach: string[] | null;
  /** Rights to single children in force, the same on every row; null for who has none. */
  alone: readonly AloneRow[] | null;
}

/** A right to one child as the query gives it: instants as text. */
export interface AloneRow {
  id: string;
  child: string;
  kind: 'pairing' | 'substitute' | 'break_glass';
  until: string | null;
}

/** Setting: days from a grant of a privileged role until a second factor is required of the person. */
export const FACTOR_DAYS = 'access.second_factor_days';

const grants = `
  left join role_grant g on g.person_id = p.id and g.ended_at is null
  left join area a on a.code = g.area`;

// A puskesmas reaches the villages that it serves, every other area itself with all below.
const columns = `p.id, p.name, p.username, g.role, g.area, g.granted_at,
  case when a.level = 'puskesmas' then array(select c.village from catchment c where c.puskesmas = g.area) else array[g.area] end as reach,
  (select json_agg(json_build_object('id', t.id, 'child', t.child_id, 'kind', t.kind, 'until', t.ends_at)) from child_grant t
    where t.person_id = p.id and t.ended_at is null and t.paused_at is null and t.starts_at <= $2 and (t.ends_at is null or t.ends_at > $2)) as alone`;

async function rows(client: PoolClient, name: string, text: string, values: unknown[]): Promise<ActorRow[]> {
  return (await client.query<ActorRow>({ name, text, values })).rows;
}

export function findSession(client: PoolClient, token: string, now: Date): Promise<ActorRow[]> {
  const text = `select ${columns}, s.id as session_id, s.expires_at, s.proved_at is not null as proved,
      exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as has_factor,
      (select value from setting where key = '${FACTOR_DAYS}') as factor_days
    from session s join person p on p.id = s.person_id ${grants}
    where s.token = $1 and s.expires_at > $2 and s.created_at > $3 and p.left_at is null`;
  return rows(client, 'actor-by-session', text, [token, now, new Date(now.getTime() - LONGEST_SESSION_DAYS * 86_400_000)]);
}

export function findPerson(client: PoolClient, id: string, now: Date): Promise<ActorRow[]> {
  const text = `select ${columns}, null::uuid as session_id, null::timestamptz as expires_at, false as proved, false as has_factor, null as factor_days from person p ${grants} where p.id = $1 and p.left_at is null`;
  return rows(client, 'actor-by-id', text, [id, now]);
}

export function findServiceAccount(client: PoolClient, name: string, now: Date): Promise<ActorRow[]> {
  const text = `select ${columns}, null::uuid as session_id, null::timestamptz as expires_at, false as proved, false as has_factor, null as factor_days from person p ${grants} where p.email = $1`;
  return rows(client, 'actor-by-service', text, [serviceEmail(name), now]);
}

/** Service accounts have no username and no password: this address names them and is never written to. */
export function serviceEmail(name: string): string {
  return `${name}@service.invalid`;
}

/** Lengthens a session, unless another request of the same session is just doing so. */
export async function extendSession(client: PoolClient, id: string, expiresAt: Date, now: Date): Promise<void> {
  await client.query({
    name: 'extend-session',
    text: 'update session set expires_at = $2, updated_at = $3 where id = (select id from session where id = $1 for update skip locked)',
    values: [id, expiresAt, now],
  });
}
