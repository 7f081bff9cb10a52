/** Referrals: from posyandu to puskesmas to hospital and back, or to who protects children. A loop is closed when a reply came. */
import { addDays } from '../../platform/clock/index.ts';

/** `child_protection` is the UPTD PPA of the DP3A: suspected violence or neglect. Those who treat alone send there and read of it. */
export const referralPlaces = ['posyandu', 'puskesmas', 'hospital', 'child_protection'] as const;
export type ReferralPlace = (typeof referralPlaces)[number];

/** A referral as it is sent. */
export interface ReferralSent {
  id: string;
  from: ReferralPlace;
  to: ReferralPlace;
  reason: string;
  /** Day by which the child must have been seen there. */
  dueOn: string;
  urgent: boolean;
}

/** A referral with its answers. `acceptedBy` and `repliedBy` are names as told: a hospital's doctor may have no account. */
export interface Referral extends ReferralSent {
  sentOn: string;
  acceptedOn: string | null;
  acceptedBy: string | null;
  declinedOn: string | null;
  repliedOn: string | null;
  repliedBy: string | null;
  reply: string | null;
}

/** Ways that a referral may go: up one step at a time, and back; from the puskesmas to who protects children. */
const ways: Readonly<Record<ReferralPlace, readonly ReferralPlace[]>> = {
  posyandu: ['puskesmas'],
  puskesmas: ['hospital', 'posyandu', 'child_protection'],
  hospital: ['puskesmas'],
  child_protection: ['puskesmas'],
};
export const leadsTo = (from: ReferralPlace, to: ReferralPlace): boolean => ways[from].includes(to);

/** Days within which the child must be seen, by urgency (domain rules: today, or within a week). Unverified: a city may change them. */
export const referralDays = { urgent: 0, normal: 7 } as const;

/** Latest day by which a referral sent today must have been seen. */
export function referralDueOn(today: string, urgent: boolean): string {
  return addDays(today, urgent ? referralDays.urgent : referralDays.normal);
}

export type ReferralState = 'sent' | 'accepted' | 'declined' | 'replied';

export function referralState(one: Referral): ReferralState {
  if (one.declinedOn !== null) return 'declined';
  if (one.repliedOn !== null) return 'replied';
  return one.acceptedOn === null ? 'sent' : 'accepted';
}

/** A referral that waits for somebody. */
export function isOpenReferral(one: Referral): boolean {
  const state = referralState(one);
  return state === 'sent' || state === 'accepted';
}
