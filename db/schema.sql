-- Written by db/generate.ts out of the migrated database: do not edit. Migrations are the source.

create table account (
  id uuid not null,
  person_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint account_pkey PRIMARY KEY (id)
);
comment on table account is 'How a person proves who they are: a password, later a city sign-on.';
comment on column account.id is 'Id of the account.';
comment on column account.person_id is 'Whose it is.';
comment on column account.account_id is 'Name of the person at the provider.';
comment on column account.provider_id is 'credential for a password.';
comment on column account.password is 'Argon2id hash with its salt and cost; never the password.';
comment on column account.access_token is 'Token of an outside provider.';
comment on column account.refresh_token is 'Token of an outside provider.';
comment on column account.id_token is 'Token of an outside provider.';
comment on column account.access_token_expires_at is 'End of that token.';
comment on column account.refresh_token_expires_at is 'End of that token.';
comment on column account.scope is 'What that token allows.';
comment on column account.created_at is 'Instant of creation.';
comment on column account.updated_at is 'Instant of the last change.';
CREATE INDEX account_by_person ON account USING btree (person_id);
grant delete, insert, update on account to anakkita_app;
grant delete, insert, select, update on account to anakkita_door;
grant select (id, person_id) on account to anakkita_app;

create table area (
  code text collate "C" not null,
  parent text collate "C",
  level text not null,
  name text not null,
  lat double precision,
  lng double precision,
  boundary jsonb,
  constraint code_lies_under_its_parent CHECK (((parent IS NULL) OR starts_with(code, (parent || '.'::text)))),
  constraint level_is_known CHECK ((level = ANY (ARRAY['province'::text, 'regency'::text, 'district'::text, 'village'::text, 'posyandu'::text, 'puskesmas'::text]))),
  constraint area_pkey PRIMARY KEY (code)
);
comment on table area is 'Administrative areas by their official code, posyandu below their village, puskesmas below the regency.';
comment on column area.code is 'Kemendagri code such as 32.71.01.1001; posyandu append .0001, puskesmas are 32.71.P01.';
comment on column area.parent is 'Code of the area that holds it.';
comment on column area.level is 'province, regency, district, village, posyandu or puskesmas.';
comment on column area.name is 'Name as people write it.';
comment on column area.lat is 'Latitude of the centroid, degrees.';
comment on column area.lng is 'Longitude of the centroid, degrees.';
comment on column area.boundary is 'GeoJSON geometry when the city has loaded one; else the map draws a sketch.';
CREATE INDEX area_by_parent ON area USING btree (parent, level);
grant insert, select, update on area to anakkita_app;
grant select on area to anakkita_door;

create table area_month (
  area text collate "C" not null,
  month date not null,
  registered integer not null,
  measured integer not null,
  length_counted integer not null,
  stunted integer not null,
  severely_stunted integer not null,
  weight_counted integer not null,
  underweight integer not null,
  wasting_counted integer not null,
  wasted integer not null,
  severely_wasted integer not null,
  constraint one_row_per_area_and_month PRIMARY KEY (area, month)
);
comment on table area_month is 'The routine count: one row per village and month, in the same transaction as what it counts.';
comment on column area_month.area is 'Village code.';
comment on column area_month.month is 'First day of the month.';
comment on column area_month.registered is 'Children registered below 60 months on its last day (S).';
comment on column area_month.measured is 'Children measured in the month (D).';
comment on column area_month.length_counted is 'Of these with a plausible length-for-age: the denominator of stunting.';
comment on column area_month.stunted is 'Length-for-age below -2.00, severe ones included.';
comment on column area_month.severely_stunted is 'Length-for-age below -3.00.';
comment on column area_month.weight_counted is 'With a plausible weight-for-age.';
comment on column area_month.underweight is 'Weight-for-age below -2.00.';
comment on column area_month.wasting_counted is 'With a plausible weight-for-length, oedema included.';
comment on column area_month.wasted is 'Weight-for-length below -2.00, oedema included.';
comment on column area_month.severely_wasted is 'Weight-for-length below -3.00, oedema included.';
CREATE INDEX area_month_by_month ON area_month USING btree (month);
grant delete, insert, select, update on area_month to anakkita_app;

