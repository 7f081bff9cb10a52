/** A short run of kill -9; `npm run -s bench:kills` does two hundred. The seed stands in every complaint. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killMany } from './run.ts';

test('what was killed in the middle is wholly there or not at all, and goes on when it is repeated', async (context) => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const figures = await killMany({ seed, kills: 3, children: 60 });
  context.diagnostic(JSON.stringify(figures));
  assert.equal(figures.kills, 3);
});
