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

/** A simulated direction of gifts to needs, kept for half an hour so that the order names the draft alone. Nothing of it is in the books until it is ordered. */
export interface AllocationDraftTable {
  /** Id of the draft; a promise that is ordered becomes the pledge of this id. */
  id: string;
  /** promise (one giver says what they have), free_pledges (all that is free), redirect (cover that waits in vain). */
  kind: string;
  /** Who simulated it, and alone sees and orders it. */
  made_by: string;
  /** Instant of the simulation. */
  made_at: Date;
  /** Instant after which it cannot be ordered and is forgotten. */
  ends_at: Date;
  /** What the giver has, in their own words and as it is counted; null for drafts over pledges that stand. */
  said: NullableJson;
  /** Lines with need, pledge, quantity and reasons, what stays uncovered and why, and how good it is. No child; the name of a giver. */
  plan: Json;
  /** open or ordered. */
  state: string;
  /** Instant of the order. */
  ordered_at: Date | null;
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

/** The chain of seals of this city: one row. */
export interface AuditChainTable {
  /** Always true. */
  only_one: Generated<boolean>;
  /** Names the chain; the head kept outside the database is found by it. */
  id: Generated<string>;
  /** All entries written by transactions before this one are sealed; null until entries of before, or of a copy, are. Means nothing elsewhere: not in backups. */
  sealed_below: string | null;
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
  /** Transaction that wrote the entry; null for entries of before and those brought back from a copy. Means nothing elsewhere: not in backups. */
  written_in: Generated<string | null>;
}

/** One row for each sealed entry of the audit. Written by the worker alone, never changed; the application role only reads. */
export interface AuditSealTable {
  /** Number of the entry, without gaps, in the order of sealing. */
  seq: number;
  /** Which entry; no foreign key, so that an entry taken out leaves its seal behind. */
  entry_id: string;
  /** HMAC-SHA-256 of the number, the fingerprint before and the whole entry, under a key outside the database. */
  fingerprint: Buffer;
  /** Which key of the file. */
  key_id: Buffer;
  /** Instant it was sealed. */
  sealed_at: Date;
}

/** A failure to protect personal data (UU PDP 46): what, when, how, and what is done about it. No name of a child. */
export interface BreachTable {
  /** Id of the breach. */
  id: string;
  /** Short name of it. */
  title: string;
  /** When it began, as far as known. */
  happened_from: Date;
  /** When it ended, as far as known. */
  happened_to: Date;
  /** When it was noticed: the clock of 72 hours begins. */
  noticed_at: Date;
  /** What happened. */
  what: string;
  /** Kinds of data concerned: name, address, birth, parents, nik, growth, photo. */
  data_kinds: string[];
  /** How it came about. */
  cause: string;
  /** What was done against it, and what guardians may do. */
  remedy: string;
  /** Whom guardians may ask. */
  contact: string;
  /** Instant it was recorded. */
  recorded_at: Date;
  /** Who recorded it. */
  recorded_by: string;
  /** Instant the notice went to the guardians. */
  guardians_told_at: Date | null;
  /** Instant the notice went to the agency. */
  agency_told_at: Date | null;
  /** Instant it was closed. */
  closed_at: Date | null;
}

/** Children whose data a breach concerns: the puskesmas tells their guardians face to face. */
export interface BreachChildTable {
  /** Which breach. */
  breach_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Questions that found the child: area, import, reader. */
  found_by: string[];
  /** Instant the guardian was told. */
  told_at: Date | null;
  /** Who told. */
  told_by: string | null;
  /** visit, posyandu, puskesmas or unreachable. */
  told_how: string | null;
}

/** What was done about a breach, step by step. */
export interface BreachStepTable {
  /** Id of the step; time-ordered. */
  id: string;
  /** Which breach. */
  breach_id: string;
  /** Instant. */
  at: Date;
  /** Who did it. */
  by_id: string;
  /** recorded, changed, listed, note, guardians_told, agency_told or closed. */
  kind: string;
  /** What was done, in words. */
  words: string;
}

/** Secret addresses under which a person's calendar program fetches the days of visits: times only, no names. */
export interface CalendarFeedTable {
  /** SHA-256 of the secret in the address. */
  token_hash: Buffer;
  /** Whose visits. */
  person_id: string;
  /** Instant it was made. */
  made_at: Date;
  /** Instant from which it gives nothing. */
  ended_at: Date | null;
}

/** Steps of cases, added and never changed: where a case stands is a fold over them. */
export interface CaseActionTable {
  /** Id of the action. */
  id: string;
  /** Which case. */
  case_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Place among the actions of the case, from 1. */
  seq: number;
  /** The step: verify, assess, plan, approve_plan and so on; the table of steps is code. */
  kind: string;
  /** Day it holds from, in Jakarta. */
  on_date: string;
  /** Instant it was recorded. */
  at: Date;
  /** Who took the step. */
  actor_id: string;
  /** What was told with it: findings, plan, referral, reason; its form belongs to the kind. */
  told: Json;
}

/** Case audit (AKS): a case chosen for experts, their worksheet, advice and what followed. */
export interface CaseAuditTable {
  /** Id of the audit. */
  id: string;
  /** Year and half: 2026-1, 2026-2. */
  semester: string;
  /** Which case. */
  case_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** baduta below 24 months, balita from then on. */
  age_group: string;
  /** Why this case was chosen. */
  why: string;
  /** Day it was chosen. */
  selected_on: string;
  /** Who chose it. */
  selected_by: string;
  /** The worksheet as of that day: age, sizes, z, causes found, services received. Under an alias, without name or address. */
  facts: Json;
  /** Direct risk factors. */
  direct_factors: string | null;
  /** Indirect risk factors. */
  indirect_factors: string | null;
  /** Analysis by the experts. */
  analysis: string | null;
  /** Their recommendation. */
  advice: string | null;
  /** Day of the advice. */
  advised_on: string | null;
  /** Who recorded the advice. */
  advised_by: string | null;
  /** What is to follow (RTL). */
  follow_up: string | null;
  /** Department that answers for it, by its code. */
  follow_up_owner: string | null;
  /** Day by which it should have followed. */
  follow_up_due: string | null;
  /** Day it was done. */
  follow_up_done_on: string | null;
  /** What came of it. */
  evaluation: string | null;
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
  /** How far the case is: found, verified, assessed, planned, in_treatment, recovered, relapse_watch, closed. Follows from the actions. */
  stage: Generated<string>;
  /** Number of the last action; the next one carries the next number. */
  seq: Generated<number>;
  /** The one step that comes next, by the rule of what comes next. */
  next_step: Generated<string>;
  /** Day by which that step should be taken. */
  due_on: string | null;
  /** First day of the plan in force. */
  plan_from: string | null;
  /** Last day of the plan in force. */
  plan_until: string | null;
  /** none without a plan or a measurement since; on or off its expected line; above the line of -2, not yet confirmed. */
  track: Generated<string>;
  /** Measurements off the expected line, one after the other, up to now. */
  off_track: Generated<number>;
}

/** What somebody must do for a case by a day: tasks of the plan, referrals, conferences. Follows from the actions. */
export interface CaseTaskTable {
  /** Id of the task, the same as in the action that opened it. */
  id: string;
  /** Which case. */
  case_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** plan, referral or conference. */
  kind: string;
  /** What is to be done, in words. */
  title: string;
  /** Role that does it. */
  owner: string;
  /** Day by which it should be done. */
  due_on: string;
  /** Day it was opened. */
  opened_on: string;
  /** Day it was done. */
  done_on: string | null;
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

/** Certificates as issued: numbers frozen on that day, no child in them. Ended, never deleted. */
export interface CertificateTable {
  /** Id of the certificate. */
  id: string;
  /** What is printed on it, to look up whether it is genuine. */
  code: string;
  /** Whose certificate. */
  holder_id: string;
  /** foster_parent or giver: what it thanks for. */
  kind: string;
  /** Name as the holder wished it printed. */
  holder_name: string;
  /** First day of the period. */
  from_on: string;
  /** Last day of the period. */
  until_on: string;
  /** Numbers of the period as of the day of issue: sums, no child. */
  figures: Json;
  /** Instant it was issued. */
  issued_at: Date;
  /** Instant from which its code opens nothing: the holder took it back. */
  ended_at: Date | null;
}

/** A child of the register. */
export interface ChildTable {
  /** Id of the child. */
  id: string;
  /** Present area, down to the posyandu: the reach that may see the row. */
  area: string;
  /** Puskesmas that serves the child. */
  puskesmas: string | null;
  /** M or F. */
  sex: string;
  /** Date of birth. */
  born_on: string;
  /** Birth weight, grams. */
  birth_weight_g: number | null;
  /** Birth length, millimetres. */
  birth_length_mm: number | null;
  /** Population number, AES-256-GCM under the key of the child. */
  nik_cipher: Buffer | null;
  /** HMAC-SHA-256 of the number under a key of the installation, to find it again. Derived; not in backups. */
  nik_hash: Buffer | null;
  /** valid, missing, masked or wrongLength, as the last source had it. */
  nik_state: string;
  /** Neighbourhood number. */
  rt: number | null;
  /** Hamlet number. */
  rw: number | null;
  /** Random seed of alias and picture; tells nothing about the child. */
  alias_seed: number;
  /** active, moved, died, merged or erased (the identity is; what was measured stays). Ageing out is not stored: it follows from the date of birth. */
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
  /** Name, names of the parents and address, AES-256-GCM under the key of the child: version, nonce, tag, text. Null once erased. */
  identity_cipher: Buffer | null;
  /** Keyed fingerprint of both parents, equal for siblings; null when fewer than two are named. Derived; not in backups. */
  household_mark: Buffer | null;
  /** Latest word of the guardians: may be paired with a foster parent. Kept by consent. */
  allows_pairing: Generated<boolean>;
  /** Latest word of the guardians: its growth may be told under an alias. Kept by consent. */
  allows_story: Generated<boolean>;
  /** Latest word of the guardians: photos for the record of visits. Kept by consent. */
  allows_photo: Generated<boolean>;
  /** True when the guardians asked to restrict what is done with the record: only those who treat the child and its kader see it. */
  restricted: Generated<boolean>;
  /** Child in whose record this one goes on; null while it stands by itself. */
  merged_into: string | null;
}

/** Fields that a later source changed: what stood there before, who said the new one and when. */
export interface ChildFieldSourceTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Name of the field. */
  field: string;
  /** What stood there before, as text; null for what is sealed, and never the population number. */
  value_before: string | null;
  /** Import that brought the new value. */
  import_id: string | null;
  /** Person or service account that brought it. */
  actor_id: string;
  /** Instant of the change. */
  at: Date;
  /** For name, parents and address: the identity that stood there before, as child.identity_cipher. */
  cipher_before: Buffer | null;
}

/** Right of a person to one child, whatever the area: a foster parent's pairing, or a broken glass. Ended, never deleted. */
export interface ChildGrantTable {
  /** Id of the grant. */
  id: string;
  /** Who holds it. */
  person_id: string;
  /** To which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** pairing: call name and address while the guardians allow it; substitute: the same for the time of a rest; break_glass: the whole record for an hour. */
  kind: string;
  /** Who gave it; for a broken glass the person themself. */
  given_by: string;
  /** Instant it was given; a pairing is proposed from here. */
  given_at: Date;
  /** Instant from which it opens something; null for a pairing that is only proposed. */
  starts_at: Date | null;
  /** Instant after which it opens nothing; null when no end is set. */
  ends_at: Date | null;
  /** Why the glass was broken, in the person's words. */
  reason: string | null;
  /** Date on which the foster parent had signed the conduct. */
  conduct_signed_on: string | null;
  /** Instant it was ended early. */
  ended_at: Date | null;
  /** Whose act ended it. */
  ended_by: string | null;
  /** Why it was ended, by a code such as withdrawn or by_hand. */
  ended_reason: string | null;
  /** Instant an opening was looked at. */
  reviewed_at: Date | null;
  /** Who looked at it. */
  reviewed_by: string | null;
  /** justified or not_justified. */
  review: string | null;
  /** What the reviewer says about it. */
  review_words: string | null;
  /** Of a substitute: the rest it stands in for. */
  rest_id: string | null;
  /** Instant from which a pairing is held still: it opens nothing, the kader keeps the clock. Null when it is not. */
  paused_at: Date | null;
  /** Who holds it still. */
  paused_by: string | null;
}

/** What makes the key of each child, and of each row of a file that waits. Deleting the row erases the identity. */
export interface ChildKeyTable {
  /** Which child, or the id that the child of a waiting row will have. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Id of the key in identity.key (4 bytes) and a random salt (16): the key is the HMAC-SHA-256 of both. Not in backups with a date: one newest copy lies beside them. */
  salt: Buffer;
}

/** Two records made one by a person; undone, never deleted. */
export interface ChildMergeTable {
  /** Id of the merge. */
  id: string;
  /** The record that goes on. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** The record that went into it. */
  merged_id: string;
  /** Pair that proposed it, if one did. */
  pair_id: string | null;
  /** Fields that were taken from the record that went in. */
  taken: string[];
  /** Area and puskesmas of both records before, and of the child after. */
  place_before: Json;
  /** Instant of the merge. */
  merged_at: Date;
  /** Who merged. */
  merged_by: string;
  /** Instant it was undone. */
  undone_at: Date | null;
  /** Who undid it. */
  undone_by: string | null;
  /** What came after the merge and stayed with the child, as counts by table. */
  stays: NullableJson;
}

/** Rows that a merge changed, made or took away, as they stood before and after: what undoes it. Goes with the identity. */
export interface ChildMergeRowTable {
  /** Which merge. */
  merge_id: string;
  /** The child that goes on. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Table of the row. */
  table_name: string;
  /** Primary key of the row, as text. */
  row_id: string;
  /** The row before, without its area and what is derived; null for one that the merge made. */
  before: NullableJson;
  /** The row after; null for one that the merge took away. */
  after: NullableJson;
}

/** Times in which only those who treat, and the kader, see the child. */
export interface ChildRestrictionTable {
  /** Id of the restriction. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** guardian_asked, family_safety, data_contested or kept_by_law. */
  reason: string;
  /** Guardian who asked for it, when one did. */
  guardian_id: string | null;
  /** Instant it began. */
  started_at: Date;
  /** Who recorded it. */
  started_by: string;
  /** Instant it ended. */
  lifted_at: Date | null;
  /** Who ended it. */
  lifted_by: string | null;
}

/** What the search looks through. Only the search function reads it, and it filters by the reach of the request. Derived; not in backups. */
export interface ChildSearchTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Normalised name, parents and address, lower case: in the clear, for likeness cannot be searched in what is sealed. Goes with an erasure. Derived; not in backups. */
  words: string;
  /** As on the child. */
  restricted: Generated<boolean>;
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
  /** As on the child. */
  restricted: Generated<boolean>;
  /** len_z for sorting; 32767, after all others, when there is none. */
  len_z_place: Generated<number>;
  /** last_measured_on for sorting; the first day of the calendar when never measured. */
  measured_place: Generated<string>;
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

/** Every word on every purpose, in the order recorded. Never changed, never deleted while the child is known. */
export interface ConsentAnswerTable {
  /** Id of the answer. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Place among the answers about this child, counted under a lock on the child. */
  seq: number;
  /** pairing, story or photo. Care is a public task and is not asked. */
  purpose: string;
  /** given, refused, withdrawn; renew when earlier consent must be asked anew after a merge. */
  answer: string;
  /** Who said it. */
  guardian_id: string | null;
  /** Whether that guardian counted as of age when it was recorded. */
  of_age: boolean | null;
  /** Day on which it was said. */
  day: string;
  /** Version of the text that was read. */
  text_version: number | null;
  /** paper, spoken or link. */
  way: string | null;
  /** Name of a witness without an account, sealed with the key of the child. */
  witness_sealed: Buffer | null;
  /** Witness who has an account. */
  witness_id: string | null;
  /** Photograph of the signed paper. */
  paper_id: string | null;
  /** Answer of a merged record that this one was copied from. */
  taken_from: string | null;
  /** Instant of recording. */
  recorded_at: Date;
  /** Who recorded it: a kader, or the guardian themselves through the link. */
  recorded_by: string;
}

/** Photographs of signed papers. */
export interface ConsentPaperTable {
  /** Id of the picture. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** The picture, sealed with the key of the child. */
  sealed: Buffer;
  /** Media type, found by its content. */
  kind: string;
  /** Size of the picture, bytes. */
  byte_count: number;
  /** Picture of a merged record that this one was copied from. */
  taken_from: string | null;
  /** Instant of recording. */
  recorded_at: Date;
  /** Who recorded it. */
  recorded_by: string;
}

/** What a person has to settle: guardians who disagree, a guardian under age. Until then, and by their decision too, the stricter word holds. */
export interface ConsentQuestionTable {
  /** Id of the question. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** pairing, story or photo. */
  purpose: string;
  /** disagreement or under_age. */
  kind: string;
  /** Instant it arose. */
  opened_at: Date;
  /** Whose act gave rise to it. */
  opened_by: string;
  /** Instant it was settled. */
  closed_at: Date | null;
  /** Who settled it. */
  closed_by: string | null;
  /** agreed: the answers no longer leave it open; kept_closed: a person decided that the stricter word stays; merged: it went on with another record. */
  outcome: string | null;
  /** What was talked over, sealed with the key of the child. */
  note_sealed: Buffer | null;
}

/** What follows from all answers about a child, kept for lists and counts. Derived: may be worked out anew. */
export interface ConsentStateTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** notAsked, given, refused, withdrawn, toRenew, disputed or invalid; only given opens anything. */
  pairing: string;
  /** The same for the growth story. */
  story: string;
  /** The same for photographs. */
  photo: string;
  /** Instant it was worked out. */
  changed_at: Date;
}

