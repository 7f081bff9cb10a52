/**
 * Random lives against the real server and database: whatever happens to a child, a foster parent never sees more than the
 * plain statement of what the latest words allow, by the list and by the rows that their transaction may read.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { addDays, jakartaDay } from '../platform/clock/index.ts';
import { asActor } from '../platform/db/actor.ts';
import type { Actor, Tx } from '../platform/db/actor.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { personById } from '../rooms/access/server.ts';
import { followMoves, openMoves } from '../rooms/children/server.ts';
import { birth, noteDoubts, statement, step } from '../rooms/consent/history-for-tests.ts';
import type { Life, Step } from '../rooms/consent/history-for-tests.ts';
import { addGuardian, correctGuardian, endGuardian, liftRestriction, listTexts, purposes, recordAnswers, restrictChild, textStateOf, withdrawAnswers, writeText } from '../rooms/consent/index.ts';
import type { Answer, GuardianTerm, TextState, TextView } from '../rooms/consent/index.ts';
import { followMovesOfConsent, takeOverConsent, withdrawConsent } from '../rooms/consent/server.ts';
import { answerProposal, pairChild, readMyChildren } from '../rooms/fostering/index.ts';
import { CONDUCT_VERSION } from '../rooms/fostering/conduct.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeFixture } from './testing/fixtures.ts';

const VILLAGE = '32.71.01.1016';
const LIVES = 60;
const today = jakartaDay(new Date());

let city: TestCity;
let dedi: string;
let rina: string;
let told = { withSight: 0, without: 0 };

before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'dian', name: 'Dian', role: 'data_protection_officer', below: '' },
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
  ]);
  const { rows } = await city.pool.query(`select id, username from ${city.bogor.schema}.person where username in ('dedi', 'rina')`);
  dedi = rows.find(({ username }) => username === 'dedi').id;
  rina = rows.find(({ username }) => username === 'rina').id;
  await city.pool.query(
    `insert into ${city.bogor.schema}.foster_parent (person_id, capacity, cleared_on, trained_on, conduct_signed_on, conduct_version, recorded_at, recorded_by)
     values ($1, 20, '2026-01-01', '2026-01-01', '2026-01-01', $2, now(), $1)`,
    [dedi, CONDUCT_VERSION],
  );
});
after(() => city.close());

const called = async (who: 'siti' | 'rina' | 'dedi', endpoint: unknown, input: Record<string, unknown>): Promise<boolean> =>
  (await city.call(who, endpoint as Endpoint, input)).status === 200;
const cookies = new Map<string, Promise<string>>();
async function calledAs(username: string, endpoint: unknown, input: Record<string, unknown>): Promise<{ status: number; body: Record<string, unknown> }> {
  const cookie = cookies.get(username) ?? city.cookieOf(username);
  cookies.set(username, cookie);
  return city.call(null, endpoint as Endpoint, input, { cookie: await cookie });
}

/** A guardian behind their own door: sees the one child, may do nothing by area. */
function guardianActor(guardianId: string, childId: string): Actor {
  const nowhere = (): string[] => [];
  return {
    id: guardianId, kind: 'guardian', name: '', areasFor: () => [VILLAGE], reachFor: nowhere, may: () => false,
    openedFor: () => [{ id: guardianId, recordId: childId, until: null }], ownFor: () => [], restrictedFor: nowhere,
  };
}

const inTx = (actor: Actor, work: (tx: Tx) => Promise<void>): Promise<void> =>
  asActor(city.pool, city.bogor, async () => actor, { need: 'child.read', records: null }, work);

/** What the database holds, for the statement to be asked about. */
async function reload(life: Life, childId: string): Promise<void> {
  const { schema } = city.bogor;
  const answers = await city.pool.query<Answer>(
    `select seq, purpose, answer, guardian_id as "guardianId", of_age as "ofAge", day, text_version as "textVersion", way from ${schema}.consent_answer where child_id = $1 order by seq`,
    [childId],
  );
  const guardians = await city.pool.query<GuardianTerm>(
    `select id, of_age as "ofAge", birth_year as "birthYear", since, until, left_seq as "leftSeq" from ${schema}.guardian where child_id = $1 order by id`,
    [childId],
  );
  Object.assign(life, { answers: answers.rows, guardians: guardians.rows });
}

