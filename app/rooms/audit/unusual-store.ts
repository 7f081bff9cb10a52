/** SQL that looks for unusual reading in one day of the audit, by its indexes on time, verb and record. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { ReadingDay, ReadingLimits, ReadingRule } from './unusual.ts';
import { REFUSED, emergencyVerbs, listingVerbs, openingVerbs } from './unusual.ts';

/** A day in Jakarta as instants. */
export interface DaySpan {
  day: string;
  from: Date;
  to: Date;
}

const openings = [...openingVerbs];
const reading = [...openingVerbs, ...listingVerbs];

/** Sums up one day: a row per person who read, replacing what stood there. */
export async function sumDay(tx: Tx, { day, from, to }: DaySpan, limits: ReadingLimits): Promise<void> {
  await tx.client.query('delete from reading_day where day = $1', [day]);
  await tx.client.query(
    `with seen as (
       select e.actor_id, e.verb = any ($4::text[]) as opened, extract(hour from e.at at time zone 'Asia/Jakarta')::int as hour, s.id
       from audit_entry e cross join lateral unnest(e.subject_ids) s (id)
       where e.verb = any ($5::text[]) and e.at >= $2 and e.at < $3 and e.actor_kind = 'person'),
     per_hour as (select actor_id, hour, count(distinct id) as n from seen where opened group by 1, 2)
     insert into reading_day (actor_id, day, shown, opened, most_in_hour, at_night)
     select actor_id, $1, count(distinct id), count(distinct id) filter (where opened),
       coalesce((select max(n) from per_hour h where h.actor_id = s.actor_id), 0),
       count(distinct id) filter (where opened and (case when $6::int > $7::int then hour >= $6 or hour < $7 else hour >= $6 and hour < $7 end))
     from seen s group by actor_id
     on conflict (actor_id, day) do nothing`,
    [day, from, to, openings, reading, limits.nightFrom, limits.nightTo],
  );
}

/** Sums of a day with the active days before it, person by person. */
export async function loadDay(tx: Tx, day: string, pastFrom: string): Promise<Map<string, { today: ReadingDay; past: ReadingDay[] }>> {
  const { rows } = await sql<{ actorId: string; isToday: boolean } & ReadingDay>`
    select actor_id as "actorId", day = ${day} as "isToday", shown, opened, most_in_hour as "mostInHour", at_night as "atNight"
    from reading_day where day >= ${pastFrom} and day <= ${day}`.execute(tx.sql);
  const people = new Map<string, { today: ReadingDay; past: ReadingDay[] }>();
  for (const { actorId, isToday, ...one } of rows.toSorted((a, b) => Number(b.isToday) - Number(a.isToday))) {
    if (isToday) people.set(actorId, { today: one, past: [] });
    else people.get(actorId)?.past.push(one);
  }
  return people;
}

export interface Stands {
  rule: ReadingRule;
  actorId: string | null;
  subjectId: string | null;
  figures: Record<string, number | null>;
}

/** Children opened that no list of the person held in the days before. */
export async function findOutsideLists(tx: Tx, { from, to }: DaySpan, limits: ReadingLimits): Promise<Stands[]> {
  const { rows } = await tx.client.query<{ actor_id: string; n: number; opened: number }>(
    `with opened as (
       select distinct e.actor_id, s.id from audit_entry e cross join lateral unnest(e.subject_ids) s (id)
       where e.verb = any ($1::text[]) and e.at >= $2 and e.at < $3 and e.actor_kind = 'person'),
     listed as (
       select distinct e.actor_id, s.id from audit_entry e cross join lateral unnest(e.subject_ids) s (id)
       where e.verb = any ($4::text[]) and e.at >= $5 and e.at < $3 and cardinality(e.subject_ids) >= $6 and e.actor_id in (select actor_id from opened))
     select o.actor_id, count(*) filter (where l.id is null)::int as n, count(*)::int as opened
     from opened o left join listed l on l.actor_id = o.actor_id and l.id = o.id
     group by 1 having count(*) filter (where l.id is null) >= $7`,
    [openings, from, to, [...listingVerbs], daysBefore(from, limits.listDays), limits.listOf, limits.outsideLeast],
  );
  return rows.map((row) => ({
    rule: 'outside_lists',
    actorId: row.actor_id,
    subjectId: null,
    figures: { count: row.n, of: row.opened, least: limits.outsideLeast, days: limits.listDays },
  }));
}

