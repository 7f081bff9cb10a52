/** Whose work is what: which steps and tasks of cases a person finds on the list of today. Pure. */
import { addDays } from '../../platform/clock/index.ts';
import type { NextStep } from './case-next.ts';

/** Those who treat; those who work in the field; those who lead an area and see what is late in it. */
export const audiences = ['treats', 'field', 'leads'] as const;
export type Audience = (typeof audiences)[number];

/** @param holds whether the person holds a verb somewhere */
export function audienceOf(holds: (verb: string) => boolean): Audience {
  if (holds('case.plan')) return 'treats';
  return holds('referral.send') ? 'field' : 'leads';
}

/** What of a case is whose. Those who lead see all that is late, and their own tasks before. */
export const stepsOf: Readonly<Record<Audience, readonly NextStep[]>> = {
  treats: ['verify', 'assess', 'plan', 'approve_plan', 'approve_recovery', 'approve_closing', 'hold_conference', 'declare_recovery', 'confirm', 'treat', 'watch', 'close'],
  field: ['treat', 'watch', 'confirm'],
  leads: ['verify', 'assess', 'plan', 'approve_plan', 'hold_conference', 'confirm', 'treat', 'watch'],
};
export const ownersOf: Readonly<Record<Audience, readonly string[]>> = {
  treats: ['nutritionist', 'midwife', 'doctor', 'kader', 'family_companion', 'village_head', 'child_protection'],
  field: ['kader', 'family_companion'],
  leads: ['village_head', 'kader', 'family_companion', 'nutritionist', 'midwife', 'doctor'],
};

/** How a clock stands: late from the day after, then today, then within a week, then later. */
export const clocks = ['late', 'today', 'soon', 'later'] as const;
export type Clock = (typeof clocks)[number];

export function clockOf(dueOn: string, today: string): Clock {
  if (dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today, 7) ? 'soon' : 'later';
}
