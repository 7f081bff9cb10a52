import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ProgramWriter, solve } from './index.ts';
import type { Program } from './index.ts';

/** Takes the best of some things that each weigh something; whole or in part. */
function knapsack(things: readonly { gain: number; weight: number }[], room: number, whole: boolean): Program {
  const writer = new ProgramWriter('maximize');
  const row = writer.addRow(-Infinity, room);
  for (const { gain, weight } of things) writer.addColumn({ cost: gain, upper: 1, whole }, [[row, weight]]);
  return writer.program();
}

/** Hard for branch and bound: weights that differ little, gains that follow them. */
function hard(count: number): Program {
  const writer = new ProgramWriter('maximize');
  const rows = Array.from({ length: 30 }, (_, n) => writer.addRow(-Infinity, count * 120 + n * 7));
  for (let n = 0; n < count; n += 1)
    writer.addColumn({ cost: 500 + ((n * 37) % 101), upper: 1, whole: true }, rows.map((row, k) => [row, 300 + ((n * 7919 + k * 104_729) % 211)] as const));
  return writer.program();
}

const thing = fc.record({ gain: fc.integer({ min: 1, max: 50 }), weight: fc.integer({ min: 1, max: 20 }) });

test('whole things: the best of all subsets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(thing, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 60 }), async (things, room) => {
      let best = 0;
      for (let subset = 0; subset < 1 << things.length; subset += 1) {
        const taken = things.filter((_, n) => (subset >> n) & 1);
        if (taken.reduce((sum, { weight }) => sum + weight, 0) <= room) best = Math.max(best, taken.reduce((sum, { gain }) => sum + gain, 0));
      }
      const outcome = await solve(knapsack(things, room, true));
      assert.equal(outcome.status, 'optimal');
      assert.ok(outcome.status === 'optimal' && Math.abs(outcome.objective - best) < 1e-6 && outcome.bound >= best - 1e-6);
    }),
    { numRuns: 60 },
  );
});

test('parts: the price of room is what the thing that was cut gains per weight', async () => {
  const outcome = await solve(knapsack([{ gain: 30, weight: 3 }, { gain: 16, weight: 4 }, { gain: 2, weight: 2 }], 5, false));
  assert.ok(outcome.status === 'optimal');
  assert.deepEqual([...outcome.values], [1, 0.5, 0]);
  assert.ok(Math.abs(outcome.rowDuals![0]! - 4) < 1e-9);
  assert.ok(outcome.basis !== null);
});

test('what has no solution is said, not thrown', async () => {
  const writer = new ProgramWriter('minimize');
  writer.addColumn({ cost: 1, upper: 1 }, [[writer.addRow(2, 2), 1]]);
  assert.deepEqual(await solve(writer.program()), { status: 'infeasible' });
  const free = new ProgramWriter('maximize');
  free.addColumn({ cost: 1 }, [[free.addRow(0, Infinity), 1]]);
  assert.deepEqual(await solve(free.program()), { status: 'unbounded' });
  const broken = new ProgramWriter('maximize');
  broken.addColumn({ cost: Number.NaN }, []);
  assert.deepEqual(await solve(broken.program()), { status: 'refused', reason: 'failed' });
});

test('time: the best so far with its bound, or a refusal; the next solve is not harmed', async () => {
  const began = performance.now();
  const outcome = await solve(hard(300), { seconds: 0.4, gap: 0 });
  assert.ok(performance.now() - began < 4_000);
  assert.ok(outcome.status === 'feasible' ? outcome.bound >= outcome.objective : outcome.status === 'refused' && outcome.reason === 'time');
  assert.equal((await solve(knapsack([{ gain: 1, weight: 1 }], 1, true))).status, 'optimal');
});

test('memory: a program that needs more is refused, the next is solved', async () => {
  const refusal = await solve(hard(20_000), { megabytes: 40, seconds: 5 });
  assert.deepEqual(refusal, { status: 'refused', reason: 'memory' });
  assert.equal((await solve(knapsack([{ gain: 1, weight: 1 }], 1, true))).status, 'optimal');
});

test('one at a time: a cancelled wait ends at once, the running one goes on; a cancelled run gives its turn', async () => {
  const running = new AbortController();
  const waiting = new AbortController();
  const order: string[] = [];
  const told = (name: string) => (outcome: { status: string; reason?: string }) => order.push(`${name} ${outcome.reason ?? outcome.status}`);
  const first = solve(hard(300), { seconds: 20, gap: 0, signal: running.signal }).then(told('first'));
  const second = solve(hard(300), { seconds: 20, gap: 0, signal: waiting.signal }).then(told('second'));
  const third = solve(knapsack([{ gain: 1, weight: 1 }], 1, true)).then(told('third'));
  waiting.abort();
  await second;
  assert.deepEqual(order, ['second cancelled']);
  running.abort();
  await Promise.all([first, third]);
  assert.deepEqual(order, ['second cancelled', 'first cancelled', 'third optimal']);
});

test('too many waiting are refused, not queued for ever', async () => {
  const stop = new AbortController();
  const many = Array.from({ length: 12 }, () => solve(hard(300), { seconds: 20, gap: 0, signal: stop.signal }));
  const refusals = await Promise.all(many.slice(9));
  stop.abort();
  assert.ok(refusals.every((outcome) => outcome.status === 'refused' && outcome.reason === 'busy'), JSON.stringify(refusals));
  await Promise.all(many);
});