create table audit_entry (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_kind text not null,
  verb text not null,
  area text collate "C",
  subject_ids uuid[] not null,
  reason text,
  request_id uuid not null,
  detail jsonb,
  constraint audit_entry_pkey PRIMARY KEY (id)
);
comment on table audit_entry is 'Append-only: the application role may insert and, for auditors, read; nobody may change.';
comment on column audit_entry.id is 'Id of the entry; time-ordered.';
comment on column audit_entry.at is 'Instant of the act.';
comment on column audit_entry.actor_id is 'Who did it.';
comment on column audit_entry.actor_kind is 'person or service.';
comment on column audit_entry.verb is 'What was done, for example child.read.';
comment on column audit_entry.area is 'Reach of the act, when it has one.';
comment on column audit_entry.subject_ids is 'Every record that was shown or changed by the request.';
comment on column audit_entry.reason is 'Reason that the person gave, where one is asked.';
comment on column audit_entry.request_id is 'Ties together what one request wrote.';
comment on column audit_entry.detail is 'Numbers and ids only, for example how many rows; the operating-system user of a command-line act.';
CREATE INDEX audit_entry_by_actor ON audit_entry USING btree (actor_id, at);
CREATE INDEX audit_entry_by_subject ON audit_entry USING gin (subject_ids);
CREATE INDEX audit_entry_by_time ON audit_entry USING btree (at);
alter table audit_entry enable row level security;
create policy anybody_writes on audit_entry for insert to anakkita_app with check (actor_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy auditors_read on audit_entry for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
grant insert, select on audit_entry to anakkita_app;

create table case_file (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  opened_on date not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  reason text not null,
  measurement_id uuid not null,
  len_z smallint not null,
  closed_on date,
  closed_reason text,
  constraint case_file_pkey PRIMARY KEY (id)
);
comment on table case_file is 'The case of a child that was found stunted.';
comment on column case_file.id is 'Id of the case.';
comment on column case_file.child_id is 'Which child.';
comment on column case_file.area is 'Present area of the child.';
comment on column case_file.opened_on is 'Date of the measurement that opened it.';
comment on column case_file.opened_at is 'Instant it was opened.';
comment on column case_file.opened_by is 'Whose act opened it.';
comment on column case_file.reason is 'stunted or severely_stunted: the class of that measurement.';
comment on column case_file.measurement_id is 'Measurement that opened it.';
comment on column case_file.len_z is 'Its length-for-age, hundredths of z.';
comment on column case_file.closed_on is 'Date it was closed.';
comment on column case_file.closed_reason is 'Why it was closed.';
CREATE UNIQUE INDEX a_child_has_one_open_case ON case_file USING btree (child_id) WHERE (closed_on IS NULL);
CREATE INDEX case_file_by_child ON case_file USING btree (child_id);
alter table case_file enable row level security;
create policy within_reach on case_file for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on case_file to anakkita_app;

create table catchment (
  village text collate "C" not null,
  puskesmas text collate "C" not null,
  source text not null,
  constraint catchment_puskesmas_fkey FOREIGN KEY (puskesmas) REFERENCES area(code),
  constraint catchment_village_fkey FOREIGN KEY (village) REFERENCES area(code),
  constraint catchment_pkey PRIMARY KEY (village)
);
comment on table catchment is 'Which puskesmas serves a village. Editable; what was not confirmed says so.';
comment on column catchment.village is 'Village code.';
comment on column catchment.puskesmas is 'Puskesmas code.';
comment on column catchment.source is 'Where it comes from: import, person or unverified.';
CREATE INDEX catchment_by_puskesmas ON catchment USING btree (puskesmas);
grant insert, select, update on catchment to anakkita_app;
grant select on catchment to anakkita_door;

create table child (
  id uuid not null,
  area text collate "C" not null,
  puskesmas text collate "C",
  name text not null,
  sex text not null,
  born_on date not null,
  parent_names text[] not null,
  birth_weight_g integer,
  birth_length_mm integer,
  nik_cipher bytea,
  nik_hash bytea,
  nik_state text not null,
  rt smallint,
  rw smallint,
  address text,
  alias_seed integer not null,
  state text not null,
  state_on date,
  first_import_id uuid,
  last_import_id uuid,
  last_seen_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint a_child_that_left_has_a_date CHECK (((state = 'active'::text) OR (state_on IS NOT NULL))),
  constraint birth_length_is_possible CHECK (((birth_length_mm >= 150) AND (birth_length_mm <= 800))),
  constraint birth_weight_is_possible CHECK (((birth_weight_g >= 200) AND (birth_weight_g <= 8000))),
  constraint nik_is_encrypted_and_hashed_together CHECK (((nik_cipher IS NULL) = (nik_hash IS NULL))),
  constraint nik_state_is_known CHECK ((nik_state = ANY (ARRAY['valid'::text, 'missing'::text, 'masked'::text, 'wrongLength'::text]))),
  constraint sex_is_m_or_f CHECK ((sex = ANY (ARRAY['M'::text, 'F'::text]))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['active'::text, 'moved'::text, 'died'::text, 'merged'::text]))),
  constraint child_pkey PRIMARY KEY (id)
);
comment on table child is 'A child of the register.';
comment on column child.id is 'Id of the child.';
comment on column child.area is 'Present area, down to the posyandu: the reach that may see the row.';
comment on column child.puskesmas is 'Puskesmas that serves the child.';
comment on column child.name is 'Name as last told.';
comment on column child.sex is 'M or F.';
comment on column child.born_on is 'Date of birth.';
comment on column child.parent_names is 'Names of the parents in no known order.';
comment on column child.birth_weight_g is 'Birth weight, grams.';
comment on column child.birth_length_mm is 'Birth length, millimetres.';
comment on column child.nik_cipher is 'Population number, AES-256-GCM under a key that lies outside the data folder: key id, nonce, text, tag.';
comment on column child.nik_hash is 'HMAC-SHA-256 of the number under a second key, to find it again.';
comment on column child.nik_state is 'valid, missing, masked or wrongLength, as the last source had it.';
comment on column child.rt is 'Neighbourhood number.';
comment on column child.rw is 'Hamlet number.';
comment on column child.address is 'Street or place.';
comment on column child.alias_seed is 'Random seed of alias and picture; tells nothing about the child.';
comment on column child.state is 'active, moved, died or merged. Ageing out is not stored: it follows from the date of birth.';
comment on column child.state_on is 'Date from which the state holds.';
comment on column child.first_import_id is 'Import that made the record, if one did.';
comment on column child.last_import_id is 'Last import that told of the child.';
comment on column child.last_seen_on is 'Newest measuring date told by any source; older sources do not overwrite fields.';
comment on column child.recorded_at is 'Instant the record was made.';
comment on column child.recorded_by is 'Who made it.';
CREATE UNIQUE INDEX a_nik_belongs_to_one_child ON child USING btree (nik_hash) WHERE ((nik_hash IS NOT NULL) AND (state <> 'merged'::text));
CREATE INDEX child_by_area ON child USING btree (area, id);
alter table child enable row level security;
create policy within_reach on child for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on child to anakkita_app;

