/** Written by db/generate.ts out of the migrated database: do not edit. */
import type { ColumnType, Generated } from 'kysely';

/**
 * A jsonb column: read as unknown, so that the reader checks it. The driver writes objects as JSON; an array or a bare
 * string must be passed through JSON.stringify, else it arrives as an SQL array or as broken JSON.
 */
type Json = ColumnType<unknown, object | string | number | boolean, object | string | number | boolean>;
type NullableJson = ColumnType<unknown, object | string | number | boolean | null, object | string | number | boolean | null>;

/** How a person proves who they are: a password, later a city sign-on. */
export interface AccountTable {
  /** Id of the account. */
  id: string;
  /** Whose it is. */
  person_id: string;
  /** Name of the person at the provider. */
  account_id: string;
  /** credential for a password. */
  provider_id: string;
  /** Argon2id hash with its salt and cost; never the password. */
  password: string | null;
  /** Token of an outside provider. */
  access_token: string | null;
  /** Token of an outside provider. */
  refresh_token: string | null;
  /** Token of an outside provider. */
  id_token: string | null;
  /** End of that token. */
  access_token_expires_at: Date | null;
  /** End of that token. */
  refresh_token_expires_at: Date | null;
  /** What that token allows. */
  scope: string | null;
  /** Instant of creation. */
  created_at: Date;
  /** Instant of the last change. */
  updated_at: Date;
}

/** Administrative areas by their official code, posyandu below their village, puskesmas below the regency. */
export interface AreaTable {
  /** Kemendagri code such as 32.71.01.1001; posyandu append .0001, puskesmas are 32.71.P01. */
  code: string;
  /** Code of the area that holds it. */
  parent: string | null;
  /** province, regency, district, village, posyandu or puskesmas. */
  level: string;
  /** Name as people write it. */
  name: string;
  /** Latitude of the centroid, degrees. */
  lat: number | null;
  /** Longitude of the centroid, degrees. */
  lng: number | null;
  /** GeoJSON geometry when the city has loaded one; else the map draws a sketch. */
  boundary: NullableJson;
}

/** The routine count: one row per village and month, in the same transaction as what it counts. */
export interface AreaMonthTable {
  /** Village code. */
  area: string;
  /** First day of the month. */
  month: string;
  /** Children registered below 60 months on its last day (S). */
  registered: number;
  /** Children measured in the month (D). */
  measured: number;
  /** Of these with a plausible length-for-age: the denominator of stunting. */
  length_counted: number;
  /** Length-for-age below -2.00, severe ones included. */
  stunted: number;
  /** Length-for-age below -3.00. */
  severely_stunted: number;
  /** With a plausible weight-for-age. */
  weight_counted: number;
  /** Weight-for-age below -2.00. */
  underweight: number;
  /** With a plausible weight-for-length, oedema included. */
  wasting_counted: number;
  /** Weight-for-length below -2.00, oedema included. */
  wasted: number;
  /** Weight-for-length below -3.00, oedema included. */
  severely_wasted: number;
}

/** Append-only: the application role may insert and, for auditors, read; nobody may change. */
export interface AuditEntryTable {
  /** Id of the entry; time-ordered. */
  id: string;
  /** Instant of the act. */
  at: Date;
  /** Who did it. */
  actor_id: string;
  /** person or service. */
  actor_kind: string;
  /** What was done, for example child.read. */
  verb: string;
  /** Reach of the act, when it has one. */
  area: string | null;
  /** Every record that was shown or changed by the request. */
  subject_ids: string[];
  /** Reason that the person gave, where one is asked. */
  reason: string | null;
  /** Ties together what one request wrote. */
  request_id: string;
  /** Numbers and ids only, for example how many rows; the operating-system user of a command-line act. */
  detail: NullableJson;
}

