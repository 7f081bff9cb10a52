/** Whether a child may be paired with a foster parent, and what of the child they are told until then and afterwards. */
import { CONDUCT_VERSION } from './conduct.ts';

/** A foster parent as the rule needs it. */
export interface FosterFacts {
  /** Holds the role now. */
  holdsRole: boolean;
  clearedOn: string | null;
  trainedOn: string | null;
  conductVersion: string | null;
  capacity: number;
  /** Children paired or proposed now. */
  paired: number;
}

/** A child as the rule needs it. */
export interface PairedChild {
  allowsPairing: boolean;
  restricted: boolean;
  state: string;
  /** Has a foster parent, or was proposed to one. */
  paired: boolean;
}

export const pairingHindrances = [
  'no_consent', 'restricted', 'child_left', 'child_paired', 'no_role', 'no_clearance', 'no_training', 'no_conduct', 'at_capacity',
] as const;
export type PairingHindrance = (typeof pairingHindrances)[number];

/** Everything that stands between a child and a foster parent; empty: they may be paired. */
export function hindrancesOf(child: PairedChild, parent: FosterFacts): PairingHindrance[] {
  return [...hindrancesOfChild(child), ...hindrancesOfParent(parent)];
}

export function hindrancesOfChild(child: PairedChild): PairingHindrance[] {
  const why: PairingHindrance[] = [];
  if (!child.allowsPairing) why.push('no_consent');
  if (child.restricted) why.push('restricted');
  if (child.state !== 'active') why.push('child_left');
  if (child.paired) why.push('child_paired');
  return why;
}

export function hindrancesOfParent(parent: FosterFacts): PairingHindrance[] {
  const why: PairingHindrance[] = [];
  if (!parent.holdsRole) why.push('no_role');
  if (parent.clearedOn === null) why.push('no_clearance');
  if (parent.trainedOn === null) why.push('no_training');
  if (parent.conductVersion !== CONDUCT_VERSION) why.push('no_conduct');
  if (parent.paired >= parent.capacity) why.push('at_capacity');
  return why;
}

/** First month of the age group of a child: all that is told of its age to somebody who is not its foster parent yet. */
export const ageGroups = [0, 6, 12, 24, 36, 48] as const;

/** @example ageGroupOf(19) // 12: one year old */
export function ageGroupOf(ageMonths: number): number {
  return ageGroups.findLast((from) => from <= ageMonths) ?? 0;
}

/** What a child is called at home, as far as the register knows: the first word of the name. */
export function callName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
