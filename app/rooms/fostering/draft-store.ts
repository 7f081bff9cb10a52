/** SQL of drafts: the proposal for the whole city as it was made, and what was decided on it. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { DraftFigures, DraftPlace, DraftReason } from './matching-contract.ts';
import type { PartedBecause, Shortage } from './matching-proposal.ts';
import type { PairingHindrance } from './pairing.ts';
import { draftExpires } from './problem-store.ts';

export type DraftRefusal = 'time' | 'memory' | 'size' | 'busy' | 'failed' | 'invalid';

export interface DraftRow {
  id: string;
  state: 'solving' | 'ready' | 'failed' | 'dropped';
  refusal: DraftRefusal | null;
  made_at: Date;
  made_by: string;
  byName: string;
  expires_at: Date;
  figures: DraftFigures | null;
  shortages: readonly Shortage[] | null;
  loads: readonly { parentId: string; children: number; capacity: number }[] | null;
}

/** The newest draft that counts; undefined when there is none, or it is too old. */
export async function findPresentDraft(tx: Tx): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`
    select d.*, coalesce(p.name, '') as "byName" from matching_draft d left join person p on p.id = d.made_by
    where d.state <> 'dropped' and d.expires_at > ${tx.now} order by d.made_at desc limit 1`.execute(tx.sql);
  return rows[0];
}

/** A draft, held until the transaction ends. */
export async function holdDraft(tx: Tx, draftId: string): Promise<Pick<DraftRow, 'id' | 'state' | 'expires_at'> | undefined> {
  const row = await tx.sql.selectFrom('matching_draft').select(['id', 'state', 'expires_at']).where('id', '=', draftId).forUpdate().executeTakeFirst();
  return row as Pick<DraftRow, 'id' | 'state' | 'expires_at'> | undefined;
}

/** A solve that nobody has heard of for so long was cut off: another may begin. */
const CUT_OFF_MS = 10 * 60_000;

