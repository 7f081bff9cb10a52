/** What must be true of a city whatever was killed: counts agree, nothing stands twice, the audit is whole, copies are whole or absent. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { readArchive } from '../../platform/backup/archive.ts';
import { readManifest } from '../../platform/backup/load.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { serviceAccount } from '../../rooms/access/server.ts';
import { isWhole } from '../../rooms/audit/index.ts';
import { sealAll, verifyAudit } from '../../rooms/audit/server.ts';
import { recountMonth, recountRegister } from '../../rooms/reports/server.ts';
import { newestName } from '../backup/make.ts';
import { readIdentity } from '../backup/recipient.ts';
import type { Place } from './place.ts';

/** Numbers by which two registers are compared. */
export type Totals = Readonly<Record<string, number>>;

const totalQueries = {
  children: `select count(*) from child where state <> 'merged'`,
  measurements: 'select count(*) from measurement where superseded_by is null',
  superseded: 'select count(*) from measurement where superseded_by is not null',
  cases: 'select count(*) from case_file',
  tasks: 'select count(*) from urgent_task',
  standings: 'select count(*) from child_standing',
  searchable: 'select count(*) from child_search',
  measuredCells: 'select coalesce(sum(measured), 0) from area_month',
} as const;

/** @returns the numbers of a register, read in one statement */
export async function totalsOf(pool: pg.Pool, { schema }: Regency): Promise<Totals> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${schema}, public`);
    const { rows } = await client.query(`select ${Object.entries(totalQueries).map(([name, sql]) => `(${sql})::int as "${name}"`).join(', ')}`);
    await client.query('commit');
    return rows[0] as Totals;
  } finally {
    client.release();
  }
}

/** Questions whose answer is an empty list, each with what it would mean. */
const neverFound = {
  'a child measured twice on a day': 'select child_id from measurement where superseded_by is null group by child_id, measured_on having count(*) > 1',
  'a child with two open cases': 'select child_id from case_file where closed_on is null group by child_id having count(*) > 1',
  'a child with two cases of one day': 'select child_id from case_file group by child_id, opened_on having count(*) > 1',
  'a measurement without its child': 'select id from measurement m where not exists (select from child c where c.id = m.child_id)',
  'an active child without a standing': `select id from child c where state = 'active' and not exists (select from child_standing s where s.child_id = c.id)`,
  'an active child without a key': `select id from child c where state = 'active' and not exists (select from child_key k where k.child_id = c.id)`,
  'an active child that no search finds': `select id from child c where state = 'active' and not exists (select from child_search s where s.child_id = c.id)`,
  'a case without its first action': `select id from case_file f where stage is null`,
  'a committed import with rows that still wait to be written': `select f.id from import_file f join import_staged s on s.import_id = f.id join import_row r on r.import_id = f.id and r.row_no = s.row_no
     where f.state = 'committed' and r.verdict in ('new', 'matched')`,
} as const;

/** @throws AssertionError that names what is wrong */
export async function proveCity(pool: pg.Pool, regency: Regency, when: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    for (const [meaning, sql] of Object.entries(neverFound)) assert.deepEqual((await client.query(`${sql} limit 3`)).rows, [], `${when}: ${meaning}`);
    await client.query('commit');
  } finally {
    client.release();
  }
  await proveCounts(pool, regency, when);
  await sealAll(pool, regency, new Date());
  // What waited while nobody ran is sealed late, and says so: gaps and changes are what a crash must not leave.
  const { counts, ...found } = await verifyAudit(pool, regency, new Date());
  const { late: _late, ...faults } = counts;
  assert.ok(isWhole({ ...found, counts }) || Object.values(faults).every((n) => n === 0), `${when}: audit ${JSON.stringify(counts)}`);
}

class Undone extends Error {}

/** Counts kept beside the register are those of the register counted anew; the counting is taken back. */
async function proveCounts(pool: pg.Pool, regency: Regency, when: string): Promise<void> {
  await asActor(pool, regency, serviceAccount('cli', 'kills'), { need: 'import.run', records: null }, async (tx) => {
    tx.mustSomewhere('import.run');
    const cells = async (): Promise<unknown[]> => [
      ...(await tx.client.query('select * from register_count order by area, class, attention, age_band')).rows,
      ...(await tx.client.query('select * from area_month order by area, month')).rows,
    ];
    const kept = await cells();
    const months = (await tx.client.query<{ month: string }>('select distinct month from area_month')).rows;
    for (const { month } of months) await recountMonth(tx, month);
    await recountRegister(tx);
    assert.deepEqual(kept, await cells(), `${when}: counts kept beside the register`);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

const FINISHED = /^anakkita-r\d{4}-(\d{8}T\d{6}Z|kunci-anak)\.age$/;

/**
 * Every copy that has its name opens from its first byte to its sums, with a companion that is no older.
 * @returns how many dated copies there are, and files that are none
 */
export async function proveBackups({ backups, backupKey, regency }: Place, when: string): Promise<{ dated: number; drafts: number }> {
  const names = existsSync(backups) ? readdirSync(backups) : [];
  const finished = names.filter((name) => FINISHED.test(name));
  const takenAt = new Map<string, string>();
  for (const name of finished) {
    let last = '';
    for await (const part of readArchive(path.join(backups, name), readIdentity(backupKey))) {
      if (last === '') takenAt.set(name, readManifest(part).takenAt);
      last = part.name;
    }
    assert.equal(last, 'sums.json', `${when}: ${name} is cut off`);
  }
  const companion = takenAt.get(newestName(regency.schema));
  const dated = [...takenAt].filter(([name]) => name !== newestName(regency.schema));
  for (const [name, at] of dated) assert.ok(companion !== undefined && companion >= at, `${when}: the companion of ${name} is missing or older`);
  return { dated: dated.length, drafts: names.length - finished.length };
}
