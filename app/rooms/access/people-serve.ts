/** What may be done with people and their grants: the checks behind the answers. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { isGivenByAnother, reachesLevel } from './role.ts';
import { endGrants, findGrants, findLevel, findPerson, findPhone, insertGrant, lockAdministrators, markLeft } from './store.ts';

/** @throws Problem access.denied unless the actor manages people in the whole regency */
export function mustManage(tx: Tx): void {
  tx.must('people.manage', tx.regency.code);
}

/**
 * A second person opens children: nobody does so for themself, neither on their own account nor on another under their number.
 * @throws Problem grant.self
 */
export async function mustBeForAnother(tx: Tx, role: string, whom: { personId?: string; phone?: string | null }): Promise<void> {
  if (!isGivenByAnother(role)) return;
  const own = whom.personId === tx.actor.id || (whom.phone != null && (await findPhone(tx, tx.actor.id)) === whom.phone);
  if (own) throw new Problem('grant.self', { role });
}

/**
 * A grant is given within the giver's own reach, over an area that exists, of a level that the role is meant for.
 * @throws Problem access.denied, record.missing, grant.reach
 */
export async function mustGrant(tx: Tx, role: string, area: string): Promise<void> {
  tx.must('people.manage', area);
  const level = await findLevel(tx, area);
  if (level === null) throw new Problem('record.missing', { area });
  if (!reachesLevel(role, level)) throw new Problem('grant.reach', { role, level });
}

/** @throws Problem record.missing for a person who is unknown or left, or a service account */
export async function getPresent(tx: Tx, personId: string): Promise<{ id: string; username: string | null }> {
  const person = await findPerson(tx, personId);
  const grants = person === null ? [] : await findGrants(tx, personId);
  if (person === null || person.left_at !== null || grants.some(({ role }) => role.startsWith('service')))
    throw new Problem('record.missing', { personId });
  return person;
}

/** @throws Problem grant.last_administrator when nobody else would be left who can administer */
async function mustLeaveAnAdministrator(tx: Tx, personId: string): Promise<void> {
  const administrators = await lockAdministrators(tx);
  if (administrators.includes(personId) && administrators.every((id) => id === personId)) throw new Problem('grant.last_administrator', {});
}

/** Ends one grant. @throws Problem record.missing when it is not in force */
export async function endOneGrant(tx: Tx, personId: string, grantId: string): Promise<void> {
  const grant = (await findGrants(tx, personId)).find(({ id }) => id === grantId);
  if (grant === undefined) throw new Problem('record.missing', { grantId });
  if (grant.role === 'administrator') await mustLeaveAnAdministrator(tx, personId);
  if ((await endGrants(tx, personId, grantId)) === 0) throw new Problem('record.missing', { grantId });
  tx.announce({ topic: 'person.role_ended', subjectId: personId, area: tx.regency.code, payload: { role: grant.role } });
}

/**
 * The successor takes over every role that they do not hold yet, over the same areas, by the hand of who says so.
 * @throws Problem grant.self when that would open children to the giver themself; record.missing
 */
export async function handOverTo(tx: Tx, personId: string, successorId: string): Promise<void> {
  if (successorId === personId) throw new Problem('record.missing', { personId: successorId });
  await getPresent(tx, successorId);
  const held = await findGrants(tx, successorId);
  for (const { role, area } of await findGrants(tx, personId)) {
    if (held.some((one) => one.role === role && one.area === area)) continue;
    await mustBeForAnother(tx, role, { personId: successorId });
    await mustGrant(tx, role, area);
    await insertGrant(tx, { id: newId(), personId: successorId, role, area });
  }
}

/** The person leaves: grants and sessions end in this transaction. */
export async function leave(tx: Tx, personId: string): Promise<void> {
  await mustLeaveAnAdministrator(tx, personId);
  await endGrants(tx, personId);
  await markLeft(tx, personId);
  tx.announce({ topic: 'person.left', subjectId: personId, area: tx.regency.code, payload: {} });
}
