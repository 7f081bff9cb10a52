import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workCsv, workFileName } from './workFile.ts';
import type { PlacedLine } from './workLines.ts';
import { workWords } from './workWords.ts';

const line = (more: Partial<PlacedLine>): PlacedLine => ({
  source: 'cases', key: '1', childId: 'a', name: 'Anak Rekaan', aliasSeed: 1, ageMonths: 14, villageName: 'Cipaku', posyanduName: 'Melati', rt: 2, rw: 5,
  what: 'Kunjungi di rumah', why: null, whose: null, mine: true, offTrack: false, dueOn: '2026-11-20', href: '/anak/a', ...more,
});

test('the file says what it is, what was chosen and how much of it is there; no cell is a formula', () => {
  const text = workCsv({ lines: [line({}), line({ key: '2', name: '=HYPERLINK("http://x")', what: '+62', offTrack: true, dueOn: '2026-11-25' })], today: '2026-11-24', chosen: 'Lewat tenggat', total: 7 }, workWords.id);
  const lines = text.split('\r\n');
  assert.match(lines[0]!, /^\uFEFF"RAHASIA/);
  assert.equal(lines[1], '"Lewat tenggat";"2026-11-24"');
  assert.match(lines[2]!, /2 dari 7/);
  assert.equal(lines[5], '"Anak Rekaan";14;"Kunjungi di rumah";;"bagian Anda";"Cipaku";"Melati";5;2;"2026-11-20";-4;');
  assert.equal(lines[6], `"'=HYPERLINK(""http://x"")";14;"'+62";;"bagian Anda";"Cipaku";"Melati";5;2;"2026-11-25";1;"ya"`);
  assert.doesNotMatch(text, /(^|;)"?[=+@]/m);
  assert.equal(workFileName('2026-11-24'), 'pekerjaan-2026-11-24.csv');
});
