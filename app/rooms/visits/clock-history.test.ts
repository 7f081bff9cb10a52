/** Whose clock is it? Ten thousand random histories of consents, pairings, rests, complaints and people who go. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/index.ts';
import { children, firstDay, history, people } from './clock-histories-for-tests.ts';
import { happen, hindrancesBetween, loadOf } from './clock-history.ts';
import type { Child, City, Happening } from './clock-history.ts';
import { DAYS_BETWEEN_VISITS } from './visit-clock.ts';

const RUNS = 10_000;

/** The words of the programme once more, beside the code: who may keep this clock today. Null stands for the kader. */
function mayKeep(city: City, child: Child): (string | null)[] {
  const rests = (who: string): boolean =>
    city.rests.some(({ personId, from, until }) => who === personId && !(city.today < from) && !(city.today > until));
  if (child.pairing === null || !child.pairing.inForce || child.pairing.heldStill) return [null];
  if (!rests(child.pairing.personId)) return [child.pairing.personId];
  const standing = child.standIns.filter(({ from, until, personId }) => !(city.today < from) && !(city.today > until) && !rests(personId));
  return standing.length === 0 ? [null] : standing.map(({ personId }) => personId);
}

function look(city: City, before: City, one: Happening): void {
  for (const name of children) {
    const child = city.children[name]!;
    const had = before.children[name]!;
    assert.equal(child.clock !== null, child.openCase, 'an open case has a clock, and nobody else has');
    if (child.pairing !== null) {
      assert.ok(
        child.consents && !child.restricted && child.openCase && child.state === 'active',
        'paired against the guardians, or without a case',
      );
      assert.ok(city.people[child.pairing.personId]!.holdsRole, 'paired with somebody who is no foster parent');
      assert.ok(!child.conflicts.includes(child.pairing.personId), 'paired in spite of a conflict');
    } else assert.deepEqual(child.standIns, [], 'nobody stands in for nobody');
    const owners = mayKeep(city, child);
    assert.equal(owners.length, 1, 'never two owners');
    if (child.clock === null) continue;
    assert.equal(child.clock.keeperId, owners[0], 'the clock is with whom it belongs to');
    assert.ok(child.clock.dueOn > child.clock.startedOn, 'due after it began');
    if (had.clock === null || one.do === 'visit') continue;
    if (one.do === 'answer')
      assert.ok(
        child.clock.dueOn >= had.clock.dueOn &&
          (child.clock.dueOn === had.clock.dueOn || child.clock.dueOn === addDays(city.today, DAYS_BETWEEN_VISITS)),
      );
    else assert.equal(child.clock.dueOn, had.clock.dueOn, 'what was due stays due in whatever hands');
  }
  for (const who of people) {
    const load = loadOf(city, who);
    assert.ok(load <= Math.max(city.people[who]!.capacity, loadOf(before, who)), 'nobody is given more children than places');
    if (city.people[who]!.politician && city.election)
      assert.ok(load <= loadOf(before, who), 'no new child for a politician in election mode');
  }
}

/** Whoever can be paired by the rules is: what the secretariat does with a list of children who wait. */
function cover(city: City): City {
  let now = city;
  for (const child of children)
    for (const who of people) {
      if (hindrancesBetween(now, child, who).length > 0) continue;
      for (const one of [
        { do: 'propose', child, who },
        { do: 'answer', child, accept: true, knows: false },
      ] as const) {
        const next = happen(now, one);
        look(next, now, one);
        now = next;
      }
    }
  return now;
}

test('10,000 random histories: one keeper for each clock, the foster parent where consent is, the kader elsewhere, and no gap', () => {
  const did = new Map<string, number>();
  const keepers = { pairing: 0, standIn: 0, kader: 0 };
  fc.assert(
    fc.property(history, (happened) => {
      let city = firstDay();
      for (const one of happened) {
        const next = happen(city, one);
        look(next, city, one);
        if (JSON.stringify(next) !== JSON.stringify(city)) did.set(one.do, (did.get(one.do) ?? 0) + 1);
        for (const { clock, pairing } of Object.values(next.children)) {
          if (clock !== null)
            keepers[clock.keeperId === null ? 'kader' : clock.keeperId === pairing?.personId ? 'pairing' : 'standIn'] += 1;
        }
        city = next;
      }
      const covered = cover(city);
      for (const name of children) {
        const { consents, restricted, openCase, state, pairing, clock } = covered.children[name]!;
        const available = people.some((who) => hindrancesBetween(covered, name, who).length === 0);
        assert.ok(!available, 'a child with consent and a case waits beside a foster parent with a place');
        if (!(consents && !restricted && openCase && state === 'active'))
          assert.ok(clock === null || clock.keeperId === null, 'every other open case is the kader\u2019s');
        else if (pairing === null)
          assert.ok(people.every((who) => hindrancesBetween(covered, name, who).some((why) => why !== 'no_consent' && why !== 'no_case')));
      }
    }),
    { numRuns: RUNS },
  );
  assert.equal(did.size, 21, `every kind of happening changed something: ${[...did.keys()].join(' ')}`);
  for (const [how, times] of Object.entries(keepers)) assert.ok(times > RUNS / 10, `${how} kept a clock ${times} times`);
});
