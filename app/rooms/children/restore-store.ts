/**
 * What a backup leaves out, worked out anew from what it holds: marks of households, hashes of numbers, words of the search. Works past the
 * wall, as the owner of the tables, before anybody is let in.
 */
import type pg from 'pg';
import { hashNik, openText, recordKey } from '../../platform/keys/index.ts';
import { searchWords } from './child.ts';
import { readIdentity } from './identity.ts';
import { sealIdentityByKey } from './key-store.ts';

const BATCH = 2_000;
const NIK = /^\d{16}$/;

interface Sealed {
  row: string;
  salt: Buffer;
  identity: Buffer | null;
  nik: Buffer | null;
}

function derive({ salt, identity, nik }: Sealed): { mark: Buffer | null; nikHash: Buffer | null; words: string | null } {
  const key = recordKey(salt);
  const known = identity === null ? null : readIdentity(openText(key, identity));
  const digits = nik === null ? '' : openText(key, nik);
  return {
    mark: known === null ? null : sealIdentityByKey(key, known).householdMark,
    nikHash: NIK.test(digits) ? hashNik(digits) : null,
    words: known === null ? null : searchWords([known.name, ...known.parents, known.address]),
  };
}

/**
 * Derives again for every child and every row of a file that waits, in one transaction of the schema that the connection is in.
 * @returns children whose salt is gone although they are not erased: their erasure came after the backup
 */
export async function deriveAgain(client: pg.ClientBase): Promise<string[]> {
  await client.query('create temp table restored (tuple tid, mark bytea, nik_hash bytea, words text) on commit drop');
  await deriveTable(client, 'child', 'id');
  // The search first: an update gives the rows other places.
  await client.query(
    'insert into child_search (child_id, area, words, restricted) select c.id, c.area, r.words, c.restricted from child c join restored r on r.tuple = c.ctid where r.words is not null on conflict do nothing',
  );
  await client.query('update child c set household_mark = r.mark, nik_hash = r.nik_hash from restored r where c.ctid = r.tuple');
  await client.query('truncate restored');
  await deriveTable(client, 'import_staged', 'child_id');
  await client.query('update import_staged s set household_mark = r.mark, nik_hash = r.nik_hash, words = r.words from restored r where s.ctid = r.tuple');
  // A row without a number of its own says that the register has this very one.
  await client.query(`update import_staged s set nik_hash = c.nik_hash from child c where c.id = s.child_id and s.nik_cipher is null and s.nik_state = 'valid'`);
  const { rows } = await client.query<{ id: string }>(
    `select id from child c where state <> 'erased' and not exists (select from child_key k where k.child_id = c.id) order by id`,
  );
  return rows.map(({ id }) => id);
}

async function deriveTable(client: pg.ClientBase, table: 'child' | 'import_staged', id: 'id' | 'child_id'): Promise<void> {
  for (let after = '(0,0)'; ; ) {
    const { rows } = await client.query<Sealed>(
      `select t.ctid::text as row, k.salt, t.identity_cipher as identity, t.nik_cipher as nik from ${table} t join child_key k on k.child_id = t.${id}
       where t.ctid > $1::tid order by t.ctid limit ${BATCH}`,
      [after],
    );
    if (rows.length === 0) return;
    const derived = rows.map(derive);
    await client.query('insert into restored select * from unnest($1::tid[], $2::bytea[], $3::bytea[], $4::text[])', [
      rows.map(({ row }) => row), derived.map(({ mark }) => mark), derived.map(({ nikHash }) => nikHash), derived.map(({ words }) => words),
    ]);
    after = rows.at(-1)!.row;
  }
}
