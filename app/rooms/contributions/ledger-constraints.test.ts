/** What the database itself refuses, whoever writes: each attempt is made as the application's role, past all our code. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { migrateInstallation, migrateRegency, migrationsHash } from '../../platform/db/migrate.ts';
import { createTestDatabase } from '../../platform/db/testing.ts';
import type { TestDatabase } from '../../platform/db/testing.ts';

let database: TestDatabase;
let client: pg.Client;
before(async () => {
  database = await createTestDatabase(async (connection) => {
    const owner = new pg.Client(connection);
    await owner.connect();
    await migrateInstallation(owner);
    await migrateRegency(owner, 'r9999');
    await owner.end();
  }, `ledger ${migrationsHash()}`);
  client = new pg.Client(database.connection);
  await client.connect();
  await client.query('set search_path to r9999, public; set role anakkita_app');
});
after(async () => {
  await client.end();
  await database.drop();
});

interface Posting {
  account: string;
  seq: number;
  kind: string;
  side: 'taken' | 'given';
  amount: number;
  before: number;
  balance?: number;
  entry?: string;
  previous?: number | null;
  commodity?: string;
}

/** A pledge of a million rupiah, as its books stand: accounts, one transfer, one entry with both postings. */
async function openPledge() {
  const ids = { pledge: randomUUID(), giver: randomUUID(), source: randomUUID(), unspent: randomUUID(), withdrawn: randomUUID(), eggs: randomUUID(), transfer: randomUUID(), entry: randomUUID() };
  await client.query(`insert into giver values ($1, 'company', 'PT Sumber Makmur Rekaan', null, now(), $1)`, [ids.giver]);
  await client.query(`insert into pledge values ($1, $2, null, 'money', 'rupiah', 'rupiah', 1000000, 'rupiah', '99.99', null, null, '2026-11-01', now(), $2, now(), 1000000, 0, 0)`, [ids.pledge, ids.giver]);
  for (const [id, kind, commodity] of [[ids.source, 'giver', 'rupiah'], [ids.unspent, 'unspent', 'rupiah'], [ids.withdrawn, 'withdrawn', 'rupiah'], [ids.eggs, 'unspent', 'telur']] as const)
    await client.query('insert into ledger_account values ($1, $2, $3, $4, null)', [id, kind, commodity, ids.pledge]);
  await client.query(`insert into ledger_transfer values ($1, 'pledge', $2, null, '2026-11-01', now(), $2, null, null, null)`, [ids.transfer, ids.pledge]);
  const entry = (id: string, from: string, fromSeq: number, to: string, toSeq: number, amount: number, more: { commodity?: string; fromKind?: string; toKind?: string } = {}) =>
    client.query(
      `insert into ledger_entry (id, transfer_id, commodity, amount, from_account, from_kind, from_seq, to_account, to_kind, to_seq) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, ids.transfer, more.commodity ?? 'rupiah', amount, from, more.fromKind ?? 'giver', fromSeq, to, more.toKind ?? 'unspent', toSeq],
    );
  const posting = ({ account, seq, kind, side, amount, before: was, balance, entry: of, previous, commodity }: Posting) =>
    client.query('insert into ledger_posting values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      account, seq, kind, commodity ?? 'rupiah', of ?? ids.entry, side, amount, previous === undefined ? (seq === 1 ? null : seq - 1) : previous, was, balance ?? was + amount,
    ]);
  const opened = async () => {
    await entry(ids.entry, ids.source, 1, ids.unspent, 1, 1_000_000);
    await posting({ account: ids.source, seq: 1, kind: 'giver', side: 'taken', amount: -1_000_000, before: 0 });
    await posting({ account: ids.unspent, seq: 1, kind: 'unspent', side: 'given', amount: 1_000_000, before: 0 });
  };
  return { ids, entry, posting, opened };
}
type Pledge = Awaited<ReturnType<typeof openPledge>>;

/** Runs an attempt in a transaction and commits it. Returns the constraint that refused it, the error code, or null. */
async function attempt(work: (pledge: Pledge) => Promise<unknown>): Promise<string | null> {
  await client.query('begin');
  try {
    await work(await openPledge());
    await client.query('commit');
    return null;
  } catch (error) {
    await client.query('rollback');
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? String(error);
  }
}

test('a whole entry with both its sides is taken', async () => {
  assert.equal(await attempt(({ opened }) => opened()), null);
});

test('an entry without one of its sides, or with another amount there, does not commit', async () => {
  assert.equal(await attempt(({ ids, entry }) => entry(ids.entry, ids.source, 1, ids.unspent, 1, 5)), 'what_is_taken_is_posted');
  assert.equal(
    await attempt(async ({ ids, entry, posting }) => {
      await entry(ids.entry, ids.source, 1, ids.unspent, 1, 5);
      await posting({ account: ids.source, seq: 1, kind: 'giver', side: 'taken', amount: -5, before: 0 });
    }),
    'what_is_given_is_posted',
  );
  assert.equal(
    await attempt(async ({ ids, entry, posting }) => {
      await entry(ids.entry, ids.source, 1, ids.unspent, 1, 5);
      await posting({ account: ids.source, seq: 1, kind: 'giver', side: 'taken', amount: -5, before: 0 });
      await posting({ account: ids.unspent, seq: 1, kind: 'unspent', side: 'given', amount: 6, before: 0 });
    }),
    'what_is_given_is_posted',
  );
});

test('a posting without its entry, or a third one of an entry, is refused', async () => {
  assert.equal(
    await attempt(({ ids, posting }) => posting({ account: ids.unspent, seq: 1, kind: 'unspent', side: 'given', amount: 5, before: 0 })),
    'ledger_posting_entry_id_fkey',
  );
  assert.equal(
    await attempt(async ({ ids, opened, posting }) => {
      await opened();
      await posting({ account: ids.withdrawn, seq: 1, kind: 'withdrawn', side: 'given', amount: 5, before: 0 });
    }),
    'an_entry_has_two_sides',
  );
});

test('rupiah are not put where eggs are', async () => {
  assert.equal(await attempt(({ ids, entry }) => entry(ids.entry, ids.source, 1, ids.eggs, 1, 5)), 'what_is_given_is_of_this_commodity');
  assert.equal(await attempt(({ ids, entry }) => entry(ids.entry, ids.source, 1, ids.eggs, 1, 5, { commodity: 'telur' })), 'what_is_taken_is_of_this_commodity');
});

test('amounts are above nothing, and an account gives nothing to itself', async () => {
  for (const amount of [0, -5]) assert.equal(await attempt(({ ids, entry }) => entry(ids.entry, ids.source, 1, ids.unspent, 1, amount)), 'an_entry_moves_something');
  assert.equal(await attempt(({ ids, entry }) => entry(ids.entry, ids.source, 1, ids.source, 2, 5, { toKind: 'giver' })), 'an_entry_moves_between_two_accounts');
});

/** The giver takes back `amount` of the million, with a posting that says what the attempt wants it to say. */
async function takeBack({ ids, entry, posting, opened }: Pledge, amount: number, more: Partial<Posting>): Promise<void> {
  await opened();
  const second = randomUUID();
  await entry(second, ids.unspent, more.seq ?? 2, ids.withdrawn, 1, amount, { fromKind: 'unspent', toKind: 'withdrawn' });
  await posting({ account: ids.withdrawn, seq: 1, kind: 'withdrawn', side: 'given', amount, before: 0, entry: second });
  await posting({ account: ids.unspent, seq: 2, kind: 'unspent', side: 'taken', amount: -amount, before: 1_000_000, entry: second, ...more });
}

test('more than there is cannot be taken', async () => {
  assert.equal(await attempt((pledge) => takeBack(pledge, 1_000_000, {})), null);
  assert.equal(await attempt((pledge) => takeBack(pledge, 1_000_001, {})), 'nothing_is_given_that_is_not_there');
});

test('a balance goes on from the one before it, or is refused', async () => {
  assert.equal(await attempt((pledge) => takeBack(pledge, 5, { before: 2_000_000 })), 'a_posting_goes_on_from_the_balance_before');
  assert.equal(await attempt((pledge) => takeBack(pledge, 5, { balance: 1_000_000 })), 'a_balance_is_the_one_before_and_the_amount');
  assert.equal(await attempt((pledge) => takeBack(pledge, 5, { seq: 3 })), 'a_posting_goes_on_from_the_balance_before');
  assert.equal(await attempt((pledge) => takeBack(pledge, 5, { seq: 3, previous: 1 })), 'postings_of_an_account_follow_each_other');
  const twice = await attempt(async ({ ids, entry, posting, opened }) => {
    await opened();
    const second = randomUUID();
    await entry(second, ids.source, 1, ids.unspent, 2, 5);
    await posting({ account: ids.source, seq: 1, kind: 'giver', side: 'taken', amount: -5, before: 0, entry: second });
  });
  assert.equal(twice, 'ledger_posting_pkey', 'two writers that go on from one balance');
});

test('what was written is not changed and not deleted', async () => {
  for (const table of ['ledger_account', 'ledger_transfer', 'ledger_entry', 'ledger_posting']) {
    const column = { ledger_account: 'commodity', ledger_transfer: 'reason', ledger_entry: 'commodity', ledger_posting: 'commodity' }[table];
    assert.equal(await attempt(() => client.query(`update ${table} set ${column} = 'x'`)), '42501', `update ${table}`);
    assert.equal(await attempt(() => client.query(`delete from ${table}`)), '42501', `delete ${table}`);
  }
});
