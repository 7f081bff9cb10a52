import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { newId } from '../../platform/ids/index.ts';
import { answerComplaint, listComplaints } from '../fostering/index.ts';
import type { ComplaintView } from '../fostering/index.ts';
import { aDoor, aFamily, aGuardian, inside } from './visitor-for-tests.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

test('a guardian complains about the foster parent: the inspectorate reads and answers, another guardian and the team do not see it', async () => {
  const door = await aFamily(city);
  const mother = await inside(city, door);
  assert.match((await mother.get('/wali/keluhan-asuh/baru')).text, /Belum ada bapak atau bunda asuh/);
  const schema = city.bogor.schema;
  const dedi = (await city.pool.query(`select id from ${schema}.person where username = 'dedi'`)).rows[0].id;
  const pairingId = newId();
  await city.pool.query(
    `insert into ${schema}.child_grant (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on) values ($1, $2, $3, '32.71.01.1016', 'pairing', $2, now() - interval '1 second', now() - interval '1 second', '2026-08-01')`,
    [pairingId, dedi, door.childId],
  );
  assert.match((await mother.get('/wali/permintaan')).text, /Hanya dibaca Inspektorat/);
  await mother.submit('/wali/keluhan-asuh/baru', { action: '/wali/keluhan-asuh' }, { siapa: pairingId, kata: 'Ia memotret anak saya tanpa izin.' });
  assert.match((await mother.get('/wali/keluhan-asuh/baru')).text, /Ia memotret anak saya tanpa izin\..*Sedang diperiksa Inspektorat\./s);
  const [complaint] = (await city.call('joko', listComplaints)).body['complaints'] as ComplaintView[];
  assert.deepEqual([complaint?.filedAs, complaint?.words], ['guardian', 'Ia memotret anak saya tanpa izin.']);
  assert.equal((await city.call('siti', listComplaints)).body['code'], 'access.denied');
  await city.call('joko', answerComplaint, { complaintId: complaint!.complaintId, outcome: 'founded', words: 'Terbukti, pendampingan diakhiri.', endPairing: true });
  assert.match((await mother.get('/wali/keluhan-asuh/baru')).text, /keluhan Anda terbukti\..*Terbukti, pendampingan diakhiri\./s);
  const father = await inside(city, await aDoor(city, door.childId, await aGuardian(city, door.childId, { relation: 'father', separated: true })));
  assert.doesNotMatch((await father.get('/wali/keluhan-asuh/baru')).text, /memotret/);
});