/** Children that were opened today, and within the days before by many people. */
export async function findByMany(tx: Tx, { from, to }: DaySpan, limits: ReadingLimits): Promise<Stands[]> {
  const { rows } = await tx.client.query<{ id: string; n: number; usual: number }>(
    `with today as (
       select distinct s.id from audit_entry e cross join lateral unnest(e.subject_ids) s (id)
       where e.verb = any ($1::text[]) and e.at >= $2 and e.at < $3 and e.actor_kind = 'person'),
     per_child as (
       select s.id, count(distinct e.actor_id)::int as n from audit_entry e cross join lateral unnest(e.subject_ids) s (id)
       where e.verb = any ($1::text[]) and e.at >= $4 and e.at < $3 and e.actor_kind = 'person' group by 1),
     middle as (select percentile_disc(0.5) within group (order by n) as usual from per_child)
     select c.id, c.n, m.usual from per_child c cross join middle m
     where c.n >= $5 and c.n >= m.usual * $6 and c.id in (select id from today)`,
    [openings, from, to, daysBefore(to, limits.childDays), limits.manyPeople, limits.peopleTimes],
  );
  return rows.map(({ id, n, usual }) => ({
    rule: 'child_by_many',
    actorId: null,
    subjectId: id,
    figures: { count: n, usual, least: limits.manyPeople, days: limits.childDays },
  }));
}

/** People who opened one child again and again and did nothing for it: no other act of theirs names the child. */
export async function findIdle(tx: Tx, { from, to }: DaySpan, limits: ReadingLimits): Promise<Stands[]> {
  const { rows } = await tx.client.query<{ actor_id: string; id: string; n: number }>(
    `with today as (
       select distinct e.actor_id, s.id from audit_entry e cross join lateral unnest(e.subject_ids) s (id)
       where e.verb = any ($1::text[]) and e.at >= $2 and e.at < $3 and e.actor_kind = 'person'),
     often as (
       select e.actor_id, s.id, count(distinct (e.at at time zone 'Asia/Jakarta')::date)::int as n
       from audit_entry e cross join lateral unnest(e.subject_ids) s (id) join today t on t.actor_id = e.actor_id and t.id = s.id
       where e.verb = any ($1::text[]) and e.at >= $4 and e.at < $3
       group by 1, 2 having count(distinct (e.at at time zone 'Asia/Jakarta')::date) >= $5)
     select o.actor_id, o.id, o.n from often o
     where not exists (select 1 from audit_entry a where a.subject_ids @> array[o.id] and a.actor_id = o.actor_id and a.at >= $4 and a.at < $3
       and not (a.verb = any ($6::text[])))`,
    [openings, from, to, daysBefore(to, limits.childDays), limits.idleDays, [...reading, REFUSED]],
  );
  return rows.map((row) => ({
    rule: 'child_by_one',
    actorId: row.actor_id,
    subjectId: row.id,
    figures: { count: row.n, least: limits.idleDays, days: limits.childDays },
  }));
}

/** Emergency accesses of the day: each is a question, whatever its number. */
export async function findEmergencies(tx: Tx, { from, to }: DaySpan): Promise<Stands[]> {
  const { rows } = await tx.client.query<{ actor_id: string; id: string | null; n: number }>(
    `select e.actor_id, e.subject_ids[1] as id, count(*)::int as n from audit_entry e
     where e.verb = any ($1::text[]) and e.at >= $2 and e.at < $3 group by 1, 2`,
    [[...emergencyVerbs], from, to],
  );
  return rows.map((row) => ({ rule: 'emergency', actorId: row.actor_id, subjectId: row.id, figures: { count: row.n } }));
}

/** People who were refused often, or who asked for several records out of their reach. */
export async function findRefused(tx: Tx, { from, to }: DaySpan, limits: ReadingLimits): Promise<Stands[]> {
  const { rows } = await tx.client.query<{ actor_id: string; n: number; records: number }>(
    `select actor_id, count(*)::int as n, count(distinct subject_ids[1]) filter (where detail ->> 'code' = 'record.missing')::int as records
     from audit_entry where verb = $1 and at >= $2 and at < $3 group by 1
     having count(*) >= $4 or count(distinct subject_ids[1]) filter (where detail ->> 'code' = 'record.missing') >= $5`,
    [REFUSED, from, to, limits.refusedLeast, limits.refusedRecords],
  );
  return rows.map((row) => ({
    rule: 'refused',
    actorId: row.actor_id,
    subjectId: null,
    figures: { count: row.n, records: row.records, least: limits.refusedLeast, leastRecords: limits.refusedRecords },
  }));
}

const daysBefore = (instant: Date, days: number): Date => new Date(instant.getTime() - days * 86_400_000);
