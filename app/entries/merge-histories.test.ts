/** Whatever is merged, measured and undone, in whatever order: nothing is lost, nothing doubled, and the last undo leaves what was there first. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { asActor } from '../platform/db/actor.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { recordMeasurement } from '../rooms/cases/index.ts';
import { refreshStandings } from '../rooms/cases/server.ts';
import { mergeFields, mergePair, undoMerge } from '../rooms/children/index.ts';
import type { MergeField } from '../rooms/children/index.ts';
import { scanDuplicates } from '../rooms/children/server.ts';
import { recountRegister } from '../rooms/reports/server.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { rowsOf, writeRecord } from './testing/merge-fixture.ts';

const HISTORIES = Number(process.env['MERGE_HISTORIES'] ?? 4);
const PLACES = ['32.71.01.1016.0001', '32.71.01.1016.0002', '32.71.01.1016.0001'];
const DAYS = ['2026-08-12', '2026-09-12', '2026-10-12'];
let city: TestCity;
let nur: string;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'nur', name: 'Nur', role: 'secretariat', below: '' }]);
  nur = await city.cookieOf('nur');
  await city.pool.query(`insert into ${city.bogor.schema}.setting (key, value, changed_at, changed_by) values ('report.newest_measured_on', '"2026-10-20"', now(), gen_random_uuid()) on conflict do nothing`);
});
after(() => city.close());

const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => (await city.pool.query(text.replaceAll('~', `${city.bogor.schema}.`), values)).rows;

type Step =
  | { does: 'merge'; keep: number; go: number; take: MergeField[] }
  | { does: 'undo'; which: number }
  | { does: 'measure'; of: number; day: number; grams: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('merge' as const), keep: fc.nat(2), go: fc.nat(2), take: fc.subarray([...mergeFields]) }),
  fc.record({ does: fc.constant('undo' as const), which: fc.nat(5) }),
  fc.record({ does: fc.constant('measure' as const), of: fc.nat(2), day: fc.nat(2), grams: fc.integer({ min: 8_000, max: 10_500 }) }),
);
const days = fc.uniqueArray(fc.nat(2), { maxLength: 3 });

interface Merge {
  id: string;
  kept: string;
  merged: string;
  moved: string[];
}

test('random merges, measurings and undos: each measuring stays of its child, one a day stands, and the last undo leaves what was there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(days, days, days), fc.boolean(), fc.array(step, { minLength: 2, maxLength: 7 }), async (measured, isShort, steps) => {
      const records = await threeRecords(measured, isShort);
      const before = await rowsOf(city.pool, city.bogor, records);
      const owner = new Map((before['measurement'] as { id: string; child_id: string }[]).map(({ id, child_id: of }) => [id, of]));
      const merges: Merge[] = [];
      let isMeasured = false;
      for (const one of steps) {
        if (one.does === 'merge') await mergeTwo(records[one.keep]!, records[one.go]!, one.take, merges, owner);
        else if (one.does === 'undo' && merges.length > 0) await undoOne(one.which % merges.length, merges, owner);
        else if (one.does === 'measure') isMeasured = (await measure(records[one.of]!, DAYS[one.day]!, one.grams, merges, owner)) || isMeasured;
        await check(records, merges, owner);
      }
      while (merges.length > 0) await undoOne(merges.length - 1, merges, owner);
      await check(records, merges, owner);
      const back = await rowsOf(city.pool, city.bogor, records);
      if (isMeasured) assert.deepEqual(back['child'], before['child']);
      else assert.deepEqual(back, before);
      await query(`update ~child set state = 'moved', state_on = '2026-11-01' where id = any($1::uuid[])`, [records]);
    }),
    { numRuns: HISTORIES },
  );
});

/** Three records of one child, with a pair for each two of them. */
async function threeRecords(measured: readonly (readonly number[])[], isShort: boolean): Promise<string[]> {
  const name = `Ayu ${randomUUID().replaceAll(/[^a-f]/g, '').slice(0, 8)}x Lestari`;
  const records: string[] = [];
  for (const [at, list] of measured.entries()) {
    const serial = String(Math.floor(Math.random() * 9_000_000_000) + 1_000_000_000);
    records.push(
      await writeRecord(city.pool, city.bogor, {
        name, parents: ['Wati Suryati', 'Dedi Mulyana'], bornOn: at === 1 ? '2025-03-05' : '2025-03-04', area: PLACES[at]!, nik: at === 2 ? undefined : `327101${serial}`, address: `Jalan ${at}`,
        measured: list.map((day) => ({ on: DAYS[day]!, g: 9_000 + at * 100, mm: isShort && at < 2 ? 700 : 770 + day, trained: at === 2 })),
      }),
    );
  }
  await asActor(city.pool, city.bogor, serviceAccount('cli', 'test'), { need: 'child.read', records: null }, async (tx) => {
    tx.mustSomewhere('child.read');
    await refreshStandings(tx, '2026-10-31', records, true);
    await recountRegister(tx, null);
  });
  await scanDuplicates({ pool: city.pool, regency: city.bogor });
  return records;
}

