/** Election mode: from a date that the city sets, politicians take no new children and are named on no wall. */

/** First and last day, both included; without a last day it stays on. */
export interface ElectionTerm {
  from: string;
  until: string | null;
}

/** Whether election mode is on, on a day in Jakarta. */
export function isElectionOn(term: ElectionTerm | null, today: string): boolean {
  return term !== null && term.from <= today && (term.until === null || today <= term.until);
}
