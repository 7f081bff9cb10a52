import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solve } from '../../platform/solver/index.ts';
import { rupiahFor } from '../contributions/index.ts';
import type { AllocationProblem, NeedToCover, Offer } from './allocation-problem.ts';
import { auditPlan } from './audit.ts';
import { objectiveOf, openGrains, villageWorth } from './benefit.ts';
import { coreProgram } from './core-program.ts';
import { Cover } from './cover.ts';
import { directOffers, OPTIMAL_GAP } from './direct.ts';
import { costOf, groundOf, reachOf } from './ground.ts';
import { poolsOf } from './pool.ts';
import { relax } from './relax.ts';

const TODAY = '2026-11-24';
const VILLAGES = ['99.71.01.1001', '99.71.01.1002', '99.71.02.1001'] as const;
const aNeed = (id: string, change: Partial<NeedToCover> = {}): NeedToCover => ({
  id, childId: `child of ${id}`, area: VILLAGES[0], village: VILLAGES[0], lat: -6.6, lng: 106.8, item: 'telur', unit: 'butir', divisible: true, open: 180, quantity: 180, unitPriceRp: 2_000,
  urgency: 40, urgencyReasons: ['stunted'], deadline: '2026-12-24', donor: 'yes', ...change,
});
const anOffer = (id: string, change: Partial<Offer> = {}): Offer => ({
  id, giverKind: 'company', commodity: 'rupiah', unit: 'rupiah', amount: 1_000_000, wishArea: '99.71', wishItems: [], near: null, validUntil: null, ...change,
});
const latrine = { item: 'jamban', unit: 'unit', divisible: false, open: 1, quantity: 1, unitPriceRp: 5_000_000 } as const;
const meat = { item: 'protein', unit: 'kg', divisible: true, open: 4.5, quantity: 4.5, unitPriceRp: 35_000 } as const;

async function directed(problem: Partial<AllocationProblem>) {
  const whole = { today: TODAY, needs: [], offers: [], ...problem };
  const direction = await directOffers(whole, solve);
  assert.ok(direction.status === 'directed', JSON.stringify(direction));
  return { ...direction, audit: auditPlan(whole, direction.plan), problem: whole };
}

const items = [
  { item: 'telur', unit: 'butir', divisible: true, quantity: 20, unitPriceRp: 2_000 },
  { item: 'protein', unit: 'kg', divisible: true, quantity: 0.04, unitPriceRp: 33_333 },
  { item: 'paket', unit: 'paket', divisible: true, quantity: 3, unitPriceRp: 1_700 },
  { item: 'jamban', unit: 'unit', divisible: false, quantity: 1, unitPriceRp: 9_000 },
  { item: 'asuh', unit: 'sesi', divisible: false, quantity: 2, unitPriceRp: 0 },
] as const;
const rarely = <One>(one: fc.Arbitrary<One>) => fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
const place = { lat: fc.integer({ min: 0, max: 20 }).map((n) => -6.6 + n / 400), lng: fc.integer({ min: 0, max: 20 }).map((n) => 106.8 + n / 400) };

