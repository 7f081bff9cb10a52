import type { GuardianView, Relation } from '../index.ts';

/** A guardian as typed so far. */
export interface GuardianDraft {
  name: string;
  relation: Relation | null;
  ofAge: boolean | null;
  livesWith: boolean;
  separated: boolean;
  /** Null: since birth for parents, today for others. */
  since: string | null;
}

export const emptyGuardian: GuardianDraft = { name: '', relation: null, ofAge: null, livesWith: true, separated: false, since: null };

/** What is known of a guardian, to be corrected. */
export function draftOf({ name, relation, ofAge, livesWith, separated, since }: GuardianView): GuardianDraft {
  return { name: name ?? '', relation, ofAge, livesWith, separated, since };
}

export type GuardianGap = 'name' | 'relation' | 'ofAge' | 'since';

/** Parents are guardians from birth on, others from the day they took over. */
export function sinceOf(draft: GuardianDraft, days: { bornOn: string; today: string }): string {
  if (draft.since !== null) return draft.since;
  return draft.relation === 'mother' || draft.relation === 'father' ? days.bornOn : days.today;
}

/** What is still missing, in the order of the form. */
export function gapsOf(draft: GuardianDraft, days: { bornOn: string; today: string }): GuardianGap[] {
  const since = sinceOf(draft, days);
  return [
    ...(draft.name.trim().length < 2 ? (['name'] as const) : []),
    ...(draft.relation === null ? (['relation'] as const) : []),
    ...(draft.ofAge === null ? (['ofAge'] as const) : []),
    ...(!/^\d{4}-\d{2}-\d{2}$/.test(since) || since > days.today || since < days.bornOn ? (['since'] as const) : []),
  ];
}
