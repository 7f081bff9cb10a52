import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agencyNotice, guardianNotice, kindsInWords } from './breach.ts';
import type { BreachFacts } from './breach.ts';

const breach: BreachFacts = {
  title: 'Berkas salah kirim',
  happenedFrom: '2026-03-02T23:30:00Z',
  happenedTo: '2026-03-03T02:00:00Z',
  noticedAt: '2026-03-04T01:15:00Z',
  what: 'Daftar anak satu posyandu terkirim ke alamat surel yang salah',
  dataKinds: ['name', 'address', 'growth'],
  cause: 'Alamat salah ketik.',
  remedy: 'Penerima sudah menghapus berkas itu.',
  contact: 'Puskesmas Cipaku, setiap hari kerja',
};

test('the notice for guardians tells what, when, which data, what was done and whom to ask, in Jakarta\u2019s days', () => {
  const text = guardianNotice(breach, 'Kota Bogor').join('\n');
  for (const told of [
    'Selasa, 3 Maret 2026',
    'salah.',
    'nama anak, alamat, dan hasil penimbangan dan pengukuran',
    'menghapus berkas',
    'Puskesmas Cipaku',
  ])
    assert.ok(text.includes(told), told);
  assert.ok(!/stunting|NIK|kasus/i.test(text), 'nothing that shames, and no kind of data that was not concerned');
});

test('the notice for the agency has every point that the law asks for', () => {
  const lines = agencyNotice(breach, { children: 38, villages: 2, recordedAt: '2026-03-04T02:00:00Z' }, 'Kota Bogor');
  const by = Object.fromEntries(lines.map(({ label, words }) => [label, words]));
  assert.equal(by['Diketahui'], 'Rabu, 4 Maret 2026 pukul 08.15 WIB');
  assert.equal(by['Subjek data'], '38 anak di 2 kelurahan atau desa');
  assert.ok(lines.every(({ words }) => words.trim() !== ''));
});

test('kinds of data as they are spoken', () => {
  assert.deepEqual([kindsInWords(['nik']), kindsInWords(['name', 'photo'])], ['NIK', 'nama anak dan foto']);
});
