/** Handing over: delivered by whom, received before whom, used, taken back, spoiled; and undoing a step that was an error. */
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { AllocationRow } from './allocation-store.ts';
import { findAllocation } from './allocation-store.ts';
import { amountIn, lotOf } from './direct-serve.ts';
import { addHandover, listHandovers } from './handover-store.ts';
import { findTransfer } from './ledger-store.ts';
import { reversed } from './ledger.ts';
import { carried } from './step.ts';
import type { Carriage } from './step.ts';
import { takeSteps } from './transfer-serve.ts';
import type { Witness } from './witness.ts';

/** What is told of a handing over. */
export interface Told {
  quantity: number;
  happenedOn: string;
  broughtBy?: string;
  witness?: Witness;
  note?: string;
  reason?: string;
}

/**
 * Moves goods on and keeps the evidence. For the guardian's own receipt too: who asks has proved the right before.
 * @returns id of the transfer
 * @throws Problem receipt.wrong_person when somebody confirms what they brought or gave themselves; *.too_much beyond what is there
 */
export async function handOver(tx: Tx, row: AllocationRow, step: Carriage, told: Told): Promise<string> {
  if (told.happenedOn > tx.today) throw new Problem('date.ahead', { today: tx.today });
  if (step === 'receive') await refuseOwnReceipt(tx, row);
  const amount = amountIn(row.unit, told.quantity);
  const lot = lotOf(row);
  const [taken] = await takeSteps(tx, [
    { kind: step, pledgeId: row.pledgeId, lot, moves: () => carried(lot, step, amount), happenedOn: told.happenedOn, reason: told.reason ?? null, witness: told.witness ?? null },
  ]);
  await addHandover(tx, {
    transferId: taken!.id, allocationId: row.id, childId: row.childId, area: row.area, broughtBy: told.broughtBy ?? null, note: told.note ?? null,
  });
  return taken!.id;
}

/** Four eyes: whoever gave or wrote the newest delivery down is not the one who says that it arrived. */
async function refuseOwnReceipt(tx: Tx, row: AllocationRow): Promise<void> {
  if (row.giverPersonId === tx.actor.id) throw new Problem('receipt.wrong_person', { because: 'giver' });
  const deliveries = (await listHandovers(tx, [row.id])).filter(({ kind, isReversed }) => kind === 'deliver' && !isReversed);
  if (deliveries.at(-1)?.recordedBy === tx.actor.id) throw new Problem('receipt.wrong_person', { because: 'deliverer' });
}

/**
 * Takes a whole transfer back by its mirror image; nothing is edited.
 * @throws Problem transfer.stands when it was taken back already, is a reversal itself, or a later step rests on it
 */
export async function reverse(tx: Tx, transferId: string, reason: string): Promise<string> {
  const found = await findTransfer(tx, transferId);
  if (found === undefined) throw new Problem('record.missing', {});
  if (found.isReversed || found.kind === 'reverse') throw new Problem('transfer.stands', { because: found.isReversed ? 'reversed' : 'reversal' });
  const row = found.allocationId === null ? null : await findAllocation(tx, found.allocationId);
  if (row === undefined) throw new Problem('record.missing', {});
  const lot = row === null ? null : lotOf(row);
  const [taken] = await takeSteps(tx, [
    { kind: 'reverse', pledgeId: found.pledgeId, lot, moves: () => reversed(found.moves), happenedOn: tx.today, reason, reverses: found.id },
  ]);
  return taken!.id;
}
