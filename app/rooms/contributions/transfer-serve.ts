/**
 * The one way into the books. Pledges are locked first, then the need lines, both in the order of their ids; then balances are
 * read, steps weighed, entries added, and what follows the ledger is written: all in the transaction of the command.
 */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { lockNeeds, setCoveredAll } from '../needs/server.ts';
import { keepPositions, listAllocationsById } from './allocation-store.ts';
import { openBooks, writeTransfers } from './ledger-store.ts';
import type { Opened } from './ledger-store.ts';
import { balanceOf, commodityOf, partsOf } from './ledger.ts';
import type { Move, TransferKind } from './ledger.ts';
import { keepPledges, lockPledges } from './pledge-store.ts';
import type { PledgeRow } from './pledge-store.ts';
import { hundredthsOf, quantityOf, shownQuantity } from './quantity.ts';
import type { Lot, Position } from './step.ts';
import { positionOf, weigh } from './weigh.ts';
import type { NeedCover, NeedLot } from './weigh.ts';
import type { Witness } from './witness.ts';

/** A step that somebody asks for. Its moves are worked out when the balances are known and locked. */
export interface Asked {
  kind: TransferKind;
  pledgeId: string;
  /** What it directs or moves; null for a step of the pledge itself. */
  lot: NeedLot | null;
  moves: (at: Position, pledge: PledgeRow) => Move[];
  happenedOn: string;
  reason?: string | null;
  witness?: Witness | null;
  reverses?: string;
}

export interface Taken {
  id: string;
  asked: Asked;
}

/**
 * Takes all steps or none.
 * @returns one transfer per step, in order
 * @throws Problem pledge.overspent, need.over_covered, delivery.too_much, receipt.too_much, use.too_much, transfer.stands; record.missing
 */
export async function takeSteps(tx: Tx, asked: readonly Asked[]): Promise<Taken[]> {
  const pledges = await lockPledges(tx, unique(asked.map(({ pledgeId }) => pledgeId)));
  const lots = new Map(asked.flatMap(({ lot }) => (lot === null ? [] : [[lot.allocationId, lot] as const])));
  const needs = await openNeeds(tx, unique([...lots.values()].map(({ needId }) => needId)));
  const opened = await openBooks(tx, [...pledges.keys()], [...lots.keys()]);
  const before = new Map([...needs].map(([id, need]) => [id, { ...need }]));
  const taken = asked.map((one) => {
    const pledge = pledges.get(one.pledgeId);
    if (pledge === undefined) throw new Problem('record.missing', {});
    const moves = one.moves(one.lot === null ? emptyPosition(opened, pledge) : positionOf(opened.books, one.lot), pledge);
    if (moves.length === 0) throw new Problem('transfer.empty', {});
    const refusal = weigh(opened.books, needs, lots, { kind: one.kind, moves });
    if (refusal !== null) {
      const { code, commodity, available, missing } = refusal;
      const { item, unit } = partsOf(commodity);
      throw new Problem(code, { item, unit, available: shownQuantity(available, commodity), missing: shownQuantity(missing, commodity), needId: one.lot?.needId });
    }
    return { id: newId(), asked: one, moves };
  });
  await writeTransfers(
    tx,
    opened,
    taken.map(({ id, asked: one, moves }) => ({
      id, kind: one.kind, pledgeId: one.pledgeId, allocationId: one.lot?.allocationId ?? null, happenedOn: one.happenedOn, reason: one.reason ?? null, witness: one.witness ?? null, reverses: one.reverses ?? null, moves,
    })),
  );
  await keepPledges(tx, [...pledges.values()].map((pledge) => amountsOf(opened, pledge)));
  await keepPositions(tx, [...lots].map(([id, lot]) => ({ id, ...positionOf(opened.books, lot) })));
  const moved = [...needs].filter(([needId, need]) => before.get(needId)!.covered !== need.covered || before.get(needId)!.met !== need.met);
  if (moved.length > 0) await setCoveredAll(tx, moved.map(([needId, need]) => ({ needId, covered: quantityOf(need.covered), met: quantityOf(need.met) })));
  await announceAll(tx, taken, pledges);
  return taken;
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

async function openNeeds(tx: Tx, ids: readonly string[]): Promise<Map<string, NeedCover>> {
  const rows = ids.length === 0 ? [] : await lockNeeds(tx, ids);
  if (rows.length !== ids.length) throw new Problem('record.missing', {});
  return new Map(rows.map((row) => [row.id, { quantity: hundredthsOf(row.quantity), covered: hundredthsOf(row.covered), met: hundredthsOf(row.met) }]));
}

/** A step of the pledge itself knows no lot; `committed` is then nothing. */
function emptyPosition(opened: Opened, pledge: PledgeRow): Position {
  const lot: Lot = { pledgeId: pledge.id, allocationId: pledge.id, goods: commodityOf(pledge.commodity, pledge.unit), unitPrice: null };
  return positionOf(opened.books, lot);
}

function amountsOf({ books }: Opened, { id, ...pledge }: PledgeRow): { id: string; pledged: number; unspent: number; ended: number } {
  const commodity = commodityOf(pledge.commodity, pledge.unit);
  const at = (kind: 'giver' | 'unspent' | 'lapsed' | 'withdrawn'): number => balanceOf(books, { kind, commodity, pledgeId: id, allocationId: null });
  return { id, pledged: -at('giver'), unspent: at('unspent'), ended: at('lapsed') + at('withdrawn') };
}

/** Ids alone: what was given to which need, and how. */
async function announceAll(tx: Tx, taken: readonly Taken[], pledges: ReadonlyMap<string, PledgeRow>): Promise<void> {
  const rows = new Map((await listAllocationsById(tx, unique(taken.flatMap(({ asked }) => (asked.lot === null ? [] : [asked.lot.allocationId]))))).map((row) => [row.id, row]));
  for (const { id, asked } of taken) {
    const row = asked.lot === null ? undefined : rows.get(asked.lot.allocationId);
    tx.announce({
      topic: `contribution.${asked.kind}`,
      subjectId: id,
      area: row?.area ?? pledges.get(asked.pledgeId)!.wishArea,
      payload: { pledgeId: asked.pledgeId, ...(row === undefined ? {} : { allocationId: row.id, needId: row.needId, childId: row.childId }) },
    });
  }
}
