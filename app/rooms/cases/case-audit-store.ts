/** SQL of case audits. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { AuditFacts } from './case-audit.ts';
import type { AuditView } from './case-audit-contract.ts';

const columns = sql`a.id, a.case_id as "caseId", a.child_id as "childId", a.semester, a.age_group as "ageGroup", a.why, a.selected_on as "selectedOn", a.facts,
  a.direct_factors as "directFactors", a.indirect_factors as "indirectFactors", a.analysis, a.advice, a.advised_on as "advisedOn", a.follow_up as "followUp",
  a.follow_up_owner as "followUpOwner", a.follow_up_due as "followUpDue", a.follow_up_done_on as "followUpDoneOn", a.evaluation`;

/** Audits of a half-year within reach, oldest first. */
export async function listAudits(tx: Tx, semester: string): Promise<AuditView[]> {
  const { rows } = await sql<AuditView>`select ${columns} from case_audit a join child c on c.id = a.child_id where a.semester = ${semester} and c.state <> 'erased' order by a.selected_on, a.id`.execute(tx.sql);
  return rows;
}

/** One audit, held, with the present area of its child. */
export async function findAudit(tx: Tx, id: string): Promise<(AuditView & { area: string }) | undefined> {
  const { rows } = await sql<AuditView & { area: string }>`select ${columns}, a.area from case_audit a join child c on c.id = a.child_id where a.id = ${id} for update of a`.execute(tx.sql);
  return rows[0];
}

export interface Candidate {
  caseId: string;
  childId: string;
  aliasSeed: number;
  villageName: string;
  posyanduName: string | null;
  rt: number | null;
  rw: number | null;
  bornOn: string;
  lenZ: number | null;
  openedOn: string;
  why: 'off_track' | 'long_open' | 'severely_stunted';
}

/** Open cases that nobody chose yet this half-year and that experts could look at: off track twice, open for half a year, severe. */
export async function listCandidates(tx: Tx, semester: string, openedBefore: string, limit: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select f.id as "caseId", f.child_id as "childId", c.alias_seed as "aliasSeed", coalesce(v.name, '') as "villageName", p.name as "posyanduName", c.rt, c.rw, c.born_on as "bornOn", s.len_z as "lenZ", f.opened_on as "openedOn",
      case when f.off_track >= 2 then 'off_track' when f.opened_on < ${openedBefore} then 'long_open' else 'severely_stunted' end as why
    from case_file f join child c on c.id = f.child_id and c.state = 'active' left join child_standing s on s.child_id = c.id left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu'
    where f.closed_on is null and (f.off_track >= 2 or f.opened_on < ${openedBefore} or s.class = 'severely_stunted')
      and not exists (select 1 from case_audit a where a.case_id = f.id and a.semester = ${semester})
    order by f.off_track desc, f.opened_on, f.id limit ${limit}`.execute(tx.sql);
  return rows;
}

export interface NewAudit {
  id: string;
  semester: string;
  caseId: string;
  childId: string;
  area: string;
  ageGroup: 'baduta' | 'balita';
  why: string;
  facts: AuditFacts;
}

/** Chooses a case; false when it was chosen this half-year already. */
export async function insertAudit(tx: Tx, one: NewAudit): Promise<boolean> {
  const written = await tx.sql
    .insertInto('case_audit')
    .values({
      id: one.id, semester: one.semester, case_id: one.caseId, child_id: one.childId, area: one.area, age_group: one.ageGroup, why: one.why,
      selected_on: tx.today, selected_by: tx.actor.id, facts: JSON.stringify(one.facts),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.length > 0;
}

export async function setAdvice(tx: Tx, id: string, said: { directFactors: string; indirectFactors: string; analysis: string; advice: string }): Promise<void> {
  await tx.sql
    .updateTable('case_audit')
    .set({ direct_factors: said.directFactors, indirect_factors: said.indirectFactors, analysis: said.analysis, advice: said.advice, advised_on: tx.today, advised_by: tx.actor.id })
    .where('id', '=', id)
    .execute();
}

export async function setFollowUp(tx: Tx, id: string, said: { followUp: string; owner: string; dueOn: string }): Promise<void> {
  await tx.sql.updateTable('case_audit').set({ follow_up: said.followUp, follow_up_owner: said.owner, follow_up_due: said.dueOn }).where('id', '=', id).execute();
}

export async function setEvaluation(tx: Tx, id: string, said: { doneOn: string; evaluation: string }): Promise<void> {
  await tx.sql.updateTable('case_audit').set({ follow_up_done_on: said.doneOn, evaluation: said.evaluation }).where('id', '=', id).execute();
}
