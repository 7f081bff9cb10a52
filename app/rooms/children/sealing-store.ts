/**
 * Seals a city whose names stand in the clear, as releases before the keys of children wrote them; then drops the columns
 * they stood in. Works past the wall, as the owner of the tables, before anybody is let in.
 */
import type pg from 'pg';
import type { PoolClient } from '../../platform/db/pool.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { newSalt, openFormerNik, recordKey, sealText } from '../../platform/keys/index.ts';
import type { ChildIdentity } from './identity.ts';
import { identityText } from './identity.ts';
import { sealIdentityByKey } from './key-store.ts';

const BATCH = 2_000;
/** Names as they were kept: in the register, and in rows of files that wait. */
const tables = ['child', 'import_staged'] as const;
/** What identifies one row of each. */
const row = { child: 'id', import_staged: 'child_id' } as const;

interface Former {
  ctid: string;
  childId: string;
  area: string;
  salt: Buffer | null;
  name: string;
  parents: string[] | null;
  address: string | null;
  nik: Buffer | null;
}

/**
 * Batch after batch, each in a transaction of its own: cut off anywhere, it goes on at the next start. Nothing to do costs
 * one look at the catalogue.
 * @param onProgress is told how many rows are sealed and how many there are
 * @returns how many rows were sealed now
 */
export async function sealStandingCity(pool: pg.Pool, regency: Regency, onProgress: (done: number, total: number) => void): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock(4714)');
    await client.query(`set search_path to ${regency.schema}, public`);
    if (!(await hasPlainNames(client))) return 0;
    const total = await count(client);
    let done = 0;
    for (const table of tables) {
      for (let sealed = await sealBatch(client, table); sealed > 0; sealed = await sealBatch(client, table)) onProgress((done += sealed), total);
    }
    while ((await sealFormerValues(client)) > 0);
    // What was overwritten stands in the files of the database until they are written anew.
    for (const table of [...tables, 'child_field_source']) await client.query(`vacuum (full) ${table}`);
    await dropPlainColumns(client);
    return done;
  } finally {
    await client.query('reset search_path');
    await client.query('select pg_advisory_unlock(4714)');
    client.release();
  }
}

async function hasPlainNames(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query(`select 1 from pg_attribute where attrelid = 'import_staged'::regclass and attname = 'name' and not attisdropped`);
  return rows.length > 0;
}

async function count(client: PoolClient): Promise<number> {
  const { rows } = await client.query(`select (select count(*) from child where name is not null) + (select count(*) from import_staged where name is not null) as n`);
  return rows[0].n;
}

async function inTransaction<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function sealBatch(client: PoolClient, table: (typeof tables)[number]): Promise<number> {
  return inTransaction(client, async () => {
    const { rows } = await client.query<Former>(
      `select t.ctid::text, t.${row[table]} as "childId", t.area, k.salt, t.name, t.parent_names as parents, t.address, t.nik_cipher as nik
       from ${table} t left join child_key k on k.child_id = t.${row[table]} where t.name is not null limit ${BATCH}`,
    );
    const salts = await saltsFor(client, rows);
    const sealed = rows.map((one) => sealFormer(one, salts.get(one.childId)!));
    await client.query(
      `update ${table} t set identity_cipher = s.cipher, household_mark = s.household_mark, nik_cipher = s.nik, name = null, parent_names = null, address = null
       from unnest($1::tid[], $2::bytea[], $3::bytea[], $4::bytea[]) as s (row, cipher, household_mark, nik) where t.ctid = s.row`,
      [rows.map(({ ctid }) => ctid), sealed.map((one) => one.cipher), sealed.map((one) => one.householdMark), sealed.map((one) => one.nik)],
    );
    return rows.length;
  });
}

/** Salts of the children of a batch: those that stand, and new ones for the others. Of two rows of one child both get the same. */
async function saltsFor(client: PoolClient, rows: readonly Former[]): Promise<Map<string, Buffer>> {
  const salts = new Map(rows.flatMap(({ childId, salt }) => (salt === null ? [] : [[childId, salt] as const])));
  const fresh = new Map(rows.filter(({ childId }) => !salts.has(childId)).map(({ childId, area }) => [childId, area]));
  for (const childId of fresh.keys()) salts.set(childId, newSalt());
  await client.query('insert into child_key (child_id, area, salt) select * from unnest($1::uuid[], $2::text[], $3::bytea[])', [
    [...fresh.keys()], [...fresh.values()], [...fresh.keys()].map((childId) => salts.get(childId)),
  ]);
  return salts;
}

function sealFormer(one: Former, salt: Buffer) {
  const identity: ChildIdentity = { name: one.name, parents: one.parents ?? [], address: one.address };
  const key = recordKey(salt);
  return { ...sealIdentityByKey(key, identity), nik: one.nik === null ? null : sealText(key, openFormerNik(one.nik)) };
}

/** What stood in a field before it was changed: sealed as an identity of which only that field is known. */
async function sealFormerValues(client: PoolClient): Promise<number> {
  return inTransaction(client, async () => {
    const { rows } = await client.query<{ ctid: string; salt: Buffer | null; field: string; before: string }>(
      `select s.ctid::text, k.salt, s.field, s.value_before as before from child_field_source s left join child_key k on k.child_id = s.child_id
       where s.value_before is not null and s.field in ('name', 'parents', 'address') limit ${BATCH}`,
    );
    await client.query(
      `update child_field_source s set value_before = null, cipher_before = f.cipher from unnest($1::tid[], $2::bytea[]) as f (row, cipher) where s.ctid = f.row`,
      [rows.map(({ ctid }) => ctid), rows.map(({ salt, field, before }) => (salt === null ? null : sealText(recordKey(salt), identityText(partOf(field, before)))))],
    );
    return rows.length;
  });
}

function partOf(field: string, before: string): ChildIdentity {
  return { name: field === 'name' ? before : '', parents: field === 'parents' ? before.split(' / ') : [], address: field === 'address' ? before : null };
}

/** The last step, and the sign that all is done: from here on the schema is that of a city founded today. */
async function dropPlainColumns(client: PoolClient): Promise<void> {
  await client.query(
    `begin; alter table child drop column name, drop column parent_names, drop column address,
       add constraint an_identity_is_sealed_unless_erased check (identity_cipher is not null or state = 'erased');
     alter table import_staged drop column name, drop column parent_names, drop column address; commit`,
  );
}