/** The case of a child that was found stunted. */
export interface CaseFileTable {
  /** Id of the case. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Date of the measurement that opened it. */
  opened_on: string;
  /** Instant it was opened. */
  opened_at: Date;
  /** Whose act opened it. */
  opened_by: string;
  /** stunted or severely_stunted: the class of that measurement. */
  reason: string;
  /** Measurement that opened it. */
  measurement_id: string;
  /** Its length-for-age, hundredths of z. */
  len_z: number;
  /** Date it was closed. */
  closed_on: string | null;
  /** Why it was closed. */
  closed_reason: string | null;
}

/** Which puskesmas serves a village. Editable; what was not confirmed says so. */
export interface CatchmentTable {
  /** Village code. */
  village: string;
  /** Puskesmas code. */
  puskesmas: string;
  /** Where it comes from: import, person or unverified. */
  source: string;
}

/** A child of the register. */
export interface ChildTable {
  /** Id of the child. */
  id: string;
  /** Present area, down to the posyandu: the reach that may see the row. */
  area: string;
  /** Puskesmas that serves the child. */
  puskesmas: string | null;
  /** Name as last told. */
  name: string;
  /** M or F. */
  sex: string;
  /** Date of birth. */
  born_on: string;
  /** Names of the parents in no known order. */
  parent_names: string[];
  /** Birth weight, grams. */
  birth_weight_g: number | null;
  /** Birth length, millimetres. */
  birth_length_mm: number | null;
  /** Population number, AES-256-GCM under a key that lies outside the data folder: key id, nonce, text, tag. */
  nik_cipher: Buffer | null;
  /** HMAC-SHA-256 of the number under a second key, to find it again. */
  nik_hash: Buffer | null;
  /** valid, missing, masked or wrongLength, as the last source had it. */
  nik_state: string;
  /** Neighbourhood number. */
  rt: number | null;
  /** Hamlet number. */
  rw: number | null;
  /** Street or place. */
  address: string | null;
  /** Random seed of alias and picture; tells nothing about the child. */
  alias_seed: number;
  /** active, moved, died or merged. Ageing out is not stored: it follows from the date of birth. */
  state: string;
  /** Date from which the state holds. */
  state_on: string | null;
  /** Import that made the record, if one did. */
  first_import_id: string | null;
  /** Last import that told of the child. */
  last_import_id: string | null;
  /** Newest measuring date told by any source; older sources do not overwrite fields. */
  last_seen_on: string | null;
  /** Instant the record was made. */
  recorded_at: Date;
  /** Who made it. */
  recorded_by: string;
}

/** Fields that a later source changed: what stood there before, who said the new one and when. */
export interface ChildFieldSourceTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Name of the field. */
  field: string;
  /** What stood there before, as text; never the population number. */
  value_before: string | null;
  /** Import that brought the new value. */
  import_id: string | null;
  /** Person or service account that brought it. */
  actor_id: string;
  /** Instant of the change. */
  at: Date;
}

/** What the search looks through. Only the search function reads it, and it filters by the reach of the request. */
export interface ChildSearchTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Normalised name, parents and address, lower case. */
  words: string;
}

/** Where each child stands as of the newest month, worked out by one pure rule and kept with every import. */
export interface ChildStandingTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Puskesmas that serves the child. */
  puskesmas: string | null;
  /** Date at which it holds. */
  as_of: string;
  /** Completed months at that date. */
  age_months: number;
  /** M or F. */
  sex: string;
  /** Length class by the last plausible measurement of at most six months; held when only doubtful ones, unseen when none. */
  class: string;
  /** Weight-for-length class of that measurement, or none. */
  wasting: string;
  /** Weight-for-age class of that measurement, or none. */
  weight_class: string;
  /** First thing this child asks for: urgent, case, remeasure, at_risk, none; aged_out at 60 months. */
  attention: string;
  /** Why, by the words of the rule. */
  reasons: string[];
  /** Length-for-age that gave the class, hundredths of z. */
  len_z: number | null;
  /** Weight-for-age of the last counted weighing, hundredths of z. */
  wei_z: number | null;
  /** Weight-for-length of the last counted weighing, hundredths of z. */
  wfl_z: number | null;
  /** Date of the last measuring of any kind. */
  last_measured_on: string | null;
  /** Date of the measurement that gave the class. */
  last_counted_on: string | null;
  /** Last six length-for-age, oldest first, hundredths of z. */
  recent_len_z: (number | null)[];
  /** Their dates. */
  recent_on: string[];
  /** Whether each was held back as implausible. */
  recent_held: boolean[];
  /** Open case. */
  case_id: string | null;
  /** Date it was opened. */
  case_opened_on: string | null;
  /** Order of the register: smaller first. */
  urgency: number;
}

