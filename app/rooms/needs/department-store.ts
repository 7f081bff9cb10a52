/** SQL of departments: their lines through the database's own functions, which know who asks. No child is read here. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentity } from '../children/server.ts';
import type { NeedState } from './need.ts';

export interface DepartmentRow {
  id: string;
  item: string;
  unit: string;
  quantity: string;
  unit_price_rp: number;
  deadline: string;
  village: string;
  villageName: string;
  state: NeedState;
  at_home: boolean;
  urgency: number;
  covered_quantity: string;
  taken_on: string | null;
  planned_on: string | null;
}

export async function findDepartmentOf(tx: Tx, personId: string): Promise<string | null> {
  return (await tx.sql.selectFrom('department_officer').select('department').where('person_id', '=', personId).executeTakeFirst())?.department ?? null;
}

/** Everybody who holds the role of a department now, with the department they work for. */
export async function listOfficers(tx: Tx): Promise<{ personId: string; name: string; department: string | null }[]> {
  const { rows } = await sql<{ personId: string; name: string; department: string | null }>`
    select distinct p.id as "personId", p.name, o.department from role_grant g join person p on p.id = g.person_id left join department_officer o on o.person_id = p.id
    where g.role = 'department' and g.ended_at is null and p.left_at is null order by p.name`.execute(tx.sql);
  return rows;
}

export async function setDepartmentOf(tx: Tx, personId: string, department: string): Promise<void> {
  await tx.sql
    .insertInto('department_officer')
    .values({ person_id: personId, department, since: tx.now, set_by: tx.actor.id })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ department, since: tx.now, set_by: tx.actor.id }))
    .execute();
}

/** Lines of the actor's department in force, nearest deadline first. */
export async function listDepartmentRows(tx: Tx, limit: number): Promise<DepartmentRow[]> {
  const { rows } = await sql<DepartmentRow>`select n.*, coalesce(v.name, '') as "villageName" from department_need_lines(${limit}) n left join area v on v.code = n.village order by n.deadline, n.urgency desc, n.id`.execute(tx.sql);
  return rows;
}

export interface Home {
  childId: string;
  callName: string;
  address: string | null;
  rt: number | null;
  rw: number | null;
}

/** The first word of a name, written as people write names also when a file shouts it. */
function callNameOf(name: string): string {
  const [first = ''] = name.trim().split(/\s+/);
  return first === first.toUpperCase() ? first.slice(0, 1) + first.slice(1).toLowerCase() : first;
}

/** Homes of lines that the actor's department took on and that are built there. */
export async function findHomes(tx: Tx, lineIds: readonly string[]): Promise<Map<string, Home>> {
  if (lineIds.length === 0) return new Map();
  const { rows } = await sql<{ line_id: string; child_id: string; rt: number | null; rw: number | null; salt: Buffer | null; identity_cipher: Buffer | null }>`
    select * from department_home_areas(${[...lineIds]}::uuid[])`.execute(tx.sql);
  return new Map(
    rows.map((row) => {
      const { name, address } = openIdentity(row.salt, row.identity_cipher);
      return [row.line_id, { childId: row.child_id, callName: callNameOf(name), address, rt: row.rt, rw: row.rw }] as const;
    }),
  );
}

/** Takes a line on; its child, or null when it is not the department's or not in force. */
export async function takeLine(tx: Tx, lineId: string, plannedOn: string): Promise<string | null> {
  const { rows } = await sql<{ child: string | null }>`select take_department_need(${lineId}, ${plannedOn}, ${tx.today}) as child`.execute(tx.sql);
  return rows[0]?.child ?? null;
}
