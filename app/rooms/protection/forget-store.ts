/** SQL of what else could name a child: free words that people wrote about it. Counted for the record, then emptied. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { withoutWords } from './free-words.ts';

const GONE = 'Identitas anak sudah dihapus.';

/** Columns of free words about a child, by table. Where a column must not be empty, it says that the identity is gone. */
const columns: Readonly<Record<string, string>> = {
  urgent_task: 'outcome = null',
  case_file: 'closed_reason = case when closed_reason is null then null else $2 end',
  case_task: 'title = $2',
  case_audit: `why = $2, direct_factors = null, indirect_factors = null, analysis = null, advice = null, follow_up = null, evaluation = null`,
  need_line: 'staff_word = null, decline_reason = case when decline_reason is null then null else $2 end',
  child_grant: `reason = case when reason is null then null else $2 end, review_words = case when review_words is null then null else $2 end`,
  measurement: 'measured_by = null, raw_weight = null, raw_length = null',
};

/** Records of steps, whose form belongs to the step: free words are emptied inside. */
const records = [
  { table: 'case_action', column: 'told', id: 'id' },
  { table: 'case_audit', column: 'facts', id: 'id' },
] as const;

/** How much there is of a child that names it or leads to it, by table; `_kept` counts what stays without an identity. */
export async function countIdentifying(tx: Tx, childId: string): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from child where id = ${childId} and identity_cipher is not null) as child,
      (select count(*)::int from child_key where child_id = ${childId}) as child_key,
      (select count(*)::int from child_search where child_id = ${childId}) as child_search,
      (select count(*)::int from child_field_source where child_id = ${childId}) as child_field_source,
      (select count(*)::int from guardian where child_id = ${childId}) as guardian,
      (select count(*)::int from guardian_door where child_id = ${childId} and ended_at is null) as guardian_door,
      (select count(*)::int from import_row where child_id = ${childId} and details is not null) as import_row,
      (select count(*)::int from import_staged where child_id = ${childId}) as import_staged,
      (select count(*)::int from urgent_task where child_id = ${childId} and outcome is not null) as urgent_task,
      (select count(*)::int from case_action where child_id = ${childId}) as case_action,
      (select count(*)::int from case_audit where child_id = ${childId}) as case_audit,
      (select count(*)::int from need_line where child_id = ${childId} and (staff_word is not null or decline_reason is not null)) as need_line,
      (select count(*)::int from measurement where child_id = ${childId}) as measurement_kept`.execute(tx.sql);
  return rows[0]!;
}

/** Empties them. What is sealed with the child's key needs nothing: it goes with the key. */
export async function forgetWords(tx: Tx, childId: string): Promise<void> {
  for (const [table, set] of Object.entries(columns))
    await tx.client.query(`update ${table} set ${set} where child_id = $1`, set.includes('$2') ? [childId, GONE] : [childId]);
  await tx.client.query(`update erasure set reason = $2 where child_id = $1`, [childId, GONE]);
  for (const { table, column, id } of records) {
    const { rows } = await tx.client.query<{ id: string; told: unknown }>(
      `select ${id} as id, ${column} as told from ${table} where child_id = $1`,
      [childId],
    );
    for (const row of rows)
      await tx.client.query(`update ${table} set ${column} = $2 where ${id} = $1`, [row.id, JSON.stringify(withoutWords(row.told))]);
  }
}
