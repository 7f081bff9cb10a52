/** Cover that waits in vain: what it could help instead, and the order that releases and directs it in one transaction. */
import type { Tx } from '../../platform/db/actor.ts';
import type { Outcome } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { RUPIAH, commodityOf, quantityOf, released } from '../contributions/index.ts';
import { listRedirectable, lockPledges, redirect } from '../contributions/server.ts';
import type { RedirectableRow } from '../contributions/server.ts';
import type { DraftRow } from './draft-store.ts';
import { listOpenNeeds } from './open-store.ts';
import { keptLines, lookAgain, onceOrdered, orderLine } from './order-serve.ts';
import type { Weighed } from './simulate-serve.ts';

/** Units of the need that were directed and not delivered. */
export const undelivered = ({ covered }: RedirectableRow): number => quantityOf(covered);

/** Whether its need ended; else it is only late. */
export const hasEnded = ({ needState }: RedirectableRow): boolean => needState === 'expired' || needState === 'declined';

/** What is chosen of the cover that waits in vain, as offers: goods as they are, money as the rupiah that a release frees. */
export async function weighRedirect(tx: Tx, allocationIds: readonly string[]): Promise<Weighed> {
  const chosen = await chosenRows(tx, allocationIds);
  const offers = chosen.map((row) => ({
    id: row.id, pledgeId: row.pledgeId, giverName: row.giverName, giverKind: row.giverKind, wishArea: row.wishArea, wishItems: [], near: null, validUntil: row.validUntil,
    ...(row.unitPrice === null ? { commodity: row.item, unit: row.unit, amount: undelivered(row) } : { commodity: RUPIAH, unit: RUPIAH, amount: rupiahFreed(row) }),
  }));
  const from = new Set(chosen.map(({ needId }) => needId));
  // What waits in vain for a need does not go back to it.
  const open = (await listOpenNeeds(tx, tx.regency.code, null)).filter(({ id }) => !from.has(id));
  return { kind: 'redirect', said: null, offers, open };
}

/**
 * Releases what the kept lines come from and directs it, all or nothing.
 * @throws Problem draft.ended, draft.empty; draft.changed (details `gone`); pledge.overspent
 */
export function orderRedirect(tx: Tx, draft: DraftRow, without: readonly number[]): Promise<Outcome> {
  return onceOrdered(tx, draft, async () => {
    const lines = keptLines(draft, without);
    const rows = new Map((await chosenRows(tx, [...new Set(lines.map(({ offerId }) => offerId))])).map((row) => [row.id, row]));
    const gone = lines.filter(({ offerId }) => !rows.has(offerId));
    if (gone.length > 0) throw new Problem('draft.changed', { gone: gone.map(({ line }) => line) });
    await lockPledges(tx, [...new Set([...rows.values()].map(({ pledgeId }) => pledgeId))]);
    await lookAgain(tx, lines, [...rows.values()].map(({ needId }) => needId));
    await redirect(
      tx,
      [...rows.values()].map((row) => ({ row, quantity: undelivered(row), reason: hasEnded(row) ? ENDED : LATE })),
      lines.map((line) => orderLine(line, rows.get(line.offerId)!.pledgeId)),
    );
  });
}

const ENDED = 'Kebutuhannya sudah berakhir; dialihkan ke kebutuhan lain';
const LATE = 'Belum diantar sampai lewat tenggat; dialihkan ke kebutuhan lain';

async function chosenRows(tx: Tx, allocationIds: readonly string[]): Promise<RedirectableRow[]> {
  const chosen = new Set(allocationIds);
  return (await listRedirectable(tx)).filter(({ id }) => chosen.has(id));
}

/** Of the bound rupiah what a release of all that is undelivered gives back. */
function rupiahFreed(row: RedirectableRow): number {
  const lot = { pledgeId: row.pledgeId, allocationId: row.id, goods: commodityOf(row.item, row.unit), unitPrice: row.unitPrice };
  return released(lot, row.covered, row).find(({ to }) => to.kind === 'unspent')?.amount ?? 0;
}
