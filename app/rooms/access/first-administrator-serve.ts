/** The link with which a new city gets its first administrator. */
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { newId } from '../../platform/ids/index.ts';
import { invite } from '../identity/server.ts';
import { serviceAccount } from './actor-serve.ts';
import { osUser } from './founding-store.ts';
import { findGrants, insertGrant, insertPerson, lockAdministrators } from './store.ts';

/**
 * Makes the link; an earlier one opens nothing any more.
 * @returns path of the link and when it ends; null when the city has an administrator who can sign in
 */
export async function inviteFirstAdministrator(pool: pg.Pool, regency: Regency): Promise<{ path: string; expiresAt: Date } | null> {
  return asActor(
    pool,
    regency,
    serviceAccount('setup', osUser()),
    { need: 'people.manage', records: 'people.first_administrator' },
    async (tx) => {
      tx.must('people.manage', regency.code);
      if ((await lockAdministrators(tx)).length > 0) return null;
      const personId = (await findWaiting(tx)) ?? (await addWaiting(tx));
      tx.shows([personId]);
      return invite(tx, personId, 'first_administrator');
    },
  );
}

/** Who holds the role already but has never used the link. */
async function findWaiting(tx: Tx): Promise<string | null> {
  return (await findGrants(tx)).find(({ role }) => role === 'administrator')?.person_id ?? null;
}

async function addWaiting(tx: Tx): Promise<string> {
  const id = newId();
  await insertPerson(tx, { id, name: 'Administrator', username: null, phone: null });
  await insertGrant(tx, { id: newId(), personId: id, role: 'administrator', area: tx.regency.code });
  return id;
}
