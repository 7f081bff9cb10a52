import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { solve } from '../../platform/solver/index.ts';
import { matchFosterParents } from './matching.ts';
import type { MatchingOptions } from './matching.ts';
import { neighbourhoodOf } from './matching-problem.ts';
import type { ChildToMatch, FosterParentToMatch, MatchingProblem } from './matching-problem.ts';
import { loadKm } from './matching-program.ts';

const AREAS = ['99.71.01.1001', '99.71.01.1002', '99.71.02.1001'] as const;
const aChild = (id: string, change: Partial<ChildToMatch> = {}): ChildToMatch => ({ id, area: AREAS[0], lat: -6.6, lng: 106.8, severity: 1, consents: true, language: null, days: [], pairedWith: null, ...change });
const aParent = (id: string, change: Partial<FosterParentToMatch> = {}): FosterParentToMatch => ({
  id, lat: -6.6, lng: 106.8, capacity: 2, mostKm: null, areas: [], conflictAreas: [], conflictChildren: [], languages: ['id'], days: [], takesNew: true, ...change,
});

async function proposed(problem: MatchingProblem, options: MatchingOptions = {}) {
  const matching = await matchFosterParents(problem, solve, options);
  assert.ok(matching.status === 'proposed', JSON.stringify(matching));
  return matching;
}

const place = { lat: fc.integer({ min: 0, max: 40 }).map((n) => -6.6 + n / 400), lng: fc.integer({ min: 0, max: 40 }).map((n) => 106.8 + n / 400) };
const days = fc.subarray(['weekdays', 'weekend'] as const);

function problems(most: { children: number; parents: number; capacity: number }): fc.Arbitrary<MatchingProblem> {
  const parentIds = Array.from({ length: most.parents + 1 }, (_, n) => `p${n}`);
  const child = fc.record({
    ...place, area: fc.constantFrom(...AREAS), severity: fc.integer({ min: 0, max: 5 }), consents: fc.boolean().map((no) => !no || most.children > 10),
    language: fc.constantFrom(null, null, 'su'), days, pairedWith: fc.option(fc.constantFrom(...parentIds), { freq: 2 }),
  });
  const parent = fc.record({
    ...place, capacity: fc.integer({ min: 0, max: most.capacity }), mostKm: fc.option(fc.integer({ min: 2, max: 12 }), { freq: 1 }), areas: fc.subarray([...AREAS], { maxLength: 1 }),
    conflictAreas: fc.subarray([...AREAS], { maxLength: 1 }), conflictChildren: fc.subarray(['c0', 'c1'], { maxLength: 1 }), languages: fc.constantFrom(['id'], ['id', 'su']), days, takesNew: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  });
  return fc.record({
    children: fc.array(child, { maxLength: most.children }).map((list) => list.map((one, n) => ({ id: `c${n}`, ...one }))),
    parents: fc.array(parent, { maxLength: most.parents }).map((list) => list.map((one, n) => ({ id: `p${n}`, ...one }))),
  });
}

/** Tries every way: who is covered by rank (present pairs, then the worst), then pairs kept, then kilometres and load. */
function bestOfAll(problem: MatchingProblem): { covered: string; kept: number; km: number } {
  const near = neighbourhoodOf(problem);
  const { children, parents } = problem;
  const order = children.map((_, c) => c).sort((a, b) => Number(near.kept[b]! >= 0) - Number(near.kept[a]! >= 0) || children[b]!.severity - children[a]!.severity || a - b);
  let best = { covered: '', kept: -1, km: Infinity };
  const load = parents.map(() => 0);
  const given = children.map(() => -1);
  const step = (at: number): void => {
    if (at < order.length) {
      const child = order[at]!;
      for (const parent of near.parentsOf[child]!) {
        if (load[parent]! >= parents[parent]!.capacity) continue;
        load[parent]! += 1;
        given[child] = parent;
        step(at + 1);
        load[parent]! -= 1;
      }
      given[child] = -1;
      step(at + 1);
      return;
    }
    const covered = order.map((child) => (given[child]! >= 0 ? '1' : '0')).join('');
    const kept = given.filter((parent, child) => parent >= 0 && near.kept[child] === parent).length;
    let km = 0;
    for (const [child, parent] of given.entries()) if (parent >= 0) km += near.km(child, parent);
    for (const [p, children] of load.entries()) for (let nth = 1; nth <= children; nth += 1) km += loadKm(nth, parents[p]!.capacity);
    if (covered > best.covered || (covered === best.covered && (kept > best.kept || (kept === best.kept && km < best.km)))) best = { covered, kept, km };
  };
  step(0);
  return best;
}