/** What is read to a guardian before they answer, in versions. The newest is in force; earlier ones are kept for the answers given under them. */
export interface ConsentTextTable {
  /** Number of the version, counted from 1. */
  version: number;
  /** Id of the version, for the log of commands. */
  id: string;
  /** What happens without being asked, because it is the task of the health service; Indonesian. */
  care_id: string;
  /** The same in English. */
  care_en: string;
  /** What is asked about a foster parent; Indonesian. */
  pairing_id: string;
  /** The same in English. */
  pairing_en: string;
  /** What is asked about the growth story; Indonesian. */
  story_id: string;
  /** The same in English. */
  story_en: string;
  /** What is asked about photographs; Indonesian. */
  photo_id: string;
  /** The same in English. */
  photo_en: string;
  /** That refusing costs no help, and how to withdraw; Indonesian. */
  closing_id: string;
  /** The same in English. */
  closing_en: string;
  /** Purposes that this version changes in substance: answers under earlier versions must be given anew. */
  renews: string[];
  /** What was changed and why, for those who come later. */
  why: string;
  /** Who reviewed it in law; null while nobody did: the text is then unverified. */
  reviewed_by: string | null;
  /** Day in Jakarta from which it is read. */
  in_force_from: string;
  /** Instant it was written. */
  written_at: Date;
  /** Who wrote it; null for the text that came with the software. */
  written_by: string | null;
  /** Instant the next version took its place. Recording an answer holds the row of the newest, so that text and answer never cross. */
  superseded_at: Date | null;
}

