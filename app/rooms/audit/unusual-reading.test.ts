/** Three made-up weeks of honest work with seven people who do not: what the rules find of both. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { serviceAccount } from '../access/server.ts';
import { answerFinding, askReader, listReadingFindings } from './finding-contract.ts';
import { lookAtDay } from './unusual-jobs.ts';
import { defaultLimits } from './unusual.ts';

let city: TestCity;
let officer: string;
const DAYS = 21;
const LAST = '2026-03-31';
const dayOf = (n: number): string => new Date(Date.parse(`${LAST}T00:00:00Z`) - (DAYS - 1 - n) * 86_400_000).toISOString().slice(0, 10);

/** A small generator of numbers, so that every run sees the same city. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x7fff_ffff) * below);
  };
}

interface Act {
  actor: string;
  verb: string;
  at: string;
  ids: string[];
  detail?: Record<string, unknown>;
}

const children = Array.from({ length: 600 }, () => newId());
const at = (day: string, hour: number, minute: number): string =>
  `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`;

/** A working day: lists of one's own children, and pages opened out of them. */
function work(draw: (below: number) => number, actor: string, day: string, own: readonly string[], pages: number): Act[] {
  const acts: Act[] = [];
  const start = draw(Math.max(1, own.length - 50));
  const listed = own.slice(start, start + 50);
  acts.push({ actor, verb: 'child.list', at: at(day, 8, draw(30)), ids: listed });
  for (let n = 0; n < Math.min(pages, listed.length); n += 1) {
    const child = listed[draw(listed.length)]!;
    acts.push({ actor, verb: 'child.read', at: at(day, 8 + draw(8), draw(60)), ids: [child] });
    if (draw(4) === 0) acts.push({ actor, verb: 'task.done', at: at(day, 16, draw(60)), ids: [child] });
  }
  return acts;
}

/** Thirty honest people: kader with a posyandu day, nutritionists, heads, midwives; weekends off but for the kader's day. */
function honest(): { people: string[]; acts: Act[] } {
  const draw = drawer(3271);
  const people = Array.from({ length: 30 }, () => newId());
  const acts: Act[] = [];
  people.forEach((actor, index) => {
    const own = index < 15 ? children.slice(index * 40, index * 40 + 40) : children.slice((index % 5) * 100, (index % 5) * 100 + 200);
    for (let n = 0; n < DAYS; n += 1) {
      const weekday = new Date(`${dayOf(n)}T00:00:00Z`).getUTCDay();
      if (index < 15 && n === index) acts.push(...work(draw, actor, dayOf(n), own, 40));
      else if (weekday !== 0 && weekday !== 6 && draw(10) < 8)
        acts.push(...work(draw, actor, dayOf(n), own, index < 15 ? draw(4) : 5 + draw(25)));
    }
  });
  return { people, acts };
}

/** On the last day seven people do what nobody should, one each. */
function dishonest(people: readonly string[]): { acts: Act[]; who: Record<string, string | null> } {
  const acts: Act[] = [];
  const opens = (actor: string, day: string, hour: number, minute: number, child: string): void =>
    void acts.push({ actor, verb: 'child.read', at: at(day, hour, minute), ids: [child] });
  const [hour, whole, lists, stranger, night, idle, refused] = people.slice(-7) as [string, string, string, string, string, string, string];
  children.slice(0, 90).forEach((child, n) => opens(hour, LAST, 10, n % 60, child));
  children.slice(200, 340).forEach((child, n) => opens(whole, LAST, 8 + Math.floor(n / 20), n % 60, child));
  for (let n = 0; n < 12; n += 1)
    acts.push({ actor: lists, verb: 'child.list', at: at(LAST, 9, n), ids: children.slice(n * 50, n * 50 + 50) });
  children.slice(590).forEach((child, n) => opens(stranger, LAST, 9, n, child));
  children.slice(300, 308).forEach((child, n) => opens(night, LAST, 23, n, child));
  const watched = children[5]!;
  for (let n = DAYS - 8; n < DAYS; n += 1) opens(idle, dayOf(n), 9, 1, watched);
  const talkedOf = children[6]!;
  people.slice(0, 24).forEach((actor, n) => opens(actor, LAST, 11, n, talkedOf));
  for (let n = 0; n < 4; n += 1)
    acts.push({
      actor: refused,
      verb: 'access.refused',
      at: at(LAST, 12, n),
      ids: [newId()],
      detail: { need: 'child.read', code: 'record.missing' },
    });
  acts.push({ actor: refused, verb: 'child.break_glass', at: at(LAST, 13, 0), ids: [children[7]!] });
  return {
    acts,
    who: {
      many_in_hour: hour,
      many_in_day: whole,
      many_shown: lists,
      outside_lists: stranger,
      at_night: night,
      child_by_one: idle,
      refused,
      emergency: refused,
      child_by_many: null,
    },
  };
}

