/** Foster parents with their children, the fourteen-day clocks, and visits with sealed words; written in bulk. */
import type pg from 'pg';
import { addDays } from '../app/platform/clock/index.ts';
import { newId } from '../app/platform/ids/index.ts';
import { recordKey, sealText } from '../app/platform/keys/index.ts';
import { DAYS_BETWEEN_VISITS } from '../app/rooms/visits/index.ts';
import { insertRows } from './case-filling.ts';
import type { Draws, People } from './case-histories.ts';

/** Most that one foster parent has. */
const EACH = 5;

export interface Visitors {
  fosterParents: readonly string[];
  kader: string;
}

/** Pairs a share of the children with the foster parents, whose guardians then consent; the others keep the kader's clock. */
export async function fillPairings(client: pg.ClientBase, { fosterParents }: Visitors, today: string, people: People): Promise<void> {
  await insertRows(client, 'foster_parent', fosterParents.map((id) => ({
    person_id: id, capacity: EACH, cleared_on: addDays(today, -200), trained_on: addDays(today, -190), conduct_signed_on: addDays(today, -180), conduct_version: '1', recorded_at: `${today}T00:00:00Z`, recorded_by: people.rina,
  })));
  const { rows } = await client.query(
    `select v.child_id as child, c.area, k.salt from visit_clock v join child c on c.id = v.child_id join child_key k on k.child_id = v.child_id order by md5(v.child_id::text) limit $1`, [fosterParents.length * EACH],
  );
  const since = addDays(today, -170);
  const at = `${since}T02:00:00Z`;
  const paired = rows.map(({ child, area, salt }, n) => ({ child, area, salt: salt as Buffer, person: fosterParents[n % fosterParents.length]!, guardian: newId() }));
  await client.query('update child set allows_pairing = true, allows_story = true where id = any ($1::uuid[])', [paired.map(({ child }) => child)]);
  const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
  await insertRows(client, 'guardian', paired.map(({ child, area, salt, guardian }) => ({
    id: guardian, child_id: child, area, name_sealed: hex(sealText(recordKey(salt), 'Ibu Rekaan')), relation: 'mother', of_age: true, lives_with: true, separated: false, since, recorded_at: at, recorded_by: people.rina,
  })));
  await insertRows(client, 'consent_answer', paired.flatMap(({ child, area, guardian }) => (['pairing', 'story'] as const).map((purpose, n) => ({
    id: newId(), child_id: child, area, seq: n + 1, purpose, answer: 'given', guardian_id: guardian, of_age: true, day: since, text_version: 1, way: 'spoken', witness_id: people.bima, recorded_at: at, recorded_by: people.rina,
  }))));
  await insertRows(client, 'consent_state', paired.map(({ child, area }) => ({ child_id: child, area, pairing: 'given', story: 'given', photo: 'notAsked', changed_at: at })));
  await insertRows(client, 'child_grant', paired.map(({ child, area, person }) => ({
    id: newId(), person_id: person, child_id: child, area, kind: 'pairing', given_by: people.rina, given_at: at, starts_at: at, conduct_signed_on: since,
  })));
  await client.query(
    `update visit_clock v set keeper = 'foster_parent', keeper_id = p.person from jsonb_to_recordset($1::jsonb) as p (child uuid, person uuid) where v.child_id = p.child`,
    [JSON.stringify(paired.map(({ child, person }) => ({ child, person })))],
  );
}

/** So many visits, spread over the clocks backwards from a last one that is due, late or fresh. */
export async function fillVisits(client: pg.ClientBase, count: number, { kader }: Visitors, today: string, draws: Draws): Promise<void> {
  const clocks = (await client.query(
    `select v.child_id as child, v.area, v.keeper_id as keeper, k.salt from visit_clock v join child_key k on k.child_id = v.child_id order by v.child_id`,
  )).rows as { child: string; area: string; keeper: string | null; salt: Buffer }[];
  const each = Math.ceil(count / clocks.length);
  const visits: object[] = [];
  const wound: object[] = [];
  for (const { child, area, keeper, salt } of clocks) {
    const last = addDays(today, -Math.round(draws.share(0.7) ? draws.between(0, 14) : draws.between(15, 34)));
    wound.push({ child, started: addDays(last, -DAYS_BETWEEN_VISITS * each), made: last, due: addDays(last, DAYS_BETWEEN_VISITS) });
    const key = recordKey(salt);
    for (let n = 0; n < each && visits.length < count; n += 1) {
      const on = addDays(last, -DAYS_BETWEEN_VISITS * n);
      const worry = draws.share(0.02);
      const words = worry || draws.share(0.4) ? { needsMost: 'Air bersih.', worryWords: worry ? 'Batuk sejak dua minggu.' : '' } : null;
      visits.push({
        id: newId(), child_id: child, area, made_on: on, made_by: keeper ?? kader, made_as: keeper === null ? 'staff' : 'foster_parent', accompanied: true,
        answers: { lively: 'yes', animalProtein: draws.pick(['yes', 'no', 'unknown']), meals: Math.round(draws.between(1, 5)), ill: worry ? 'yes' : 'no', helpCame: 'yes', helpUsed: 'yes', weighed: 'yes', waterAndLatrine: 'yes', worry: worry ? 'yes' : 'no' },
        words_cipher: words === null ? null : `\\x${sealText(key, JSON.stringify(words)).toString('hex')}`, activities: ['education'], worry,
        worry_answered_at: worry && n > 0 ? `${on}T09:00:00Z` : null, worry_answered_by: worry && n > 0 ? kader : null, recorded_at: `${on}T08:00:00Z`,
      });
    }
  }
  await insertRows(client, 'visit', visits);
  await client.query(
    `update visit_clock v set started_on = w.started, last_made_on = w.made, due_on = w.due from jsonb_to_recordset($1::jsonb) as w (child uuid, started date, made date, due date) where v.child_id = w.child`,
    [JSON.stringify(wound)],
  );
}
