/** Children in every state that decides who sees them, each with words of its own, so that a reply tells whose they are. */
import type pg from 'pg';
import type { Regency } from '../../platform/db/regency.ts';
import { newId } from '../../platform/ids/index.ts';
import type { FieldClass } from '../../rooms/access/index.ts';
import { sealIdentity } from '../../rooms/children/server.ts';
import { writeFixture } from './fixtures.ts';
import type { Fixture } from './fixtures.ts';

export const consents = ['given', 'refused', 'withdrawn'] as const;

/** What the guardians said, and whether somebody is paired with the child. */
export interface SeenState {
  consent: (typeof consents)[number];
  restricted: boolean;
  paired: boolean;
}

/** Twelve states: a grant of before stays in three of them although the word was taken back, as after a crash half-way. */
export const seenStates: readonly SeenState[] = consents.flatMap((consent) =>
  [false, true].flatMap((restricted) => [false, true].map((paired) => ({ consent, restricted, paired }))),
);

export interface SeenChild extends Fixture {
  place: string;
  state: SeenState;
  /** Words that stand in no other child, by the class of their field. */
  words: Readonly<Record<Exclude<FieldClass, 'public' | 'coarse' | 'story'>, string>>;
}

/** Writes one; a paired child is paired with the person given. */
export async function writeSeenChild(pool: pg.Pool, regency: Regency, at: { place: string; area: string }, state: SeenState, fosterParentId: string): Promise<SeenChild> {
  const fixture = await writeFixture(pool, regency, at.area);
  const tag = fixture.childId.replaceAll('-', '').slice(-10);
  const words = { named: `Gang${tag}`, identifying: `Akhir${tag}`, clinical: `85,${tag}` };
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    const { rows } = await client.query<{ salt: Buffer }>('select salt from child_key where child_id = $1', [fixture.childId]);
    const { cipher } = sealIdentity(rows[0]!.salt, { name: `Rekaan ${words.identifying}`, parents: ['Ibu Rekaan'], address: words.named });
    await client.query('update child set identity_cipher = $2, allows_pairing = $3, allows_story = $3, restricted = $4 where id = $1', [fixture.childId, cipher, state.consent === 'given', state.restricted]);
    for (const table of ['child_standing', 'child_search']) await client.query(`update ${table} set restricted = $2 where child_id = $1`, [fixture.childId, state.restricted]);
    await client.query('update measurement set raw_weight = $2 where id = $1', [fixture.measurementId, words.clinical]);
    if (state.paired) {
      await client.query(
        `insert into child_grant (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on)
         values ($1, $2, $3, $4, 'pairing', $5, now() - interval '1 second', now() - interval '1 second', '2026-08-01')`,
        [fixture.pairingId, fosterParentId, fixture.childId, at.area, newId()],
      );
      // Named to stand in from next week on: nothing is opened by it yet.
      await client.query(
        `insert into child_grant (id, person_id, child_id, area, kind, given_by, given_at, rest_id, starts_at, ends_at, conduct_signed_on)
         values ($1, $2, $3, $4, 'substitute', $5, now(), $5, now() + interval '7 days', now() + interval '14 days', '2026-08-01')`,
        [fixture.standInId, fosterParentId, fixture.childId, at.area, newId()],
      );
    }
    await client.query('commit');
    return { ...fixture, place: at.place, state, words };
  } finally {
    client.release();
  }
}
