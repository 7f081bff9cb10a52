/** The ways beside the kader: papers, the guardian's own word, a new text, two records that become one, two at once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Actor, ActorSource, Tx } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { send } from '../../entries/testing/caller.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import { personById } from '../access/server.ts';
import { addGuardian, listTexts, readConsent, readPaper, recordAnswers, withdrawAnswers, writeText } from './index.ts';
import type { ConsentPage, Purpose, TextView } from './index.ts';
import { takeOverConsent, withdrawConsent } from './server.ts';

const POSYANDU = '32.71.01.1016.0001';
const today = jakartaDay(new Date());
let city: TestCity;
let dedi: string;
let rina: string;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'dian', name: 'Dian', role: 'data_protection_officer', below: '' }]);
  const { rows } = await city.pool.query(`select id, username from ${city.bogor.schema}.person`);
  const idOf = (username: string): string => rows.find((row) => row.username === username).id;
  [dedi, rina] = [idOf('dedi'), idOf('rina')];
});
after(() => city.close());

async function aChild(): Promise<string> {
  return (await writeFixture(city.pool, city.bogor, POSYANDU)).childId;
}

async function aGuardian(childId: string, name = 'Yuli'): Promise<string> {
  const guardianId = randomUUID();
  const facts = { relation: 'mother', ofAge: true, livesWith: true, separated: false, since: '2025-01-15' };
  assert.equal((await city.call('siti', addGuardian as Endpoint, { ...facts, childId, guardianId, name })).status, 200);
  return guardianId;
}

async function says(childId: string, guardianId: string, answers: Partial<Record<Purpose, string>>, more: Record<string, unknown> = {}): Promise<Reply> {
  return city.call('siti', recordAnswers as Endpoint, { childId, guardianId, answers, textVersion: 1, day: today, way: 'spoken', witness: 'Bu Tini', ...more });
}

const pageOf = async (childId: string): Promise<ConsentPage> => (await city.call('siti', readConsent as Endpoint, { childId })).body as unknown as ConsentPage;
const pairingState = async (childId: string): Promise<string> => (await pageOf(childId)).states.find(({ purpose }) => purpose === 'pairing')!.state;

/** Dedi is the child's foster father. Written past the wall: how one becomes that is proved elsewhere. */
async function dediIsPairedWith(childId: string): Promise<void> {
  await city.pool.query(
    `insert into ${city.bogor.schema}.child_grant (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on)
     values ($1, $2, $3, $4, 'pairing', $5, now() - interval '1 second', now() - interval '1 second', '2026-01-01')`,
    [randomUUID(), dedi, childId, POSYANDU, rina],
  );
}

const isPaired = async (childId: string): Promise<boolean> =>
  (await city.pool.query(`select 1 from ${city.bogor.schema}.child_grant where child_id = $1 and kind = 'pairing' and ended_at is null`, [childId])).rowCount === 1;

/** Ids of the children whose rows Dedi's transaction may read. */
const dediSees = (): Promise<string[]> =>
  asActor(city.pool, city.bogor, personById(dedi), { need: 'own.read', records: null }, async (tx) => (await tx.sql.selectFrom('child').select('id').execute()).map(({ id }) => id));

/** The child's guardian behind their own door. */
const behindTheDoor =
  (guardianId: string, childId: string): ActorSource =>
  async () => {
    const nowhere = (): string[] => [];
    return {
      id: guardianId, kind: 'guardian', name: '', areasFor: () => [POSYANDU], reachFor: nowhere, may: () => false,
      openedFor: () => [{ id: guardianId, recordId: childId, until: null }], ownFor: () => [], restrictedFor: nowhere,
    } satisfies Actor;
  };
const asGuardian = (guardianId: string, childId: string, work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  asActor(city.pool, city.bogor, behindTheDoor(guardianId, childId), { need: 'child.read', records: null }, work);

const jpeg = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(2000, 65), Buffer.of(0xff, 0xd9)]);
async function sendPicture(childId: string, paperId: string, picture: Buffer, username = 'siti'): Promise<Reply> {
  const headers = { 'command-id': randomUUID(), 'content-type': 'image/jpeg' };
  const path = `/v1/children/${childId}/consent/papers/${paperId}`;
  return send(city.port, 'PUT', path, picture, { host: HOSTS.bogor, cookie: await city.cookieOf(username), headers });
}

test('a signed paper: kept sealed, shown to who records consent, nothing else is taken', async () => {
  const childId = await aChild();
  const yuli = await aGuardian(childId);
  const paperId = randomUUID();
  assert.equal((await sendPicture(childId, paperId, Buffer.from('%PDF-1.7'.repeat(40)))).body['code'], 'picture.refused');
  assert.equal((await sendPicture(childId, paperId, Buffer.alloc(1_700_000, 65))).body['code'], 'picture.refused');
  assert.equal((await sendPicture(childId, paperId, jpeg, 'hasan')).body['code'], 'access.denied');
  assert.equal((await says(childId, yuli, { pairing: 'given' }, { way: 'paper', witness: undefined, paperId })).status, 422, 'the paper is not there yet');
  assert.equal((await sendPicture(childId, paperId, jpeg)).status, 200);
  assert.equal((await says(childId, yuli, { pairing: 'given' }, { way: 'paper', witness: undefined, paperId })).status, 200);
  const { rows } = await city.pool.query(`select sealed, byte_count from ${city.bogor.schema}.consent_paper where id = $1`, [paperId]);
  assert.equal(rows[0].byte_count, jpeg.length);
  assert.ok(!rows[0].sealed.includes('AAAAAAAA') && !rows[0].sealed.includes(jpeg.toString('base64').slice(0, 32)), 'the picture lies open');
  const read = await city.call('siti', readPaper as Endpoint, { childId, paperId });
  assert.equal(read.headers['content-type'], 'image/jpeg');
  assert.ok(String(read.body['text']).includes('A'.repeat(2000)));
  assert.equal((await city.call('hasan', readPaper as Endpoint, { childId, paperId })).status, 403);
});