/** Commands already answered, so that a device may repeat one safely. Kept 60 days. */
export interface CommandLogTable {
  /** Who sent the command. */
  actor_id: string;
  /** Method and path template of the endpoint. */
  endpoint: string;
  /** Id minted on the device. */
  command_id: string;
  /** SHA-256 of the parsed input; another body under the same id is refused. */
  body_hash: Buffer;
  /** Record that came out of it; read afresh on a repeat. */
  subject_id: string | null;
  /** Stable word for what happened; never personal data. */
  outcome: string;
  /** Instant of the first answer. */
  at: Date;
}

/** One uploaded file and how far it came. */
export interface ImportFileTable {
  /** Id of the import. */
  id: string;
  /** Reach of the person who brought it. */
  area: string;
  /** Name of the file as uploaded, without its path. */
  file_name: string;
  /** SHA-256 of the bytes: the same file twice is told. */
  file_hash: Buffer | null;
  /** Size, bytes. */
  byte_count: number;
  /** html, xlsx, biff or csv, recognised by content. */
  format: string | null;
  /** Download time told by the file, local time. */
  downloaded_at: string | null;
  /** received, judging, judged, committing, committed, refused, discarded or failed. */
  state: string;
  /** What is being done now, for the progress bar. */
  stage: string | null;
  /** Rows done in this stage. */
  rows_done: Generated<number>;
  /** Rows in all, when known. */
  rows_total: number | null;
  /** Counts by verdict, parity, NIK and so on; numbers only. */
  summary: NullableJson;
  /** Why the whole file was refused: problem code and details. */
  refusal: NullableJson;
  /** Who brought it. */
  uploaded_by: string;
  /** Instant of the upload. */
  uploaded_at: Date;
  /** Instant the verdicts stood. */
  judged_at: Date | null;
  /** Instant it was committed. */
  committed_at: Date | null;
  /** Who confirmed it. */
  committed_by: string | null;
}

/** The verdict on each row of a file; kept as history. */
export interface ImportRowTable {
  /** Which import. */
  import_id: string;
  /** Row as a person counts it in the opened file. */
  row_no: number;
  /** Area that the row names, or the reach of the import when it names none. */
  area: string;
  /** On the child: new, matched, ambiguous or refused. */
  verdict: string;
  /** On the measurement: created, repeated, replaced, kept (ours stands) or none. */
  measurement_verdict: string;
  /** Child it was matched with, or the new one. */
  child_id: string | null;
  /** Measurement it made. */
  measurement_id: string | null;
  /** Codes of what is worth a look: unit_error, drifted, posture, nik_missing and so on. */
  issues: string[];
  /** Numbers and candidate ids behind the codes; names of columns, never the NIK. */
  details: NullableJson;
  /** What a person decided: a child id, new or skip. */
  decision: string | null;
  /** Who decided. */
  decided_by: string | null;
  /** When. */
  decided_at: Date | null;
}

