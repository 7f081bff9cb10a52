/** Open needs of made-up children in some kelurahan, written past the wall: what givers of the tests find. */
import type { TestCity } from '../../entries/testing/city.ts';
import { newId } from '../../platform/ids/index.ts';

export interface WrittenNeed {
  id: string;
  childId: string;
  village: string;
}

export interface NeedsWanted {
  village: string;
  count: number;
  item?: string;
  unit?: string;
  quantity?: number;
  unitPrice?: number;
  /** Days from today. */
  days?: number;
  reasons?: readonly string[];
  donor?: string;
}

/** One child per need, in the posyandu 0001 of the village. */
export async function writeNeeds(city: TestCity, wanted: NeedsWanted): Promise<WrittenNeed[]> {
  const { village, count, item = 'telur', unit = 'butir', quantity = 180, unitPrice = 1_900, days = 30, reasons = ['stunted'], donor = 'yes' } = wanted;
  const needs = Array.from({ length: count }, () => ({ id: newId(), childId: newId(), village }));
  const table = `${city.bogor.schema}.`;
  await city.pool.query(
    `insert into ${table}child (id, area, identity_cipher, sex, born_on, nik_state, alias_seed, state, recorded_at, recorded_by)
     select id, $2, '\\x00', 'F', '2025-06-15', 'missing', 1, 'active', now(), id from unnest($1::uuid[]) as t (id)`,
    [needs.map(({ childId }) => childId), `${village}.0001`],
  );
  await city.pool.query(
    `insert into ${table}need_line (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, quantity, unit_price_rp, deadline, donor, at_home, divisible, urgency, urgency_reasons, proposed_at, proposed_by)
     select id, gen_random_uuid(), child, $3, $4, 0, $5, '{stunted}', 'open', $6, $7, current_date + $8::int, $9, false, true, 50, $10, now(), id from unnest($1::uuid[], $2::uuid[]) as t (id, child)`,
    [needs.map(({ id }) => id), needs.map(({ childId }) => childId), `${village}.0001`, item, unit, quantity, unitPrice, days, donor, reasons],
  );
  return needs;
}

/** How far needs are covered: what the line says, and what all allocations to it add up to. */
export async function coverOf(city: TestCity, ids: readonly string[]): Promise<{ id: string; quantity: number; covered: number; allocated: number; state: string }[]> {
  const { rows } = await city.pool.query(
    `select n.id, n.quantity::float8 as quantity, n.covered_quantity::float8 as covered, n.state,
       coalesce((select sum(covered + delivered + received + used) / 100.0 from ${city.bogor.schema}.pledge_allocation a where a.need_id = n.id), 0)::float8 as allocated
     from ${city.bogor.schema}.need_line n where n.id = any($1::uuid[]) order by n.id`,
    [ids],
  );
  return rows;
}