create table child_field_source (
  child_id uuid not null,
  area text collate "C" not null,
  field text not null,
  value_before text,
  import_id uuid,
  actor_id uuid not null,
  at timestamp with time zone not null,
  constraint a_field_changes_once_per_source PRIMARY KEY (child_id, field, at)
);
comment on table child_field_source is 'Fields that a later source changed: what stood there before, who said the new one and when.';
comment on column child_field_source.child_id is 'Which child.';
comment on column child_field_source.area is 'Present area of the child.';
comment on column child_field_source.field is 'Name of the field.';
comment on column child_field_source.value_before is 'What stood there before, as text; never the population number.';
comment on column child_field_source.import_id is 'Import that brought the new value.';
comment on column child_field_source.actor_id is 'Person or service account that brought it.';
comment on column child_field_source.at is 'Instant of the change.';
CREATE INDEX child_field_source_by_import ON child_field_source USING btree (import_id);
alter table child_field_source enable row level security;
create policy within_reach on child_field_source for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on child_field_source to anakkita_app;

create table child_search (
  child_id uuid not null,
  area text collate "C" not null,
  words text not null,
  constraint child_search_pkey PRIMARY KEY (child_id)
);
comment on table child_search is 'What the search looks through. Only the search function reads it, and it filters by the reach of the request.';
comment on column child_search.child_id is 'Which child.';
comment on column child_search.area is 'Present area of the child.';
comment on column child_search.words is 'Normalised name, parents and address, lower case.';
CREATE INDEX child_search_by_area ON child_search USING btree (area);
CREATE INDEX child_search_words ON child_search USING gin (words gin_trgm_ops);
grant delete, insert, update on child_search to anakkita_app;
grant select (child_id, area) on child_search to anakkita_app;

create table child_standing (
  child_id uuid not null,
  area text collate "C" not null,
  puskesmas text collate "C",
  as_of date not null,
  age_months smallint not null,
  sex text not null,
  class text not null,
  wasting text not null,
  weight_class text not null,
  attention text not null,
  reasons text[] not null,
  len_z smallint,
  wei_z smallint,
  wfl_z smallint,
  last_measured_on date,
  last_counted_on date,
  recent_len_z smallint[] not null,
  recent_on date[] not null,
  recent_held boolean[] not null,
  case_id uuid,
  case_opened_on date,
  urgency integer not null,
  constraint attention_is_known CHECK ((attention = ANY (ARRAY['urgent'::text, 'case'::text, 'remeasure'::text, 'at_risk'::text, 'none'::text, 'aged_out'::text]))),
  constraint class_is_known CHECK ((class = ANY (ARRAY['severely_stunted'::text, 'stunted'::text, 'normal'::text, 'tall'::text, 'held'::text, 'unseen'::text]))),
  constraint child_standing_pkey PRIMARY KEY (child_id)
);
comment on table child_standing is 'Where each child stands as of the newest month, worked out by one pure rule and kept with every import.';
comment on column child_standing.child_id is 'Which child.';
comment on column child_standing.area is 'Present area of the child.';
comment on column child_standing.puskesmas is 'Puskesmas that serves the child.';
comment on column child_standing.as_of is 'Date at which it holds.';
comment on column child_standing.age_months is 'Completed months at that date.';
comment on column child_standing.sex is 'M or F.';
comment on column child_standing.class is 'Length class by the last plausible measurement of at most six months; held when only doubtful ones, unseen when none.';
comment on column child_standing.wasting is 'Weight-for-length class of that measurement, or none.';
comment on column child_standing.weight_class is 'Weight-for-age class of that measurement, or none.';
comment on column child_standing.attention is 'First thing this child asks for: urgent, case, remeasure, at_risk, none; aged_out at 60 months.';
comment on column child_standing.reasons is 'Why, by the words of the rule.';
comment on column child_standing.len_z is 'Length-for-age that gave the class, hundredths of z.';
comment on column child_standing.wei_z is 'Weight-for-age of the last counted weighing, hundredths of z.';
comment on column child_standing.wfl_z is 'Weight-for-length of the last counted weighing, hundredths of z.';
comment on column child_standing.last_measured_on is 'Date of the last measuring of any kind.';
comment on column child_standing.last_counted_on is 'Date of the measurement that gave the class.';
comment on column child_standing.recent_len_z is 'Last six length-for-age, oldest first, hundredths of z.';
comment on column child_standing.recent_on is 'Their dates.';
comment on column child_standing.recent_held is 'Whether each was held back as implausible.';
comment on column child_standing.case_id is 'Open case.';
comment on column child_standing.case_opened_on is 'Date it was opened.';
comment on column child_standing.urgency is 'Order of the register: smaller first.';
CREATE INDEX child_standing_by_area ON child_standing USING btree (area, urgency, child_id);
CREATE INDEX child_standing_by_attention ON child_standing USING btree (attention, urgency, child_id);
CREATE INDEX child_standing_by_urgency ON child_standing USING btree (urgency, child_id);
alter table child_standing enable row level security;
create policy within_reach on child_standing for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on child_standing to anakkita_app;

