/** SQL of who holds what, for work that tells many people something: one row per grant in force, with its reach. */
import type { Tx } from '../../platform/db/actor.ts';
import type { Grant } from './role.ts';

export interface HeldGrant extends Grant {
  personId: string;
}

/** Grants of people who are here; service accounts are no people. */
export async function findGrantsInForce(tx: Tx): Promise<HeldGrant[]> {
  const { rows } = await tx.client.query<HeldGrant>(
    `select g.person_id as "personId", g.role, g.area,
       case when a.level = 'puskesmas' then array(select c.village from catchment c where c.puskesmas = g.area) else array[g.area] end as reach
     from role_grant g join person p on p.id = g.person_id and p.left_at is null join area a on a.code = g.area
     where g.ended_at is null and g.role not like 'service%' order by g.person_id, g.id`,
  );
  return rows;
}

/** Pairings in force, and who stands in, for children whose guardians still allow them and who are here: who may know of whom. */
export async function findPairingsInForce(tx: Tx): Promise<{ personId: string; childId: string }[]> {
  const { rows } = await tx.client.query<{ personId: string; childId: string }>(
    `select t.person_id as "personId", t.child_id as "childId" from child_grant t join child c on c.id = t.child_id and c.allows_pairing and not c.restricted and c.state = 'active'
     where t.kind in ('pairing', 'substitute') and t.ended_at is null and t.paused_at is null and t.starts_at <= $1 and (t.ends_at is null or t.ends_at > $1)`,
    [tx.now],
  );
  return rows;
}
