/** SQL of rights to single children: broken glasses and pairings. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { GlassDay, GlassReview } from './glass.ts';

/** The one child that somebody about to break the glass describes, with its sealed identity. */
export interface BehindGlass {
  childId: string;
  area: string;
  salt: Buffer | null;
  cipher: Buffer | null;
}

/** Undefined for none and for several alike. */
export async function findBehindGlass(
  tx: Tx,
  by: { nikHash: Buffer | null; name: string; bornOn: string | null; parent: string },
): Promise<BehindGlass | undefined> {
  const { rows } = await sql<BehindGlass>`select child_id as "childId", area, salt, cipher
    from find_behind_glass(${by.nikHash}::bytea, ${by.name}, ${by.bornOn}::date, ${by.parent})`.execute(tx.sql);
  return rows[0];
}

/** What the actor tried and opened today, commands of this transaction left out. */
export async function countGlassDay(tx: Tx, endpoint: string): Promise<GlassDay> {
  const { rows } = await sql<GlassDay>`select count(*) filter (where outcome = 'opened')::int as opened, count(*)::int as tried
    from command_log where actor_id = ${tx.actor.id} and endpoint = ${endpoint} and outcome <> ''
      and at >= ${`${tx.today}T00:00:00+07:00`}::timestamptz`.execute(tx.sql);
  return rows[0]!;
}

export async function insertGlass(tx: Tx, grant: { id: string; childId: string; area: string; endsAt: Date; reason: string }): Promise<void> {
  await tx.sql
    .insertInto('child_grant')
    .values({
      id: grant.id, person_id: tx.actor.id, child_id: grant.childId, area: grant.area, kind: 'break_glass', given_by: tx.actor.id, given_at: tx.now,
      starts_at: tx.now, ends_at: grant.endsAt, reason: grant.reason,
    })
    .execute();
}

export interface GlassRow {
  id: string;
  person_id: string;
  child_id: string;
  area: string;
  villageName: string;
  personName: string;
  given_at: Date;
  ends_at: Date;
  ended_at: Date | null;
  reason: string;
  review: string | null;
  review_words: string | null;
  reviewed_at: Date | null;
  reviewerName: string | null;
}

const glassRows = sql`select g.id, g.person_id, g.child_id, g.area, coalesce(v.name, '') as "villageName", coalesce(p.name, '') as "personName",
    g.given_at, g.ends_at, g.ended_at, g.reason, g.review, g.review_words, g.reviewed_at, r.name as "reviewerName"
  from child_grant g left join area v on v.code = left(g.area, 13) left join person p on p.id = g.person_id left join person r on r.id = g.reviewed_by
  where g.kind = 'break_glass'`;

/** Openings that the actor reviews, those that wait first, then the newest. */
export async function listGlassRows(tx: Tx, areas: readonly string[]): Promise<GlassRow[]> {
  const reach = sql.join(areas.map((area) => sql`(g.area >= ${area} and g.area < ${`${area}/`})`), sql` or `);
  const { rows } = await sql<GlassRow>`${glassRows} and (${reach}) order by g.review is not null, g.given_at desc, g.id limit 200`.execute(tx.sql);
  return rows;
}

/** One opening within the actor's sight: their own, or one they review. */
export async function findGlass(tx: Tx, grantId: string): Promise<GlassRow | undefined> {
  return (await sql<GlassRow>`${glassRows} and g.id = ${grantId}`.execute(tx.sql)).rows[0];
}

/** Proposes a child to a foster parent. It opens nothing until they accept. */
export async function insertPairing(tx: Tx, pairing: { id: string; personId: string; childId: string; area: string }): Promise<void> {
  await tx.sql
    .insertInto('child_grant')
    .values({ id: pairing.id, person_id: pairing.personId, child_id: pairing.childId, area: pairing.area, kind: 'pairing', given_by: tx.actor.id, given_at: tx.now })
    .execute();
}