create table command_log (
  actor_id uuid not null,
  endpoint text not null,
  command_id uuid not null,
  body_hash bytea not null,
  subject_id uuid,
  outcome text not null,
  at timestamp with time zone not null,
  constraint command_is_answered_once PRIMARY KEY (actor_id, endpoint, command_id)
);
comment on table command_log is 'Commands already answered, so that a device may repeat one safely. Kept 60 days.';
comment on column command_log.actor_id is 'Who sent the command.';
comment on column command_log.endpoint is 'Method and path template of the endpoint.';
comment on column command_log.command_id is 'Id minted on the device.';
comment on column command_log.body_hash is 'SHA-256 of the parsed input; another body under the same id is refused.';
comment on column command_log.subject_id is 'Record that came out of it; read afresh on a repeat.';
comment on column command_log.outcome is 'Stable word for what happened; never personal data.';
comment on column command_log.at is 'Instant of the first answer.';
CREATE INDEX command_log_by_age ON command_log USING btree (at);
grant delete, insert, select, update on command_log to anakkita_app;

create table import_file (
  id uuid not null,
  area text collate "C" not null,
  file_name text not null,
  file_hash bytea,
  byte_count bigint not null,
  format text,
  downloaded_at timestamp without time zone,
  state text not null,
  stage text,
  rows_done integer default 0 not null,
  rows_total integer,
  summary jsonb,
  refusal jsonb,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  judged_at timestamp with time zone,
  committed_at timestamp with time zone,
  committed_by uuid,
  constraint state_is_known CHECK ((state = ANY (ARRAY['received'::text, 'judging'::text, 'judged'::text, 'committing'::text, 'committed'::text, 'refused'::text, 'discarded'::text, 'failed'::text]))),
  constraint import_file_pkey PRIMARY KEY (id)
);
comment on table import_file is 'One uploaded file and how far it came.';
comment on column import_file.id is 'Id of the import.';
comment on column import_file.area is 'Reach of the person who brought it.';
comment on column import_file.file_name is 'Name of the file as uploaded, without its path.';
comment on column import_file.file_hash is 'SHA-256 of the bytes: the same file twice is told.';
comment on column import_file.byte_count is 'Size, bytes.';
comment on column import_file.format is 'html, xlsx, biff or csv, recognised by content.';
comment on column import_file.downloaded_at is 'Download time told by the file, local time.';
comment on column import_file.state is 'received, judging, judged, committing, committed, refused, discarded or failed.';
comment on column import_file.stage is 'What is being done now, for the progress bar.';
comment on column import_file.rows_done is 'Rows done in this stage.';
comment on column import_file.rows_total is 'Rows in all, when known.';
comment on column import_file.summary is 'Counts by verdict, parity, NIK and so on; numbers only.';
comment on column import_file.refusal is 'Why the whole file was refused: problem code and details.';
comment on column import_file.uploaded_by is 'Who brought it.';
comment on column import_file.uploaded_at is 'Instant of the upload.';
comment on column import_file.judged_at is 'Instant the verdicts stood.';
comment on column import_file.committed_at is 'Instant it was committed.';
comment on column import_file.committed_by is 'Who confirmed it.';
CREATE INDEX import_file_by_time ON import_file USING btree (uploaded_at DESC);
alter table import_file enable row level security;
create policy within_reach on import_file for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on import_file to anakkita_app;

create table import_row (
  import_id uuid not null,
  row_no integer not null,
  area text collate "C" not null,
  verdict text not null,
  measurement_verdict text not null,
  child_id uuid,
  measurement_id uuid,
  issues text[] not null,
  details jsonb,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint measurement_verdict_is_known CHECK ((measurement_verdict = ANY (ARRAY['created'::text, 'repeated'::text, 'replaced'::text, 'kept'::text, 'none'::text]))),
  constraint verdict_is_known CHECK ((verdict = ANY (ARRAY['new'::text, 'matched'::text, 'ambiguous'::text, 'refused'::text]))),
  constraint one_verdict_per_row PRIMARY KEY (import_id, row_no)
);
comment on table import_row is 'The verdict on each row of a file; kept as history.';
comment on column import_row.import_id is 'Which import.';
comment on column import_row.row_no is 'Row as a person counts it in the opened file.';
comment on column import_row.area is 'Area that the row names, or the reach of the import when it names none.';
comment on column import_row.verdict is 'On the child: new, matched, ambiguous or refused.';
comment on column import_row.measurement_verdict is 'On the measurement: created, repeated, replaced, kept (ours stands) or none.';
comment on column import_row.child_id is 'Child it was matched with, or the new one.';
comment on column import_row.measurement_id is 'Measurement it made.';
comment on column import_row.issues is 'Codes of what is worth a look: unit_error, drifted, posture, nik_missing and so on.';
comment on column import_row.details is 'Numbers and candidate ids behind the codes; names of columns, never the NIK.';
comment on column import_row.decision is 'What a person decided: a child id, new or skip.';
comment on column import_row.decided_by is 'Who decided.';
comment on column import_row.decided_at is 'When.';
alter table import_row enable row level security;
create policy within_reach on import_row for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on import_row to anakkita_app;

