/** SQL of givers and pledges. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { GiverKind, PledgeKind } from './pledge.ts';
import type { Position } from './step.ts';

export interface GiverRow {
  id: string;
  kind: GiverKind;
  name: string;
  personId: string | null;
}

export interface PledgeRow {
  id: string;
  giverId: string;
  giverName: string;
  giverKind: GiverKind;
  giverPersonId: string | null;
  kind: PledgeKind;
  commodity: string;
  unit: string;
  saidQuantity: number;
  saidUnit: string;
  wishArea: string;
  wishAreaName: string;
  note: string | null;
  validUntil: string | null;
  madeOn: string;
  pledged: number;
  unspent: number;
  ended: number;
}

/** What was directed of a pledge in one item, by where it is. Items are never added up. */
export interface Directed extends Omit<Position, 'given_back' | 'spoiled'> {
  item: string;
  unit: string;
  /** Needs that it stands for. */
  needs: number;
  /** Given back, spoiled or lost. */
  lost: number;
}

export interface PledgeStanding extends PledgeRow {
  directed: Directed[];
}

const pledgeColumns = sql`p.id, p.giver_id as "giverId", g.name as "giverName", g.kind as "giverKind", p.giver_person_id as "giverPersonId", p.kind, p.commodity, p.unit,
  p.said_quantity::float8 as "saidQuantity", p.said_unit as "saidUnit", p.wish_area as "wishArea", coalesce(w.name, '') as "wishAreaName", p.note, p.valid_until as "validUntil",
  p.made_on as "madeOn", p.pledged, p.unspent, p.ended`;
const named = sql`join giver g on g.id = p.giver_id left join area w on w.code = p.wish_area`;
const standing = sql`(select coalesce(jsonb_agg(to_jsonb(d) order by d.item), '[]') as directed from (
    select a.item_code as item, a.unit, count(distinct a.need_id) filter (where a.covered + a.delivered + a.received + a.used > 0) as needs, sum(a.committed) as committed,
      sum(a.covered) as covered, sum(a.delivered) as delivered, sum(a.received) as received, sum(a.used) as used, sum(a.given_back + a.spoiled) as lost
    from pledge_allocation a where a.pledge_id = p.id group by 1, 2) d)`;

/** The giver that a signed-in person is, if they ever gave. */
export async function findGiverOf(tx: Tx, personId: string): Promise<GiverRow | undefined> {
  const { rows } = await sql<GiverRow>`select id, kind, name, person_id as "personId" from giver where person_id = ${personId}`.execute(tx.sql);
  return rows[0];
}

export async function findGiver(tx: Tx, id: string): Promise<GiverRow | undefined> {
  const { rows } = await sql<GiverRow>`select id, kind, name, person_id as "personId" from giver where id = ${id}`.execute(tx.sql);
  return rows[0];
}

/** Writes a giver; of two first pledges of one person at once the second finds the first's. */
export async function addGiver(tx: Tx, giver: GiverRow): Promise<GiverRow> {
  await sql`insert into giver (id, kind, name, person_id, recorded_at, recorded_by)
    values (${giver.id}, ${giver.kind}, ${giver.name}, ${giver.personId}, ${tx.now}, ${tx.actor.id}) on conflict do nothing`.execute(tx.sql);
  const kept = giver.personId === null ? await findGiver(tx, giver.id) : await findGiverOf(tx, giver.personId);
  return kept!;
}

export async function addPledge(tx: Tx, pledge: Omit<PledgeRow, 'giverName' | 'giverKind' | 'wishAreaName' | 'unspent' | 'ended'>): Promise<void> {
  await sql`insert into pledge (id, giver_id, giver_person_id, kind, commodity, unit, said_quantity, said_unit, wish_area, note, valid_until, made_on,
      recorded_at, recorded_by, moved_at, pledged, unspent, ended)
    values (${pledge.id}, ${pledge.giverId}, ${pledge.giverPersonId}, ${pledge.kind}, ${pledge.commodity}, ${pledge.unit}, ${pledge.saidQuantity}, ${pledge.saidUnit},
      ${pledge.wishArea}, ${pledge.note}, ${pledge.validUntil}, ${pledge.madeOn}, ${tx.now}, ${tx.actor.id}, ${tx.now}, ${pledge.pledged}, 0, 0)`.execute(tx.sql);
}

