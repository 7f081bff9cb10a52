/** From directed to used: brought in one go or in parts, confirmed by the kader, eaten; spoiled, undone and turned elsewhere now and then. */
import { addDays } from '../../platform/clock/index.ts';
import { confirmReceipt, recordDelivery, recordLoss, recordUse, releaseCover, reverseTransfer, settleBill } from '../../rooms/contributions/index.ts';
import { between, happens, idOf, oneOf, share } from './draws.ts';
import { together, tries } from './life.ts';
import type { Life } from './life.ts';
import { asks } from './snapshot-store.ts';
import { kaderOf } from './who.ts';

interface Given {
  id: string;
  item: string;
  unit: string;
  village: string;
  giver: string;
  money: boolean;
  /** In units: what is promised here and not brought, brought and not confirmed, confirmed and not used. */
  covered: number;
  delivered: number;
  received: number;
  committed: number;
  unitPrice: number;
  orderedOn: string;
  ended: boolean;
  steps: readonly { id: string; kind: string; on: string; reversed: boolean }[];
}

const readGiven = (life: Life): Promise<Given[]> =>
  asks(life, async (tx) => {
    const { rows } = await tx.client.query({
      name: 'demo-given',
      text: `select a.id, a.item_code as item, a.unit, left(a.area, 13) as village, g.name as giver, p.kind = 'money' as money, a.covered / 100.0::float8 as covered, a.delivered / 100.0::float8 as delivered,
          a.received / 100.0::float8 as received, a.committed::float8 as committed, coalesce(a.unit_price, 0)::float8 as "unitPrice", (a.ordered_at at time zone 'Asia/Jakarta')::date as "orderedOn",
          n.state = 'expired' as ended, (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'on', t.happened_on, 'reversed', r.id is not null) order by t.recorded_at), '[]')
            from ledger_transfer t left join ledger_transfer r on r.reverses = t.id where t.allocation_id = a.id) as steps
        from pledge_allocation a join pledge p on p.id = a.pledge_id join giver g on g.id = p.giver_id join need_line n on n.id = a.need_id
        join child c on c.id = a.child_id and not c.restricted where a.covered > 0 or a.delivered > 0 or a.received > 0 order by a.ordered_at, a.id`,
    });
    return rows as unknown as Given[];
  });

const last = (one: Given, kind: string): string | null => one.steps.findLast((step) => step.kind === kind && !step.reversed)?.on ?? null;

/** Large quantities of food come in two or three lots. */
const lotOf = (one: Given): number => (one.covered >= 60 && one.unit !== 'kg' && happens(0.45, one.id, 'parts') ? Math.ceil(one.covered / 2) : one.covered);

async function deliver(life: Life, one: Given): Promise<boolean> {
  const before = last(one, 'deliver');
  const from = before === null ? addDays(one.orderedOn, between(3, 13, one.id, 'brought')) : addDays(before, between(12, 20, one.id, before));
  if (one.covered <= 0 || life.day < from || happens(0.06, one.id, 'never')) return false;
  if (one.ended) return turnElsewhere(life, one);
  const told = { allocationId: one.id, quantity: lotOf(one), on: life.day, broughtBy: one.giver, witness: oneOf(['kader', 'posyandu', 'guardian'] as const, one.id), note: null };
  await tries(life, 'indra', recordDelivery, told, `${one.id} deliver`, 640);
  // The shop's bill is a little below what was planned.
  if (one.money && before === null && lotOf(one) === one.covered && happens(0.4, one.id, 'bill'))
    await tries(life, 'indra', settleBill, { allocationId: one.id, spent: Math.round(one.committed * (0.9 + 0.1 * share(one.id, 'bill')) / 100) * 100, on: life.day }, `${one.id} bill`, 645);
  return true;
}

/** The case has ended: what was not brought goes to another child who needs the same, or is free again. */
async function turnElsewhere(life: Life, one: Given): Promise<boolean> {
  const reason = 'Pendampingan anak selesai, dialihkan ke anak lain.';
  const other = await asks(life, (tx) =>
    tx.sql.selectFrom('need_line').select('id').where('item', '=', one.item).where('state', '=', 'open').where('covered_quantity', '=', '0').where('quantity', '>=', String(one.covered))
      .where('area', 'like', `${one.village}%`).orderBy('urgency', 'desc').orderBy('id').limit(1).executeTakeFirst(),
  );
  const onwards = other === undefined || one.money ? null : { allocationId: idOf(one.id, 'onwards'), needId: other.id, quantity: one.covered };
  return tries(life, 'indra', releaseCover, { allocationId: one.id, quantity: one.covered, reason, onwards }, `${one.id} release`, 730);
}

async function receive(life: Life, one: Given): Promise<boolean> {
  const brought = last(one, 'deliver');
  if (one.delivered <= 0 || brought === null || life.day < addDays(brought, between(1, 5, one.id, brought, 'got')) || (happens(0.05, one.id, brought, 'unasked') && life.day < addDays(brought, between(12, 24, one.id, 'asked')))) return false;
  const who = kaderOf(one);
  if (one.item === 'telur' && happens(0.04, one.id, brought, 'broken')) {
    const quantity = Math.max(1, Math.round(one.delivered / 10));
    if (!one.steps.some(({ kind }) => kind === 'spoil')) await tries(life, who, recordLoss, { allocationId: one.id, kind: 'spoil', quantity, on: life.day, reason: 'Pecah di jalan' }, `${one.id} broken`, 660);
    return true;
  }
  await tries(life, who, confirmReceipt, { allocationId: one.id, quantity: one.delivered, on: life.day, witness: oneOf(['guardian', 'guardian', 'kader'] as const, one.id), note: null }, `${one.id} receive`, 670);
  return true;
}

async function use(life: Life, one: Given): Promise<void> {
  const got = last(one, 'receive');
  if (one.received <= 0 || got === null || life.day < addDays(got, between(6, 16, one.id, got, 'used')) || happens(0.1, one.id, 'untold')) return;
  await tries(life, kaderOf(one), recordUse, { allocationId: one.id, quantity: one.received, on: life.day, note: null }, `${one.id} use`, 680);
}

/** A receipt of the wrong child is taken back the next day, and told anew. */
async function undo(life: Life, one: Given): Promise<boolean> {
  const step = one.steps.at(-1);
  if (step?.kind !== 'receive' || one.steps.some(({ reversed }) => reversed) || step.on !== addDays(life.day, -1) || !happens(0.02, one.id, 'wrong')) return false;
  return tries(life, 'indra', reverseTransfer, { transferId: step.id, reason: 'Tercatat pada anak yang salah' }, `${step.id} back`, 740);
}

export async function liveHandingOver(life: Life): Promise<void> {
  await together(await readGiven(life), async (one) => {
    if ((await undo(life, one)) || (await receive(life, one)) || (await deliver(life, one))) return;
    await use(life, one);
  });
}
