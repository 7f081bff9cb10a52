import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeFinding } from './homeFinding.ts';

const home = (urgent: number, open: number) => ({
  children: 512,
  lists: [
    { attention: 'urgent' as const, total: urgent },
    { attention: 'case' as const, total: open },
    { attention: 'at_risk' as const, total: 90 },
  ],
});

test('urgent children come before cases, cases before calm', () => {
  assert.deepEqual(homeFinding(home(3, 40)), { kind: 'urgent', count: 3 });
  assert.deepEqual(homeFinding(home(0, 40)), { kind: 'case', count: 40 });
  assert.deepEqual(homeFinding(home(0, 0)), { kind: 'calm', count: 512 });
});
