/** Whether a child may be paired with a foster parent, and what of the child they are told until then and afterwards. */
import { CONDUCT_VERSION } from './conduct.ts';

/** A foster parent as the rule needs it. */
export interface FosterFacts {
  /** Holds the role now. */
  holdsRole: boolean;
  clearedOn: string | null;
  trainedOn: string | null;
  conductVersion: string | null;
  /** Rests today, or will within the days in which a first visit is due. */
  resting: boolean;
  /** The inspectorate holds a pairing of theirs still. */
  onHold: boolean;
  /** A politician while the city's election mode is on. */
  barredByElection: boolean;
  capacity: number;
  /** Children paired or proposed now, and those they stand in for. */
  paired: number;
}

/** A child as the rule needs it. */
export interface PairedChild {
  allowsPairing: boolean;
  restricted: boolean;
  state: string;
  /** Has a foster parent, or was proposed to one. */
  paired: boolean;
  /** Has an open case: a child without one has no clock of visits, and needs nobody. */
  openCase: boolean;
  /** Must not be with the foster parent in question. */
  conflicts: boolean;
}

export const pairingHindrances = [
  'no_consent', 'restricted', 'child_left', 'no_case', 'child_paired', 'conflict', 'no_role', 'no_clearance', 'no_training', 'no_conduct', 'resting', 'on_hold', 'election', 'at_capacity',
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
  if (!child.openCase) why.push('no_case');
  if (child.paired) why.push('child_paired');
  if (child.conflicts) why.push('conflict');
  return why;
}

export function hindrancesOfParent(parent: FosterFacts): PairingHindrance[] {
  const why: PairingHindrance[] = [];
  if (!parent.holdsRole) why.push('no_role');
  if (parent.clearedOn === null) why.push('no_clearance');
  if (parent.trainedOn === null) why.push('no_training');
  if (parent.conductVersion !== CONDUCT_VERSION) why.push('no_conduct');
  if (parent.resting) why.push('resting');
  if (parent.onHold) why.push('on_hold');
  if (parent.barredByElection) why.push('election');
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
