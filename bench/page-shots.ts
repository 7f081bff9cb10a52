/** The mixture of the page bench: children's pages, the register, the city page, at city and at kelurahan scope. */
import type pg from 'pg';
import type { Regency } from '../app/platform/db/regency.ts';
import type { Shot } from './open-loop.ts';

type Scope = 'city' | 'village';

/** Ids of children by scope, in an order that has nothing to do with how they lie in the tables. */
export async function pickChildren(pool: pg.Pool, { schema }: Regency): Promise<Record<Scope, string[]>> {
  const village = (await pool.query(`select area from ${schema}.role_grant where role = 'village_head'`)).rows[0].area as string;
  const pick = async (where: string): Promise<string[]> => (await pool.query(`select child_id from ${schema}.child_standing where ${where} order by md5(child_id::text) limit 2000`)).rows.map((row) => row.child_id as string);
  return { city: await pick('true'), village: await pick(`area like '${village}%'`) };
}

const FILTERS = ['', '&class=all_stunted', '&attention=at_risk', '&ageBand=12', '&attention=urgent'];
/** So many that no child comes twice before most have come. */
const SHOTS = 20_000;

/** Ten requests in a fixed order: five children, three register pages, two city pages; every other ten as the lurah. */
export function pageShots(children: Record<Scope, readonly string[]>, cookies: Record<Scope, string>): Shot[] {
  return Array.from({ length: SHOTS }, (_, n) => {
    const scope = Math.floor(n / 10) % 2 === 0 ? 'city' : 'village';
    const cookie = cookies[scope];
    const kind = n % 10;
    if (kind < 5) return { page: 'child', cookie, url: `/v1/children/${children[scope][(n * 7919) % children[scope].length]}` };
    if (kind < 8) return { page: 'register', cookie, url: `/v1/children?limit=50${FILTERS[n % FILTERS.length]}` };
    return { page: 'city', cookie, url: '/v1/city' };
  });
}
