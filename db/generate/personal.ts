/**
 * Which columns hold personal data, table by table. A table that is missing here fails the drift test: whoever adds one
 * has to decide.
 */
export type Personal = 'all' | 'none' | readonly string[];

export const personal: Readonly<Record<string, Personal>> = {
  account: 'all',
  area: 'none',
  area_month: 'none',
  audit_entry: ['actor_id', 'subject_ids', 'reason', 'detail'],
  case_file: 'all',
  catchment: 'none',
  child: 'all',
  child_field_source: 'all',
  child_search: 'all',
  child_standing: 'all',
  command_log: ['actor_id', 'subject_id'],
  import_file: ['file_name', 'uploaded_by', 'committed_by'],
  import_row: ['child_id', 'details', 'decided_by'],
  import_staged: 'all',
  invitation: ['person_id'],
  listener_position: 'none',
  measurement: 'all',
  outbox: ['subject_id', 'payload', 'actor_id'],
  person: 'all',
  register_count: 'none',
  remeasure_order: 'all',
  role_grant: ['person_id', 'granted_by', 'ended_by'],
  session: 'all',
  setting: ['changed_by'],
  sign_in_failure: ['who', 'address'],
  urgent_task: 'all',
  verification: ['identifier', 'value'],
};

/** Whether a column tells something about a person or a child. */
export function isPersonal(table: string, column: string): boolean {
  const known = personal[table];
  return known === 'all' || (Array.isArray(known) && known.includes(column));
}
