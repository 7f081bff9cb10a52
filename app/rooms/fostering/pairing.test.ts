import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CONDUCT_VERSION } from './conduct.ts';
import { ageGroupOf, callName, hindrancesOf, pairingHindrances } from './pairing.ts';
import type { FosterFacts, PairedChild } from './pairing.ts';

const child: PairedChild = { allowsPairing: true, restricted: false, state: 'active', paired: false, openCase: true, conflicts: false };
const parent: FosterFacts = { holdsRole: true, clearedOn: '2026-08-01', trainedOn: '2026-08-02', conductVersion: CONDUCT_VERSION, resting: false, onHold: false, barredByElection: false, capacity: 2, paired: 1 };

test('with everything there nothing stands in the way', () => {
  assert.deepEqual(hindrancesOf(child, parent), []);
});

test('each thing that is missing is told, alone and together', () => {
  const faults = {
    no_consent: [{ allowsPairing: false }, {}],
    restricted: [{ restricted: true }, {}],
    child_left: [{ state: 'moved' }, {}],
    no_case: [{ openCase: false }, {}],
    child_paired: [{ paired: true }, {}],
    conflict: [{ conflicts: true }, {}],
    no_role: [{}, { holdsRole: false }],
    no_clearance: [{}, { clearedOn: null }],
    no_training: [{}, { trainedOn: null }],
    no_conduct: [{}, { conductVersion: 'older' }],
    resting: [{}, { resting: true }],
    on_hold: [{}, { onHold: true }],
    election: [{}, { barredByElection: true }],
    at_capacity: [{}, { paired: 2 }],
  } as const satisfies Record<(typeof pairingHindrances)[number], readonly [Partial<PairedChild>, Partial<FosterFacts>]>;
  fc.assert(
    fc.property(fc.subarray([...pairingHindrances]), (chosen) => {
      const told = hindrancesOf(
        chosen.reduce((facts, one) => ({ ...facts, ...faults[one][0] }), child),
        chosen.reduce((facts, one) => ({ ...facts, ...faults[one][1] }), parent),
      );
      assert.deepEqual(told, chosen);
    }),
  );
});

test('a group of ages and a call name tell no more than that', () => {
  assert.deepEqual([0, 5, 6, 19, 59].map(ageGroupOf), [0, 0, 6, 12, 48]);
  assert.equal(callName('  Melati Rekaan Putri '), 'Melati');
});