function problems(most: { needs: number; offers: number; rupiah: number; pick?: readonly number[] }): fc.Arbitrary<AllocationProblem> {
  const need = fc.record({ ...place, at: fc.constantFrom(...(most.pick ?? [0, 1, 2, 3, 4])), village: fc.constantFrom(...VILLAGES), urgency: fc.integer({ min: 0, max: 100 }), done: fc.constantFrom(0, 0, 0, 3, 6), donor: fc.constantFrom('yes', 'yes', 'yes', 'yes', 'gap', 'no' as const) });
  const offer = fc.record({
    giverKind: fc.constantFrom('company', 'department', 'person' as const), at: fc.constantFrom(-1, -1, -1, -1, 0, 1, 2, 3), rupiah: fc.integer({ min: 0, max: 100 }).map((part) => Math.floor((part * most.rupiah) / 100)), units: fc.integer({ min: 0, max: 300 }),
    wishArea: fc.constantFrom('99.71', '99.71', '99.71', '99.71.01', VILLAGES[2]), wishItems: fc.constantFrom([], [], [], ['telur', 'protein'], ['jamban']),
    near: rarely(fc.record({ ...place, km: fc.integer({ min: 1, max: 6 }) })), validUntil: rarely(fc.constantFrom('2026-11-23', TODAY)),
  });
  return fc.record({
    today: fc.constant(TODAY),
    needs: fc.array(need, { minLength: Math.ceil(most.needs / (most.pick === undefined ? 3 : 1)), maxLength: most.needs, size: 'max' }).map((list) => list.map(({ at, done, ...one }, n): NeedToCover => {
      const item = items[at as 0 | 1 | 2 | 3]!;
      const open = item.divisible ? Math.max(0, Math.round((item.quantity * (10 - done)) / (item.unit === 'kg' ? 0.1 : 10)) / (item.unit === 'kg' ? 100 : 1)) : item.quantity;
      return aNeed(`n${n}`, { ...item, ...one, area: one.village, open });
    })),
    offers: fc.array(offer, { minLength: Math.ceil(most.offers / 2), maxLength: most.offers, size: 'max' }).map((list) => list.map(({ at, rupiah, units, ...one }, n): Offer => {
      if (at < 0) return anOffer(`o${n}`, { ...one, amount: rupiah });
      const item = items[at as 0 | 1 | 2 | 3]!;
      return anOffer(`o${n}`, { ...one, wishItems: [], commodity: item.item, unit: item.unit, amount: item.unit === 'kg' ? units / 1000 > 0.1 ? 0.1 : Math.round(units / 10) / 100 : units % 25 });
    })),
  });
}

/** Tries every way to give whole grains. */
function bestOfAll(problem: AllocationProblem): number {
  const ground = groundOf(problem);
  const left = Float64Array.from(ground.amount);
  const covered = new Int32Array(problem.needs.length);
  const arcs = ground.needsOf.flatMap((needs, o) => [...needs].map((n) => ({ n, o })));
  let best = 0;
  const step = (at: number): void => {
    if (at === arcs.length) {
      best = Math.max(best, objectiveOf(problem.needs, covered));
      return;
    }
    const { n, o } = arcs[at]!;
    for (let grains = 0; grains <= ground.open[n]! - covered[n]!; grains += 1) {
      const cost = costOf(ground, n, o, grains);
      if (cost > left[o]!) break;
      left[o]! -= cost;
      covered[n]! += grains;
      step(at + 1);
      left[o]! += cost;
      covered[n]! -= grains;
    }
  };
  step(0);
  return best;
}

test('every plan can be ordered as it is, is worth what it says, no less than the greedy one and no more than its bound', async () => {
  await fc.assert(
    fc.asyncProperty(problems({ needs: 24, offers: 5, rupiah: 150_000 }), async (problem) => {
      const { audit, proof } = await directed(problem);
      assert.deepEqual(audit.faults, []);
      assert.ok(Math.abs(audit.objective - proof.objective) <= 1e-9 * (1 + proof.objective));
      assert.ok(proof.objective >= proof.greedyObjective - 1e-9 && proof.bound >= proof.objective);
      // A machine that is busy may run out of time before the gap is small; then the proof says so.
      assert.equal(proof.optimal, proof.gap <= OPTIMAL_GAP);
      assert.ok(proof.gap < 0.02, JSON.stringify(proof));
    }),
    { numRuns: 40 },
  );
});

test('a small problem: as good as the best of all ways', async () => {
  let telling = 0;
  await fc.assert(
    fc.asyncProperty(problems({ needs: 3, offers: 2, rupiah: 16_000, pick: [1, 2, 3] }), async (problem) => {
      const { proof } = await directed(problem);
      const best = bestOfAll(problem);
      assert.ok(Math.abs(proof.objective - best) <= 1e-6 * (1 + best), `${proof.objective} of ${best}`);
      assert.ok(proof.bound >= best - 1e-6 * (1 + best));
      if (proof.arcs > 2) telling += 1;
    }),
    { numRuns: 150 },
  );
  assert.ok(telling >= 3, `only ${telling} problems had a choice`);
});

