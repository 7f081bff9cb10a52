/** SQL of stories: what may be told to the person who asks. The functions decide anew each time whether anything may. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { GrownMonth } from './story.ts';

export type Bond = 'foster' | 'giver';

export interface StoryChildRow {
  childId: string;
  bond: Bond;
  since: string;
  villageName: string;
  village: string;
  ageBand: number;
  aliasSeed: number;
  /** The guardians consent to stories. */
  told: boolean;
}

/** Children of whom the actor may be told something, in the order in which they came to them. */
export async function listStoryChildren(tx: Tx, bond: Bond): Promise<StoryChildRow[]> {
  const { rows } = await sql<StoryChildRow>`
    select s.child_id as "childId", s.bond, s.since, s.village, coalesce(v.name, '') as "villageName", s.age_band as "ageBand", s.alias_seed as "aliasSeed", s.told
    from story_children(${tx.today}::date) s left join area v on v.code = s.village where s.bond = ${bond} order by s.since, s.child_id`.execute(tx.sql);
  return rows;
}

/** Differences of each told child by month, by child. */
export async function listGrowth(tx: Tx, bond: Bond): Promise<Map<string, GrownMonth[]>> {
  const { rows } = await sql<GrownMonth & { childId: string }>`
    select child_id as "childId", month, grown_mm as "grownMm", gained_g as "gainedG" from story_growth(${tx.today}::date) where bond = ${bond} order by child_id, month`.execute(tx.sql);
  return byChild(rows);
}

export async function listMarks(tx: Tx, bond: Bond): Promise<Map<string, { planUntil: string | null; recoveredOn: string | null }>> {
  const { rows } = await sql<{ childId: string; planUntil: string | null; recoveredOn: string | null }>`
    select child_id as "childId", plan_until as "planUntil", recovered_on as "recoveredOn" from story_marks(${tx.today}::date) where bond = ${bond}`.execute(tx.sql);
  return new Map(rows.map(({ childId, ...marks }) => [childId, marks]));
}

export interface GiftRow {
  childId: string;
  item: string;
  unit: string;
  /** Hundredths of the unit. */
  amount: number;
}

export async function listGifts(tx: Tx, bond: Bond): Promise<Map<string, GiftRow[]>> {
  const { rows } = await sql<GiftRow>`
    select child_id as "childId", item_code as item, unit, amount from story_gifts(${tx.today}::date) where bond = ${bond} order by child_id, item_code`.execute(tx.sql);
  return byChild(rows);
}

/** Days of the actor's own visits, by child, oldest first. */
export async function listOwnVisitDays(tx: Tx, from = '0001-01-01', until = tx.today): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ childId: string; madeOn: string }>`
    select child_id as "childId", made_on as "madeOn" from visit where made_by = ${tx.actor.id} and made_on between ${from}::date and ${until}::date order by made_on`.execute(tx.sql);
  const days = new Map<string, string[]>();
  for (const { childId, madeOn } of rows) days.set(childId, [...(days.get(childId) ?? []), madeOn]);
  return days;
}

function byChild<R extends { childId: string }>(rows: readonly R[]): Map<string, R[]> {
  const sorted = new Map<string, R[]>();
  for (const row of rows) sorted.set(row.childId, [...(sorted.get(row.childId) ?? []), row]);
  return sorted;
}