create table import_staged (
  import_id uuid not null,
  row_no integer not null,
  area text collate "C" not null,
  puskesmas text collate "C",
  child_id uuid not null,
  measurement_id uuid,
  name text not null,
  sex text,
  born_on date,
  parent_names text[] not null,
  birth_weight_g integer,
  birth_length_mm integer,
  nik_cipher bytea,
  nik_hash bytea,
  nik_state text not null,
  rt smallint,
  rw smallint,
  address text,
  measured_on date,
  age_days integer,
  weight_g integer,
  length_mm integer,
  posture text,
  arm_mm integer,
  len_z smallint,
  wei_z smallint,
  wfl_z smallint,
  bmi_z smallint,
  flags smallint not null,
  gain text,
  raw_weight text,
  raw_length text,
  proposed_weight_g integer,
  proposed_length_mm integer,
  reported_len_z smallint,
  reported_wei_z smallint,
  reported_wfl_z smallint,
  parity text,
  words text not null,
  constraint one_staged_row_per_row PRIMARY KEY (import_id, row_no)
);
comment on table import_staged is 'What a row says, between judging and commit. Emptied at commit, but for rows that still wait for a person.';
comment on column import_staged.import_id is 'Which import.';
comment on column import_staged.row_no is 'Which row.';
comment on column import_staged.area is 'Area of the row, down to the posyandu.';
comment on column import_staged.puskesmas is 'Puskesmas that serves it.';
comment on column import_staged.child_id is 'Child it goes to: matched, or the id that a new one will have.';
comment on column import_staged.measurement_id is 'Id that the measurement will have; null when there is none.';
comment on column import_staged.name is 'As child.name.';
comment on column import_staged.sex is 'As child.sex; null when unreadable.';
comment on column import_staged.born_on is 'As child.born_on; null when unreadable.';
comment on column import_staged.parent_names is 'As child.parent_names.';
comment on column import_staged.birth_weight_g is 'As child.birth_weight_g.';
comment on column import_staged.birth_length_mm is 'As child.birth_length_mm.';
comment on column import_staged.nik_cipher is 'As child.nik_cipher.';
comment on column import_staged.nik_hash is 'As child.nik_hash.';
comment on column import_staged.nik_state is 'As child.nik_state.';
comment on column import_staged.rt is 'As child.rt.';
comment on column import_staged.rw is 'As child.rw.';
comment on column import_staged.address is 'As child.address.';
comment on column import_staged.measured_on is 'As measurement.measured_on.';
comment on column import_staged.age_days is 'As measurement.age_days.';
comment on column import_staged.weight_g is 'As measurement.weight_g.';
comment on column import_staged.length_mm is 'As measurement.length_mm.';
comment on column import_staged.posture is 'As measurement.posture.';
comment on column import_staged.arm_mm is 'As measurement.arm_mm.';
comment on column import_staged.len_z is 'As measurement.len_z.';
comment on column import_staged.wei_z is 'As measurement.wei_z.';
comment on column import_staged.wfl_z is 'As measurement.wfl_z.';
comment on column import_staged.bmi_z is 'As measurement.bmi_z.';
comment on column import_staged.flags is 'As measurement.flags.';
comment on column import_staged.gain is 'As measurement.gain.';
comment on column import_staged.raw_weight is 'As measurement.raw_weight.';
comment on column import_staged.raw_length is 'As measurement.raw_length.';
comment on column import_staged.proposed_weight_g is 'As measurement.proposed_weight_g.';
comment on column import_staged.proposed_length_mm is 'As measurement.proposed_length_mm.';
comment on column import_staged.reported_len_z is 'As measurement.reported_len_z.';
comment on column import_staged.reported_wei_z is 'As measurement.reported_wei_z.';
comment on column import_staged.reported_wfl_z is 'As measurement.reported_wfl_z.';
comment on column import_staged.parity is 'As measurement.parity.';
comment on column import_staged.words is 'As child_search.words.';
alter table import_staged enable row level security;
create policy within_reach on import_staged for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on import_staged to anakkita_app;

create table invitation (
  token_hash bytea not null,
  purpose text not null,
  person_id uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint purpose_is_known CHECK ((purpose = ANY (ARRAY['first_administrator'::text, 'set_password'::text]))),
  constraint invitation_pkey PRIMARY KEY (token_hash)
);
comment on table invitation is 'One-time links: the first administrator of a city, a person who sets a password.';
comment on column invitation.token_hash is 'SHA-256 of the token in the link; the token itself is never stored.';
comment on column invitation.purpose is 'What the link opens.';
comment on column invitation.person_id is 'For whom, when the person exists already.';
comment on column invitation.expires_at is 'End of its life.';
comment on column invitation.used_at is 'Instant it was used; it opens nothing afterwards.';
comment on column invitation.created_at is 'Instant of creation.';
grant insert, update on invitation to anakkita_app;
grant delete, insert, select, update on invitation to anakkita_door;
grant select (token_hash, purpose, person_id, expires_at, used_at) on invitation to anakkita_app;

create table listener_position (
  listener text not null,
  tick bigint not null,
  constraint listener_position_pkey PRIMARY KEY (listener)
);
comment on table listener_position is 'How far each listener has read the events.';
comment on column listener_position.listener is 'Name of the listener.';
comment on column listener_position.tick is 'Last tick that it has handled.';
grant insert, select, update on listener_position to anakkita_app;

