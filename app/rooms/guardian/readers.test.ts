import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDay, sayDeed, sayReader, sayReading } from './readers.ts';
import type { Reading } from './readers.ts';
import { growthSentence, sideSentence } from './growth.ts';
import type { Measured } from './growth.ts';

const reading = (verb: string, at: string, more: Partial<Reading> = {}): Reading => ({
  verb, at: new Date(at), actorKind: 'person', role: 'kader', workplace: 'Cipaku', workplaceLevel: 'village', reason: null, ...more,
});
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

test('looking, listing and doing are told apart, whatever room it was', () => {
  for (const verb of ['child.read', 'visit.read', 'consent.read', 'need.read', 'pairing.read', 'consent.paper_read']) assert.equal(sayDeed(verb), 'membuka halaman anak', verb);
  for (const verb of ['child.list', 'visit.list', 'own_child.list', 'case.work_list', 'import.rows']) assert.equal(sayDeed(verb), 'melihat nama anak dalam daftar', verb);
  assert.equal(sayDeed('visit.make'), 'mencatat kunjungan');
  assert.equal(sayDeed('visit.photo_read'), 'melihat foto kunjungan');
  assert.equal(sayDeed('break_glass.open'), 'membuka data secara darurat');
  assert.equal(sayDeed('entirely.new'), 'membuka data anak');
});

test('a page that several rooms answered was opened once; opened twice is told', () => {
  const once = ['child.read', 'visit.read', 'need.read'].map((verb) => reading(verb, '2026-10-01T02:00:00Z'));
  assert.deepEqual(byDay(once, true, dayOf).map(sayReading), ['Kader posyandu, Kelurahan Cipaku membuka halaman anak.']);
  const twice = [...once, reading('child.read', '2026-10-01T05:00:00Z'), reading('child.read', '2026-09-30T05:00:00Z')];
  assert.deepEqual(byDay(twice, true, dayOf).map((one) => [one.day, one.times]), [['2026-10-01', 2], ['2026-09-30', 1]]);
});

test('without the place the role alone is told; the software is no person', () => {
  assert.equal(sayReader(reading('child.read', '2026-10-01T02:00:00Z'), false), 'Kader posyandu');
  assert.equal(sayReader(reading('import.commit', '2026-10-01T02:00:00Z', { actorKind: 'service', role: 'service_cli' }), true), 'Aplikasi, otomatis');
  assert.equal(sayReader(reading('child.read', '2026-10-01T02:00:00Z', { role: 'a_later_role', workplace: null }), true), 'Petugas');
});

const measured = (on: string, lengthMm: number | null, weightG: number | null, more: Partial<Measured> = {}): Measured => ({
  id: on, on, ageDays: 500, lengthMm, weightG, posture: 'L', lenZ: -220, weiZ: -100, wflZ: -50, flags: 0, unitError: null, weightInDoubt: false, lengthInDoubt: false, oedema: false, ...more,
});

test('growth is told in what was added, never as a class', () => {
  const before = measured('2026-08-10', 740, 8100);
  assert.equal(growthSentence('Melati', []), 'Melati belum ditimbang dan diukur.');
  assert.equal(growthSentence('Melati', [before]), 'Melati baru sekali ditimbang dan diukur.');
  assert.equal(growthSentence('Melati', [before, measured('2026-09-10', 752, 8400)]), 'Melati bertambah 1,2 cm dan 0,3 kg sejak 10 Agustus 2026.');
  assert.equal(growthSentence('Melati', [before, measured('2026-09-10', 741, 8400)]), 'Melati bertambah 0,3 kg sejak 10 Agustus 2026.');
  assert.equal(growthSentence('Melati', [before, measured('2026-09-10', 742, 8050)]), 'Garis Melati datar sejak 10 Agustus 2026.');
  assert.match(sideSentence([before]), /masih di bawah garis pendek/);
  assert.match(sideSentence([before, measured('2026-09-10', 760, 8400, { lenZ: -200 })]), /di atas garis pendek/);
  assert.match(sideSentence([before, measured('2026-09-10', 190, 8400, { flags: 1 })]), /sedang diperiksa/, 'a flagged length is not told as growth');
  assert.equal(growthSentence('Melati', [before, measured('2026-09-10', 990, 8400, { flags: 1 })]), 'Melati bertambah 0,3 kg sejak 10 Agustus 2026.');
});