test('the part that is still to be decided bounds every plan, however much is left out of it', async () => {
  let telling = 0;
  await fc.assert(
    fc.asyncProperty(problems({ needs: 3, offers: 3, rupiah: 16_000, pick: [1, 2, 3] }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }), async (problem, pairs, whole) => {
      const ground = groundOf(problem);
      if (ground.arcs === 0) return;
      const pools = poolsOf(ground);
      const relaxed = await relax(ground, pools, solve, { seconds: 10 });
      assert.ok(!('refused' in relaxed));
      // Nothing is known, so that whatever is over the limit is left out.
      const core = coreProgram(ground, pools, relaxed, new Cover(ground), { pairs, whole });
      const outcome = await solve(core.program, { gap: 0, guess: core.guess });
      const best = bestOfAll(problem);
      assert.ok(outcome.status === 'optimal' && outcome.bound >= best - 1e-6 * (1 + best), `${JSON.stringify(outcome)} below ${best}`);
      if (core.pairs.length < pools.pool.length && best > 0) telling += 1;
    }),
    { numRuns: 100 },
  );
  assert.ok(telling >= 1, 'nothing was left out');
});

test('more never brings less, and the same problem gives the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(problems({ needs: 10, offers: 3, rupiah: 40_000 }), fc.integer({ min: 1, max: 40_000 }), async (problem, more) => {
      const [one, same, other] = await Promise.all([
        directed(problem), directed(problem), directed({ ...problem, offers: problem.offers.map((offer) => (offer.commodity === 'rupiah' ? { ...offer, amount: offer.amount + more } : offer)) }),
      ]);
      assert.deepEqual(one.plan, same.plan);
      assert.ok(other.proof.objective >= one.proof.objective * (1 - OPTIMAL_GAP), `${other.proof.objective} after ${one.proof.objective}`);
    }),
    { numRuns: 30 },
  );
});

test('two kelurahan with the same needs share what is there to a tenth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 90 }), async (count, percent) => {
      const needs = VILLAGES.slice(0, 2).flatMap((village) => Array.from({ length: count }, (_, n) => aNeed(`${village} ${n}`, { village, area: village })));
      const { plan } = await directed({ needs, offers: [anOffer('company', { amount: Math.floor((count * 2 * 360_000 * percent) / 100) })] });
      const shares = plan.villages.map(({ asked, covered }) => covered / asked);
      // A tenth, and the one line that straddles it.
      assert.ok(Math.abs(shares[0]! - shares[1]!) <= 0.1 + 1 / count + 1e-9, shares.join(' and '));
    }),
    { numRuns: 12 },
  );
});

test('each further tenth of a kelurahan is worth less', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.001, max: 0.1, noNaN: true }), (asked, share, more) => {
      const gain = (from: number): number => villageWorth(asked, asked * (from + more)) - villageWorth(asked, asked * from);
      assert.ok(gain(share) > 0 && gain(share) <= gain(Math.max(0, share - more)) + 1e-9 * asked);
    }),
  );
});

