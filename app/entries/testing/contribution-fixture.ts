/** A need of a child with an allocation of somebody's pledge to it: nothing is delivered yet, so that every step meets an answer. */
import type { PoolClient } from '../../platform/db/pool.ts';
import { newId } from '../../platform/ids/index.ts';

export interface ContributionFixture {
  allocationId: string;
  needId: string;
}

/** Written on a connection that is in the regency's schema, in the caller's transaction. */
export async function writeContribution(client: PoolClient, childId: string, area: string): Promise<ContributionFixture> {
  const { allocationId, needId, giverId, pledgeId } = { allocationId: newId(), needId: newId(), giverId: newId(), pledgeId: newId() };
  await client.query(
    `insert into need_line (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, quantity, unit_price_rp, deadline, donor, at_home, divisible, urgency,
       urgency_reasons, proposed_at, proposed_by)
     values ($1, $2, $3, $4, 'telur', 0, 'butir', '{stunted}', 'open', 180, 1900, '2026-12-31', 'yes', false, true, 50, '{}', now(), $2)`,
    [needId, newId(), childId, area],
  );
  await client.query(`insert into giver (id, kind, name, recorded_at, recorded_by) values ($1, 'company', 'PT Rekaan', now(), $1)`, [giverId]);
  await client.query(
    `insert into pledge (id, giver_id, kind, commodity, unit, said_quantity, said_unit, wish_area, made_on, recorded_at, recorded_by, moved_at, pledged, unspent, ended)
     values ($1, $2, 'goods', 'telur', 'butir', 100, 'butir', left($3, 5), '2026-08-01', now(), $2, now(), 10000, 0, 0)`,
    [pledgeId, giverId, area],
  );
  await client.query(
    `insert into pledge_allocation (id, pledge_id, need_id, child_id, area, item_code, unit, ordered_at, ordered_by, committed, covered, delivered, received, used, given_back, spoiled)
     values ($1, $2, $3, $4, $5, 'telur', 'butir', now(), $6, 0, 0, 0, 0, 0, 0, 0)`,
    [allocationId, pledgeId, needId, childId, area, giverId],
  );
  return { allocationId, needId };
}
