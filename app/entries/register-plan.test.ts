/** The register's pages under row security: the work follows the size of the page, not of the register. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { asActor } from '../platform/db/actor.ts';
import type { Actor } from '../platform/db/actor.ts';
import { areasFor, may } from '../rooms/access/index.ts';
import { pageQuery } from '../rooms/cases/register-store.ts';
import { registerSorts } from '../rooms/cases/register-filter.ts';
import type { RegisterCursor, RegisterFilter, RegisterSort } from '../rooms/cases/register-filter.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';

const CHILDREN = 30_000;
let city: TestCity;

/** A register of made-up rows: 68 villages, three in a hundred urgent or a case. */
async function fill(): Promise<void> {
  await city.pool.query(`
    set search_path to r3271, public;
    create temp table v as select code, row_number() over (order by code) - 1 as n from area where level = 'village';
    insert into child (id, area, sex, born_on, identity_cipher, nik_state, alias_seed, state, recorded_at, recorded_by)
      select gen_random_uuid(), v.code || '.MELATI_' || (i % 14), case when i % 2 = 0 then 'F' else 'M' end, date '2022-01-01' + i % 1700, '', 'missing', i, 'active', now(), gen_random_uuid()
      from generate_series(1, ${CHILDREN}) i join v on v.n = i % (select count(*) from v);
    insert into child_standing (child_id, area, as_of, age_months, sex, class, wasting, weight_class, attention, reasons, recent_len_z, recent_on, recent_held, urgency, len_z, last_measured_on)
      select id, area, date '2026-10-31', alias_seed % 60, sex, case when alias_seed % 40 = 0 then 'stunted' else 'normal' end, 'normal', 'normal',
        case when alias_seed % 40 = 0 then 'case' when alias_seed % 7 = 0 then 'at_risk' else 'none' end, '{}', '{}', '{}', '{}', (alias_seed * 7919) % 1000000,
        case when alias_seed % 50 <> 0 then (alias_seed * 31) % 700 - 400 end, case when alias_seed % 90 <> 0 then date '2026-10-31' - alias_seed % 100 end from child;
    analyze child; analyze child_standing; reset search_path`);
}

function who(reach: string): Actor {
  const grants = [{ role: 'chair', area: reach, reach: [reach] }];
  return { id: '00000000-0000-7000-8000-00000000000a', kind: 'service', name: 'Maya', areasFor: (verb) => areasFor(grants, verb), reachFor: (verb) => areasFor(grants, verb), may: (verb, area) => may(grants, verb, area), openedFor: () => [], ownFor: () => [], restrictedFor: () => [] };
}

interface Plan {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

/** Rows that were touched on the way to a page of 50, as the application role with the reach of one area. */
async function touched(reach: string, filter: RegisterFilter, after: RegisterCursor | null = null): Promise<number> {
  return asActor(city.pool, city.bogor, async () => who(reach), { need: 'child.read', records: null }, async (tx) => {
    tx.mustSomewhere('child.read');
    const { rows } = await sql<{ 'QUERY PLAN': { Plan: Plan }[] }>`explain (analyze, format json) ${pageQuery(filter, filter.area === undefined ? [reach] : [filter.area], after, 50)}`.execute(tx.sql);
    const walk = (plan: Plan): number => Math.max((plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'], ...(plan.Plans ?? []).map(walk));
    return walk(rows[0]!['QUERY PLAN'][0]!.Plan);
  });
}

describe('a page of the register', () => {
  before(async () => {
    city = await startTestCity();
    await fill();
  });
  after(() => city.close());

  it('touches about a page at city reach', async () => {
    assert.ok((await touched('32.71', {})) < 400);
    assert.ok((await touched('32.71', {}, { keys: [500_000], childId: '00000000-0000-0000-0000-000000000000' })) < 400);
    assert.ok((await touched('32.71', { attention: 'case' })) < 400);
  });
  const middles: Readonly<Record<RegisterSort, (string | number)[]>> = { urgency: [500_000], youngest: [30], oldest: [30], longest_unmeasured: ['2026-09-10'], shortest: [-50], area: ['32.71.03.1005.MELATI_3', 400_000] };
  for (const sort of registerSorts)
    it(`touches about a page sorted by ${sort}, at the beginning and in the middle`, async () => {
      for (const place of [null, { keys: middles[sort], childId: '80000000-0000-0000-0000-000000000000' }]) assert.ok((await touched('32.71', { sort }, place)) < 400, `${sort} ${JSON.stringify(place)}`);
    });
  it('touches the children of one village at most, with its own reach or as a filter of the city', async () => {
    assert.ok((await touched('32.71.01.1003', {})) <= 600);
    assert.ok((await touched('32.71', { area: '32.71.01.1003' })) <= 3_000);
  });
  it('stays far from the whole register for a class that is rare', async () => {
    assert.ok((await touched('32.71', { class: 'all_stunted' })) < CHILDREN / 5);
  });
});
