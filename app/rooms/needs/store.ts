/** SQL of need lines: proposals kept, decisions written, lines of a child. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { followMoves } from '../children/server.ts';
import type { Acceptance, NeedState } from './need.ts';
import { donorWayOf } from './safety.ts';
import type { NeedItem } from './need-item.ts';
import { urgencyOf } from './urgency.ts';

/** Of whom a line is. */
export interface LineOf {
  caseId: string;
  childId: string;
  area: string;
}

export interface NewLine {
  id?: string;
  item: NeedItem;
  reasons: readonly string[];
  urgencyReasons: readonly string[];
}

/** Keeps proposed lines; an item that already waits in the case, or that a person declined there, is not proposed again by itself. */
export async function insertProposals(tx: Tx, of: LineOf, version: number, lines: readonly NewLine[], byHand: boolean): Promise<string[]> {
  if (lines.length === 0) return [];
  const known = await tx.sql.selectFrom('need_line').select(['item', 'state']).where('case_id', '=', of.caseId).execute();
  const waits = new Set(known.filter(({ state }) => ['proposed', 'open', 'covered'].includes(state)).map(({ item }) => item));
  const answered = new Set(known.filter(({ state }) => ['declined', 'met'].includes(state)).map(({ item }) => item));
  const fresh = lines.filter(({ item }) => !waits.has(item.code) && (byHand || !answered.has(item.code)));
  if (fresh.length === 0) return [];
  const written = await tx.sql
    .insertInto('need_line')
    .values(fresh.map((line) => ({ ...rowOf(of, version, line), proposed_at: tx.now, proposed_by: tx.actor.id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.map(({ id }) => id);
}

function rowOf(of: LineOf, version: number, { id, item, reasons, urgencyReasons }: NewLine) {
  return {
    id: id ?? newId(), case_id: of.caseId, child_id: of.childId, area: of.area, item: item.code, catalogue_version: version, unit: item.unit, reasons: [...reasons], state: 'proposed',
    donor: donorWayOf(item), at_home: item.atHome, divisible: item.divisible, urgency: urgencyOf(urgencyReasons), urgency_reasons: [...urgencyReasons],
  };
}

export interface LineRow {
  id: string;
  case_id: string;
  child_id: string;
  area: string;
  item: string;
  unit: string;
  reasons: string[];
  state: NeedState;
  quantity: string | null;
  unit_price_rp: number | null;
  deadline: string | null;
  department: string | null;
  donor: 'yes' | 'no' | 'through_health' | 'gap';
  at_home: boolean;
  urgency_reasons: string[];
  covered_quantity: string;
  met_quantity: string;
  staff_word: string | null;
  decline_reason: string | null;
  decided_by: string | null;
  planned_on: string | null;
}

/** Lines of a child, of all its cases: what waits first, by urgency. */
export async function listLines(tx: Tx, childId: string): Promise<LineRow[]> {
  const rows = await tx.sql
    .selectFrom('need_line')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy(sql`case state when 'proposed' then 0 when 'open' then 1 when 'covered' then 2 else 3 end`)
    .orderBy('urgency', 'desc')
    .orderBy('item')
    .execute();
  return rows as unknown as LineRow[];
}

/** One line, held for a decision. */
export async function findLine(tx: Tx, id: string): Promise<LineRow | undefined> {
  return (await tx.sql.selectFrom('need_line').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as LineRow | undefined;
}

/** Writes an acceptance. The unit and all that came from the catalogue stay. */
export async function acceptLine(tx: Tx, id: string, said: Acceptance): Promise<void> {
  await tx.sql
    .updateTable('need_line')
    .set({
      state: 'open', quantity: String(said.quantity), unit_price_rp: said.unitPriceRp, deadline: said.deadline, department: said.department, staff_word: said.staffWord ?? null,
      decided_at: tx.now, decided_by: tx.actor.id,
    })
    .where('id', '=', id)
    .execute();
}

export async function declineLine(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.sql.updateTable('need_line').set({ state: 'declined', decline_reason: reason, decided_at: tx.now, decided_by: tx.actor.id, ended_on: tx.today }).where('id', '=', id).execute();
}

/** The case ended: what is not covered in full is needed no longer. What is covered stays until it is received or given back. */
export async function expireLines(tx: Tx, caseId: string): Promise<void> {
  await tx.sql
    .updateTable('need_line')
    .set({ state: 'expired', ended_on: tx.today })
    .where('case_id', '=', caseId)
    .where('state', 'in', ['proposed', 'open'])
    .execute();
}

/** Urgency of what waits in a case, after the child was measured or assessed. */
export async function setUrgency(tx: Tx, caseId: string, item: string, reasons: readonly string[]): Promise<void> {
  await tx.sql
    .updateTable('need_line')
    .set({ urgency: urgencyOf(reasons), urgency_reasons: [...reasons] })
    .where('case_id', '=', caseId)
    .where('item', '=', item)
    .where('state', 'in', ['proposed', 'open', 'covered'])
    .execute();
}

export async function followMovesOfNeeds(tx: Tx): Promise<void> {
  await followMoves(tx, 'need_line');
}
