/** SQL of the trial balance and of the entries behind its figures. */
import type { Tx } from '../../platform/db/actor.ts';
import type { AccountKind, TransferKind } from './ledger.ts';

export interface BalanceRow {
  kind: AccountKind;
  commodity: string;
  accounts: number;
  given: number;
  taken: number;
  postings: number;
}

/** Sums of all postings by kind of account and commodity: nothing is taken from a kept balance. */
export async function sumBalances(tx: Tx): Promise<BalanceRow[]> {
  const { rows } = await tx.client.query<BalanceRow>({
    name: 'ledger-balance',
    text: `select kind, commodity, count(*) filter (where previous_seq is null)::int as accounts, coalesce(sum(amount) filter (where amount > 0), 0)::bigint as given,
             coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as taken, count(*)::int as postings
           from ledger_posting group by kind, commodity order by commodity, kind`,
  });
  return rows;
}

export async function countTransfers(tx: Tx): Promise<{ transfers: number; firstOn: string | null; lastOn: string | null }> {
  const { rows } = await tx.client.query(`select count(*)::int as transfers, min(happened_on) as "firstOn", max(happened_on) as "lastOn" from ledger_transfer`);
  return rows[0];
}

/** Pledges whose kept amounts differ from the sum of their postings: none, or somebody wrote past the ledger. */
export async function countDiffering(tx: Tx): Promise<number> {
  const { rows } = await tx.client.query(
    `select count(*)::int as n from pledge p join (
       select a.pledge_id, -coalesce(sum(l.amount) filter (where l.kind = 'giver'), 0) as pledged, coalesce(sum(l.amount) filter (where l.kind = 'unspent'), 0) as unspent,
         coalesce(sum(l.amount) filter (where l.kind in ('lapsed', 'withdrawn')), 0) as ended
       from ledger_account a join ledger_posting l on l.account_id = a.id where a.allocation_id is null group by a.pledge_id) s on s.pledge_id = p.id
     where (p.pledged, p.unspent, p.ended) is distinct from (s.pledged, s.unspent, s.ended)`,
  );
  return rows[0].n;
}

export interface EntryRow {
  id: string;
  transferId: string;
  transferKind: TransferKind;
  on: string;
  recordedAt: Date;
  recordedByName: string;
  pledgeId: string;
  giverName: string;
  commodity: string;
  amount: number;
  fromKind: AccountKind;
  toKind: AccountKind;
  reason: string | null;
}

const one = (side: 'from' | 'to'): string =>
  `(select * from ledger_entry where ${side}_kind = $1 and commodity = $2 and id < $3 order by id desc limit $4)`;

/** The query behind a page of entries, apart so that its plan can be proved. */
export const entriesText = `select e.id, e.transfer_id as "transferId", t.kind as "transferKind", t.happened_on as "on", t.recorded_at as "recordedAt", coalesce(w.name, '') as "recordedByName",
    t.pledge_id as "pledgeId", g.name as "giverName", e.commodity, e.amount,
    e.from_kind as "fromKind", e.to_kind as "toKind", t.reason
  from (select * from (${one('from')} union ${one('to')}) touching order by id desc limit $4) e
  join ledger_transfer t on t.id = e.transfer_id join pledge p on p.id = t.pledge_id join giver g on g.id = p.giver_id
  left join person w on w.id = t.recorded_by order by e.id desc`;

const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Entries that touch a kind of account in one commodity, newest first; one more than `limit` when there is a next page. */
export async function listEntryRows(tx: Tx, kind: AccountKind, commodity: string, before: string | null, limit: number): Promise<EntryRow[]> {
  return (await tx.client.query<EntryRow>({ name: 'ledger-entries', text: entriesText, values: [kind, commodity, before ?? AFTER_ALL, limit + 1] })).rows;
}
