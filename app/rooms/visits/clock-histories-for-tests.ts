/** Random histories of a small city, for the fold alone and for the database beside it. */
import fc from 'fast-check';
import type { City, Happening } from './clock-history.ts';

export const people = ['dedi', 'dewi', 'ujang'] as const;
export const children = ['bintang', 'cahaya', 'melati'] as const;
const FIRST_DAY = '2026-02-20';

// One child and one foster parent come up more often than the others: so stories grow long enough to have stand-ins in them.
const child = fc.constantFrom(children[0], ...children);
const who = fc.constantFrom(people[0], ...people);
const on = fc.boolean();
const often = <T>(arbitrary: fc.Arbitrary<T>, weight: number) => ({ arbitrary, weight });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  often(fc.record({ do: fc.constant('propose' as const), child, who }), 8),
  often(fc.record({ do: fc.constant('answer' as const), child, accept: fc.integer({ min: 0, max: 4 }).map((n) => n > 0), knows: on }), 8),
  often(fc.record({ do: fc.constant('stand_in' as const), child, who }), 12),
  often(fc.record({ do: fc.constant('rest' as const), who, in: fc.integer({ min: -1, max: 4 }), days: fc.nat({ max: 6 }) }), 3),
  often(fc.record({ do: fc.constant('night' as const) }), 4),
  often(fc.record({ do: fc.constant('replace' as const), child, who }), 2),
  often(fc.record({ do: fc.constant('consent' as const), child, given: on }), 2),
  often(
    fc.record({ do: fc.constant('complain' as const), child, outcome: fc.constantFrom('hold' as const, 'go_on' as const, 'end' as const) }),
    2,
  ),
  fc.record({ do: fc.constant('restrict' as const), child, on }),
  often(fc.record({ do: fc.constant('open_case' as const), child }), 2),
  fc.record({ do: fc.constant('close_case' as const), child }),
  fc.record({ do: fc.constant('leave' as const), child, how: fc.constantFrom('moved' as const, 'died' as const, 'erased' as const) }),
  fc.record({ do: fc.constantFrom('end' as const, 'visit' as const), child }),
  often(fc.record({ do: fc.constant('no_stand_in' as const), child }), 2),
  fc.record({ do: fc.constant('come_back' as const), who }),
  fc.record({ do: fc.constant('capacity' as const), who, places: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('clear' as const), who, cleared: on }),
  fc.record({ do: fc.constant('role' as const), who, holds: on }),
  fc.record({ do: fc.constant('politician' as const), who, on }),
  fc.record({ do: fc.constant('election' as const), on }),
);
/** Some histories begin in the middle of a rest: chance alone seldom brings a stand-in about. */
const beginnings: fc.Arbitrary<readonly Happening[]> = fc.constantFrom(
  [],
  [],
  [{ do: 'rest' as const, who: 'dedi', in: 1, days: 4 }],
  [
    { do: 'rest' as const, who: 'dedi', in: 0, days: 6 },
    { do: 'stand_in' as const, child: 'bintang', who: 'dewi' },
  ],
);
export const history: fc.Arbitrary<Happening[]> = fc
  .tuple(beginnings, fc.array(happening, { minLength: 8, maxLength: 26, size: 'max' }))
  .map((parts) => parts.flat());

/** Everybody is ready, each child has consent and an open case; one is paired, the others are the kader's. */
export function firstDay(): City {
  const clock = { keeperId: null, startedOn: FIRST_DAY, dueOn: '2026-03-06' };
  return {
    today: FIRST_DAY,
    election: false,
    rests: [],
    people: Object.fromEntries(
      people.map((name) => [name, { holdsRole: true, cleared: true, signed: true, politician: false, capacity: 2 }]),
    ),
    children: Object.fromEntries(
      children.map((name) => [
        name,
        {
          consents: true,
          restricted: false,
          state: 'active' as const,
          openCase: true,
          standIns: [],
          conflicts: [],
          ...(name === 'bintang'
            ? { pairing: { personId: 'dedi', inForce: true, heldStill: false }, clock: { ...clock, keeperId: 'dedi' } }
            : { pairing: null, clock }),
        },
      ]),
    ),
  };
}
