/** The database settles clocks as the fold does: thousands of moments of the same random histories, written as rows and compared at once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { keeperOf, standInSpan } from '../fostering/index.ts';
import { firstDay, history, people } from './clock-histories-for-tests.ts';
import { happen } from './clock-history.ts';
import type { Child, City } from './clock-history.ts';
import { DAYS_BETWEEN_VISITS, handClock } from './visit-clock.ts';
import type { KeptClock } from './visit-clock.ts';

const HISTORIES = 400;
const AREA = '32.71.01.1016';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

/** One child at one moment: what stands written, the clock as it was before, and as the fold says it is afterwards. */
interface Moment {
  childId: string;
  day: string;
  grace: number;
  /** Rests are told of persons, and each moment has people of its own: so thousands of moments stand side by side. */
  persons: Readonly<Record<string, string>>;
  child: Child;
  rests: City['rests'];
  was: KeptClock;
  is: KeptClock;
}

function moments(): Moment[] {
  const found: Moment[] = [];
  for (const happened of fc.sample(history, HISTORIES)) {
    let now = firstDay();
    for (const one of happened) {
      const next = happen(now, one);
      for (const [name, child] of Object.entries(next.children)) {
        const was = now.children[name]!.clock;
        if (
          was === null ||
          child.clock === null ||
          one.do === 'visit' ||
          (now.children[name] === child && now.rests === next.rests && now.today === next.today)
        )
          continue;
        const grace = one.do === 'answer' && child.pairing?.inForce === true && now.children[name] !== child ? DAYS_BETWEEN_VISITS : 0;
        found.push({
          childId: randomUUID(),
          day: next.today,
          grace,
          persons: Object.fromEntries(people.map((who) => [who, randomUUID()])),
          child,
          rests: next.rests,
          was,
          is: child.clock,
        });
      }
      now = next;
    }
  }
  return found;
}

const column = <T>(rows: readonly T[], ...of: ((row: T) => unknown)[]): unknown[][] => of.map((one) => rows.map(one));

async function write(all: readonly Moment[]): Promise<void> {
  const run = (text: string, values: unknown[]) => city.pool.query(text.replaceAll('~', `${city.bogor.schema}.`), values);
  const grants = all.flatMap(({ childId, child, persons, day, rests }) => {
    const restIds = new Map(rests.map(({ restId }) => [restId, randomUUID()]));
    const { pairing } = child;
    const own =
      pairing === null
        ? []
        : [
            {
              childId,
              personId: persons[pairing.personId],
              kind: 'pairing',
              restId: null as string | null,
              startsAt: pairing.inForce ? `${day}T00:00:00+07:00` : null,
              endsAt: null as string | null,
              paused: pairing.heldStill ? `${day}T00:00:00+07:00` : null,
            },
          ];
    return [
      ...own,
      ...child.standIns.map((one) => {
        const { startsAt, endsAt } = standInSpan(one);
        return {
          childId,
          personId: persons[one.personId],
          kind: 'substitute',
          restId: restIds.get(one.restId) ?? randomUUID(),
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          paused: null,
        };
      }),
    ];
  });
  const rests = all.flatMap(({ rests: told, persons }) => told.map((one) => ({ ...one, personId: persons[one.personId] })));
  const named = [...new Set([...grants, ...rests].map(({ personId }) => personId))];
  await run(
    `insert into ~person (id, username, name, email, created_at, updated_at) select id, 'orang-' || id, 'Orang', id || '@contoh.invalid', now(), now() from unnest($1::uuid[]) as t (id)`,
    [named],
  );
  await run(
    `insert into ~child_grant (id, child_id, person_id, kind, rest_id, starts_at, ends_at, paused_at, paused_by, area, given_by, given_at, conduct_signed_on)
     select gen_random_uuid(), c, p, k, r, s, e, h, case when h is not null then p end, '${AREA}', p, now(), '2026-01-01' from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[]) as t (c, p, k, r, s, e, h)`,
    column(
      grants,
      (g) => g.childId,
      (g) => g.personId,
      (g) => g.kind,
      (g) => g.restId,
      (g) => g.startsAt,
      (g) => g.endsAt,
      (g) => g.paused,
    ),
  );
  await run(
    `insert into ~foster_rest (id, person_id, from_day, until_day, why, recorded_at, recorded_by) select gen_random_uuid(), p, f, u, 'rest', now(), p from unnest($1::uuid[], $2::date[], $3::date[]) as t (p, f, u)`,
    column(
      rests,
      (r) => r.personId,
      (r) => r.from,
      (r) => r.until,
    ),
  );
  await run(
    `insert into ~visit_clock (child_id, area, keeper, keeper_id, started_on, due_on)
     select c, '${AREA}', case when k is null then 'kader' else 'foster_parent' end, k, s, d from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) as t (c, k, s, d)`,
    column(
      all,
      (m) => m.childId,
      (m) => (m.was.keeperId === null ? null : m.persons[m.was.keeperId]),
      (m) => m.was.startedOn,
      (m) => m.was.dueOn,
    ),
  );
}

/** Settles every moment on its day, as the server would, and compares the whole clock with the fold's. */
test(`thousands of moments of ${HISTORIES} histories: settle_clocks in the database gives the clock that the fold gives`, async () => {
  const all = moments();
  assert.ok(all.length > 1_500, `${all.length} moments`);
  await write(all);
  const { schema } = city.bogor;
  const groups = Map.groupBy(all, ({ day, grace }) => `${day} ${grace}`);
  for (const [at, group] of groups) {
    const [day, grace] = at.split(' ');
    await city.pool.query(`select ${schema}.settle_clocks($1::uuid[], $2::date, $3::integer)`, [
      group.map(({ childId }) => childId),
      day,
      Number(grace),
    ]);
  }
  const { rows } = await city.pool.query<{
    child_id: string;
    keeper: string;
    keeper_id: string | null;
    started_on: string;
    due_on: string;
  }>(`select child_id, keeper, keeper_id, started_on, due_on from ${schema}.visit_clock`);
  const kept = new Map(rows.map((row) => [row.child_id, row]));
  const changed = { toSomebody: 0, toKader: 0, stays: 0 };
  for (const { childId, persons, is, was, child, rests, day, grace } of all) {
    const row = kept.get(childId)!;
    const told = JSON.stringify({ day, grace, child, rests });
    assert.deepEqual(is, handClock(was, keeperOf(child, rests, day), day, grace), `the fold settled it: ${told}`);
    assert.deepEqual(
      { keeper: row.keeper, keeperId: row.keeper_id, startedOn: row.started_on, dueOn: row.due_on },
      {
        keeper: is.keeperId === null ? 'kader' : 'foster_parent',
        keeperId: is.keeperId === null ? null : persons[is.keeperId],
        startedOn: is.startedOn,
        dueOn: is.dueOn,
      },
      told,
    );
    changed[is.keeperId === was.keeperId ? 'stays' : is.keeperId === null ? 'toKader' : 'toSomebody'] += 1;
  }
  for (const [how, times] of Object.entries(changed)) assert.ok(times > 20, `${how}: ${times}`);
});