/** Requests for correction that were handed to the puskesmas: what a guardian says is wrong is looked at where the child is known. */
export interface CorrectionTaskTable {
  /** Which request; it holds the field and the guardian's words. */
  request_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Instant it was handed over. */
  handed_at: Date;
  /** Who handed it over. */
  handed_by: string;
  /** Instant the check was finished. */
  done_at: Date | null;
  /** Who finished it. */
  done_by: string | null;
  /** corrected, was_right or unreachable. */
  found: string | null;
}

/** Which department an officer works for: whose need lines they see. */
export interface DepartmentOfficerTable {
  /** The officer. */
  person_id: string;
  /** Code of the department. */
  department: string;
  /** Instant from which it holds. */
  since: Date;
  /** Who said so; null in the demo. */
  set_by: string | null;
}

/** Two records that may be one child, as the nightly scan found them, and what a person said. No names. */
export interface DuplicatePairTable {
  /** Id of the pair. */
  id: string;
  /** One record, of the smaller id. */
  child_id: string;
  /** Its present area. */
  area: string;
  /** The other record. */
  other_id: string;
  /** Its present area. */
  other_area: string;
  /** certain or likely; a person always decides. */
  grade: string;
  /** What speaks for it and what warns, as codes. */
  reasons: string[];
  /** Keyed fingerprint of what both records said when they were compared: a decided pair comes back only when it changed. Derived; not in backups. */
  facts_mark: Buffer | null;
  /** Instant it was found first, or again after its records changed. */
  found_at: Date;
  /** different: two children; merged: one. Null while it waits. */
  decision: string | null;
  /** For two children: twins, siblings, namesakes or checked. */
  why: string | null;
  /** Instant of the decision. */
  decided_at: Date | null;
  /** Who decided. */
  decided_by: string | null;
}

/** Erasing a child's identity: one person proposes, another confirms, the software does it. */
export interface ErasureTable {
  /** Id of the proposal. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Request of a guardian that asked for it. */
  request_id: string | null;
  /** request or retention. */
  cause: string;
  /** erase: the identity goes now; restrict: the law keeps it, only those who treat see it, until keep_until. */
  verdict: string;
  /** What the law keeps, by its codes: open_case, medical_record. */
  grounds: string[];
  /** Date until which the identity is kept. */
  keep_until: string | null;
  /** Why, in the words of who proposed it. */
  reason: string;
  /** Who proposed it. */
  proposed_by: string;
  /** Instant of the proposal. */
  proposed_at: Date;
  /** The second person, who confirmed or declined it. */
  decided_by: string | null;
  /** Instant of that decision. */
  decided_at: Date | null;
  /** proposed, confirmed, declined or done. */
  state: string;
  /** Instant it was carried out. */
  done_at: Date | null;
  /** How many rows of each table were erased or made anonymous; numbers only. */
  counts: NullableJson;
}

/** Complaints about a foster parent. Only the inspectorate reads them; the team does not. */
export interface FosterComplaintTable {
  /** Id of the complaint. */
  id: string;
  /** Child of the pairing. */
  child_id: string;
  /** About which pairing. */
  pairing_id: string;
  /** About which foster parent. */
  person_id: string;
  /** Village of the child when it was filed. */
  village: string;
  /** Seed of the alias under which the child is shown. */
  alias_seed: number;
  /** guardian, kader or puskesmas. */
  filed_as: string;
  /** Instant it was filed. */
  filed_at: Date;
  /** Who filed it. */
  filed_by: string;
  /** The words, sealed with the key of the child. */
  words_cipher: Buffer;
  /** founded or not_founded; null while it is looked into. */
  outcome: string | null;
  /** The answer in words, sealed with the key of the child. */
  answer_cipher: Buffer | null;
  /** Instant of the answer. */
  answered_at: Date | null;
  /** Who answered. */
  answered_by: string | null;
  /** Whether the pairing ended by it: then it is a conflict for good. */
  ended_the_pairing: Generated<boolean>;
}

