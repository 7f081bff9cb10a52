/** What a guardian is asked, what can be said, and what follows. Words that screens, server and tests share. */

/** Asked one by one. Care is not among them: it is a task of the health service and needs no consent. */
export const purposes = ['pairing', 'story', 'photo'] as const;
export type Purpose = (typeof purposes)[number];

/** What a guardian can say. `renew` is said by nobody: it stands where a merge made earlier consent doubtful. */
export type Word = 'given' | 'refused' | 'withdrawn' | 'renew';

/** How it was said: on paper, aloud before a witness, or through the guardian's own link. */
export const ways = ['paper', 'spoken', 'link'] as const;
export type Way = (typeof ways)[number];

/** What follows for a purpose. Only `given` opens anything. */
export const consentStates = ['notAsked', 'given', 'refused', 'withdrawn', 'toRenew', 'disputed', 'invalid'] as const;
export type ConsentState = (typeof consentStates)[number];

/** Why a state is not what the last answer alone would make it. */
export const consentReasons = ['textChanged', 'guardianChanged', 'recordsMerged', 'guardiansDisagree', 'underAge'] as const;
export type ConsentReason = (typeof consentReasons)[number];

/** The same value for every purpose. */
export function forEveryPurpose<T>(value: (purpose: Purpose) => T): Record<Purpose, T> {
  return { pairing: value('pairing'), story: value('story'), photo: value('photo') };
}
