import type { ConsentPage, Purpose } from '../index.ts';

/** Which finding the title tells, with the purposes that stand open. */
export interface ConsentLead {
  kind: 'restricted' | 'disputed' | 'none' | 'all' | 'some' | 'nothing';
  given: readonly Purpose[];
}

/** The finding of a child's consent, most pressing first. */
export function consentLead(page: Pick<ConsentPage, 'states' | 'restriction'>): ConsentLead {
  const given = page.states.filter(({ state }) => state === 'given').map(({ purpose }) => purpose);
  if (page.restriction !== null) return { kind: 'restricted', given };
  if (page.states.some(({ state }) => state === 'disputed')) return { kind: 'disputed', given };
  if (page.states.every(({ state }) => state === 'notAsked')) return { kind: 'none', given };
  if (given.length === 0) return { kind: 'nothing', given };
  return { kind: given.length === page.states.length ? 'all' : 'some', given };
}
