/** With 50,000 entries every page of contributions is found by index: the work follows the page, not the books. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { ActorSource, Tx } from '../../platform/db/actor.ts';
import { personById } from '../access/server.ts';
import { waitingQuery } from './allocation-store.ts';
import { countDiffering, entriesText, sumBalances } from './books-store.ts';
import { pledgesQuery } from './pledge-store.ts';

const PLEDGES = 400;
const ALLOCATIONS = 10_000;
/** Per allocation: directed, delivered in two parts, received, used. */
const ENTRIES = ALLOCATIONS * 5 + PLEDGES;

let city: TestCity;
let sari: ActorSource;
let giver: ActorSource;
before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
    { username: 'sumber.makmur', name: 'PT Sumber Makmur Rekaan', role: 'contributor', below: '' },
  ]);
  const idOf = async (username: string): Promise<string> => (await city.pool.query(`select id from ${city.bogor.schema}.person where username = $1`, [username])).rows[0].id;
  sari = personById(await idOf('sari'));
  const giverId = await idOf('sumber.makmur');
  giver = personById(giverId);
  await fill(giverId);
});
after(() => city.close());

/** Made-up books that hold together: postings follow from entries by window functions. Pledges of one giver are every fortieth. */
async function fill(giverId: string): Promise<void> {
  const id = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;
  const rising = (n: string): string => `('01900000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const client = await city.pool.connect();
  try {
    await client.query(`set search_path to ${city.bogor.schema}, public; set session_replication_role = replica`);
    await client.query(`
      insert into giver (id, kind, name, person_id, recorded_at, recorded_by)
        select ${id('giver', 'i')}, 'company', 'PT Rekaan ' || i, case when i = 0 then '${giverId}'::uuid end, now(), '${giverId}' from generate_series(0, 39) i;
      insert into pledge (id, giver_id, giver_person_id, kind, commodity, unit, said_quantity, said_unit, wish_area, made_on, recorded_at, recorded_by, moved_at, pledged, unspent, ended)
        select ${id('pledge', 'i')}, ${id('giver', '(i % 40)')}, case when i % 40 = 0 then '${giverId}'::uuid end, 'goods', 'telur', 'butir', 1000, 'butir', '32.71', date '2026-01-01' + i % 300,
          now(), '${giverId}', timestamptz '2026-01-01' + i * interval '1 hour', 100000, 100000 - 1000 * ${ALLOCATIONS / PLEDGES}, 0 from generate_series(0, ${PLEDGES - 1}) i;
      insert into pledge_allocation (id, pledge_id, giver_person_id, need_id, child_id, area, item_code, unit, ordered_at, ordered_by, committed, covered, delivered, received, used, given_back, spoiled)
        select ${id('allocation', 'i')}, ${id('pledge', `(i % ${PLEDGES})`)}, case when i % 40 = 0 then '${giverId}'::uuid end, ${id('need', 'i')}, ${id('child', '(i % 1500)')},
          v.code || '.MELATI_' || (i % 14), 'telur', 'butir', timestamptz '2026-02-01' + i * interval '10 minutes', '${giverId}', 0, 0, 200, 300, 500, 0, 0
        from generate_series(0, ${ALLOCATIONS - 1}) i join (select code, row_number() over (order by code) - 1 as n from area where level = 'village') v on v.n = i % 68;
      create temp table step as
        select 0 as k, i, 'pledge' as kind, 'giver' as from_kind, 'unspent' as to_kind, 100000 as amount from generate_series(0, ${PLEDGES - 1}) i
        union all select k, i, kind, from_kind, to_kind, amount from generate_series(0, ${ALLOCATIONS - 1}) i, (values
          (1, 'allocate', 'unspent', 'covered', 1000), (2, 'deliver', 'covered', 'delivered', 400), (3, 'deliver', 'covered', 'delivered', 600), (4, 'receive', 'delivered', 'received', 800),
          (5, 'use', 'received', 'used', 500)) s (k, kind, from_kind, to_kind, amount);
      alter table step add n integer, add pledge uuid, add allocation uuid, add from_account uuid, add to_account uuid;
      update step set n = k * ${ALLOCATIONS} + i, pledge = ${id('pledge', `(i % ${PLEDGES})`)}, allocation = case when k > 0 then ${id('allocation', 'i')} end;
      update step set from_account = md5(case when k <= 1 then pledge::text else allocation::text end || from_kind)::uuid, to_account = md5(case when k = 0 then pledge::text else allocation::text end || to_kind)::uuid;
      insert into ledger_account (id, kind, commodity, pledge_id, allocation_id)
        select distinct from_account, from_kind, 'telur:butir', pledge, case when k > 1 then allocation end from step
        union select distinct to_account, to_kind, 'telur:butir', pledge, case when k > 0 then allocation end from step;
      insert into ledger_transfer (id, kind, pledge_id, allocation_id, happened_on, recorded_at, recorded_by)
        select ${rising('n')}, kind, pledge, allocation, date '2026-02-01' + k * 30, timestamptz '2026-02-01' + n * interval '1 minute', '${giverId}' from step;
      create temp table side as
        select n, from_account as account, from_kind as kind, 'taken' as side, -amount as amount from step union all select n, to_account, to_kind, 'given', amount from step;
      insert into ledger_posting (account_id, seq, kind, commodity, entry_id, side, amount, previous_seq, balance_before, balance)
        select account, seq, kind, 'telur:butir', ${rising('n')}, side, amount, nullif(seq - 1, 0), balance - amount, balance from (
          select *, row_number() over w as seq, sum(amount) over w as balance from side window w as (partition by account order by n)) s;
      insert into ledger_entry (id, transfer_id, commodity, amount, from_account, from_kind, from_seq, to_account, to_kind, to_seq)
        select ${rising('s.n')}, ${rising('s.n')}, 'telur:butir', s.amount, s.from_account, s.from_kind, f.seq, s.to_account, s.to_kind, g.seq
        from step s join ledger_posting f on f.entry_id = ${rising('s.n')} and f.side = 'taken' join ledger_posting g on g.entry_id = ${rising('s.n')} and g.side = 'given'`);
    await client.query('analyze giver, pledge, pledge_allocation, ledger_account, ledger_transfer, ledger_entry, ledger_posting');
  } finally {
    client.release(true);
  }
}

interface Plan {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}
const most = (plan: Plan): number => Math.max((plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'], ...(plan.Plans ?? []).map(most));

/** The most rows that any part of a plan touched. */
async function touched(tx: Tx, query: ReturnType<typeof sql> | { text: string; values: unknown[] }): Promise<number> {
  const rows =
    'text' in query
      ? (await tx.client.query({ text: `explain (analyze, format json) ${query.text}`, values: query.values })).rows
      : (await sql<{ 'QUERY PLAN': { Plan: Plan }[] }>`explain (analyze, format json) ${query}`.execute(tx.sql)).rows;
  return most((rows[0] as { 'QUERY PLAN': { Plan: Plan }[] })['QUERY PLAN'][0]!.Plan);
}
const as = <T>(who: ActorSource, need: string, work: (tx: Tx) => Promise<T>): Promise<T> => asActor(city.pool, city.bogor, who, { need, records: null }, work);

test('the books hold 50,000 entries and balance', async () => {
  await as(sari, 'ledger.read', async (tx) => {
    const balances = await sumBalances(tx);
    assert.equal(balances.reduce((sum, { given, taken }) => sum + given - taken, 0), 0);
    assert.equal((await tx.client.query('select count(*)::int as n from ledger_entry')).rows[0].n, ENTRIES);
    assert.equal(await countDiffering(tx), 0);
  });
});

test('a page of entries touches about a page', async () => {
  await as(sari, 'ledger.read', async (tx) => {
    for (const kind of ['unspent', 'used', 'delivered']) assert.ok((await touched(tx, { text: entriesText, values: [kind, 'telur:butir', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 61] })) <= 130, kind);
  });
});

test('a page of pledges touches its pledges and what they were directed to', async () => {
  await as(sari, 'ledger.record', async (tx) => {
    const page = await touched(tx, pledgesQuery({ free: true }, null, 50));
    assert.ok(page <= 51 * 26, `${page} rows`);
  });
});

test('what waits at a posyandu is found without looking at the city', async () => {
  await as(sari, 'delivery.record', async (tx) => {
    const here = await touched(tx, waitingQuery('receipt', ['32.71.01.1016.MELATI_3'], 200));
    assert.ok(here > 0 && here <= 60, `${here} rows`);
  });
});

test('a statement touches what its giver gave', async () => {
  await as(giver, 'pledge.make', async (tx) => {
    const rows = await touched(tx, sql`select * from pledge where giver_person_id = ${tx.actor.id} order by made_on desc, id desc limit 200`);
    assert.ok(rows > 0 && rows <= 10, `${rows} pledges`);
    const allocations = await touched(tx, sql`select a.id from pledge_allocation a where a.pledge_id = any (array(select id from pledge where giver_person_id = ${tx.actor.id})) order by a.ordered_at, a.id`);
    assert.ok(allocations > 0 && allocations <= 400, `${allocations} allocations`);
  });
});
