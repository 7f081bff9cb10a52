import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { balanceOf, isSource, post, reversed, RUPIAH, transferKinds } from './ledger.ts';
import type { Account, Move } from './ledger.ts';
import { allocated, carried, carriages, ended, nothingYet, pledged, released, rupiahFor, settled } from './step.ts';
import type { Carriage } from './step.ts';
import { positionOf, weigh } from './weigh.ts';
import type { NeedCover, NeedLot, Step } from './weigh.ts';

const RUNS = 10_000;

/** PT Sumber Makmur Rekaan gives money, Yayasan Tetangga Rekaan eggs. Three needs, two of eggs. */
const pledges = [
  { id: 'sumber-makmur', commodity: RUPIAH, amount: 20_000_000 },
  { id: 'tetangga', commodity: 'telur', amount: 50_000 },
] as const;
const needOf = [
  { id: 'telur-a', item: 'telur', quantity: 18_000, price: 2_000 },
  { id: 'telur-b', item: 'telur', quantity: 36_000, price: 1_950 },
  { id: 'jamban', item: 'jamban', quantity: 100, price: 6_500_000 },
] as const;

/** Now and then a round part of a need, so that some are covered to the last unit. */
const amount = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 40_000 }) }, { weight: 1, arbitrary: fc.constantFrom(100, 9_000, 18_000) });
const at = fc.nat({ max: 11 });
const action = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pledge' as const), pledge: fc.nat({ max: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('allocate' as const), pledge: fc.nat({ max: 1 }), need: fc.nat({ max: 2 }), amount }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom(...(Object.keys(carriages) as Carriage[])), lot: at, amount }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('release' as const), lot: at, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill' as const), pledge: fc.nat({ max: 1 }), need: fc.nat({ max: 2 }), off: fc.integer({ min: -1, max: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redirect' as const), lot: at, need: fc.nat({ max: 2 }), amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), pledge: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const), lot: at, spent: fc.nat({ max: 3_000_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lapse' as const, 'withdraw' as const), pledge: fc.nat({ max: 1 }), amount }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), step: fc.nat({ max: 40 }) }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** A world that only knows what was taken: it recounts everything from the first step. */
class World {
  readonly books = new Map<string, number>();
  readonly needs = new Map<string, NeedCover>(needOf.map(({ id, quantity }) => [id, { quantity, covered: 0, met: 0 }]));
  readonly lots = new Map<string, NeedLot>();
  readonly taken: { step: Step; undone: boolean }[] = [];
  /** What came about at least once in all histories. */
  static readonly met = new Set<string>();
  refused = 0;

  take(step: Step): boolean {
    if (step.moves.length === 0) return false;
    const refusal = weigh(this.books, this.needs, this.lots, step);
    if (refusal === null) this.taken.push({ step, undone: false });
    else this.refused += 1;
    World.met.add(refusal === null ? step.kind : `refused ${refusal.code}`);
    return refusal === null;
  }

  /** A part of a pledge to a need, as a fresh lot; whether it was taken. */
  allocate(pledge: (typeof pledges)[number], need: (typeof needOf)[number], part: number): boolean {
    if (pledge.commodity !== RUPIAH && pledge.commodity !== need.item) return false;
    const fresh: NeedLot = {
      allocationId: `lot-${this.lots.size}`, pledgeId: pledge.id, needId: need.id, goods: need.item, unitPrice: pledge.commodity === RUPIAH ? need.price : null,
    };
    this.lots.set(fresh.allocationId, fresh);
    const taken = this.take({ kind: 'allocate', moves: allocated(fresh, part) });
    if (!taken) this.lots.delete(fresh.allocationId);
    return taken;
  }

  /** Undelivered cover goes to another need in one transaction: both steps, or none. */
  redirect(lot: NeedLot, to: (typeof needOf)[number], part: number): void {
    const at = positionOf(this.books, lot);
    if (part > at.covered || to.id === lot.needId) return;
    if (!this.take({ kind: 'release', moves: released(lot, part, at) })) return;
    if (this.allocate(pledges.find(({ id }) => id === lot.pledgeId)!, to, part)) World.met.add('redirected');
    else {
      const { step } = this.taken.pop()!;
      assert.equal(weigh(this.books, this.needs, this.lots, { kind: 'reverse', moves: reversed(step.moves) }), null, 'a transaction that fails leaves everything as it was');
    }
  }