/** What a row says, between judging and commit. Emptied at commit, but for rows that still wait for a person. */
export interface ImportStagedTable {
  /** Which import. */
  import_id: string;
  /** Which row. */
  row_no: number;
  /** Area of the row, down to the posyandu. */
  area: string;
  /** Puskesmas that serves it. */
  puskesmas: string | null;
  /** Child it goes to: matched, or the id that a new one will have. */
  child_id: string;
  /** Id that the measurement will have; null when there is none. */
  measurement_id: string | null;
  /** As child.name. */
  name: string;
  /** As child.sex; null when unreadable. */
  sex: string | null;
  /** As child.born_on; null when unreadable. */
  born_on: string | null;
  /** As child.parent_names. */
  parent_names: string[];
  /** As child.birth_weight_g. */
  birth_weight_g: number | null;
  /** As child.birth_length_mm. */
  birth_length_mm: number | null;
  /** As child.nik_cipher. */
  nik_cipher: Buffer | null;
  /** As child.nik_hash. */
  nik_hash: Buffer | null;
  /** As child.nik_state. */
  nik_state: string;
  /** As child.rt. */
  rt: number | null;
  /** As child.rw. */
  rw: number | null;
  /** As child.address. */
  address: string | null;
  /** As measurement.measured_on. */
  measured_on: string | null;
  /** As measurement.age_days. */
  age_days: number | null;
  /** As measurement.weight_g. */
  weight_g: number | null;
  /** As measurement.length_mm. */
  length_mm: number | null;
  /** As measurement.posture. */
  posture: string | null;
  /** As measurement.arm_mm. */
  arm_mm: number | null;
  /** As measurement.len_z. */
  len_z: number | null;
  /** As measurement.wei_z. */
  wei_z: number | null;
  /** As measurement.wfl_z. */
  wfl_z: number | null;
  /** As measurement.bmi_z. */
  bmi_z: number | null;
  /** As measurement.flags. */
  flags: number;
  /** As measurement.gain. */
  gain: string | null;
  /** As measurement.raw_weight. */
  raw_weight: string | null;
  /** As measurement.raw_length. */
  raw_length: string | null;
  /** As measurement.proposed_weight_g. */
  proposed_weight_g: number | null;
  /** As measurement.proposed_length_mm. */
  proposed_length_mm: number | null;
  /** As measurement.reported_len_z. */
  reported_len_z: number | null;
  /** As measurement.reported_wei_z. */
  reported_wei_z: number | null;
  /** As measurement.reported_wfl_z. */
  reported_wfl_z: number | null;
  /** As measurement.parity. */
  parity: string | null;
  /** As child_search.words. */
  words: string;
}

/** One-time links: the first administrator of a city, a person who sets a password. */
export interface InvitationTable {
  /** SHA-256 of the token in the link; the token itself is never stored. */
  token_hash: Buffer;
  /** What the link opens. */
  purpose: string;
  /** For whom, when the person exists already. */
  person_id: string | null;
  /** End of its life. */
  expires_at: Date;
  /** Instant it was used; it opens nothing afterwards. */
  used_at: Date | null;
  /** Instant of creation. */
  created_at: Date;
}

/** How far each listener has read the events. */
export interface ListenerPositionTable {
  /** Name of the listener. */
  listener: string;
  /** Last tick that it has handled. */
  tick: number;
}

