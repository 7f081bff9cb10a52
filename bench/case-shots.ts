/** What people of a city with cases ask for: work lists, children's pages with all their parts, lists of visits, needs and gifts. */
import type pg from 'pg';
import type { Regency } from '../app/platform/db/regency.ts';
import type { Shot } from './open-loop.ts';

/** Parts of a child's page that the desk fetches once the page is there, as a nutritionist sees it. */
const parts = ['case', 'needs', 'consent', 'guardian-doors', 'visits'] as const;

const CHILDREN = 1_000;

/** What other rooms add to the list of work: of all who have one, of those who visit, of those who decide on needs. */
const visits = { page: 'work/visits', url: '/v1/visits/work' };
const receipts = { page: 'work/receipts', url: '/v1/contributions/waiting?what=receipt' };
const needs = { page: 'work/needs', url: '/v1/needs/work' };
const guardians = { page: 'work/guardians', url: '/v1/consent/questions' };
const workParts = { rina: [visits, receipts, needs, guardians], gizi: [visits, receipts, needs, guardians], siti: [visits, receipts], lurah: [visits], maya: [visits] } as const;

/** The list of work of somebody with the parts of all rooms. */
function workShot(who: keyof typeof workParts, cookie: (name: string) => string): Shot {
  return { page: 'work', url: '/v1/work', cookie: cookie(who), whole: 'wholeWork', parts: workParts[who] };
}

/** Of four shots one is a work list, one a child's page with its parts, two are other lists in turn. */
export async function caseShots(pool: pg.Pool, { schema }: Regency, cookieOf: (name: string) => Promise<string>): Promise<Shot[]> {
  const { rows } = await pool.query(`select child_id as id, area from ${schema}.case_file where closed_on is null order by md5(child_id::text) limit ${CHILDREN}`);
  const cookies = new Map<string, string>();
  for (const name of ['rina', 'gizi', 'siti', 'lurah', 'maya', 'sari', 'dinas', 'dedi', 'mitra']) cookies.set(name, await cookieOf(name));
  const cookie = (name: string): string => cookies.get(name)!;
  const workers = ['rina', 'siti', 'lurah', 'gizi', 'maya'] as const;
  const others: Shot[] = [
    { page: 'lateVisits', url: '/v1/visits/late', cookie: cookie('rina') },
    { page: 'department', url: '/v1/department-needs', cookie: cookie('dinas') },
    { page: 'myGifts', url: '/v1/contributions/mine', cookie: cookie('mitra') },
    { page: 'myVisits', url: '/v1/my-visits', cookie: cookie('dedi') },
    { page: 'myChildren', url: '/v1/my-children', cookie: cookie('dedi') },
    { page: 'givers', url: '/v1/contributions/givers', cookie: cookie('sari') },
    { page: 'pledges', url: '/v1/contributions/pledges', cookie: cookie('sari') },
    { page: 'lateVisits', url: '/v1/visits/late', cookie: cookie('maya') },
    { page: 'books', url: '/v1/ledger/balance', cookie: cookie('sari') },
    { page: 'receipts', url: '/v1/contributions/waiting?what=receipt', cookie: cookie('rina') },
    { page: 'undelivered', url: '/v1/contributions/undelivered', cookie: cookie('sari') },
  ];
  return rows.flatMap(({ id }, n): Shot[] => [
    workShot(workers[n % workers.length]!, cookie),
    others[(2 * n) % others.length]!,
    { page: 'child', url: `/v1/children/${id}`, cookie: cookie('gizi'), whole: 'wholeChild', parts: parts.map((part) => ({ page: `child/${part}`, url: `/v1/children/${id}/${part}` })) },
    others[(2 * n + 1) % others.length]!,
  ]);
}
