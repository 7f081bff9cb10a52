/** SQL of what may be covered: open needs as coarse facts, for givers and for who keeps the books. */
import type { Tx } from '../../platform/db/actor.ts';
import { urgencyOn } from '../needs/index.ts';
import type { OpenNeed } from './open-need.ts';

interface KeptRow extends Omit<OpenNeed, 'quantity' | 'covered' | 'urgency' | 'urgencyReasons'> {
  quantity: string;
  covered: string;
  reasons: string[];
}

/**
 * Needs of an area that are not covered in full, of one item or of all, in the order of their ids. A giver gets those of the whole
 * area, others those within their reach; of restricted children none.
 */
export async function listOpenNeeds(tx: Tx, wish: string, item: string | null): Promise<OpenNeed[]> {
  const { rows } = await tx.client.query<KeptRow>({
    name: 'needs-open-to-givers',
    text: `select id, child_no as "childNo", village, item, unit, quantity, covered, unit_price as "unitPrice", deadline, donor, divisible, reasons, age_band as "ageBand"
           from needs_open_to_givers($1, $2)`,
    values: [wish, item],
  });
  return rows.map(({ reasons, ...row }) => {
    const { urgency, reasons: urgencyReasons } = urgencyOn(reasons, row.deadline, tx.today);
    return { ...row, quantity: Number(row.quantity), covered: Number(row.covered), urgency, urgencyReasons };
  });
}
