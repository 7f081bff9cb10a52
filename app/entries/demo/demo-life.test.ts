/** A small demo lives its half year on a real database, is killed on the way, goes on, and is then what it would have been. */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { migrateInstallation, migrationsHash } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { listRegencies } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { createTestDatabase } from '../../platform/db/testing.ts';
import { prepareJobs } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { DEMO_CODE, foundRegency, writeDemoCast } from '../../rooms/access/server.ts';
import { demoCast } from '../../rooms/access/index.ts';
import { readTrialBalance } from '../../rooms/contributions/index.ts';
import { fillDemo } from '../demo-fill.ts';
import { registerProjections } from '../rooms.ts';
import { queues } from '../works.ts';
import { act } from './life.ts';
import { readPeople } from './people.ts';

process.env['ANAKKITA_KEYS'] ??= mkdtempSync(path.join(tmpdir(), 'anakkita-keys-'));
process.env['ANAKKITA_DATA'] ??= mkdtempSync(path.join(tmpdir(), 'anakkita-data-'));

const NOW = new Date('2026-11-24T05:00:00Z');
const SIZE = { children: 120, months: 6, lives: true };
/** Transactions after which the first filling is killed: in the middle of the second month. */
const KILLED_AFTER = 900;

let pool: pg.Pool;
let regency: Regency;
let connection: Connection;
let close: () => Promise<void>;

async function found(to: Connection): Promise<void> {
  const owner = openPool(to);
  const client = await owner.connect();
  await migrateInstallation(client).finally(() => client.release());
  const demo = await foundRegency(owner, { code: DEMO_CODE, kind: 'demo' });
  await writeDemoCast(owner, demo, Object.fromEntries(demoCast.map(({ username }) => [username, `${username}-rekaan-7`])));
  await prepareJobs(owner, to, demo, queues);
  await owner.end();
}

