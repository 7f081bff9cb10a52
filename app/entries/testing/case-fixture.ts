/** The case of a child as an import left it, and its place in the case audit: what commands on cases are knocked at with. */
import type { PoolClient } from '../../platform/db/pool.ts';
import { newId } from '../../platform/ids/index.ts';

export interface CaseFixture {
  caseId: string;
  auditId: string;
}

/** Written on a connection that is in the regency's schema, in the caller's transaction. */
export async function writeCase(client: PoolClient, childId: string, area: string, measurementId: string): Promise<CaseFixture> {
  const [caseId, auditId] = [newId(), newId()];
  await client.query(
    `insert into case_file (id, child_id, area, opened_on, opened_at, opened_by, reason, measurement_id, len_z, due_on)
     values ($1, $2, $3, '2026-08-10', now(), $1, 'stunted', $4, -250, '2026-08-17')`,
    [caseId, childId, area, measurementId],
  );
  await client.query(
    `insert into case_audit (id, semester, case_id, child_id, area, age_group, why, selected_on, selected_by, facts)
     values ($1, '2026-2', $2, $3, $4, 'baduta', 'Dua kali di bawah garis', '2026-08-20', $2, '{"aliasSeed": 1, "villageName": "", "ageMonths": 19, "weightG": null, "lengthMm": null, "weiZ": null, "lenZ": null, "wflZ": null, "answers": {}, "services": []}')`,
    [auditId, caseId, childId, area],
  );
  return { caseId, auditId };
}