function worthOf(problem: MatchingProblem, pairs: readonly { childId: string; parentId: string }[]): { covered: string; kept: number; km: number } {
  const near = neighbourhoodOf(problem);
  const { children, parents } = problem;
  const order = children.map((_, c) => c).sort((a, b) => Number(near.kept[b]! >= 0) - Number(near.kept[a]! >= 0) || children[b]!.severity - children[a]!.severity || a - b);
  const given = children.map(({ id }) => parents.findIndex((parent) => parent.id === pairs.find((pair) => pair.childId === id)?.parentId));
  let km = 0;
  for (const [child, parent] of given.entries()) if (parent >= 0) km += near.km(child, parent);
  for (const [p, { capacity }] of parents.entries()) for (let nth = 1; nth <= given.filter((one) => one === p).length; nth += 1) km += loadKm(nth, capacity);
  return { covered: order.map((child) => (given[child]! >= 0 ? '1' : '0')).join(''), kept: given.filter((parent, child) => parent >= 0 && near.kept[child] === parent).length, km };
}

test('no way is better: as good as trying every way, from any number of nearest pairs', async () => {
  await fc.assert(
    fc.asyncProperty(problems({ children: 6, parents: 4, capacity: 3 }), fc.integer({ min: 0, max: 4 }), async (problem, nearest) => {
      const { proposal, proof } = await proposed(problem, { nearest });
      const best = bestOfAll(problem);
      const worth = worthOf(problem, proposal.pairs);
      assert.equal(worth.covered, best.covered);
      assert.equal(worth.kept, Math.max(0, best.kept));
      assert.ok(Math.abs(worth.km - (best.km === Infinity ? 0 : best.km)) < 1e-6, `${worth.km} ${best.km}`);
      assert.ok(proof.bestLeftOutKm <= 1e-6);
    }),
    { numRuns: 300 },
  );
});

test('no capacity broken, no barrier crossed, no child twice, nobody left while there is a place', async () => {
  await fc.assert(
    fc.asyncProperty(problems({ children: 40, parents: 12, capacity: 6 }), async (problem) => {
      const near = neighbourhoodOf(problem);
      const { proposal } = await proposed(problem, { nearest: 3 });
      const loads = new Map<string, number>();
      const seen = new Set<string>();
      for (const { childId, parentId } of proposal.pairs) {
        assert.ok(!seen.has(childId));
        seen.add(childId);
        loads.set(parentId, (loads.get(parentId) ?? 0) + 1);
        const child = problem.children.findIndex(({ id }) => id === childId);
        assert.ok(near.parentsOf[child]!.includes(problem.parents.findIndex(({ id }) => id === parentId)));
      }
      for (const { id, capacity } of problem.parents) assert.ok((loads.get(id) ?? 0) <= capacity);
      const consented = problem.children.filter(({ consents }) => consents);
      assert.equal(proposal.pairs.length + proposal.uncovered.length, consented.length);
      assert.equal(proposal.withoutConsent.length + consented.length, problem.children.length);
      for (const { childId } of proposal.uncovered) {
        const child = problem.children.findIndex(({ id }) => id === childId);
        for (const parent of near.parentsOf[child]!) assert.equal(loads.get(problem.parents[parent]!.id) ?? 0, problem.parents[parent]!.capacity, 'a free place is near');
      }
      // A tight place is proved by counting: its children can have nobody else, and they are more than its places.
      for (const shortage of proposal.shortages) assert.equal(shortage.children - shortage.capacity, shortage.lacks);
      assert.equal(proposal.shortages.reduce((sum, { lacks }) => sum + lacks, 0), proposal.uncovered.length);
    }),
    { numRuns: 150 },
  );
});