test('the guardian stops consent behind their own door: with the reply the foster father sees nothing, and is paired no longer', async () => {
  const childId = await aChild();
  const yuli = await aGuardian(childId);
  await says(childId, yuli, { pairing: 'given' });
  await dediIsPairedWith(childId);
  assert.ok((await dediSees()).includes(childId));
  await asGuardian(yuli, childId, (tx) => withdrawConsent(tx, childId, { guardianId: yuli, purposes: ['pairing'], way: 'link' }));
  assert.ok(!(await dediSees()).includes(childId));
  assert.equal(await isPaired(childId), false);
  await says(childId, yuli, { pairing: 'given' });
  assert.ok(!(await dediSees()).includes(childId), 'consent given again pairs nobody by itself');
});

test("a guardian speaks in nobody else's name", async () => {
  const childId = await aChild();
  const [yuli, other] = [await aGuardian(childId), await aGuardian(childId, 'Nenek Rekaan')];
  await assert.rejects(asGuardian(yuli, childId, (tx) => withdrawConsent(tx, childId, { guardianId: other, purposes: ['pairing'], way: 'link' })));
  assert.equal(await pairingState(childId), 'notAsked');
});

test('a new text ends pairings that rest on the old one', async () => {
  const childId = await aChild();
  const yuli = await aGuardian(childId);
  await says(childId, yuli, { pairing: 'given' });
  await dediIsPairedWith(childId);
  const cookie = await city.cookieOf('dian');
  const { texts } = (await city.call(null, listTexts as Endpoint, {}, { cookie })).body as unknown as { texts: TextView[] };
  const body = { ...texts[0]!.body, pairing: { id: 'Bapak asuh juga tahu nama orang tua.', en: 'The foster parent knows the parents too.' } };
  const written = await city.call(null, writeText as Endpoint, { after: texts[0]!.version, body, renews: ['pairing'], why: 'isi berubah' }, { cookie });
  assert.equal(written.status, 200, JSON.stringify(written.body));
  assert.equal(await isPaired(childId), false);
  assert.equal(await pairingState(childId), 'toRenew');
});

test('withdrawal while lists are read: no list begun after the reply shows the child', async () => {
  const childId = await aChild();
  const yuli = await aGuardian(childId);
  await says(childId, yuli, { pairing: 'given' }, { textVersion: 2 });
  await dediIsPairedWith(childId);
  let replied = false;
  const looks = Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      await new Promise((done) => setTimeout(done, at * 10));
      const begunAfter = replied;
      return { begunAfter, sees: (await dediSees()).includes(childId) };
    }),
  );
  assert.equal((await city.call('siti', withdrawAnswers as Endpoint, { childId, guardianId: yuli, purposes: ['pairing'] })).status, 200);
  replied = true;
  assert.equal((await dediSees()).includes(childId), false);
  for (const { begunAfter, sees } of await looks) assert.ok(!(begunAfter && sees));
});

test('consent and withdrawal at once: whatever order they take, what is kept is what the words say', async () => {
  const childId = await aChild();
  const yuli = await aGuardian(childId);
  const rounds = Array.from({ length: 4 }, () => [
    says(childId, yuli, { pairing: 'given' }, { textVersion: 2 }),
    city.call('siti', withdrawAnswers as Endpoint, { childId, guardianId: yuli, purposes: ['pairing'] }),
  ]).flat();
  for (const reply of await Promise.all(rounds)) assert.equal(reply.status, 200, JSON.stringify(reply.body));
  const { rows } = await city.pool.query(`select allows_pairing from ${city.bogor.schema}.child where id = $1`, [childId]);
  const page = await pageOf(childId);
  assert.equal(page.answers.length, 8);
  assert.equal(rows[0].allows_pairing, page.answers[0]!.answer === 'given');
  assert.equal(rows[0].allows_pairing, (await pairingState(childId)) === 'given');
});

test('a consenting and a refusing record become one: refusal wins, names and words go along', async () => {
  const [kept, gone] = [await aChild(), await aChild()];
  await says(kept, await aGuardian(kept, 'Yuli Satu'), { pairing: 'given', story: 'given' }, { textVersion: 2 });
  await says(gone, await aGuardian(gone, 'Yuli Dua'), { pairing: 'refused', photo: 'given' }, { textVersion: 2 });
  await dediIsPairedWith(kept);
  await asActor(city.pool, city.bogor, personById(rina), { need: 'consent.record', records: null }, async (tx) => {
    await takeOverConsent(tx, gone, kept);
    await tx.sql.updateTable('child').set({ state: 'merged', state_on: tx.today }).where('id', '=', gone).execute();
  });
  const page = await pageOf(kept);
  assert.deepEqual(page.states.map(({ state }) => state), ['disputed', 'given', 'given']);
  assert.deepEqual(page.guardians.map(({ name }) => name ?? '').sort(), ['Yuli Dua', 'Yuli Satu']);
  assert.equal(page.answers.filter(({ witness }) => witness === 'Bu Tini').length, 4);
  assert.equal(await isPaired(kept), false);
  const { rows } = await city.pool.query(`select allows_photo from ${city.bogor.schema}.child where id = $1`, [gone]);
  assert.equal(rows[0].allows_photo, false, 'the record that is gone shows nothing');
  assert.equal((await says(gone, randomUUID(), { pairing: 'given' })).status, 404);
});
