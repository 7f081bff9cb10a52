import assert from 'node:assert/strict';
import { test } from 'node:test';
import { driftSentence } from './drift.ts';

test('each cause of a stale z is said with its figure', () => {
  assert.match(driftSentence({ cause: 'posture', posture: 'H' }, 'id'), /berdiri/);
  assert.match(driftSentence({ cause: 'birthDate', bornOn: '2024-03-03' }, 'id'), /3 Mar 2024/);
  assert.match(driftSentence({ cause: 'length', lengthMm: 785 }, 'id'), /78,5 cm/);
  assert.match(driftSentence({ cause: 'weight', weightG: 9_200 }, 'en'), /9,2 kg/);
  assert.equal(driftSentence(undefined, 'id'), driftSentence({ cause: 'unknown' }, 'id'));
});
