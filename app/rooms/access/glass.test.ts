import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeSeenChild } from '../../entries/testing/seen-children.ts';
import type { SeenChild } from '../../entries/testing/seen-children.ts';
import { finishUrgentTask, listChildren, readChildPage } from '../cases/index.ts';
import { hashNik } from '../../platform/keys/index.ts';
import { MOST_OPENED_A_DAY, MOST_TRIED_A_DAY, isBeyondLimit } from './glass.ts';
import { breakGlass, closeGlass, listGlass, reviewGlass } from './glass-contract.ts';
import type { GlassView } from './glass-contract.ts';

const OUTSIDE = '32.71.06.1003';
const reason = 'anak dirujuk ke IGD tanpa surat pengantar';
let city: TestCity;
let child: SeenChild;

const sqlOf = (text: string, values: unknown[] = []) => city.pool.query(text.replaceAll('$schema', city.bogor.schema), values);
const who = () => ({ name: `rekaan ${child.words.identifying.toUpperCase()}`, bornOn: '2025-01-15', parent: 'Ibu  Rekaan' });

/** A child outside of Rina's puskesmas that the search knows by its own name. */
async function childOutside(): Promise<SeenChild> {
  const made = await writeSeenChild(city.pool, city.bogor, { place: 'outside', area: OUTSIDE }, { consent: 'refused', restricted: false, paired: false }, randomUUID());
  await sqlOf(`update $schema.child_search set words = $2 where child_id = $1`, [made.childId, `rekaan ${made.words.identifying.toLowerCase()} ibu rekaan ${made.words.named.toLowerCase()}`]);
  return made;
}

before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'bima', name: 'dr. Bima', role: 'doctor', below: '.P02' },
    { username: 'kepala', name: 'Kepala', role: 'puskesmas_head', below: '.P02' },
    { username: 'nurul', name: 'Nurul', role: 'data_protection_officer', below: '' },
  ]);
  child = await childOutside();
});
after(() => city.close());

const as = async (username: string) => {
  const cookie = await city.cookieOf(username);
  return (endpoint: Parameters<TestCity['call']>[1], input: Record<string, unknown> = {}) => city.call(null, endpoint, input, { cookie });
};
const open = (input: Record<string, unknown>) => city.call('rina', breakGlass, { grantId: randomUUID(), reason, ...input });

