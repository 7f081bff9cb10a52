import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belongsTo, byDay, byPlace, daysBetween, placeOf, sumCounts } from './workLines.ts';
import type { PlacedLine } from './workLines.ts';

const line = (more: Partial<PlacedLine>): PlacedLine => ({
  source: 'cases', key: 'a', childId: 'c', name: 'Anak Rekaan', aliasSeed: 1, ageMonths: null, villageName: 'Cipaku', posyanduName: 'Melati 1', rt: 1, rw: 1, what: 'Ukur ulang', why: null, whose: null,
  mine: true, offTrack: false, dueOn: '2026-03-06', href: '/', ...more,
});

test('a line is late from the day after, today on the day, and soon before it; off track whatever its day', () => {
  const at = (dueOn: string): (string | null)[] => (['late', 'today', 'soon', null] as const).filter((show) => belongsTo(line({ dueOn }), show, '2026-03-06'));
  assert.deepEqual([at('2026-03-05'), at('2026-03-06'), at('2026-03-07')], [['late', null], ['today', null], ['soon', null]]);
  assert.ok(belongsTo(line({ offTrack: true, dueOn: '2026-09-01' }), 'off_track', '2026-03-06'));
  assert.equal(daysBetween('2026-03-06', '2026-03-05'), -1);
});

test('lines of several sources stand in one order of days; on one day a child off its line comes first', () => {
  const lines = [line({ key: 'b', dueOn: '2026-03-07' }), line({ key: 'c', source: 'visits', dueOn: '2026-03-05' }), line({ key: 'd', dueOn: '2026-03-07', offTrack: true })];
  assert.deepEqual(lines.toSorted(byDay).map(({ key }) => key), ['c', 'd', 'b']);
});

test('a paper list goes from house to house: posyandu, RW, then RT; those without an RW come last', () => {
  const groups = byPlace([line({ key: '1', rw: 10, rt: 2 }), line({ key: '2', rw: 2, rt: 5 }), line({ key: '3', rw: 2, rt: 1 }), line({ key: '4', rw: null, rt: null }), line({ key: '5', posyanduName: 'Anggrek', rw: 9 })]);
  assert.deepEqual(groups.map(({ posyanduName, rw, lines }) => [posyanduName, rw, lines.map(({ key }) => key).join('')]), [['Anggrek', 9, '5'], ['Melati 1', 2, '32'], ['Melati 1', 10, '1'], ['Melati 1', null, '4']]);
  assert.equal(placeOf(line({ rt: null }), { rw: (n) => `RW ${n}`, rt: (n) => `RT ${n}` }), 'Melati 1, RW 1');
});

test('counts of the sources are added up; children off track are known to one of them alone', () => {
  const part = { today: '2026-03-06', lines: [] };
  assert.deepEqual(sumCounts([{ ...part, counts: { late: 1, today: 2, soon: 3 }, offTrack: 4 }, { ...part, counts: { late: 10, today: 0, soon: 0 } }]), { late: 11, today: 2, soon: 3, off_track: 4 });
});