/** Children that must not be with a foster parent: relatives, neighbours, a pairing that ended by a complaint. */
export interface FosterConflictTable {
  /** Which foster parent. */
  person_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** own: they said so themself; secretariat; complaint: a pairing ended by one. The last stays for good. */
  source: string;
  /** Instant it was declared. */
  declared_at: Date;
  /** Who declared it. */
  declared_by: string;
  /** Instant it was taken back. */
  ended_at: Date | null;
  /** Who took it back. */
  ended_by: string | null;
}

/** Short notes between a foster parent and the posyandu of the child. Nobody learns a telephone number. */
export interface FosterMessageTable {
  /** Id of the note. */
  id: string;
  /** About which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Which foster parent it is from or for. */
  person_id: string;
  /** foster_parent or posyandu. */
  said_by: string;
  /** The words, sealed with the key of the child. */
  words_cipher: Buffer;
  /** Instant it was written. */
  written_at: Date;
  /** Who wrote it. */
  written_by: string;
  /** Instant the other side saw it first. */
  read_at: Date | null;
}

/** What must be there before a person with the role of foster parent is paired with a child. */
export interface FosterParentTable {
  /** Who. */
  person_id: string;
  /** How many children at once. */
  capacity: number;
  /** Date of the clearance: identity and record checked. */
  cleared_on: string | null;
  /** Date of the training. */
  trained_on: string | null;
  /** Date on which the person signed the conduct. */
  conduct_signed_on: string | null;
  /** Which wording of it. */
  conduct_version: string | null;
  /** Instant of the last change. */
  recorded_at: Date;
  /** Who made it. */
  recorded_by: string;
  /** person, or organisation: then the person speaks for it. */
  kind: Generated<string>;
  /** Name of the organisation; null for a person. */
  organisation: string | null;
  /** Village they set out from; distances are counted from its middle. Null: not told. */
  home_village: string | null;
  /** Kilometres they want to go at most; null for any. */
  most_km: number | null;
  /** Codes of areas they wish for; empty for any. */
  wanted_areas: Generated<string[]>;
  /** Code of the electoral district they sit for, as the city names its districts; null for none. */
  dapil: string | null;
  /** weekdays, weekend; empty for any day. */
  visit_days: Generated<string[]>;
  /** Languages they speak, by ISO code. */
  languages: Generated<string[]>;
  /** Areas where a pairing would be a conflict of interest, as the secretariat recorded it. */
  conflict_areas: Generated<string[]>;
  /** The same as they declared it themself. */
  own_conflict_areas: Generated<string[]>;
  /** Holds or seeks an elected office: takes no new child in election mode, and is not named on walls then. */
  is_politician: Generated<boolean>;
  /** How many children they would like; the secretariat decides. */
  capacity_wish: number | null;
}

/** Days on which a foster parent cannot come. Somebody stands in, or the kader. */
export interface FosterRestTable {
  /** Id of the rest. */
  id: string;
  /** Who rests. */
  person_id: string;
  /** First day. */
  from_day: string;
  /** Last day. */
  until_day: string;
  /** rest, ill or away. */
  why: string;
  /** Instant it was recorded. */
  recorded_at: Date;
  /** Who recorded it: the foster parent or the secretariat. */
  recorded_by: string;
  /** Instant at which the clocks were given away; null while it lies ahead. */
  begun_at: Date | null;
  /** Instant at which the clocks came back, or it was taken back; null until then. */
  over_at: Date | null;
  /** Who took it back early; null when it ended by its date. */
  ended_by: string | null;
}

/** Who gives: with an account of their own, or written down by the secretariat. */
export interface GiverTable {
  /** Id of the giver. */
  id: string;
  /** person, company, foundation, community, department or foster_parent. */
  kind: string;
  /** Name as it stands on statements. */
  name: string;
  /** Account they sign in with; null for who gives without one. */
  person_id: string | null;
  /** Instant of the first pledge or of the writing down. */
  recorded_at: Date;
  /** Who wrote the giver down. */
  recorded_by: string;
}

/** Who answers for a child, now or earlier. */
export interface GuardianTable {
  /** Id of the guardian, of this child alone. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Name, sealed with the key of the child. */
  name_sealed: Buffer;
  /** mother, father, grandmother, grandfather, legal_guardian, caregiver or other_family. */
  relation: string;
  /** Whether the guardian said to be eighteen or older. */
  of_age: boolean;
  /** Year of birth, when told; a year that leaves it open counts as under age unless of_age was said. */
  birth_year: number | null;
  /** Whether the child lives with the guardian. */
  lives_with: boolean;
  /** Whether this guardian lives apart from the other one in dispute: neither is told of the other. */
  separated: boolean;
  /** Day from which they answer for the child. */
  since: string;
  /** Day on which that ended; null while it lasts. */
  until: string | null;
  /** Number of the child's last answer when it ended: consent given before, against a word of this guardian, must be asked anew. */
  left_seq: number | null;
  /** moved_out, died, custody, another_took_over or recorded_by_mistake. */
  left_why: string | null;
  /** Guardian of a merged record that this one was copied from. */
  taken_from: string | null;
  /** Instant of recording. */
  recorded_at: Date;
  /** Who recorded it. */
  recorded_by: string;
  /** Instant of the last correction or of the end. */
  changed_at: Date | null;
  /** Who corrected or ended it. */
  changed_by: string | null;
}

/** The way in for one guardian of one child: a link on a card and a code in the head. */
export interface GuardianDoorTable {
  /** Id of the door. */
  id: string;
  /** The one child that it opens. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Whose door it is; nobody else's, not even another guardian's of the child. */
  guardian_id: string;
  /** SHA-256 of the token in the link; the token itself is never stored. */
  token_hash: Buffer;
  /** Argon2id hash of the six digits, with its salt and cost. */
  code_hash: string;
  /** Instant it was made. */
  made_at: Date;
  /** Who made it, face to face with the guardian. */
  made_by: string;
  /** Instant after which it opens nothing: twelve months later. */
  ends_at: Date;
  /** Instant it was last opened. */
  last_used_at: Date | null;
  /** Instant too many wrong codes locked it; a new link and code are needed then. */
  locked_at: Date | null;
  /** Instant it was ended early. */
  ended_at: Date | null;
  /** Who ended it. */
  ended_by: string | null;
  /** revoked, renewed, guardian_ended or erased. */
  ended_why: string | null;
}

/** Open visits through a door: a quarter of an hour, never lengthened. Not in backups. */
export interface GuardianSessionTable {
  /** SHA-256 of the token in the cookie. */
  token_hash: Buffer;
  /** Through which door. */
  door_id: string;
  /** Instant it was opened. */
  opened_at: Date;
  /** Instant after which it opens nothing. */
  expires_at: Date;
  /** Instant the guardian left. */
  ended_at: Date | null;
}

/** Evidence of a delivery, a receipt or a use: who brought it and what there is to tell, in words of those who were there. Never shown to givers. */
export interface HandoverTable {
  /** Step of the ledger it proves. */
  transfer_id: string;
  /** Allocation that was handed over. */
  allocation_id: string;
  /** Child of the need. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Who brought it and what there is to tell, sealed with the key of the child. */
  words_cipher: Buffer;
  /** Instant it was written down. */
  recorded_at: Date;
  /** Who wrote it down. */
  recorded_by: string;
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
  /** Instant the whole import was undone; null while it stands. */
  undone_at: Date | null;
  /** Who undid it. */
  undone_by: string | null;
  /** What went and what stayed when it was undone; numbers only. */
  undo: NullableJson;
}

