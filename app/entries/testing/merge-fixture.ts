/** Two records of one child for tests of merges, and every row of some children as it stands. */
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';
import { newId } from '../../platform/ids/index.ts';
import { hashNik, recordKey, sealText } from '../../platform/keys/index.ts';
import { newChildSalt, sealIdentity } from '../../rooms/children/server.ts';
import { searchWords } from '../../rooms/children/index.ts';
import { score } from '../../rooms/measurements/index.ts';

export interface ToldRecord {
  name: string;
  parents: string[];
  bornOn: string;
  area: string;
  sex?: 'M' | 'F';
  nik?: string;
  address?: string;
  measured?: readonly { on: string; g: number; mm: number; trained?: boolean }[];
}

/** Writes a record past the wall, as an import would have left it. */
export async function writeRecord(pool: pg.Pool, regency: Regency, told: ToldRecord): Promise<string> {
  const [id, by, salt] = [newId(), newId(), newChildSalt()];
  const sex = told.sex ?? 'F';
  const address = told.address ?? 'Jalan Rekaan 7';
  const sealed = sealIdentity(salt, { name: told.name, parents: told.parents, address });
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    await client.query(
      `insert into child (id, area, identity_cipher, household_mark, sex, born_on, nik_cipher, nik_hash, nik_state, rt, rw, alias_seed, state, last_seen_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 3, 5, 7, 'active', '2026-10-01', $10, $11)`,
      [id, told.area, sealed.cipher, sealed.householdMark, sex, told.bornOn, told.nik === undefined ? null : sealText(recordKey(salt), told.nik),
        told.nik === undefined ? null : hashNik(told.nik), told.nik === undefined ? 'missing' : 'valid', new Date('2026-10-02T03:00:00Z'), by],
    );
    await client.query('insert into child_key (child_id, area, salt) values ($1, $2, $3)', [id, told.area, salt]);
    await client.query('insert into child_search (child_id, area, words) values ($1, $2, $3)', [id, told.area, searchWords([told.name, ...told.parents, address])]);
    for (const m of told.measured ?? []) {
      const s = score({ sex, bornOn: told.bornOn, measuredOn: m.on, weightG: m.g, lengthMm: m.mm, posture: 'L' });
      await client.query(
        `insert into measurement (id, child_id, area, measured_on, measured_area, age_days, weight_g, length_mm, posture, len_z, wei_z, wfl_z, bmi_z, flags, measurer, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $3, $5, $6, $7, 'L', $8, $9, $10, $11, $12, $13, $14, $15)`,
        [newId(), id, told.area, m.on, s.ageDays, m.g, m.mm, s.lenZ, s.weiZ, s.wflZ, s.bmiZ, s.flags, m.trained === true ? 'trained' : 'unknown', new Date('2026-10-02T03:00:00Z'), by],
      );
    }
    await client.query('commit');
    return id;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Every row of some children in every table that holds rows of children, sorted. What a merge keeps of itself is left out. */
export async function rowsOf(pool: pg.Pool, regency: Regency, childIds: readonly string[]): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = $1 and c.column_name = 'child_id' and t.table_type = 'BASE TABLE' and c.table_name not in ('child_merge', 'child_merge_row') order by 1`,
    [regency.schema],
  );
  const all: Record<string, unknown[]> = {};
  for (const name of ['child', ...tables.map((table) => table.name)]) {
    const { rows } = await pool.query(`select to_jsonb(t) as row from ${regency.schema}."${name}" t where t.${name === 'child' ? 'id' : 'child_id'} = any($1::uuid[]) order by to_jsonb(t)::text`, [childIds]);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

export interface MergeFixture {
  /** A pair of the fixture's child with a record that moved away. */
  pairId: string;
  /** A merge of another record into it. */
  mergeId: string;
}

/** Beside a child: a record that may be the same, and one that went into it. Neither is counted among those who live here. */
export async function writeMergesOf(client: pg.ClientBase, childId: string, area: string): Promise<MergeFixture> {
  const [otherId, mergedId, pairId, mergeId, by] = [newId(), newId(), newId(), newId(), newId()];
  for (const [id, state, into] of [[otherId, 'moved', null], [mergedId, 'merged', childId]] as const) {
    const salt = newChildSalt();
    const sealed = sealIdentity(salt, { name: 'Anak Rekaan', parents: ['Ibu Rekaan'], address: null });
    await client.query(
      `insert into child (id, area, identity_cipher, sex, born_on, nik_state, alias_seed, state, state_on, merged_into, recorded_at, recorded_by)
       values ($1, $2, $3, 'F', '2025-01-15', 'missing', 1, $4, '2025-02-01', $5, now(), $6)`,
      [id, area, sealed.cipher, state, into, by],
    );
    await client.query('insert into child_key (child_id, area, salt) values ($1, $2, $3)', [id, area, salt]);
    await client.query(`insert into child_search (child_id, area, words) values ($1, $2, 'anak rekaan ibu rekaan')`, [id, area]);
  }
  const [first, second] = [childId, otherId].toSorted();
  await client.query(
    `insert into duplicate_pair (id, child_id, area, other_id, other_area, grade, reasons, found_at) values ($1, $2, $3, $4, $3, 'likely', '{sameName}', now())`,
    [pairId, first, area, second],
  );
  const place = { area, puskesmas: null };
  await client.query(
    `insert into child_merge (id, child_id, area, merged_id, taken, place_before, merged_at, merged_by) values ($1, $2, $3, $4, '{}', $5, now(), $6)`,
    [mergeId, childId, area, mergedId, JSON.stringify({ kept: place, merged: place, after: place }), by],
  );
  return { pairId, mergeId };
}
