/**
 * What somebody may see of one child now, and why. The one function that pages, lists, exports, feeds and search ask; the
 * reasons stand on the screen as *why you see this*.
 */
import { areasFor, liesWithin, verbsOf } from './role.ts';
import type { Grant, Verb } from './role.ts';

/**
 * How near a field leads to the child, farthest first:
 * - `public`: numbers of many
 * - `coarse`: alias, kelurahan, age group, and ids and dates of work that tell nothing
 * - `story`: its own growing line without a measure, milestones, what reached it: told under the alias
 * - `named`: call name, street, RT/RW, posyandu
 * - `identifying`: full name, date of birth, parents, population number
 * - `clinical`: growth, case, tasks
 */
export const fieldClasses = ['public', 'coarse', 'story', 'named', 'identifying', 'clinical'] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** Which verb, held over the child's area, shows which class. Every other verb shows none. */
const shownBy: Partial<Record<Verb, readonly FieldClass[]>> = {
  'numbers.read': ['public'],
  'child.read': ['coarse', 'named', 'identifying'],
  'case.read': ['story', 'clinical'],
};

/** Everything that the answer rests on. */
export interface SightFacts {
  /** Roles whose reach covers the child's area. */
  grants: readonly Pick<Grant, 'role' | 'area'>[];
  /** The guardians asked to restrict what is done with the record. */
  restricted: boolean;
  /** The guardians' latest word on a foster parent. */
  allowsPairing: boolean;
  /** The pairing of this person with this child; in force only with a signed conduct. */
  pairing: 'none' | 'proposed' | 'in_force';
  /** The guardians' latest word on stories under an alias. */
  allowsStory: boolean;
  /** Something that this person gave reaches the child. */
  gives: boolean;
  /** Instant until which a broken glass opens the child, ISO; null when none does. */
  openedUntil: string | null;
  /** The child's guardian, behind their own door. */
  guardian: boolean;
}

/** Why somebody sees what they see. */
export type SightReason =
  | { code: 'area' | 'treats'; role: string; area: string }
  | { code: 'break_glass'; until: string }
  | { code: 'paired' | 'proposed' | 'gives' | 'guardian' };

export interface Sight {
  classes: readonly FieldClass[];
  reasons: readonly SightReason[];
}

/** @example sightOf({ ...facts, pairing: 'in_force', allowsPairing: true }) // { classes: ['coarse', 'named'], reasons: [{ code: 'paired' }] } */
export function sightOf(facts: SightFacts): Sight {
  const classes = new Set<FieldClass>();
  const reasons: SightReason[] = [];
  const see = (reason: SightReason, shown: readonly FieldClass[]): void => {
    for (const one of shown) classes.add(one);
    reasons.push(reason);
  };
  const treats = facts.grants.some(({ role }) => verbsOf(role).includes('child.restricted'));
  for (const { role, area } of facts.grants) {
    const shown = classesOfRole(role).filter((one) => one === 'public' || !facts.restricted || treats);
    if (shown.some((one) => one !== 'public')) see({ code: facts.restricted ? 'treats' : 'area', role, area }, shown);
    else for (const one of shown) classes.add(one);
  }
  if (facts.guardian) see({ code: 'guardian' }, fieldClasses);
  if (facts.openedUntil !== null) see({ code: 'break_glass', until: facts.openedUntil }, fieldClasses);
  if (facts.allowsPairing && !facts.restricted) {
    if (facts.pairing === 'proposed') see({ code: 'proposed' }, ['coarse']);
    if (facts.pairing === 'in_force') see({ code: 'paired' }, facts.allowsStory ? ['coarse', 'story', 'named'] : ['coarse', 'named']);
  }
  if (facts.gives && facts.allowsStory && !facts.restricted) see({ code: 'gives' }, ['coarse', 'story']);
  return { classes: fieldClasses.filter((one) => classes.has(one)), reasons };
}

/** What a role shows of the children of its area. */
export function classesOfRole(role: string): FieldClass[] {
  const verbs = verbsOf(role);
  return fieldClasses.filter((one) => verbs.some((verb) => shownBy[verb]?.includes(one)));
}

/** Areas whose children are seen with all of these classes, none below another: what a list may hold. */
export function areasSeen(grants: readonly Grant[], classes: readonly FieldClass[]): string[] {
  const perClass = classes.map((one) => verbsShowing(one).flatMap((verb) => areasFor(grants, verb)));
  const [first = [], ...others] = perClass;
  return others.reduce((areas, more) => areas.flatMap((area) => narrower(area, more)), first).filter((area, at, all) => all.indexOf(area) === at);
}

const verbsShowing = (wanted: FieldClass): Verb[] =>
  (Object.entries(shownBy) as [Verb, readonly FieldClass[]][]).filter(([, shown]) => shown.includes(wanted)).map(([verb]) => verb);

/** The parts of `area` that lie within one of `others`. */
function narrower(area: string, others: readonly string[]): string[] {
  return others.some((other) => liesWithin(area, other)) ? [area] : others.filter((other) => liesWithin(other, area));
}
