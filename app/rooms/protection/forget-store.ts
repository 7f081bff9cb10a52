/** SQL of what else could name a child: free words that people wrote about it. Counted for the record, then emptied. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

/** Free words about a child, by table: what stands there after an erasure would still tell who it was. */
const words = [
  { table: 'urgent_task', set: 'outcome = null', where: 'child_id = $1 and outcome is not null' },
  { table: 'child_grant', set: `reason = case when kind = 'break_glass' then 'Identitas anak sudah dihapus.' end, review_words = case when review is null then null else 'Identitas anak sudah dihapus.' end`, where: 'child_id = $1 and (reason is not null or review_words is not null)' },
  // The steps of a case stay, what people wrote with them goes.
  { table: 'case_action', set: `told = (told - array['outcome', 'reason', 'note', 'reply', 'name']::text[]) #- '{referral,reason}' #- '{assessment,note}' #- '{assessment,caregiver}' #- '{assessment,fatherWork}' #- '{assessment,motherWork}'`, where: 'child_id = $1' },
  { table: 'case_task', set: `title = ''`, where: `child_id = $1 and kind = 'plan'` },
  { table: 'case_audit', set: `facts = '{}', direct_factors = null, indirect_factors = null, analysis = null, advice = null, evaluation = null`, where: 'child_id = $1' },
  { table: 'need_line', set: `staff_word = null, decline_reason = case when decline_reason is null then null else '-' end`, where: 'child_id = $1 and (staff_word is not null or decline_reason is not null)' },
] as const;

/** How much there is of a child that names it or leads to it, by table. */
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
      (select count(*)::int from measurement where child_id = ${childId}) as measurement_kept`.execute(tx.sql);
  return rows[0]!;
}

/** Empties them. */
export async function forgetWords(tx: Tx, childId: string): Promise<void> {
  for (const { table, set, where } of words) await tx.client.query(`update ${table} set ${set} where ${where}`, [childId]);
}
