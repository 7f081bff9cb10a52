/** A matching in words a person can check: pairs with reasons, what changes, who stays without and which place is too tight. */
import type { Coverage, TightPlace } from './matching-coverage.ts';
import type { MatchingProblem, Neighbourhood } from './matching-problem.ts';

/** Why this pair. Keys of messages with their values. */
export type PairReason =
  | { readonly key: 'pair.kept' }
  | { readonly key: 'pair.nearest'; readonly km: number }
  /** `full` of the `nearer` foster parents have no place left; the others have more to carry, or keep their present child. */
  | { readonly key: 'pair.nearestWithPlace'; readonly km: number; readonly nearer: number; readonly full: number }
  | { readonly key: 'pair.load'; readonly children: number; readonly capacity: number }
  | { readonly key: 'pair.language'; readonly language: string }
  /** Places are short: those with the worse growth come first, and this child is one of them. */
  | { readonly key: 'pair.worstFirst' };

/** Why a present pair does not stay. */
export type PartedBecause = 'parent.gone' | 'conflict' | 'capacity' | 'makesRoom';

export interface ProposedPair {
  readonly childId: string;
  readonly parentId: string;
  readonly km: number;
  readonly kept: boolean;
  /** When the child has another foster parent today. */
  readonly movedFrom: { readonly parentId: string; readonly because: PartedBecause } | null;
  readonly reasons: readonly PairReason[];
}

/** A tight place: so many children can have only these foster parents, and there are `lacks` places too few. */
export interface Shortage {
  readonly areas: readonly { readonly area: string; readonly children: number; readonly uncovered: number }[];
  readonly children: number;
  readonly parentIds: readonly string[];
  readonly capacity: number;
  readonly lacks: number;
}

export interface MatchingProposal {
  readonly pairs: readonly ProposedPair[];
  /** Children whose guardians consent, for whom no place is left; the kader keeps their clock. */
  readonly uncovered: readonly { readonly childId: string; readonly shortage: number; readonly pairedWith: string | null }[];
  readonly shortages: readonly Shortage[];
  /** No consent: a normal answer, the kader keeps the clock. */
  readonly withoutConsent: readonly string[];
  readonly kept: number;
  readonly km: { readonly total: number; readonly mean: number; readonly most: number };
  readonly loads: readonly { readonly parentId: string; readonly children: number; readonly capacity: number }[];
}

export function proposalOf(problem: MatchingProblem, near: Neighbourhood, coverage: Coverage, parentOf: Int32Array): MatchingProposal {
  const { children, parents } = problem;
  const load = new Int32Array(parents.length);
  for (const parent of parentOf) if (parent >= 0) load[parent]! += 1;
  const tightChildren = new Set(coverage.tight.flatMap((place) => place.children));
  const numberOf = new Map(parents.map(({ id }, parent) => [id, parent]));
  const pairs: ProposedPair[] = [];
  for (const [c, child] of children.entries()) {
    const parent = parentOf[c]!;
    if (parent < 0) continue;
    const kept = near.kept[c] === parent;
    const was = child.pairedWith;
    pairs.push({
      childId: child.id,
      parentId: parents[parent]!.id,
      km: near.km(c, parent),
      kept,
      movedFrom: was === null || kept ? null : { parentId: was, because: partedBecause(problem, near, c, numberOf.get(was)) },
      reasons: reasonsFor(problem, near, load, c, parent, tightChildren.has(c)),
    });
  }
  const placeOf = new Map(coverage.tight.flatMap((place, at) => place.uncovered.map((child) => [child, at] as const)));
  const kms = pairs.map(({ km }) => km);
  const total = kms.reduce((sum, km) => sum + km, 0);
  return {
    pairs,
    uncovered: [...placeOf].map(([child, shortage]) => ({ childId: children[child]!.id, shortage, pairedWith: children[child]!.pairedWith })),
    shortages: coverage.tight.map((place) => shortageOf(problem, place)),
    withoutConsent: children.filter(({ consents }) => !consents).map(({ id }) => id),
    kept: pairs.filter(({ kept }) => kept).length,
    km: { total, mean: pairs.length === 0 ? 0 : total / pairs.length, most: Math.max(0, ...kms) },
    loads: parents.map(({ id, capacity }, parent) => ({ parentId: id, children: load[parent]!, capacity })),
  };
}

function reasonsFor({ children, parents }: MatchingProblem, near: Neighbourhood, load: Int32Array, child: number, parent: number, tight: boolean): PairReason[] {
  const reasons: PairReason[] = [];
  const km = near.km(child, parent);
  const { capacity, languages } = parents[parent]!;
  const nearer = [...near.parentsOf[child]!].filter((other) => near.km(child, other) < km);
  if (near.kept[child] === parent) reasons.push({ key: 'pair.kept' });
  else if (nearer.length === 0) reasons.push({ key: 'pair.nearest', km });
  else reasons.push({ key: 'pair.nearestWithPlace', km, nearer: nearer.length, full: nearer.filter((other) => load[other]! >= parents[other]!.capacity).length });
  const { language } = children[child]!;
  if (language !== null && languages.includes(language)) reasons.push({ key: 'pair.language', language });
  if (tight && near.kept[child] !== parent) reasons.push({ key: 'pair.worstFirst' });
  reasons.push({ key: 'pair.load', children: load[parent]!, capacity });
  return reasons;
}

function partedBecause({ children, parents }: MatchingProblem, near: Neighbourhood, child: number, was: number | undefined): PartedBecause {
  if (was === undefined) return 'parent.gone';
  if (near.kept[child] !== was) return 'conflict';
  const present = children.filter((other, c) => other.pairedWith === parents[was]!.id && near.kept[c] === was).length;
  return present > parents[was]!.capacity ? 'capacity' : 'makesRoom';
}

function shortageOf({ children, parents }: MatchingProblem, place: TightPlace): Shortage {
  const byArea = new Map<string, { area: string; children: number; uncovered: number }>();
  const without = new Set(place.uncovered);
  for (const child of place.children) {
    const { area } = children[child]!;
    const one = byArea.get(area) ?? { area, children: 0, uncovered: 0 };
    byArea.set(area, one);
    one.children += 1;
    if (without.has(child)) one.uncovered += 1;
  }
  return {
    areas: [...byArea.values()].sort((one, other) => other.uncovered - one.uncovered || other.children - one.children || (one.area < other.area ? -1 : 1)),
    children: place.children.length,
    parentIds: place.parents.map((parent) => parents[parent]!.id),
    capacity: place.parents.reduce((sum, parent) => sum + parents[parent]!.capacity, 0),
    lacks: place.uncovered.length,
  };
}
