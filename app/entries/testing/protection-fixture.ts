/** What hangs on a child at the data protection officer's desk: a request that was handed over, a breach, an erasure that waits. */
import type { PoolClient } from '../../platform/db/pool.ts';
import { newId } from '../../platform/ids/index.ts';

export interface ProtectionFixture {
  requestId: string;
  breachId: string;
  erasureId: string;
}

/** Written on a connection that is in the regency's schema, in the caller's transaction. */
export async function writeProtection(client: PoolClient, childId: string, area: string): Promise<ProtectionFixture> {
  const [requestId, breachId, erasureId, by] = [newId(), newId(), newId(), newId()];
  await client.query(
    `insert into rights_request (id, child_id, area, guardian_id, kind, field, opened_at, opened_by, due_at)
     values ($1, $2, $3, $4, 'correction', 'name', now(), $4, now() + interval '72 hours')`,
    [requestId, childId, area, by],
  );
  await client.query('insert into correction_task (request_id, child_id, area, handed_at, handed_by) values ($1, $2, $3, now(), $4)', [requestId, childId, area, by]);
  await client.query(
    `insert into breach (id, title, happened_from, happened_to, noticed_at, what, data_kinds, cause, remedy, contact, recorded_at, recorded_by)
     values ($1, 'Berkas rekaan', now(), now(), now(), 'Terkirim ke alamat yang salah.', '{name}', 'Salah ketik.', 'Dihapus penerima.', 'Puskesmas', now(), $2)`,
    [breachId, by],
  );
  await client.query(`insert into breach_child (breach_id, child_id, area, found_by) values ($1, $2, $3, '{area}')`, [breachId, childId, area]);
  await client.query(
    `insert into erasure (id, child_id, area, cause, verdict, grounds, reason, proposed_by, proposed_at, state)
     values ($1, $2, $3, 'retention', 'erase', '{}', 'masa simpan lewat', $4, now(), 'proposed')`,
    [erasureId, childId, area, by],
  );
  return { requestId, breachId, erasureId };
}
