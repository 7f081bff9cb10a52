/** SQL of guardians. */
import type { Tx } from '../../platform/db/actor.ts';
import type { Leaving, Relation } from './guardian.ts';
import type { ConsentChild } from './store.ts';

export interface GuardianRow {
  id: string;
  childId: string;
  nameSealed: Buffer;
  relation: Relation;
  ofAge: boolean;
  birthYear: number | null;
  livesWith: boolean;
  separated: boolean;
  since: string;
  until: string | null;
  leftSeq: number | null;
  leftWhy: Leaving | null;
}

const columns = [
  'id', 'child_id as childId', 'name_sealed as nameSealed', 'relation', 'of_age as ofAge', 'birth_year as birthYear', 'lives_with as livesWith', 'separated',
  'since', 'until', 'left_seq as leftSeq', 'left_why as leftWhy',
] as const;

/** Guardians of a child, those of now first, each as recorded. */
export async function listGuardianRows(tx: Tx, childId: string): Promise<GuardianRow[]> {
  return (await tx.sql
    .selectFrom('guardian')
    .select(columns)
    .where('child_id', '=', childId)
    .orderBy((of) => of('until', 'is not', null))
    .orderBy('since')
    .orderBy('id')
    .execute()) as GuardianRow[];
}

/** One guardian within reach, or undefined. */
export async function findGuardian(tx: Tx, childId: string, guardianId: string): Promise<GuardianRow | undefined> {
  return (await tx.sql.selectFrom('guardian').select(columns).where('child_id', '=', childId).where('id', '=', guardianId).executeTakeFirst()) as GuardianRow | undefined;
}

export type GuardianFacts = Pick<GuardianRow, 'nameSealed' | 'relation' | 'ofAge' | 'birthYear' | 'livesWith' | 'separated'>;

const valuesOf = (facts: GuardianFacts) => ({
  name_sealed: facts.nameSealed,
  relation: facts.relation,
  of_age: facts.ofAge,
  birth_year: facts.birthYear,
  lives_with: facts.livesWith,
  separated: facts.separated,
});

export async function insertGuardian(tx: Tx, child: ConsentChild, guardian: GuardianFacts & { id: string; since: string; until?: string | null; leftSeq?: number | null; leftWhy?: Leaving | null; takenFrom?: string }): Promise<void> {
  await tx.sql
    .insertInto('guardian')
    .values({
      id: guardian.id,
      child_id: child.id,
      area: child.area,
      ...valuesOf(guardian),
      since: guardian.since,
      until: guardian.until ?? null,
      left_seq: guardian.leftSeq ?? null,
      left_why: guardian.leftWhy ?? null,
      taken_from: guardian.takenFrom ?? null,
      recorded_at: tx.now,
      recorded_by: tx.actor.id,
    })
    .execute();
}

export async function updateGuardian(tx: Tx, id: string, facts: GuardianFacts): Promise<void> {
  await tx.sql
    .updateTable('guardian')
    .set({ ...valuesOf(facts), changed_at: tx.now, changed_by: tx.actor.id })
    .where('id', '=', id)
    .execute();
}

/** @param leftSeq number of the child's last answer */
export async function endGuardianRow(tx: Tx, id: string, end: { until: string; leftSeq: number; why: Leaving }): Promise<void> {
  await tx.sql
    .updateTable('guardian')
    .set({ until: end.until, left_seq: end.leftSeq, left_why: end.why, changed_at: tx.now, changed_by: tx.actor.id })
    .where('id', '=', id)
    .execute();
}