/** Locks pledges in the order of their ids, so that commands on them take turns and never wait for each other in a ring. */
export async function lockPledges(tx: Tx, ids: readonly string[]): Promise<Map<string, PledgeRow>> {
  const { rows } = await sql<PledgeRow>`select ${pledgeColumns} from (select * from pledge where id = any (${ids}::uuid[]) order by id for update) p ${named}`.execute(tx.sql);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findPledge(tx: Tx, id: string): Promise<PledgeStanding | undefined> {
  const { rows } = await sql<PledgeStanding>`select ${pledgeColumns}, s.* from pledge p ${named} cross join lateral ${standing} s where p.id = ${id}`.execute(tx.sql);
  return rows[0];
}

/** Pledges of a signed-in giver, newest first. */
export async function listPledgesOf(tx: Tx, personId: string): Promise<PledgeStanding[]> {
  const { rows } = await sql<PledgeStanding>`select ${pledgeColumns}, s.* from pledge p ${named} cross join lateral ${standing} s
    where p.giver_person_id = ${personId} order by p.made_on desc, p.id desc limit 200`.execute(tx.sql);
  return rows;
}

export async function listPledgesOfGiver(tx: Tx, giverId: string): Promise<PledgeStanding[]> {
  const { rows } = await sql<PledgeStanding>`select ${pledgeColumns}, s.* from pledge p ${named} cross join lateral ${standing} s
    where p.giver_id = ${giverId} order by p.made_on desc, p.id desc limit 200`.execute(tx.sql);
  return rows;
}

export interface PledgeCursor {
  movedAt: string;
  id: string;
}

/** All pledges, the last moved first; one row more than asked for when there is a next page. */
export function pledgesQuery(filter: { free: boolean }, after: PledgeCursor | null, limit: number) {
  const on = after === null ? sql`true` : sql`(p.moved_at, p.id) < (${after.movedAt}::timestamptz, ${after.id}::uuid)`;
  const free = filter.free ? sql`p.unspent > 0` : sql`true`;
  return sql<PledgeStanding & { movedAt: Date }>`select ${pledgeColumns}, p.moved_at as "movedAt", s.* from
    (select * from pledge p where ${on} and ${free} order by p.moved_at desc, p.id desc limit ${limit + 1}) p ${named} cross join lateral ${standing} s
    order by p.moved_at desc, p.id desc`;
}

export async function listPledges(tx: Tx, filter: { free: boolean }, after: PledgeCursor | null, limit: number) {
  return (await pledgesQuery(filter, after, limit).execute(tx.sql)).rows;
}

/** What can be directed today: promises that run, with something free. Amounts whole. The one that ends first comes first. */
export async function findFreePledges(tx: Tx): Promise<PledgeRow[]> {
  const { rows } = await sql<PledgeRow>`select ${pledgeColumns} from pledge p ${named}
    where p.unspent > 0 and (p.valid_until is null or p.valid_until >= ${tx.today}) order by p.valid_until nulls last, p.id`.execute(tx.sql);
  return rows;
}

/** Pledges whose promise ended before a day, with something left. */
export async function findEndedPledges(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from pledge where valid_until < ${tx.today} and unspent > 0 order by id`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** Writes what the ledger says of pledges. */
export async function keepPledges(tx: Tx, amounts: readonly { id: string; pledged: number; unspent: number; ended: number }[]): Promise<void> {
  await tx.client.query(
    `update pledge p set pledged = t.pledged, unspent = t.unspent, ended = t.ended, moved_at = $2
     from jsonb_to_recordset($1::jsonb) as t (id uuid, pledged bigint, unspent bigint, ended bigint) where p.id = t.id`,
    [JSON.stringify(amounts), tx.now],
  );
}

export interface GiverSum extends GiverRow {
  pledges: number;
  lastOn: string | null;
}

export async function listGivers(tx: Tx): Promise<GiverSum[]> {
  const { rows } = await sql<GiverSum>`select g.id, g.kind, g.name, g.person_id as "personId", count(p.id)::int as pledges, max(p.made_on) as "lastOn"
    from giver g left join pledge p on p.giver_id = g.id group by g.id order by lower(g.name), g.id limit 1000`.execute(tx.sql);
  return rows;
}
