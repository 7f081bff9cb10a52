import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { areasFor, may } from '../access/index.ts';
import type { Grant } from '../access/index.ts';
import { atOnceFor, noticesFor, rounds } from './notice.ts';
import type { Facts, Person } from './notice.ts';
import { linkOf, textOf, textVersions } from './notice-text.ts';

const today = '2026-11-24';
const now = new Date('2026-11-24T06:30:00+07:00');
const morning = { today, now, round: 'morning' as const };
const nothing: Facts = { visits: [], tasks: [], urgent: [] };

const villages = ['32.71.01.1016', '32.71.01.1001', '32.71.06.1003'];
const places = [...villages, '32.71.01.1016.0001', '32.71.01.1016.0002'];
const roles = ['chair', 'secretariat', 'district_head', 'village_head', 'nutritionist', 'midwife', 'doctor', 'kader', 'family_companion', 'foster_parent', 'department', 'auditor', 'administrator'];
const reachable = ['32.71', '32.71.01', '32.71.06', ...places];

const grant: fc.Arbitrary<Grant> = fc.record({ role: fc.constantFrom(...roles), area: fc.constantFrom(...reachable) }).map(({ role, area }) => ({ role, area, reach: [area] }));
const childId = fc.constantFrom('a', 'b', 'c', 'd');
const people: fc.Arbitrary<Person[]> = fc
  .array(fc.record({ grants: fc.array(grant, { maxLength: 3 }), own: fc.uniqueArray(childId, { maxLength: 2 }) }), { maxLength: 8 })
  .map((all) => all.map((one, at) => ({ id: `p${at}`, ...one })));
const day = fc.integer({ min: -40, max: 10 }).map((days) => addDays(today, days));
const about = { childId, area: fc.constantFrom(...places), restricted: fc.boolean() };
const facts: fc.Arbitrary<Facts> = fc.record({
  visits: fc.array(fc.record({ ...about, keeper: fc.constantFrom('foster_parent' as const, 'kader' as const), keeperId: fc.constantFrom('p0', 'p1', 'p2', null), dueOn: day }), { maxLength: 12 }),
  tasks: fc.array(fc.record({ ...about, kind: fc.constantFrom('plan' as const, 'referral' as const), owner: fc.constantFrom('kader', 'midwife', 'nutritionist', 'village_head'), dueOn: day, openedOn: day }), { maxLength: 12 }),
  urgent: fc.array(fc.record({ ...about, openedAt: fc.integer({ min: -48, max: 6 }).map((h) => new Date(now.getTime() + h * 3_600_000)), dueAt: fc.integer({ min: -48, max: 48 }).map((h) => new Date(now.getTime() + h * 3_600_000)) }), { maxLength: 8 }),
});

test('nobody is told twice on a day of one kind, and the same facts give the same notices', () => {
  fc.assert(
    fc.property(facts, people, fc.constantFrom(...rounds), (given, who, round) => {
      const all = noticesFor(given, who, { today, now, round });
      const keys = all.map(({ personId, kind, day: on, subject }) => `${personId} ${kind} ${on} ${subject}`);
      assert.equal(new Set(keys).size, keys.length);
      assert.deepEqual(noticesFor(given, who, { today, now, round }), all);
    }),
  );
});

test('nobody is told of a child over whom they hold nothing, nor of a restricted one beyond those who treat it', () => {
  fc.assert(
    fc.property(facts, people, (given, who) => {
      for (const { personId, kind, counts } of noticesFor(given, who, morning)) {
        const person = who.find(({ id }) => id === personId)!;
        const seen = (one: { area: string; restricted: boolean; childId: string }): boolean => {
          if (kind === 'visits' && (counts.own ?? 0) > 0 && !one.restricted && person.own.includes(one.childId) && areasFor(person.grants, 'own.read').length > 0) return true;
          const reaches = person.grants.some(({ role, area }) => role !== 'foster_parent' && role !== 'department' && role !== 'auditor' && role !== 'administrator' && may([{ role, area, reach: [area] }], 'child.read', one.area));
          return reaches && (!one.restricted || may(person.grants, 'child.restricted', one.area));
        };
        const source = { visits: given.visits, visits_climbed: given.visits, tasks_overdue: given.tasks, referrals: given.tasks, urgent_tasks: given.urgent, worry: [], conference: [] }[kind];
        assert.ok((source as readonly { area: string; restricted: boolean; childId: string }[]).some(seen), `${personId} ${kind}`);
      }
    }),
  );
});

test('the number in a notice is never more than the records that the person may know of', () => {
  fc.assert(
    fc.property(facts, people, (given, who) => {
      for (const notice of noticesFor(given, who, morning).filter(({ kind }) => kind === 'urgent_tasks')) {
        const person = who.find(({ id }) => id === notice.personId)!;
        const known = given.urgent.filter((one) => may(person.grants, 'task.do', one.area) && (!one.restricted || may(person.grants, 'child.restricted', one.area)));
        assert.ok(notice.counts.all! <= known.length);
      }
    }),
  );
});

const kader = (id: string, area: string): Person => ({ id, grants: [{ role: 'kader', area, reach: [area] }], own: [] });
const visit = (dueOn: string, more: Partial<Facts['visits'][number]> = {}): Facts['visits'][number] => ({ childId: 'a', area: '32.71.01.1016.0001', restricted: false, keeper: 'kader', keeperId: null, dueOn, ...more });

test('a keeper hears two days before, on the day and when it is late, in one notice for all children', () => {
  const siti = kader('siti', '32.71.01.1016');
  const told = noticesFor({ ...nothing, visits: [visit(addDays(today, 2)), visit(today), visit(addDays(today, -3)), visit(addDays(today, 1)), visit(addDays(today, 9))] }, [siti], morning);
  assert.deepEqual(told, [{ personId: 'siti', kind: 'visits', day: today, subject: '', counts: { soon: 1, today: 1, late: 1 } }]);
});

