/** SQL of the evidence: who brought it and what there is to tell, sealed with the child's key. Kind, amount and day stand in the ledger. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openWithSalt, sealForChild } from '../children/server.ts';
import type { TransferKind } from './ledger.ts';
import type { Witness } from './witness.ts';

/** Null words: the child's key was destroyed, or nothing was told. */
interface Words {
  broughtBy: string | null;
  note: string | null;
}

export interface HandoverRow extends Words {
  transferId: string;
  allocationId: string;
  kind: TransferKind;
  happenedOn: string;
  witness: Witness | null;
  recordedBy: string;
  recordedByName: string;
  isReversed: boolean;
}

export interface NewHandover extends Words {
  transferId: string;
  allocationId: string;
  childId: string;
  area: string;
}

export async function addHandover(tx: Tx, { broughtBy, note, ...row }: NewHandover): Promise<void> {
  const sealed = await sealForChild(tx, row.childId, JSON.stringify({ broughtBy, note }));
  await sql`insert into handover (transfer_id, allocation_id, child_id, area, words_cipher, recorded_at, recorded_by)
    values (${row.transferId}, ${row.allocationId}, ${row.childId}, ${row.area}, ${sealed}, ${tx.now}, ${tx.actor.id})`.execute(tx.sql);
}

/** Evidence of allocations within reach, oldest first. */
export async function listHandovers(tx: Tx, allocationIds: readonly string[]): Promise<HandoverRow[]> {
  const { rows } = await sql<Omit<HandoverRow, keyof Words> & { cipher: Buffer; salt: Buffer | null }>`select h.transfer_id as "transferId", h.allocation_id as "allocationId", t.kind,
      t.happened_on as "happenedOn", t.witness, h.words_cipher as cipher, k.salt, h.recorded_by as "recordedBy", coalesce(p.name, '') as "recordedByName",
      exists (select 1 from ledger_transfer r where r.reverses = t.id) as "isReversed"
    from handover h join ledger_transfer t on t.id = h.transfer_id left join child_key k on k.child_id = h.child_id left join person p on p.id = h.recorded_by
    where h.allocation_id = any (${allocationIds}::uuid[]) order by h.recorded_at, h.transfer_id`.execute(tx.sql);
  return rows.map(({ cipher, salt, ...row }) => ({ ...row, ...(salt === null ? { broughtBy: null, note: null } : (JSON.parse(openWithSalt(salt, cipher)) as Words)) }));
}
