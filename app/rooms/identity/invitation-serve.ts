/** One-time links: the token is in the link alone, the database knows its hash. */
import { createHash } from 'node:crypto';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { newSecret } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { doorOf } from './door-store.ts';
import { oneself } from './oneself-serve.ts';
import { hashPassword } from './password-store.ts';
import { findInvitation, namePerson, setPassword, spendInvitation, writeInvitation } from './store.ts';
import type { Invitation } from './store.ts';

/** Where the screen opens a link: the token follows. */
const INVITATION_PATH = '/undangan/';
const LIFE_HOURS = 72;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a link for a person. Its token is returned once and stored nowhere. */
export async function invite(tx: Tx, personId: string, purpose: Invitation['purpose']): Promise<{ path: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(tx.now.getTime() + LIFE_HOURS * 3_600_000);
  await writeInvitation(tx, { tokenHash: hashToken(token), purpose, personId, expiresAt });
  return { path: `${INVITATION_PATH}${token}`, expiresAt };
}

/** @throws Problem invitation.spent for a link that is unknown, used or expired: they are not told apart */
export async function getInvitation(corridor: Corridor, regency: Regency, token: string): Promise<Invitation> {
  const found = await findInvitation(doorOf(corridor, regency).pool, hashToken(token), new Date());
  if (found === null) throw new Problem('invitation.spent', {});
  return found;
}

/**
 * Uses a link: sets the password, and for the first administrator name and username.
 * @returns the username to sign in with
 * @throws Problem invitation.spent when another request was faster; name.taken; grant.self for who made the link themself
 */
export async function useInvitation(
  corridor: Corridor,
  regency: Regency,
  chosen: { token: string; name?: string; username?: string; password: string },
  requestId: string,
  ownSession: string | null,
): Promise<{ personId: string; username: string }> {
  const invitation = await getInvitation(corridor, regency, chosen.token);
  // Who gives a right does not take it: the browser that made a link for somebody does not open it.
  if (ownSession !== null && invitation.makersSessions.includes(ownSession)) throw new Problem('grant.self', {});
  const username = invitation.username ?? chosen.username;
  if (username === undefined) throw new Problem('input.unreadable', { part: 'body', issues: [{ path: 'username', code: 'missing' }] });
  const hash = await hashPassword(chosen.password);
  await asActor(
    corridor.pool,
    regency,
    oneself(invitation.personId, invitation.name),
    { need: null, records: 'password.set', requestId },
    async (tx) => {
      if (!(await spendInvitation(tx, hashToken(chosen.token)))) throw new Problem('invitation.spent', {});
      if (invitation.username === null) await namePerson(tx, invitation.personId, chosen.name ?? invitation.name, username);
      await setPassword(tx, invitation.personId, hash);
      tx.shows([invitation.personId]);
    },
  );
  return { personId: invitation.personId, username };
}