  act(action: Action): void {
    const lot = 'lot' in action ? [...this.lots.values()][action.lot % Math.max(1, this.lots.size)] : undefined;
    if ('lot' in action && lot === undefined) return;
    switch (action.do) {
      case 'pledge': {
        const pledge = pledges[action.pledge]!;
        this.take({ kind: 'pledge', moves: pledged(pledge.id, pledge.commodity, pledge.amount) });
        return;
      }
      case 'allocate': {
        this.allocate(pledges[action.pledge]!, needOf[action.need]!, action.amount);
        return;
      }
      case 'fill': {
        const [pledge, need] = [pledges[action.pledge]!, needOf[action.need]!];
        const left = need.quantity - this.needs.get(need.id)!.covered;
        const taken = left + action.off > 0 && this.allocate(pledge, need, left + action.off);
        if (action.off > 0) assert.equal(taken, false, 'a need takes nothing beyond its quantity');
        return;
      }
      case 'redirect':
        this.redirect(lot!, needOf[action.need]!, action.amount);
        return;
      case 'expire': {
        const { id, commodity } = pledges[action.pledge]!;
        const unspent = balanceOf(this.books, { kind: 'unspent', commodity, pledgeId: id, allocationId: null });
        if (unspent > 0) this.take({ kind: 'lapse', moves: ended(id, commodity, 'lapsed', unspent) });
        return;
      }
      case 'release':
        if (action.amount <= positionOf(this.books, lot!).covered) this.take({ kind: 'release', moves: released(lot!, action.amount, positionOf(this.books, lot!)) });
        return;
      case 'settle':
        if (lot!.unitPrice !== null && this.take({ kind: 'settle', moves: settled(lot!, action.spent, positionOf(this.books, lot!)) }))
          assert.equal(positionOf(this.books, lot!).committed, action.spent, 'bound is what the bill says');
        return;
      case 'lapse':
      case 'withdraw': {
        const pledge = pledges[action.pledge]!;
        this.take({ kind: action.do, moves: ended(pledge.id, pledge.commodity, action.do === 'lapse' ? 'lapsed' : 'withdrawn', action.amount) });
        return;
      }
      case 'reverse': {
        const found = this.taken[action.step % Math.max(1, this.taken.length)];
        if (found === undefined || found.undone || found.step.kind === 'reverse') return;
        if (this.take({ kind: 'reverse', moves: reversed(found.step.moves) })) found.undone = true;
        return;
      }
      default:
        this.take({ kind: action.do, moves: carried(lot!, action.do, action.amount) });
    }
  }
}

/** Every posting of a history, counted anew and without the fold under test. */
function recount(world: World): Map<string, { account: Account; balance: number }> {
  const sums = new Map<string, { account: Account; balance: number }>();
  const add = (account: Account, by: number): void => {
    const key = JSON.stringify([account.pledgeId, account.allocationId, account.kind, account.commodity]);
    sums.set(key, { account, balance: (sums.get(key)?.balance ?? 0) + by });
  };
  for (const { step } of world.taken) for (const { from, to, amount: moved } of step.moves) { add(from, -moved); add(to, moved); }
  return sums;
}

test(`books balance, nothing is negative, no need is covered twice: ${RUNS} histories`, () => {
  let deepest = 0;
  let refusals = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 4, maxLength: 40, size: 'max' }), (actions) => {
      const world = new World();
      world.act({ do: 'pledge', pledge: 0 });
      world.act({ do: 'pledge', pledge: 1 });
      for (const one of actions) world.act(one);
      const sums = recount(world);
      const byCommodity = new Map<string, number>();
      for (const { account, balance } of sums.values()) {
        assert.equal(balanceOf(world.books, account), balance, 'a balance is the sum of what was posted');
        assert.ok(isSource(account) ? balance <= 0 : balance >= 0, `${account.kind} ${account.commodity} stands at ${balance}`);
        byCommodity.set(account.commodity, (byCommodity.get(account.commodity) ?? 0) + balance);
      }
      for (const [commodity, sum] of byCommodity) assert.equal(sum, 0, `${commodity} does not balance`);
      for (const [id, need] of world.needs) {
        const standsAt = (kinds: readonly string[], lot: NeedLot): number =>
          [...sums.values()].filter(({ account }) => account.allocationId === lot.allocationId && account.commodity !== RUPIAH && kinds.includes(account.kind)).reduce((sum, { balance }) => sum + balance, 0);
        const lots = [...world.lots.values()].filter((lot) => lot.needId === id && standsAt(['covered', 'delivered', 'received', 'used'], lot) > 0);
        const cover = lots.reduce((sum, lot) => sum + standsAt(['covered', 'delivered', 'received', 'used'], lot), 0);
        assert.equal(need.covered, cover, 'covered is what is promised, on the way, there or used');
        assert.equal(need.met, lots.reduce((sum, lot) => sum + standsAt(['received', 'used'], lot), 0), 'met is what is there or used');
        assert.ok(cover <= need.quantity, `${id} is covered ${cover} of ${need.quantity}`);
        if (new Set(lots.map(({ pledgeId }) => pledgeId)).size === 2) World.met.add('two givers on one need');
        if (cover === need.quantity) World.met.add('a need covered to the last unit');
      }
      for (const { id, commodity } of pledges) nothingIsLost(world, sums, id, commodity);
      deepest = Math.max(deepest, world.taken.length);
      refusals += world.refused;
    }),
    { numRuns: RUNS },
  );
  assert.ok(deepest > 20 && refusals > RUNS, `histories were deep (${deepest}) and met refusals (${refusals})`);
  const missed = [...everything].filter((one) => !World.met.has(one));
  assert.deepEqual(missed, [], 'what never came about');
});

