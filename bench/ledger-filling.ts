/** Promises directed, delivered, received and used through the ledger's own door, a promise at a time, until the books hold so many entries. */
import type pg from 'pg';
import { asActor } from '../app/platform/db/actor.ts';
import type { Tx } from '../app/platform/db/actor.ts';
import type { Regency } from '../app/platform/db/regency.ts';
import { newId } from '../app/platform/ids/index.ts';
import { personById } from '../app/rooms/access/server.ts';
import { listAllocations } from '../app/rooms/contributions/allocation-store.ts';
import { allocate, lotOf } from '../app/rooms/contributions/direct-serve.ts';
import { addHandover } from '../app/rooms/contributions/handover-store.ts';
import { addGiver } from '../app/rooms/contributions/pledge-store.ts';
import type { GiverRow } from '../app/rooms/contributions/pledge-store.ts';
import { makePledge } from '../app/rooms/contributions/promise-serve.ts';
import { carried } from '../app/rooms/contributions/step.ts';
import type { Carriage } from '../app/rooms/contributions/step.ts';
import { takeSteps } from '../app/rooms/contributions/transfer-serve.ts';
import type { Draws } from './case-histories.ts';

interface OpenLine {
  id: string;
  item: string;
  unit: string;
  price: number;
  divisible: boolean;
  left: number;
}

export interface Givers {
  /** Account of a giver who signs in; the others were written down. */
  personId: string;
  count: number;
  pledges: number;
  entries: number;
}

/** @param of who writes promises and deliveries down, and who confirms receipts */
export async function fillLedger(pool: pg.Pool, regency: Regency, of: { secretariat: string; receiver: string }, givers: Givers, draws: Draws): Promise<void> {
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>): Promise<T> => asActor(pool, regency, personById(who), { need: 'delivery.record', records: null }, work);
  const { rows } = await pool.query<OpenLine>(
    `select id, item, unit, unit_price_rp as price, divisible, quantity::float8 as left from ${regency.schema}.need_line where state = 'open' and donor <> 'no' and unit_price_rp > 0 order by md5(id::text)`,
  );
  const lines = rows.filter(({ divisible, left }) => divisible || left >= 1);
  const known = await as(of.secretariat, async (tx) => {
    const all: GiverRow[] = [];
    for (let n = 0; n < givers.count; n += 1)
      all.push(await addGiver(tx, { id: newId(), kind: n === 0 ? 'company' : draws.pick(['company', 'foundation', 'person'] as const), name: `Pemberi Rekaan ${n}`, personId: n === 0 ? givers.personId : null }));
    return all;
  });
  let at = 0;
  const count = async (): Promise<number> => (await pool.query(`select count(*)::int as n from ${regency.schema}.ledger_entry`)).rows[0].n as number;
  const perPledge = Math.ceil(givers.entries / givers.pledges / 5);
  for (let n = 0, entries = 0; n < givers.pledges || entries < givers.entries; n += 1) {
    // The first giver has a tenth of all promises: their page is as full as one gets.
    const giver = n % 10 === 0 ? known[0]! : known[n % known.length]!;
    const pledgeId = newId();
    const chosen: { line: OpenLine; quantity: number }[] = [];
    for (let tries = 0; chosen.length < perPledge && tries < lines.length; tries += 1, at += 1) {
      const line = lines[at % lines.length]!;
      // Whole things alone: every unit may be given so.
      const quantity = line.divisible ? Math.max(1, Math.round(line.left * draws.between(0.2, 0.6))) : 1;
      if (quantity > line.left) continue;
      line.left -= quantity;
      chosen.push({ line, quantity });
    }
    if (chosen.length === 0) break;
    await as(of.secretariat, async (tx) => {
      const rupiah = Math.ceil(chosen.reduce((sum, { line, quantity }) => sum + line.price * quantity, 0) * 1.1) + 1_000;
      await makePledge(tx, giver, { id: pledgeId, kind: 'money', quantity: rupiah, unit: 'rupiah', item: null, wishArea: regency.code, note: null, validUntil: null });
      await allocate(tx, chosen.map(({ line, quantity }) => ({ allocationId: newId(), pledgeId, needId: line.id, quantity, reason: null })));
    });
    await carry(as, of.secretariat, pledgeId, 'deliver', 0.95, draws);
    await carry(as, of.receiver, pledgeId, 'receive', 0.93, draws);
    await carry(as, of.receiver, pledgeId, 'use', 0.9, draws);
    if (n % 10 === 9) entries = await count();
  }
}

type As = <T>(who: string, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Most of a promise goes on by a step, each part with its evidence. */
async function carry(as: As, who: string, pledgeId: string, step: Carriage, share: number, draws: Draws): Promise<void> {
  await as(who, async (tx) => {
    const from = { deliver: 'covered', receive: 'delivered', use: 'received', give_back: 'delivered', spoil: 'delivered' } as const;
    const rows = (await listAllocations(tx, [pledgeId])).filter((row) => row[from[step]] > 0 && draws.share(share));
    if (rows.length === 0) return;
    const taken = await takeSteps(tx, rows.map((row) => ({
      kind: step, pledgeId, lot: lotOf(row), moves: () => carried(lotOf(row), step, row[from[step]]), happenedOn: tx.today, witness: step === 'use' ? null : ('guardian' as const),
    })));
    for (const [n, row] of rows.entries()) await addHandover(tx, { transferId: taken[n]!.id, allocationId: row.id, childId: row.childId, area: row.area, broughtBy: 'Toko Rekaan', note: null });
  });
}
