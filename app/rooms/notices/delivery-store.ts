/** SQL of deliveries: written before anything is sent, taken by one worker, ended once. Asked by the clock alone. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Counts, NoticeKind } from './notice.ts';
import type { Quiet } from './quiet.ts';
import { usualQuiet } from './quiet.ts';

export type ChannelName = 'push' | 'email' | 'whatsapp';

/** A place where a person wants to be reminded. */
export interface Place {
  personId: string;
  channel: ChannelName;
  deviceId: string | null;
}

/** Places of some people: their browsers, and addresses that were proved. */
export async function findPlaces(tx: Tx, personIds: readonly string[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select d.person_id as "personId", 'push' as channel, d.id as "deviceId" from notice_device d where d.person_id = any(${[...personIds]}::uuid[])
    union all
    select a.person_id, a.channel, null from notice_address a where a.person_id = any(${[...personIds]}::uuid[]) and a.verified_at is not null and a.refused_at is null`.execute(tx.sql);
  return rows;
}

/** Quiet hours of some people, also of those who never chose. */
export async function findQuiet(tx: Tx, personIds: readonly string[]): Promise<(personId: string) => Quiet> {
  const rows = await tx.sql.selectFrom('notice_choice').selectAll().where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`).execute();
  const known = new Map(rows.map((row) => [row.person_id, { from: row.quiet_from, until: row.quiet_until, urgentAnyway: row.urgent_anyway }]));
  return (personId) => known.get(personId) ?? usualQuiet;
}

export async function insertDeliveries(tx: Tx, all: readonly (Place & { noticeId: string; nextAt: Date })[]): Promise<void> {
  for (let at = 0; at < all.length; at += 500) {
    await tx.sql
      .insertInto('notice_delivery')
      .values(
        all.slice(at, at + 500).map(({ noticeId, personId, channel, deviceId, nextAt }) => ({
          id: newId(), notice_id: noticeId, person_id: personId, channel, device_id: deviceId, state: 'waiting', tries: 0, cut_offs: 0, next_at: nextAt,
        })),
      )
      .onConflict((conflict) => conflict.constraint('a_notice_goes_once_to_a_place').doNothing())
      .execute();
  }
}

export interface DueDelivery {
  id: string;
  noticeId: string;
  personId: string;
  channel: ChannelName;
  deviceId: string | null;
  tries: number;
  cutOffs: number;
  kind: NoticeKind;
  day: string;
  counts: Counts;
  madeAt: Date;
}

/** A try that began so long ago was cut off: its worker is no more. */
const CUT_OFF_MINUTES = 5;

/**
 * Takes deliveries that are due, and says so before anything is sent. One whose worker ended between sending and writing is taken
 * once more and no further.
 */
export async function takeDue(tx: Tx, atMost: number): Promise<DueDelivery[]> {
  const stale = new Date(tx.now.getTime() - CUT_OFF_MINUTES * 60_000);
  await sql`update notice_delivery set state = 'given_up', ended_at = ${tx.now}, why = 'cut off' where state = 'sending' and taken_at < ${stale} and cut_offs >= 1`.execute(tx.sql);
  const { rows } = await sql<DueDelivery>`
    with due as (
      select id, state from notice_delivery
      where ended_at is null and ((state = 'waiting' and next_at <= ${tx.now}) or (state = 'sending' and taken_at < ${stale}))
      order by next_at, id limit ${atMost} for update skip locked),
    taken as (
      update notice_delivery d set state = 'sending', taken_at = ${tx.now}, tries = d.tries + 1, cut_offs = d.cut_offs + case when due.state = 'sending' then 1 else 0 end
      from due where d.id = due.id returning d.*)
    select t.id, t.notice_id as "noticeId", t.person_id as "personId", t.channel, t.device_id as "deviceId", t.tries, t.cut_offs as "cutOffs",
      n.kind, n.day, n.counts, n.made_at as "madeAt"
    from taken t join notice n on n.id = t.notice_id order by t.next_at, t.id`.execute(tx.sql);
  return rows;
}

/** Sealed address of a delivery as it is now; undefined when it is not wanted any more, or the person left. */
export async function findTarget(tx: Tx, { personId, channel, deviceId }: Place): Promise<{ salt: Buffer; sealed: Buffer } | undefined> {
  const { rows } = await sql<{ salt: Buffer; sealed: Buffer }>`
    select t.salt, t.sealed from (
      select d.person_id, d.salt, d.sealed from notice_device d where ${channel} = 'push' and d.id = ${deviceId}::uuid
      union all
      select a.person_id, a.salt, a.sealed from notice_address a where a.channel = ${channel} and a.verified_at is not null and a.refused_at is null) t
    join person p on p.id = t.person_id and p.left_at is null where t.person_id = ${personId}::uuid`.execute(tx.sql);
  return rows[0];
}

export interface Ending {
  state: 'sent' | 'refused' | 'given_up' | 'dropped';
  why: string | null;
}

export async function endDelivery(tx: Tx, id: string, { state, why }: Ending): Promise<void> {
  await tx.sql.updateTable('notice_delivery').set({ state, why, ended_at: tx.now }).where('id', '=', id).where('state', '=', 'sending').execute();
}

/** Lets a delivery wait; one that was not tried at all is not counted as a try. */
export async function putOff(tx: Tx, id: string, nextAt: Date, why: string, tries: number): Promise<void> {
  await tx.sql.updateTable('notice_delivery').set({ state: 'waiting', next_at: nextAt, why, taken_at: null, tries }).where('id', '=', id).where('state', '=', 'sending').execute();
}

/** Forgets an address that the channel refused for good. */
export async function forgetPlace(tx: Tx, { personId, channel, deviceId }: Place): Promise<void> {
  if (channel === 'push') await tx.sql.deleteFrom('notice_device').where('id', '=', deviceId!).execute();
  else await tx.sql.updateTable('notice_address').set({ refused_at: tx.now }).where('person_id', '=', personId).where('channel', '=', channel).execute();
}

/** Days after which what was told is deleted with its deliveries, and a browser that nobody used. */
export const KEEP_DAYS = { notice: 90, device: 60 } as const;

/** Deletes what is old, and what belongs to people who left. */
export async function tidyNotices(tx: Tx): Promise<void> {
  const before = (days: number): Date => new Date(tx.now.getTime() - days * 86_400_000);
  await tx.sql.deleteFrom('notice').where('made_at', '<', before(KEEP_DAYS.notice)).execute();
  await tx.sql.deleteFrom('notice_device').where('seen_at', '<', before(KEEP_DAYS.device)).execute();
  await tx.sql.deleteFrom('notice_address').where('verified_at', 'is', null).where('code_sent_at', '<', before(2)).execute();
  for (const table of ['notice_device', 'notice_address'] as const)
    await sql`delete from ${sql.table(table)} where person_id in (select id from person where left_at is not null)`.execute(tx.sql);
}
