/** Who may be paired with whom: children, foster parents, and what stands between two of them. */
import { kmBetween } from '../areas/index.ts';
import type { Place } from '../areas/index.ts';
import { liesWithin } from '../access/index.ts';

export type VisitDays = 'weekdays' | 'weekend';

export interface ChildToMatch extends Place {
  readonly id: string;
  /** The child's area: kelurahan or posyandu, as a code. */
  readonly area: string;
  /** The higher, the worse; only the order counts. */
  readonly severity: number;
  /** Whether the guardian's consent to a pairing stands. Without it nobody is proposed. */
  readonly consents: boolean;
  /** Language a visitor has to speak; null when Indonesian will do. */
  readonly language: string | null;
  /** When the family is at home; empty for any day. */
  readonly days: readonly VisitDays[];
  /** Present foster parent, if any. */
  readonly pairedWith: string | null;
}

export interface FosterParentToMatch extends Place {
  readonly id: string;
  /** Children at most, those already paired included. */
  readonly capacity: number;
  /** Kilometres this person wants to go at most; null for any. */
  readonly mostKm: number | null;
  /** Area codes this person wants; empty for any. */
  readonly areas: readonly string[];
  /** Areas where a pairing would be a conflict of interest: the own kelurahan of a politician, a supplier's district. */
  readonly conflictAreas: readonly string[];
  /** Children that must not be theirs: relatives, a listed conflict, a pairing that ended by complaint. */
  readonly conflictChildren: readonly string[];
  readonly languages: readonly string[];
  readonly days: readonly VisitDays[];
  /** False keeps the present children and gives no new ones: resting, or a politician in election mode. */
  readonly takesNew: boolean;
}

export interface MatchingProblem {
  readonly children: readonly ChildToMatch[];
  readonly parents: readonly FosterParentToMatch[];
}

/** Why two are not paired. The first four are wishes and rules of a new pairing; a conflict also ends a present one. */
export type Barrier = 'closed' | 'distance' | 'area' | 'language' | 'days' | 'conflict';

/** What stands between a child and a foster parent; null when nothing does. Wishes do not part those who are already paired. */
export function barrierBetween(child: ChildToMatch, parent: FosterParentToMatch, km: number): Barrier | null {
  if (parent.conflictChildren.includes(child.id)) return 'conflict';
  if (parent.conflictAreas.some((area) => liesWithin(child.area, area))) return 'conflict';
  if (child.pairedWith === parent.id) return null;
  if (!parent.takesNew) return 'closed';
  if (parent.mostKm !== null && km > parent.mostKm) return 'distance';
  if (parent.areas.length > 0 && !parent.areas.some((area) => liesWithin(child.area, area))) return 'area';
  if (child.language !== null && !parent.languages.includes(child.language)) return 'language';
  if (child.days.length > 0 && parent.days.length > 0 && !child.days.some((day) => parent.days.includes(day))) return 'days';
  return null;
}

/** All pairs that are allowed, as numbers of children and parents in the problem's order. */
export interface Neighbourhood {
  /** Kilometres from child to parent. */
  km(child: number, parent: number): number;
  /** Parents that a child may have, nearest first. */
  readonly parentsOf: readonly Int32Array[];
  /** Present parent that may stay; -1 for none. */
  readonly kept: Int32Array;
}

/** Looks at every child with every parent once. Children without consent have no parents. */
export function neighbourhoodOf({ children, parents }: MatchingProblem): Neighbourhood {
  const distances = new Float64Array(children.length * parents.length);
  const kept = new Int32Array(children.length).fill(-1);
  const parentsOf = children.map((child, c) => {
    if (!child.consents) return new Int32Array(0);
    const allowed: number[] = [];
    for (const [p, parent] of parents.entries()) {
      const km = kmBetween(child, parent);
      distances[c * parents.length + p] = km;
      if (barrierBetween(child, parent, km) !== null) continue;
      allowed.push(p);
      if (child.pairedWith === parent.id) kept[c] = p;
    }
    const row = c * parents.length;
    return Int32Array.from(allowed).sort((one, other) => distances[row + one]! - distances[row + other]! || one - other);
  });
  return { km: (child, parent) => distances[child * parents.length + parent]!, parentsOf, kept };
}

/** What is wrong with a problem, by the id it is wrong with; empty when it can be solved. */
export interface MatchingFault {
  readonly fault: 'twice' | 'place' | 'capacity' | 'severity';
  readonly id: string;
}

export function faultsOf({ children, parents }: MatchingProblem): MatchingFault[] {
  const faults: MatchingFault[] = [];
  for (const list of [children, parents]) {
    const seen = new Set<string>();
    for (const { id, lat, lng } of list) {
      if (seen.has(id)) faults.push({ fault: 'twice', id });
      seen.add(id);
      if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) faults.push({ fault: 'place', id });
    }
  }
  for (const { id, severity } of children) if (!Number.isFinite(severity)) faults.push({ fault: 'severity', id });
  for (const { id, capacity } of parents) if (!Number.isSafeInteger(capacity) || capacity < 0) faults.push({ fault: 'capacity', id });
  return faults;
}
