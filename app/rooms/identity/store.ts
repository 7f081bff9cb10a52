/** SQL of signing in and of one-time links. */
import type pg from 'pg';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { FORGET_AFTER_HOURS } from './lockout.ts';
import type { Failures } from './lockout.ts';

const FORGET_MS = FORGET_AFTER_HOURS * 3_600_000;

/** Who a typed username or phone means, if that person is still here and has a password. */
export async function findByName(door: pg.Pool, username: string, phone: string | null): Promise<{ id: string; username: string } | null> {
  const found = await door.query<{ id: string; username: string }>({
    name: 'find-by-name',
    text: `select p.id, p.username from person p join account a on a.person_id = p.id and a.provider_id = 'credential'
      where (p.username = $1 or p.phone = $2) and p.username is not null and p.left_at is null order by p.username = $1 desc limit 1`,
    values: [username, phone],
  });
  return found.rows[0] ?? null;
}

/**
 * Counts a try before it is looked at, so that many at once cannot pass together.
 * @returns failures before this one, by account and by address; the try counts unless `locked` says so
 */
export async function countTry(
  door: pg.Pool,
  attempt: { who: string; address: string; now: Date },
  locked: (byAccount: Failures, byAddress: Failures) => boolean,
): Promise<{ byAccount: Failures; byAddress: Failures }> {
  const { who, address, now } = attempt;
  const client = await door.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest($1::text[]) key', [
      [`account ${who}`, `address ${address}`].sort(),
    ]);
    const since = new Date(now.getTime() - FORGET_MS);
    const count = async (column: 'who' | 'address', value: string): Promise<Failures> =>
      (
        await client.query<Failures>(
          `select count(*) as count, max(at) as "lastAt" from sign_in_failure where ${column} = $1 and at > $2`,
          [value, since],
        )
      ).rows[0]!;
    const byAccount = await count('who', who);
    const byAddress = await count('address', address);
    if (!locked(byAccount, byAddress)) {
      await client.query('insert into sign_in_failure (id, who, address, at) values ($1, $2, $3, $4)', [newId(), who, address, now]);
    }
    await client.query('commit');
    return { byAccount, byAddress };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** A sign-in that succeeded wipes what was counted for the account. */
export async function forgetFailures(door: pg.Pool, who: string): Promise<void> {
  await door.query('delete from sign_in_failure where who = $1', [who]);
}

/** Deletes old failures, expired sessions and spent links. */
export async function forgetOld(door: pg.Pool, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGET_MS);
  await door.query('delete from sign_in_failure where at < $1', [before]);
  await door.query('delete from session where expires_at < $1', [now]);
  await door.query('delete from verification where expires_at < $1', [now]);
  await door.query('delete from invitation where expires_at < $1', [new Date(now.getTime() - 30 * FORGET_MS)]);
}

export interface Invitation {
  purpose: 'first_administrator' | 'set_password';
  personId: string;
  name: string;
  username: string | null;
  /** Session tokens of who made the link, still open: none of them opens it. */
  makersSessions: string[];
}

/** What a link that still opens something is for. */
export async function findInvitation(door: pg.Pool, tokenHash: Buffer, now: Date): Promise<Invitation | null> {
  const found = await door.query<Invitation>(
    `select i.purpose, p.id as "personId", p.name, p.username,
       array(select s.token from session s where s.person_id = i.made_by and i.made_by <> i.person_id and s.expires_at > $2) as "makersSessions" from invitation i join person p on p.id = i.person_id
     where i.token_hash = $1 and i.used_at is null and i.expires_at > $2 and p.left_at is null`,
    [tokenHash, now],
  );
  return found.rows[0] ?? null;
}

/** Spends a link. Of several at once exactly one gets `true`. */
export async function spendInvitation(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const spent = await tx.sql
    .updateTable('invitation')
    .set({ used_at: tx.now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** Sets name and username of a person who did not have one yet. */
export async function namePerson(tx: Tx, id: string, name: string, username: string): Promise<void> {
  await tx.sql.updateTable('person').set({ name, username, display_username: username, updated_at: tx.now }).where('id', '=', id).execute();
}

/** Sets the password: every other way in and every open session of the person ends. */
export async function setPassword(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.sql.deleteFrom('account').where('person_id', '=', personId).execute();
  const row = {
    id: newId(),
    person_id: personId,
    account_id: personId,
    provider_id: 'credential',
    password: hash,
    created_at: tx.now,
    updated_at: tx.now,
  };
  await tx.sql.insertInto('account').values(row).execute();
  await tx.sql.deleteFrom('session').where('person_id', '=', personId).execute();
  await tx.sql.updateTable('person').set({ must_change_password: false, updated_at: tx.now }).where('id', '=', personId).execute();
}

/** Makes a link for a person; earlier ones of the person open nothing any more. */
export async function writeInvitation(
  tx: Tx,
  invitation: { tokenHash: Buffer; purpose: Invitation['purpose']; personId: string; expiresAt: Date },
): Promise<void> {
  await tx.sql
    .updateTable('invitation')
    .set({ used_at: tx.now })
    .where('person_id', '=', invitation.personId)
    .where('used_at', 'is', null)
    .execute();
  await tx.sql
    .insertInto('invitation')
    .values({
      token_hash: invitation.tokenHash,
      purpose: invitation.purpose,
      person_id: invitation.personId,
      expires_at: invitation.expiresAt,
      created_at: tx.now,
      made_by: tx.actor.id,
    })
    .execute();
}
