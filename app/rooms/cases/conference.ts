/** A case conference: who came, what was decided, and what follows with owner and day. Pure. */
import type { PlanTask } from './plan.ts';

/** Who may sit at the table, as roles: names of guests are not kept. */
export const conferenceGuests = ['nutritionist', 'midwife', 'doctor', 'puskesmas_head', 'hospital', 'kader', 'family_companion', 'family', 'village_head', 'department'] as const;
export type ConferenceGuest = (typeof conferenceGuests)[number];

/** What is told of a conference that was held. Older ones tell the outcome alone. */
export type HeldConference = {
  outcome: string;
  came?: ConferenceGuest[] | undefined;
  /** Tasks that follow; they join those of the plan. */
  followUps?: PlanTask[] | undefined;
};

/** One person alone is no conference. */
export const LEAST_GUESTS = 2;
