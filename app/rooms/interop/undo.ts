/** Undo of an import: what may stay, and why. Pure. */

/** Parts of a row that may stay. */
export const keptParts = ['child', 'measurement', 'case', 'fields'] as const;
export type KeptPart = (typeof keptParts)[number];

/** What people or later files built on a row. */
export const keptReasons = [
  'laterImport', 'laterSource', 'measured', 'corrected', 'decided', 'remeasure', 'urgent', 'case', 'consent', 'fostering', 'needs', 'visits', 'merged', 'duplicates', 'erased', 'left', 'protection', 'given', 'beyondReach', 'other',
] as const;
export type KeptReason = (typeof keptReasons)[number];

const byTable: Readonly<Record<string, KeptReason>> = {
  case_action: 'case', case_task: 'case', case_audit: 'case', need_line: 'needs', pledge_allocation: 'given', handover: 'given', thanks: 'given',
  child_grant: 'fostering', foster_complaint: 'fostering', foster_conflict: 'fostering', foster_message: 'fostering', matching_child: 'fostering',
  consent_answer: 'consent', consent_paper: 'consent', consent_question: 'consent', guardian: 'consent', guardian_door: 'consent', child_restriction: 'consent', rights_request: 'consent',
  correction_task: 'protection', erasure: 'protection', breach_child: 'protection', visit: 'visits', visit_photo: 'visits', child_merge: 'merged', child_merge_row: 'merged', duplicate_pair: 'duplicates',
};

/** What a row in a table means for the child that it hangs on. A table that nobody named is built upon all the same. */
export function reasonOfTable(table: string): KeptReason {
  return byTable[table] ?? 'other';
}

/** What an undo takes back, and of how many rows something stays. */
export interface UndoCounts {
  children: number;
  measurements: number;
  cases: number;
  fields: number;
  kept: number;
}