/** One measuring of one child. Superseded rows stay. */
export interface MeasurementTable {
  /** Id of the measurement. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child: the reach that may see the row. */
  area: string;
  /** Date of measuring. */
  measured_on: string;
  /** Area where the child was measured; it stays when the child moves. */
  measured_area: string;
  /** Age on that date, days. */
  age_days: number;
  /** Weight used, grams. */
  weight_g: number | null;
  /** Length or height as measured, millimetres. */
  length_mm: number | null;
  /** L lying, H standing, null unknown. */
  posture: string | null;
  /** Mid-upper arm circumference, millimetres. */
  arm_mm: number | null;
  /** Head circumference, millimetres. */
  head_mm: number | null;
  /** Pitting oedema of both feet. */
  oedema: Generated<boolean>;
  /** Length- or height-for-age, hundredths of z; null when none. */
  len_z: number | null;
  /** Weight-for-age, hundredths of z. */
  wei_z: number | null;
  /** Weight-for-length or -height, hundredths of z. */
  wfl_z: number | null;
  /** Body-mass-index-for-age, hundredths of z. */
  bmi_z: number | null;
  /** Bits of implausible z: 1 length, 2 weight, 4 weight-for-length, 8 BMI. A flagged z never counts. */
  flags: Generated<number>;
  /** Weight gain letter told by the source: N, T, O or B. */
  gain: string | null;
  /** Weight as the source wrote it, kept when it was not plain. */
  raw_weight: string | null;
  /** Length as the source wrote it, kept when it was not plain. */
  raw_length: string | null;
  /** Weight that is meant, by the unit rule; used only when a person accepts. */
  proposed_weight_g: number | null;
  /** Length that is meant, by the unit rule; used only when a person accepts. */
  proposed_length_mm: number | null;
  /** proposed keeps the value out of every statistic; accepted and rejected were decided by a person. */
  unit_error: string | null;
  /** z told by the source, hundredths, kept when it differs from ours. */
  reported_len_z: number | null;
  /** z told by the source, hundredths, kept when it differs from ours. */
  reported_wei_z: number | null;
  /** z told by the source, hundredths, kept when it differs from ours. */
  reported_wfl_z: number | null;
  /** match, drifted, posture (standing below 9 months), or none to compare. */
  parity: string | null;
  /** Who measured: unknown for imports unless the city declared trained staff. */
  measurer: string;
  /** Import that brought it. */
  import_id: string | null;
  /** Instant it was written here. */
  recorded_at: Date;
  /** Who brought it. */
  recorded_by: string;
  /** Measurement of the same child and date that replaced it. */
  superseded_by: string | null;
}

/** Events written in the transaction that caused them. The sequencer numbers them after commit. */
export interface OutboxTable {
  /** Id of the event. */
  id: string;
  /** Name of the event, for example case.opened. */
  topic: string;
  /** Record that the event is about. */
  subject_id: string | null;
  /** Area of that record: a listener acts with the reach of its event. */
  area: string;
  /** Ids and numbers, never names. */
  payload: Json;
  /** Whose act caused it. */
  actor_id: string;
  /** Instant of the act. */
  at: Date;
  /** Order among committed events, given after commit by one sequencer; null until then. */
  tick: number | null;
}

/** A person who signs in, or a named service account. */
export interface PersonTable {
  /** Id of the person. */
  id: string;
  /** Name as colleagues know it. */
  name: string;
  /** Address required by the sign-in library; without one, a placeholder under .invalid that is never written to. */
  email: string;
  /** Whether that address was proved. */
  email_verified: Generated<boolean>;
  /** Unused; required by the sign-in library. */
  image: string | null;
  /** Lower-case name for signing in. */
  username: string | null;
  /** The same as it was typed. */
  display_username: string | null;
  /** Phone in international form, another way to say who signs in. */
  phone: string | null;
  /** Set when somebody else chose the password. */
  must_change_password: Generated<boolean>;
  /** When the person left; from then on nothing opens. */
  left_at: Date | null;
  /** Instant of creation. */
  created_at: Date;
  /** Instant of the last change. */
  updated_at: Date;
}

/** How many children of the register stand where, by village: the totals beside the filters. */
export interface RegisterCountTable {
  /** Village code. */
  area: string;
  /** As child_standing.class. */
  class: string;
  /** As child_standing.attention. */
  attention: string;
  /** 0, 6, 12, 24, 36, 48: first month of the age group; 60 when aged out. */
  age_band: number;
  /** Number of children. */
  children: number;
  /** Of these with an open case. */
  open_cases: number;
}

/** An implausible value asks for a second measuring by another person. */
export interface RemeasureOrderTable {
  /** Id of the order. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** The measurement in doubt. */
  measurement_id: string;
  /** flagged, posture or asked. */
  reason: string;
  /** Date by which it should be done: seven days. */
  due_on: string;
  /** Instant of the order. */
  ordered_at: Date;
  /** Whose act caused it. */
  ordered_by: string;
  /** Date of the second measuring. */
  done_on: string | null;
}