/** Puts a proposed pairing in force. @returns false when it is in force or ended already */
export async function startPairing(tx: Tx, id: string, conductSignedOn: string): Promise<boolean> {
  const started = await tx.sql
    .updateTable('child_grant')
    .set({ starts_at: tx.now, conduct_signed_on: conductSignedOn })
    .where('id', '=', id)
    .where('kind', '=', 'pairing')
    .where('starts_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return started.numUpdatedRows === 1n;
}

/**
 * Ends every pairing of a child, proposed ones and stand-ins too, in this transaction: after a withdrawal, a restriction, a
 * merge, an erasure. Announces `pairing.ended` for each pairing.
 * @param reason code such as `withdrawn` or `restricted`
 * @returns how many pairings were ended
 */
export async function endPairings(tx: Tx, childId: string, reason: string): Promise<number> {
  const ended = await tx.sql
    .updateTable('child_grant')
    .set({ ended_at: tx.now, ended_by: tx.actor.id, ended_reason: reason })
    .where('child_id', '=', childId)
    .where('kind', 'in', ['pairing', 'substitute'])
    .where('ended_at', 'is', null)
    .returning(['id', 'area', 'person_id', 'kind'])
    .execute();
  const pairings = ended.filter(({ kind }) => kind === 'pairing');
  for (const { id, area, person_id } of pairings) tx.announce({ topic: 'pairing.ended', subjectId: id, area, payload: { childId, personId: person_id, reason } });
  return pairings.length;
}

/** Lets somebody stand in for a foster parent who rests: the sight of a pairing, from the first day to the end of the last one. */
export async function insertSubstitute(
  tx: Tx,
  standIn: { id: string; personId: string; childId: string; area: string; restId: string; startsAt: Date; endsAt: Date; conductSignedOn: string },
): Promise<void> {
  await tx.sql
    .insertInto('child_grant')
    .values({
      id: standIn.id, person_id: standIn.personId, child_id: standIn.childId, area: standIn.area, kind: 'substitute', given_by: tx.actor.id, given_at: tx.now,
      rest_id: standIn.restId, starts_at: standIn.startsAt, ends_at: standIn.endsAt, conduct_signed_on: standIn.conductSignedOn,
    })
    .execute();
}

/** Ends those who stand in: all of a rest, or all for a child. @returns their children */
export async function endSubstitutes(tx: Tx, of: { restId: string } | { childId: string }, reason: string): Promise<string[]> {
  const standing = tx.sql
    .updateTable('child_grant')
    .set({ ended_at: tx.now, ended_by: tx.actor.id, ended_reason: reason })
    .where('kind', '=', 'substitute')
    .where('ended_at', 'is', null);
  const ended = 'restId' in of ? standing.where('rest_id', '=', of.restId) : standing.where('child_id', '=', of.childId);
  return (await ended.returning('child_id').execute()).map(({ child_id }) => child_id);
}

/** Holds a pairing still, or lets it go on. @returns false when it is over, or was so already */
export async function holdPairing(tx: Tx, id: string, still: boolean): Promise<boolean> {
  const held = await tx.sql
    .updateTable('child_grant')
    .set(still ? { paused_at: tx.now, paused_by: tx.actor.id } : { paused_at: null, paused_by: null })
    .where('id', '=', id)
    .where('kind', '=', 'pairing')
    .where('ended_at', 'is', null)
    .where('paused_at', still ? 'is' : 'is not', null)
    .executeTakeFirst();
  return held.numUpdatedRows === 1n;
}

/** Ends one grant in force. @returns false when it was over already */
export async function endChildGrant(tx: Tx, grantId: string, reason: string): Promise<boolean> {
  const ended = await tx.sql
    .updateTable('child_grant')
    .set({ ended_at: tx.now, ended_by: tx.actor.id, ended_reason: reason })
    .where('id', '=', grantId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** Records a review where none is yet. @returns false when another was faster */
export async function writeReview(tx: Tx, grantId: string, verdict: GlassReview, words: string): Promise<boolean> {
  const written = await tx.sql
    .updateTable('child_grant')
    .set({ review: verdict, review_words: words, reviewed_at: tx.now, reviewed_by: tx.actor.id })
    .where('id', '=', grantId)
    .where('review', 'is', null)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n;
}