/** Begins a draft in place of those before. @returns false while another is being solved */
export async function insertDraft(tx: Tx, id: string): Promise<boolean> {
  await tx.sql
    .updateTable('matching_draft')
    .set({ state: 'failed', refusal: 'failed' })
    .where('state', '=', 'solving')
    .where('made_at', '<', new Date(tx.now.getTime() - CUT_OFF_MS))
    .execute();
  const begun = await tx.sql
    .insertInto('matching_draft')
    .values({ id, state: 'solving', made_at: tx.now, made_by: tx.actor.id, expires_at: draftExpires(tx.now, tx.today) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows !== 1n) return false;
  await tx.sql.updateTable('matching_draft').set({ state: 'dropped' }).where('id', '<>', id).where('state', 'in', ['ready']).execute();
  await tx.sql.deleteFrom('matching_child').where('draft_id', '<>', id).execute();
  return true;
}

export async function failDraft(tx: Tx, id: string, refusal: DraftRefusal): Promise<void> {
  await tx.sql.updateTable('matching_draft').set({ state: 'failed', refusal }).where('id', '=', id).where('state', '=', 'solving').execute();
}

export async function throwAwayDraft(tx: Tx, id: string): Promise<void> {
  await tx.sql.updateTable('matching_draft').set({ state: 'dropped', refusal: null }).where('id', '=', id).where('state', '<>', 'solving').execute();
  await tx.sql.deleteFrom('matching_child').where('draft_id', '=', id).execute();
}

export interface NewDraftChild {
  childId: string;
  area: string;
  place: DraftPlace;
  personId: string | null;
  metres: number | null;
  reasons: readonly DraftReason[] | null;
  movedFrom: string | null;
  because: PartedBecause | null;
  shortage: number | null;
}

/** Writes a proposal into its draft. */
export async function saveProposal(
  tx: Tx,
  id: string,
  proposal: { figures: DraftFigures; shortages: readonly Shortage[]; loads: readonly { parentId: string; children: number; capacity: number }[] },
  children: readonly NewDraftChild[],
): Promise<void> {
  const { figures, shortages, loads } = proposal;
  const set = { state: 'ready', solved_at: tx.now, figures: JSON.stringify(figures), shortages: JSON.stringify(shortages), loads: JSON.stringify(loads) };
  const ready = await tx.sql.updateTable('matching_draft').set(set).where('id', '=', id).where('state', '=', 'solving').executeTakeFirst();
  if (ready.numUpdatedRows !== 1n) return;
  const of = <K extends keyof NewDraftChild>(key: K): NewDraftChild[K][] => children.map((child) => child[key]);
  await tx.client.query(
    `insert into matching_child (draft_id, child_id, area, place, person_id, metres, reasons, moved_from, because, shortage, choice)
     select $1, child_id, area, place, person_id, metres, reasons, moved_from, because, shortage, 'waits'
     from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::int[], $7::jsonb[], $8::uuid[], $9::text[], $10::smallint[])
       as c (child_id, area, place, person_id, metres, reasons, moved_from, because, shortage)`,
    [id, of('childId'), of('area'), of('place'), of('personId'), of('metres'), of('reasons').map((one) => (one === null ? null : JSON.stringify(one))), of('movedFrom'), of('because'), of('shortage')],
  );
}

export interface DraftChildRow {
  childId: string;
  area: string;
  villageName: string;
  place: DraftPlace;
  personId: string | null;
  personName: string | null;
  metres: number | null;
  reasons: DraftReason[] | null;
  movedFromName: string | null;
  because: PartedBecause | 'by_hand' | null;
  choice: 'waits' | 'dropped' | 'proposed' | 'left_out';
  leftOut: PairingHindrance[] | null;
  rt: number | null;
  rw: number | null;
}

const DRAFT_CHILD = sql`
  select c.child_id as "childId", c.area, coalesce(v.name, '') as "villageName", c.place, c.person_id as "personId", p.name as "personName", c.metres, c.reasons,
    m.name as "movedFromName", c.because, c.choice, c.left_out as "leftOut", k.rt, k.rw
  from matching_child c join child k on k.id = c.child_id
  left join area v on v.code = left(c.area, 13) left join person p on p.id = c.person_id left join person m on m.id = c.moved_from`;

/** Children of a place, by area; one more than asked for when there is a next page. */
export async function listDraftRows(tx: Tx, draftId: string, place: DraftPlace, after: { area: string; childId: string } | null, limit: number): Promise<DraftChildRow[]> {
  const from = after === null ? sql`` : sql`and (c.area, c.child_id) > (${after.area}, ${after.childId}::uuid)`;
  const { rows } = await sql<DraftChildRow>`${DRAFT_CHILD} where c.draft_id = ${draftId} and c.place = ${place} ${from}
    order by c.area, c.child_id limit ${limit + 1}`.execute(tx.sql);
  return rows;
}

export async function findDraftChild(tx: Tx, draftId: string, childId: string): Promise<DraftChildRow | undefined> {
  return (await sql<DraftChildRow>`${DRAFT_CHILD} where c.draft_id = ${draftId} and c.child_id = ${childId}`.execute(tx.sql)).rows[0];
}

/** Pairs that wait to be confirmed: all, or those of some children. */
export async function listWaiting(tx: Tx, draftId: string, childIds: readonly string[] | null): Promise<{ childId: string; personId: string }[]> {
  const rows = tx.sql
    .selectFrom('matching_child')
    .select(['child_id as childId', 'person_id as personId'])
    .where('draft_id', '=', draftId)
    .where('place', 'in', ['new', 'moves'])
    .where('choice', 'in', childIds === null ? ['waits'] : ['waits', 'left_out'])
    .orderBy('child_id');
  const found = await (childIds === null ? rows : rows.where('child_id', 'in', [...childIds])).execute();
  return found.map(({ childId, personId }) => ({ childId, personId: personId! }));
}

export async function markProposed(tx: Tx, draftId: string, childIds: readonly string[]): Promise<void> {
  if (childIds.length === 0) return;
  await tx.sql.updateTable('matching_child').set({ choice: 'proposed', left_out: null }).where('draft_id', '=', draftId).where('child_id', 'in', [...childIds]).execute();
}

export async function markLeftOut(tx: Tx, draftId: string, childId: string, why: readonly PairingHindrance[]): Promise<void> {
  await tx.sql.updateTable('matching_child').set({ choice: 'left_out', left_out: [...why] }).where('draft_id', '=', draftId).where('child_id', '=', childId).execute();
}

/** Drops a pair or takes it up again. @returns false when it is proposed already */
export async function markDropped(tx: Tx, draftId: string, childId: string, drop: boolean): Promise<boolean> {
  const done = await tx.sql
    .updateTable('matching_child')
    .set({ choice: drop ? 'dropped' : 'waits', left_out: null })
    .where('draft_id', '=', draftId)
    .where('child_id', '=', childId)
    .where('place', 'in', ['new', 'moves'])
    .where('choice', '<>', 'proposed')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Puts another foster parent in a child's place of the draft. */
export async function swapPerson(tx: Tx, draftId: string, childId: string, to: { personId: string; metres: number; pairedWith: string | null }): Promise<void> {
  const moves = to.pairedWith !== null && to.pairedWith !== to.personId;
  await tx.sql
    .updateTable('matching_child')
    .set({
      place: moves ? 'moves' : to.pairedWith === null ? 'new' : 'stays', person_id: to.personId, metres: to.metres, reasons: JSON.stringify([{ key: 'pair.byHand' }]),
      moved_from: moves ? to.pairedWith : null, because: moves ? 'by_hand' : null, shortage: null, choice: 'waits', left_out: null,
    })
    .where('draft_id', '=', draftId)
    .where('child_id', '=', childId)
    .execute();
}

/** How many pairs of a draft hold each choice, and the load that each foster parent would have by it. */
export async function countDraft(tx: Tx, draftId: string): Promise<{ places: Record<DraftPlace, number>; choices: Record<DraftChildRow['choice'], number> }> {
  const rows = await tx.sql
    .selectFrom('matching_child')
    .select(['place', 'choice'])
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('draft_id', '=', draftId)
    .groupBy(['place', 'choice'])
    .execute();
  const places = { new: 0, moves: 0, stays: 0, uncovered: 0, no_consent: 0 };
  const choices = { waits: 0, dropped: 0, proposed: 0, left_out: 0 };
  for (const { place, choice, n } of rows) {
    places[place as DraftPlace] += n;
    if (place === 'new' || place === 'moves') choices[choice as DraftChildRow['choice']] += n;
  }
  return { places, choices };
}

/** Children that a draft gives to each foster parent: those that stay, and those that wait or were proposed; one may be left out of the count. */
export async function countGiven(tx: Tx, draftId: string, butChildId: string | null): Promise<Map<string, number>> {
  const { rows } = await sql<{ personId: string; n: number }>`
    select person_id as "personId", count(*)::int as n from matching_child
    where draft_id = ${draftId} and child_id is distinct from ${butChildId}::uuid and person_id is not null and (place = 'stays' or choice in ('waits', 'proposed')) group by person_id`.execute(tx.sql);
  return new Map(rows.map(({ personId, n }) => [personId, n]));
}