const isActive = (id: string, merges: readonly Merge[]): boolean => merges.every(({ merged }) => merged !== id);

async function mergeTwo(kept: string, merged: string, take: MergeField[], merges: Merge[], owner: Map<string, string>): Promise<void> {
  const [pair] = await query<{ id: string }>('select id from ~duplicate_pair where $1::uuid in (child_id, other_id) and $2::uuid in (child_id, other_id) and child_id <> other_id', [kept, merged]);
  if (kept === merged || pair === undefined) return;
  const reply = await city.call(null, mergePair as Endpoint, { pairId: pair.id, keep: kept, take }, { cookie: nur });
  const stands = isActive(kept, merges) && isActive(merged, merges);
  assert.equal(reply.status, stands ? 200 : 409, JSON.stringify(reply.body));
  if (!stands) return;
  const moved = [...owner].filter(([, of]) => of === merged).map(([id]) => id);
  for (const id of moved) owner.set(id, kept);
  merges.push({ id: (reply.body as { id: string }).id, kept, merged, moved });
}

async function undoOne(which: number, merges: Merge[], owner: Map<string, string>): Promise<void> {
  const merge = merges[which]!;
  const reply = await city.call(null, undoMerge as Endpoint, { mergeId: merge.id }, { cookie: nur });
  const isLast = merges.slice(which + 1).every((later) => ![later.kept, later.merged].includes(merge.kept) && ![later.kept, later.merged].includes(merge.merged));
  assert.equal(reply.status, isLast ? 200 : 409, JSON.stringify(reply.body));
  if (!isLast) return;
  for (const id of merge.moved) if (owner.get(id) === merge.kept) owner.set(id, merge.merged);
  merges.splice(which, 1);
}

async function measure(of: string, on: string, grams: number, merges: readonly Merge[], owner: Map<string, string>): Promise<boolean> {
  const measurementId = randomUUID();
  const input = { childId: of, measurementId, measuredOn: on, weightKg: grams / 1000, lengthCm: 77, oedema: false, measuredBy: 'Rina', trained: false, place: 'posyandu', sure: true };
  const { status, body } = await city.call('rina', recordMeasurement as Endpoint, input);
  if (!isActive(of, merges)) assert.equal(status, 409);
  else assert.ok(status === 200 || status === 422, JSON.stringify(body));
  if (status === 200) owner.set(measurementId, of);
  return status === 200;
}

async function check(records: readonly string[], merges: readonly Merge[], owner: ReadonlyMap<string, string>): Promise<void> {
  const rows = await query<{ id: string; child_id: string; area: string; on: string; stands: boolean; lives: string; age: number; age_days: number }>(
    `select m.id, m.child_id, m.area, m.measured_on::text as "on", m.superseded_by is null as stands, c.area as lives, m.measured_on - c.born_on as age, m.age_days
     from ~measurement m join ~child c on c.id = m.child_id where m.child_id = any($1::uuid[])`, [records]);
  assert.deepEqual(Object.fromEntries(rows.map(({ id, child_id: of }) => [id, of])), Object.fromEntries(owner), 'each measuring is of its child');
  for (const { area, lives, age, age_days: kept } of rows) assert.deepEqual([area, kept], [lives, age]);
  const standing = Map.groupBy(rows, ({ child_id: of, on }) => `${of} ${on}`);
  for (const [day, list] of standing) assert.equal(list.filter(({ stands }) => stands).length, 1, `one stands on ${day}`);
  const children = await query<{ id: string; state: string; into: string | null; listed: boolean; cases: number; clocks: number }>(
    `select c.id, c.state, c.merged_into as "into", exists (select from ~child_standing s where s.child_id = c.id) as listed,
       (select count(*)::int from ~case_file f where f.child_id = c.id and f.closed_on is null) as cases, (select count(*)::int from ~visit_clock v where v.child_id = c.id) as clocks
     from ~child c where c.id = any($1::uuid[])`, [records]);
  for (const { id, state, into, listed, cases, clocks } of children) {
    const active = isActive(id, merges);
    assert.deepEqual([state, listed, into === null], active ? ['active', true, true] : ['merged', false, false]);
    assert.equal(clocks, cases, 'a clock for each open case, and no other');
    if (!active) assert.equal(cases, 0);
  }
}
