/** Who answers for a child. */

export const relations = ['mother', 'father', 'grandmother', 'grandfather', 'legal_guardian', 'caregiver', 'other_family'] as const;
export type Relation = (typeof relations)[number];

/** Why somebody no longer answers for a child. */
export const leavings = ['moved_out', 'died', 'custody', 'another_took_over', 'recorded_by_mistake'] as const;
export type Leaving = (typeof leavings)[number];

/** What the rules need to know of a guardian. */
export interface GuardianTerm {
  id: string;
  /** As they said: eighteen or older. */
  ofAge: boolean;
  birthYear: number | null;
  /** Day from which they answer for the child. */
  since: string;
  /** Day on which that ended; null while it lasts. */
  until: string | null;
  /** Number of the child's last answer when it ended. */
  leftSeq: number | null;
}

const FULL_AGE = 18;

/**
 * Whether a guardian counts as of age on a day. In doubt they do not: a year of birth that leaves it open needs their word
 * too, and a year that speaks against their word wins.
 */
export function isOfAgeOn(guardian: Pick<GuardianTerm, 'ofAge' | 'birthYear'>, day: string): boolean {
  if (guardian.birthYear === null) return guardian.ofAge;
  const turning = Number(day.slice(0, 4)) - guardian.birthYear;
  return turning > FULL_AGE || (turning === FULL_AGE && guardian.ofAge);
}

/** Whether they answer for the child now. */
export function isCurrent(guardian: Pick<GuardianTerm, 'until'>): boolean {
  return guardian.until === null;
}

/** Why a day cannot be the day of an answer; null when it can. */
export type DayFault = 'in_future' | 'before_birth' | 'before_guardian';

export function faultOfDay(day: string, facts: { today: string; bornOn: string; since?: string }): DayFault | null {
  if (day > facts.today) return 'in_future';
  if (day < facts.bornOn) return 'before_birth';
  return facts.since !== undefined && day < facts.since ? 'before_guardian' : null;
}
