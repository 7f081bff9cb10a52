/** Erasing who a child is, and keeping what was measured. */
import type { Tx } from '../../platform/db/actor.ts';
import { villageOf } from './child.ts';
import { forgetPairs } from './duplicate-store.ts';
import { listMergedInto } from './merge-store.ts';
import { openMoves } from './store.ts';

/**
 * Destroys the key of a child and all that names it or would find it; area becomes the village, the date of birth the first
 * of its month. Measurements and counts stay. Announces `child.erased` {childId, village}: in the same transaction higher
 * rooms drop what they hold of the child, and follow its area with `followMoves`. Records that went into it go with it.
 * @returns false when no such child is within reach, or it was erased before
 */
export async function destroyIdentity(tx: Tx, childId: string): Promise<boolean> {
  const { rows } = await tx.client.query<{ area: string }>(`select area from child where id = $1 and state <> 'erased' for update`, [childId]);
  const area = rows[0]?.area;
  if (area === undefined) return false;
  const village = villageOf(area) ?? area;
  for (const merged of await listMergedInto(tx, childId)) await destroyIdentity(tx, merged);
  await forgetPairs(tx, childId);
  await openMoves(tx);
  await tx.client.query('insert into moved_child (child_id, area, puskesmas) select id, $2, puskesmas from child where id = $1', [childId, village]);
  for (const table of ['child_key', 'child_search', 'child_field_source']) await tx.client.query(`delete from ${table} where child_id = $1`, [childId]);
  await tx.client.query(
    `update child set identity_cipher = null, household_mark = null, nik_cipher = null, nik_hash = null,
       nik_state = 'missing', rt = null, rw = null, area = $2, born_on = date_trunc('month', born_on)::date, state = 'erased', state_on = $3
     where id = $1`,
    [childId, village, tx.today],
  );
  tx.announce({ topic: 'child.erased', subjectId: childId, area: village, payload: { childId, village } });
  return true;
}
