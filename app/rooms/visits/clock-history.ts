/**
 * The clocks of a city as a fold over everything that moves one: consents, cases, pairings, rests, complaints, elections, people
 * and children who go. It uses the rules of the server (`hindrancesOf`, `faultOfRest`, `keeperOf`, `handClock`) and settles the
 * clocks of exactly those children whom the server's events name; what a rule refuses changes nothing.
 */
import { addDays } from '../../platform/clock/index.ts';
import { CONDUCT_VERSION, faultOfRest, hindrancesOf, hindrancesOfParent, keeperOf } from '../fostering/index.ts';
import type { FosterFacts, KeeperFacts, PairedChild, PairingHindrance, RestSpan } from '../fostering/index.ts';
import { DAYS_BETWEEN_VISITS, handClock, startClock } from './visit-clock.ts';
import type { KeptClock } from './visit-clock.ts';

export interface Rest extends RestSpan {
  restId: string;
}

export interface Person {
  holdsRole: boolean;
  cleared: boolean;
  signed: boolean;
  politician: boolean;
  capacity: number;
}

export interface Child extends KeeperFacts {
  consents: boolean;
  restricted: boolean;
  state: 'active' | 'moved' | 'died' | 'erased';
  openCase: boolean;
  standIns: readonly Rest[];
  /** Who must not be paired with this child. */
  conflicts: readonly string[];
  clock: KeptClock | null;
}

export interface City {
  today: string;
  election: boolean;
  people: Readonly<Record<string, Person>>;
  children: Readonly<Record<string, Child>>;
  /** Rests that are not over. */
  rests: readonly Rest[];
}

export type Happening =
  | { do: 'consent'; child: string; given: boolean }
  | { do: 'restrict'; child: string; on: boolean }
  | { do: 'open_case' | 'close_case'; child: string }
  | { do: 'leave'; child: string; how: 'moved' | 'died' | 'erased' }
  | { do: 'propose' | 'replace' | 'stand_in'; child: string; who: string }
  | { do: 'answer'; child: string; accept: boolean; knows: boolean }
  | { do: 'end' | 'no_stand_in' | 'visit'; child: string }
  | { do: 'complain'; child: string; outcome: 'hold' | 'go_on' | 'end' }
  | { do: 'rest'; who: string; in: number; days: number }
  | { do: 'come_back'; who: string }
  | { do: 'capacity'; who: string; places: number }
  | { do: 'clear'; who: string; cleared: boolean }
  | { do: 'role'; who: string; holds: boolean }
  | { do: 'politician'; who: string; on: boolean }
  | { do: 'election'; on: boolean }
  | { do: 'night' };

/** Who begins to rest within so many days gets no new child: the first visit would fall into it. */
const FIRST_VISIT_DAYS = 14;

/** Children paired with a person or proposed to them, and those they stand in for. */
export function loadOf(city: City, who: string): number {
  return Object.values(city.children).filter(
    ({ pairing, standIns }) => pairing?.personId === who || standIns.some(({ personId }) => personId === who),
  ).length;
}

/** A foster parent as the rule of pairing weighs them. */
export function fosterFacts(city: City, who: string): FosterFacts {
  const { holdsRole, cleared, signed, politician, capacity } = city.people[who]!;
  return {
    holdsRole,
    capacity,
    clearedOn: cleared ? city.today : null,
    trainedOn: city.today,
    conductVersion: signed ? CONDUCT_VERSION : null,
    resting: city.rests.some(({ personId, from }) => personId === who && from <= addDays(city.today, FIRST_VISIT_DAYS)),
    onHold: Object.values(city.children).some(({ pairing }) => pairing?.personId === who && pairing.heldStill),
    barredByElection: politician && city.election,
    paired: loadOf(city, who),
  };
}

function pairedChild(child: Child, who: string): PairedChild {
  return {
    allowsPairing: child.consents,
    restricted: child.restricted,
    state: child.state,
    paired: child.pairing !== null,
    openCase: child.openCase,
    conflicts: child.conflicts.includes(who),
  };
}

/** Everything that stands between a child and a person now; empty: they may be paired. */
export function hindrancesBetween(city: City, childId: string, who: string): PairingHindrance[] {
  return hindrancesOf(pairedChild(city.children[childId]!, who), fosterFacts(city, who));
}

