/** Random histories against the real database, and givers who race: the books hold, and so do the need lines. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { ActorSource, Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { personById } from '../access/server.ts';
import { countDiffering } from './books-store.ts';
import { allocate, getAllocation, release } from './direct-serve.ts';
import { addGiver, findPledge } from './pledge-store.ts';
import { makePledge, withdraw } from './promise-serve.ts';
import { handOver, reverse } from './receive-serve.ts';
import { asProblem } from '../../platform/db/refusal.ts';

const RUNS = 60;
let city: TestCity;
let sari: ActorSource;
let rina: ActorSource;
let childId: string;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'sari', name: 'Sari', role: 'secretariat', below: '' }]);
  const idOf = async (username: string): Promise<string> => (await city.pool.query(`select id from ${city.bogor.schema}.person where username = $1`, [username])).rows[0].id;
  sari = personById(await idOf('sari'));
  rina = personById(await idOf('rina'));
  childId = (await writeFixture(city.pool, city.bogor, '32.71.01.1016.0001')).childId;
});
after(() => city.close());

const as = <T>(who: ActorSource, need: 'ledger.record' | 'receipt.record', work: (tx: Tx) => Promise<T>): Promise<T> => asActor(city.pool, city.bogor, who, { need, records: null }, work);

/** A need of 180 eggs of one child, whose cases need no end of them. */
async function aNeed(): Promise<string> {
  const id = newId();
  await city.pool.query(
    `insert into ${city.bogor.schema}.need_line (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, quantity, unit_price_rp, deadline, donor, at_home, divisible,
       urgency, urgency_reasons, proposed_at, proposed_by)
     values ($1, $2, $3, '32.71.01.1016.0001', 'telur', 0, 'butir', '{stunted}', 'open', 180, 1900, '2027-12-31', 'yes', false, true, 50, '{}', now(), $3)`,
    [id, newId(), childId],
  );
  return id;
}
type Given = { kind: 'money' | 'goods'; quantity: number };
/** Pledges of so many eggs or rupiah, made in one transaction. */
function makePledges(given: readonly Given[]): Promise<string[]> {
  return as(sari, 'ledger.record', async (tx) => {
    const giver = await addGiver(tx, { id: newId(), kind: 'company', name: 'PT Sumber Makmur Rekaan', personId: null });
    const ids: string[] = [];
    for (const said of given) {
      const id = newId();
      const [unit, item] = said.kind === 'money' ? ['rupiah', null] : ['butir', 'telur'];
      await makePledge(tx, giver, { id, ...said, unit, item, wishArea: '32.71', note: null, validUntil: null });
      ids.push(id);
    }
    return ids;
  });
}

/** Tries a step in a transaction that goes on when it is refused. */
async function attempt(tx: Tx, step: () => Promise<string | void>): Promise<string | null> {
  await tx.client.query('savepoint before');
  try {
    return (await step()) ?? 'taken';
  } catch (error) {
    if (!(asProblem(error) instanceof Problem)) throw error;
    await tx.client.query('rollback to savepoint before');
    return null;
  }
}

const quantity = fc.integer({ min: 1, max: 40 });
const at = fc.nat({ max: 5 });
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('allocate' as const), pledge: fc.nat({ max: 1 }), need: fc.nat({ max: 1 }), quantity }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('deliver' as const, 'receive' as const, 'use' as const, 'give_back' as const, 'spoil' as const), at, quantity }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), at, quantity }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), at: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), pledge: fc.nat({ max: 1 }) }) },
);

test(`books and need lines hold through ${RUNS} histories`, async () => {
  let taken = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 6, maxLength: 12, size: 'max' }), async (actions) => {
      const needs = [await aNeed(), await aNeed()];
      const pledges = await makePledges([{ kind: 'money', quantity: 300_000 }, { kind: 'goods', quantity: 150 }]);
      const lots: string[] = [];
      const steps: string[] = [];
      const act = async (tx: Tx, one: (typeof actions)[number]): Promise<string | null> => {
        if (one.do === 'allocate') {
          const allocationId = newId();
          const done = await attempt(tx, () => allocate(tx, [{ allocationId, pledgeId: pledges[one.pledge]!, needId: needs[one.need]!, quantity: one.quantity, reason: null }]));
          if (done !== null) lots.push(allocationId);
          return done;
        }
        if (one.do === 'withdraw') return attempt(tx, () => withdraw(tx, pledges[one.pledge]!, null));
        if (one.do === 'reverse') return steps.length === 0 ? null : attempt(tx, () => reverse(tx, steps[one.at % steps.length]!, 'salah catat'));
        const lot = lots[one.at % Math.max(1, lots.length)];
        if (lot === undefined) return null;
        const row = await getAllocation(tx, lot);
        if (one.do === 'release') return attempt(tx, () => release(tx, row, one.quantity, 'tidak jadi', null));
        return attempt(tx, () => handOver(tx, row, one.do, { quantity: one.quantity, happenedOn: tx.today, reason: 'begitu adanya' }));
      };
      // Receipts are another person's: each stretch of a history is one transaction of one of the two.
      const stretches: (typeof actions)[] = [];
      for (const one of actions) {
        const last = stretches.at(-1);
        if (last !== undefined && (last[0]!.do === 'receive') === (one.do === 'receive')) last.push(one);
        else stretches.push([one]);
      }
      for (const stretch of stretches) {
        const receives = stretch[0]!.do === 'receive';
        await as(receives ? rina : sari, receives ? 'receipt.record' : 'ledger.record', async (tx) => {
          for (const one of stretch) {
            const done = await act(tx, one);
            if (done === null) refused += 1;
            else taken += 1;
            if (done !== null && done !== 'taken') steps.push(done);
          }
        });
      }
      await as(sari, 'ledger.record', (tx) => provesItself(tx, needs, pledges));
    }),
    { numRuns: RUNS },
  );
  assert.ok(taken > RUNS * 2 && refused > RUNS, `${taken} steps taken, ${refused} refused`);
});

