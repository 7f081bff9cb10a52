/** How urgent a need line is, explained: reasons with points, never a bare score. Pure. */
import { addDays } from '../../platform/clock/index.ts';

/** Points of each reason, of 100. A city may weigh them anew (unverified). */
export const urgencyPoints = {
  severe_wasting: 35,
  danger_sign: 30,
  severely_stunted: 25,
  stunted: 12,
  off_track: 15,
  under_two: 15,
  no_gain: 10,
  food_or_treatment: 10,
  late: 15,
  due_within_week: 10,
  due_within_two_weeks: 5,
} as const;
export type UrgencyReason = keyof typeof urgencyPoints;

export interface UrgencyFacts {
  ageMonths: number;
  lenZ: number | null;
  wflZ: number | null;
  oedema: boolean;
  lastGain: string | null;
  offTrack: boolean;
  dangers: boolean;
  /** Food or treatment works on the body now; papers and houses later. */
  isFoodOrTreatment: boolean;
}

/** Reasons that hold whatever the day. */
export function urgencyReasons(f: UrgencyFacts): UrgencyReason[] {
  const why: UrgencyReason[] = [];
  if ((f.wflZ !== null && f.wflZ < -300) || f.oedema) why.push('severe_wasting');
  if (f.dangers) why.push('danger_sign');
  if (f.lenZ !== null && f.lenZ < -300) why.push('severely_stunted');
  else if (f.lenZ !== null && f.lenZ < -200) why.push('stunted');
  if (f.offTrack) why.push('off_track');
  if (f.ageMonths < 24) why.push('under_two');
  if (f.lastGain === 'T') why.push('no_gain');
  if (f.isFoodOrTreatment) why.push('food_or_treatment');
  return why;
}

/** The reason that the deadline gives on a day, if any. */
export function deadlineReason(deadline: string | null, today: string): UrgencyReason | null {
  if (deadline === null) return null;
  if (deadline < today) return 'late';
  if (deadline <= addDays(today, 7)) return 'due_within_week';
  return deadline <= addDays(today, 14) ? 'due_within_two_weeks' : null;
}

/** The sum of the points, at most 100. */
export function urgencyOf(reasons: readonly string[]): number {
  return Math.min(100, reasons.reduce((sum, reason) => sum + (urgencyPoints[reason as UrgencyReason] ?? 0), 0));
}

/** Reasons and sum of a kept line on a day: the deadline comes nearer by itself. */
export function urgencyOn(kept: readonly string[], deadline: string | null, today: string): { urgency: number; reasons: string[] } {
  const near = deadlineReason(deadline, today);
  const reasons = near === null ? [...kept] : [...kept, near];
  return { urgency: urgencyOf(reasons), reasons };
}
