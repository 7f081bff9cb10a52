/** Making a promise, taking back what is not directed yet, and the promises that end by their date. */
import type pg from 'pg';
import { addDays } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { Problem } from '../../platform/problem/index.ts';
import { readCatalogue } from '../needs/server.ts';
import { commodityOf } from './ledger.ts';
import { addPledge, findEndedPledges, lockPledges } from './pledge-store.ts';
import type { GiverRow } from './pledge-store.ts';
import { LONGEST_PROMISE_DAYS, promiseOf } from './pledge.ts';
import type { GiverKind, Promise as Promised, Said } from './pledge.ts';
import { ended, pledged } from './step.ts';
import { takeSteps } from './transfer-serve.ts';

export interface NewPledge extends Said {
  id: string;
  /** Code of the item; null for money. */
  item: string | null;
  wishArea: string;
  note: string | null;
  validUntil: string | null;
}

/**
 * What the books would count of what is said, by this kind of giver today. Writes nothing.
 * @throws Problem pledge.refused with the field that cannot be (`amount`, `unit`, `item`, `donor`, `date`, `area`)
 */
export async function weighPromise(tx: Tx, giverKind: GiverKind, said: Omit<NewPledge, 'id' | 'note'>): Promise<Promised> {
  const item = said.item === null ? null : ((await readCatalogue(tx)).find(({ code }) => code === said.item) ?? null);
  const judged = promiseOf(said, item, giverKind);
  if ('fault' in judged) throw new Problem('pledge.refused', { field: judged.fault, kind: said.kind });
  if (said.validUntil !== null && (said.validUntil < tx.today || said.validUntil > addDays(tx.today, LONGEST_PROMISE_DAYS))) throw new Problem('pledge.refused', { field: 'date', kind: said.kind });
  if (!said.wishArea.startsWith(tx.regency.code)) throw new Problem('pledge.refused', { field: 'area', kind: said.kind });
  return judged.promise;
}

/**
 * Writes a promise down and opens its books.
 * @throws Problem pledge.refused as `weighPromise` does
 */
export async function makePledge(tx: Tx, giver: GiverRow, said: NewPledge): Promise<void> {
  const { commodity, unit, amount } = await weighPromise(tx, giver.kind, said);
  await addPledge(tx, {
    id: said.id, giverId: giver.id, giverPersonId: giver.personId, kind: said.kind, commodity, unit, saidQuantity: said.quantity, saidUnit: said.unit, wishArea: said.wishArea, note: said.note,
    validUntil: said.validUntil, madeOn: tx.today, pledged: amount,
  });
  await takeSteps(tx, [{ kind: 'pledge', pledgeId: said.id, lot: null, moves: () => pledged(said.id, commodityOf(commodity, unit), amount), happenedOn: tx.today }]);
}

/** Gives back to the giver all that is not directed. @throws Problem transfer.empty when nothing is */
export async function withdraw(tx: Tx, pledgeId: string, reason: string | null): Promise<string> {
  const [taken] = await takeSteps(tx, [
    { kind: 'withdraw', pledgeId, lot: null, moves: (_at, { commodity, unit, unspent }) => (unspent === 0 ? [] : ended(pledgeId, commodityOf(commodity, unit), 'withdrawn', unspent)), happenedOn: tx.today, reason },
  ]);
  return taken!.id;
}

/** What was not directed by the last day of a promise lapses in the night after. Returns how many promises. `at`: the night, where the demo lives through its past. */
export async function lapsePledges(pool: pg.Pool, regency: Regency, at?: Date): Promise<number> {
  return asActor(pool, regency, serviceAccount('clock', osUser()), { need: null, records: null, ...(at === undefined ? {} : { at }) }, async (tx) => {
    const ids = await findEndedPledges(tx);
    const pledges = await lockPledges(tx, ids);
    const left = [...pledges.values()].filter(({ unspent }) => unspent > 0);
    if (left.length > 0)
      await takeSteps(tx, left.map(({ id, commodity, unit, unspent }) => ({ kind: 'lapse' as const, pledgeId: id, lot: null, moves: () => ended(id, commodityOf(commodity, unit), 'lapsed', unspent), happenedOn: tx.today })));
    return left.length;
  });
}
