/** Answers for those who hand over: what waits in their area, and one tap for a receipt. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findChild } from '../children/server.ts';
import { listWaiting } from './allocation-store.ts';
import type { AllocationRow, Waiting } from './allocation-store.ts';
import { getAllocation } from './direct-serve.ts';
import { confirmReceipt, listUndelivered, listWaitingHelp, recordDelivery, recordLoss, recordUse } from './handover-contract.ts';
import type { WaitingView } from './handover-contract.ts';
import { listHandovers } from './handover-store.ts';
import { quantityOf } from './quantity.ts';
import { handOver } from './receive-serve.ts';
import { nameChildren } from './child-name-store.ts';

const MOST = 200;

export const handoverAnswers: Answer[] = [
  reads(listWaitingHelp, async (tx, input) => {
    tx.mustSomewhere('receipt.record');
    return { rows: await waitingRows(tx, input.what, tx.actor.areasFor('receipt.record')), today: tx.today };
  }),

  reads(listUndelivered, async (tx) => {
    tx.mustSomewhere('delivery.record');
    return { rows: await waitingRows(tx, 'delivery', tx.actor.areasFor('delivery.record')), today: tx.today };
  }),

  commands(
    recordDelivery,
    (tx, input) => at(tx, 'delivery.record', input.allocationId),
    async (tx, input, row) => ({
      id: await handOver(tx, row, 'deliver', { quantity: input.quantity, happenedOn: input.on, broughtBy: input.broughtBy, witness: input.witness, note: input.note ?? undefined }),
      outcome: 'delivered',
    }),
  ),

  commands(
    confirmReceipt,
    (tx, input) => at(tx, 'receipt.record', input.allocationId),
    async (tx, input, row) => ({
      id: await handOver(tx, row, 'receive', { quantity: input.quantity, happenedOn: input.on, witness: input.witness, note: input.note ?? undefined }),
      outcome: 'received',
    }),
  ),

  commands(
    recordUse,
    (tx, input) => at(tx, 'receipt.record', input.allocationId),
    async (tx, input, row) => ({ id: await handOver(tx, row, 'use', { quantity: input.quantity, happenedOn: input.on, note: input.note ?? undefined }), outcome: 'used' }),
  ),

  commands(
    recordLoss,
    (tx, input) => at(tx, 'delivery.record', input.allocationId),
    async (tx, input, row) => ({
      id: await handOver(tx, row, input.kind, { quantity: input.quantity, happenedOn: input.on, reason: input.reason }),
      outcome: input.kind === 'spoil' ? 'spoiled' : 'given_back',
    }),
  ),
];

/** @throws Problem record.missing beyond the wall, access.denied where the verb is not held */
async function at(tx: Tx, verb: 'delivery.record' | 'receipt.record', allocationId: string): Promise<AllocationRow> {
  const row = await getAllocation(tx, allocationId);
  if (verb === 'delivery.record') tx.must('delivery.record', row.area);
  else tx.must('receipt.record', row.area);
  // Who may not see a restricted child does not hand over to it either.
  if ((await findChild(tx, row.childId)) === undefined) throw new Problem('record.missing', {});
  tx.shows([row.childId]);
  return row;
}

async function waitingRows(tx: Tx, what: Waiting, areas: readonly string[]): Promise<WaitingView[]> {
  const rows = await listWaiting(tx, what, areas, MOST);
  const [children, handovers] = await together(
    tx,
    () => nameChildren(tx, rows.map(({ childId }) => childId)),
    () => listHandovers(tx, rows.map(({ id }) => id)),
  );
  const shown = rows.flatMap((row) => {
    // A restricted child is seen by those who treat it; for others the row is not there.
    const child = children.get(row.childId);
    if (child === undefined) return [];
    const delivery = handovers.findLast(({ allocationId, kind, isReversed }) => allocationId === row.id && kind === 'deliver' && !isReversed);
    const notBy = row.giverPersonId === tx.actor.id ? ('giver' as const) : delivery?.recordedBy === tx.actor.id ? ('deliverer' as const) : null;
    return [{
      allocationId: row.id, childId: child.id, childName: child.name, aliasSeed: child.aliasSeed, villageName: child.villageName, posyanduName: child.posyanduName, rt: child.rt, rw: child.rw, item: row.item, unit: row.unit,
      giverName: row.giverName, orderedOn: row.orderedAt.toISOString().slice(0, 10), covered: quantityOf(row.covered), delivered: quantityOf(row.delivered), received: quantityOf(row.received),
      used: quantityOf(row.used), broughtBy: delivery?.broughtBy ?? null, broughtOn: delivery?.happenedOn ?? null, notBy,
    }];
  });
  tx.shows(shown.map(({ childId }) => childId));
  return shown;
}
