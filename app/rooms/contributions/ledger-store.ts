/** SQL of the ledger: balances under lock, and entries that are only ever added. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { accountKey } from './ledger.ts';
import type { Account, AccountKind, Move, TransferKind } from './ledger.ts';
import type { Witness } from './witness.ts';

export interface NewTransfer {
  id: string;
  kind: TransferKind;
  pledgeId: string;
  allocationId: string | null;
  happenedOn: string;
  reason: string | null;
  witness: Witness | null;
  reverses: string | null;
  moves: readonly Move[];
}

/** An account as the database has it: its last posting, if any. */
interface Known {
  id: string;
  seq: number;
  balance: number;
}

export interface Opened {
  /** Balance by account key, for weighing. */
  books: Map<string, number>;
  known: Map<string, Known>;
}

/** Last balances of the accounts of pledges and allocations. Call it with the pledges locked. */
export async function openBooks(tx: Tx, pledgeIds: readonly string[], allocationIds: readonly string[]): Promise<Opened> {
  const { rows } = await tx.client.query<Account & { id: string; seq: number | null; balance: number | null }>({
    name: 'ledger-open',
    text: `select a.id, a.kind, a.commodity, a.pledge_id as "pledgeId", a.allocation_id as "allocationId", p.seq, p.balance
           from ledger_account a
           left join lateral (select seq, balance from ledger_posting where account_id = a.id order by seq desc limit 1) p on true
           where a.pledge_id = any ($1::uuid[]) and (a.allocation_id is null or a.allocation_id = any ($2::uuid[]))`,
    values: [pledgeIds, allocationIds],
  });
  const opened: Opened = { books: new Map(), known: new Map() };
  for (const { id, seq, balance, ...account } of rows) {
    const key = accountKey(account);
    opened.books.set(key, balance ?? 0);
    opened.known.set(key, { id, seq: seq ?? 0, balance: balance ?? 0 });
  }
  return opened;
}

/** Writes transfers that were weighed against these books, each posting on from the balance before it. */
export async function writeTransfers(tx: Tx, opened: Opened, transfers: readonly NewTransfer[]): Promise<void> {
  const accounts: object[] = [];
  const entries: object[] = [];
  const postings: object[] = [];
  const at = (account: Account): Known => {
    const key = accountKey(account);
    const known = opened.known.get(key) ?? { id: newId(), seq: 0, balance: 0 };
    if (!opened.known.has(key)) {
      opened.known.set(key, known);
      accounts.push({ id: known.id, kind: account.kind, commodity: account.commodity, pledge_id: account.pledgeId, allocation_id: account.allocationId });
    }
    return known;
  };
  const put = (account: Account, entry: string, amount: number): Known => {
    const known = at(account);
    const before = { ...known };
    known.seq += 1;
    known.balance += amount;
    postings.push({
      account_id: known.id, seq: known.seq, kind: account.kind, commodity: account.commodity, entry_id: entry, side: amount < 0 ? 'taken' : 'given',
      amount, previous_seq: before.seq === 0 ? null : before.seq, balance_before: before.balance, balance: known.balance,
    });
    return known;
  };
  for (const transfer of transfers) {
    for (const { from, to, amount } of transfer.moves) {
      const id = newId();
      const taken = put(from, id, -amount);
      const given = put(to, id, amount);
      entries.push({
        id, transfer_id: transfer.id, commodity: from.commodity, amount, from_account: taken.id, from_kind: from.kind, from_seq: taken.seq,
        to_account: given.id, to_kind: to.kind, to_seq: given.seq,
      });
    }
  }
  await insert(tx, 'ledger_account', 'id uuid, kind text, commodity text, pledge_id uuid, allocation_id uuid', accounts);
  const stamped = transfers.map((one) => ({
    id: one.id, kind: one.kind, pledge_id: one.pledgeId, allocation_id: one.allocationId, happened_on: one.happenedOn, recorded_at: tx.now, recorded_by: tx.actor.id,
    reason: one.reason, witness: one.witness, reverses: one.reverses,
  }));
  await insert(tx, 'ledger_transfer',
    'id uuid, kind text, pledge_id uuid, allocation_id uuid, happened_on date, recorded_at timestamptz, recorded_by uuid, reason text, witness text, reverses uuid', stamped);
  await insert(tx, 'ledger_entry',
    'id uuid, transfer_id uuid, commodity text, amount bigint, from_account uuid, from_kind text, from_seq integer, to_account uuid, to_kind text, to_seq integer', entries);
  await insert(tx, 'ledger_posting',
    'account_id uuid, seq integer, kind text, commodity text, entry_id uuid, side text, amount bigint, previous_seq integer, balance_before bigint, balance bigint', postings);
}

async function insert(tx: Tx, table: string, columns: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.split(', ').map((one) => one.split(' ')[0]).join(', ');
  await tx.client.query(`insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as t (${columns})`, [JSON.stringify(rows)]);
}

export interface KnownTransfer {
  id: string;
  kind: TransferKind;
  pledgeId: string;
  allocationId: string | null;
  moves: Move[];
  /** Whether another transfer took it back. */
  isReversed: boolean;
}

/** A transfer with its entries, in their order. */
export async function findTransfer(tx: Tx, id: string): Promise<KnownTransfer | undefined> {
  const { rows } = await tx.client.query<{
    kind: TransferKind; pledge: string; allocation: string | null; reversed: boolean; commodity: string; amount: number;
    from_kind: AccountKind; from_allocation: string | null; to_kind: AccountKind; to_allocation: string | null;
  }>({
    name: 'ledger-transfer',
    text: `select t.kind, t.pledge_id as pledge, t.allocation_id as allocation, exists (select 1 from ledger_transfer r where r.reverses = t.id) as reversed,
             e.commodity, e.amount, e.from_kind, f.allocation_id as from_allocation, e.to_kind, g.allocation_id as to_allocation
           from ledger_transfer t join ledger_entry e on e.transfer_id = t.id
             join ledger_account f on f.id = e.from_account join ledger_account g on g.id = e.to_account
           where t.id = $1 order by e.id`,
    values: [id],
  });
  const first = rows[0];
  if (first === undefined) return undefined;
  const account = (kind: AccountKind, commodity: string, allocationId: string | null): Account => ({ kind, commodity, pledgeId: first.pledge, allocationId });
  return {
    id,
    kind: first.kind,
    pledgeId: first.pledge,
    allocationId: first.allocation,
    isReversed: first.reversed,
    moves: rows.map((row) => ({
      from: account(row.from_kind, row.commodity, row.from_allocation), to: account(row.to_kind, row.commodity, row.to_allocation), amount: row.amount,
    })),
  };
}
