/** A visit that found something worrying, written past the wall. */
import type pg from 'pg';
import { newId } from '../../platform/ids/index.ts';

export interface VisitFixture {
  visitId: string;
}

/** Writes the visit and its child's clock. */
export async function writeVisit(client: pg.ClientBase, childId: string, area: string): Promise<VisitFixture> {
  const visitId = newId();
  await client.query(`insert into visit_clock (child_id, area, keeper, started_on, due_on) values ($1, $2, 'kader', '2026-08-01', '2026-08-15')`, [childId, area]);
  await client.query(
    `insert into visit (id, child_id, area, made_on, made_by, made_as, accompanied, answers, activities, worry, recorded_at)
     values ($1, $2, $3, '2026-08-10', $4, 'staff', true, '{"lively":"no","animalProtein":"no","meals":1,"ill":"yes","weighed":"no","helpCame":"no","helpUsed":"nothing_came","waterAndLatrine":"no"}', '{}', true, now())`,
    [visitId, childId, area, newId()],
  );
  return { visitId };
}
