/** SQL of the steps of a pledge, as its giver reads them. */
import type { Tx } from '../../platform/db/actor.ts';
import { partsOf } from './ledger.ts';
import type { TransferKind } from './ledger.ts';
import type { Witness } from './witness.ts';
import { shownQuantity } from './quantity.ts';

export interface StepRow {
  id: string;
  kind: TransferKind;
  on: string;
  recordedAt: Date;
  allocationId: string | null;
  witness: Witness | null;
  reason: string | null;
  reverses: string | null;
  isReversed: boolean;
  amounts: { item: string; unit: string; quantity: number }[];
}

const MOST = 1000;

/** The newest steps of a pledge, newest first, with what each moved. */
export async function listSteps(tx: Tx, pledgeId: string): Promise<StepRow[]> {
  const { rows } = await tx.client.query<Omit<StepRow, 'amounts'> & { amounts: { commodity: string; amount: number }[] }>({
    name: 'ledger-steps',
    text: `select t.id, t.kind, t.happened_on as "on", t.recorded_at as "recordedAt", t.allocation_id as "allocationId", t.witness, t.reason, t.reverses,
             exists (select 1 from ledger_transfer r where r.reverses = t.id) as "isReversed",
             (select jsonb_agg(jsonb_build_object('commodity', e.commodity, 'amount', e.amount) order by e.id)
              from ledger_entry e where e.transfer_id = t.id) as amounts
           from (select * from ledger_transfer where pledge_id = $1 order by recorded_at desc, id desc limit ${MOST}) t
           order by t.recorded_at desc, t.id desc`,
    values: [pledgeId],
  });
  return rows.map((row) => ({ ...row, amounts: row.amounts.map((one) => ({ ...partsOf(one.commodity), quantity: shownQuantity(one.amount, one.commodity) })) }));
}
