/** Two records become one: which fields may be chosen, and what the chosen come to. No I/O, no clock. */
import type { ChildIdentity } from './identity.ts';

/** Fields that a person chooses one by one. `home` is posyandu, RT and RW together; `birthSize` weight and length at birth. */
export const mergeFields = ['name', 'parents', 'address', 'sex', 'bornOn', 'birthSize', 'nik', 'home'] as const;
export type MergeField = (typeof mergeFields)[number];

/** Why a merge has to wait, with the record that it is about. Each says what to do first. */
export const mergeObstacles = ['caseRuns', 'pairingRuns', 'pairingWouldEnd', 'doorOpen', 'importWaits', 'hasLeft', 'notTwo'] as const;
export type MergeObstacle = (typeof mergeObstacles)[number];

/** Asked of every higher room before a merge: what still runs under the record that would go. */
export type MergeCheck<Tx> = (tx: Tx, keptId: string, mergedId: string) => Promise<MergeObstacle[]>;

/** Why two records stay two. */
export const differentReasons = ['twins', 'siblings', 'namesakes', 'checked'] as const;
export type DifferentReason = (typeof differentReasons)[number];

/** The identity that stands after the merge. */
export function mergedIdentity(kept: ChildIdentity, merged: ChildIdentity, taken: ReadonlySet<MergeField>): ChildIdentity {
  return {
    name: taken.has('name') ? merged.name : kept.name,
    parents: taken.has('parents') ? merged.parents : kept.parents,
    address: taken.has('address') ? merged.address : kept.address,
  };
}

/**
 * The identity after an undo: a field that still says what the merge made of it goes back, one that was told otherwise since stays.
 */
export function partedIdentity(before: ChildIdentity, after: ChildIdentity, now: ChildIdentity): ChildIdentity {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  return {
    name: same(now.name, after.name) ? before.name : now.name,
    parents: same(now.parents, after.parents) ? before.parents : now.parents,
    address: same(now.address, after.address) ? before.address : now.address,
  };
}