/** Rows of an undone import of which something stayed, because people or later files built on it. */
export interface ImportKeptTable {
  /** Which import. */
  import_id: string;
  /** Which row, as in import_row. */
  row_no: number;
  /** Area that the row names. */
  area: string;
  /** Child that the row went to. */
  child_id: string | null;
  /** What stayed: child, measurement, case, fields. */
  stays: string[];
  /** Codes of what was built on it. */
  why: string[];
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
  /** The z of the row against ours, of the values as written: match, drifted, posture, or none to compare; null for files of earlier releases. */
  parity: string | null;
  /** The farthest z of the row minus ours, hundredths; null where they agree. */
  parity_gap: number | null;
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
  /** As child.sex; null when unreadable. */
  sex: string | null;
  /** As child.born_on; null when unreadable. */
  born_on: string | null;
  /** As child.birth_weight_g. */
  birth_weight_g: number | null;
  /** As child.birth_length_mm. */
  birth_length_mm: number | null;
  /** As child.nik_cipher; null when the register has this very number of the child. */
  nik_cipher: Buffer | null;
  /** As child.nik_hash. Derived; not in backups. */
  nik_hash: Buffer | null;
  /** As child.nik_state. */
  nik_state: string;
  /** As child.rt. */
  rt: number | null;
  /** As child.rw. */
  rw: number | null;
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
  /** As child_search.words; null when the row tells what the register has. Derived; not in backups. */
  words: string | null;
  /** As child.identity_cipher would be after this row; null when the row tells what the register has. */
  identity_cipher: Buffer | null;
  /** As child.household_mark. Derived; not in backups. */
  household_mark: Buffer | null;
  /** What of the identity the row tells otherwise than the register: name, parents, address. */
  retold: string[] | null;
}

/** One-time links: the first administrator of a city, a person who sets a password. Not in backups. */
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
  /** Whose act made it; that person does not open it. Null for links of before. */
  made_by: string | null;
}

/** A place where money, goods or services of one pledge can be. Only added. */
export interface LedgerAccountTable {
  /** Id of the account. */
  id: string;
  /** giver (where it comes from), unspent, lapsed, withdrawn; per allocation: exchange (rupiah against goods), covered, delivered, received, used, given_back, spoiled. */
  kind: string;
  /** rupiah, or an item in its unit such as telur:butir: an account holds one commodity alone. */
  commodity: string;
  /** Pledge it belongs to. */
  pledge_id: string;
  /** Allocation it belongs to; null for the accounts of the pledge itself. */
  allocation_id: string | null;
}

/** An amount taken from one account and put into another of the same commodity: debit and credit in one row. Only added. */
export interface LedgerEntryTable {
  /** Id of the entry, rising with time. */
  id: string;
  /** Step it belongs to. */
  transfer_id: string;
  /** rupiah, or an item in its unit such as telur:butir. */
  commodity: string;
  /** How much, in whole rupiah or whole units. */
  amount: number;
  /** The same below zero: what the posting at the taking account must say. */
  taken: Generated<number>;
  /** Account it is taken from. */
  from_account: string;
  /** Kind of that account. */
  from_kind: string;
  /** Number of the posting there. */
  from_seq: number;
  /** Account it is put into. */
  to_account: string;
  /** Kind of that account. */
  to_kind: string;
  /** Number of the posting there. */
  to_seq: number;
}

/** What an entry does to one account, with the balance it leaves: the balance is the sum of all amounts, proved row by row. Only added. */
export interface LedgerPostingTable {
  /** Which account. */
  account_id: string;
  /** Its place among the postings of the account, from 1. */
  seq: number;
  /** Kind of the account. */
  kind: string;
  /** Commodity of the account. */
  commodity: string;
  /** Entry it is a side of. */
  entry_id: string;
  /** taken or given. */
  side: string;
  /** Below zero when taken, above when given. */
  amount: number;
  /** Place of the posting before; null for the first. */
  previous_seq: number | null;
  /** Balance that the posting before left. */
  balance_before: number;
  /** Balance after it. */
  balance: number;
}

/** One step of a contribution, made of entries. Only added: an error is answered by a reversal. */
export interface LedgerTransferTable {
  /** Id of the transfer. */
  id: string;
  /** pledge, lapse, withdraw, allocate, release, settle, deliver, receive, use, give_back, spoil, reverse. */
  kind: string;
  /** Pledge it moves. */
  pledge_id: string;
  /** Allocation it moves; null for steps of the pledge itself. */
  allocation_id: string | null;
  /** Day it happened. */
  happened_on: string;
  /** Instant it was written down. */
  recorded_at: Date;
  /** Who wrote it down. */
  recorded_by: string;
  /** Why, in words without a child in them. */
  reason: string | null;
  /** Who took it, at a delivery or a receipt: guardian, kader, puskesmas or posyandu. No name. */
  witness: string | null;
  /** Transfer that this one takes back. */
  reverses: string | null;
}

/** How far each listener has read the events. */
export interface ListenerPositionTable {
  /** Name of the listener. */
  listener: string;
  /** Last tick that it has handled. */
  tick: number;
}

/** Where each child stands in a draft, and what a person decided. */
export interface MatchingChildTable {
  /** In which draft. */
  draft_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** new, moves, stays, uncovered: no place near enough, or no_consent: the kader keeps the clock. */
  place: string;
  /** Proposed foster parent. */
  person_id: string | null;
  /** Metres between them as the crow flies, from middle to middle of where both live. */
  metres: number | null;
  /** Why this pair, as keys with values. */
  reasons: NullableJson;
  /** Foster parent whom the child has today and would leave. */
  moved_from: string | null;
  /** Why it would leave: parent.gone, conflict, capacity, makesRoom or by_hand. */
  because: string | null;
  /** Of an uncovered child: which tight place, by its number. */
  shortage: number | null;
  /** waits, dropped, proposed, or left_out when something had changed by the time it was confirmed. */
  choice: string;
  /** What had changed, by codes. */
  left_out: string[] | null;
}

/** A proposal for the whole city, as the solver made it; a person confirms. Kept for a week. */
export interface MatchingDraftTable {
  /** Id of the draft. */
  id: string;
  /** solving, ready, failed, or dropped: another took its place. */
  state: string;
  /** Why the solver gave nothing: time, memory, size, busy, failed or invalid. */
  refusal: string | null;
  /** Instant it was asked for. */
  made_at: Date;
  /** Who asked for it. */
  made_by: string;
  /** Instant the proposal stood. */
  solved_at: Date | null;
  /** Instant from which it counts no more: too much will have changed. */
  expires_at: Date;
  /** Counts of pairs, kilometres, seconds and the proof. */
  figures: NullableJson;
  /** Tight places: counts by area, numbers of places. */
  shortages: NullableJson;
  /** Children and capacity of each foster parent in the proposal, by their ids. */
  loads: NullableJson;
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
  /** Name of the person who measured, as typed at the desk; null for imports. */
  measured_by: string | null;
  /** Where a desk measurement was taken: posyandu, puskesmas, home or hospital; null for imports. */
  place: string | null;
  /** What a person decided on the unit error: accept, another figure, remeasure, leave; null before, and for decisions of earlier releases. */
  unit_decision: string | null;
  /** Weight as it was written, grams, kept beside what a decision made of it. */
  written_weight_g: number | null;
  /** Length as it was written, millimetres, kept beside what a decision made of it. */
  written_length_mm: number | null;
  /** Instant of the decision; taking it back empties these fields, the audit keeps both. */
  unit_decided_at: Date | null;
  /** Who decided. */
  unit_decided_by: string | null;
}