create table measurement (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  measured_on date not null,
  measured_area text collate "C" not null,
  age_days integer not null,
  weight_g integer,
  length_mm integer,
  posture text,
  arm_mm integer,
  head_mm integer,
  oedema boolean default false not null,
  len_z smallint,
  wei_z smallint,
  wfl_z smallint,
  bmi_z smallint,
  flags smallint default 0 not null,
  gain text,
  raw_weight text,
  raw_length text,
  proposed_weight_g integer,
  proposed_length_mm integer,
  unit_error text,
  reported_len_z smallint,
  reported_wei_z smallint,
  reported_wfl_z smallint,
  parity text,
  measurer text not null,
  import_id uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  superseded_by uuid,
  constraint gain_is_a_letter_of_the_card CHECK ((gain = ANY (ARRAY['N'::text, 'T'::text, 'O'::text, 'B'::text]))),
  constraint length_is_positive CHECK ((length_mm > 0)),
  constraint measured_after_birth CHECK ((age_days >= 0)),
  constraint measurer_is_known CHECK ((measurer = ANY (ARRAY['unknown'::text, 'kader'::text, 'trained'::text]))),
  constraint parity_is_known CHECK ((parity = ANY (ARRAY['match'::text, 'drifted'::text, 'posture'::text, 'none'::text]))),
  constraint posture_is_lying_or_standing CHECK ((posture = ANY (ARRAY['L'::text, 'H'::text]))),
  constraint unit_error_is_decided_by_a_person CHECK ((unit_error = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text]))),
  constraint weight_is_positive CHECK ((weight_g > 0)),
  constraint measurement_pkey PRIMARY KEY (id)
);
comment on table measurement is 'One measuring of one child. Superseded rows stay.';
comment on column measurement.id is 'Id of the measurement.';
comment on column measurement.child_id is 'Which child.';
comment on column measurement.area is 'Present area of the child: the reach that may see the row.';
comment on column measurement.measured_on is 'Date of measuring.';
comment on column measurement.measured_area is 'Area where the child was measured; it stays when the child moves.';
comment on column measurement.age_days is 'Age on that date, days.';
comment on column measurement.weight_g is 'Weight used, grams.';
comment on column measurement.length_mm is 'Length or height as measured, millimetres.';
comment on column measurement.posture is 'L lying, H standing, null unknown.';
comment on column measurement.arm_mm is 'Mid-upper arm circumference, millimetres.';
comment on column measurement.head_mm is 'Head circumference, millimetres.';
comment on column measurement.oedema is 'Pitting oedema of both feet.';
comment on column measurement.len_z is 'Length- or height-for-age, hundredths of z; null when none.';
comment on column measurement.wei_z is 'Weight-for-age, hundredths of z.';
comment on column measurement.wfl_z is 'Weight-for-length or -height, hundredths of z.';
comment on column measurement.bmi_z is 'Body-mass-index-for-age, hundredths of z.';
comment on column measurement.flags is 'Bits of implausible z: 1 length, 2 weight, 4 weight-for-length, 8 BMI. A flagged z never counts.';
comment on column measurement.gain is 'Weight gain letter told by the source: N, T, O or B.';
comment on column measurement.raw_weight is 'Weight as the source wrote it, kept when it was not plain.';
comment on column measurement.raw_length is 'Length as the source wrote it, kept when it was not plain.';
comment on column measurement.proposed_weight_g is 'Weight that is meant, by the unit rule; used only when a person accepts.';
comment on column measurement.proposed_length_mm is 'Length that is meant, by the unit rule; used only when a person accepts.';
comment on column measurement.unit_error is 'proposed keeps the value out of every statistic; accepted and rejected were decided by a person.';
comment on column measurement.reported_len_z is 'z told by the source, hundredths, kept when it differs from ours.';
comment on column measurement.reported_wei_z is 'z told by the source, hundredths, kept when it differs from ours.';
comment on column measurement.reported_wfl_z is 'z told by the source, hundredths, kept when it differs from ours.';
comment on column measurement.parity is 'match, drifted, posture (standing below 9 months), or none to compare.';
comment on column measurement.measurer is 'Who measured: unknown for imports unless the city declared trained staff.';
comment on column measurement.import_id is 'Import that brought it.';
comment on column measurement.recorded_at is 'Instant it was written here.';
comment on column measurement.recorded_by is 'Who brought it.';
comment on column measurement.superseded_by is 'Measurement of the same child and date that replaced it.';
CREATE INDEX measurement_unit_errors ON measurement USING btree (area, id) WHERE (unit_error = 'proposed'::text);
CREATE UNIQUE INDEX one_measurement_per_child_and_date ON measurement USING btree (child_id, measured_on) WHERE (superseded_by IS NULL);
alter table measurement enable row level security;
create policy within_reach on measurement for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on measurement to anakkita_app;

create table outbox (
  id uuid not null,
  topic text not null,
  subject_id uuid,
  area text collate "C" not null,
  payload jsonb not null,
  actor_id uuid not null,
  at timestamp with time zone not null,
  tick bigint,
  constraint outbox_pkey PRIMARY KEY (id)
);
comment on table outbox is 'Events written in the transaction that caused them. The sequencer numbers them after commit.';
comment on column outbox.id is 'Id of the event.';
comment on column outbox.topic is 'Name of the event, for example case.opened.';
comment on column outbox.subject_id is 'Record that the event is about.';
comment on column outbox.area is 'Area of that record: a listener acts with the reach of its event.';
comment on column outbox.payload is 'Ids and numbers, never names.';
comment on column outbox.actor_id is 'Whose act caused it.';
comment on column outbox.at is 'Instant of the act.';
comment on column outbox.tick is 'Order among committed events, given after commit by one sequencer; null until then.';
CREATE UNIQUE INDEX outbox_tick ON outbox USING btree (tick) WHERE (tick IS NOT NULL);
CREATE INDEX outbox_waiting ON outbox USING btree (at) WHERE (tick IS NULL);
grant insert on outbox to anakkita_app;