async function write(acts: readonly Act[]): Promise<void> {
  await city.pool.query(
    `insert into ${city.bogor.schema}.audit_entry (id, at, actor_id, actor_kind, verb, subject_ids, request_id, detail)
     select id, at, actor, 'person', verb, string_to_array(ids, ',')::uuid[], id, detail
     from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::jsonb[]) a (id, at, actor, verb, ids, detail)`,
    [
      acts.map(() => newId()),
      acts.map((a) => a.at),
      acts.map(({ actor }) => actor),
      acts.map(({ verb }) => verb),
      acts.map(({ ids }) => ids.join(',')),
      acts.map(({ detail }) => (detail === undefined ? null : JSON.stringify(detail))),
    ],
  );
}

const look = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  asActor(city.pool, city.bogor, serviceAccount('keeper', 'test'), { need: 'protection.desk', records: null }, act);
const findings = async () =>
  (
    await city.pool.query(
      `select rule, actor_id, subject_id, day, figures, id from ${city.bogor.schema}.reading_finding order by day, rule`,
    )
  ).rows as { rule: string; actor_id: string | null; day: string; id: string }[];

before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'nurul', name: 'Nurul', role: 'data_protection_officer', below: '' }]);
  officer = await city.cookieOf('nurul');
});
after(() => city.close());

test('honest work gives few findings, and everybody who strays is found by the rule made for it', async (t) => {
  const { people, acts } = honest();
  await write(acts);
  await city.pool.query(`analyze ${city.bogor.schema}.audit_entry`);
  for (let n = 0; n < DAYS; n += 1) await look((tx) => lookAtDay(tx, dayOf(n), defaultLimits));
  const falseAlarms = await findings();
  const days = (await city.pool.query(`select count(*)::int as n from ${city.bogor.schema}.reading_day`)).rows[0].n as number;
  t.diagnostic(
    `${falseAlarms.length} findings in ${days} days of honest reading by ${people.length} people: ${((falseAlarms.length / days) * 1000).toFixed(1)} in a thousand`,
  );
  assert.ok(days > 300, 'saw the work');
  assert.ok(falseAlarms.length / days < 0.01, `${falseAlarms.length} of ${days}: ${JSON.stringify(falseAlarms.map(({ rule }) => rule))}`);

  const { acts: strayed, who } = dishonest(people);
  await write(strayed);
  await look((tx) => lookAtDay(tx, LAST, defaultLimits));
  const found = await findings();
  for (const [rule, actor] of Object.entries(who))
    assert.ok(
      found.some((one) => one.rule === rule && one.actor_id === actor && one.day === LAST),
      `${rule} was not found`,
    );
});

test('looking again finds nothing twice, and an answered finding keeps the figures it was answered on', async () => {
  const before = await findings();
  const one = before.find(({ rule }) => rule === 'at_night')!;
  assert.equal((await city.call(null, askReader, { findingId: one.id }, { cookie: officer })).body['outcome'], 'asked');
  const answer = { findingId: one.id, verdict: 'explained', answer: 'jaga malam di puskesmas' };
  assert.equal((await city.call(null, answerFinding, answer, { cookie: officer })).body['outcome'], 'explained');
  assert.equal(
    (await city.call(null, answerFinding, { ...answer, verdict: 'concern' }, { cookie: officer })).body['code'],
    'record.changed',
  );
  await look((tx) => lookAtDay(tx, LAST, defaultLimits));
  assert.deepEqual(
    (await findings()).map(({ id }) => id),
    before.map(({ id }) => id),
  );
  const reply = await city.call(null, listReadingFindings, { which: 'answered' }, { cookie: officer });
  assert.deepEqual(
    (reply.body['findings'] as { answer: string }[]).map((line) => line.answer),
    ['jaga malam di puskesmas'],
  );
  assert.equal(reply.body['explained'], 1);
});

test('an attempt that is refused leaves its row, with what was asked for', async () => {
  const { rows } = await city.pool.query(`select id from ${city.bogor.schema}.person where username = 'tono'`);
  await city.call('tono', listReadingFindings);
  const written = await city.pool.query(
    `select verb, detail from ${city.bogor.schema}.audit_entry where actor_id = $1 and verb = 'access.refused'`,
    [rows[0].id],
  );
  assert.deepEqual(written.rows, [{ verb: 'access.refused', detail: { need: 'audit.read', code: 'access.denied' } }]);
});

test('the page asks by indexes, however long the audit is', async () => {
  const plan = await look(async (tx) => {
    await tx.client.query('set local enable_seqscan = off');
    const { rows } = await tx.client.query(
      `explain select id from reading_finding where state in ('open', 'asked') order by day desc, id limit 200`,
    );
    return rows.map((row) => String(Object.values(row)[0])).join('\n');
  });
  assert.match(plan, /reading_finding_waiting/);
});
