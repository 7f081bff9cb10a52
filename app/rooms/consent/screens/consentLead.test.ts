import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConsentState } from '../index.ts';
import { consentLead } from './consentLead.ts';

const lead = (states: [ConsentState, ConsentState, ConsentState], restricted = false) =>
  consentLead({
    states: (['pairing', 'story', 'photo'] as const).map((purpose, at) => ({ purpose, state: states[at]!, since: null, byWhom: [], why: null })),
    restriction: restricted ? { id: '1', reason: 'guardian_asked', startedAt: '' } : null,
  });

test('the title tells the most pressing finding', () => {
  assert.equal(lead(['given', 'given', 'given'], true).kind, 'restricted');
  assert.equal(lead(['given', 'disputed', 'notAsked']).kind, 'disputed');
  assert.equal(lead(['notAsked', 'notAsked', 'notAsked']).kind, 'none');
  assert.equal(lead(['refused', 'notAsked', 'toRenew']).kind, 'nothing');
  assert.equal(lead(['given', 'given', 'given']).kind, 'all');
  assert.deepEqual(lead(['given', 'refused', 'given']), { kind: 'some', given: ['pairing', 'photo'] });
});
