/**
 * Unusual reading over a long audit: a million rows of a year by 200 people. Measures the pages of the officer, beside
 * the session alone, and the nightly look at one day. Prints one line of JSON.
 *
 *   node bench/reading.ts [--rows 1000000]
 */
import { parseArgs } from 'node:util';
import { startTestCity } from '../app/entries/testing/city.ts';
import { asActor } from '../app/platform/db/actor.ts';
import { currentSession } from '../app/rooms/access/index.ts';
import { listCopies, listReadingFindings } from '../app/rooms/audit/index.ts';
import { findLimits, lookAtDay } from '../app/rooms/audit/server.ts';
import { serviceAccount } from '../app/rooms/access/server.ts';
import { readDesk } from '../app/rooms/protection/index.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Number(values.rows);
const CALLS = 60;

const city = await startTestCity();
try {
  await city.add([{ username: 'nurul', name: 'Nurul', role: 'data_protection_officer', below: '' }]);
  const cookie = await city.cookieOf('nurul');
  const client = await city.pool.connect();
  await client.query(`set search_path to ${city.bogor.schema}, public`);
  await client.query(
    `insert into audit_entry (id, at, actor_id, actor_kind, verb, subject_ids, request_id)
     select gen_random_uuid(), now() - (n::float8 / $1) * interval '365 days', md5('reader' || n % 200)::uuid, 'person',
       case when n % 5 = 0 then 'child.list' else 'child.read' end,
       case when n % 5 = 0 then array(select md5('child' || (n * 7 + k) % 63000)::uuid from generate_series(1, 20) k) else array[md5('child' || (n * 7) % 63000)::uuid] end,
       gen_random_uuid()
     from generate_series(1, $1::int) n`,
    [rows],
  );
  await client.query('analyze audit_entry');
  await client.query(`reset search_path`);
  client.release();

  const day = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
  const started = performance.now();
  await asActor(city.pool, city.bogor, serviceAccount('keeper', 'bench'), { need: 'protection.desk', records: null }, async (tx) =>
    lookAtDay(tx, day, await findLimits(tx)),
  );
  const lookMs = performance.now() - started;

  const pages: Record<string, { p50: number; p99: number }> = {};
  for (const [name, endpoint] of Object.entries({
    session: currentSession,
    findings: listReadingFindings,
    copies: listCopies,
    desk: readDesk,
  })) {
    const times = [];
    for (let n = 0; n < CALLS; n += 1) {
      const from = performance.now();
      const reply = await city.call(null, endpoint, {}, { cookie });
      if (reply.status !== 200) throw new Error(`${name}: ${reply.status}`);
      times.push(performance.now() - from);
    }
    const rising = times.toSorted((one, other) => one - other);
    const at = (share: number): number => Math.round(rising[Math.floor(CALLS * share)]! * 10) / 10;
    pages[name] = { p50: at(0.5), p99: at(0.99) };
  }
  console.log(JSON.stringify({ rows, pagesMs: pages, lookAtDayMs: Math.round(lookMs) }));
} finally {
  await city.close();
}
