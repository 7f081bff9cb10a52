import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { personLeaves } from '../access/index.ts';
import { answerComplaint, fileComplaint, holdByComplaint, listComplaints, readFosterCare } from './complaint-contract.ts';
import type { ComplaintView } from './complaint-contract.ts';
import { pairChild, readChildPairings, readMyChildren } from './contract.ts';
import { setElectionMode, readElectionMode } from './election-contract.ts';
import { isElectionOn } from './election.ts';
import { startFosterCity } from './foster-city-for-tests.ts';
import type { FosterCity } from './foster-city-for-tests.ts';
import { answerNote, leaveNote, readMyNotes, readNotes } from './message-contract.ts';
import { leadsPastThePosyandu } from './message.ts';

const WORDS = 'Ia datang malam hari tanpa kader dan memotret rumah.';
let here: FosterCity;
before(async () => {
  here = await startFosterCity({ dedi: 9, dewi: 9 });
});
after(() => here.city.close());

const listed = async (): Promise<ComplaintView[]> => (await here.as('joko', listComplaints)).body['complaints'] as ComplaintView[];
const sees = async (who: string, childId: string): Promise<boolean> => JSON.stringify((await here.as(who, readMyChildren)).body).includes(childId);

test('a complaint reaches the inspectorate, by alias, and nobody of the team', async () => {
  const childId = await here.aChild();
  const pairingId = await here.pair(childId, 'dedi');
  const complaintId = randomUUID();
  assert.equal((await here.as('siti', fileComplaint, { childId, complaintId, pairingId, words: WORDS })).body['outcome'], 'filed');
  const [complaint] = await listed();
  assert.deepEqual([complaint?.words, complaint?.filedAs, complaint?.personName, complaint?.villageName, complaint?.pairing], [WORDS, 'kader', 'Dedi', 'Cipaku', 'in_force']);
  assert.ok(!JSON.stringify(await listed()).includes('Rekaan') && !JSON.stringify(await listed()).includes(childId), 'the child by alias');
  for (const who of ['indra', 'maya', 'dedi', 'siti', 'rina']) assert.equal((await here.as(who, listComplaints)).body['code'], 'access.denied', who);
  const page = JSON.stringify((await here.as('indra', readChildPairings, { childId })).body);
  assert.ok(!page.includes('malam') && !page.includes(complaintId), 'the secretariat learns nothing of it');
  const care = (await here.as('rina', readFosterCare, { childId })).body as { complaints: unknown[]; pairings: { personName: string }[] };
  assert.deepEqual([care.complaints, care.pairings[0]?.personName], [[], 'Dedi'], 'nor another who cares for the child');
  assert.equal((await here.as('siti', fileComplaint, { childId, complaintId: randomUUID(), pairingId: randomUUID(), words: WORDS })).body['code'], 'complaint.pairing');
});

test('held still: the foster parent sees nothing and gets nobody new, the kader keeps the clock; then it goes on', async () => {
  const childId = await here.aChild();
  const pairingId = await here.pair(childId, 'dedi');
  const complaintId = randomUUID();
  await here.as('rina', fileComplaint, { childId, complaintId, pairingId, words: WORDS });
  assert.equal((await listed()).find((one) => one.complaintId === complaintId)?.filedAs, 'puskesmas');
  const due = (await here.clockOf(childId)).due_on;
  assert.equal((await here.as('joko', holdByComplaint, { complaintId, hold: true })).body['outcome'], 'held');
  assert.deepEqual([await sees('dedi', childId), await here.clockOf(childId)], [false, { keeper: 'kader', keeper_id: null, due_on: due }]);
  const page = (await here.as('indra', readChildPairings, { childId })).body as { pairings: { pausedAt: string | null }[] };
  assert.ok(page.pairings[0]?.pausedAt !== null, 'that it is held is told, not why');
  assert.deepEqual((await here.as('indra', pairChild, { childId: await here.aChild(), pairingId: randomUUID(), personId: here.ids['dedi'] })).body['details'], { why: ['on_hold'] });
  assert.equal((await here.as('joko', holdByComplaint, { complaintId, hold: true })).body['outcome'], 'as_it_was');
  assert.equal((await here.as('joko', holdByComplaint, { complaintId, hold: false })).body['outcome'], 'goes_on');
  assert.deepEqual([await sees('dedi', childId), (await here.clockOf(childId)).keeper_id], [true, here.ids['dedi']]);
});

test('founded: the pairing ends, the two are never paired again, and who complained reads the answer', async () => {
  const childId = await here.aChild();
  const pairingId = await here.pair(childId, 'dedi');
  const complaintId = randomUUID();
  await here.as('siti', fileComplaint, { childId, complaintId, pairingId, words: WORDS });
  const answer = { complaintId, outcome: 'founded', words: 'Terbukti; pendampingan diakhiri.', endPairing: true };
  assert.equal((await here.as('joko', answerComplaint, answer)).body['outcome'], 'founded');
  assert.equal((await here.as('joko', answerComplaint, answer)).body['code'], 'record.changed');
  assert.deepEqual([await sees('dedi', childId), (await here.clockOf(childId)).keeper], [false, 'kader']);
  assert.deepEqual((await here.as('indra', pairChild, { childId, pairingId: randomUUID(), personId: here.ids['dedi'] })).body['details'], { why: ['conflict'] });
  const care = (await here.as('siti', readFosterCare, { childId })).body as { complaints: { outcome: string; answer: string }[] };
  assert.deepEqual(care.complaints.map(({ outcome, answer: words }) => [outcome, words]), [['founded', 'Terbukti; pendampingan diakhiri.']]);
});