test('the children of a tight place can have nobody outside of it', async () => {
  await fc.assert(
    fc.asyncProperty(problems({ children: 30, parents: 6, capacity: 2 }), async (problem) => {
      const near = neighbourhoodOf(problem);
      const { proposal } = await proposed(problem);
      for (const { childId, shortage } of proposal.uncovered) {
        const inside = new Set(proposal.shortages[shortage]!.parentIds);
        const child = problem.children.findIndex(({ id }) => id === childId);
        for (const parent of near.parentsOf[child]!) assert.ok(inside.has(problem.parents[parent]!.id));
        for (const pair of proposal.pairs.filter(({ parentId }) => inside.has(parentId))) {
          const other = problem.children.findIndex(({ id }) => id === pair.childId);
          for (const parent of near.parentsOf[other]!) assert.ok(inside.has(problem.parents[parent]!.id));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a present pair stays though another is nearer, and moves only to make room for a child who would have nobody', async () => {
  const far = { lat: -6.65 };
  const kept = await proposed({ children: [aChild('ani', { pairedWith: 'dedi' })], parents: [aParent('dedi', far), aParent('rudi')] });
  assert.equal(kept.proposal.pairs[0]!.parentId, 'dedi');
  assert.deepEqual(kept.proposal.pairs[0]!.reasons[0], { key: 'pair.kept' });
  const room = await proposed({
    children: [aChild('ani', { pairedWith: 'dedi' }), aChild('budi', { language: 'su' })],
    parents: [aParent('dedi', { capacity: 1, languages: ['id', 'su'] }), aParent('rudi', { capacity: 1 })],
  });
  const moved = room.proposal.pairs.find(({ childId }) => childId === 'ani')!;
  assert.equal(moved.parentId, 'rudi');
  assert.deepEqual(moved.movedFrom, { parentId: 'dedi', because: 'makesRoom' });
});

test('nobody loses a foster parent to a newcomer, however ill', async () => {
  const { proposal } = await proposed({ children: [aChild('ani', { pairedWith: 'dedi', severity: 0 }), aChild('budi', { severity: 9 })], parents: [aParent('dedi', { capacity: 1 })] });
  assert.deepEqual(proposal.pairs.map(({ childId }) => childId), ['ani']);
  assert.deepEqual(proposal.uncovered.map(({ childId }) => childId), ['budi']);
});

test('a shortage names the kelurahan, the foster parents and how many places are missing; the worst come first', async () => {
  const children = [0, 1, 2, 3].map((n) => aChild(`north-${n}`, { area: AREAS[2], severity: n })).concat(aChild('south', { area: AREAS[0] }));
  const parents = [aParent('dedi', { areas: [AREAS[2]], capacity: 2 }), aParent('rudi', { areas: ['99.71.01'], capacity: 5 })];
  const { proposal } = await proposed({ children, parents });
  assert.deepEqual(proposal.shortages, [{ areas: [{ area: AREAS[2], children: 4, uncovered: 2 }], children: 4, parentIds: ['dedi'], capacity: 2, lacks: 2 }]);
  assert.deepEqual(proposal.uncovered.map(({ childId }) => childId).sort(), ['north-0', 'north-1']);
  assert.ok(proposal.pairs.find(({ childId }) => childId === 'north-3')!.reasons.some(({ key }) => key === 'pair.worstFirst'));
});

test('nobody there, nobody consents, numbers that are none: told', async () => {
  assert.equal((await proposed({ children: [], parents: [] })).proposal.pairs.length, 0);
  const alone = await proposed({ children: [aChild('ani')], parents: [] });
  assert.deepEqual(alone.proposal.shortages, [{ areas: [{ area: AREAS[0], children: 1, uncovered: 1 }], children: 1, parentIds: [], capacity: 0, lacks: 1 }]);
  const refusal = await proposed({ children: [aChild('ani', { consents: false, pairedWith: 'dedi' })], parents: [aParent('dedi')] });
  assert.deepEqual(refusal.proposal.withoutConsent, ['ani']);
  const wrong = await matchFosterParents({ children: [aChild('ani'), aChild('ani'), aChild('budi', { lat: Number.NaN })], parents: [aParent('dedi', { capacity: -1 })] }, solve);
  assert.deepEqual(wrong, { status: 'invalid', faults: [{ fault: 'twice', id: 'ani' }, { fault: 'place', id: 'budi' }, { fault: 'capacity', id: 'dedi' }] });
});

test('loads are balanced: two foster parents at one place share', async () => {
  const { proposal } = await proposed({ children: ['a', 'b', 'c', 'd'].map((id) => aChild(id)), parents: [aParent('dedi', { capacity: 4 }), aParent('rudi', { capacity: 4 })] });
  assert.deepEqual(proposal.loads.map(({ children }) => children), [2, 2]);
});

test('a cancelled solve is a refusal', async () => {
  const signal = AbortSignal.abort();
  assert.deepEqual(await matchFosterParents({ children: [aChild('ani')], parents: [aParent('dedi')] }, solve, { signal }), { status: 'refused', reason: 'cancelled' });
});
