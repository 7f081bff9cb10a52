/** Who needs a second factor, and from when. Pure. */
import { addDays, jakartaDay } from '../../platform/clock/index.ts';

/** Roles that administer, watch, or open many children: their password alone must not be enough. */
export const rolesWithFactor: readonly string[] = [
  'administrator', 'data_protection_officer', 'auditor', 'chair', 'secretariat', 'nutritionist', 'midwife', 'doctor', 'puskesmas_head',
];

/** Days to set it up in, counted from the first such grant; a city may set fewer, and none at all for at once. */
export const USUAL_FACTOR_DAYS = 7;

/**
 * `not_needed`: no role asks for it and none is set. `proved`. `unproved`: it is set and this session has not shown it. `due`: to be set up
 * until a day. `overdue`: that day is over, and nothing opens until it is.
 */
export type FactorState = 'not_needed' | 'proved' | 'unproved' | 'due' | 'overdue';

export interface FactorFacts {
  readonly grants: readonly { readonly role: string; readonly grantedAt: Date | null }[];
  readonly hasFactor: boolean;
  readonly proved: boolean;
  /** As the city set it; anything that is no whole number of days counts as not set. */
  readonly days: unknown;
  /** The demo is open to whoever sits at the machine. */
  readonly demo: boolean;
}

/** The state of a session, and the last day for setting it up when it is due. */
export function factorState(facts: FactorFacts, today: string): { state: FactorState; until: string | null } {
  if (facts.hasFactor) return { state: facts.proved ? 'proved' : 'unproved', until: null };
  const granted = facts.grants.filter(({ role }) => rolesWithFactor.includes(role)).map(({ grantedAt }) => grantedAt?.getTime() ?? 0);
  if (facts.demo || granted.length === 0) return { state: 'not_needed', until: null };
  const days = typeof facts.days === 'number' && Number.isInteger(facts.days) && facts.days >= 0 ? facts.days : USUAL_FACTOR_DAYS;
  const until = addDays(jakartaDay(new Date(Math.min(...granted))), days);
  return { state: today > until || days === 0 ? 'overdue' : 'due', until };
}

/** Whether what the person may do is shut until the second factor is shown or set up. */
export function isShut(state: FactorState): boolean {
  return state === 'unproved' || state === 'overdue';
}