create table person (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  username text,
  display_username text,
  phone text,
  must_change_password boolean default false not null,
  left_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_phone_key UNIQUE (phone),
  constraint person_username_key UNIQUE (username)
);
comment on table person is 'A person who signs in, or a named service account.';
comment on column person.id is 'Id of the person.';
comment on column person.name is 'Name as colleagues know it.';
comment on column person.email is 'Address required by the sign-in library; without one, a placeholder under .invalid that is never written to.';
comment on column person.email_verified is 'Whether that address was proved.';
comment on column person.image is 'Unused; required by the sign-in library.';
comment on column person.username is 'Lower-case name for signing in.';
comment on column person.display_username is 'The same as it was typed.';
comment on column person.phone is 'Phone in international form, another way to say who signs in.';
comment on column person.must_change_password is 'Set when somebody else chose the password.';
comment on column person.left_at is 'When the person left; from then on nothing opens.';
comment on column person.created_at is 'Instant of creation.';
comment on column person.updated_at is 'Instant of the last change.';
grant insert, update on person to anakkita_app;
grant delete, insert, select, update on person to anakkita_door;
grant select (id, name, username, display_username, phone, must_change_password, left_at, created_at, updated_at) on person to anakkita_app;

create table register_count (
  area text collate "C" not null,
  class text not null,
  attention text not null,
  age_band smallint not null,
  children integer not null,
  open_cases integer not null,
  constraint one_row_per_cell PRIMARY KEY (area, class, attention, age_band)
);
comment on table register_count is 'How many children of the register stand where, by village: the totals beside the filters.';
comment on column register_count.area is 'Village code.';
comment on column register_count.class is 'As child_standing.class.';
comment on column register_count.attention is 'As child_standing.attention.';
comment on column register_count.age_band is '0, 6, 12, 24, 36, 48: first month of the age group; 60 when aged out.';
comment on column register_count.children is 'Number of children.';
comment on column register_count.open_cases is 'Of these with an open case.';
grant delete, insert, select, update on register_count to anakkita_app;

create table remeasure_order (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  measurement_id uuid not null,
  reason text not null,
  due_on date not null,
  ordered_at timestamp with time zone not null,
  ordered_by uuid not null,
  done_on date,
  constraint remeasure_order_pkey PRIMARY KEY (id),
  constraint one_order_per_measurement UNIQUE (measurement_id)
);
comment on table remeasure_order is 'An implausible value asks for a second measuring by another person.';
comment on column remeasure_order.id is 'Id of the order.';
comment on column remeasure_order.child_id is 'Which child.';
comment on column remeasure_order.area is 'Present area of the child.';
comment on column remeasure_order.measurement_id is 'The measurement in doubt.';
comment on column remeasure_order.reason is 'flagged, posture or asked.';
comment on column remeasure_order.due_on is 'Date by which it should be done: seven days.';
comment on column remeasure_order.ordered_at is 'Instant of the order.';
comment on column remeasure_order.ordered_by is 'Whose act caused it.';
comment on column remeasure_order.done_on is 'Date of the second measuring.';
CREATE INDEX remeasure_order_by_child ON remeasure_order USING btree (child_id);
CREATE INDEX remeasure_order_open ON remeasure_order USING btree (area) WHERE (done_on IS NULL);
alter table remeasure_order enable row level security;
create policy within_reach on remeasure_order for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on remeasure_order to anakkita_app;

create table role_grant (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  area text collate "C" not null,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint role_grant_area_fkey FOREIGN KEY (area) REFERENCES area(code),
  constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint role_grant_pkey PRIMARY KEY (id)
);
comment on table role_grant is 'A role over an area. Ended, never deleted.';
comment on column role_grant.id is 'Id of the grant.';
comment on column role_grant.person_id is 'Who holds it.';
comment on column role_grant.role is 'Role by its code; the verbs of each role are code.';
comment on column role_grant.area is 'Area it reaches, with all below; a puskesmas reaches its catchment.';
comment on column role_grant.granted_by is 'Who gave it; null for the first administrator and service accounts.';
comment on column role_grant.granted_at is 'Instant it was given.';
comment on column role_grant.ended_by is 'Who ended it.';
comment on column role_grant.ended_at is 'Instant from which it opens nothing.';
CREATE UNIQUE INDEX a_role_is_held_once_per_area ON role_grant USING btree (person_id, role, area) WHERE (ended_at IS NULL);
CREATE INDEX role_grant_by_person ON role_grant USING btree (person_id) WHERE (ended_at IS NULL);
grant insert, select, update on role_grant to anakkita_app;
grant select on role_grant to anakkita_door;

create table session (
  id uuid not null,
  person_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token)
);
comment on table session is 'Open sessions. Deleting a row ends the session at the next request.';
comment on column session.id is 'Id of the session.';
comment on column session.person_id is 'Whose it is.';
comment on column session.token is 'Random token; the cookie carries it with a signature.';
comment on column session.expires_at is 'Instant after which it opens nothing.';
comment on column session.ip_address is 'Address it was opened from.';
comment on column session.user_agent is 'Browser it was opened with.';
comment on column session.created_at is 'Instant of sign-in.';
comment on column session.updated_at is 'Instant of the last extension.';
CREATE INDEX session_by_person ON session USING btree (person_id);
grant delete on session to anakkita_app;
grant delete, insert, select, update on session to anakkita_door;
grant select (id, person_id, expires_at, ip_address, user_agent, created_at) on session to anakkita_app;