/** The same pool until it has given so many connections; then as if the database were gone. */
function dyingPool(connects: number): pg.Pool {
  let left = connects;
  return new Proxy(pool, {
    get(target, key) {
      if (key === 'connect' && left-- <= 0) return () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }));
      const value = Reflect.get(target, key) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const count = async (from: string): Promise<number> => (await pool.query<{ n: number }>(`set search_path to ${regency.schema}; select count(*)::int as n from ${from}`) as unknown as { rows: { n: number }[] }[])[1]!.rows[0]!.n;
const rows = async (query: string): Promise<Record<string, unknown>[]> => ((await pool.query(`set search_path to ${regency.schema}; ${query}`)) as unknown as { rows: Record<string, unknown>[] }[])[1]!.rows;

before(async () => {
  registerProjections();
  const database = await createTestDatabase(found, `the demo with its cast ${migrationsHash()}`);
  connection = database.connection;
  pool = openPool(connection);
  regency = (await listRegencies(pool))[0]!;
  close = async () => {
    await pool.end();
    await database.drop();
  };
  const where = { pool, connection, regency };
  await assert.rejects(fillDemo({ ...where, pool: dyingPool(KILLED_AFTER) }, SIZE, NOW), (error) => error instanceof Problem && error.code === 'server.busy');
  assert.equal(await count(`setting where key = 'demo.lived_until'`), 1, 'it was killed on the way');
  await fillDemo(where, SIZE, NOW);
});
after(() => close());

test('every stage of a case is reached, and each ending that is no sorrow', async () => {
  const kinds = (await rows('select distinct kind from case_action')).map(({ kind }) => kind);
  for (const kind of ['verify', 'assess', 'plan', 'approve_plan', 'finish_task', 'call_conference', 'hold_conference', 'accept_referral', 'reply_referral', 'declare_recovery', 'approve_recovery', 'propose_closing', 'approve_closing'])
    assert.ok(kinds.includes(kind), kind);
  const stages = (await rows('select distinct stage from case_file')).map(({ stage }) => stage);
  for (const stage of ['in_treatment', 'relapse_watch', 'closed']) assert.ok(stages.includes(stage), stage);
});

test('the boy of the tour was found, helped, visited, and has recovered', async () => {
  const [raka] = await rows(`select f.stage, f.child_id, (select count(*)::int from visit v where v.child_id = f.child_id) as visits, (select count(*)::int from need_line n where n.child_id = f.child_id and n.state = 'met') as met,
    (select count(*)::int from child_grant g join person p on p.id = g.person_id where g.child_id = f.child_id and p.username = 'dedi' and g.starts_at is not null and g.ended_at is null) as fostered
    from case_file f join child c on c.id = f.child_id where f.area like '%.01.1016%' and c.sex = 'M' and c.born_on = '2024-09-14'`);
  assert.equal(raka?.['stage'], 'relapse_watch');
  assert.equal(raka['fostered'], 1);
  assert.ok((raka['visits'] as number) >= 8 && (raka['met'] as number) >= 2, JSON.stringify(raka));
});

test('books balance, and what is kept beside them agrees', async () => {
  const life = { pool, regency, day: '2026-11-24', people: await readPeople({ pool, regency }), heroes: new Set<string>(), truth: new Map(), refused: new Map() };
  const { balances, differing, entries } = await act(life, 'maya', readTrialBalance, {}, 'balance');
  assert.equal(differing, 0);
  assert.ok(entries > 100);
  for (const commodity of new Set(balances.map((one) => one.commodity)))
    assert.equal(Math.round(100 * balances.filter((one) => one.commodity === commodity).reduce((sum, one) => sum + one.balance, 0)) + 0, 0, commodity);
});

test('givers saw first whom their help reaches and ordered it themselves, and the desk asked the router what to do with what was free', async () => {
  const [ordered] = await rows(`select count(*)::int as n, sum(jsonb_array_length(plan->'lines'))::int as lines from allocation_draft where kind = 'promise' and state = 'ordered'`);
  assert.ok((ordered!['n'] as number) >= 5 && (ordered!['lines'] as number) > 5, JSON.stringify(ordered));
  // In a city as small as this the desk may find that nothing free fits anything open.
  assert.ok((await count(`allocation_draft where kind = 'free_pledges'`)) >= 1);
  assert.equal(await count(`allocation_draft d where kind = 'promise' and state = 'ordered' and not exists (select from pledge p where p.id = d.id)`), 0);
});

test('no open case is without a clock, and nobody is paired without consent', async () => {
  assert.equal(await count('case_file f where closed_on is null and not exists (select from visit_clock v where v.child_id = f.child_id)'), 0);
  assert.equal(await count(`child_grant g join child c on c.id = g.child_id where g.kind = 'pairing' and g.ended_at is null and not c.allows_pairing`), 0);
  assert.equal(
    await count(`child_grant g join visit_clock v on v.child_id = g.child_id where g.kind = 'pairing' and g.ended_at is null and g.starts_at is not null and v.keeper_id is distinct from g.person_id
      and not exists (select from foster_rest r where r.person_id = g.person_id and r.over_at is null)`), 0,
    'whose foster parent keeps no clock',
  );
  assert.ok((await count('visit')) > 50);
});

test('somebody waits at each desk', async () => {
  assert.equal(await count(`audit_entry where verb = 'duplicate.scan'`), 1, 'records that may be one child were looked for');
  assert.equal(await count('rights_request where outcome is null'), 3);
  assert.equal(await count(`child_grant where kind = 'break_glass' and reviewed_at is null`), 1);
  assert.ok((await count('case_task where done_on is null and due_on < date \'2026-12-01\'')) > 0, 'work within a week');
  assert.ok((await count('visit_clock where due_on < date \'2026-12-01\'')) > 0, 'visits within a week');
});

test('the life lies in the past: nothing is dated after the last day', async () => {
  for (const [table, column] of [['case_action', 'at'], ['visit', 'recorded_at'], ['ledger_transfer', 'recorded_at'], ['consent_state', 'changed_at'], ['case_file', 'opened_at']] as const)
    assert.equal(await count(`${table} where ${column} > timestamptz '${NOW.toISOString()}'`), 0, table);
});

test('a filling that is repeated adds nothing, and the killed one did nothing twice', async () => {
  const tables = ['child', 'measurement', 'case_action', 'guardian', 'visit', 'need_line', 'pledge', 'ledger_transfer', 'child_grant', 'case_audit', 'person', 'rights_request', 'command_log', 'audit_entry'];
  const before = await Promise.all(tables.map((table) => count(table)));
  await fillDemo({ pool, connection, regency }, SIZE, NOW);
  assert.deepEqual((await Promise.all(tables.map((table) => count(table)))).slice(0, -1), before.slice(0, -1));
  assert.equal(await count('(select child_id, relation from guardian group by 1, 2 having count(*) > 1) x'), 0);
  assert.equal(await count('(select child_id, made_on from visit group by 1, 2 having count(*) > 1) x'), 0);
  assert.equal(await count('(select child_id from case_file where closed_on is null group by 1 having count(*) > 1) x'), 0);
  assert.equal(await count('(select username from person group by 1 having count(*) > 1 and username is not null) x'), 0);
});
