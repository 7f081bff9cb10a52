/** SQL of consent that has to be asked for anew, out of the states kept for lists. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { Purpose } from './purpose.ts';

/** Days within which the guardians are asked anew (unverified; only the list of work asks). */
const ASK_WITHIN_DAYS = 14;

/** The most that a list shows. */
const MOST = 200;

export interface RenewalRow {
  childId: string;
  aliasSeed: number;
  villageName: string | null;
  posyanduName: string | null;
  rt: number | null;
  rw: number | null;
  purposes: Purpose[];
  dueOn: string;
}

const dueOn = sql`((s.changed_at at time zone 'Asia/Jakarta')::date + ${sql.lit(ASK_WITHIN_DAYS)})`;

/** Children of the register within some areas that wait; nothing is shown of a child that may not be seen. */
const waiting = (areas: readonly string[]): RawBuilder<unknown> => sql`from consent_state s join child c on c.id = s.child_id
  where 'toRenew' in (s.pairing, s.story, s.photo) and c.state = 'active'
    and (${sql.join(areas.map((area) => sql`(s.area >= ${area} and s.area < ${`${area}/`})`), sql` or `)})`;

export async function listRenewalRows(tx: Tx, areas: readonly string[]): Promise<RenewalRow[]> {
  const { rows } = await sql<RenewalRow>`
    select w.*, v.name as "villageName", p.name as "posyanduName" from (
      select s.child_id as "childId", c.alias_seed as "aliasSeed", c.rt, c.rw, c.area, ${dueOn} as "dueOn",
        array_remove(array[case when s.pairing = 'toRenew' then 'pairing' end, case when s.story = 'toRenew' then 'story' end, case when s.photo = 'toRenew' then 'photo' end], null) as purposes
      ${waiting(areas)} order by s.changed_at, s.child_id limit ${sql.lit(MOST)}) w
    left join area v on v.code = left(w.area, 13) left join area p on p.code = w.area and p.level = 'posyandu'
    order by w."dueOn", w."childId"`.execute(tx.sql);
  return rows;
}

/** How many wait beyond their day, until today, and later. */
export async function countRenewals(tx: Tx, areas: readonly string[]): Promise<{ late: number; today: number; soon: number }> {
  const { rows } = await sql<{ late: number; today: number; soon: number }>`
    select count(*) filter (where ${dueOn} < ${tx.today}::date)::int as late, count(*) filter (where ${dueOn} = ${tx.today}::date)::int as today,
      count(*) filter (where ${dueOn} > ${tx.today}::date)::int as soon ${waiting(areas)}`.execute(tx.sql);
  return rows[0]!;
}