test('the kader of another posyandu hears nothing; without a kader the companion does', () => {
  const other = kader('other', '32.71.01.1016.0002');
  const companion: Person = { id: 'c', grants: [{ role: 'family_companion', area: '32.71.01.1016', reach: ['32.71.01.1016'] }], own: [] };
  const given = { ...nothing, visits: [visit(today)] };
  assert.deepEqual(noticesFor(given, [other, companion], morning).map(({ personId }) => personId), ['c']);
  assert.deepEqual(noticesFor(given, [other, companion, kader('own', '32.71.01.1016.0001')], morning).map(({ personId }) => personId), ['own']);
});

test('a foster parent hears of their own child while the pairing is in force, and of nobody else\u2019s', () => {
  const dedi = (own: string[]): Person => ({ id: 'dedi', grants: [{ role: 'foster_parent', area: '32.71', reach: ['32.71'] }], own });
  const given = { ...nothing, visits: [visit(today, { keeper: 'foster_parent', keeperId: 'dedi' })] };
  assert.deepEqual(noticesFor(given, [dedi(['a'])], morning).map(({ counts }) => counts), [{ today: 1, own: 1 }]);
  assert.deepEqual(noticesFor(given, [dedi([])], morning), []);
  assert.deepEqual(noticesFor(given, [{ ...dedi(['a']), grants: [] }], morning), [], 'without the role nothing');
});

test('a late visit climbs on the first, fourth, eighth and fifteenth day', () => {
  const lead = (id: string, role: string, area: string): Person => ({ id, grants: [{ role, area, reach: [area] }], own: [] });
  const who = [lead('lurah', 'village_head', '32.71.01.1016'), lead('camat', 'district_head', '32.71.01'), lead('sekretariat', 'secretariat', '32.71'), lead('ketua', 'chair', '32.71'), lead('lurah lain', 'village_head', '32.71.06.1003')];
  const climbed = (days: number): string[] => noticesFor({ ...nothing, visits: [visit(addDays(today, -days))] }, who, morning).map(({ personId }) => personId);
  assert.deepEqual([0, 1, 3, 4, 7, 8, 14, 15].map((days) => climbed(days).length), [0, 1, 1, 2, 2, 3, 3, 4]);
  assert.ok(!climbed(15).includes('lurah lain'));
});

test('at noon only what became urgent since the morning is told', () => {
  const rina: Person = { id: 'rina', grants: [{ role: 'nutritionist', area: '32.71.P02', reach: ['32.71.01.1016'] }], own: [] };
  const at = (clock: string): Date => new Date(`${today}T${clock}:00+07:00`);
  const urgent = [{ childId: 'a', area: '32.71.01.1016', restricted: false, openedAt: at('05:00'), dueAt: at('23:00') }, { childId: 'b', area: '32.71.01.1016', restricted: false, openedAt: at('11:00'), dueAt: at('23:30') }];
  const noon = noticesFor({ ...nothing, urgent, visits: [visit(today)] }, [rina], { today, now: at('13:00'), round: 'noon' });
  assert.deepEqual(noon, [{ personId: 'rina', kind: 'urgent_tasks', day: today, subject: 'noon', counts: { all: 1 } }]);
});

test('a worry goes to those who treat there, and to nobody who only leads', () => {
  const rina: Person = { id: 'rina', grants: [{ role: 'nutritionist', area: '32.71.P02', reach: ['32.71.01.1016'] }], own: [] };
  const maya: Person = { id: 'maya', grants: [{ role: 'chair', area: '32.71', reach: ['32.71'] }], own: [] };
  const told = atOnceFor('worry', 'visit', { childId: 'a', area: '32.71.01.1016.0001', restricted: true }, [rina, maya, kader('siti', '32.71.01.1016')], today);
  assert.deepEqual(told.map(({ personId }) => personId), ['rina']);
});

test('days are those of Jakarta: before seven in the evening of London it is tomorrow there, and leap days count', () => {
  assert.equal(jakartaDay(new Date('2026-11-23T16:59:59Z')), '2026-11-23');
  assert.equal(jakartaDay(new Date('2026-11-23T17:00:00Z')), '2026-11-24');
  const siti = kader('siti', '32.71.01.1016');
  const on = (day_: string, due: string) => noticesFor({ ...nothing, visits: [visit(due)] }, [siti], { today: day_, now: new Date(`${day_}T06:30:00+07:00`), round: 'morning' })[0]?.counts;
  assert.deepEqual(on('2028-02-27', '2028-02-29'), { soon: 1 });
  assert.deepEqual(on('2028-02-29', '2028-02-29'), { today: 1 });
  assert.deepEqual(on('2028-03-01', '2028-02-29'), { late: 1 });
  assert.deepEqual(on('2027-02-27', '2027-03-01'), { soon: 1 });
});

test('what leaves is a fixed sentence without a name, a place or an illness', () => {
  for (const { texts } of textVersions) for (const text of Object.values(texts)) assert.doesNotMatch(text, /stunting|anak |gizi|puskesmas|kelurahan|bapak|ibu /i);
  assert.deepEqual(textOf({ kind: 'visits', day: today, counts: { soon: 3 } }).body, 'AnakKita: ada jadwal kunjungan Kamis. Buka aplikasi untuk melihatnya.');
  assert.deepEqual(textOf({ kind: 'tasks_overdue', day: today, counts: { late: 1 } }).body, 'AnakKita: 1 tugas melewati tenggat. Buka aplikasi.');
  assert.equal(linkOf({ kind: 'visits', counts: { today: 1, own: 1 } }), '/anak-asuh');
});
