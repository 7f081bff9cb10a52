/** The rules of needs: triggers with reasons, safety, urgency, decisions, cover. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { builtInItems } from './data/catalogue.ts';
import { acceptanceRefusal, stateOfCover } from './need.ts';
import { catalogueFault } from './catalogue.ts';
import { departmentCodes, triggers, usualPrice } from './need-item.ts';
import { donorWayOf, safetyOf } from './safety.ts';
import { proposeNeeds, rules } from './trigger.ts';
import type { NeedFacts } from './trigger.ts';
import { urgencyOf, urgencyOn, urgencyPoints, urgencyReasons } from './urgency.ts';

const catalogue = { version: 0, items: builtInItems };
const facts: NeedFacts = {
  today: '2026-11-24', ageMonths: 19, lenZ: -260, weiZ: -150, wflZ: -90, armMm: 140, oedema: false, gains: ['N'], lengthHeld: false, referralOpen: false, assessment: { seen: [] },
};
const codes = (change: Partial<NeedFacts>): string[] => proposeNeeds(catalogue, { ...facts, ...change }).map(({ item }) => item.code);
const item = (code: string) => builtInItems.find((one) => one.code === code)!;

test('the catalogue holds the programme: every code once, prices ordered, every trigger known and used', () => {
  assert.equal(catalogueFault(builtInItems), null);
  assert.equal(builtInItems.length, 45);
  const used = new Set(builtInItems.flatMap((one) => one.triggers));
  assert.deepEqual(triggers.filter((trigger) => !used.has(trigger)), []);
  assert.deepEqual(Object.keys(rules).sort(), [...triggers].sort());
  assert.ok(!builtInItems.some(({ label }) => /formula|madu/i.test(label)), 'no formula, no honey');
});

test('each line says why it is proposed', () => {
  const proposals = proposeNeeds(catalogue, { ...facts, assessment: { seen: [], latrine: 'none', insurance: 'none', documentsComplete: false, smokerAtHome: true } });
  const why = Object.fromEntries(proposals.map(({ item: { code }, reasons }) => [code, reasons]));
  assert.deepEqual(why['telur'], ['stunted']);
  assert.deepEqual(why['jamban'], ['latrine_unfit']);
  assert.deepEqual(why['bpjs'], ['insurance_missing']);
  assert.deepEqual(why['nik'], ['documents_missing']);
  assert.deepEqual(why['rokok'], ['smoker']);
  assert.ok(!('pkmk' in why) && !('susu' in why), 'medical food and milk are never proposed by themselves');
});

test('not all children need eggs: age and allergy forbid them', () => {
  assert.ok(codes({}).includes('telur'));
  assert.ok(!codes({ ageMonths: 5 }).includes('telur'), 'below six months');
  assert.ok(!codes({ assessment: { seen: [], allergies: ['Telur ayam'] } }).includes('telur'), 'allergic');
  assert.ok(!codes({ lenZ: -150 }).includes('telur'), 'not stunted');
  assert.ok(codes({ wflZ: -310 }).includes('rutf') && !codes({}).includes('rutf'));
  assert.ok(codes({ today: '2026-08-03' }).includes('vita') && !codes({}).includes('vita'));
});

test('no proposal is ever forbidden, whatever the facts', () => {
  const anyFacts = fc.record({
    ageMonths: fc.nat(59), lenZ: fc.option(fc.integer({ min: -600, max: 300 })), wflZ: fc.option(fc.integer({ min: -500, max: 300 })), oedema: fc.boolean(),
    assessment: fc.option(fc.record({ seen: fc.constant([]), allergies: fc.array(fc.constantFrom('telur', 'ikan', 'susu', 'kacang tanah', 'udang')), latrine: fc.constantFrom('own', 'shared', 'none') })),
  });
  fc.assert(
    fc.property(anyFacts, (change) => {
      const all = { ...facts, ...change };
      for (const { item: one, reasons, quantity } of proposeNeeds(catalogue, all as NeedFacts)) {
        assert.ok(reasons.length > 0 && quantity > 0);
        assert.ok(!safetyOf(one, all as NeedFacts).some(({ weight }) => weight === 'forbids'));
        if (all.ageMonths < 6) assert.ok(one.ages === null || one.ages.from <= all.ageMonths);
      }
    }),
    { numRuns: 500 },
  );
});

test('milk asks for the word of staff, never below twelve months; drugs never go through a donor', () => {
  const said = { quantity: 60, unitPriceRp: 5000, deadline: '2026-12-24', department: 'dinkes' };
  assert.equal(acceptanceRefusal('proposed', item('susu'), said, facts, facts.today), 'staff_word_missing');
  assert.equal(acceptanceRefusal('proposed', item('susu'), { ...said, staffWord: 'Berat tidak naik, tidak alergi' }, facts, facts.today), null);
  assert.equal(acceptanceRefusal('proposed', item('susu'), { ...said, staffWord: 'Boleh' }, { ...facts, ageMonths: 11 }, facts.today), 'forbidden_by_age');
  assert.equal(donorWayOf({ donor: 'yes', prescribed: true }), 'through_health');
  for (const one of builtInItems.filter(({ prescribed }) => prescribed)) assert.notEqual(donorWayOf(one), 'yes', one.code);
});

test('a decision that cannot be is refused: quantity, price, deadline, department, a line that waits no more', () => {
  const said = { quantity: 180, unitPriceRp: 1900, deadline: '2026-12-24', department: 'dkpp' };
  const told = (change: Partial<typeof said>, state: Parameters<typeof acceptanceRefusal>[0] = 'proposed') => acceptanceRefusal(state, item('telur'), { ...said, ...change }, facts, facts.today);
  assert.equal(told({}), null);
  assert.equal(told({}, 'open'), null, 'an open line may be changed');
  assert.equal(told({}, 'met'), 'not_waiting');
  assert.equal(told({ quantity: 1801 }), 'quantity_impossible');
  assert.equal(told({ quantity: 1.5 }), 'quantity_not_whole');
  assert.equal(told({ unitPriceRp: 19_000 }), 'price_out_of_range');
  assert.equal(told({ deadline: '2026-11-23' }), 'deadline_impossible');
  assert.equal(told({ deadline: '2027-11-25' }), 'deadline_impossible');
  assert.equal(told({ department: 'pupr' }), 'department_unknown');
  assert.equal(acceptanceRefusal('proposed', item('protein'), { ...said, quantity: 4.5, unitPriceRp: 35_000 }, facts, facts.today), null, 'kilograms may be cut');
  assert.ok(departmentCodes.length >= 19);
});

test('urgency is the sum of what it tells, and rises as the deadline comes near', () => {
  const base = { ageMonths: 19, lenZ: -320, wflZ: -100, oedema: false, lastGain: 'T', offTrack: true, dangers: false, isFoodOrTreatment: true };
  const why = urgencyReasons(base);
  assert.deepEqual(why, ['severely_stunted', 'off_track', 'under_two', 'no_gain', 'food_or_treatment']);
  assert.equal(urgencyOf(why), why.reduce((sum, reason) => sum + urgencyPoints[reason], 0));
  const at = (today: string): number => urgencyOn(['stunted'], '2026-12-24', today).urgency;
  assert.ok(at('2026-11-24') < at('2026-12-12') && at('2026-12-12') < at('2026-12-20') && at('2026-12-20') < at('2026-12-25'));
  assert.equal(urgencyOf(Object.keys(urgencyPoints)), 100);
  assert.equal(usualPrice(item('telur')), 1900);
});

test('covered when the sum is the quantity, met when receipts are; exact to hundredths', () => {
  assert.equal(stateOfCover(180, 179.99, 0), 'open');
  assert.equal(stateOfCover(180, 180, 179), 'covered');
  assert.equal(stateOfCover(4.5, 0.1 + 0.2 + 4.2, 4.5), 'met');
});
