/** A broken glass on a child, by somebody of none of the tested roles, that waits for its review. */
import type { PoolClient } from '../../platform/db/pool.ts';
import { newId } from '../../platform/ids/index.ts';

export interface GrantFixture {
  glassId: string;
  /** Id of a pairing, for tests that write one. */
  pairingId: string;
  /** Id of a standing in, likewise. */
  standInId: string;
}

/** Written on a connection that is in the regency's schema, in the caller's transaction. */
export async function writeGrants(client: PoolClient, childId: string, area: string): Promise<GrantFixture> {
  const glassId = newId();
  await client.query(
    `insert into child_grant (id, person_id, child_id, area, kind, given_by, given_at, starts_at, ends_at, reason)
     select $1, id, $2, $3, 'break_glass', id, now() - interval '1 second', now() - interval '1 second', now() + interval '59 minutes', 'dirujuk ke IGD tanpa surat pengantar' from person order by created_at, id limit 1`,
    [glassId, childId, area],
  );
  return { glassId, pairingId: newId(), standInId: newId() };
}
