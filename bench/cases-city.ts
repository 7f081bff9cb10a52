/** Fills a city of months with people, cases, needs, pairings, visits and promises; once. */
import type pg from 'pg';
import { jakartaDay } from '../app/platform/clock/index.ts';
import type { Regency } from '../app/platform/db/regency.ts';
import { newId } from '../app/platform/ids/index.ts';
import { writeCast } from '../app/entries/testing/cast.ts';
import { fillCases, fillNeeds, insertRows } from './case-filling.ts';
import { drawsFrom } from './draws.ts';
import { fillLedger } from './ledger-filling.ts';
import { fillPairings, fillVisits } from './visit-filling.ts';

const FOSTER_PARENTS = 120;
const PLEDGES = 300;
const GIVERS = 120;

export async function fillCasesCity(pool: pg.Pool, regency: Regency, of: { cases: number; visits: number; entries: number }): Promise<void> {
  const say = (what: string): boolean => process.stderr.write(`${what}\n`);
  if ((await countCity(pool, regency)).visits > 0) return;
  await addPeople(pool, regency);
  const client = await pool.connect();
  const draws = drawsFrom(7);
  const today = jakartaDay(new Date());
  try {
    await client.query(`set search_path to ${regency.schema}, public`);
    const idOf = async (username: string): Promise<string> => (await client.query('select id from person where username = $1', [username])).rows[0].id as string;
    const people = { rina: await idOf('gizi'), bima: await idOf('bima') };
    const fosterParents = [await idOf('dedi'), ...(await addFosterParents(client, regency))];
    say('cases');
    await fillCases(client, of.cases, today, people, draws);
    say('needs');
    await fillNeeds(pool, regency, client, today, people, draws);
    say('visits');
    const visitors = { fosterParents, kader: await idOf('siti') };
    await fillPairings(client, visitors, today, people);
    await fillVisits(client, of.visits, visitors, today, draws);
    say('promises');
    const receiver = await idOf('gizi');
    await fillLedger(pool, regency, { secretariat: await idOf('sari'), receiver }, { personId: await idOf('mitra'), count: GIVERS, pledges: PLEDGES, entries: of.entries }, draws);
    await client.query(`insert into department_officer (person_id, department, since) values ($1, (select department from need_line where department is not null group by 1 order by count(*) desc limit 1), now())`, [await idOf('dinas')]);
    await client.query('vacuum analyze');
  } finally {
    await client.query('reset search_path');
    client.release();
  }
}

/** Everybody beside the chair and the lurah of the page bench, each where there is most to do. */
async function addPeople(pool: pg.Pool, regency: Regency): Promise<void> {
  const busiest = async (where: string): Promise<string> =>
    (await pool.query(`select ${where} as area from ${regency.schema}.case_file f where f.closed_on is null group by 1 order by count(*) desc limit 1`)).rows[0].area as string;
  const posyandu = await busiest('f.area');
  const puskesmas = await busiest(`(select c.puskesmas from ${regency.schema}.catchment c where c.village = left(f.area, 13) limit 1)`);
  const below = (area: string): string => area.slice(regency.code.length);
  await writeCast(pool, regency, [
    { username: 'gizi', name: 'Gizi', role: 'nutritionist', below: '' },
    { username: 'rina', name: 'Rina', role: 'nutritionist', below: below(puskesmas) },
    { username: 'bima', name: 'Bima', role: 'doctor', below: below(puskesmas) },
    { username: 'siti', name: 'Siti', role: 'kader', below: below(posyandu) },
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
    { username: 'dinas', name: 'Dinas', role: 'department', below: '' },
    { username: 'dedi', name: 'Dedi', role: 'foster_parent', below: '' },
    { username: 'mitra', name: 'Mitra', role: 'contributor', below: '' },
  ]);
}

async function addFosterParents(client: pg.ClientBase, regency: Regency): Promise<string[]> {
  const ids = Array.from({ length: FOSTER_PARENTS - 1 }, () => newId());
  const at = new Date().toISOString();
  await insertRows(client, 'person', ids.map((id, n) => ({ id, name: `Asuh Rekaan ${n}`, email: `asuh-${n}@person.invalid`, email_verified: false, username: `asuh${n}`, created_at: at, updated_at: at })));
  await insertRows(client, 'role_grant', ids.map((id) => ({ id: newId(), person_id: id, role: 'foster_parent', area: regency.code, granted_at: at })));
  return ids;
}

export interface CityCounts {
  children: number;
  openCases: number;
  visits: number;
  pledges: number;
  allocations: number;
  entries: number;
  needs: number;
  pairings: number;
  stages: Record<string, number>;
}

/** What is really there. */
export async function countCity(pool: pg.Pool, { schema }: Regency): Promise<CityCounts> {
  const { rows } = await pool.query(
    `select (select count(*)::int from ${schema}.child_standing where attention <> 'aged_out') as children, (select count(*)::int from ${schema}.case_file where closed_on is null) as "openCases",
       (select count(*)::int from ${schema}.visit) as visits, (select count(*)::int from ${schema}.pledge) as pledges, (select count(*)::int from ${schema}.pledge_allocation) as allocations,
       (select count(*)::int from ${schema}.ledger_entry) as entries, (select count(*)::int from ${schema}.need_line) as needs,
       (select count(*)::int from ${schema}.child_grant where kind = 'pairing' and ended_at is null) as pairings,
       (select jsonb_object_agg(stage, n) from (select stage, count(*) as n from ${schema}.case_file where closed_on is null group by 1) s) as stages`,
  );
  return rows[0] as CityCounts;
}
