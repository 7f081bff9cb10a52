/** Broken files through reading and judging; `npm run -s bench:broken` does ten thousand. The seed stands in every complaint. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runBroken } from './broken-run-for-tests.ts';

test('a hundred broken files and more are judged or refused: none crashes, none hangs', async (context) => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const run = await runBroken(seed, 160);
  context.diagnostic(JSON.stringify({ seed, ...run, faults: undefined }));
  assert.deepEqual(run.faults, [], `seed ${seed}`);
  assert.ok((run.outcomes['judged'] ?? 0) > 15 && Object.keys(run.outcomes).length > 5, JSON.stringify(run.outcomes));
});
