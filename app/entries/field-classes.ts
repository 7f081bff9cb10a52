/**
 * The class of every column about a child: how near it leads to the child. Declared here once; the register of processing,
 * the access matrix and the test of replies read it. A new column without a class fails `field-classes.test.ts`.
 */
import type { FieldClass } from '../rooms/access/index.ts';

/** Beside the classes of sight: `staff` tells of who works with the system, `giver` of who gives. */
export type ColumnClass = Exclude<FieldClass, 'public'> | 'staff' | 'giver';

type Columns = Readonly<Partial<Record<ColumnClass, readonly string[]>>>;

const REFERENCE = ['id', 'child_id', 'case_id'] as const;
const RECORDED: Columns = { coarse: ['recorded_at'], staff: ['recorded_by'] };

/** Joins declarations of one table. */
function columns(...parts: readonly Columns[]): Columns {
  const joined: Partial<Record<ColumnClass, string[]>> = {};
  for (const part of parts) for (const [one, names] of Object.entries(part) as [ColumnClass, readonly string[]][]) joined[one] = [...(joined[one] ?? []), ...names];
  return joined;
}

/** `area` reaches down to the posyandu: it is `named`. Ids and dates of work tell nothing: they are `coarse`. */
export const columnClasses: Readonly<Record<string, Columns>> = {
  child: columns(RECORDED, {
    coarse: ['id', 'alias_seed', 'puskesmas', 'state', 'state_on', 'first_import_id', 'last_import_id', 'last_seen_on', 'nik_state', 'merged_into', 'allows_pairing', 'allows_story', 'allows_photo', 'restricted'],
    named: ['area', 'sex', 'rt', 'rw'],
    identifying: ['born_on', 'nik_cipher', 'nik_hash', 'identity_cipher', 'household_mark'],
    clinical: ['birth_weight_g', 'birth_length_mm'],
  }),
  child_key: { coarse: ['child_id'], named: ['area'], identifying: ['salt'] },
  child_search: { coarse: ['child_id', 'restricted'], named: ['area'], identifying: ['words'] },
  child_field_source: { coarse: ['child_id', 'field', 'import_id', 'at'], named: ['area'], identifying: ['value_before', 'cipher_before'], staff: ['actor_id'] },
  child_merge: {
    coarse: ['id', 'child_id', 'merged_id', 'pair_id', 'taken', 'merged_at', 'undone_at', 'stays'], named: ['area', 'place_before'], staff: ['merged_by', 'undone_by'],
  },
  child_merge_row: { coarse: ['merge_id', 'child_id', 'table_name', 'row_id'], named: ['area'], clinical: ['before', 'after'] },
  duplicate_pair: {
    coarse: ['id', 'child_id', 'other_id', 'grade', 'reasons', 'found_at', 'decision', 'why', 'decided_at'], named: ['area', 'other_area'], identifying: ['facts_mark'], staff: ['decided_by'],
  },
  child_standing: {
    coarse: ['child_id', 'puskesmas', 'as_of', 'age_months', 'restricted'],
    named: ['area', 'sex'],
    clinical: ['class', 'wasting', 'weight_class', 'attention', 'reasons', 'len_z', 'wei_z', 'wfl_z', 'last_measured_on', 'last_counted_on', 'recent_len_z', 'recent_on', 'recent_held', 'case_id', 'case_opened_on', 'urgency', 'len_z_place', 'measured_place'],
  },
  child_grant: {
    coarse: ['id', 'child_id', 'kind', 'given_at', 'starts_at', 'ends_at', 'ended_at', 'ended_reason', 'reviewed_at', 'review', 'conduct_signed_on', 'rest_id', 'paused_at'],
    named: ['area'],
    staff: ['person_id', 'given_by', 'reason', 'ended_by', 'reviewed_by', 'review_words', 'paused_by'],
  },
  foster_conflict: { coarse: ['child_id', 'source', 'declared_at', 'ended_at'], named: ['area'], staff: ['person_id', 'declared_by', 'ended_by'] },
  foster_complaint: {
    coarse: ['id', 'child_id', 'pairing_id', 'village', 'alias_seed', 'filed_as', 'filed_at', 'outcome', 'answered_at', 'ended_the_pairing'],
    identifying: ['words_cipher', 'answer_cipher'],
    staff: ['person_id', 'filed_by', 'answered_by'],
  },
  foster_message: { coarse: ['id', 'child_id', 'said_by', 'written_at', 'read_at'], named: ['area', 'words_cipher'], staff: ['person_id', 'written_by'] },
  matching_child: {
    coarse: ['draft_id', 'child_id', 'place', 'metres', 'reasons', 'because', 'shortage', 'choice', 'left_out'],
    named: ['area'],
    staff: ['person_id', 'moved_from'],
  },
  child_restriction: { coarse: ['id', 'child_id', 'reason', 'guardian_id', 'started_at', 'lifted_at'], named: ['area'], staff: ['started_by', 'lifted_by'] },
  measurement: columns(RECORDED, {
    coarse: ['id', 'child_id', 'import_id', 'superseded_by', 'measurer', 'place'],
    named: ['area', 'measured_area'],
    clinical: ['measured_on', 'age_days', 'weight_g', 'length_mm', 'posture', 'arm_mm', 'head_mm', 'oedema', 'len_z', 'wei_z', 'wfl_z', 'bmi_z', 'flags', 'gain', 'raw_weight', 'raw_length', 'proposed_weight_g', 'proposed_length_mm', 'unit_error', 'reported_len_z', 'reported_wei_z', 'reported_wfl_z', 'parity', 'unit_decision', 'written_weight_g', 'written_length_mm', 'unit_decided_at'],
    staff: ['measured_by', 'unit_decided_by'],
  }),
  remeasure_order: { coarse: ['id', 'child_id', 'measurement_id', 'ordered_at', 'due_on', 'done_on', 'second_id'], named: ['area'], clinical: ['reason', 'outcome', 'weight_gap_g', 'length_gap_mm'], staff: ['ordered_by'] },
  case_file: {
    coarse: ['id', 'child_id', 'opened_on', 'opened_at', 'closed_on', 'seq', 'due_on'],
    named: ['area'],
    clinical: ['reason', 'measurement_id', 'len_z', 'closed_reason', 'stage', 'next_step', 'plan_from', 'plan_until', 'track', 'off_track'],
    staff: ['opened_by'],
  },
  case_action: { coarse: [...REFERENCE, 'seq', 'on_date', 'at'], named: ['area'], clinical: ['kind', 'told'], staff: ['actor_id'] },
  case_task: { coarse: [...REFERENCE, 'due_on', 'opened_on', 'done_on'], named: ['area'], clinical: ['kind', 'title'], staff: ['owner'] },
  case_audit: {
    coarse: [...REFERENCE, 'semester', 'age_group', 'selected_on', 'advised_on', 'follow_up_due', 'follow_up_done_on'],
    named: ['area'],
    clinical: ['why', 'facts', 'direct_factors', 'indirect_factors', 'analysis', 'advice', 'follow_up', 'evaluation'],
    staff: ['selected_by', 'advised_by', 'follow_up_owner'],
  },
  urgent_task: { coarse: ['id', 'child_id', 'measurement_id', 'opened_at', 'due_at', 'done_at'], named: ['area'], clinical: ['reasons', 'outcome'], staff: ['opened_by', 'done_by'] },
  need_line: {
    coarse: [...REFERENCE, 'item', 'catalogue_version', 'unit', 'state', 'quantity', 'unit_price_rp', 'deadline', 'department', 'donor', 'at_home', 'divisible', 'urgency', 'covered_quantity', 'met_quantity', 'proposed_at', 'decided_at', 'taken_on', 'planned_on', 'ended_on'],
    named: ['area'],
    clinical: ['reasons', 'urgency_reasons', 'staff_word', 'decline_reason'],
    staff: ['proposed_by', 'decided_by', 'taken_by'],
  },
  visit: {
    coarse: ['id', 'child_id', 'made_on', 'made_as', 'accompanied', 'worry_answered_at', 'recorded_at'],
    named: ['area'],
    clinical: ['answers', 'words_cipher', 'activities', 'worry'],
    staff: ['made_by', 'worry_answered_by'],
  },
  thanks: {
    coarse: ['id', 'child_id', 'written_at', 'checked_at', 'check_outcome', 'taken_back_at'],
    story: ['phrase', 'said'],
    named: ['area'],
    staff: ['to_person_id', 'written_by', 'checked_by', 'taken_back_by'],
  },
  visit_clock: { coarse: ['child_id', 'keeper', 'started_on', 'last_made_on', 'due_on'], named: ['area'], staff: ['keeper_id'] },
  visit_photo: columns(RECORDED, { coarse: ['id', 'child_id', 'visit_id', 'kind', 'byte_count', 'taken_on'], named: ['area'], identifying: ['sealed'] }),
  handover: columns(RECORDED, { coarse: ['transfer_id', 'allocation_id', 'child_id'], named: ['area'], identifying: ['words_cipher'] }),
  pledge_allocation: {
    coarse: ['id', 'pledge_id', 'need_id', 'child_id', 'item_code', 'unit', 'unit_price', 'reason', 'ordered_at', 'committed', 'covered', 'delivered', 'received', 'used', 'given_back', 'spoiled'],
    named: ['area'],
    giver: ['giver_person_id'],
    staff: ['ordered_by'],
  },
  import_row: { coarse: ['import_id', 'row_no', 'verdict', 'measurement_verdict', 'child_id', 'measurement_id', 'issues', 'decision', 'decided_at'], named: ['area'], identifying: ['details'], clinical: ['parity', 'parity_gap'], staff: ['decided_by'] },
  import_kept: { coarse: ['import_id', 'row_no', 'child_id', 'stays', 'why'], named: ['area'] },
  import_staged: {
    coarse: ['import_id', 'row_no', 'puskesmas', 'child_id', 'measurement_id', 'nik_state', 'retold'],
    named: ['area', 'sex', 'rt', 'rw'],
    identifying: ['born_on', 'nik_cipher', 'nik_hash', 'words', 'identity_cipher', 'household_mark'],
    clinical: ['birth_weight_g', 'birth_length_mm', 'measured_on', 'age_days', 'weight_g', 'length_mm', 'posture', 'arm_mm', 'len_z', 'wei_z', 'wfl_z', 'bmi_z', 'flags', 'gain', 'raw_weight', 'raw_length', 'proposed_weight_g', 'proposed_length_mm', 'reported_len_z', 'reported_wei_z', 'reported_wfl_z', 'parity'],
  },
  guardian: columns(RECORDED, {
    coarse: ['id', 'child_id', 'relation', 'of_age', 'lives_with', 'separated', 'since', 'until', 'left_seq', 'left_why', 'taken_from', 'changed_at'],
    named: ['area'],
    identifying: ['name_sealed', 'birth_year'],
    staff: ['changed_by'],
  }),
  guardian_door: {
    coarse: ['id', 'child_id', 'guardian_id', 'made_at', 'ends_at', 'last_used_at', 'locked_at', 'ended_at', 'ended_why'],
    named: ['area'],
    identifying: ['token_hash', 'code_hash'],
    staff: ['made_by', 'ended_by'],
  },
  rights_request: {
    coarse: ['id', 'child_id', 'guardian_id', 'kind', 'field', 'opened_at', 'due_at', 'outcome', 'answered_at'],
    named: ['area'],
    identifying: ['words_cipher', 'answer_cipher'],
    staff: ['opened_by', 'answered_by'],
  },
  consent_answer: columns(RECORDED, {
    coarse: ['id', 'child_id', 'seq', 'purpose', 'answer', 'guardian_id', 'of_age', 'day', 'text_version', 'way', 'witness_id', 'paper_id', 'taken_from'],
    named: ['area'],
    identifying: ['witness_sealed'],
  }),
  consent_paper: columns(RECORDED, { coarse: ['id', 'child_id', 'kind', 'byte_count', 'taken_from'], named: ['area'], identifying: ['sealed'] }),
  consent_question: { coarse: ['id', 'child_id', 'purpose', 'kind', 'opened_at', 'closed_at', 'outcome'], named: ['area'], identifying: ['note_sealed'], staff: ['opened_by', 'closed_by'] },
  consent_state: { coarse: ['child_id', 'pairing', 'story', 'photo', 'changed_at'], named: ['area'] },
  breach_child: { coarse: ['breach_id', 'child_id', 'found_by', 'told_at', 'told_how'], named: ['area'], staff: ['told_by'] },
  correction_task: { coarse: ['request_id', 'child_id', 'handed_at', 'done_at', 'found'], named: ['area'], staff: ['handed_by', 'done_by'] },
  erasure: {
    coarse: ['id', 'child_id', 'request_id', 'cause', 'verdict', 'grounds', 'keep_until', 'proposed_at', 'decided_at', 'state', 'done_at', 'counts'],
    named: ['area'],
    staff: ['reason', 'proposed_by', 'decided_by'],
  },
};

/** Classes that a table holds. */
export function classesOfTable(table: string): ColumnClass[] {
  return Object.keys(columnClasses[table] ?? {}) as ColumnClass[];
}