/** The catalogue of needs as the city changed it; version 0 comes with the software. */
export interface NeedCatalogueTable {
  /** Number of the version, from 1. */
  version: number;
  /** All items: code, words, unit, usual quantity, price range and whether it was verified, trigger, who may deliver, departments, donors. */
  items: Json;
  /** What changed and why. */
  note: string;
  /** Instant from which it holds. */
  published_at: Date;
  /** Who published it. */
  published_by: string;
}

/** One thing that a case needs, by when, how much, and how far it is covered. */
export interface NeedLineTable {
  /** Id of the line. */
  id: string;
  /** Which case. */
  case_id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Code of the item in the catalogue. */
  item: string;
  /** Version of the catalogue it was proposed from; 0 came with the software. */
  catalogue_version: number;
  /** Unit of the quantity, as the catalogue had it. */
  unit: string;
  /** Triggers that proposed it, or by_hand. */
  reasons: string[];
  /** proposed, open, covered, met, declined or expired. */
  state: string;
  /** How much is needed, in the unit. */
  quantity: string | null;
  /** Price of one unit, whole rupiah; 0 when the health service gives it free. */
  unit_price_rp: number | null;
  /** Day by which it is needed. */
  deadline: string | null;
  /** Department that answers for it, by its code. */
  department: string | null;
  /** Whether a donor may fund it: yes, no, through_health (handed out by the health service), gap (only what insurance leaves open). */
  donor: string;
  /** Built or brought at the home: who delivers must know the address. */
  at_home: boolean;
  /** Several givers may share it, in any parts; else it is given whole units at a time. */
  divisible: boolean;
  /** How urgent, 0 to 100, by the rule of urgency. */
  urgency: number;
  /** Why, by the words of the rule. */
  urgency_reasons: string[];
  /** Allocations not reversed, in the unit; written by the room of contributions. */
  covered_quantity: Generated<string>;
  /** Receipts, in the unit; written by the room of contributions. */
  met_quantity: Generated<string>;
  /** Why staff allow an item that asks for their word. */
  staff_word: string | null;
  /** Instant it was proposed. */
  proposed_at: Date;
  /** Whose act proposed it. */
  proposed_by: string;
  /** Instant it was accepted or declined. */
  decided_at: Date | null;
  /** Who decided. */
  decided_by: string | null;
  /** Why it was declined. */
  decline_reason: string | null;
  /** Day the department took it on. */
  taken_on: string | null;
  /** Officer who took it on. */
  taken_by: string | null;
  /** Day for which the department plans it. */
  planned_on: string | null;
  /** Day it was met, declined or expired. */
  ended_on: string | null;
}

/** What a person was told in the application, and might be told beyond it. Numbers, never names. */
export interface NoticeTable {
  /** Id of the notice, minted before anything is sent. */
  id: string;
  /** Who is told. */
  person_id: string;
  /** visits, visits_climbed, worry, urgent_tasks, referrals, conference or tasks_overdue; the words for each are code, in versions. */
  kind: string;
  /** Day in Jakarta for which it was made. */
  day: string;
  /** What tells two causes of one kind and day apart: id of a visit or case, or the hour of the round; empty for the round of the morning. */
  subject: Generated<string>;
  /** How many, by the words of the kind: late, today, soon, all. */
  counts: Json;
  /** Instant it was made. */
  made_at: Date;
  /** Instant the person had seen it. */
  read_at: Date | null;
}

/** E-mail address or WhatsApp number at which a person wants to be reminded, proved by a code that was sent there. */
export interface NoticeAddressTable {
  /** Whose address. */
  person_id: string;
  /** email or whatsapp. */
  channel: string;
  /** Makes the key with which the row is sealed. */
  salt: Buffer;
  /** The address or number, sealed. */
  sealed: Buffer;
  /** Keyed hash of the code on its way; null when none is. */
  code_hash: Buffer | null;
  /** Instant after which the code proves nothing. */
  code_until: Date | null;
  /** Wrong codes so far. */
  code_tries: number;
  /** Day on which codes were counted. */
  codes_on: string;
  /** Codes sent on that day. */
  codes_sent: number;
  /** Instant the last code was sent. */
  code_sent_at: Date;
  /** Instant the code came back; nothing but codes is sent before. */
  verified_at: Date | null;
  /** Instant the channel said that nobody is there; nothing is sent from then on. */
  refused_at: Date | null;
}

/** When a person wants to be left in peace. Without a row the usual hours hold. */
export interface NoticeChoiceTable {
  /** Whose choice. */
  person_id: string;
  /** Hour of the day in Jakarta from which nothing is sent. */
  quiet_from: number;
  /** Hour from which it is sent again; the same as quiet_from: no quiet hours. */
  quiet_until: number;
  /** What concerns a child that worries somebody may come in quiet hours too. */
  urgent_anyway: boolean;
  /** Instant of the choice. */
  changed_at: Date;
}

/** One notice on its way over one channel. Written before it is sent, so that nothing is sent that nobody knows of. */
export interface NoticeDeliveryTable {
  /** Id of the delivery; goes along, so that a repeat is known as one. */
  id: string;
  /** What is sent. */
  notice_id: string;
  /** To whom. */
  person_id: string;
  /** push, email or whatsapp. */
  channel: string;
  /** Which browser, for push. */
  device_id: string | null;
  /** waiting, sending, sent; refused for good, given_up after many tries or too late, dropped because it is not wanted any more. */
  state: string;
  /** How often it was tried. */
  tries: number;
  /** How often the worker ended between sending and writing. */
  cut_offs: number;
  /** Instant of the next try. */
  next_at: Date;
  /** Instant the last try began. */
  taken_at: Date | null;
  /** Instant from which nothing more happens. */
  ended_at: Date | null;
  /** A code for what went wrong last. */
  why: string | null;
}