test('notes pass through the posyandu, sealed, without numbers and accounts', async () => {
  for (const bad of ['hubungi 0812 3456 7890', 'kantor (0251) 832-1234', 'email saya a@b.id', 'wa.me/62812', 'WhatsApp saja']) assert.ok(leadsPastThePosyandu(bad), bad);
  for (const good of ['Saya datang Kamis pukul 10.', 'Titip 30 telur untuk 2 minggu', 'Sampai 12-12-2026 pukul 10.30', 'Rp 150.000 untuk 12 anak']) assert.ok(!leadsPastThePosyandu(good), good);
  const childId = await here.aChild();
  await here.pair(childId, 'dewi');
  assert.equal((await here.as('dewi', leaveNote, { childId, noteId: randomUUID(), text: 'Telepon saya 0812-3456-7890' })).body['code'], 'note.contact');
  assert.equal((await here.as('dewi', leaveNote, { childId, noteId: randomUUID(), text: 'Saya bawa telur hari Kamis.' })).body['outcome'], 'written');
  const read = (await here.as('siti', readNotes, { childId })).body as { notes: { text: string; personName: string; isNew: boolean }[]; mayWrite: boolean };
  assert.deepEqual([read.notes[0]?.text, read.notes[0]?.personName, read.notes[0]?.isNew, read.mayWrite], ['Saya bawa telur hari Kamis.', 'dewi', true, true]);
  assert.equal((await here.as('siti', answerNote, { childId, noteId: randomUUID(), text: 'Terima kasih, Bu. Ditunggu.' })).body['outcome'], 'written');
  const own = (await here.as('dewi', readMyNotes, { childId })).body['notes'] as { text: string; saidBy: string; personName: string | null }[];
  assert.deepEqual(own.map(({ text, saidBy, personName }) => [text, saidBy, personName]), [['Terima kasih, Bu. Ditunggu.', 'posyandu', null], ['Saya bawa telur hari Kamis.', 'foster_parent', null]]);
  assert.equal((await here.as('dedi', readMyNotes, { childId })).status, 404);
  assert.equal((await here.as('indra', readNotes, { childId })).body['code'], 'access.denied');
  for (let n = 0; n < 4; n += 1) await here.as('dewi', leaveNote, { childId, noteId: randomUUID(), text: `Pesan ke ${n}.` });
  assert.equal((await here.as('dewi', leaveNote, { childId, noteId: randomUUID(), text: 'Satu lagi.' })).body['code'], 'too.many');
});

test('election mode: politicians get no new child from its first day, others do; it ends by its date', async () => {
  assert.equal(isElectionOn({ from: '2026-11-01', until: null }, '2026-11-01'), true);
  assert.equal(isElectionOn({ from: '2026-11-01', until: '2026-11-30' }, '2026-12-01'), false);
  await here.query('update ~foster_parent set is_politician = true where person_id = $1', [here.ids['dewi']]);
  const childId = await here.aChild();
  assert.equal((await here.as('maya', setElectionMode, { from: '2026-01-01', until: null })).body['code'], 'access.denied');
  assert.equal((await here.as('indra', setElectionMode, { from: '2026-02-01', until: '2026-01-01' })).body['code'], 'election.days');
  assert.equal((await here.as('eka', setElectionMode, { from: '2026-01-01', until: null })).body['outcome'], 'set');
  assert.deepEqual((await here.as('dewi', readElectionMode)).body, { on: true, from: '2026-01-01', until: null });
  assert.deepEqual((await here.as('indra', pairChild, { childId, pairingId: randomUUID(), personId: here.ids['dewi'] })).body['details'], { why: ['election'] });
  await here.as('eka', setElectionMode, { from: '2026-01-01', until: '2026-02-01' });
  assert.equal((await here.as('indra', pairChild, { childId, pairingId: randomUUID(), personId: here.ids['dewi'] })).status, 200);
  assert.equal((await here.as('indra', setElectionMode, { from: null, until: null })).body['outcome'], 'off');
});

test('who leaves has no child any more, and no clock is left behind', async () => {
  const childId = await here.aChild();
  await here.pair(childId, 'dewi');
  assert.equal((await here.as('eka', personLeaves, { personId: here.ids['dewi'] })).status, 200);
  assert.equal((await here.clockOf(childId)).keeper, 'kader');
  const page = (await here.as('indra', readChildPairings, { childId })).body as { pairings: { endedReason: string }[] };
  assert.equal(page.pairings[0]?.endedReason, 'role_ended');
});
