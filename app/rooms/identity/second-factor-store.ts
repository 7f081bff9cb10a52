/** SQL of second factors, of codes on paper and of one's own sessions, on connections of the door. */
import type pg from 'pg';

export interface OwnSession {
  id: string;
  personId: string;
  name: string;
  username: string | null;
  provedAt: Date | null;
}

/** The session behind a token, whether proved or not; null when it opens nothing. */
export async function findOwnSession(door: pg.Pool, token: string | null, now: Date): Promise<OwnSession | null> {
  if (token === null) return null;
  const { rows } = await door.query<OwnSession>(
    `select s.id, s.person_id as "personId", p.name, p.username, s.proved_at as "provedAt" from session s join person p on p.id = s.person_id
     where s.token = $1 and s.expires_at > $2 and p.left_at is null`,
    [token, now],
  );
  return rows[0] ?? null;
}

export interface Factor {
  cipher: Buffer;
  confirmedAt: Date | null;
  lastStep: number;
}

/** A person's factors: the one in force, and a newer one that waits to be confirmed. Held until the end of the transaction. */
export async function holdFactor(client: pg.ClientBase, personId: string): Promise<Factor | null> {
  const { rows } = await client.query<Factor>(
    'select secret_cipher as cipher, confirmed_at as "confirmedAt", last_step as "lastStep" from second_factor where person_id = $1 for update',
    [personId],
  );
  return rows[0] ?? null;
}

export async function keepStep(client: pg.ClientBase, personId: string, step: number): Promise<void> {
  await client.query('update second_factor set last_step = $2 where person_id = $1', [personId, step]);
}

/** Puts a confirmed factor in force with new codes on paper; earlier codes are gone. */
export async function putFactor(client: pg.ClientBase, personId: string, cipher: Buffer, step: number, hashes: readonly Buffer[], now: Date): Promise<void> {
  await client.query(
    `insert into second_factor (person_id, secret_cipher, made_at, confirmed_at, last_step) values ($1, $2, $3, $3, $4)
     on conflict (person_id) do update set secret_cipher = excluded.secret_cipher, made_at = excluded.made_at, confirmed_at = excluded.confirmed_at, last_step = excluded.last_step`,
    [personId, cipher, now, step],
  );
  await client.query('delete from recovery_code where person_id = $1', [personId]);
  await client.query('insert into recovery_code (code_hash, person_id, made_at) select hash, $2, $3 from unnest($1::bytea[]) hash', [hashes, personId, now]);
}

/** Spends a code on paper. Of several at once exactly one gets `true`. */
export async function spendRecoveryCode(client: pg.ClientBase, personId: string, hash: Buffer, now: Date): Promise<boolean> {
  const spent = await client.query('update recovery_code set used_at = $3 where code_hash = $1 and person_id = $2 and used_at is null', [hash, personId, now]);
  return spent.rowCount === 1;
}

export async function countRecoveryCodes(door: pg.Pool | pg.ClientBase, personId: string): Promise<number> {
  const { rows } = await door.query<{ left: number }>('select count(*)::int as left from recovery_code where person_id = $1 and used_at is null', [personId]);
  return rows[0]!.left;
}

export async function findConfirmedAt(door: pg.Pool, personId: string): Promise<Date | null> {
  const { rows } = await door.query<{ at: Date | null }>('select confirmed_at as at from second_factor where person_id = $1', [personId]);
  return rows[0]?.at ?? null;
}

export async function markProved(client: pg.ClientBase, sessionId: string, now: Date): Promise<void> {
  await client.query('update session set proved_at = $2 where id = $1', [sessionId, now]);
}

export interface SessionRow {
  id: string;
  openedAt: Date;
  lastUsedAt: Date;
  address: string | null;
  browser: string | null;
  provedAt: Date | null;
}

export async function listSessions(door: pg.Pool, personId: string, now: Date): Promise<SessionRow[]> {
  const { rows } = await door.query<SessionRow>(
    `select id, created_at as "openedAt", updated_at as "lastUsedAt", ip_address as address, user_agent as browser, proved_at as "provedAt" from session
     where person_id = $1 and expires_at > $2 order by updated_at desc, id`,
    [personId, now],
  );
  return rows;
}

/** Ends one session of a person, or all but one. @returns how many ended */
export async function endSessions(door: pg.Pool, personId: string, which: { only: string } | { allBut: string }): Promise<number> {
  const ended = 'only' in which
    ? await door.query('delete from session where person_id = $1 and id = $2', [personId, which.only])
    : await door.query('delete from session where person_id = $1 and id <> $2', [personId, which.allBut]);
  return ended.rowCount ?? 0;
}