test('the urgent come first, a line is finished before another is begun, and half a latrine is none', async () => {
  const eggs = await directed({ needs: [aNeed('calm', { urgency: 20 }), aNeed('urgent', { urgency: 90 })], offers: [anOffer('company', { amount: 400_000 })] });
  assert.deepEqual(eggs.plan.lines.map(({ needId, quantity, rupiah }) => [needId, quantity, rupiah]), [['urgent', 180, 360_000], ['calm', 20, 40_000]]);
  assert.deepEqual(eggs.plan.uncovered, [{ needId: 'calm', left: 160, because: 'less_urgent' }]);
  const built = await directed({ needs: [aNeed('latrine', latrine)], offers: [anOffer('a', { amount: 3_000_000 }), anOffer('b', { amount: 3_000_000 })] });
  assert.deepEqual([built.plan.lines, built.plan.uncovered], [[], [{ needId: 'latrine', left: 1, because: 'budget' }]]);
  assert.deepEqual(built.plan.offers.map(({ because }) => because), ['rest', 'rest']);
  const two = await directed({ needs: [aNeed('one', { open: 100 }), aNeed('two', { open: 100 })], offers: [anOffer('company', { amount: 200_000 })] });
  assert.equal(two.plan.lines.length, 1);
});

test('money buys hundredths of a kilogram and whole rupiah, goods go to their item and unit alone', async () => {
  const { plan } = await directed({ needs: [aNeed('meat', meat)], offers: [anOffer('person', { amount: 100_000 })] });
  assert.deepEqual(plan.lines.map(({ quantity, rupiah }) => [quantity, rupiah]), [[2.85, 99_750]]);
  const goods = await directed({
    needs: [aNeed('eggs'), aNeed('meat', meat)], offers: [anOffer('farm', { commodity: 'telur', unit: 'butir', amount: 200 }), anOffer('odd', { commodity: 'protein', unit: 'ekor', amount: 5 })],
  });
  assert.deepEqual(goods.plan.lines.map(({ needId, offerId, quantity, rupiah }) => [needId, offerId, quantity, rupiah]), [['eggs', 'farm', 180, null]]);
  assert.deepEqual(goods.plan.offers.map(({ left, because }) => [left, because]), [[20, 'all_covered'], [5, 'nothing_fits']]);
  assert.deepEqual(goods.plan.uncovered, [{ needId: 'meat', left: 4.5, because: 'no_goods' }]);
});

test('what stays open says which hurdle it met', async () => {
  const because = async (need: Partial<NeedToCover>, offer: Partial<Offer>) => (await directed({ needs: [aNeed('n', need)], offers: [anOffer('o', offer)] })).plan.uncovered.map((one) => one.because);
  assert.deepEqual(await because({ donor: 'no' }, {}), ['not_for_donors']);
  assert.deepEqual(await because({ donor: 'no' }, { giverKind: 'department' }), []);
  assert.deepEqual(await because({}, { wishArea: VILLAGES[2] }), ['outside_area']);
  assert.deepEqual(await because({}, { near: { lat: -6.7, lng: 106.8, km: 5 } }), ['too_far']);
  assert.deepEqual(await because({}, { validUntil: '2026-11-23' }), ['deadline']);
  assert.deepEqual(await because({}, { validUntil: '2026-11-23', commodity: 'susu', unit: 'kotak' }), ['no_goods']);
  assert.deepEqual(await because({ unitPriceRp: 0 }, {}), ['no_price']);
  assert.deepEqual(await because({}, { wishItems: ['jamban'] }), ['no_goods']);
  assert.deepEqual(await because({}, { amount: 0 }), ['budget']);
  assert.deepEqual(await because({}, { amount: 1_999 }), ['budget']);
});

test('reasons say why a line was chosen', async () => {
  const { plan } = await directed({
    needs: [aNeed('n', { deadline: '2026-11-26' })], offers: [anOffer('o', { wishArea: '99.71.01', wishItems: ['telur'], near: { lat: -6.6, lng: 106.8, km: 1 } })],
  });
  assert.deepEqual(plan.lines[0]!.reasons, [
    { key: 'line.urgency', urgency: 40, reasons: ['stunted'] }, { key: 'line.deadline', deadline: '2026-11-26' }, { key: 'line.near', km: 0 }, { key: 'line.wishArea', area: '99.71.01' },
    { key: 'line.wishItem', item: 'telur' }, { key: 'line.completes', together: false }, { key: 'line.money', rupiah: 360_000, unitPriceRp: 2_000 },
  ]);
});