function withChild(city: City, childId: string, change: Partial<Child>): City {
  return { ...city, children: { ...city.children, [childId]: { ...city.children[childId]!, ...change } } };
}
const withPerson = (city: City, who: string, change: Partial<Person>): City => ({
  ...city,
  people: { ...city.people, [who]: { ...city.people[who]!, ...change } },
});

/** The clocks of these children go to whom they belong. */
function settle(city: City, childIds: readonly string[], grace = 0): City {
  return childIds.reduce((all, childId) => {
    const child = all.children[childId]!;
    return child.clock === null
      ? all
      : withChild(all, childId, { clock: handClock(child.clock, keeperOf(child, all.rests, all.today), all.today, grace) });
  }, city);
}

/** A pairing that ends takes its stand-ins along; the clock is the kader's in the same step. */
function endPairing(city: City, childId: string): City {
  return city.children[childId]!.pairing === null ? city : settle(withChild(city, childId, { pairing: null, standIns: [] }), [childId]);
}

const closeCase = (city: City, childId: string): City => withChild(endPairing(city, childId), childId, { openCase: false, clock: null });

const childrenWith = (city: City, who: string): string[] =>
  Object.keys(city.children).filter((id) => {
    const { pairing, standIns } = city.children[id]!;
    return (pairing?.inForce === true && pairing.personId === who) || standIns.some(({ personId }) => personId === who);
  });

/** Rests that are over: nobody stands in for them any more, and the clocks of these people and children are settled. */
function turn(city: City, over: readonly Rest[], begun: readonly Rest[]): City {
  const gone = new Set(over.map(({ restId }) => restId));
  const stoodIn = Object.keys(city.children).filter((id) => city.children[id]!.standIns.some(({ restId }) => gone.has(restId)));
  let next: City = { ...city, rests: city.rests.filter(({ restId }) => !gone.has(restId)) };
  for (const id of stoodIn) next = withChild(next, id, { standIns: next.children[id]!.standIns.filter(({ restId }) => !gone.has(restId)) });
  return settle(next, [...stoodIn, ...[...over, ...begun].flatMap(({ personId }) => childrenWith(next, personId))]);
}

function propose(city: City, childId: string, who: string, replaces: boolean): City {
  const child = city.children[childId]!;
  const ends = replaces && child.pairing !== null && child.pairing.personId !== who;
  const why = hindrancesOf({ ...pairedChild(child, who), paired: child.pairing !== null && !ends }, fosterFacts(city, who));
  if (why.length > 0) return city;
  return withChild(ends ? endPairing(city, childId) : city, childId, { pairing: { personId: who, inForce: false, heldStill: false } });
}

function answer(city: City, childId: string, accept: boolean, knows: boolean): City {
  const child = city.children[childId]!;
  if (child.pairing === null || child.pairing.inForce) return city;
  const who = child.pairing.personId;
  if (!accept) return endPairing(knows ? withChild(city, childId, { conflicts: [...child.conflicts, who] }) : city, childId);
  const own = fosterFacts(city, who);
  if (hindrancesOfParent({ ...own, paired: own.paired - 1 }).length > 0) return city;
  return settle(withChild(city, childId, { pairing: { ...child.pairing, inForce: true } }), [childId], DAYS_BETWEEN_VISITS);
}

function standIn(city: City, childId: string, who: string): City {
  const child = city.children[childId]!;
  const rest = city.rests.find(({ personId }) => child.pairing?.inForce === true && child.pairing.personId === personId);
  if (rest === undefined) return city;
  const others = child.standIns.filter(({ restId }) => restId !== rest.restId);
  const before = withChild(city, childId, { standIns: others });
  const resting = city.rests.some(({ personId, from, until }) => personId === who && from <= rest.until && rest.from <= until);
  const why = hindrancesOf({ ...pairedChild(child, who), paired: who === rest.personId }, { ...fosterFacts(before, who), resting });
  return why.length > 0 ? city : settle(withChild(before, childId, { standIns: [...others, { ...rest, personId: who }] }), [childId]);
}

