/**
 * Ordering a draft in one transaction: every line is looked at again under its lock. It still fits and is directed, or the order
 * ends with the numbers of the lines that went away, and nothing is written.
 */
import type { Tx } from '../../platform/db/actor.ts';
import type { Outcome } from '../../platform/http/serve.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { GiverRow, OrderLine } from '../contributions/server.ts';
import { allocate, lockPledges, makePledge } from '../contributions/server.ts';
import { lockNeeds } from '../needs/server.ts';
import type { NeedRow } from '../needs/server.ts';
import { markOrdered, openToGiver } from './draft-store.ts';
import type { DraftRow, DraftSaid } from './draft-store.ts';
import type { DraftLine } from './draft.ts';
import { listOpenNeeds } from './open-store.ts';
import { reasonSentence } from './told-reason.ts';

/** Row security reads the list of opened needs anew for each row: many small lists cost less than one long. */
const OPENED_AT_ONCE = 250;

/** What an order of this draft answers; done already, it answers the same again. @throws Problem draft.ended */
export async function onceOrdered(tx: Tx, draft: DraftRow, order: () => Promise<void>): Promise<Outcome> {
  if (draft.state === 'ordered') return { id: draft.id, outcome: 'ordered' };
  if (draft.endsAt < tx.now) throw new Problem('draft.ended', {});
  await order();
  await markOrdered(tx, draft.id);
  return { id: draft.id, outcome: 'ordered' };
}

/**
 * Makes the pledge of a draft and directs it. A giver sees no need: its lines are opened to them for this transaction.
 * @throws Problem draft.ended; draft.changed (details `gone`: numbers of lines); pledge.refused
 */
export function orderPromise(tx: Tx, draft: DraftRow, said: DraftSaid, giverOf: () => Promise<GiverRow>, byGiver: boolean): Promise<Outcome> {
  return onceOrdered(tx, draft, async () => {
    const { giverKind: _kind, giverId: _giver, ...promise } = said;
    await makePledge(tx, await giverOf(), { id: draft.id, ...promise });
    const lines = draft.plan.lines.toSorted((one, other) => (one.needId < other.needId ? -1 : 1));
    const groups = byGiver ? grouped(lines) : [lines];
    const needs: NeedRow[] = [];
    for (const group of groups) needs.push(...(await opened(tx, byGiver, group, () => lockNeeds(tx, idsOf(group)))));
    const open = new Set((await listOpenNeeds(tx, said.wishArea, said.item)).map(({ id }) => id));
    checkLines(lines, needs, open);
    tx.shows([...new Set(needs.map(({ childId }) => childId))]);
    for (const group of groups) await opened(tx, byGiver, group, () => allocate(tx, group.map((line) => orderLine(line, draft.id))));
  });
}

/**
 * Directs pledges that stand as a draft says, but for the lines left out.
 * @throws Problem draft.ended, draft.empty; draft.changed (details `gone`); pledge.overspent
 */
export function orderFree(tx: Tx, draft: DraftRow, without: readonly number[]): Promise<Outcome> {
  return onceOrdered(tx, draft, async () => {
    const lines = keptLines(draft, without);
    const pledgeOf = new Map(draft.plan.offers.map(({ id, pledgeId }) => [id, pledgeId!]));
    const order = lines.map((line) => orderLine(line, pledgeOf.get(line.offerId)!));
    await lockPledges(tx, [...new Set(order.map(({ pledgeId }) => pledgeId))]);
    await lookAgain(tx, lines);
    await allocate(tx, order);
  });
}

/** The lines that were not taken out by hand. @throws Problem draft.empty */
export function keptLines({ plan }: DraftRow, without: readonly number[]): DraftLine[] {
  const out = new Set(without);
  const lines = plan.lines.filter(({ line }) => !out.has(line));
  if (lines.length === 0) throw new Problem('draft.empty', {});
  return lines;
}

/**
 * Locks the needs of lines, and others that the order touches, and looks whether each line still fits. Pledges are locked before.
 * @throws Problem draft.changed
 */
export async function lookAgain(tx: Tx, lines: readonly DraftLine[], others: readonly string[] = []): Promise<void> {
  const needs = await lockNeeds(tx, [...new Set([...idsOf(lines), ...others])]);
  checkLines(lines, needs, new Set((await listOpenNeeds(tx, tx.regency.code, null)).map(({ id }) => id)));
  tx.shows([...new Set(needs.map(({ childId }) => childId))]);
}

export function orderLine(line: DraftLine, pledgeId: string): OrderLine {
  return { allocationId: newId(), pledgeId, needId: line.needId, quantity: line.quantity, reason: reasonSentence(line.why) };
}

const idsOf = (lines: readonly DraftLine[]): string[] => [...new Set(lines.map(({ needId }) => needId))];

/** Lines in groups whose needs may be opened at once; lines of one need stay together. */
function grouped(lines: readonly DraftLine[]): DraftLine[][] {
  const groups: DraftLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || (last.length >= OPENED_AT_ONCE && last.at(-1)!.needId !== line.needId)) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

async function opened<T>(tx: Tx, byGiver: boolean, lines: readonly DraftLine[], work: () => Promise<T>): Promise<T> {
  if (!byGiver) return work();
  await openToGiver(tx, idsOf(lines));
  const result = await work();
  await openToGiver(tx, []);
  return result;
}

/** @throws Problem draft.changed when a need ended, is restricted, costs another price, or has less left than its lines */
function checkLines(lines: readonly DraftLine[], needs: readonly NeedRow[], open: ReadonlySet<string>): void {
  const needOf = new Map(needs.map((need) => [need.id, need]));
  const wanted = new Map<string, number>();
  for (const { needId, quantity } of lines) wanted.set(needId, (wanted.get(needId) ?? 0) + quantity);
  const gone = lines.filter(({ needId, unitPrice }) => {
    const need = needOf.get(needId);
    if (need === undefined || need.state !== 'open' || !open.has(needId) || need.unitPrice !== unitPrice) return true;
    return Math.round((need.quantity - need.covered) * 100) < Math.round(wanted.get(needId)! * 100);
  });
  if (gone.length > 0) throw new Problem('draft.changed', { gone: gone.map(({ line }) => line) });
}