let texts: { listed: TextView[]; state: TextState };

/** The texts as they are after the last one was written. */
async function readTexts(): Promise<void> {
  const { body } = await calledAs('dian', listTexts, {});
  texts = { listed: body['texts'] as TextView[], state: textStateOf(body['texts'] as TextView[]) };
}

/** Does one thing through the door that people use for it. */
async function act(one: Step, ids: readonly string[], lives: readonly Life[]): Promise<void> {
  const childId = 'child' in one ? ids[one.child]! : ids[0]!;
  const life = 'child' in one ? lives[one.child]! : lives[0]!;
  const picked = 'who' in one ? life.guardians[one.who % Math.max(1, life.guardians.length)] : undefined;
  const guardianId = picked?.id ?? randomUUID();
  const facts = { name: 'Wali Rekaan', relation: 'mother', livesWith: true, separated: false };
  switch (one.do) {
    case 'guardian':
      await called('siti', addGuardian, { ...facts, childId, guardianId: randomUUID(), ofAge: one.ofAge, birthYear: one.birthYear, since: '2025-01-15' });
      break;
    case 'leaves':
      await called('siti', endGuardian, { childId, guardianId, until: today, why: 'moved_out' });
      break;
    case 'corrected':
      await called('siti', correctGuardian, { ...facts, childId, guardianId, ofAge: one.ofAge, birthYear: picked?.birthYear ?? null });
      break;
    case 'says':
      if (one.answer === 'withdrawn' && one.way === 'link' && picked?.until === null && !life.isMerged)
        await inTx(guardianActor(guardianId, childId), async (tx) => void (await withdrawConsent(tx, childId, { guardianId, purposes: [one.purpose], way: 'link' })));
      else if (one.answer === 'withdrawn') await called('siti', withdrawAnswers, { childId, guardianId, purposes: [one.purpose] });
      else {
        const { state } = texts;
        const textVersion = one.oldText ? Math.max(1, state.current - 1) : state.current;
        await called('siti', recordAnswers, {
          childId, guardianId, answers: { [one.purpose]: one.answer }, textVersion, day: addDays(today, -one.ago), way: 'spoken', witness: 'Bu Tini',
        });
      }
      break;
    case 'text': {
      const { listed, state } = texts;
      const body = { ...listed[0]!.body, care: { ...listed[0]!.body.care, id: `Naskah percobaan ke ${state.current + 1}.` } };
      await calledAs('dian', writeText, { after: state.current, body, renews: one.renews, why: 'percobaan' });
      await readTexts();
      break;
    }
    case 'pair': {
      const pairingId = randomUUID();
      await calledAs('sari', pairChild, { childId, pairingId, personId: dedi });
      await called('dedi', answerProposal, { pairingId, accept: true });
      break;
    }
    case 'restrict':
      if (one.on) life.restricted = (await called('siti', restrictChild, { childId, reason: 'guardian_asked' })) || life.restricted;
      else if (await called('rina', liftRestriction, { childId })) life.restricted = false;
      break;
    case 'merge':
      await mergeInto(childId, ids[1 - one.child]!, life, lives[1 - one.child]!);
      break;
    case 'day':
      await move(childId);
      break;
  }
}

/** The child moves next door: consent goes along unchanged. */
async function move(childId: string): Promise<void> {
  await asActor(city.pool, city.bogor, personById(rina), { need: 'consent.record', records: null }, async (tx) => {
    await openMoves(tx);
    const area = `${VILLAGE}.000${1 + Math.floor(Math.random() * 2)}`;
    await tx.client.query('insert into moved_child (child_id, area) values ($1, $2)', [childId, area]);
    await tx.client.query('update child set area = $2 where id = $1', [childId, area]);
    for (const table of ['child_key', 'child_grant']) await followMoves(tx, table);
    await followMovesOfConsent(tx);
  });
  const { rows } = await city.pool.query(
    `select count(*) filter (where a.area <> c.area)::int as behind from ${city.bogor.schema}.consent_answer a join ${city.bogor.schema}.child c on c.id = a.child_id where c.id = $1`,
    [childId],
  );
  assert.equal(rows[0].behind, 0, 'an answer stayed behind when the child moved');
}

