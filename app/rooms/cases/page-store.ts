/** SQL of a child's page: standing, case, tasks, names of areas and people. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

export async function findStanding(tx: Tx, childId: string) {
  return tx.sql.selectFrom('child_standing').selectAll().where('child_id', '=', childId).executeTakeFirst();
}

export async function findOpenCase(tx: Tx, childId: string) {
  const { rows } = await sql<{ id: string; openedOn: string; openedAt: Date; reason: string; lenZ: number; openedByName: string }>`
    select f.id, f.opened_on as "openedOn", f.opened_at as "openedAt", f.reason, f.len_z as "lenZ", coalesce(p.name, '') as "openedByName"
    from case_file f left join person p on p.id = f.opened_by where f.child_id = ${childId} and f.closed_on is null`.execute(tx.sql);
  return rows[0];
}

export async function listUrgentTasks(tx: Tx, childId: string) {
  return tx.sql.selectFrom('urgent_task').select(['id', 'reasons', 'opened_at', 'due_at', 'done_at', 'outcome']).where('child_id', '=', childId).orderBy('opened_at', 'desc').limit(20).execute();
}

export async function findUrgentTask(tx: Tx, childId: string, taskId: string) {
  return tx.sql.selectFrom('urgent_task').selectAll().where('child_id', '=', childId).where('id', '=', taskId).forUpdate().executeTakeFirst();
}

export async function closeUrgentTask(tx: Tx, taskId: string, outcome: string): Promise<void> {
  await tx.sql.updateTable('urgent_task').set({ done_at: tx.now, done_by: tx.actor.id, outcome }).where('id', '=', taskId).execute();
}

/** Names by code, of the areas that a page mentions. */
export async function nameAreas(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.sql.selectFrom('area').select(['code', 'name']).where('code', 'in', [...new Set(codes)]).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}

export async function namePeople(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql.selectFrom('person').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Children within the given areas by what they ask for first, and the unit errors and files that wait. */
export async function countHome(tx: Tx): Promise<{ unitErrors: number; importsWaiting: number }> {
  const { rows } = await sql<{ unitErrors: number; importsWaiting: number }>`select
    (select count(*)::int from measurement where unit_error = 'proposed') as "unitErrors",
    (select count(*)::int from import_file where state = 'judged') as "importsWaiting"`.execute(tx.sql);
  return rows[0]!;
}