/** Steps, refusals and turns that ten thousand histories cannot miss. */
const everything = [
  ...transferKinds, 'redirected', 'two givers on one need', 'a need covered to the last unit',
  ...['pledge.overspent', 'need.over_covered', 'delivery.too_much', 'receipt.too_much', 'use.too_much', 'transfer.stands'].map((code) => `refused ${code}`),
];

/** Every unit that was promised is free, ended, or bound to a need: to the last rupiah. */
function nothingIsLost(world: World, sums: ReturnType<typeof recount>, pledgeId: string, commodity: string): void {
  const of = (kinds: readonly string[]): number =>
    [...sums.values()].filter(({ account }) => account.pledgeId === pledgeId && account.commodity === commodity && kinds.includes(account.kind)).reduce((sum, { balance }) => sum + balance, 0);
  const bound = commodity === RUPIAH ? ['exchange'] : ['covered', 'delivered', 'received', 'used', 'given_back', 'spoiled'];
  assert.equal(of(['giver', 'unspent', 'lapsed', 'withdrawn', ...bound]), 0, `${pledgeId} lost something`);
}

test('reversing every step, last first, restores empty books exactly', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 4, maxLength: 40, size: 'max' }), (actions) => {
      const world = new World();
      world.act({ do: 'pledge', pledge: 0 });
      for (const one of actions) world.act(one);
      const standing = world.taken.map((one) => one);
      for (const { step } of standing.toReversed()) assert.equal(world.take({ kind: 'reverse', moves: reversed(step.moves) }), true);
      assert.ok([...world.books.values()].every((balance) => balance === 0));
      assert.ok([...world.needs.values()].every(({ covered, met }) => covered === 0 && met === 0));
    }),
    { numRuns: 500 },
  );
});

test('released money goes back to the last rupiah, in whatever parts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 12 }), (quantity, unitPrice, parts) => {
      const lot: NeedLot = { allocationId: 'a', pledgeId: 'p', needId: 'n', goods: 'telur:butir', unitPrice };
      const books = new Map<string, number>();
      assert.equal(post(books, pledged('p', RUPIAH, rupiahFor(quantity, unitPrice) + 1)), null);
      assert.equal(post(books, allocated(lot, quantity)), null);
      for (const part of [...parts, 100]) {
        const position = positionOf(books, lot);
        const takes = Math.max(1, Math.floor((position.covered * part) / 100));
        if (position.covered > 0) assert.equal(post(books, released(lot, takes, position)), null);
      }
      assert.deepEqual(positionOf(books, lot), nothingYet);
      assert.equal(books.get('p//unspent/rupiah'), rupiahFor(quantity, unitPrice) + 1);
    }),
  );
});

test('what cannot be is an error of the program, and leaves no half of it', () => {
  const there: Account = { kind: 'unspent', commodity: RUPIAH, pledgeId: 'p', allocationId: null };
  const move = (more: Partial<Move>): Move => ({ from: { ...there, kind: 'giver' }, to: there, amount: 5, ...more });
  for (const wrong of [0, -1, 1.5, Number.NaN, 2 ** 53]) assert.throws(() => post(new Map(), [move({ amount: wrong })]), RangeError);
  assert.throws(() => post(new Map(), [move({ to: { ...there, commodity: 'telur' } })]), RangeError);
  const books = new Map<string, number>();
  const short = post(books, [move({}), { from: there, to: { ...there, kind: 'withdrawn' }, amount: 6 }]);
  assert.deepEqual(short, { account: there, available: 5, missing: 1 });
  assert.ok([...books.values()].every((balance) => balance === 0), 'the first move was taken back with the second');
});
