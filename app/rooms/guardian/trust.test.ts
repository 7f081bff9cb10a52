/** What a guardian sees, decides and asks for; and what one guardian never learns of another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import * as z from 'zod/mini';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { personById } from '../access/server.ts';
import { readChildPage } from '../cases/index.ts';
import { answerRequest, listRequests } from '../consent/server.ts';
import { COPY_FORM, guardianCopy } from './index.ts';
import { readMyChildren } from '../fostering/index.ts';
import { aChild, aDoor, aFamily, AREA, aGuardian, bytesOf, inside } from './visitor-for-tests.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'dian', name: 'Dian', role: 'data_protection_officer', below: '' }, { username: 'wati', name: 'Wati', role: 'village_head', below: '.01.1016' }]);
});
after(() => city.close());

const sql = async (text: string, values: unknown[] = []) => (await city.pool.query(text.replaceAll('~', city.bogor.schema), values)).rows;
const idOf = async (username: string): Promise<string> => (await sql('select id from ~.person where username = $1', [username]))[0].id;
const answer = (untuk: string, jawaban: string) => ({ action: '/wali/izin', untuk, jawaban });

test('a withdrawal holds with the reply: the next list of the foster parent lacks the name, and the pairing has ended', async () => {
  const door = await aFamily(city);
  const mother = await inside(city, door);
  assert.equal((await mother.submit('/wali/izin', answer('pairing', 'allow'))).status, 303);
  const grantId = newId();
  await sql(
    `insert into ~.child_grant (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on) values ($1, $2, $3, $4, 'pairing', $2, now() - interval '1 second', now() - interval '1 second', '2026-01-05')`,
    [grantId, await idOf('dedi'), door.childId, AREA],
  );
  const list = async (): Promise<string> => JSON.stringify((await city.call('dedi', readMyChildren)).body);
  assert.match(await list(), /"callName":"Anak/);
  const stopped = await mother.submit('/wali/izin', answer('pairing', 'stop'));
  assert.equal(stopped.headers['location'], '/wali/izin?tersimpan=1');
  const then = await list();
  assert.doesNotMatch(then, /callName|Rekaan/);
  assert.ok(!then.includes(door.childId));
  const [grant] = await sql('select ended_at, ended_reason, ended_by from ~.child_grant where id = $1', [grantId]);
  assert.equal(grant.ended_reason, 'withdrawn');
  assert.equal(grant.ended_by, door.guardianId);
  assert.equal((await mother.submit('/wali/izin', answer('pairing', 'allow'))).status, 303);
  assert.doesNotMatch(await list(), /callName/, 'a new yes does not bring the old pairing back');
});

test('a form sent twice does its work once, and its value fits no other form', async () => {
  const door = await aFamily(city);
  const mother = await inside(city, door);
  const { text } = await mother.get('/wali/izin');
  const kunci = /name="kunci" value="([^"]+)"><input type="hidden" name="untuk" value="story"><input type="hidden" name="jawaban" value="refuse"/.exec(text)![1]!;
  const form = { kunci, untuk: 'story', jawaban: 'refuse', teks: '1' };
  assert.equal((await mother.post('/wali/izin', form)).status, 303);
  assert.equal((await mother.post('/wali/izin', form)).status, 303);
  assert.equal((await sql('select answer from ~.consent_answer where child_id = $1', [door.childId])).length, 1);
  assert.equal((await mother.post('/wali/izin', { ...form, jawaban: 'allow' })).status, 409, 'the same value with another answer');
  assert.equal((await mother.post('/wali/permintaan', { kunci, jenis: 'complaint', kata: 'x' })).status, 403, 'another path');
  const other = await inside(city, await aFamily(city));
  assert.equal((await other.post('/wali/izin', form)).status, 403, 'another visit');
});

test('a guardian under age may refuse and stop; a yes opens nothing', async () => {
  const door = await aFamily(city, { ofAge: false, birthYear: new Date().getFullYear() - 16 });
  const young = await inside(city, door);
  await young.submit('/wali/izin', answer('pairing', 'allow'));
  const { text } = await young.get('/wali/izin');
  assert.match(text, /Belum boleh: wali perlu berumur 18 tahun/);
  assert.deepEqual(await sql('select allows_pairing from ~.child where id = $1', [door.childId]), [{ allows_pairing: false }]);
  await young.submit('/wali/izin', answer('photo', 'refuse'));
  assert.match((await young.get('/wali/izin')).text, /Tidak diizinkan/);
});

test('separated guardians each have their own door: no name, no place, no answer, no request of the other anywhere', async () => {
  const childId = await aChild(city);
  const motherId = await aGuardian(city, childId, { name: 'Sukarni Wulandari', relation: 'mother', separated: true, livesWith: true });
  const fatherId = await aGuardian(city, childId, { name: 'Bambang Hermawan', relation: 'father', separated: true, livesWith: false });
  const mother = await inside(city, await aDoor(city, childId, motherId));
  const dad = await inside(city, await aDoor(city, childId, fatherId));
  await mother.submit('/wali/izin', answer('pairing', 'allow'));
  await mother.submit('/wali/permintaan/baru?jenis=complaint', { jenis: 'complaint' }, { kata: 'Ayahnya datang ke posyandu.' });
  await city.call('siti', readChildPage, { childId });
  await dad.submit('/wali/izin', answer('pairing', 'stop'));
  for (const page of ['', '/tumbuh', '/dilakukan', '/izin', '/pembaca', '/permintaan', '/salinan', '/salinan.json']) {
    const { text, status } = await dad.get(`/wali${page}`);
    assert.equal(status, 200, page);
    assert.doesNotMatch(text, /Sukarni|Wulandari|Ibu Rekaan|Ayahnya|Bondongan|Rancamaya|Posyandu [A-Z]|Kelurahan [A-Z]|Kecamatan [A-Z]|Puskesmas [A-Z]/, page);
    assert.ok(!text.includes(motherId), page);
  }
  assert.match((await dad.get('/wali/pembaca')).text, /Kader posyandu membuka halaman anak/);
  assert.match((await mother.get('/wali/pembaca')).text, /Kader posyandu, Kelurahan [A-Z]/, 'with whom the child lives is told from where');
  for (const browser of [mother, dad]) assert.match((await browser.get('/wali/izin')).text, /ada jawaban yang berbeda. Petugas akan menghubungi/);
  assert.doesNotMatch((await mother.get('/wali/izin')).text, /Bambang|ayah/i);
  const [, list = ''] = /<ul class="list">(.*?)<\/ul>/s.exec((await mother.get('/wali/pembaca')).text) ?? [];
  assert.match(list, /^<li><h2>[^<]*<\/h2><p>Kader posyandu, Kelurahan \w+ membuka halaman anak\.<\/p><\/li>$/, 'nothing that was done about the other guardian');
});

test('a broken glass stands on the first page with its reason', async () => {
  const door = await aFamily(city);
  const rina = await idOf('rina');
  await asActor(city.pool, city.bogor, personById(rina), { need: null, records: null }, async (tx) =>
    tx.record('break_glass.open', [door.childId], { reason: 'Anak kejang dan dibawa ke puskesmas kami malam ini.' }),
  );
  const mother = await inside(city, door);
  for (const page of ['/wali', '/wali/pembaca']) {
    const { text } = await mother.get(page);
    assert.match(text, /Dibuka secara darurat/);
    assert.match(text, /Petugas gizi, [A-Z].*Alasannya: Anak kejang/s);
    assert.doesNotMatch(text, /Rina/);
  }
});

test('a request has its clock, reaches whom it should, and its answer comes back', async () => {
  const door = await aFamily(city);
  const mother = await inside(city, door);
  await mother.submit('/wali/permintaan/baru?jenis=correction', { jenis: 'correction' }, { bagian: 'born_on', kata: 'Lahir 16, bukan 15 <b>Januari</b>' });
  await mother.submit('/wali/permintaan/baru?jenis=complaint', { jenis: 'complaint' }, { kata: 'Kader bercerita ke tetangga.' });
  const { text } = await mother.get('/wali/permintaan');
  assert.match(text, /Perbaiki data: tanggal lahir.*Lahir 16, bukan 15 &lt;b&gt;Januari/s);
  assert.match(text, /Sedang dikerjakan. Dijawab paling lambat \d+ [A-Z]\w+ \d{4} pukul \d\d\.\d\d/);
  const stored = await sql('select r::text, due_at - opened_at = interval \'72 hours\' as clock from ~.rights_request r where child_id = $1', [door.childId]);
  assert.ok(stored.every(({ clock }) => clock === true));
  assert.ok(!JSON.stringify(stored).includes(Buffer.from('tetangga').toString('hex')), 'words are sealed');

  const seenBy = async (username: string, need: string) =>
    asActor(city.pool, city.bogor, personById(await idOf(username)), { need, records: null }, (tx) => listRequests(tx, { guardianId: door.guardianId }));
  assert.deepEqual((await seenBy('siti', 'child.read')).map(({ kind, words }) => [kind, words]), [['correction', 'Lahir 16, bukan 15 <b>Januari</b>']], 'no complaint reaches the kader');
  assert.deepEqual((await seenBy('dian', 'protection.desk')).map(({ kind, words }) => [kind, words?.slice(0, 5)]), [['correction', 'Lahir'], ['complaint', 'Kader']]);
  const [correction] = await seenBy('dian', 'protection.desk');
  await asActor(city.pool, city.bogor, personById(await idOf('dian')), { need: 'protection.desk', records: null }, (tx) =>
    answerRequest(tx, correction!.id, { outcome: 'done', words: 'Sudah diperbaiki sesuai akta.' }),
  );
  assert.match((await mother.get('/wali/permintaan')).text, /Sudah dikerjakan\.<\/p><p>Sudah diperbaiki sesuai akta\./);
  assert.match((await mother.get('/wali/permintaan/baru?jenis=entah')).text, /tidak ditemukan/);
});

test('a lurah of the village reads no request of a child that is out of reach, nor does another guardian', async () => {
  const door = await aFamily(city);
  await (await inside(city, door)).submit('/wali/permintaan/baru?jenis=erasure', { jenis: 'erasure' });
  const other = await inside(city, await aFamily(city));
  assert.doesNotMatch((await other.get('/wali/permintaan')).text, /Sedang dikerjakan/);
  const far = await asActor(city.pool, city.bogor, personById(await idOf('tono')), { need: null, records: null }, (tx) => listRequests(tx));
  assert.deepEqual(far, []);
});

test('more than twenty requests a day are somebody playing', async () => {
  const door = await aFamily(city);
  const mother = await inside(city, door);
  const one = () => mother.submit('/wali/permintaan/baru?jenis=copy', { jenis: 'copy' });
  for (let n = 0; n < 20; n += 1) assert.equal((await one()).status, 303);
  assert.equal((await one()).status, 429);
});

test('the copy: a PDF with text and nobody in its metadata, and JSON of the documented form', async () => {
  const door = await aFamily(city);
  const mother = await inside(city, door);
  const options = { host: HOSTS.bogor, cookie: mother.cookie };
  const pdf = await bytesOf(city.port, '/wali/salinan.pdf', options);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.ok(pdf.length > 10_000);
  const outside = pdf.toString('latin1').replace(/stream\r?\n[\s\S]*?endstream/g, '');
  assert.match(outside, /\/Title \(Salinan data anak\)/);
  assert.doesNotMatch(outside, /Anak Rekaan|Wali Rekaan|Siti/);

  const copy = z.parse(guardianCopy, JSON.parse((await bytesOf(city.port, '/wali/salinan.json', options)).toString('utf8')));
  assert.equal(copy.child.name, 'Anak Rekaan');
  assert.equal(copy.measurements[0]?.lengthCm, 76);
  assert.doesNotMatch(JSON.stringify(copy), /Wali Rekaan|Ibu Rekaan|Siti/);
  const told = readFileSync(new URL('../../../docs/guardian-copy.md', import.meta.url), 'utf8');
  for (const field of [...Object.keys(guardianCopy.shape), ...Object.keys(copy.measurements[0]!)]) assert.ok(told.includes(`\`${field}\``), `${field} is not documented`);
  assert.ok(told.includes(COPY_FORM));
  const audited = await sql(`select count(*)::int as n from ~.audit_entry where verb = 'guardian.copy' and actor_kind = 'guardian' and subject_ids = array[$1]::uuid[]`, [door.childId]);
  assert.deepEqual(audited, [{ n: 2 }]);
});

test('visits and what was received are told by day, with nobody\'s name', async () => {
  const door = await aFamily(city);
  const of = [door.childId, AREA, await idOf('dedi')];
  await sql(
    `insert into ~.visit (id, child_id, area, made_on, made_by, made_as, accompanied, answers, activities, worry, recorded_at) values ($4, $1, $2, '2026-08-20', $3, 'foster_parent', true, '{}', '{}', false, now())`,
    [...of, newId()],
  );
  await sql(
    `insert into ~.need_line (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, quantity, unit_price_rp, deadline, donor, at_home, divisible, urgency, urgency_reasons, covered_quantity, met_quantity, proposed_at, proposed_by, ended_on)
     values ($4, $4, $1, $2, $5, 0, 'butir', '{}', 'met', 30, 2500, '2026-09-01', 'yes', false, true, 10, '{}', 30, 30, now(), $3, '2026-08-25')`,
    [...of, newId(), 'telur'],
  );
  const { text } = await (await inside(city, door)).get('/wali/dilakukan');
  assert.match(text, /25 Agustus 2026<\/h2><p>Diterima: Telur ayam harian, 30 butir\..*20 Agustus 2026<\/h2><p>Dikunjungi bapak atau bunda asuh\./s);
  assert.doesNotMatch(text, /Dedi/);
});
