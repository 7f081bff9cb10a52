/** SQL of the register: sorted pages, search, totals. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { PLAN_AFRESH } from '../../platform/db/prepared.ts';
import { hashNik } from '../../platform/keys/index.ts';
import { liesWithin } from '../access/index.ts';
import { searchQuery, typedNik, villageOf } from '../children/index.ts';
import { openIdentity } from '../children/server.ts';
import type { RegisterRow } from './contract.ts';
import type { RegisterCursor, RegisterFilter, RegisterSort } from './register-filter.ts';

export interface Listed extends Omit<RegisterRow, 'recent' | 'bornOn' | 'name'> {
  salt: Buffer | null;
  cipher: Buffer | null;
  bornOn: string;
  keys: (string | number)[];
  recentZ: (number | null)[];
  recentOn: string[];
  recentHeld: boolean[];
}

/** What each sorting goes by, each an index of the standings with the child at its end. */
const sortings: Readonly<Record<RegisterSort, { columns: readonly { name: string; type: string }[]; down?: boolean }>> = {
  urgency: { columns: [{ name: 'urgency', type: 'integer' }] },
  youngest: { columns: [{ name: 'age_months', type: 'smallint' }] },
  oldest: { columns: [{ name: 'age_months', type: 'smallint' }], down: true },
  longest_unmeasured: { columns: [{ name: 'measured_place', type: 'date' }] },
  shortest: { columns: [{ name: 'len_z_place', type: 'smallint' }] },
  area: { columns: [{ name: 'area', type: 'text' }, { name: 'urgency', type: 'integer' }] },
};

/** Order of a sorting, and the condition that a row comes after the last of the page before. */
function sortingOf(sort: RegisterSort, after: RegisterCursor | null): { order: RawBuilder<unknown>; beyond: RawBuilder<boolean> | null; keys: RawBuilder<unknown> } {
  const { columns: list, down = false } = sortings[sort];
  const named = [...list.map(({ name }) => sql.raw(`s.${name}`)), sql.raw('s.child_id')];
  const way = sql.raw(down ? ' desc' : '');
  const order = sql.join(named.map((name) => sql`${name}${way}`));
  const keys = sql`jsonb_build_array(${sql.join(named.slice(0, -1))})`;
  if (after === null) return { order, beyond: null, keys };
  const values = [...list.map(({ type }, at) => sql`${after.keys[at]}::${sql.raw(type)}`), sql`${after.childId}::uuid`];
  return { order, beyond: sql`(${sql.join(named)}) ${sql.raw(down ? '<' : '>')} (${sql.join(values)})`, keys };
}

/** A page of one village and one of the city need different plans. */
const afresh = sql.raw(PLAN_AFRESH);

const columns = sql`s.child_id as "childId", k.salt, c.identity_cipher as cipher, s.sex, c.born_on as "bornOn", s.age_months as "ageMonths", s.area, v.name as "villageName",
  p.name as "posyanduName", c.rt, c.rw, c.alias_seed as "aliasSeed", s.class, s.attention, s.reasons, s.len_z as "lenZ",
  s.last_measured_on as "lastMeasuredOn", s.recent_len_z as "recentZ", s.recent_on as "recentOn", s.recent_held as "recentHeld",
  s.case_opened_on as "caseOpenedOn"`;

const names = sql`join child c on c.id = s.child_id left join child_key k on k.child_id = s.child_id
  left join area v on v.code = left(s.area, 13)
  left join area p on p.code = s.area and p.level = 'posyandu'`;

const nextBand: Record<number, number> = { 0: 6, 6: 12, 12: 24, 24: 36, 36: 48, 48: 60, 60: 999 };

/** The reach of the actor as a condition that an index can follow; row security repeats it as a wall. */
export function inReach(areas: readonly string[]): RawBuilder<boolean> {
  return sql`(${sql.join(areas.map((area) => sql`(s.area >= ${area} and s.area < ${`${area}/`})`), sql` or `)})`;
}

/** Areas to look in: the filter's, when it lies within reach; else the parts of the reach below it. A puskesmas stands for its kelurahan. */
export async function areasToSearch(tx: Tx, reach: readonly string[], filter: string | undefined): Promise<string[]> {
  if (filter === undefined) return [...reach];
  const villages = PUSKESMAS.test(filter) ? (await tx.sql.selectFrom('catchment').select('village').where('puskesmas', '=', filter).orderBy('village').execute()).map(({ village }) => village) : [filter];
  return [...new Set(villages.flatMap((wanted) => (reach.some((area) => liesWithin(wanted, area)) ? [wanted] : reach.filter((area) => liesWithin(area, wanted)))))];
}

/** Code of a puskesmas: its last part is a `P` and digits. */
const PUSKESMAS = /\.P\d+$/;

