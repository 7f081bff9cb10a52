/** SQL of the seal: entries that wait for a number, and the whole chain for checking. Runs as the owner of the tables, in the worker. */
import type pg from 'pg';

/**
 * An entry as one text, the same for the same entry always: what a fingerprint is made of. jsonb keeps its own order of keys.
 */
const text = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.actor_kind, e.verb, e.area, e.subject_ids,
  e.reason, e.request_id, e.detail)::text`;

export interface Chain {
  id: string;
  /** Null until entries without a transaction are sealed. */
  sealedBelow: string | null;
  seq: number;
  fingerprint: Buffer | null;
}

/** The chain with its last link, held until the end of the transaction; undefined when somebody else is sealing. */
export async function holdChain(client: pg.ClientBase): Promise<Chain | undefined> {
  const { rows } = await client.query<{ id: string; sealedBelow: string | null }>(
    `select id, sealed_below::text as "sealedBelow" from audit_chain for update skip locked`,
  );
  return rows[0] === undefined ? undefined : { ...rows[0], ...(await lastLink(client)) };
}

export async function readChain(client: pg.ClientBase): Promise<Chain> {
  const { rows } = await client.query<{ id: string; sealedBelow: string | null }>(`select id, sealed_below::text as "sealedBelow" from audit_chain`);
  return { ...rows[0]!, ...(await lastLink(client)) };
}

async function lastLink(client: pg.ClientBase): Promise<{ seq: number; fingerprint: Buffer | null }> {
  const { rows } = await client.query<{ seq: number; fingerprint: Buffer }>('select seq, fingerprint from audit_seal order by seq desc limit 1');
  return rows[0] ?? { seq: 0, fingerprint: null };
}

export interface Waiting {
  id: string;
  writtenIn: string | null;
  text: string;
}

/**
 * Below this transaction all have ended that could write here: what they wrote is there, and nothing more comes. Transactions of other
 * databases of the same server are passed over, but only where a lock proves that they are elsewhere.
 */
export async function oldestOpen(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ below: string }>(
    `with snap as materialized (select pg_current_snapshot() as s),
       elsewhere as materialized (
         select l.transactionid from pg_locks l join pg_stat_activity a on a.pid = l.pid
         where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and a.datname <> current_database())
     select coalesce(
       (select o.xid from snap, pg_snapshot_xip(s) as o (xid) where not exists (select from elsewhere e where e.transactionid = o.xid::xid) order by o.xid limit 1),
       (select pg_snapshot_xmax(s) from snap))::text as below`,
  );
  return rows[0]!.below;
}

/** Entries written from one transaction on and below another that have no seal yet, in that order. */
export async function findWaiting(client: pg.ClientBase, from: string, below: string, limit: number): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select e.id, e.written_in::text as "writtenIn", ${text} as text from audit_entry e
     where e.written_in >= $1::xid8 and e.written_in < $2::xid8 and not exists (select from audit_seal s where s.entry_id = e.id)
     order by e.written_in, e.id limit $3`,
    [from, below, limit],
  );
  return rows;
}

/** Any entries without a seal, the oldest first: of releases before the seal, or of a copy that was brought back. */
export async function findUnsealed(client: pg.ClientBase, below: string, limit: number): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select e.id, e.written_in::text as "writtenIn", ${text} as text from audit_entry e
     where (e.written_in is null or e.written_in < $1::xid8) and not exists (select from audit_seal s where s.entry_id = e.id) order by e.at, e.id limit $2`,
    [below, limit],
  );
  return rows;
}

export interface Seal {
  seq: number;
  entryId: string;
  fingerprint: Buffer;
  keyId: Buffer;
}

export async function addSeals(client: pg.ClientBase, seals: readonly Seal[], sealedAt: Date): Promise<void> {
  await client.query(
    `insert into audit_seal (seq, entry_id, fingerprint, key_id, sealed_at)
     select seq, entry_id, fingerprint, key_id, $5 from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[]) as t (seq, entry_id, fingerprint, key_id)`,
    [seals.map(({ seq }) => seq), seals.map(({ entryId }) => entryId), seals.map(({ fingerprint }) => fingerprint), seals.map(({ keyId }) => keyId), sealedAt],
  );
}

export async function keepSealedBelow(client: pg.ClientBase, transaction: string): Promise<void> {
  await client.query('update audit_chain set sealed_below = $1::xid8', [transaction]);
}

export interface Link extends Omit<Seal, 'keyId'> {
  keyId: Buffer;
  sealedAt: Date;
  at: Date | null;
  /** Null when the entry is gone. */
  text: string | null;
}

/** The chain from a number on, each link with its entry. */
export async function listLinks(client: pg.ClientBase, after: number, limit: number): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select s.seq, s.entry_id as "entryId", s.fingerprint, s.key_id as "keyId", s.sealed_at as "sealedAt", e.at, case when e.id is not null then ${text} end as text
     from audit_seal s left join audit_entry e on e.id = s.entry_id where s.seq > $1 order by s.seq limit $2`,
    [after, limit],
  );
  return rows;
}

/** Entries older than an instant that have no seal. */
export async function listUnsealedBefore(client: pg.ClientBase, instant: Date, limit: number): Promise<{ id: string; at: Date }[]> {
  const { rows } = await client.query<{ id: string; at: Date }>(
    'select e.id, e.at from audit_entry e where e.at < $1 and not exists (select from audit_seal s where s.entry_id = e.id) order by e.at, e.id limit $2',
    [instant, limit],
  );
  return rows;
}
