/** SQL of certificates: what was issued, and the sums of a period. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { CertificateFigures, CertificateKind } from './certificate.ts';

export interface CertificateRow {
  id: string;
  code: string;
  kind: CertificateKind;
  holderName: string;
  fromOn: string;
  untilOn: string;
  figures: CertificateFigures;
  issuedOn: string;
}

const printed = sql`kind, holder_name as "holderName", from_on as "fromOn", until_on as "untilOn", figures, (issued_at at time zone 'Asia/Jakarta')::date as "issuedOn"`;

/** The actor's certificates that stand, newest first. */
export async function listCertificates(tx: Tx): Promise<CertificateRow[]> {
  const { rows } = await sql<CertificateRow>`select id, code, ${printed} from certificate where holder_id = ${tx.actor.id} and ended_at is null order by issued_at desc, id limit 50`.execute(tx.sql);
  return rows;
}

export async function findOwnCertificate(tx: Tx, id: string): Promise<CertificateRow | undefined> {
  const { rows } = await sql<CertificateRow>`select id, code, ${printed} from certificate where id = ${id} and holder_id = ${tx.actor.id} and ended_at is null`.execute(tx.sql);
  return rows[0];
}

/** @returns false when this one is there already */
export async function addCertificate(tx: Tx, one: Omit<CertificateRow, 'issuedOn'>): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`insert into certificate (id, code, holder_id, kind, holder_name, from_on, until_on, figures, issued_at)
    values (${one.id}, ${one.code}, ${tx.actor.id}, ${one.kind}, ${one.holderName}, ${one.fromOn}, ${one.untilOn}, ${JSON.stringify(one.figures)}, ${tx.now}) on conflict do nothing returning id`.execute(tx.sql);
  return rows.length === 1;
}

export async function markEnded(tx: Tx, id: string): Promise<void> {
  await sql`update certificate set ended_at = ${tx.now} where id = ${id} and holder_id = ${tx.actor.id}`.execute(tx.sql);
}

/** What is printed on the certificate with a code, and nothing more; nothing for a code that opens none. */
export async function findByCode(tx: Tx, code: string): Promise<(Omit<CertificateRow, 'id' | 'code'> & { holderId: string }) | undefined> {
  const { rows } = await sql<Omit<CertificateRow, 'id' | 'code'> & { holderId: string }>`select holder_id as "holderId", ${printed} from certificate_by_code(${code})`.execute(tx.sql);
  return rows[0];
}

export interface GivenSums {
  promisedRp: number;
  children: number;
  arrived: { item: string; unit: string; amount: number }[];
}

/** What the actor promised in a period, and what of theirs was received in it: steps that were reversed do not count. */
export async function sumGiven(tx: Tx, from: string, until: string): Promise<GivenSums> {
  const promised = await sql<{ rupiah: number }>`select coalesce(sum(pledged), 0)::float8 as rupiah from pledge
    where giver_person_id = ${tx.actor.id} and kind = 'money' and made_on between ${from}::date and ${until}::date`.execute(tx.sql);
  const received = sql`ledger_transfer t join pledge_allocation a on a.id = t.allocation_id join ledger_entry e on e.transfer_id = t.id and e.to_kind = 'received'
    where a.giver_person_id = ${tx.actor.id} and t.kind = 'receive' and t.happened_on between ${from}::date and ${until}::date
      and not exists (select 1 from ledger_transfer r where r.reverses = t.id)`;
  const arrived = await sql<{ item: string; unit: string; amount: number }>`select a.item_code as item, a.unit, sum(e.amount)::float8 as amount from ${received} group by 1, 2 order by 1, 2`.execute(tx.sql);
  const reached = await sql<{ n: number }>`select count(distinct a.child_id)::int as n from ${received}`.execute(tx.sql);
  return { promisedRp: promised.rows[0]!.rupiah, children: reached.rows[0]!.n, arrived: arrived.rows };
}