test('nothing there is an empty plan; figures that are none are told by their id', async () => {
  const empty = await directed({});
  assert.deepEqual(empty.plan, { lines: [], uncovered: [], offers: [], villages: [] });
  assert.ok(empty.proof.optimal && empty.proof.gap === 0 && empty.proof.gainOverGreedy === 0);
  assert.deepEqual((await directed({ needs: [aNeed('n', { open: 0 })], offers: [anOffer('o')] })).plan.uncovered, []);
  assert.equal((await directed({ offers: [anOffer('o')] })).plan.offers[0]!.because, 'nothing_fits');
  const wrong = await directOffers({
    today: 'yesterday',
    needs: [aNeed('twice'), aNeed('twice'), aNeed('nan', { open: Number.NaN }), aNeed('over', { open: 181 }), aNeed('price', { unitPriceRp: -1 }), aNeed('urgency', { urgency: Infinity }), aNeed('place', { lat: Number.NaN })],
    offers: [anOffer('less', { amount: -1 }), anOffer('endless', { amount: Infinity }), anOffer('part', { amount: 0.5 }), anOffer('fine', { commodity: 'telur', unit: 'butir', amount: 0.001 }), anOffer('radius', { near: { lat: 0, lng: 0, km: -1 } })],
  }, solve);
  assert.ok(wrong.status === 'invalid');
  assert.deepEqual(wrong.faults.map(({ fault, id }) => `${id} ${fault}`), [
    ' today', 'twice twice', 'nan open', 'over open', 'price price', 'urgency urgency', 'place place', 'less amount', 'endless amount', 'part amount', 'fine amount', 'radius radius',
  ]);
});

test('a cancelled solve is a refusal', async () => {
  const problem = { today: TODAY, needs: [aNeed('n')], offers: [anOffer('o')] };
  assert.deepEqual(await directOffers(problem, solve, { signal: AbortSignal.abort() }), { status: 'refused', reason: 'cancelled' });
  const stop = new AbortController();
  const running = directOffers(problem, solve, { signal: stop.signal });
  stop.abort();
  assert.deepEqual(await running, { status: 'refused', reason: 'cancelled' });
});

test('what an offer reaches for is the most that the books let it bind', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom('kg', 'paket'), (unitPriceRp, amount, unit) => {
      const ground = groundOf({ today: TODAY, needs: [aNeed('n', { unit, unitPriceRp, open: 1_000, quantity: 1_000 })], offers: [anOffer('o', { amount })] });
      const grains = reachOf(ground, 0, 0, amount);
      for (const some of [grains, grains + 1]) assert.equal(costOf(ground, 0, 0, some), rupiahFor(some * ground.grain[0]!, unitPriceRp));
      assert.ok(costOf(ground, 0, 0, grains) <= amount && costOf(ground, 0, 0, grains + 1) > amount);
    }),
  );
});

test('the audit finds what is wrong with a plan', async () => {
  const { plan, problem } = await directed({ needs: [aNeed('n')], offers: [anOffer('o')] });
  const line = plan.lines[0]!;
  const faultsOf = (change: Partial<typeof plan>) => auditPlan(problem, { ...plan, ...change }).faults.map(({ fault }) => fault);
  assert.deepEqual(faultsOf({}), []);
  assert.deepEqual(faultsOf({ lines: [{ ...line, rupiah: 1 }] }), ['rupiah', 'use']);
  assert.deepEqual(faultsOf({ lines: [line, line] }), ['twice', 'over_covered', 'use']);
  assert.deepEqual(faultsOf({ lines: [{ ...line, quantity: 0.5, rupiah: 1_000 }] }), ['quantity', 'rupiah', 'uncovered', 'use']);
  assert.deepEqual(faultsOf({ lines: [{ ...line, needId: 'nobody' }] }), ['unknown', 'uncovered', 'use']);
  assert.equal(openGrains(problem.needs[0]!), 180);
});