function complain(city: City, childId: string, outcome: 'hold' | 'go_on' | 'end'): City {
  const child = city.children[childId]!;
  if (child.pairing === null || !child.pairing.inForce) return city;
  if (outcome === 'end') return endPairing(withChild(city, childId, { conflicts: [...child.conflicts, child.pairing.personId] }), childId);
  return settle(withChild(city, childId, { pairing: { ...child.pairing, heldStill: outcome === 'hold' } }), [childId]);
}

/** Who is a foster parent no more is paired with nobody, stands in for nobody, and nobody stands in for them. */
function endRole(city: City, who: string): City {
  const touched = Object.keys(city.children).filter(
    (id) => city.children[id]!.pairing?.personId === who || city.children[id]!.standIns.some(({ personId }) => personId === who),
  );
  return touched.reduce(
    (all, id) => {
      const child = all.children[id]!;
      if (child.pairing?.personId === who) return endPairing(all, id);
      return settle(withChild(all, id, { standIns: child.standIns.filter(({ personId }) => personId !== who) }), [id]);
    },
    withPerson(city, who, { holdsRole: false }),
  );
}

/** The consent or the restriction changed: what the guardians no longer allow ends in the same step. */
const shown = (city: City, childId: string): City =>
  city.children[childId]!.consents && !city.children[childId]!.restricted ? city : endPairing(city, childId);

function rest(city: City, who: string, from: string, until: string): City {
  const others = city.rests.filter(({ personId }) => personId === who);
  if (!city.people[who]!.holdsRole || faultOfRest({ from, until }, others, city.today) !== null) return city;
  const told: Rest = { restId: `${who} ${from} ${until}`, personId: who, from, until };
  const next = { ...city, rests: [...city.rests, told] };
  return from <= city.today ? settle(next, childrenWith(next, who)) : next;
}

/** What a night turns: rests that begin, and rests that are over by their date. */
function night(city: City): City {
  const today = addDays(city.today, 1);
  return turn(
    { ...city, today },
    city.rests.filter(({ until }) => until < today),
    city.rests.filter(({ from }) => from === today),
  );
}

/** The city after one more thing happened. */
export function happen(city: City, one: Happening): City {
  switch (one.do) {
    case 'consent':
      return shown(withChild(city, one.child, { consents: one.given }), one.child);
    case 'restrict':
      return shown(withChild(city, one.child, { restricted: one.on }), one.child);
    case 'open_case': {
      const { state, openCase } = city.children[one.child]!;
      return state !== 'active' || openCase ? city : withChild(city, one.child, { openCase: true, clock: startClock(city.today) });
    }
    case 'close_case':
      return closeCase(city, one.child);
    case 'leave':
      return withChild(closeCase(city, one.child), one.child, { state: one.how });
    case 'propose':
      return propose(city, one.child, one.who, false);
    case 'replace':
      return propose(city, one.child, one.who, true);
    case 'answer':
      return answer(city, one.child, one.accept, one.knows);
    case 'end':
      return endPairing(city, one.child);
    case 'stand_in':
      return standIn(city, one.child, one.who);
    case 'no_stand_in':
      return settle(withChild(city, one.child, { standIns: [] }), [one.child]);
    case 'complain':
      return complain(city, one.child, one.outcome);
    case 'rest':
      return rest(city, one.who, addDays(city.today, one.in), addDays(city.today, one.in + one.days));
    case 'come_back':
      return turn(city, city.rests.filter(({ personId }) => personId === one.who).slice(0, 1), []);
    case 'capacity':
      return withPerson(city, one.who, { capacity: one.places });
    case 'clear':
      return withPerson(city, one.who, { cleared: one.cleared });
    case 'role':
      return one.holds ? withPerson(city, one.who, { holdsRole: true }) : endRole(city, one.who);
    case 'politician':
      return withPerson(city, one.who, { politician: one.on });
    case 'election':
      return { ...city, election: one.on };
    case 'night':
      return night(city);
    case 'visit': {
      const { clock } = city.children[one.child]!;
      return clock === null ? city : withChild(city, one.child, { clock: { ...clock, dueOn: addDays(city.today, DAYS_BETWEEN_VISITS) } });
    }
  }
}