/** Counts everything anew from the postings and compares it with every figure that is kept. */
async function provesItself(tx: Tx, needs: readonly string[], pledges: readonly string[]): Promise<void> {
  const rows = async (text: string, values: unknown[] = []) => (await tx.client.query(text, values)).rows;
  for (const { commodity, sum } of await rows('select commodity, sum(amount)::bigint as sum from ledger_posting group by commodity')) assert.equal(sum, 0, commodity);
  assert.equal(await countDiffering(tx), 0);
  const stale = await rows(`select a.id from pledge_allocation a cross join lateral (
      select coalesce(sum(amount) filter (where l.kind = 'covered'), 0) as covered, coalesce(sum(amount) filter (where l.kind = 'delivered'), 0) as delivered,
        coalesce(sum(amount) filter (where l.kind = 'received'), 0) as received, coalesce(sum(amount) filter (where l.kind = 'used'), 0) as used,
        coalesce(sum(amount) filter (where l.kind = 'exchange' and l.commodity = 'rupiah'), 0) as committed
      from ledger_account c join ledger_posting l on l.account_id = c.id where c.allocation_id = a.id) s
    where a.pledge_id = any ($1) and (a.covered, a.delivered, a.received, a.used, a.committed) is distinct from (s.covered, s.delivered, s.received, s.used, s.committed)`, [pledges]);
  assert.deepEqual(stale, []);
  const lines = await rows(`select n.quantity, n.covered_quantity::float8 as covered, n.met_quantity::float8 as met, coalesce(sum(a.covered + a.delivered + a.received + a.used), 0)::float8 / 100 as promised,
      coalesce(sum(a.received + a.used), 0)::float8 / 100 as there from need_line n left join pledge_allocation a on a.need_id = n.id where n.id = any ($1) group by n.id`, [needs]);
  for (const line of lines) {
    assert.deepEqual([line.covered, line.met], [line.promised, line.there]);
    assert.ok(line.covered <= Number(line.quantity));
  }
}

test('two givers race for one need: what is covered is exactly the need, whoever comes first', async () => {
  const needId = await aNeed();
  const pledges = await makePledges(Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? { kind: 'money', quantity: 1_000_000 } : { kind: 'goods', quantity: 500 })));
  const outcomes = await Promise.all(
    pledges.map((pledgeId) =>
      as(sari, 'ledger.record', (tx) => allocate(tx, [{ allocationId: newId(), pledgeId, needId, quantity: 50, reason: null }])).then(
        () => 'covered',
        (error: unknown) => (error as Problem).code,
      ),
    ),
  );
  assert.deepEqual(outcomes.toSorted(), ['covered', 'covered', 'covered', ...Array.from({ length: 5 }, () => 'need.over_covered')]);
  const { rows } = await city.pool.query(`select covered_quantity::float8 as covered from ${city.bogor.schema}.need_line where id = $1`, [needId]);
  assert.equal(rows[0].covered, 150);
});

test('one pledge is directed from eight desks at once and never overspent, and orders in opposite orders do not wait for each other', async () => {
  const needs = await Promise.all(Array.from({ length: 8 }, () => aNeed()));
  const [pledgeId, other] = (await makePledges([{ kind: 'goods', quantity: 100 }, { kind: 'goods', quantity: 1_000 }])) as [string, string];
  const outcomes = await Promise.all(
    needs.map((needId, n) => {
      const lines = [{ pledgeId, needId, quantity: 30 }, { pledgeId: other, needId: needs[(n + 3) % 8]!, quantity: 5 }];
      const ordered = n % 2 === 0 ? lines : lines.toReversed();
      return as(sari, 'ledger.record', (tx) => allocate(tx, ordered.map((line) => ({ allocationId: newId(), reason: null, ...line })))).then(
        () => 'directed',
        (error: unknown) => (error as Problem).code,
      );
    }),
  );
  assert.equal(outcomes.filter((one) => one === 'directed').length, 3, outcomes.join());
  assert.equal(outcomes.filter((one) => one === 'pledge.overspent').length, 5, outcomes.join());
  await as(sari, 'ledger.record', async (tx) => {
    assert.equal((await findPledge(tx, pledgeId))!.unspent, 1_000);
    assert.equal((await findPledge(tx, other))!.unspent, 98_500, 'what was refused left nothing behind');
    await provesItself(tx, needs, [pledgeId, other]);
  });
});