describe('breaking the glass', () => {
  test('none and several give the same answer and open nothing', async () => {
    const twin = await childOutside();
    await sqlOf(`update $schema.child_search set words = (select words from $schema.child_search where child_id = $2) where child_id = $1`, [twin.childId, child.childId]);
    const several = await open({ who: who() });
    const none = await open({ who: { ...who(), parent: 'Orang Lain' } });
    assert.deepEqual([several.body['outcome'], none.body['outcome']], ['not_found', 'not_found']);
    assert.deepEqual(Object.keys(several.body), Object.keys(none.body));
    assert.equal((await city.call('rina', readChildPage, { childId: child.childId })).status, 404);
    await sqlOf(`delete from $schema.child_search where child_id = $1`, [twin.childId]);
  });

  test('half a name or a short reason opens nothing', async () => {
    assert.equal((await open({ who: { ...who(), name: 'rekaan akhir' } })).body['outcome'], 'not_found');
    assert.equal((await open({ who: { ...who(), name: 'Rekaan', parent: child.words.identifying } })).body['outcome'], 'not_found');
    assert.equal((await open({ who: { ...who(), bornOn: '2025-01-16' } })).body['outcome'], 'not_found');
    assert.equal((await open({ who: who(), reason: 'perlu lihat' })).status, 400);
    assert.equal((await open({})).status, 400);
    assert.equal((await open({ who: who(), nik: '3271010101010001' })).status, 400);
  });

  test('who treats opens the one child by name for an hour: reading alone, and every look stands under the grant', async () => {
    const grantId = randomUUID();
    const opened = await open({ grantId, who: who() });
    assert.deepEqual([opened.body['id'], opened.body['outcome']], [child.childId, 'opened']);
    const page = await city.call('rina', readChildPage, { childId: child.childId });
    assert.equal(page.status, 200, JSON.stringify(page.body));
    const { sight } = page.body as unknown as { sight: { grantId: string; reasons: { code: string; until: string }[] } };
    assert.equal(sight.grantId, grantId);
    assert.deepEqual(sight.reasons.map(({ code }) => code), ['break_glass']);
    const minutes = (Date.parse(sight.reasons[0]!.until) - Date.now()) / 60_000;
    assert.ok(minutes > 59 && minutes <= 60);
    const { rows } = await sqlOf(`select verb, detail, reason from $schema.audit_entry where $1 = any (subject_ids) and detail ? 'grants' order by at, verb`, [child.childId]);
    assert.deepEqual(rows.map(({ verb, detail }) => [verb, detail.grants]), [['break_glass.open', [grantId]], ['child.read', [grantId]]]);
    assert.equal(rows[0].reason, reason);
    const events = await sqlOf(`select payload from $schema.outbox where topic = 'break_glass.opened' and subject_id = $1`, [grantId]);
    assert.equal(events.rows[0].payload.childId, child.childId);

    assert.equal((await city.call('rina', finishUrgentTask, { childId: child.childId, taskId: child.taskId, outcome: 'sudah dirujuk' })).status, 404);
    for (const input of [{ limit: 100 }, { q: 'rekaan', limit: 100 }]) assert.ok(!JSON.stringify((await city.call('rina', listChildren, input)).body).includes(child.childId));
    assert.equal((await (await as('bima'))(readChildPage, { childId: child.childId })).status, 404, 'a colleague sees nothing');

    await sqlOf(`update $schema.child_grant set ends_at = starts_at + interval '1 millisecond' where id = $1`, [grantId]);
    assert.equal((await city.call('rina', readChildPage, { childId: child.childId })).status, 404, 'the hour is over');
  });

  test('by NIK, closed early by who opened it and by nobody else', async () => {
    const nik = '3271015501250001';
    await sqlOf(`update $schema.child set nik_hash = $2, nik_cipher = '\\x00', nik_state = 'valid' where id = $1`, [child.childId, hashNik(nik)]);
    const grantId = randomUUID();
    assert.equal((await open({ grantId, nik })).body['outcome'], 'opened');
    await sqlOf(`update $schema.child set nik_hash = null, nik_cipher = null, nik_state = 'missing' where id = $1`, [child.childId]);
    assert.equal((await (await as('bima'))(closeGlass, { grantId })).status, 404);
    assert.equal((await city.call('rina', readChildPage, { childId: child.childId })).status, 200);
    assert.equal((await city.call('rina', closeGlass, { grantId })).body['outcome'], 'closed');
    assert.equal((await city.call('rina', readChildPage, { childId: child.childId })).status, 404);
    assert.equal((await city.call('rina', closeGlass, { grantId })).body['outcome'], 'was_over');
  });

  test('a child of the own area needs no glass', async () => {
    const own = await writeSeenChild(city.pool, city.bogor, { place: 'within', area: '32.71.01.1016' }, { consent: 'refused', restricted: false, paired: false }, randomUUID());
    await sqlOf(`update $schema.child_search set words = $2 where child_id = $1`, [own.childId, `rekaan ${own.words.identifying.toLowerCase()} ibu rekaan`]);
    const reply = await open({ who: { ...who(), name: `Rekaan ${own.words.identifying}` } });
    assert.deepEqual([reply.body['id'], reply.body['outcome']], [own.childId, 'in_reach']);
  });

  test('the officer and the head of the area look back; nobody at their own', async () => {
    const grantId = randomUUID();
    const head = await as('kepala');
    assert.equal((await head(breakGlass, { grantId, reason, who: who() })).body['outcome'], 'opened');
    const listed = async (username: string) => ((await (await as(username))(listGlass)).body['openings'] as GlassView[]).find((one) => one.grantId === grantId);
    assert.deepEqual([(await listed('nurul'))?.reason, (await listed('nurul'))?.personName, (await listed('nurul'))?.open], [reason, 'Kepala', true]);
    assert.equal(await listed('kepala'), undefined, 'the child lives in another area');
    assert.equal((await head(reviewGlass, { grantId, verdict: 'justified', words: 'sudah saya periksa' })).status, 404);
    const officer = await as('nurul');
    const reviewed = await officer(reviewGlass, { grantId, verdict: 'not_justified', words: 'tidak ada rujukan hari itu' });
    assert.equal(reviewed.body['outcome'], 'not_justified', JSON.stringify(reviewed.body));
    assert.equal((await officer(reviewGlass, { grantId, verdict: 'justified', words: 'sudah saya periksa' })).body['code'], 'record.changed');
    assert.deepEqual((await listed('nurul'))?.review?.verdict, 'not_justified');
  });

  test('after ten openings of a day the glass stays whole, and the alarm goes', async () => {
    const bima = await as('bima');
    const outcomes: unknown[] = [];
    for (let n = 0; n <= MOST_OPENED_A_DAY; n += 1) outcomes.push((await bima(breakGlass, { grantId: randomUUID(), reason, who: who() })).body['outcome']);
    assert.deepEqual(outcomes, [...Array(MOST_OPENED_A_DAY).fill('opened'), 'limit']);
    const alarms = await sqlOf(`select count(*)::int as n from $schema.outbox where topic = 'break_glass.alarm'`);
    assert.equal(alarms.rows[0].n, 1);
    assert.ok(isBeyondLimit({ opened: 0, tried: MOST_TRIED_A_DAY }) && !isBeyondLimit({ opened: MOST_OPENED_A_DAY - 1, tried: MOST_TRIED_A_DAY - 1 }));
  });
});