create table setting (
  key text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint setting_pkey PRIMARY KEY (key)
);
comment on table setting is 'What a city may set: thresholds, figures, its newest month. One row per key.';
comment on column setting.key is 'Name of the setting, for example report.as_of.';
comment on column setting.value is 'Its value as JSON; the reader gives the default when the row is missing.';
comment on column setting.changed_at is 'Instant of the last change.';
comment on column setting.changed_by is 'Person who changed it; null when the software did.';
grant insert, select, update on setting to anakkita_app;
grant select on setting to anakkita_door;

create table sign_in_failure (
  id uuid not null,
  who text not null,
  address text not null,
  at timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (id)
);
comment on table sign_in_failure is 'Failed sign-ins, counted per account and per address; old ones are deleted.';
comment on column sign_in_failure.id is 'Id of the failure.';
comment on column sign_in_failure.who is 'Keyed hash of what was typed as name.';
comment on column sign_in_failure.address is 'Address it came from.';
comment on column sign_in_failure.at is 'Instant.';
CREATE INDEX sign_in_failure_by_address ON sign_in_failure USING btree (address, at);
CREATE INDEX sign_in_failure_by_who ON sign_in_failure USING btree (who, at);
grant delete, insert, select, update on sign_in_failure to anakkita_door;

create table urgent_task (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  measurement_id uuid not null,
  reasons text[] not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by uuid,
  outcome text,
  constraint urgent_task_pkey PRIMARY KEY (id),
  constraint one_urgent_task_per_measurement UNIQUE (measurement_id)
);
comment on table urgent_task is 'For the puskesmas within 24 hours, stunted or not.';
comment on column urgent_task.id is 'Id of the task.';
comment on column urgent_task.child_id is 'Which child.';
comment on column urgent_task.area is 'Present area of the child.';
comment on column urgent_task.measurement_id is 'Measurement that asked for it.';
comment on column urgent_task.reasons is 'severe_wasting, oedema, thin_arm: any of them.';
comment on column urgent_task.opened_at is 'Instant it was opened; its clock starts here.';
comment on column urgent_task.opened_by is 'Whose act opened it.';
comment on column urgent_task.due_at is 'Instant it should be done: 24 hours later.';
comment on column urgent_task.done_at is 'Instant it was done.';
comment on column urgent_task.done_by is 'Who did it.';
comment on column urgent_task.outcome is 'What was found and done, in words.';
CREATE INDEX urgent_task_by_child ON urgent_task USING btree (child_id);
CREATE INDEX urgent_task_open ON urgent_task USING btree (area) WHERE (done_at IS NULL);
alter table urgent_task enable row level security;
create policy within_reach on urgent_task for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on urgent_task to anakkita_app;

create table verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone,
  updated_at timestamp with time zone,
  constraint verification_pkey PRIMARY KEY (id)
);
comment on table verification is 'Short-lived values of the sign-in library.';
comment on column verification.id is 'Id of the value.';
comment on column verification.identifier is 'What it belongs to.';
comment on column verification.value is 'The value.';
comment on column verification.expires_at is 'End of its life.';
comment on column verification.created_at is 'Instant of creation.';
comment on column verification.updated_at is 'Instant of the last change.';
CREATE INDEX verification_by_identifier ON verification USING btree (identifier);
grant delete, insert, select, update on verification to anakkita_door;

CREATE OR REPLACE FUNCTION area_in_scopes(area text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
declare
  one text;
  listed text := nullif(current_setting('app.scopes', true), '');
begin
  if listed is null or area is null then return false; end if;
  foreach one in array string_to_array(listed, ',') loop
    if area = one or starts_with(area, one || '.') then return true; end if;
  end loop;
  return false;
end $function$;
comment on function area_in_scopes(text) is 'True when the area is one of the request''s scopes or lies below one.';

CREATE OR REPLACE FUNCTION niks_held_beyond_reach(hashes bytea[])
 RETURNS SETOF bytea
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
begin
  return query
    select c.nik_hash from child c
    where c.nik_hash = any (hashes) and c.state <> 'merged'
      and ((c.area >= scope_from and c.area < scope_to) or area_in_scopes(c.area)) is not true;
end $function$;
comment on function niks_held_beyond_reach(bytea[]) is 'Which of these hashed numbers a child outside the reach of the request holds; which child, is not told.';

CREATE OR REPLACE FUNCTION search_children(query text, at_most integer)
 RETURNS TABLE(child_id uuid, likeness real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
 SET "pg_trgm.word_similarity_threshold" TO '0.45'
AS $function$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
begin
  return query
    select s.child_id, word_similarity(query, s.words) as likeness
    from child_search s
    where query <% s.words
      and ((s.area >= scope_from and s.area < scope_to) or area_in_scopes(s.area))
    order by 2 desc, s.child_id
    limit least(at_most, 500);
end $function$;
comment on function search_children(text,integer) is 'Children whose words resemble the query, within the reach of the request, most alike first.';

grant execute on function area_in_scopes(text) to public;
grant execute on function niks_held_beyond_reach(bytea[]) to anakkita_app;
grant execute on function search_children(text,integer) to anakkita_app;
