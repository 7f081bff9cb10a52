import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { liesWithin, roleNames } from './role.ts';
import { areasSeen, classesOfRole, fieldClasses, sightOf } from './sight.ts';
import type { SightFacts } from './sight.ts';

const nobody: SightFacts = { grants: [], restricted: false, allowsPairing: false, pairing: 'none', allowsStory: false, gives: false, openedUntil: null, guardian: false };
const until = '2026-08-10T03:00:00.000Z';

const facts: fc.Arbitrary<SightFacts> = fc.record({
  grants: fc.array(fc.record({ role: fc.constantFrom(...roleNames), area: fc.constantFrom('32.71', '32.71.01') }), { maxLength: 3 }),
  restricted: fc.boolean(),
  allowsPairing: fc.boolean(),
  pairing: fc.constantFrom('none' as const, 'proposed' as const, 'in_force' as const),
  allowsStory: fc.boolean(),
  gives: fc.boolean(),
  openedUntil: fc.constantFrom(null, until),
  guardian: fc.boolean(),
});

test('nobody sees nothing, and every class that is seen has its reason', () => {
  assert.deepEqual(sightOf(nobody), { classes: [], reasons: [] });
  fc.assert(
    fc.property(facts, (known) => {
      const { classes, reasons } = sightOf(known);
      assert.deepEqual(classes, fieldClasses.filter((one) => classes.includes(one)));
      if (reasons.length === 0) assert.ok(classes.every((one) => one === 'public'));
    }),
  );
});

test('a word that is taken back, or a restriction, takes away and never adds', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const before = sightOf(known).classes;
      for (const less of [{ allowsPairing: false }, { allowsStory: false }, { gives: false }, { restricted: true }, { openedUntil: null }, { pairing: 'none' as const }])
        assert.ok(sightOf({ ...known, ...less }).classes.every((one) => before.includes(one)), JSON.stringify(less));
    }),
  );
});

test('a pairing shows no more than call name and address, and nothing without the guardians', () => {
  const paired = { ...nobody, allowsPairing: true };
  assert.deepEqual(sightOf({ ...paired, pairing: 'proposed' }), { classes: ['coarse'], reasons: [{ code: 'proposed' }] });
  assert.deepEqual(sightOf({ ...paired, pairing: 'in_force' }), { classes: ['coarse', 'named'], reasons: [{ code: 'paired' }] });
  assert.deepEqual(sightOf({ ...nobody, pairing: 'in_force' }).classes, []);
  assert.deepEqual(sightOf({ ...paired, pairing: 'in_force', restricted: true }).classes, []);
});

test('a story is told to who is paired or gives, while the guardians consent to stories, and to nobody of a restricted child', () => {
  const told = { ...nobody, allowsPairing: true, allowsStory: true };
  assert.deepEqual(sightOf({ ...told, pairing: 'in_force' }).classes, ['coarse', 'story', 'named']);
  assert.deepEqual(sightOf({ ...told, pairing: 'proposed' }).classes, ['coarse']);
  assert.deepEqual(sightOf({ ...told, gives: true }), { classes: ['coarse', 'story'], reasons: [{ code: 'gives' }] });
  assert.deepEqual(sightOf({ ...told, gives: true, allowsStory: false }).classes, []);
  assert.deepEqual(sightOf({ ...told, gives: true, pairing: 'in_force', restricted: true }).classes, []);
  assert.deepEqual(sightOf({ ...told, pairing: 'in_force', allowsPairing: false }).classes, [], 'a story alone opens nothing to a foster parent');
});

test('a restricted child stays with those who treat it and its kader', () => {
  const seen = (role: string) => sightOf({ ...nobody, grants: [{ role, area: '32.71' }], restricted: true });
  assert.deepEqual(roleNames.filter((role) => seen(role).classes.includes('identifying')), ['nutritionist', 'midwife', 'doctor', 'puskesmas_head', 'kader']);
  assert.deepEqual(seen('doctor').reasons, [{ code: 'treats', role: 'doctor', area: '32.71' }]);
  assert.deepEqual(sightOf({ ...nobody, restricted: true, guardian: true }).classes, fieldClasses);
});

test('a broken glass tells until when, a guardian sees all of the own child', () => {
  assert.deepEqual(sightOf({ ...nobody, openedUntil: until }), { classes: fieldClasses, reasons: [{ code: 'break_glass', until }] });
  assert.deepEqual(sightOf({ ...nobody, guardian: true }), { classes: fieldClasses, reasons: [{ code: 'guardian' }] });
});

test('a list holds the areas where every class is seen', () => {
  const grants = [
    { role: 'kader', area: '32.71.01.1016', reach: ['32.71.01.1016'] },
    { role: 'auditor', area: '32.71', reach: ['32.71'] },
  ];
  assert.deepEqual(areasSeen(grants, fieldClasses), ['32.71.01.1016']);
  assert.deepEqual(areasSeen(grants, ['public']), ['32.71']);
  assert.deepEqual(areasSeen([grants[1]!], fieldClasses), []);
  const area = fc.constantFrom('32.71', '32.71.01', '32.71.01.1016', '32.71.02');
  fc.assert(
    fc.property(fc.array(fc.record({ role: fc.constantFrom(...roleNames), area }), { maxLength: 4 }), (held) => {
      const all = held.map((one) => ({ ...one, reach: [one.area] }));
      for (const one of ['32.71.01.1016', '32.71.02'])
        assert.equal(
          areasSeen(all, fieldClasses).some((reach) => liesWithin(one, reach)),
          all.some(({ role, area: reach }) => classesOfRole(role).includes('clinical') && liesWithin(one, reach)),
        );
    }),
  );
});