/** Filter and reach as conditions; exported for the file of a register, which lists the same children. */
export function conditions(filter: RegisterFilter, areas: readonly string[]): RawBuilder<boolean>[] {
  const list: RawBuilder<boolean>[] = [inReach(areas)];
  if (filter.attention === undefined || filter.attention === 'any') list.push(sql`s.attention <> 'aged_out'`);
  else list.push(sql`s.attention = ${filter.attention}`);
  if (filter.class === 'all_stunted') list.push(sql`s.class in ('stunted', 'severely_stunted')`);
  else if (filter.class !== undefined) list.push(sql`s.class = ${filter.class}`);
  if (filter.ageBand !== undefined) list.push(sql`s.age_months >= ${filter.ageBand}`, sql`s.age_months < ${nextBand[filter.ageBand] ?? 999}`);
  if (filter.stage !== undefined) list.push(sql`s.child_id in (select f.child_id from case_file f where f.closed_on is null and f.stage = ${filter.stage})`);
  if (filter.measured !== undefined) list.push(sql`s.measured_place ${sql.raw(filter.measured === 'this_month' ? '>=' : '<')} date_trunc('month', s.as_of::timestamp)::date`);
  return list;
}

/** The query behind a page, apart so that its plan can be proved. */
export function pageQuery(filter: RegisterFilter, areas: readonly string[], after: RegisterCursor | null, limit: number): RawBuilder<Listed> {
  const { order, beyond, keys } = sortingOf(filter.sort ?? 'urgency', after);
  const list = [...conditions(filter, areas), ...(beyond === null ? [] : [beyond])];
  // The page is found in the standings alone, by index; names are fetched for its rows only.
  return sql<Listed>`${afresh} select ${columns}, ${keys} as keys from
    (select * from child_standing s where ${sql.join(list, sql` and `)} order by ${order} limit ${limit + 1}) s
    ${names} order by ${order}`;
}

/** Every child that the filter finds, in its order: ids alone. */
export async function listIds(tx: Tx, filter: RegisterFilter, areas: readonly string[]): Promise<string[]> {
  if (areas.length === 0) return [];
  const { rows } = await sql<{ id: string }>`${afresh} select s.child_id as id from child_standing s
    where ${sql.join(conditions(filter, areas), sql` and `)} order by ${sortingOf(filter.sort ?? 'urgency', null).order}`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** One page in the order of the filter, and one row more when there is a next. */
export async function listSorted(tx: Tx, filter: RegisterFilter, areas: readonly string[], after: RegisterCursor | null, limit: number): Promise<ListedRow[]> {
  const { rows } = await pageQuery(filter, areas, after, limit).execute(tx.sql);
  return rows.map(toRow);
}

/** Children that resemble what was typed, most alike first; a whole NIK finds its child. */
export async function searchRegister(tx: Tx, filter: RegisterFilter & { q?: string }, areas: readonly string[], limit: number): Promise<ListedRow[]> {
  const nik = typedNik(filter.q ?? '');
  const found = nik === null ? sql`search_children(${searchQuery(filter.q ?? '')}, 300)` : sql`(select id as child_id, 1::real as likeness from child where nik_hash = ${hashNik(nik)})`;
  const list = conditions({ ...filter, attention: filter.attention ?? 'everyone' }, areas).filter((_one, at) => at !== 1 || filter.attention !== undefined);
  const { rows } = await sql<Listed>`${afresh} select ${columns}, '[]'::jsonb as keys from ${found} f join child_standing s on s.child_id = f.child_id ${names}
    where ${sql.join(list, sql` and `)} order by f.likeness desc, s.urgency, s.child_id limit ${limit}`.execute(tx.sql);
  return rows.map(toRow);
}

export type ListedRow = RegisterRow & { keys: readonly (string | number)[] };

function toRow({ recentZ, recentOn, recentHeld, salt, cipher, ...rest }: Listed): ListedRow {
  return { ...rest, name: openIdentity(salt, cipher).name, villageName: rest.villageName ?? '', recent: recentOn.map((on, at) => ({ on, z: recentZ[at] ?? null, held: recentHeld[at] ?? false })) };
}

/**
 * How many children match. Villages come from the counted cells. An area below a village is counted itself, which is a few
 * hundred rows at most, and so are stage and month of measuring, which no cell keeps.
 */
export async function countRegister(tx: Tx, filter: RegisterFilter, areas: readonly string[]): Promise<number> {
  if (areas.length === 0) return 0;
  const below = areas.some((area) => villageOf(area) !== null && villageOf(area) !== area);
  if (below || filter.stage !== undefined || filter.measured !== undefined) {
    const { rows } = await sql<{ n: number }>`${afresh} select count(*)::int as n from child_standing s where ${sql.join(conditions(filter, areas), sql` and `)}`.execute(tx.sql);
    return rows[0]!.n;
  }
  const list: RawBuilder<boolean>[] = [inReach(areas)];
  if (filter.attention === undefined || filter.attention === 'any') list.push(sql`s.attention <> 'aged_out'`);
  else list.push(sql`s.attention = ${filter.attention}`);
  if (filter.class === 'all_stunted') list.push(sql`s.class in ('stunted', 'severely_stunted')`);
  else if (filter.class !== undefined) list.push(sql`s.class = ${filter.class}`);
  if (filter.ageBand !== undefined) list.push(sql`s.age_band = ${filter.ageBand}`);
  const { rows } = await sql<{ n: number }>`select coalesce(sum(s.children), 0)::int as n from register_count s where ${sql.join(list, sql` and `)}`.execute(tx.sql);
  return rows[0]!.n;
}

/** Children with an open case within some areas, the urgent ones included. */
export async function countOpenCases(tx: Tx, areas: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`${afresh} select count(*)::int as n from case_file s where s.closed_on is null and ${inReach(areas)}`.execute(tx.sql);
  return rows[0]!.n;
}