/** A role over an area. Ended, never deleted. */
export interface RoleGrantTable {
  /** Id of the grant. */
  id: string;
  /** Who holds it. */
  person_id: string;
  /** Role by its code; the verbs of each role are code. */
  role: string;
  /** Area it reaches, with all below; a puskesmas reaches its catchment. */
  area: string;
  /** Who gave it; null for the first administrator and service accounts. */
  granted_by: string | null;
  /** Instant it was given. */
  granted_at: Date;
  /** Who ended it. */
  ended_by: string | null;
  /** Instant from which it opens nothing. */
  ended_at: Date | null;
}

/** Open sessions. Deleting a row ends the session at the next request. */
export interface SessionTable {
  /** Id of the session. */
  id: string;
  /** Whose it is. */
  person_id: string;
  /** Random token; the cookie carries it with a signature. */
  token: string;
  /** Instant after which it opens nothing. */
  expires_at: Date;
  /** Address it was opened from. */
  ip_address: string | null;
  /** Browser it was opened with. */
  user_agent: string | null;
  /** Instant of sign-in. */
  created_at: Date;
  /** Instant of the last extension. */
  updated_at: Date;
}

/** What a city may set: thresholds, figures, its newest month. One row per key. */
export interface SettingTable {
  /** Name of the setting, for example report.as_of. */
  key: string;
  /** Its value as JSON; the reader gives the default when the row is missing. */
  value: Json;
  /** Instant of the last change. */
  changed_at: Date;
  /** Person who changed it; null when the software did. */
  changed_by: string | null;
}

/** Failed sign-ins, counted per account and per address; old ones are deleted. */
export interface SignInFailureTable {
  /** Id of the failure. */
  id: string;
  /** Keyed hash of what was typed as name. */
  who: string;
  /** Address it came from. */
  address: string;
  /** Instant. */
  at: Date;
}

/** For the puskesmas within 24 hours, stunted or not. */
export interface UrgentTaskTable {
  /** Id of the task. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Measurement that asked for it. */
  measurement_id: string;
  /** severe_wasting, oedema, thin_arm: any of them. */
  reasons: string[];
  /** Instant it was opened; its clock starts here. */
  opened_at: Date;
  /** Whose act opened it. */
  opened_by: string;
  /** Instant it should be done: 24 hours later. */
  due_at: Date;
  /** Instant it was done. */
  done_at: Date | null;
  /** Who did it. */
  done_by: string | null;
  /** What was found and done, in words. */
  outcome: string | null;
}

/** Short-lived values of the sign-in library. */
export interface VerificationTable {
  /** Id of the value. */
  id: string;
  /** What it belongs to. */
  identifier: string;
  /** The value. */
  value: string;
  /** End of its life. */
  expires_at: Date;
  /** Instant of creation. */
  created_at: Date | null;
  /** Instant of the last change. */
  updated_at: Date | null;
}

export interface Tables {
  account: AccountTable;
  area: AreaTable;
  area_month: AreaMonthTable;
  audit_entry: AuditEntryTable;
  case_file: CaseFileTable;
  catchment: CatchmentTable;
  child: ChildTable;
  child_field_source: ChildFieldSourceTable;
  child_search: ChildSearchTable;
  child_standing: ChildStandingTable;
  command_log: CommandLogTable;
  import_file: ImportFileTable;
  import_row: ImportRowTable;
  import_staged: ImportStagedTable;
  invitation: InvitationTable;
  listener_position: ListenerPositionTable;
  measurement: MeasurementTable;
  outbox: OutboxTable;
  person: PersonTable;
  register_count: RegisterCountTable;
  remeasure_order: RemeasureOrderTable;
  role_grant: RoleGrantTable;
  session: SessionTable;
  setting: SettingTable;
  sign_in_failure: SignInFailureTable;
  urgent_task: UrgentTaskTable;
  verification: VerificationTable;
}