/** Browsers on which a person wants to be reminded. A session that is revoked takes its device along. */
export interface NoticeDeviceTable {
  /** Id of the device, minted in the browser. */
  id: string;
  /** Whose browser. */
  person_id: string;
  /** The session it was added in; null once that ran out by itself. */
  session_id: string | null;
  /** SHA-256 of the address of the push service for this browser. */
  endpoint_hash: Buffer;
  /** Makes the key with which the row is sealed. */
  salt: Buffer;
  /** Address and keys of the subscription, sealed. */
  sealed: Buffer;
  /** Kind of browser and system, in a word or two. */
  label: string;
  /** Instant it was added. */
  made_at: Date;
  /** Instant the person last used the application on it. */
  seen_at: Date;
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

/** A promise of money, goods or a service. What became of it is in the ledger; its three amounts here follow the ledger in the same transaction. */
export interface PledgeTable {
  /** Id of the pledge. */
  id: string;
  /** Who gives. */
  giver_id: string;
  /** Account of the giver; null for who gives without one. */
  giver_person_id: string | null;
  /** money, goods or service. */
  kind: string;
  /** rupiah, or the code of the item in the catalogue of needs. */
  commodity: string;
  /** Smallest unit that amounts of this pledge are counted in. */
  unit: string;
  /** Quantity as it was said, for example 500. */
  said_quantity: string;
  /** Unit as it was said, for example kg. */
  said_unit: string;
  /** Area the giver wishes it to go to; the regency for anywhere. */
  wish_area: string;
  /** Words of the giver about the pledge. */
  note: string | null;
  /** Last day of the promise; what is unspent then lapses. Null: no end. */
  valid_until: string | null;
  /** Day it was made. */
  made_on: string;
  /** Instant it was written down. */
  recorded_at: Date;
  /** Who wrote it down. */
  recorded_by: string;
  /** Instant of its newest transfer. Written first by every command, which makes commands on one pledge take turns. */
  moved_at: Date;
  /** What was promised, in units. */
  pledged: number;
  /** What is free to be directed, in units. */
  unspent: number;
  /** What lapsed or went back to the giver without being directed, in units. */
  ended: number;
}

/** A part of a pledge directed to one need line of a child. Its amounts follow the ledger in the same transaction. */
export interface PledgeAllocationTable {
  /** Id of the allocation. */
  id: string;
  /** Pledge it comes from. */
  pledge_id: string;
  /** Account of the giver, who sees the row without any reach; null for who gives without one. */
  giver_person_id: string | null;
  /** Need line it covers. */
  need_id: string;
  /** Child of the need. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Item of the need, by its code in the catalogue. */
  item_code: string;
  /** Unit the amounts are counted in. */
  unit: string;
  /** Rupiah per unit at which money covered it; null for goods and services. */
  unit_price: number | null;
  /** Why this need: words of the router or of who directed it by hand. */
  reason: string | null;
  /** Instant it was directed. */
  ordered_at: Date;
  /** Who directed it. */
  ordered_by: string;
  /** Rupiah bound to it; 0 for goods and services. */
  committed: number;
  /** Promised to the need and not delivered yet, in units. */
  covered: number;
  /** Delivered and not received yet, in units. */
  delivered: number;
  /** Received and not yet told to be used, in units. */
  received: number;
  /** Used by the child, in units. */
  used: number;
  /** Delivered and taken back by the giver, in units. */
  given_back: number;
  /** Delivered or received, then spoiled or lost, in units. */
  spoiled: number;
}

/** How it was measured, by posyandu of measuring and month. Numbers only; counted anew with area_month, in the same transaction. */
export interface QualityMonthTable {
  /** Posyandu where it was measured, or the village where none is known. */
  area: string;
  /** First day of the month. */
  month: string;
  /** Measurements of children below 60 months, superseded ones left out. */
  measured: number;
  /** Of these with a length. */
  lengths: number;
  /** How many lengths end in .0 to .9 cm. */
  length_digits: (number | null)[];
  /** Of these with a weight. */
  weights: number;
  /** How many weights end in .0 to .9 kg. */
  weight_digits: (number | null)[];
  /** Lengths with a posture. */
  posture_known: number;
  /** Standing below 24 months, or lying from then on. */
  posture_wrong: number;
  /** Lengths without a posture. */
  posture_missing: number;
  /** Values that were written in another unit, decided or not. */
  unit_errors: number;
  /** With a z outside the limits of WHO. */
  flagged: number;
  /** Of 6 to 59 months, where the arm is measured. */
  arm_asked: number;
  /** Of these without an arm circumference. */
  arm_missing: number;
  /** Whose z in the file was left behind. */
  drifted: number;
  /** Length-for-age that counts. */
  z_count: number;
  /** Their sum, hundredths. */
  z_sum: number;
  /** The sum of their squares, hundredths squared. */
  z_squares: number;
}

/** How much each person read on each day, summed up from the audit every night: what is usual for them. */
export interface ReadingDayTable {
  /** Who read. */
  actor_id: string;
  /** Day in Jakarta. */
  day: string;
  /** Different children that any reply showed, lists too. */
  shown: number;
  /** Different children whose page was opened. */
  opened: number;
  /** Most different children opened within one hour of the clock. */
  most_in_hour: number;
  /** Different children opened at night, by the hours of the setting. */
  at_night: number;
}

/** Reading that stands out by one of the rules, and what the person said to it. */
export interface ReadingFindingTable {
  /** Id of the finding. */
  id: string;
  /** Rule by its code, for example many_in_day. */
  rule: string;
  /** Who read; null when several did. */
  actor_id: string | null;
  /** The one child that it is about, for rules about one child. */
  subject_id: string | null;
  /** Day in Jakarta. */
  day: string;
  /** Counts behind the finding and the limits in force; numbers only. */
  figures: Json;
  /** Instant it was found. */
  found_at: Date;
  /** open, asked, explained or concern. */
  state: string;
  /** Instant the person was asked. */
  asked_at: Date | null;
  /** Who asked. */
  asked_by: string | null;
  /** What the person said, in the words of who asked; never a child's name. */
  answer: string | null;
  /** Instant the answer was recorded. */
  answered_at: Date | null;
  /** Who recorded it. */
  answered_by: string | null;
}

/** Codes on paper, each good once, for when the phone is gone. Made anew with each second factor. */
export interface RecoveryCodeTable {
  /** SHA-256 of the code. */
  code_hash: Buffer;
  /** Whose it is. */
  person_id: string;
  /** Instant it was made. */
  made_at: Date;
  /** Instant it opened a session. */
  used_at: Date | null;
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
  /** What the second measuring came to; null while open, and when a later measuring answered it in passing. */
  outcome: string | null;
  /** The second measuring, taken blind by another person. */
  second_id: string | null;
  /** Second weight minus first, grams. */
  weight_gap_g: number | null;
  /** Second length minus first, millimetres. */
  length_gap_mm: number | null;
}

/** Runs of the retention rules: a dry one counts, a real one erases or makes anonymous. */
export interface RetentionRunTable {
  /** Id of the run. */
  id: string;
  /** dry or real. */
  kind: string;
  /** Who asked for it; the service account for the nightly one. */
  asked_by: string;
  /** Instant it was asked for. */
  asked_at: Date;
  /** Instant it was finished. */
  done_at: Date | null;
  /** Rows per rule; numbers only. */
  counts: NullableJson;
}

/** What a guardian asks for under UU PDP 27/2022, with the clock of 3 x 24 hours and the answer. */
export interface RightsRequestTable {
  /** Id of the request. */
  id: string;
  /** About which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Who asks. */
  guardian_id: string;
  /** copy, correction, withdrawal, restriction, objection, erasure or complaint. */
  kind: string;
  /** For a correction: which field is wrong, by its code. */
  field: string | null;
  /** The guardian's words, sealed with the key of the child. */
  words_cipher: Buffer | null;
  /** Instant it was made; its clock starts here. */
  opened_at: Date;
  /** Who entered it: the guardian, or a person who took it down for them. */
  opened_by: string;
  /** Instant by which it must be answered: 72 hours later. */
  due_at: Date;
  /** done, refused or partly; null while it waits. */
  outcome: string | null;
  /** The answer in words, sealed with the key of the child. */
  answer_cipher: Buffer | null;
  /** Instant of the answer. */
  answered_at: Date | null;
  /** Who answered. */
  answered_by: string | null;
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

/** Filter and sorting of the register that a person comes back to. Never what was searched for. */
export interface SavedViewTable {
  /** Identity. */
  id: string;
  /** Whose view; nobody else sees it. */
  person_id: string;
  /** Name that the person gave it. */
  name: string;
  /** Choices as the register takes them: codes of class, state, age, area, stage, measuring and sorting. */
  filter: Json;
  /** Instant it was saved. */
  saved_at: Date;
}

/** Second factor of a person. Only the role of the door reads the secret. */
export interface SecondFactorTable {
  /** Whose it is. */
  person_id: string;
  /** Secret of the app, sealed with a key file outside the database. */
  secret_cipher: Buffer;
  /** Instant the secret was made. */
  made_at: Date;
  /** Instant the person proved that their app has it; null until then. */
  confirmed_at: Date | null;
  /** Last time step (30 s) whose code was used: no code opens twice. */
  last_step: Generated<number>;
}

/** Open sessions. Deleting a row ends the session at the next request. Not in backups. */
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
  /** Instant the second factor was proved in this session; null while it was not. */
  proved_at: Date | null;
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

/** Failed sign-ins, counted per account and per address; old ones are deleted. Not in backups. */
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

/** Thanks of a posyandu or puskesmas to a foster parent or giver: a sentence of the house, and words of one's own once a second person has read them. */
export interface ThanksTable {
  /** Id of the thanks. */
  id: string;
  /** Child that it is about. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Who is thanked. */
  to_person_id: string;
  /** Sentence of the house, by its code. */
  phrase: string;
  /** Words of one's own, without a name, a number or a diagnosis; gone when the child is erased. */
  said: string | null;
  /** Who thanks. */
  written_by: string;
  /** Instant it was written. */
  written_at: Date;
  /** Who read the own words before they went. */
  checked_by: string | null;
  /** Instant they were read. */
  checked_at: Date | null;
  /** sent or returned. */
  check_outcome: string | null;
  /** Who took the thanks back. */
  taken_back_by: string | null;
  /** Instant it was taken back; it is shown nowhere from then on. */
  taken_back_at: Date | null;
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

/** Short-lived values of the sign-in library. Not in backups. */
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

/** A visit made: the lay card as answered. Never changed; a worry is answered beside it. */
export interface VisitTable {
  /** Id of the visit, minted on the device. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Day of the visit. */
  made_on: string;
  /** Who came. */
  made_by: string;
  /** foster_parent, or staff: kader, companion, puskesmas. */
  made_as: string;
  /** Always true: a kader was along or a guardian at home. */
  accompanied: boolean;
  /** Answers of the card by their codes; no free words. */
  answers: Json;
  /** What the family needs most and what is worrying, sealed with the child's key. */
  words_cipher: Buffer | null;
  /** What was done, by codes. */
  activities: string[];
  /** Something is worrying: the puskesmas is asked to look the same day. */
  worry: boolean;
  /** Instant somebody of the puskesmas answered the worry. */
  worry_answered_at: Date | null;
  /** Who answered it. */
  worry_answered_by: string | null;
  /** Instant it was recorded. */
  recorded_at: Date;
}

/** The fourteen-day clock of visits: one for each child with an open case, kept by a foster parent or, without one, by the kader. */
export interface VisitClockTable {
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** foster_parent or kader. */
  keeper: string;
  /** The foster parent of the pairing; null for the kader of the posyandu. */
  keeper_id: string | null;
  /** Day the clock began for its keeper: the pairing, its end, or the opening of the case. */
  started_on: string;
  /** Day of the last visit, by whomever. */
  last_made_on: string | null;
  /** Day of the next visit. */
  due_on: string;
}

/** The photograph of a visit, with the guardian's consent: without place, device or time in it, sealed with the child's key. */
export interface VisitPhotoTable {
  /** Id of the photograph, minted on the device. */
  id: string;
  /** Which child. */
  child_id: string;
  /** Present area of the child. */
  area: string;
  /** Which visit. */
  visit_id: string;
  /** The picture, sealed with the child's key. */
  sealed: Buffer;
  /** Format, told by its content. */
  kind: string;
  /** Size of the picture. */
  byte_count: number;
  /** Day of the visit. */
  taken_on: string;
  /** Instant it came in. */
  recorded_at: Date;
  /** Who took it. */
  recorded_by: string;
}

/** Who agreed to stand by name on the wall of contributions: their own choice, none without a row. */
export interface WallChoiceTable {
  /** Whose choice. */
  person_id: string;
  /** Name as it is shown; null: not named. */
  shown_name: string | null;
  /** Instant of the choice. */
  chosen_at: Date;
}

/** Whether the wall is open to who is not signed in. Closed while there is no row. */
export interface WallSettingTable {
  /** Always true: there is one row. */
  one: Generated<boolean>;
  /** True when anybody may look. */
  is_public: boolean;
  /** Who set it. */
  set_by: string;
  /** Instant it was set. */
  set_at: Date;
}

export interface Tables {
  account: AccountTable;
  allocation_draft: AllocationDraftTable;
  area: AreaTable;
  area_month: AreaMonthTable;
  audit_chain: AuditChainTable;
  audit_entry: AuditEntryTable;
  audit_seal: AuditSealTable;
  breach: BreachTable;
  breach_child: BreachChildTable;
  breach_step: BreachStepTable;
  calendar_feed: CalendarFeedTable;
  case_action: CaseActionTable;
  case_audit: CaseAuditTable;
  case_file: CaseFileTable;
  case_task: CaseTaskTable;
  catchment: CatchmentTable;
  certificate: CertificateTable;
  child: ChildTable;
  child_field_source: ChildFieldSourceTable;
  child_grant: ChildGrantTable;
  child_key: ChildKeyTable;
  child_merge: ChildMergeTable;
  child_merge_row: ChildMergeRowTable;
  child_restriction: ChildRestrictionTable;
  child_search: ChildSearchTable;
  child_standing: ChildStandingTable;
  command_log: CommandLogTable;
  consent_answer: ConsentAnswerTable;
  consent_paper: ConsentPaperTable;
  consent_question: ConsentQuestionTable;
  consent_state: ConsentStateTable;
  consent_text: ConsentTextTable;
  correction_task: CorrectionTaskTable;
  department_officer: DepartmentOfficerTable;
  duplicate_pair: DuplicatePairTable;
  erasure: ErasureTable;
  foster_complaint: FosterComplaintTable;
  foster_conflict: FosterConflictTable;
  foster_message: FosterMessageTable;
  foster_parent: FosterParentTable;
  foster_rest: FosterRestTable;
  giver: GiverTable;
  guardian: GuardianTable;
  guardian_door: GuardianDoorTable;
  guardian_session: GuardianSessionTable;
  handover: HandoverTable;
  import_file: ImportFileTable;
  import_kept: ImportKeptTable;
  import_row: ImportRowTable;
  import_staged: ImportStagedTable;
  invitation: InvitationTable;
  ledger_account: LedgerAccountTable;
  ledger_entry: LedgerEntryTable;
  ledger_posting: LedgerPostingTable;
  ledger_transfer: LedgerTransferTable;
  listener_position: ListenerPositionTable;
  matching_child: MatchingChildTable;
  matching_draft: MatchingDraftTable;
  measurement: MeasurementTable;
  need_catalogue: NeedCatalogueTable;
  need_line: NeedLineTable;
  notice: NoticeTable;
  notice_address: NoticeAddressTable;
  notice_choice: NoticeChoiceTable;
  notice_delivery: NoticeDeliveryTable;
  notice_device: NoticeDeviceTable;
  outbox: OutboxTable;
  person: PersonTable;
  pledge: PledgeTable;
  pledge_allocation: PledgeAllocationTable;
  quality_month: QualityMonthTable;
  reading_day: ReadingDayTable;
  reading_finding: ReadingFindingTable;
  recovery_code: RecoveryCodeTable;
  register_count: RegisterCountTable;
  remeasure_order: RemeasureOrderTable;
  retention_run: RetentionRunTable;
  rights_request: RightsRequestTable;
  role_grant: RoleGrantTable;
  saved_view: SavedViewTable;
  second_factor: SecondFactorTable;
  session: SessionTable;
  setting: SettingTable;
  sign_in_failure: SignInFailureTable;
  thanks: ThanksTable;
  urgent_task: UrgentTaskTable;
  verification: VerificationTable;
  visit: VisitTable;
  visit_clock: VisitClockTable;
  visit_photo: VisitPhotoTable;
  wall_choice: WallChoiceTable;
  wall_setting: WallSettingTable;
}