async function mergeInto(from: string, to: string, life: Life, kept: Life): Promise<void> {
  if (life.isMerged || kept.isMerged) return;
  noteDoubts(life, kept, texts.state, today);
  await asActor(city.pool, city.bogor, personById(rina), { need: 'consent.record', records: null }, async (tx) => {
    await takeOverConsent(tx, from, to);
    await tx.sql.updateTable('child').set({ state: 'merged', state_on: tx.today }).where('id', '=', from).execute();
  });
  kept.restricted ||= life.restricted;
  life.isMerged = true;
}

/** What the foster parent gets to see must not exceed, and what the child allows must equal, what the statement says. */
async function look(ids: readonly string[], lives: readonly Life[], after: string): Promise<void> {
  const { state } = texts;
  const rows = await asActor(city.pool, city.bogor, personById(dedi), { need: 'own.read', records: null }, async (tx) => {
    const seen = await tx.sql.selectFrom('child').select('id').execute();
    const answers = await tx.sql.selectFrom('consent_answer').select('child_id as id').execute();
    return { seen: seen.map(({ id }) => id), answers };
  });
  assert.deepEqual(rows.answers, [], 'a foster parent reads no answers');
  const shown = await city.pool.query(
    `select id, allows_pairing as pairing, allows_story as story, allows_photo as photo,
       exists (select from ${city.bogor.schema}.child_grant g where g.child_id = c.id) as "wasPaired"
     from ${city.bogor.schema}.child c where id = any ($1)`,
    [ids],
  );
  // The list is asked for wherever a pairing was ever made; the rows of the wall are asked for always.
  const mine = shown.rows.some(({ wasPaired }) => wasPaired) ? JSON.stringify((await city.call('dedi', readMyChildren as Endpoint)).body) : '';
  for (const [at, life] of lives.entries()) {
    const id = ids[at]!;
    const allowed = shown.rows.find((row) => row.id === id);
    for (const purpose of purposes) {
      const stated = !life.isMerged && !life.restricted && statement(life, purpose, state);
      assert.equal(allowed[purpose], stated, `${purpose} after ${after}`);
    }
    const mayBeSeen = !life.isMerged && !life.restricted && statement(life, 'pairing', state);
    const isSeen = mine.includes(id) || rows.seen.includes(id);
    assert.ok(!isSeen || mayBeSeen, `seen without consent after ${after}`);
    told = isSeen ? { ...told, withSight: told.withSight + 1 } : { ...told, without: told.without + 1 };
  }
}

/** Each life begins with what can be lost: a mother's consent, and a foster parent in force. */
const paired: readonly Step[] = [
  { do: 'says', child: 0, who: 0, purpose: 'pairing', answer: 'given', ago: 0, way: 'spoken', oldText: false },
  { do: 'pair', child: 0 },
];

test(`${LIVES} random lives: a foster parent never sees what the latest word forbids`, async () => {
  const samples = fc.sample(fc.array(step, { minLength: 4, maxLength: 8, size: 'max' }), { numRuns: LIVES, seed: Number(process.env['SEED'] ?? Date.now() % 1_000_000) });
  await readTexts();
  for (const steps of samples) {
    const ids = [await writeFixture(city.pool, city.bogor, `${VILLAGE}.0001`), await writeFixture(city.pool, city.bogor, `${VILLAGE}.0001`)].map(({ childId }) => childId);
    const lives = [birth('0'), birth('1')];
    for (const [at, childId] of ids.entries()) {
      await act({ do: 'guardian', child: at, ofAge: true, birthYear: 1990 }, ids, lives);
      await reload(lives[at]!, childId);
    }
    for (const one of [...paired, ...steps, ...ids.map((_, child) => ({ do: 'restrict' as const, child, on: true }))]) {
      await act(one, ids, lives);
      for (const [at, childId] of ids.entries()) if (one.do === 'merge' || ('child' in one && one.child === at)) await reload(lives[at]!, childId);
      await look(ids, lives, JSON.stringify(one));
    }
  }
  assert.ok(told.withSight > 3 && told.without > 200, `the lives say little: ${JSON.stringify(told)}`);
});
