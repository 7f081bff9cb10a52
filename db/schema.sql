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

create table allocation_draft (
  id uuid not null,
  kind text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  said jsonb,
  plan jsonb not null,
  state text not null,
  ordered_at timestamp with time zone,
  constraint a_draft_ends_after_it_was_made CHECK ((ends_at > made_at)),
  constraint an_ordered_draft_has_its_instant CHECK (((state = 'ordered'::text) = (ordered_at IS NOT NULL))),
  constraint kind_of_draft_is_known CHECK ((kind = ANY (ARRAY['promise'::text, 'free_pledges'::text, 'redirect'::text]))),
  constraint state_of_draft_is_known CHECK ((state = ANY (ARRAY['open'::text, 'ordered'::text]))),
  constraint allocation_draft_pkey PRIMARY KEY (id)
);
comment on table allocation_draft is 'A simulated direction of gifts to needs, kept for half an hour so that the order names the draft alone. Nothing of it is in the books until it is ordered.';
comment on column allocation_draft.id is 'Id of the draft; a promise that is ordered becomes the pledge of this id.';
comment on column allocation_draft.kind is 'promise (one giver says what they have), free_pledges (all that is free), redirect (cover that waits in vain).';
comment on column allocation_draft.made_by is 'Who simulated it, and alone sees and orders it.';
comment on column allocation_draft.made_at is 'Instant of the simulation.';
comment on column allocation_draft.ends_at is 'Instant after which it cannot be ordered and is forgotten.';
comment on column allocation_draft.said is 'What the giver has, in their own words and as it is counted; null for drafts over pledges that stand.';
comment on column allocation_draft.plan is 'Lines with need, pledge, quantity and reasons, what stays uncovered and why, and how good it is. No child; the name of a giver.';
comment on column allocation_draft.state is 'open or ordered.';
comment on column allocation_draft.ordered_at is 'Instant of the order.';
CREATE INDEX allocation_draft_by_end ON allocation_draft USING btree (ends_at);
CREATE INDEX allocation_draft_by_maker ON allocation_draft USING btree (made_by, made_at DESC);
alter table allocation_draft enable row level security;
create policy the_maker_sees_their_own on allocation_draft for all to anakkita_app using (made_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
grant insert, select on allocation_draft to anakkita_app;
grant update (state, ordered_at) on allocation_draft to anakkita_app;

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

create table audit_chain (
  only_one boolean default true not null,
  id uuid default gen_random_uuid() not null,
  sealed_below xid8,
  constraint there_is_one_chain CHECK (only_one),
  constraint audit_chain_pkey PRIMARY KEY (only_one)
);
comment on table audit_chain is 'The chain of seals of this city: one row.';
comment on column audit_chain.only_one is 'Always true.';
comment on column audit_chain.id is 'Names the chain; the head kept outside the database is found by it.';
comment on column audit_chain.sealed_below is 'All entries written by transactions before this one are sealed; null until entries of before, or of a copy, are. Means nothing elsewhere: not in backups.';
alter table audit_chain enable row level security;
create policy auditors_read on audit_chain for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
grant select on audit_chain to anakkita_app;

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
  written_in xid8 default pg_current_xact_id(),
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
comment on column audit_entry.written_in is 'Transaction that wrote the entry; null for entries of before and those brought back from a copy. Means nothing elsewhere: not in backups.';
CREATE INDEX audit_entry_by_actor ON audit_entry USING btree (actor_id, at);
CREATE INDEX audit_entry_by_subject ON audit_entry USING gin (subject_ids) WITH (gin_pending_list_limit='64');
CREATE INDEX audit_entry_by_time ON audit_entry USING btree (at);
CREATE INDEX audit_entry_by_transaction ON audit_entry USING btree (written_in, id);
CREATE INDEX audit_entry_by_verb ON audit_entry USING btree (verb, at);
alter table audit_entry enable row level security;
create policy anybody_writes on audit_entry for insert to anakkita_app with check (actor_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy auditors_read on audit_entry for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
grant insert, select on audit_entry to anakkita_app;

create table audit_seal (
  seq bigint not null,
  entry_id uuid not null,
  fingerprint bytea not null,
  key_id bytea not null,
  sealed_at timestamp with time zone not null,
  constraint a_fingerprint_has_32_bytes CHECK ((octet_length(fingerprint) = 32)),
  constraint a_key_is_named_by_4_bytes CHECK ((octet_length(key_id) = 4)),
  constraint numbers_begin_at_one CHECK ((seq >= 1)),
  constraint audit_seal_pkey PRIMARY KEY (seq),
  constraint an_entry_is_sealed_once UNIQUE (entry_id)
);
comment on table audit_seal is 'One row for each sealed entry of the audit. Written by the worker alone, never changed; the application role only reads.';
comment on column audit_seal.seq is 'Number of the entry, without gaps, in the order of sealing.';
comment on column audit_seal.entry_id is 'Which entry; no foreign key, so that an entry taken out leaves its seal behind.';
comment on column audit_seal.fingerprint is 'HMAC-SHA-256 of the number, the fingerprint before and the whole entry, under a key outside the database.';
comment on column audit_seal.key_id is 'Which key of the file.';
comment on column audit_seal.sealed_at is 'Instant it was sealed.';
alter table audit_seal enable row level security;
create policy auditors_read on audit_seal for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
grant select on audit_seal to anakkita_app;

create table breach (
  id uuid not null,
  title text not null,
  happened_from timestamp with time zone not null,
  happened_to timestamp with time zone not null,
  noticed_at timestamp with time zone not null,
  what text not null,
  data_kinds text[] not null,
  cause text not null,
  remedy text not null,
  contact text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  guardians_told_at timestamp with time zone,
  agency_told_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint a_breach_ends_after_it_began CHECK ((happened_to >= happened_from)),
  constraint breach_pkey PRIMARY KEY (id)
);
comment on table breach is 'A failure to protect personal data (UU PDP 46): what, when, how, and what is done about it. No name of a child.';
comment on column breach.id is 'Id of the breach.';
comment on column breach.title is 'Short name of it.';
comment on column breach.happened_from is 'When it began, as far as known.';
comment on column breach.happened_to is 'When it ended, as far as known.';
comment on column breach.noticed_at is 'When it was noticed: the clock of 72 hours begins.';
comment on column breach.what is 'What happened.';
comment on column breach.data_kinds is 'Kinds of data concerned: name, address, birth, parents, nik, growth, photo.';
comment on column breach.cause is 'How it came about.';
comment on column breach.remedy is 'What was done against it, and what guardians may do.';
comment on column breach.contact is 'Whom guardians may ask.';
comment on column breach.recorded_at is 'Instant it was recorded.';
comment on column breach.recorded_by is 'Who recorded it.';
comment on column breach.guardians_told_at is 'Instant the notice went to the guardians.';
comment on column breach.agency_told_at is 'Instant the notice went to the agency.';
comment on column breach.closed_at is 'Instant it was closed.';
CREATE INDEX breach_by_time ON breach USING btree (noticed_at DESC);
alter table breach enable row level security;
create policy desk on breach for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy who_tells_reads on breach for select to anakkita_app using ((NULLIF(current_setting('app.scope_from'::text, true), ''::text) IS NOT NULL) OR (NULLIF(current_setting('app.scopes'::text, true), ''::text) IS NOT NULL));
grant insert, select, update on breach to anakkita_app;

create table breach_child (
  breach_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  found_by text[] not null,
  told_at timestamp with time zone,
  told_by uuid,
  told_how text,
  constraint told_how_is_known CHECK ((told_how = ANY (ARRAY['visit'::text, 'posyandu'::text, 'puskesmas'::text, 'unreachable'::text]))),
  constraint a_child_stands_once_in_a_breach PRIMARY KEY (breach_id, child_id)
);
comment on table breach_child is 'Children whose data a breach concerns: the puskesmas tells their guardians face to face.';
comment on column breach_child.breach_id is 'Which breach.';
comment on column breach_child.child_id is 'Which child.';
comment on column breach_child.area is 'Present area of the child.';
comment on column breach_child.found_by is 'Questions that found the child: area, import, reader.';
comment on column breach_child.told_at is 'Instant the guardian was told.';
comment on column breach_child.told_by is 'Who told.';
comment on column breach_child.told_how is 'visit, posyandu, puskesmas or unreachable.';
CREATE INDEX breach_child_by_child ON breach_child USING btree (child_id);
CREATE INDEX breach_child_waiting ON breach_child USING btree (area) WHERE (told_at IS NULL);
alter table breach_child enable row level security;
create policy desk on breach_child for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on breach_child for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on breach_child to anakkita_app;

create table breach_step (
  id uuid not null,
  breach_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid not null,
  kind text not null,
  words text not null,
  constraint breach_step_pkey PRIMARY KEY (id)
);
comment on table breach_step is 'What was done about a breach, step by step.';
comment on column breach_step.id is 'Id of the step; time-ordered.';
comment on column breach_step.breach_id is 'Which breach.';
comment on column breach_step.at is 'Instant.';
comment on column breach_step.by_id is 'Who did it.';
comment on column breach_step.kind is 'recorded, changed, listed, note, guardians_told, agency_told or closed.';
comment on column breach_step.words is 'What was done, in words.';
CREATE INDEX breach_step_by_breach ON breach_step USING btree (breach_id, id);
alter table breach_step enable row level security;
create policy desk on breach_step for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
grant insert, select on breach_step to anakkita_app;

create table calendar_feed (
  token_hash bytea not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint calendar_feed_pkey PRIMARY KEY (token_hash)
);
comment on table calendar_feed is 'Secret addresses under which a person''s calendar program fetches the days of visits: times only, no names.';
comment on column calendar_feed.token_hash is 'SHA-256 of the secret in the address.';
comment on column calendar_feed.person_id is 'Whose visits.';
comment on column calendar_feed.made_at is 'Instant it was made.';
comment on column calendar_feed.ended_at is 'Instant from which it gives nothing.';
CREATE UNIQUE INDEX a_person_has_one_feed ON calendar_feed USING btree (person_id) WHERE (ended_at IS NULL);
grant insert, select, update on calendar_feed to anakkita_app;
grant select on calendar_feed to anakkita_door;

create table case_action (
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  seq integer not null,
  kind text not null,
  on_date date not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  told jsonb not null,
  constraint case_actions_are_numbered_from_one CHECK ((seq > 0)),
  constraint case_action_pkey PRIMARY KEY (id),
  constraint a_case_moves_one_step_at_a_time UNIQUE (case_id, seq)
);
comment on table case_action is 'Steps of cases, added and never changed: where a case stands is a fold over them.';
comment on column case_action.id is 'Id of the action.';
comment on column case_action.case_id is 'Which case.';
comment on column case_action.child_id is 'Which child.';
comment on column case_action.area is 'Present area of the child.';
comment on column case_action.seq is 'Place among the actions of the case, from 1.';
comment on column case_action.kind is 'The step: verify, assess, plan, approve_plan and so on; the table of steps is code.';
comment on column case_action.on_date is 'Day it holds from, in Jakarta.';
comment on column case_action.at is 'Instant it was recorded.';
comment on column case_action.actor_id is 'Who took the step.';
comment on column case_action.told is 'What was told with it: findings, plan, referral, reason; its form belongs to the kind.';
CREATE INDEX case_action_by_child ON case_action USING btree (child_id);
alter table case_action enable row level security;
create policy opened_alone on case_action for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on case_action for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select on case_action to anakkita_app;
grant update (area, told) on case_action to anakkita_app;

create table case_audit (
  id uuid not null,
  semester text not null,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  age_group text not null,
  why text not null,
  selected_on date not null,
  selected_by uuid not null,
  facts jsonb not null,
  direct_factors text,
  indirect_factors text,
  analysis text,
  advice text,
  advised_on date,
  advised_by uuid,
  follow_up text,
  follow_up_owner text,
  follow_up_due date,
  follow_up_done_on date,
  evaluation text,
  constraint a_follow_up_has_owner_and_date CHECK ((((follow_up IS NULL) = (follow_up_owner IS NULL)) AND ((follow_up IS NULL) = (follow_up_due IS NULL)))),
  constraint audit_group_is_known CHECK ((age_group = ANY (ARRAY['baduta'::text, 'balita'::text]))),
  constraint evaluated_when_followed_up CHECK (((evaluation IS NULL) OR (follow_up_done_on IS NOT NULL))),
  constraint semester_is_half_a_year CHECK ((semester ~ '^20[0-9]{2}-[12]$'::text)),
  constraint case_audit_pkey PRIMARY KEY (id),
  constraint a_case_is_audited_once_per_semester UNIQUE (semester, case_id)
);
comment on table case_audit is 'Case audit (AKS): a case chosen for experts, their worksheet, advice and what followed.';
comment on column case_audit.id is 'Id of the audit.';
comment on column case_audit.semester is 'Year and half: 2026-1, 2026-2.';
comment on column case_audit.case_id is 'Which case.';
comment on column case_audit.child_id is 'Which child.';
comment on column case_audit.area is 'Present area of the child.';
comment on column case_audit.age_group is 'baduta below 24 months, balita from then on.';
comment on column case_audit.why is 'Why this case was chosen.';
comment on column case_audit.selected_on is 'Day it was chosen.';
comment on column case_audit.selected_by is 'Who chose it.';
comment on column case_audit.facts is 'The worksheet as of that day: age, sizes, z, causes found, services received. Under an alias, without name or address.';
comment on column case_audit.direct_factors is 'Direct risk factors.';
comment on column case_audit.indirect_factors is 'Indirect risk factors.';
comment on column case_audit.analysis is 'Analysis by the experts.';
comment on column case_audit.advice is 'Their recommendation.';
comment on column case_audit.advised_on is 'Day of the advice.';
comment on column case_audit.advised_by is 'Who recorded the advice.';
comment on column case_audit.follow_up is 'What is to follow (RTL).';
comment on column case_audit.follow_up_owner is 'Department that answers for it, by its code.';
comment on column case_audit.follow_up_due is 'Day by which it should have followed.';
comment on column case_audit.follow_up_done_on is 'Day it was done.';
comment on column case_audit.evaluation is 'What came of it.';
CREATE INDEX case_audit_by_child ON case_audit USING btree (child_id);
CREATE INDEX case_audit_by_semester ON case_audit USING btree (semester, area);
alter table case_audit enable row level security;
create policy opened_alone on case_audit for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on case_audit for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on case_audit to anakkita_app;

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
  stage text default 'found'::text not null,
  seq integer default 0 not null,
  next_step text default 'verify'::text not null,
  due_on date,
  plan_from date,
  plan_until date,
  track text default 'none'::text not null,
  off_track smallint default 0 not null,
  constraint a_case_at_its_end_has_a_date CHECK (((stage <> 'closed'::text) OR (closed_on IS NOT NULL))),
  constraint case_stage_is_known CHECK ((stage = ANY (ARRAY['found'::text, 'verified'::text, 'assessed'::text, 'planned'::text, 'in_treatment'::text, 'recovered'::text, 'relapse_watch'::text, 'closed'::text]))),
  constraint case_track_is_known CHECK ((track = ANY (ARRAY['none'::text, 'on'::text, 'off'::text, 'above'::text]))),
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
comment on column case_file.stage is 'How far the case is: found, verified, assessed, planned, in_treatment, recovered, relapse_watch, closed. Follows from the actions.';
comment on column case_file.seq is 'Number of the last action; the next one carries the next number.';
comment on column case_file.next_step is 'The one step that comes next, by the rule of what comes next.';
comment on column case_file.due_on is 'Day by which that step should be taken.';
comment on column case_file.plan_from is 'First day of the plan in force.';
comment on column case_file.plan_until is 'Last day of the plan in force.';
comment on column case_file.track is 'none without a plan or a measurement since; on or off its expected line; above the line of -2, not yet confirmed.';
comment on column case_file.off_track is 'Measurements off the expected line, one after the other, up to now.';
CREATE UNIQUE INDEX a_child_has_one_open_case ON case_file USING btree (child_id) WHERE (closed_on IS NULL);
CREATE INDEX case_file_by_child ON case_file USING btree (child_id);
CREATE INDEX case_file_by_due ON case_file USING btree (area, due_on) WHERE (closed_on IS NULL);
CREATE INDEX case_file_off_track ON case_file USING btree (area) WHERE ((closed_on IS NULL) AND (track = 'off'::text));
alter table case_file enable row level security;
create policy opened_alone on case_file for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on case_file for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on case_file to anakkita_app;

create table case_task (
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  kind text not null,
  title text not null,
  owner text not null,
  due_on date not null,
  opened_on date not null,
  done_on date,
  constraint case_task_kind_is_known CHECK ((kind = ANY (ARRAY['plan'::text, 'referral'::text, 'conference'::text]))),
  constraint case_task_pkey PRIMARY KEY (id)
);
comment on table case_task is 'What somebody must do for a case by a day: tasks of the plan, referrals, conferences. Follows from the actions.';
comment on column case_task.id is 'Id of the task, the same as in the action that opened it.';
comment on column case_task.case_id is 'Which case.';
comment on column case_task.child_id is 'Which child.';
comment on column case_task.area is 'Present area of the child.';
comment on column case_task.kind is 'plan, referral or conference.';
comment on column case_task.title is 'What is to be done, in words.';
comment on column case_task.owner is 'Role that does it.';
comment on column case_task.due_on is 'Day by which it should be done.';
comment on column case_task.opened_on is 'Day it was opened.';
comment on column case_task.done_on is 'Day it was done.';
CREATE INDEX case_task_by_case ON case_task USING btree (case_id);
CREATE INDEX case_task_by_child ON case_task USING btree (child_id);
CREATE INDEX case_task_open ON case_task USING btree (area, due_on) WHERE (done_on IS NULL);
alter table case_task enable row level security;
create policy opened_alone on case_task for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on case_task for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on case_task to anakkita_app;

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

create table certificate (
  id uuid not null,
  code text not null,
  holder_id uuid not null,
  kind text not null,
  holder_name text not null,
  from_on date not null,
  until_on date not null,
  figures jsonb not null,
  issued_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint a_holder_has_a_name CHECK (((length(holder_name) >= 2) AND (length(holder_name) <= 120))),
  constraint a_period_of_a_certificate_ends_after_it_begins CHECK ((until_on >= from_on)),
  constraint code_is_written_in_safe_letters CHECK ((code ~ '^[2-9A-HJ-NP-Z]{12}$'::text)),
  constraint kind_of_certificate_is_known CHECK ((kind = ANY (ARRAY['foster_parent'::text, 'giver'::text]))),
  constraint certificate_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES person(id),
  constraint certificate_pkey PRIMARY KEY (id),
  constraint a_code_opens_one_certificate UNIQUE (code)
);
comment on table certificate is 'Certificates as issued: numbers frozen on that day, no child in them. Ended, never deleted.';
comment on column certificate.id is 'Id of the certificate.';
comment on column certificate.code is 'What is printed on it, to look up whether it is genuine.';
comment on column certificate.holder_id is 'Whose certificate.';
comment on column certificate.kind is 'foster_parent or giver: what it thanks for.';
comment on column certificate.holder_name is 'Name as the holder wished it printed.';
comment on column certificate.from_on is 'First day of the period.';
comment on column certificate.until_on is 'Last day of the period.';
comment on column certificate.figures is 'Numbers of the period as of the day of issue: sums, no child.';
comment on column certificate.issued_at is 'Instant it was issued.';
comment on column certificate.ended_at is 'Instant from which its code opens nothing: the holder took it back.';
CREATE INDEX certificate_by_holder ON certificate USING btree (holder_id, issued_at DESC);
alter table certificate enable row level security;
create policy holders_keep on certificate for all to anakkita_app using (holder_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
grant insert, select on certificate to anakkita_app;
grant update (ended_at) on certificate to anakkita_app;

create table child (
  id uuid not null,
  area text collate "C" not null,
  puskesmas text collate "C",
  sex text not null,
  born_on date not null,
  birth_weight_g integer,
  birth_length_mm integer,
  nik_cipher bytea,
  nik_hash bytea,
  nik_state text not null,
  rt smallint,
  rw smallint,
  alias_seed integer not null,
  state text not null,
  state_on date,
  first_import_id uuid,
  last_import_id uuid,
  last_seen_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  identity_cipher bytea,
  household_mark bytea,
  allows_pairing boolean default false not null,
  allows_story boolean default false not null,
  allows_photo boolean default false not null,
  restricted boolean default false not null,
  merged_into uuid,
  constraint a_child_that_left_has_a_date CHECK (((state = 'active'::text) OR (state_on IS NOT NULL))),
  constraint a_merged_record_leads_to_another CHECK (((merged_into IS NULL) OR ((merged_into <> id) AND (state = ANY (ARRAY['merged'::text, 'erased'::text]))))),
  constraint an_identity_is_sealed_unless_erased CHECK (((identity_cipher IS NOT NULL) OR (state = 'erased'::text))),
  constraint birth_length_is_possible CHECK (((birth_length_mm >= 150) AND (birth_length_mm <= 800))),
  constraint birth_weight_is_possible CHECK (((birth_weight_g >= 200) AND (birth_weight_g <= 8000))),
  constraint nik_is_encrypted_and_hashed_together CHECK (((nik_cipher IS NULL) = (nik_hash IS NULL))),
  constraint nik_state_is_known CHECK ((nik_state = ANY (ARRAY['valid'::text, 'missing'::text, 'masked'::text, 'wrongLength'::text]))),
  constraint sex_is_m_or_f CHECK ((sex = ANY (ARRAY['M'::text, 'F'::text]))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['active'::text, 'moved'::text, 'died'::text, 'merged'::text, 'erased'::text]))),
  constraint child_pkey PRIMARY KEY (id)
);
comment on table child is 'A child of the register.';
comment on column child.id is 'Id of the child.';
comment on column child.area is 'Present area, down to the posyandu: the reach that may see the row.';
comment on column child.puskesmas is 'Puskesmas that serves the child.';
comment on column child.sex is 'M or F.';
comment on column child.born_on is 'Date of birth.';
comment on column child.birth_weight_g is 'Birth weight, grams.';
comment on column child.birth_length_mm is 'Birth length, millimetres.';
comment on column child.nik_cipher is 'Population number, AES-256-GCM under the key of the child.';
comment on column child.nik_hash is 'HMAC-SHA-256 of the number under a key of the installation, to find it again. Derived; not in backups.';
comment on column child.nik_state is 'valid, missing, masked or wrongLength, as the last source had it.';
comment on column child.rt is 'Neighbourhood number.';
comment on column child.rw is 'Hamlet number.';
comment on column child.alias_seed is 'Random seed of alias and picture; tells nothing about the child.';
comment on column child.state is 'active, moved, died, merged or erased (the identity is; what was measured stays). Ageing out is not stored: it follows from the date of birth.';
comment on column child.state_on is 'Date from which the state holds.';
comment on column child.first_import_id is 'Import that made the record, if one did.';
comment on column child.last_import_id is 'Last import that told of the child.';
comment on column child.last_seen_on is 'Newest measuring date told by any source; older sources do not overwrite fields.';
comment on column child.recorded_at is 'Instant the record was made.';
comment on column child.recorded_by is 'Who made it.';
comment on column child.identity_cipher is 'Name, names of the parents and address, AES-256-GCM under the key of the child: version, nonce, tag, text. Null once erased.';
comment on column child.household_mark is 'Keyed fingerprint of both parents, equal for siblings; null when fewer than two are named. Derived; not in backups.';
comment on column child.allows_pairing is 'Latest word of the guardians: may be paired with a foster parent. Kept by consent.';
comment on column child.allows_story is 'Latest word of the guardians: its growth may be told under an alias. Kept by consent.';
comment on column child.allows_photo is 'Latest word of the guardians: photos for the record of visits. Kept by consent.';
comment on column child.restricted is 'True when the guardians asked to restrict what is done with the record: only those who treat the child and its kader see it.';
comment on column child.merged_into is 'Child in whose record this one goes on; null while it stands by itself.';
CREATE UNIQUE INDEX a_nik_belongs_to_one_child ON child USING btree (nik_hash) WHERE ((nik_hash IS NOT NULL) AND (state <> 'merged'::text));
CREATE INDEX child_aside ON child USING btree (area) INCLUDE (id, state, restricted) WHERE ((state <> 'active'::text) OR restricted);
CREATE INDEX child_by_area ON child USING btree (area, id);
CREATE INDEX child_merged_into ON child USING btree (merged_into) WHERE (merged_into IS NOT NULL);
alter table child enable row level security;
create policy opened_alone on child for select to anakkita_app using (id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy paired_with on child for select to anakkita_app using (allows_pairing AND (NOT restricted) AND (id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy within_reach on child for all to anakkita_app using ((((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area)) AND ((NOT restricted) OR area_in_list(area, NULLIF(current_setting('app.restricted_in'::text, true), ''::text))));
grant delete, insert, select, update on child to anakkita_app;

create table child_field_source (
  child_id uuid not null,
  area text collate "C" not null,
  field text not null,
  value_before text,
  import_id uuid,
  actor_id uuid not null,
  at timestamp with time zone not null,
  cipher_before bytea,
  constraint a_field_changes_once_per_source PRIMARY KEY (child_id, field, at)
);
comment on table child_field_source is 'Fields that a later source changed: what stood there before, who said the new one and when.';
comment on column child_field_source.child_id is 'Which child.';
comment on column child_field_source.area is 'Present area of the child.';
comment on column child_field_source.field is 'Name of the field.';
comment on column child_field_source.value_before is 'What stood there before, as text; null for what is sealed, and never the population number.';
comment on column child_field_source.import_id is 'Import that brought the new value.';
comment on column child_field_source.actor_id is 'Person or service account that brought it.';
comment on column child_field_source.at is 'Instant of the change.';
comment on column child_field_source.cipher_before is 'For name, parents and address: the identity that stood there before, as child.identity_cipher.';
CREATE INDEX child_field_source_by_import ON child_field_source USING btree (import_id);
alter table child_field_source enable row level security;
create policy opened_alone on child_field_source for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on child_field_source for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on child_field_source to anakkita_app;

create table child_grant (
  id uuid not null,
  person_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  kind text not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  reason text,
  conduct_signed_on date,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_reason text,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  review text,
  review_words text,
  rest_id uuid,
  paused_at timestamp with time zone,
  paused_by uuid,
  constraint a_broken_glass_has_a_reason_and_an_end CHECK (((kind <> 'break_glass'::text) OR ((length(reason) >= 20) AND (starts_at IS NOT NULL) AND (ends_at IS NOT NULL)))),
  constraint a_grant_ends_after_it_starts CHECK ((ends_at > starts_at)),
  constraint a_pairing_begins_after_the_conduct_was_signed CHECK (((kind <> 'pairing'::text) OR (starts_at IS NULL) OR (conduct_signed_on IS NOT NULL))),
  constraint a_pause_says_by_whom CHECK (((paused_at IS NULL) = (paused_by IS NULL))),
  constraint a_review_has_time_person_and_words CHECK ((((review IS NULL) = (reviewed_at IS NULL)) AND ((review IS NULL) = (reviewed_by IS NULL)) AND ((review IS NULL) = (review_words IS NULL)))),
  constraint a_substitute_has_conduct_and_an_end CHECK (((kind <> 'substitute'::text) OR ((conduct_signed_on IS NOT NULL) AND (starts_at IS NOT NULL) AND (ends_at IS NOT NULL)))),
  constraint a_substitute_stands_in_for_a_rest CHECK (((kind = 'substitute'::text) = (rest_id IS NOT NULL))),
  constraint an_ended_grant_says_who_and_why CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (ended_reason IS NULL)))),
  constraint grant_kind_is_known CHECK ((kind = ANY (ARRAY['pairing'::text, 'break_glass'::text, 'substitute'::text]))),
  constraint nobody_reviews_their_own_opening CHECK ((reviewed_by <> person_id)),
  constraint only_a_broken_glass_is_reviewed CHECK (((review IS NULL) OR (kind = 'break_glass'::text))),
  constraint only_a_pairing_is_paused CHECK (((paused_at IS NULL) OR (kind = 'pairing'::text))),
  constraint review_is_known CHECK ((review = ANY (ARRAY['justified'::text, 'not_justified'::text]))),
  constraint child_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint child_grant_pkey PRIMARY KEY (id)
);
comment on table child_grant is 'Right of a person to one child, whatever the area: a foster parent''s pairing, or a broken glass. Ended, never deleted.';
comment on column child_grant.id is 'Id of the grant.';
comment on column child_grant.person_id is 'Who holds it.';
comment on column child_grant.child_id is 'To which child.';
comment on column child_grant.area is 'Present area of the child.';
comment on column child_grant.kind is 'pairing: call name and address while the guardians allow it; substitute: the same for the time of a rest; break_glass: the whole record for an hour.';
comment on column child_grant.given_by is 'Who gave it; for a broken glass the person themself.';
comment on column child_grant.given_at is 'Instant it was given; a pairing is proposed from here.';
comment on column child_grant.starts_at is 'Instant from which it opens something; null for a pairing that is only proposed.';
comment on column child_grant.ends_at is 'Instant after which it opens nothing; null when no end is set.';
comment on column child_grant.reason is 'Why the glass was broken, in the person''s words.';
comment on column child_grant.conduct_signed_on is 'Date on which the foster parent had signed the conduct.';
comment on column child_grant.ended_at is 'Instant it was ended early.';
comment on column child_grant.ended_by is 'Whose act ended it.';
comment on column child_grant.ended_reason is 'Why it was ended, by a code such as withdrawn or by_hand.';
comment on column child_grant.reviewed_at is 'Instant an opening was looked at.';
comment on column child_grant.reviewed_by is 'Who looked at it.';
comment on column child_grant.review is 'justified or not_justified.';
comment on column child_grant.review_words is 'What the reviewer says about it.';
comment on column child_grant.rest_id is 'Of a substitute: the rest it stands in for.';
comment on column child_grant.paused_at is 'Instant from which a pairing is held still: it opens nothing, the kader keeps the clock. Null when it is not.';
comment on column child_grant.paused_by is 'Who holds it still.';
CREATE UNIQUE INDEX a_child_has_one_foster_parent ON child_grant USING btree (child_id) WHERE ((kind = 'pairing'::text) AND (ended_at IS NULL));
CREATE UNIQUE INDEX a_child_has_one_substitute_in_a_rest ON child_grant USING btree (child_id, rest_id) WHERE ((kind = 'substitute'::text) AND (ended_at IS NULL));
CREATE INDEX child_grant_by_child ON child_grant USING btree (child_id, given_at);
CREATE INDEX child_grant_in_force ON child_grant USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX child_grant_opened ON child_grant USING btree (given_at DESC, id) WHERE (kind = 'break_glass'::text);
alter table child_grant enable row level security;
create policy a_guardian_ends_pairings on child_grant for update to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]))) with check (ended_at IS NOT NULL);
create policy guardians_end_pairings on child_grant for update to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[])));
create policy holders_change on child_grant for update to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy holders_read on child_grant for select to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy inspectors_hold_pairings on child_grant for update to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (current_setting('app.reads_audit'::text, true) = 'on'::text));
create policy inspectors_see_pairings on child_grant for select to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (current_setting('app.reads_audit'::text, true) = 'on'::text));
create policy opened_alone on child_grant for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy reviewers_judge on child_grant for update to anakkita_app using ((kind = 'break_glass'::text) AND area_in_list(area, NULLIF(current_setting('app.reviews'::text, true), ''::text)));
create policy reviewers_look on child_grant for select to anakkita_app using ((kind = 'break_glass'::text) AND area_in_list(area, NULLIF(current_setting('app.reviews'::text, true), ''::text)));
create policy the_officer_ends_pairings on child_grant for update to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (current_setting('app.protects'::text, true) = 'on'::text)) with check (ended_at IS NOT NULL);
create policy the_officer_sees_pairings on child_grant for select to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (current_setting('app.protects'::text, true) = 'on'::text));
create policy who_comes_again_ends_it on child_grant for update to anakkita_app using ((kind = 'substitute'::text) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[]))) with check ((kind = 'substitute'::text) AND (ended_at IS NOT NULL));
create policy who_is_opened_may_only_end on child_grant for update to anakkita_app using ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]))) with check ((kind = ANY (ARRAY['pairing'::text, 'substitute'::text])) AND (ended_at IS NOT NULL));
create policy who_rests_sees_who_stands_in on child_grant for select to anakkita_app using ((kind = 'substitute'::text) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy who_treats_breaks_the_glass on child_grant for insert to anakkita_app with check ((kind = 'break_glass'::text) AND (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (current_setting('app.breaks_glass'::text, true) = 'on'::text));
create policy within_reach on child_grant for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select, update on child_grant to anakkita_app;

create table child_key (
  child_id uuid not null,
  area text collate "C" not null,
  salt bytea not null,
  constraint salt_names_its_key_file_and_is_long_enough CHECK ((octet_length(salt) = 20)),
  constraint child_key_pkey PRIMARY KEY (child_id)
);
comment on table child_key is 'What makes the key of each child, and of each row of a file that waits. Deleting the row erases the identity.';
comment on column child_key.child_id is 'Which child, or the id that the child of a waiting row will have.';
comment on column child_key.area is 'Present area of the child.';
comment on column child_key.salt is 'Id of the key in identity.key (4 bytes) and a random salt (16): the key is the HMAC-SHA-256 of both. Not in backups with a date: one newest copy lies beside them.';
alter table child_key enable row level security;
create policy inspectors_open_words on child_key for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
create policy opened_alone on child_key for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy paired_with on child_key for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[]));
create policy the_officer_opens_words on child_key for select to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy the_officer_reads_requests on child_key for select to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on child_key for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on child_key to anakkita_app;

create table child_merge (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  merged_id uuid not null,
  pair_id uuid,
  taken text[] not null,
  place_before jsonb not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  stays jsonb,
  constraint a_child_is_not_merged_with_itself CHECK ((child_id <> merged_id)),
  constraint an_undone_merge_says_who_and_what_stays CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (stays IS NULL)))),
  constraint child_merge_pkey PRIMARY KEY (id)
);
comment on table child_merge is 'Two records made one by a person; undone, never deleted.';
comment on column child_merge.id is 'Id of the merge.';
comment on column child_merge.child_id is 'The record that goes on.';
comment on column child_merge.area is 'Present area of the child.';
comment on column child_merge.merged_id is 'The record that went into it.';
comment on column child_merge.pair_id is 'Pair that proposed it, if one did.';
comment on column child_merge.taken is 'Fields that were taken from the record that went in.';
comment on column child_merge.place_before is 'Area and puskesmas of both records before, and of the child after.';
comment on column child_merge.merged_at is 'Instant of the merge.';
comment on column child_merge.merged_by is 'Who merged.';
comment on column child_merge.undone_at is 'Instant it was undone.';
comment on column child_merge.undone_by is 'Who undid it.';
comment on column child_merge.stays is 'What came after the merge and stayed with the child, as counts by table.';
CREATE UNIQUE INDEX a_record_is_merged_once_at_a_time ON child_merge USING btree (merged_id) WHERE (undone_at IS NULL);
CREATE INDEX child_merge_by_child ON child_merge USING btree (child_id);
alter table child_merge enable row level security;
create policy within_reach on child_merge for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select, update on child_merge to anakkita_app;

create table child_merge_row (
  merge_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  table_name text not null,
  row_id text not null,
  before jsonb,
  after jsonb,
  constraint child_merge_row_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES child_merge(id),
  constraint a_row_is_noted_once_per_merge PRIMARY KEY (merge_id, table_name, row_id)
);
comment on table child_merge_row is 'Rows that a merge changed, made or took away, as they stood before and after: what undoes it. Goes with the identity.';
comment on column child_merge_row.merge_id is 'Which merge.';
comment on column child_merge_row.child_id is 'The child that goes on.';
comment on column child_merge_row.area is 'Present area of the child.';
comment on column child_merge_row.table_name is 'Table of the row.';
comment on column child_merge_row.row_id is 'Primary key of the row, as text.';
comment on column child_merge_row.before is 'The row before, without its area and what is derived; null for one that the merge made.';
comment on column child_merge_row.after is 'The row after; null for one that the merge took away.';
alter table child_merge_row enable row level security;
create policy within_reach on child_merge_row for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, select on child_merge_row to anakkita_app;
grant update (area) on child_merge_row to anakkita_app;

create table child_restriction (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  reason text not null,
  guardian_id uuid,
  started_at timestamp with time zone not null,
  started_by uuid not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  constraint restriction_reason_is_known CHECK ((reason = ANY (ARRAY['guardian_asked'::text, 'family_safety'::text, 'data_contested'::text, 'kept_by_law'::text]))),
  constraint child_restriction_pkey PRIMARY KEY (id)
);
comment on table child_restriction is 'Times in which only those who treat, and the kader, see the child.';
comment on column child_restriction.id is 'Id of the restriction.';
comment on column child_restriction.child_id is 'Which child.';
comment on column child_restriction.area is 'Present area of the child.';
comment on column child_restriction.reason is 'guardian_asked, family_safety, data_contested or kept_by_law.';
comment on column child_restriction.guardian_id is 'Guardian who asked for it, when one did.';
comment on column child_restriction.started_at is 'Instant it began.';
comment on column child_restriction.started_by is 'Who recorded it.';
comment on column child_restriction.lifted_at is 'Instant it ended.';
comment on column child_restriction.lifted_by is 'Who ended it.';
CREATE UNIQUE INDEX a_child_is_restricted_once ON child_restriction USING btree (child_id) WHERE (lifted_at IS NULL);
alter table child_restriction enable row level security;
create policy opened_alone on child_restriction for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy the_officer_restricts on child_restriction for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on child_restriction for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select, update on child_restriction to anakkita_app;

create table child_search (
  child_id uuid not null,
  area text collate "C" not null,
  words text not null,
  restricted boolean default false not null,
  constraint child_search_pkey PRIMARY KEY (child_id)
);
comment on table child_search is 'What the search looks through. Only the search function reads it, and it filters by the reach of the request. Derived; not in backups.';
comment on column child_search.child_id is 'Which child.';
comment on column child_search.area is 'Present area of the child.';
comment on column child_search.words is 'Normalised name, parents and address, lower case: in the clear, for likeness cannot be searched in what is sealed. Goes with an erasure. Derived; not in backups.';
comment on column child_search.restricted is 'As on the child.';
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
  restricted boolean default false not null,
  len_z_place smallint default COALESCE((len_z)::integer, 32767) not null,
  measured_place date default COALESCE(last_measured_on, '0001-01-01'::date) not null,
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
comment on column child_standing.restricted is 'As on the child.';
comment on column child_standing.len_z_place is 'len_z for sorting; 32767, after all others, when there is none.';
comment on column child_standing.measured_place is 'last_measured_on for sorting; the first day of the calendar when never measured.';
CREATE INDEX child_standing_by_age ON child_standing USING btree (age_months, child_id);
CREATE INDEX child_standing_by_area ON child_standing USING btree (area, urgency, child_id);
CREATE INDEX child_standing_by_attention ON child_standing USING btree (attention, urgency, child_id);
CREATE INDEX child_standing_by_len_z ON child_standing USING btree (len_z_place, child_id);
CREATE INDEX child_standing_by_measured ON child_standing USING btree (measured_place, child_id);
CREATE INDEX child_standing_by_urgency ON child_standing USING btree (urgency, child_id);
alter table child_standing enable row level security;
create policy opened_alone on child_standing for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on child_standing for all to anakkita_app using ((((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area)) AND ((NOT restricted) OR area_in_list(area, NULLIF(current_setting('app.restricted_in'::text, true), ''::text))));
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

create table consent_answer (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  seq integer not null,
  purpose text not null,
  answer text not null,
  guardian_id uuid,
  of_age boolean,
  day date not null,
  text_version integer,
  way text,
  witness_sealed bytea,
  witness_id uuid,
  paper_id uuid,
  taken_from uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint a_paper_belongs_to_the_paper_way CHECK (((paper_id IS NULL) OR (way = 'paper'::text))),
  constraint answer_is_known CHECK ((answer = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text, 'renew'::text]))),
  constraint only_guardians_answer CHECK ((((answer = 'renew'::text) = (guardian_id IS NULL)) AND ((guardian_id IS NULL) = (of_age IS NULL)) AND ((guardian_id IS NULL) = (way IS NULL)))),
  constraint purpose_is_known CHECK ((purpose = ANY (ARRAY['pairing'::text, 'story'::text, 'photo'::text]))),
  constraint way_is_known CHECK ((way = ANY (ARRAY['paper'::text, 'spoken'::text, 'link'::text]))),
  constraint who_consents_was_read_a_text CHECK (((answer = ANY (ARRAY['withdrawn'::text, 'renew'::text])) OR (text_version IS NOT NULL))),
  constraint consent_answer_pkey PRIMARY KEY (id),
  constraint answers_of_a_child_come_in_order UNIQUE (child_id, seq)
);
comment on table consent_answer is 'Every word on every purpose, in the order recorded. Never changed, never deleted while the child is known.';
comment on column consent_answer.id is 'Id of the answer.';
comment on column consent_answer.child_id is 'Which child.';
comment on column consent_answer.area is 'Present area of the child.';
comment on column consent_answer.seq is 'Place among the answers about this child, counted under a lock on the child.';
comment on column consent_answer.purpose is 'pairing, story or photo. Care is a public task and is not asked.';
comment on column consent_answer.answer is 'given, refused, withdrawn; renew when earlier consent must be asked anew after a merge.';
comment on column consent_answer.guardian_id is 'Who said it.';
comment on column consent_answer.of_age is 'Whether that guardian counted as of age when it was recorded.';
comment on column consent_answer.day is 'Day on which it was said.';
comment on column consent_answer.text_version is 'Version of the text that was read.';
comment on column consent_answer.way is 'paper, spoken or link.';
comment on column consent_answer.witness_sealed is 'Name of a witness without an account, sealed with the key of the child.';
comment on column consent_answer.witness_id is 'Witness who has an account.';
comment on column consent_answer.paper_id is 'Photograph of the signed paper.';
comment on column consent_answer.taken_from is 'Answer of a merged record that this one was copied from.';
comment on column consent_answer.recorded_at is 'Instant of recording.';
comment on column consent_answer.recorded_by is 'Who recorded it: a kader, or the guardian themselves through the link.';
alter table consent_answer enable row level security;
create policy a_guardian_answers on consent_answer for insert to anakkita_app with check (guardian_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy opened_alone on consent_answer for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on consent_answer for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on consent_answer to anakkita_app;
grant update (area) on consent_answer to anakkita_app;

create table consent_paper (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  sealed bytea not null,
  kind text not null,
  byte_count integer not null,
  taken_from uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint a_paper_is_a_picture CHECK ((kind = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text]))),
  constraint a_paper_is_small CHECK (((byte_count >= 1) AND (byte_count <= 1572864))),
  constraint consent_paper_pkey PRIMARY KEY (id)
);
comment on table consent_paper is 'Photographs of signed papers.';
comment on column consent_paper.id is 'Id of the picture.';
comment on column consent_paper.child_id is 'Which child.';
comment on column consent_paper.area is 'Present area of the child.';
comment on column consent_paper.sealed is 'The picture, sealed with the key of the child.';
comment on column consent_paper.kind is 'Media type, found by its content.';
comment on column consent_paper.byte_count is 'Size of the picture, bytes.';
comment on column consent_paper.taken_from is 'Picture of a merged record that this one was copied from.';
comment on column consent_paper.recorded_at is 'Instant of recording.';
comment on column consent_paper.recorded_by is 'Who recorded it.';
CREATE INDEX consent_paper_by_child ON consent_paper USING btree (child_id);
alter table consent_paper enable row level security;
create policy opened_alone on consent_paper for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on consent_paper for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on consent_paper to anakkita_app;
grant update (area) on consent_paper to anakkita_app;

create table consent_question (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  purpose text not null,
  kind text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  outcome text,
  note_sealed bytea,
  constraint a_closed_question_has_an_outcome CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint question_is_about_a_known_purpose CHECK ((purpose = ANY (ARRAY['pairing'::text, 'story'::text, 'photo'::text]))),
  constraint question_kind_is_known CHECK ((kind = ANY (ARRAY['disagreement'::text, 'under_age'::text]))),
  constraint question_outcome_is_known CHECK ((outcome = ANY (ARRAY['agreed'::text, 'kept_closed'::text, 'merged'::text]))),
  constraint consent_question_pkey PRIMARY KEY (id)
);
comment on table consent_question is 'What a person has to settle: guardians who disagree, a guardian under age. Until then, and by their decision too, the stricter word holds.';
comment on column consent_question.id is 'Id of the question.';
comment on column consent_question.child_id is 'Which child.';
comment on column consent_question.area is 'Present area of the child.';
comment on column consent_question.purpose is 'pairing, story or photo.';
comment on column consent_question.kind is 'disagreement or under_age.';
comment on column consent_question.opened_at is 'Instant it arose.';
comment on column consent_question.opened_by is 'Whose act gave rise to it.';
comment on column consent_question.closed_at is 'Instant it was settled.';
comment on column consent_question.closed_by is 'Who settled it.';
comment on column consent_question.outcome is 'agreed: the answers no longer leave it open; kept_closed: a person decided that the stricter word stays; merged: it went on with another record.';
comment on column consent_question.note_sealed is 'What was talked over, sealed with the key of the child.';
CREATE UNIQUE INDEX a_purpose_has_one_open_question ON consent_question USING btree (child_id, purpose) WHERE (closed_at IS NULL);
CREATE INDEX consent_question_waiting ON consent_question USING btree (area) WHERE (closed_at IS NULL);
alter table consent_question enable row level security;
create policy opened_alone on consent_question for all to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy the_officer_sees_questions on consent_question for select to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on consent_question for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select, update on consent_question to anakkita_app;

create table consent_state (
  child_id uuid not null,
  area text collate "C" not null,
  pairing text not null,
  story text not null,
  photo text not null,
  changed_at timestamp with time zone not null,
  constraint states_are_known CHECK ((ARRAY[pairing, story, photo] <@ ARRAY['notAsked'::text, 'given'::text, 'refused'::text, 'withdrawn'::text, 'toRenew'::text, 'disputed'::text, 'invalid'::text])),
  constraint consent_state_pkey PRIMARY KEY (child_id)
);
comment on table consent_state is 'What follows from all answers about a child, kept for lists and counts. Derived: may be worked out anew.';
comment on column consent_state.child_id is 'Which child.';
comment on column consent_state.area is 'Present area of the child.';
comment on column consent_state.pairing is 'notAsked, given, refused, withdrawn, toRenew, disputed or invalid; only given opens anything.';
comment on column consent_state.story is 'The same for the growth story.';
comment on column consent_state.photo is 'The same for photographs.';
comment on column consent_state.changed_at is 'Instant it was worked out.';
CREATE INDEX consent_state_by_area ON consent_state USING btree (area);
alter table consent_state enable row level security;
create policy opened_alone on consent_state for all to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy the_officer_sees_states on consent_state for select to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on consent_state for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on consent_state to anakkita_app;

create table consent_text (
  version integer not null,
  id uuid not null,
  care_id text not null,
  care_en text not null,
  pairing_id text not null,
  pairing_en text not null,
  story_id text not null,
  story_en text not null,
  photo_id text not null,
  photo_en text not null,
  closing_id text not null,
  closing_en text not null,
  renews text[] not null,
  why text not null,
  reviewed_by text,
  in_force_from date not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  superseded_at timestamp with time zone,
  constraint a_text_renews_known_purposes CHECK ((renews <@ ARRAY['pairing'::text, 'story'::text, 'photo'::text])),
  constraint versions_count_from_one CHECK ((version >= 1)),
  constraint consent_text_pkey PRIMARY KEY (version),
  constraint a_text_has_one_id UNIQUE (id)
);
comment on table consent_text is 'What is read to a guardian before they answer, in versions. The newest is in force; earlier ones are kept for the answers given under them.';
comment on column consent_text.version is 'Number of the version, counted from 1.';
comment on column consent_text.id is 'Id of the version, for the log of commands.';
comment on column consent_text.care_id is 'What happens without being asked, because it is the task of the health service; Indonesian.';
comment on column consent_text.care_en is 'The same in English.';
comment on column consent_text.pairing_id is 'What is asked about a foster parent; Indonesian.';
comment on column consent_text.pairing_en is 'The same in English.';
comment on column consent_text.story_id is 'What is asked about the growth story; Indonesian.';
comment on column consent_text.story_en is 'The same in English.';
comment on column consent_text.photo_id is 'What is asked about photographs; Indonesian.';
comment on column consent_text.photo_en is 'The same in English.';
comment on column consent_text.closing_id is 'That refusing costs no help, and how to withdraw; Indonesian.';
comment on column consent_text.closing_en is 'The same in English.';
comment on column consent_text.renews is 'Purposes that this version changes in substance: answers under earlier versions must be given anew.';
comment on column consent_text.why is 'What was changed and why, for those who come later.';
comment on column consent_text.reviewed_by is 'Who reviewed it in law; null while nobody did: the text is then unverified.';
comment on column consent_text.in_force_from is 'Day in Jakarta from which it is read.';
comment on column consent_text.written_at is 'Instant it was written.';
comment on column consent_text.written_by is 'Who wrote it; null for the text that came with the software.';
comment on column consent_text.superseded_at is 'Instant the next version took its place. Recording an answer holds the row of the newest, so that text and answer never cross.';
CREATE UNIQUE INDEX one_text_is_in_force ON consent_text USING btree (((superseded_at IS NULL))) WHERE (superseded_at IS NULL);
grant insert, select on consent_text to anakkita_app;
grant update (reviewed_by, superseded_at) on consent_text to anakkita_app;

create table correction_task (
  request_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  handed_at timestamp with time zone not null,
  handed_by uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  found text,
  constraint a_finished_check_says_what_was_found CHECK (((done_at IS NULL) = (found IS NULL))),
  constraint what_was_found_is_known CHECK ((found = ANY (ARRAY['corrected'::text, 'was_right'::text, 'unreachable'::text]))),
  constraint correction_task_pkey PRIMARY KEY (request_id)
);
comment on table correction_task is 'Requests for correction that were handed to the puskesmas: what a guardian says is wrong is looked at where the child is known.';
comment on column correction_task.request_id is 'Which request; it holds the field and the guardian''s words.';
comment on column correction_task.child_id is 'Which child.';
comment on column correction_task.area is 'Present area of the child.';
comment on column correction_task.handed_at is 'Instant it was handed over.';
comment on column correction_task.handed_by is 'Who handed it over.';
comment on column correction_task.done_at is 'Instant the check was finished.';
comment on column correction_task.done_by is 'Who finished it.';
comment on column correction_task.found is 'corrected, was_right or unreachable.';
CREATE INDEX correction_task_by_child ON correction_task USING btree (child_id);
CREATE INDEX correction_task_waiting ON correction_task USING btree (area) WHERE (done_at IS NULL);
alter table correction_task enable row level security;
create policy desk on correction_task for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on correction_task for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select, update on correction_task to anakkita_app;

create table department_officer (
  person_id uuid not null,
  department text not null,
  since timestamp with time zone not null,
  set_by uuid,
  constraint department_officer_pkey PRIMARY KEY (person_id)
);
comment on table department_officer is 'Which department an officer works for: whose need lines they see.';
comment on column department_officer.person_id is 'The officer.';
comment on column department_officer.department is 'Code of the department.';
comment on column department_officer.since is 'Instant from which it holds.';
comment on column department_officer.set_by is 'Who said so; null in the demo.';
grant insert, select, update on department_officer to anakkita_app;

create table duplicate_pair (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  other_id uuid not null,
  other_area text collate "C" not null,
  grade text not null,
  reasons text[] not null,
  facts_mark bytea,
  found_at timestamp with time zone not null,
  decision text,
  why text,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint a_decided_pair_says_who_and_when CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)))),
  constraint a_pair_has_an_order CHECK ((child_id < other_id)),
  constraint duplicate_decision_is_known CHECK ((decision = ANY (ARRAY['different'::text, 'merged'::text]))),
  constraint duplicate_grade_is_known CHECK ((grade = ANY (ARRAY['certain'::text, 'likely'::text]))),
  constraint two_children_have_a_reason CHECK (((why IS NOT NULL) = (NOT (decision IS DISTINCT FROM 'different'::text)))),
  constraint duplicate_pair_pkey PRIMARY KEY (id),
  constraint a_pair_is_named_once UNIQUE (child_id, other_id)
);
comment on table duplicate_pair is 'Two records that may be one child, as the nightly scan found them, and what a person said. No names.';
comment on column duplicate_pair.id is 'Id of the pair.';
comment on column duplicate_pair.child_id is 'One record, of the smaller id.';
comment on column duplicate_pair.area is 'Its present area.';
comment on column duplicate_pair.other_id is 'The other record.';
comment on column duplicate_pair.other_area is 'Its present area.';
comment on column duplicate_pair.grade is 'certain or likely; a person always decides.';
comment on column duplicate_pair.reasons is 'What speaks for it and what warns, as codes.';
comment on column duplicate_pair.facts_mark is 'Keyed fingerprint of what both records said when they were compared: a decided pair comes back only when it changed. Derived; not in backups.';
comment on column duplicate_pair.found_at is 'Instant it was found first, or again after its records changed.';
comment on column duplicate_pair.decision is 'different: two children; merged: one. Null while it waits.';
comment on column duplicate_pair.why is 'For two children: twins, siblings, namesakes or checked.';
comment on column duplicate_pair.decided_at is 'Instant of the decision.';
comment on column duplicate_pair.decided_by is 'Who decided.';
CREATE INDEX duplicate_pair_by_other ON duplicate_pair USING btree (other_id);
CREATE INDEX duplicate_pair_waiting ON duplicate_pair USING btree (grade, id) WHERE (decision IS NULL);
alter table duplicate_pair enable row level security;
create policy the_other_within_reach on duplicate_pair for all to anakkita_app using (((other_area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (other_area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(other_area));
create policy within_reach on duplicate_pair for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on duplicate_pair to anakkita_app;

create table erasure (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  request_id uuid,
  cause text not null,
  verdict text not null,
  grounds text[] not null,
  keep_until date,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  state text not null,
  done_at timestamp with time zone,
  counts jsonb,
  constraint erasure_cause_is_known CHECK ((cause = ANY (ARRAY['request'::text, 'retention'::text]))),
  constraint erasure_state_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text, 'done'::text]))),
  constraint erasure_verdict_is_known CHECK ((verdict = ANY (ARRAY['erase'::text, 'restrict'::text]))),
  constraint two_different_people_erase CHECK ((decided_by <> proposed_by)),
  constraint who_is_kept_has_an_end CHECK (((verdict = 'erase'::text) OR (keep_until IS NOT NULL))),
  constraint erasure_pkey PRIMARY KEY (id)
);
comment on table erasure is 'Erasing a child''s identity: one person proposes, another confirms, the software does it.';
comment on column erasure.id is 'Id of the proposal.';
comment on column erasure.child_id is 'Which child.';
comment on column erasure.area is 'Present area of the child.';
comment on column erasure.request_id is 'Request of a guardian that asked for it.';
comment on column erasure.cause is 'request or retention.';
comment on column erasure.verdict is 'erase: the identity goes now; restrict: the law keeps it, only those who treat see it, until keep_until.';
comment on column erasure.grounds is 'What the law keeps, by its codes: open_case, medical_record.';
comment on column erasure.keep_until is 'Date until which the identity is kept.';
comment on column erasure.reason is 'Why, in the words of who proposed it.';
comment on column erasure.proposed_by is 'Who proposed it.';
comment on column erasure.proposed_at is 'Instant of the proposal.';
comment on column erasure.decided_by is 'The second person, who confirmed or declined it.';
comment on column erasure.decided_at is 'Instant of that decision.';
comment on column erasure.state is 'proposed, confirmed, declined or done.';
comment on column erasure.done_at is 'Instant it was carried out.';
comment on column erasure.counts is 'How many rows of each table were erased or made anonymous; numbers only.';
CREATE UNIQUE INDEX a_child_waits_for_one_erasure ON erasure USING btree (child_id) WHERE (state = ANY (ARRAY['proposed'::text, 'confirmed'::text]));
CREATE INDEX erasure_by_time ON erasure USING btree (proposed_at DESC);
CREATE INDEX erasure_kept_until ON erasure USING btree (keep_until) WHERE ((verdict = 'restrict'::text) AND (state = 'done'::text));
alter table erasure enable row level security;
create policy desk on erasure for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy second_person_decides on erasure for update to anakkita_app using area_in_list(area, NULLIF(current_setting('app.confirms'::text, true), ''::text));
create policy second_person_reads on erasure for select to anakkita_app using area_in_list(area, NULLIF(current_setting('app.confirms'::text, true), ''::text));
grant insert, select, update on erasure to anakkita_app;

create table foster_complaint (
  id uuid not null,
  child_id uuid not null,
  pairing_id uuid not null,
  person_id uuid not null,
  village text collate "C" not null,
  alias_seed integer not null,
  filed_as text not null,
  filed_at timestamp with time zone not null,
  filed_by uuid not null,
  words_cipher bytea not null,
  outcome text,
  answer_cipher bytea,
  answered_at timestamp with time zone,
  answered_by uuid,
  ended_the_pairing boolean default false not null,
  constraint an_answered_complaint_has_outcome_words_time_and_person CHECK ((((outcome IS NULL) = (answered_at IS NULL)) AND ((outcome IS NULL) = (answered_by IS NULL)) AND ((outcome IS NULL) = (answer_cipher IS NULL)))),
  constraint only_a_founded_complaint_ends_a_pairing CHECK (((NOT ended_the_pairing) OR (outcome = 'founded'::text))),
  constraint outcome_of_a_complaint_is_known CHECK ((outcome = ANY (ARRAY['founded'::text, 'not_founded'::text]))),
  constraint who_complains_is_known CHECK ((filed_as = ANY (ARRAY['guardian'::text, 'kader'::text, 'puskesmas'::text]))),
  constraint foster_complaint_pkey PRIMARY KEY (id)
);
comment on table foster_complaint is 'Complaints about a foster parent. Only the inspectorate reads them; the team does not.';
comment on column foster_complaint.id is 'Id of the complaint.';
comment on column foster_complaint.child_id is 'Child of the pairing.';
comment on column foster_complaint.pairing_id is 'About which pairing.';
comment on column foster_complaint.person_id is 'About which foster parent.';
comment on column foster_complaint.village is 'Village of the child when it was filed.';
comment on column foster_complaint.alias_seed is 'Seed of the alias under which the child is shown.';
comment on column foster_complaint.filed_as is 'guardian, kader or puskesmas.';
comment on column foster_complaint.filed_at is 'Instant it was filed.';
comment on column foster_complaint.filed_by is 'Who filed it.';
comment on column foster_complaint.words_cipher is 'The words, sealed with the key of the child.';
comment on column foster_complaint.outcome is 'founded or not_founded; null while it is looked into.';
comment on column foster_complaint.answer_cipher is 'The answer in words, sealed with the key of the child.';
comment on column foster_complaint.answered_at is 'Instant of the answer.';
comment on column foster_complaint.answered_by is 'Who answered.';
comment on column foster_complaint.ended_the_pairing is 'Whether the pairing ended by it: then it is a conflict for good.';
CREATE INDEX foster_complaint_by_child ON foster_complaint USING btree (child_id);
CREATE INDEX foster_complaint_waiting ON foster_complaint USING btree (filed_at) WHERE (outcome IS NULL);
alter table foster_complaint enable row level security;
create policy the_inspectorate on foster_complaint for all to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
create policy who_complained_reads on foster_complaint for select to anakkita_app using (filed_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy who_complains_writes on foster_complaint for insert to anakkita_app with check (filed_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
grant insert, select on foster_complaint to anakkita_app;
grant update (outcome, answer_cipher, answered_at, answered_by, ended_the_pairing) on foster_complaint to anakkita_app;

create table foster_conflict (
  person_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  source text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint a_conflict_by_complaint_stays CHECK (((source <> 'complaint'::text) OR (ended_at IS NULL))),
  constraint an_ended_conflict_says_by_whom CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint source_of_a_conflict_is_known CHECK ((source = ANY (ARRAY['own'::text, 'secretariat'::text, 'complaint'::text]))),
  constraint foster_conflict_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint a_conflict_is_told_once PRIMARY KEY (person_id, child_id)
);
comment on table foster_conflict is 'Children that must not be with a foster parent: relatives, neighbours, a pairing that ended by a complaint.';
comment on column foster_conflict.person_id is 'Which foster parent.';
comment on column foster_conflict.child_id is 'Which child.';
comment on column foster_conflict.area is 'Present area of the child.';
comment on column foster_conflict.source is 'own: they said so themself; secretariat; complaint: a pairing ended by one. The last stays for good.';
comment on column foster_conflict.declared_at is 'Instant it was declared.';
comment on column foster_conflict.declared_by is 'Who declared it.';
comment on column foster_conflict.ended_at is 'Instant it was taken back.';
comment on column foster_conflict.ended_by is 'Who took it back.';
CREATE INDEX foster_conflict_by_child ON foster_conflict USING btree (child_id);
alter table foster_conflict enable row level security;
create policy inspectors_declare on foster_conflict for insert to anakkita_app with check ((source = 'complaint'::text) AND (current_setting('app.reads_audit'::text, true) = 'on'::text));
create policy inspectors_harden on foster_conflict for update to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text) with check (source = 'complaint'::text);
create policy inspectors_see on foster_conflict for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
create policy their_own on foster_conflict for select to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy they_declare on foster_conflict for insert to anakkita_app with check ((source = 'own'::text) AND (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid));
create policy within_reach on foster_conflict for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on foster_conflict to anakkita_app;
grant update (area, source, declared_at, declared_by, ended_at, ended_by) on foster_conflict to anakkita_app;

create table foster_message (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  person_id uuid not null,
  said_by text not null,
  words_cipher bytea not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  read_at timestamp with time zone,
  constraint who_says_it_is_known CHECK ((said_by = ANY (ARRAY['foster_parent'::text, 'posyandu'::text]))),
  constraint foster_message_pkey PRIMARY KEY (id)
);
comment on table foster_message is 'Short notes between a foster parent and the posyandu of the child. Nobody learns a telephone number.';
comment on column foster_message.id is 'Id of the note.';
comment on column foster_message.child_id is 'About which child.';
comment on column foster_message.area is 'Present area of the child.';
comment on column foster_message.person_id is 'Which foster parent it is from or for.';
comment on column foster_message.said_by is 'foster_parent or posyandu.';
comment on column foster_message.words_cipher is 'The words, sealed with the key of the child.';
comment on column foster_message.written_at is 'Instant it was written.';
comment on column foster_message.written_by is 'Who wrote it.';
comment on column foster_message.read_at is 'Instant the other side saw it first.';
CREATE INDEX foster_message_by_child ON foster_message USING btree (child_id, written_at DESC);
alter table foster_message enable row level security;
create policy of_their_own_child on foster_message for select to anakkita_app using ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy they_read on foster_message for update to anakkita_app using ((person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy they_write on foster_message for insert to anakkita_app with check ((said_by = 'foster_parent'::text) AND (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy within_reach on foster_message for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on foster_message to anakkita_app;
grant update (area, read_at) on foster_message to anakkita_app;

create table foster_parent (
  person_id uuid not null,
  capacity smallint not null,
  cleared_on date,
  trained_on date,
  conduct_signed_on date,
  conduct_version text,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  kind text default 'person'::text not null,
  organisation text,
  home_village text collate "C",
  most_km smallint,
  wanted_areas text[] default '{}'::text[] not null,
  dapil text,
  visit_days text[] default '{}'::text[] not null,
  languages text[] default '{id}'::text[] not null,
  conflict_areas text[] default '{}'::text[] not null,
  own_conflict_areas text[] default '{}'::text[] not null,
  is_politician boolean default false not null,
  capacity_wish smallint,
  constraint a_signed_conduct_has_a_version CHECK (((conduct_signed_on IS NULL) = (conduct_version IS NULL))),
  constraint an_organisation_has_a_name CHECK (((kind = 'organisation'::text) = (organisation IS NOT NULL))),
  constraint capacity_is_possible CHECK (((capacity >= 0) AND (capacity <= 20))),
  constraint foster_kind_is_known CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text]))),
  constraint kilometres_are_possible CHECK (((most_km >= 1) AND (most_km <= 100))),
  constraint languages_are_codes CHECK ((array_to_string(languages, ','::text) ~ '^[a-z]{2,3}(,[a-z]{2,3})*$'::text)),
  constraint name_of_an_organisation_fits CHECK (((length(organisation) >= 2) AND (length(organisation) <= 120))),
  constraint visit_days_are_known CHECK ((visit_days <@ ARRAY['weekdays'::text, 'weekend'::text])),
  constraint wish_is_possible CHECK (((capacity_wish >= 0) AND (capacity_wish <= 20))),
  constraint foster_parent_home_village_fkey FOREIGN KEY (home_village) REFERENCES area(code),
  constraint foster_parent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint foster_parent_pkey PRIMARY KEY (person_id)
);
comment on table foster_parent is 'What must be there before a person with the role of foster parent is paired with a child.';
comment on column foster_parent.person_id is 'Who.';
comment on column foster_parent.capacity is 'How many children at once.';
comment on column foster_parent.cleared_on is 'Date of the clearance: identity and record checked.';
comment on column foster_parent.trained_on is 'Date of the training.';
comment on column foster_parent.conduct_signed_on is 'Date on which the person signed the conduct.';
comment on column foster_parent.conduct_version is 'Which wording of it.';
comment on column foster_parent.recorded_at is 'Instant of the last change.';
comment on column foster_parent.recorded_by is 'Who made it.';
comment on column foster_parent.kind is 'person, or organisation: then the person speaks for it.';
comment on column foster_parent.organisation is 'Name of the organisation; null for a person.';
comment on column foster_parent.home_village is 'Village they set out from; distances are counted from its middle. Null: not told.';
comment on column foster_parent.most_km is 'Kilometres they want to go at most; null for any.';
comment on column foster_parent.wanted_areas is 'Codes of areas they wish for; empty for any.';
comment on column foster_parent.dapil is 'Code of the electoral district they sit for, as the city names its districts; null for none.';
comment on column foster_parent.visit_days is 'weekdays, weekend; empty for any day.';
comment on column foster_parent.languages is 'Languages they speak, by ISO code.';
comment on column foster_parent.conflict_areas is 'Areas where a pairing would be a conflict of interest, as the secretariat recorded it.';
comment on column foster_parent.own_conflict_areas is 'The same as they declared it themself.';
comment on column foster_parent.is_politician is 'Holds or seeks an elected office: takes no new child in election mode, and is not named on walls then.';
comment on column foster_parent.capacity_wish is 'How many children they would like; the secretariat decides.';
alter table foster_parent enable row level security;
create policy inspectors_read on foster_parent for select to anakkita_app using ( SELECT (COALESCE(current_setting('app.reads_audit'::text, true), ''::text) = 'on'::text));
create policy their_own on foster_parent for all to anakkita_app using (person_id = ( SELECT (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid AS "nullif"));
create policy who_pairs on foster_parent for all to anakkita_app using ( SELECT (COALESCE(current_setting('app.pairs'::text, true), ''::text) = 'on'::text));
grant insert, select, update on foster_parent to anakkita_app;

create table foster_rest (
  id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date not null,
  why text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  begun_at timestamp with time zone,
  over_at timestamp with time zone,
  ended_by uuid,
  constraint a_rest_ends_after_it_begins CHECK ((until_day >= from_day)),
  constraint a_rest_is_no_leaving CHECK ((until_day <= (from_day + 180))),
  constraint only_a_rest_that_is_over_says_by_whom CHECK (((ended_by IS NULL) OR (over_at IS NOT NULL))),
  constraint reason_of_a_rest_is_known CHECK ((why = ANY (ARRAY['rest'::text, 'ill'::text, 'away'::text]))),
  constraint foster_rest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint foster_rest_pkey PRIMARY KEY (id)
);
comment on table foster_rest is 'Days on which a foster parent cannot come. Somebody stands in, or the kader.';
comment on column foster_rest.id is 'Id of the rest.';
comment on column foster_rest.person_id is 'Who rests.';
comment on column foster_rest.from_day is 'First day.';
comment on column foster_rest.until_day is 'Last day.';
comment on column foster_rest.why is 'rest, ill or away.';
comment on column foster_rest.recorded_at is 'Instant it was recorded.';
comment on column foster_rest.recorded_by is 'Who recorded it: the foster parent or the secretariat.';
comment on column foster_rest.begun_at is 'Instant at which the clocks were given away; null while it lies ahead.';
comment on column foster_rest.over_at is 'Instant at which the clocks came back, or it was taken back; null until then.';
comment on column foster_rest.ended_by is 'Who took it back early; null when it ended by its date.';
CREATE INDEX foster_rest_by_person ON foster_rest USING btree (person_id, until_day) WHERE (over_at IS NULL);
alter table foster_rest enable row level security;
create policy who_pairs_works on foster_rest for all to anakkita_app using ((NULLIF(current_setting('app.scope_from'::text, true), ''::text) IS NOT NULL) OR (NULLIF(current_setting('app.scopes'::text, true), ''::text) IS NOT NULL));
create policy who_rests_says_so on foster_rest for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
grant insert, select on foster_rest to anakkita_app;
grant update (begun_at, over_at, ended_by) on foster_rest to anakkita_app;

create table giver (
  id uuid not null,
  kind text not null,
  name text not null,
  person_id uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint a_giver_has_a_name CHECK (((length(name) >= 2) AND (length(name) <= 120))),
  constraint kind_of_giver_is_known CHECK ((kind = ANY (ARRAY['person'::text, 'company'::text, 'foundation'::text, 'community'::text, 'department'::text, 'foster_parent'::text]))),
  constraint giver_pkey PRIMARY KEY (id)
);
comment on table giver is 'Who gives: with an account of their own, or written down by the secretariat.';
comment on column giver.id is 'Id of the giver.';
comment on column giver.kind is 'person, company, foundation, community, department or foster_parent.';
comment on column giver.name is 'Name as it stands on statements.';
comment on column giver.person_id is 'Account they sign in with; null for who gives without one.';
comment on column giver.recorded_at is 'Instant of the first pledge or of the writing down.';
comment on column giver.recorded_by is 'Who wrote the giver down.';
CREATE UNIQUE INDEX a_person_is_one_giver ON giver USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX giver_by_name ON giver USING btree (lower(name), id);
grant insert, select on giver to anakkita_app;
grant update (kind, name) on giver to anakkita_app;

create table guardian (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  name_sealed bytea not null,
  relation text not null,
  of_age boolean not null,
  birth_year smallint,
  lives_with boolean not null,
  separated boolean not null,
  since date not null,
  until date,
  left_seq integer,
  left_why text,
  taken_from uuid,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  changed_at timestamp with time zone,
  changed_by uuid,
  constraint a_guardian_ends_after_the_beginning CHECK ((until >= since)),
  constraint a_guardian_ends_whole CHECK ((((until IS NULL) = (left_seq IS NULL)) AND ((until IS NULL) = (left_why IS NULL)))),
  constraint a_guardian_was_born_in_living_memory CHECK (((birth_year >= 1900) AND (birth_year <= 2200))),
  constraint guardian_relation_is_known CHECK ((relation = ANY (ARRAY['mother'::text, 'father'::text, 'grandmother'::text, 'grandfather'::text, 'legal_guardian'::text, 'caregiver'::text, 'other_family'::text]))),
  constraint why_a_guardian_left_is_known CHECK ((left_why = ANY (ARRAY['moved_out'::text, 'died'::text, 'custody'::text, 'another_took_over'::text, 'recorded_by_mistake'::text]))),
  constraint guardian_pkey PRIMARY KEY (id)
);
comment on table guardian is 'Who answers for a child, now or earlier.';
comment on column guardian.id is 'Id of the guardian, of this child alone.';
comment on column guardian.child_id is 'Which child.';
comment on column guardian.area is 'Present area of the child.';
comment on column guardian.name_sealed is 'Name, sealed with the key of the child.';
comment on column guardian.relation is 'mother, father, grandmother, grandfather, legal_guardian, caregiver or other_family.';
comment on column guardian.of_age is 'Whether the guardian said to be eighteen or older.';
comment on column guardian.birth_year is 'Year of birth, when told; a year that leaves it open counts as under age unless of_age was said.';
comment on column guardian.lives_with is 'Whether the child lives with the guardian.';
comment on column guardian.separated is 'Whether this guardian lives apart from the other one in dispute: neither is told of the other.';
comment on column guardian.since is 'Day from which they answer for the child.';
comment on column guardian.until is 'Day on which that ended; null while it lasts.';
comment on column guardian.left_seq is 'Number of the child''s last answer when it ended: consent given before, against a word of this guardian, must be asked anew.';
comment on column guardian.left_why is 'moved_out, died, custody, another_took_over or recorded_by_mistake.';
comment on column guardian.taken_from is 'Guardian of a merged record that this one was copied from.';
comment on column guardian.recorded_at is 'Instant of recording.';
comment on column guardian.recorded_by is 'Who recorded it.';
comment on column guardian.changed_at is 'Instant of the last correction or of the end.';
comment on column guardian.changed_by is 'Who corrected or ended it.';
CREATE INDEX guardian_by_child ON guardian USING btree (child_id);
alter table guardian enable row level security;
create policy opened_alone on guardian for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy the_door_looks on guardian for select to anakkita_door using true;
create policy within_reach on guardian for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on guardian to anakkita_app;
grant update (area, name_sealed, relation, of_age, birth_year, lives_with, separated, until, left_seq, left_why, changed_at, changed_by) on guardian to anakkita_app;
grant select (id, until) on guardian to anakkita_door;

create table guardian_door (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  guardian_id uuid not null,
  token_hash bytea not null,
  code_hash text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  ends_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  locked_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_why text,
  constraint a_door_ends_after_it_was_made CHECK ((ends_at > made_at)),
  constraint an_ended_door_says_why CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint ended_why_is_known CHECK ((ended_why = ANY (ARRAY['revoked'::text, 'renewed'::text, 'guardian_ended'::text, 'erased'::text]))),
  constraint guardian_door_pkey PRIMARY KEY (id),
  constraint a_link_leads_to_one_door UNIQUE (token_hash)
);
comment on table guardian_door is 'The way in for one guardian of one child: a link on a card and a code in the head.';
comment on column guardian_door.id is 'Id of the door.';
comment on column guardian_door.child_id is 'The one child that it opens.';
comment on column guardian_door.area is 'Present area of the child.';
comment on column guardian_door.guardian_id is 'Whose door it is; nobody else''s, not even another guardian''s of the child.';
comment on column guardian_door.token_hash is 'SHA-256 of the token in the link; the token itself is never stored.';
comment on column guardian_door.code_hash is 'Argon2id hash of the six digits, with its salt and cost.';
comment on column guardian_door.made_at is 'Instant it was made.';
comment on column guardian_door.made_by is 'Who made it, face to face with the guardian.';
comment on column guardian_door.ends_at is 'Instant after which it opens nothing: twelve months later.';
comment on column guardian_door.last_used_at is 'Instant it was last opened.';
comment on column guardian_door.locked_at is 'Instant too many wrong codes locked it; a new link and code are needed then.';
comment on column guardian_door.ended_at is 'Instant it was ended early.';
comment on column guardian_door.ended_by is 'Who ended it.';
comment on column guardian_door.ended_why is 'revoked, renewed, guardian_ended or erased.';
CREATE UNIQUE INDEX a_guardian_has_one_door_at_a_time ON guardian_door USING btree (guardian_id) WHERE (ended_at IS NULL);
CREATE INDEX guardian_door_by_child ON guardian_door USING btree (child_id);
alter table guardian_door enable row level security;
create policy a_guardian_sees_their_own on guardian_door for all to anakkita_app using (guardian_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy the_door_looks on guardian_door for all to anakkita_door using true;
create policy within_reach on guardian_door for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert on guardian_door to anakkita_app;
grant select on guardian_door to anakkita_door;
grant select (id, child_id, area, guardian_id, made_at, made_by, ends_at, last_used_at, locked_at, ended_at, ended_by, ended_why) on guardian_door to anakkita_app;
grant update (area, locked_at, ended_at, ended_by, ended_why) on guardian_door to anakkita_app;
grant update (last_used_at) on guardian_door to anakkita_door;

create table guardian_session (
  token_hash bytea not null,
  door_id uuid not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint guardian_session_pkey PRIMARY KEY (token_hash)
);
comment on table guardian_session is 'Open visits through a door: a quarter of an hour, never lengthened. Not in backups.';
comment on column guardian_session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column guardian_session.door_id is 'Through which door.';
comment on column guardian_session.opened_at is 'Instant it was opened.';
comment on column guardian_session.expires_at is 'Instant after which it opens nothing.';
comment on column guardian_session.ended_at is 'Instant the guardian left.';
CREATE INDEX guardian_session_by_door ON guardian_session USING btree (door_id);
grant delete, insert, select, update on guardian_session to anakkita_door;

create table handover (
  transfer_id uuid not null,
  allocation_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  words_cipher bytea not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint handover_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES pledge_allocation(id),
  constraint handover_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES ledger_transfer(id),
  constraint handover_pkey PRIMARY KEY (transfer_id)
);
comment on table handover is 'Evidence of a delivery, a receipt or a use: who brought it and what there is to tell, in words of those who were there. Never shown to givers.';
comment on column handover.transfer_id is 'Step of the ledger it proves.';
comment on column handover.allocation_id is 'Allocation that was handed over.';
comment on column handover.child_id is 'Child of the need.';
comment on column handover.area is 'Present area of the child.';
comment on column handover.words_cipher is 'Who brought it and what there is to tell, sealed with the key of the child.';
comment on column handover.recorded_at is 'Instant it was written down.';
comment on column handover.recorded_by is 'Who wrote it down.';
CREATE INDEX handover_by_allocation ON handover USING btree (allocation_id, recorded_at);
CREATE INDEX handover_by_child ON handover USING btree (child_id);
alter table handover enable row level security;
create policy opened_alone on handover for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on handover for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on handover to anakkita_app;
grant update (area) on handover to anakkita_app;

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
  undone_at timestamp with time zone,
  undone_by uuid,
  undo jsonb,
  constraint an_undone_import_says_who_and_what CHECK ((((state = 'undone'::text) = (undone_at IS NOT NULL)) AND ((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undo IS NULL)))),
  constraint state_is_known CHECK ((state = ANY (ARRAY['received'::text, 'judging'::text, 'judged'::text, 'committing'::text, 'committed'::text, 'undoing'::text, 'undone'::text, 'refused'::text, 'discarded'::text, 'failed'::text]))),
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
comment on column import_file.undone_at is 'Instant the whole import was undone; null while it stands.';
comment on column import_file.undone_by is 'Who undid it.';
comment on column import_file.undo is 'What went and what stayed when it was undone; numbers only.';
CREATE INDEX import_file_by_time ON import_file USING btree (uploaded_at DESC);
alter table import_file enable row level security;
create policy within_reach on import_file for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on import_file to anakkita_app;

create table import_kept (
  import_id uuid not null,
  row_no integer not null,
  area text collate "C" not null,
  child_id uuid,
  stays text[] not null,
  why text[] not null,
  constraint what_stays_has_a_reason CHECK (((cardinality(stays) > 0) AND (cardinality(why) > 0))),
  constraint a_row_stays_once PRIMARY KEY (import_id, row_no)
);
comment on table import_kept is 'Rows of an undone import of which something stayed, because people or later files built on it.';
comment on column import_kept.import_id is 'Which import.';
comment on column import_kept.row_no is 'Which row, as in import_row.';
comment on column import_kept.area is 'Area that the row names.';
comment on column import_kept.child_id is 'Child that the row went to.';
comment on column import_kept.stays is 'What stayed: child, measurement, case, fields.';
comment on column import_kept.why is 'Codes of what was built on it.';
alter table import_kept enable row level security;
create policy within_reach on import_kept for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select on import_kept to anakkita_app;

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
  parity text,
  parity_gap smallint,
  constraint measurement_verdict_is_known CHECK ((measurement_verdict = ANY (ARRAY['created'::text, 'repeated'::text, 'replaced'::text, 'kept'::text, 'none'::text]))),
  constraint parity_is_known CHECK ((parity = ANY (ARRAY['match'::text, 'drifted'::text, 'posture'::text, 'none'::text]))),
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
comment on column import_row.parity is 'The z of the row against ours, of the values as written: match, drifted, posture, or none to compare; null for files of earlier releases.';
comment on column import_row.parity_gap is 'The farthest z of the row minus ours, hundredths; null where they agree.';
CREATE INDEX import_row_ambiguous ON import_row USING btree (import_id) WHERE (verdict = 'ambiguous'::text);
CREATE INDEX import_row_by_child ON import_row USING btree (child_id);
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
  sex text,
  born_on date,
  birth_weight_g integer,
  birth_length_mm integer,
  nik_cipher bytea,
  nik_hash bytea,
  nik_state text not null,
  rt smallint,
  rw smallint,
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
  words text,
  identity_cipher bytea,
  household_mark bytea,
  retold text[],
  constraint one_staged_row_per_row PRIMARY KEY (import_id, row_no)
);
comment on table import_staged is 'What a row says, between judging and commit. Emptied at commit, but for rows that still wait for a person.';
comment on column import_staged.import_id is 'Which import.';
comment on column import_staged.row_no is 'Which row.';
comment on column import_staged.area is 'Area of the row, down to the posyandu.';
comment on column import_staged.puskesmas is 'Puskesmas that serves it.';
comment on column import_staged.child_id is 'Child it goes to: matched, or the id that a new one will have.';
comment on column import_staged.measurement_id is 'Id that the measurement will have; null when there is none.';
comment on column import_staged.sex is 'As child.sex; null when unreadable.';
comment on column import_staged.born_on is 'As child.born_on; null when unreadable.';
comment on column import_staged.birth_weight_g is 'As child.birth_weight_g.';
comment on column import_staged.birth_length_mm is 'As child.birth_length_mm.';
comment on column import_staged.nik_cipher is 'As child.nik_cipher; null when the register has this very number of the child.';
comment on column import_staged.nik_hash is 'As child.nik_hash. Derived; not in backups.';
comment on column import_staged.nik_state is 'As child.nik_state.';
comment on column import_staged.rt is 'As child.rt.';
comment on column import_staged.rw is 'As child.rw.';
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
comment on column import_staged.words is 'As child_search.words; null when the row tells what the register has. Derived; not in backups.';
comment on column import_staged.identity_cipher is 'As child.identity_cipher would be after this row; null when the row tells what the register has.';
comment on column import_staged.household_mark is 'As child.household_mark. Derived; not in backups.';
comment on column import_staged.retold is 'What of the identity the row tells otherwise than the register: name, parents, address.';
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
  made_by uuid,
  constraint purpose_is_known CHECK ((purpose = ANY (ARRAY['first_administrator'::text, 'set_password'::text]))),
  constraint invitation_pkey PRIMARY KEY (token_hash)
);
comment on table invitation is 'One-time links: the first administrator of a city, a person who sets a password. Not in backups.';
comment on column invitation.token_hash is 'SHA-256 of the token in the link; the token itself is never stored.';
comment on column invitation.purpose is 'What the link opens.';
comment on column invitation.person_id is 'For whom, when the person exists already.';
comment on column invitation.expires_at is 'End of its life.';
comment on column invitation.used_at is 'Instant it was used; it opens nothing afterwards.';
comment on column invitation.created_at is 'Instant of creation.';
comment on column invitation.made_by is 'Whose act made it; that person does not open it. Null for links of before.';
grant insert, update on invitation to anakkita_app;
grant delete, insert, select, update on invitation to anakkita_door;
grant select (token_hash, purpose, person_id, expires_at, used_at, made_by) on invitation to anakkita_app;

create table ledger_account (
  id uuid not null,
  kind text not null,
  commodity text not null,
  pledge_id uuid not null,
  allocation_id uuid,
  constraint an_account_of_a_need_belongs_to_an_allocation CHECK (((allocation_id IS NULL) = (kind = ANY (ARRAY['giver'::text, 'unspent'::text, 'lapsed'::text, 'withdrawn'::text])))),
  constraint kind_of_account_is_known CHECK ((kind = ANY (ARRAY['giver'::text, 'unspent'::text, 'lapsed'::text, 'withdrawn'::text, 'exchange'::text, 'covered'::text, 'delivered'::text, 'received'::text, 'used'::text, 'given_back'::text, 'spoiled'::text]))),
  constraint ledger_account_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES pledge_allocation(id),
  constraint ledger_account_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES pledge(id),
  constraint ledger_account_pkey PRIMARY KEY (id),
  constraint an_account_counts_one_commodity UNIQUE (id, kind, commodity),
  constraint an_account_stands_once UNIQUE NULLS NOT DISTINCT (pledge_id, allocation_id, kind, commodity)
);
comment on table ledger_account is 'A place where money, goods or services of one pledge can be. Only added.';
comment on column ledger_account.id is 'Id of the account.';
comment on column ledger_account.kind is 'giver (where it comes from), unspent, lapsed, withdrawn; per allocation: exchange (rupiah against goods), covered, delivered, received, used, given_back, spoiled.';
comment on column ledger_account.commodity is 'rupiah, or an item in its unit such as telur:butir: an account holds one commodity alone.';
comment on column ledger_account.pledge_id is 'Pledge it belongs to.';
comment on column ledger_account.allocation_id is 'Allocation it belongs to; null for the accounts of the pledge itself.';
grant insert, select on ledger_account to anakkita_app;

create table ledger_entry (
  id uuid not null,
  transfer_id uuid not null,
  commodity text not null,
  amount bigint not null,
  taken bigint default (- amount) not null,
  from_account uuid not null,
  from_kind text not null,
  from_seq integer not null,
  to_account uuid not null,
  to_kind text not null,
  to_seq integer not null,
  constraint an_entry_moves_between_two_accounts CHECK ((from_account <> to_account)),
  constraint an_entry_moves_something CHECK (((amount > 0) AND (amount < '10000000000000'::bigint))),
  constraint ledger_entry_transfer_id_fkey FOREIGN KEY (transfer_id) REFERENCES ledger_transfer(id),
  constraint what_is_given_is_of_this_commodity FOREIGN KEY (to_account, to_kind, commodity) REFERENCES ledger_account(id, kind, commodity),
  constraint what_is_given_is_posted FOREIGN KEY (to_account, to_seq, id, amount) REFERENCES ledger_posting(account_id, seq, entry_id, amount) DEFERRABLE INITIALLY DEFERRED,
  constraint what_is_taken_is_of_this_commodity FOREIGN KEY (from_account, from_kind, commodity) REFERENCES ledger_account(id, kind, commodity),
  constraint what_is_taken_is_posted FOREIGN KEY (from_account, from_seq, id, taken) REFERENCES ledger_posting(account_id, seq, entry_id, amount) DEFERRABLE INITIALLY DEFERRED,
  constraint ledger_entry_pkey PRIMARY KEY (id)
);
comment on table ledger_entry is 'An amount taken from one account and put into another of the same commodity: debit and credit in one row. Only added.';
comment on column ledger_entry.id is 'Id of the entry, rising with time.';
comment on column ledger_entry.transfer_id is 'Step it belongs to.';
comment on column ledger_entry.commodity is 'rupiah, or an item in its unit such as telur:butir.';
comment on column ledger_entry.amount is 'How much, in whole rupiah or whole units.';
comment on column ledger_entry.taken is 'The same below zero: what the posting at the taking account must say.';
comment on column ledger_entry.from_account is 'Account it is taken from.';
comment on column ledger_entry.from_kind is 'Kind of that account.';
comment on column ledger_entry.from_seq is 'Number of the posting there.';
comment on column ledger_entry.to_account is 'Account it is put into.';
comment on column ledger_entry.to_kind is 'Kind of that account.';
comment on column ledger_entry.to_seq is 'Number of the posting there.';
CREATE INDEX ledger_entry_by_giving ON ledger_entry USING btree (to_kind, commodity, id);
CREATE INDEX ledger_entry_by_taking ON ledger_entry USING btree (from_kind, commodity, id);
CREATE INDEX ledger_entry_by_transfer ON ledger_entry USING btree (transfer_id);
grant insert, select on ledger_entry to anakkita_app;

create table ledger_posting (
  account_id uuid not null,
  seq integer not null,
  kind text not null,
  commodity text not null,
  entry_id uuid not null,
  side text not null,
  amount bigint not null,
  previous_seq integer,
  balance_before bigint not null,
  balance bigint not null,
  constraint a_balance_is_the_one_before_and_the_amount CHECK ((balance = (balance_before + amount))),
  constraint a_side_has_its_sign CHECK ((((side = 'taken'::text) AND (amount < 0)) OR ((side = 'given'::text) AND (amount > 0)))),
  constraint nothing_comes_from_nowhere CHECK (((balance <= 0) OR ((kind <> 'giver'::text) AND ((kind <> 'exchange'::text) OR (commodity = 'rupiah'::text))))),
  constraint nothing_is_given_that_is_not_there CHECK (((balance >= 0) OR (kind = 'giver'::text) OR ((kind = 'exchange'::text) AND (commodity <> 'rupiah'::text)))),
  constraint postings_of_an_account_follow_each_other CHECK (
CASE
    WHEN (previous_seq IS NULL) THEN ((seq = 1) AND (balance_before = 0))
    ELSE (seq = (previous_seq + 1))
END),
  constraint a_posting_belongs_to_an_account FOREIGN KEY (account_id, kind, commodity) REFERENCES ledger_account(id, kind, commodity),
  constraint a_posting_goes_on_from_the_balance_before FOREIGN KEY (account_id, previous_seq, balance_before) REFERENCES ledger_posting(account_id, seq, balance),
  constraint ledger_posting_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ledger_entry(id),
  constraint ledger_posting_pkey PRIMARY KEY (account_id, seq),
  constraint a_balance_can_be_pointed_at UNIQUE (account_id, seq, balance),
  constraint a_posting_can_be_pointed_at UNIQUE (account_id, seq, entry_id, amount),
  constraint an_entry_has_two_sides UNIQUE (entry_id, side)
);
comment on table ledger_posting is 'What an entry does to one account, with the balance it leaves: the balance is the sum of all amounts, proved row by row. Only added.';
comment on column ledger_posting.account_id is 'Which account.';
comment on column ledger_posting.seq is 'Its place among the postings of the account, from 1.';
comment on column ledger_posting.kind is 'Kind of the account.';
comment on column ledger_posting.commodity is 'Commodity of the account.';
comment on column ledger_posting.entry_id is 'Entry it is a side of.';
comment on column ledger_posting.side is 'taken or given.';
comment on column ledger_posting.amount is 'Below zero when taken, above when given.';
comment on column ledger_posting.previous_seq is 'Place of the posting before; null for the first.';
comment on column ledger_posting.balance_before is 'Balance that the posting before left.';
comment on column ledger_posting.balance is 'Balance after it.';
CREATE INDEX ledger_posting_by_kind ON ledger_posting USING btree (kind, commodity) INCLUDE (amount, previous_seq);
grant insert, select on ledger_posting to anakkita_app;

create table ledger_transfer (
  id uuid not null,
  kind text not null,
  pledge_id uuid not null,
  allocation_id uuid,
  happened_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  reason text,
  witness text,
  reverses uuid,
  constraint a_reversal_names_what_it_reverses CHECK (((kind = 'reverse'::text) = (reverses IS NOT NULL))),
  constraint kind_of_transfer_is_known CHECK ((kind = ANY (ARRAY['pledge'::text, 'lapse'::text, 'withdraw'::text, 'allocate'::text, 'release'::text, 'settle'::text, 'deliver'::text, 'receive'::text, 'use'::text, 'give_back'::text, 'spoil'::text, 'reverse'::text]))),
  constraint taking_back_has_a_reason CHECK (((kind <> ALL (ARRAY['release'::text, 'give_back'::text, 'spoil'::text, 'reverse'::text])) OR (length(reason) >= 3))),
  constraint witness_is_known CHECK ((witness = ANY (ARRAY['guardian'::text, 'kader'::text, 'puskesmas'::text, 'posyandu'::text]))),
  constraint ledger_transfer_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES pledge_allocation(id),
  constraint ledger_transfer_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES pledge(id),
  constraint ledger_transfer_reverses_fkey FOREIGN KEY (reverses) REFERENCES ledger_transfer(id),
  constraint ledger_transfer_pkey PRIMARY KEY (id),
  constraint a_transfer_is_reversed_once UNIQUE (reverses)
);
comment on table ledger_transfer is 'One step of a contribution, made of entries. Only added: an error is answered by a reversal.';
comment on column ledger_transfer.id is 'Id of the transfer.';
comment on column ledger_transfer.kind is 'pledge, lapse, withdraw, allocate, release, settle, deliver, receive, use, give_back, spoil, reverse.';
comment on column ledger_transfer.pledge_id is 'Pledge it moves.';
comment on column ledger_transfer.allocation_id is 'Allocation it moves; null for steps of the pledge itself.';
comment on column ledger_transfer.happened_on is 'Day it happened.';
comment on column ledger_transfer.recorded_at is 'Instant it was written down.';
comment on column ledger_transfer.recorded_by is 'Who wrote it down.';
comment on column ledger_transfer.reason is 'Why, in words without a child in them.';
comment on column ledger_transfer.witness is 'Who took it, at a delivery or a receipt: guardian, kader, puskesmas or posyandu. No name.';
comment on column ledger_transfer.reverses is 'Transfer that this one takes back.';
CREATE INDEX ledger_transfer_by_allocation ON ledger_transfer USING btree (allocation_id, recorded_at, id);
CREATE INDEX ledger_transfer_by_pledge ON ledger_transfer USING btree (pledge_id, recorded_at, id);
grant insert, select on ledger_transfer to anakkita_app;

create table listener_position (
  listener text not null,
  tick bigint not null,
  constraint listener_position_pkey PRIMARY KEY (listener)
);
comment on table listener_position is 'How far each listener has read the events.';
comment on column listener_position.listener is 'Name of the listener.';
comment on column listener_position.tick is 'Last tick that it has handled.';
grant insert, select, update on listener_position to anakkita_app;

create table matching_child (
  draft_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  place text not null,
  person_id uuid,
  metres integer,
  reasons jsonb,
  moved_from uuid,
  because text,
  shortage smallint,
  choice text not null,
  left_out text[],
  constraint choice_is_known CHECK ((choice = ANY (ARRAY['waits'::text, 'dropped'::text, 'proposed'::text, 'left_out'::text]))),
  constraint place_in_a_draft_is_known CHECK ((place = ANY (ARRAY['new'::text, 'moves'::text, 'stays'::text, 'uncovered'::text, 'no_consent'::text]))),
  constraint who_has_a_place_has_a_person CHECK (((place = ANY (ARRAY['new'::text, 'moves'::text, 'stays'::text])) = (person_id IS NOT NULL))),
  constraint who_is_left_out_is_told_why CHECK (((choice = 'left_out'::text) = (left_out IS NOT NULL))),
  constraint who_moves_comes_from_somebody CHECK (((place = 'moves'::text) = (moved_from IS NOT NULL))),
  constraint matching_child_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES matching_draft(id) ON DELETE CASCADE,
  constraint a_child_stands_once_in_a_draft PRIMARY KEY (draft_id, child_id)
);
comment on table matching_child is 'Where each child stands in a draft, and what a person decided.';
comment on column matching_child.draft_id is 'In which draft.';
comment on column matching_child.child_id is 'Which child.';
comment on column matching_child.area is 'Present area of the child.';
comment on column matching_child.place is 'new, moves, stays, uncovered: no place near enough, or no_consent: the kader keeps the clock.';
comment on column matching_child.person_id is 'Proposed foster parent.';
comment on column matching_child.metres is 'Metres between them as the crow flies, from middle to middle of where both live.';
comment on column matching_child.reasons is 'Why this pair, as keys with values.';
comment on column matching_child.moved_from is 'Foster parent whom the child has today and would leave.';
comment on column matching_child.because is 'Why it would leave: parent.gone, conflict, capacity, makesRoom or by_hand.';
comment on column matching_child.shortage is 'Of an uncovered child: which tight place, by its number.';
comment on column matching_child.choice is 'waits, dropped, proposed, or left_out when something had changed by the time it was confirmed.';
comment on column matching_child.left_out is 'What had changed, by codes.';
CREATE INDEX matching_child_by_place ON matching_child USING btree (draft_id, place, area);
alter table matching_child enable row level security;
create policy within_reach on matching_child for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on matching_child to anakkita_app;

create table matching_draft (
  id uuid not null,
  state text not null,
  refusal text,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  solved_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  figures jsonb,
  shortages jsonb,
  loads jsonb,
  constraint a_ready_draft_has_its_figures CHECK (((state <> 'ready'::text) OR ((solved_at IS NOT NULL) AND (figures IS NOT NULL) AND (shortages IS NOT NULL) AND (loads IS NOT NULL)))),
  constraint only_a_failed_draft_says_why CHECK (((state = 'failed'::text) = (refusal IS NOT NULL))),
  constraint state_of_a_draft_is_known CHECK ((state = ANY (ARRAY['solving'::text, 'ready'::text, 'failed'::text, 'dropped'::text]))),
  constraint matching_draft_pkey PRIMARY KEY (id)
);
comment on table matching_draft is 'A proposal for the whole city, as the solver made it; a person confirms. Kept for a week.';
comment on column matching_draft.id is 'Id of the draft.';
comment on column matching_draft.state is 'solving, ready, failed, or dropped: another took its place.';
comment on column matching_draft.refusal is 'Why the solver gave nothing: time, memory, size, busy, failed or invalid.';
comment on column matching_draft.made_at is 'Instant it was asked for.';
comment on column matching_draft.made_by is 'Who asked for it.';
comment on column matching_draft.solved_at is 'Instant the proposal stood.';
comment on column matching_draft.expires_at is 'Instant from which it counts no more: too much will have changed.';
comment on column matching_draft.figures is 'Counts of pairs, kilometres, seconds and the proof.';
comment on column matching_draft.shortages is 'Tight places: counts by area, numbers of places.';
comment on column matching_draft.loads is 'Children and capacity of each foster parent in the proposal, by their ids.';
CREATE UNIQUE INDEX one_draft_is_solved_at_a_time ON matching_draft USING btree ((true)) WHERE (state = 'solving'::text);
alter table matching_draft enable row level security;
create policy who_pairs_works on matching_draft for all to anakkita_app using ((NULLIF(current_setting('app.scope_from'::text, true), ''::text) IS NOT NULL) OR (NULLIF(current_setting('app.scopes'::text, true), ''::text) IS NOT NULL));
grant delete, insert, select, update on matching_draft to anakkita_app;

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
  measured_by text,
  place text,
  unit_decision text,
  written_weight_g integer,
  written_length_mm integer,
  unit_decided_at timestamp with time zone,
  unit_decided_by uuid,
  constraint a_unit_decision_says_who_and_when CHECK ((((unit_decision IS NULL) = (unit_decided_at IS NULL)) AND ((unit_decision IS NULL) = (unit_decided_by IS NULL)))),
  constraint gain_is_a_letter_of_the_card CHECK ((gain = ANY (ARRAY['N'::text, 'T'::text, 'O'::text, 'B'::text]))),
  constraint length_is_positive CHECK ((length_mm > 0)),
  constraint measured_after_birth CHECK ((age_days >= 0)),
  constraint measurer_is_known CHECK ((measurer = ANY (ARRAY['unknown'::text, 'kader'::text, 'trained'::text]))),
  constraint parity_is_known CHECK ((parity = ANY (ARRAY['match'::text, 'drifted'::text, 'posture'::text, 'none'::text]))),
  constraint place_of_measuring_is_known CHECK ((place = ANY (ARRAY['posyandu'::text, 'puskesmas'::text, 'home'::text, 'hospital'::text]))),
  constraint posture_is_lying_or_standing CHECK ((posture = ANY (ARRAY['L'::text, 'H'::text]))),
  constraint unit_decision_is_known CHECK ((unit_decision = ANY (ARRAY['accept'::text, 'figure'::text, 'remeasure'::text, 'leave'::text]))),
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
comment on column measurement.measured_by is 'Name of the person who measured, as typed at the desk; null for imports.';
comment on column measurement.place is 'Where a desk measurement was taken: posyandu, puskesmas, home or hospital; null for imports.';
comment on column measurement.unit_decision is 'What a person decided on the unit error: accept, another figure, remeasure, leave; null before, and for decisions of earlier releases.';
comment on column measurement.written_weight_g is 'Weight as it was written, grams, kept beside what a decision made of it.';
comment on column measurement.written_length_mm is 'Length as it was written, millimetres, kept beside what a decision made of it.';
comment on column measurement.unit_decided_at is 'Instant of the decision; taking it back empties these fields, the audit keeps both.';
comment on column measurement.unit_decided_by is 'Who decided.';
CREATE INDEX measurement_unit_decided ON measurement USING btree (unit_decided_at DESC, id) WHERE (unit_decision IS NOT NULL);
CREATE INDEX measurement_unit_errors ON measurement USING btree (area, id) WHERE (unit_error = 'proposed'::text);
CREATE UNIQUE INDEX one_measurement_per_child_and_date ON measurement USING btree (child_id, measured_on) WHERE (superseded_by IS NULL);
alter table measurement enable row level security;
create policy opened_alone on measurement for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on measurement for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on measurement to anakkita_app;

create table need_catalogue (
  version integer not null,
  items jsonb not null,
  note text not null,
  published_at timestamp with time zone not null,
  published_by uuid not null,
  constraint the_catalogue_counts_from_one CHECK ((version > 0)),
  constraint need_catalogue_pkey PRIMARY KEY (version)
);
comment on table need_catalogue is 'The catalogue of needs as the city changed it; version 0 comes with the software.';
comment on column need_catalogue.version is 'Number of the version, from 1.';
comment on column need_catalogue.items is 'All items: code, words, unit, usual quantity, price range and whether it was verified, trigger, who may deliver, departments, donors.';
comment on column need_catalogue.note is 'What changed and why.';
comment on column need_catalogue.published_at is 'Instant from which it holds.';
comment on column need_catalogue.published_by is 'Who published it.';
grant insert, select on need_catalogue to anakkita_app;

create table need_line (
  id uuid not null,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  item text not null,
  catalogue_version integer not null,
  unit text not null,
  reasons text[] not null,
  state text not null,
  quantity numeric(12,2),
  unit_price_rp bigint,
  deadline date,
  department text,
  donor text not null,
  at_home boolean not null,
  divisible boolean not null,
  urgency smallint not null,
  urgency_reasons text[] not null,
  covered_quantity numeric(12,2) default 0 not null,
  met_quantity numeric(12,2) default 0 not null,
  staff_word text,
  proposed_at timestamp with time zone not null,
  proposed_by uuid not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  decline_reason text,
  taken_on date,
  taken_by uuid,
  planned_on date,
  ended_on date,
  constraint a_declined_need_has_a_reason CHECK (((state = 'declined'::text) = (decline_reason IS NOT NULL))),
  constraint a_need_that_was_decided_has_quantity_price_and_deadline CHECK (((state <> ALL (ARRAY['open'::text, 'covered'::text, 'met'::text])) OR ((quantity IS NOT NULL) AND (unit_price_rp IS NOT NULL) AND (deadline IS NOT NULL)))),
  constraint a_price_is_whole_rupiah_and_possible CHECK (((unit_price_rp >= 0) AND (unit_price_rp <= 1000000000))),
  constraint a_quantity_is_more_than_nothing CHECK (((quantity > (0)::numeric) AND (quantity <= (1000000)::numeric))),
  constraint need_donor_is_known CHECK ((donor = ANY (ARRAY['yes'::text, 'no'::text, 'through_health'::text, 'gap'::text]))),
  constraint need_state_is_known CHECK ((state = ANY (ARRAY['proposed'::text, 'open'::text, 'covered'::text, 'met'::text, 'declined'::text, 'expired'::text]))),
  constraint no_need_is_covered_beyond_its_quantity CHECK (((covered_quantity >= (0)::numeric) AND (covered_quantity <= COALESCE(quantity, (0)::numeric)))),
  constraint no_need_is_met_beyond_its_quantity CHECK (((met_quantity >= (0)::numeric) AND (met_quantity <= COALESCE(quantity, (0)::numeric)))),
  constraint urgency_goes_from_0_to_100 CHECK (((urgency >= 0) AND (urgency <= 100))),
  constraint need_line_pkey PRIMARY KEY (id)
);
comment on table need_line is 'One thing that a case needs, by when, how much, and how far it is covered.';
comment on column need_line.id is 'Id of the line.';
comment on column need_line.case_id is 'Which case.';
comment on column need_line.child_id is 'Which child.';
comment on column need_line.area is 'Present area of the child.';
comment on column need_line.item is 'Code of the item in the catalogue.';
comment on column need_line.catalogue_version is 'Version of the catalogue it was proposed from; 0 came with the software.';
comment on column need_line.unit is 'Unit of the quantity, as the catalogue had it.';
comment on column need_line.reasons is 'Triggers that proposed it, or by_hand.';
comment on column need_line.state is 'proposed, open, covered, met, declined or expired.';
comment on column need_line.quantity is 'How much is needed, in the unit.';
comment on column need_line.unit_price_rp is 'Price of one unit, whole rupiah; 0 when the health service gives it free.';
comment on column need_line.deadline is 'Day by which it is needed.';
comment on column need_line.department is 'Department that answers for it, by its code.';
comment on column need_line.donor is 'Whether a donor may fund it: yes, no, through_health (handed out by the health service), gap (only what insurance leaves open).';
comment on column need_line.at_home is 'Built or brought at the home: who delivers must know the address.';
comment on column need_line.divisible is 'Several givers may share it, in any parts; else it is given whole units at a time.';
comment on column need_line.urgency is 'How urgent, 0 to 100, by the rule of urgency.';
comment on column need_line.urgency_reasons is 'Why, by the words of the rule.';
comment on column need_line.covered_quantity is 'Allocations not reversed, in the unit; written by the room of contributions.';
comment on column need_line.met_quantity is 'Receipts, in the unit; written by the room of contributions.';
comment on column need_line.staff_word is 'Why staff allow an item that asks for their word.';
comment on column need_line.proposed_at is 'Instant it was proposed.';
comment on column need_line.proposed_by is 'Whose act proposed it.';
comment on column need_line.decided_at is 'Instant it was accepted or declined.';
comment on column need_line.decided_by is 'Who decided.';
comment on column need_line.decline_reason is 'Why it was declined.';
comment on column need_line.taken_on is 'Day the department took it on.';
comment on column need_line.taken_by is 'Officer who took it on.';
comment on column need_line.planned_on is 'Day for which the department plans it.';
comment on column need_line.ended_on is 'Day it was met, declined or expired.';
CREATE UNIQUE INDEX a_case_needs_an_item_once_at_a_time ON need_line USING btree (case_id, item) WHERE (state = ANY (ARRAY['proposed'::text, 'open'::text, 'covered'::text]));
CREATE INDEX need_line_by_child ON need_line USING btree (child_id);
CREATE INDEX need_line_by_department ON need_line USING btree (department, deadline) WHERE (state = ANY (ARRAY['open'::text, 'covered'::text]));
CREATE INDEX need_line_open ON need_line USING btree (area, deadline) WHERE (state = 'open'::text);
CREATE INDEX need_line_proposed ON need_line USING btree (area, proposed_at) WHERE (state = 'proposed'::text);
alter table need_line enable row level security;
create policy opened_alone on need_line for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy ordered_by_the_giver on need_line for all to anakkita_app using (id = ANY ((string_to_array(NULLIF(current_setting('app.offered'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on need_line for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on need_line to anakkita_app;

create table notice (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  day date not null,
  subject text default ''::text not null,
  counts jsonb not null,
  made_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_kind_is_known CHECK ((kind = ANY (ARRAY['visits'::text, 'visits_climbed'::text, 'worry'::text, 'urgent_tasks'::text, 'referrals'::text, 'conference'::text, 'tasks_overdue'::text]))),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint notice_pkey PRIMARY KEY (id),
  constraint nobody_is_told_twice_of_the_same_cause UNIQUE (person_id, kind, day, subject)
);
comment on table notice is 'What a person was told in the application, and might be told beyond it. Numbers, never names.';
comment on column notice.id is 'Id of the notice, minted before anything is sent.';
comment on column notice.person_id is 'Who is told.';
comment on column notice.kind is 'visits, visits_climbed, worry, urgent_tasks, referrals, conference or tasks_overdue; the words for each are code, in versions.';
comment on column notice.day is 'Day in Jakarta for which it was made.';
comment on column notice.subject is 'What tells two causes of one kind and day apart: id of a visit or case, or the hour of the round; empty for the round of the morning.';
comment on column notice.counts is 'How many, by the words of the kind: late, today, soon, all.';
comment on column notice.made_at is 'Instant it was made.';
comment on column notice.read_at is 'Instant the person had seen it.';
CREATE INDEX notice_by_person ON notice USING btree (person_id, made_at DESC);
CREATE INDEX notice_unread ON notice USING btree (person_id) WHERE (read_at IS NULL);
alter table notice enable row level security;
create policy the_own on notice for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy who_delivers on notice for all to anakkita_app using (current_setting('app.delivers'::text, true) = 'on'::text);
grant delete, insert, select on notice to anakkita_app;
grant update (read_at) on notice to anakkita_app;

create table notice_address (
  person_id uuid not null,
  channel text not null,
  salt bytea not null,
  sealed bytea not null,
  code_hash bytea,
  code_until timestamp with time zone,
  code_tries smallint not null,
  codes_on date not null,
  codes_sent smallint not null,
  code_sent_at timestamp with time zone not null,
  verified_at timestamp with time zone,
  refused_at timestamp with time zone,
  constraint a_code_has_an_end CHECK (((code_hash IS NULL) = (code_until IS NULL))),
  constraint address_channel_is_known CHECK ((channel = ANY (ARRAY['email'::text, 'whatsapp'::text]))),
  constraint notice_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint notice_address_pkey PRIMARY KEY (person_id, channel)
);
comment on table notice_address is 'E-mail address or WhatsApp number at which a person wants to be reminded, proved by a code that was sent there.';
comment on column notice_address.person_id is 'Whose address.';
comment on column notice_address.channel is 'email or whatsapp.';
comment on column notice_address.salt is 'Makes the key with which the row is sealed.';
comment on column notice_address.sealed is 'The address or number, sealed.';
comment on column notice_address.code_hash is 'Keyed hash of the code on its way; null when none is.';
comment on column notice_address.code_until is 'Instant after which the code proves nothing.';
comment on column notice_address.code_tries is 'Wrong codes so far.';
comment on column notice_address.codes_on is 'Day on which codes were counted.';
comment on column notice_address.codes_sent is 'Codes sent on that day.';
comment on column notice_address.code_sent_at is 'Instant the last code was sent.';
comment on column notice_address.verified_at is 'Instant the code came back; nothing but codes is sent before.';
comment on column notice_address.refused_at is 'Instant the channel said that nobody is there; nothing is sent from then on.';
alter table notice_address enable row level security;
create policy the_own on notice_address for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy who_delivers on notice_address for all to anakkita_app using (current_setting('app.delivers'::text, true) = 'on'::text);
grant delete, insert, select, update on notice_address to anakkita_app;

create table notice_choice (
  person_id uuid not null,
  quiet_from smallint not null,
  quiet_until smallint not null,
  urgent_anyway boolean not null,
  changed_at timestamp with time zone not null,
  constraint quiet_hours_are_hours CHECK ((((quiet_from >= 0) AND (quiet_from <= 23)) AND ((quiet_until >= 0) AND (quiet_until <= 23)))),
  constraint notice_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint notice_choice_pkey PRIMARY KEY (person_id)
);
comment on table notice_choice is 'When a person wants to be left in peace. Without a row the usual hours hold.';
comment on column notice_choice.person_id is 'Whose choice.';
comment on column notice_choice.quiet_from is 'Hour of the day in Jakarta from which nothing is sent.';
comment on column notice_choice.quiet_until is 'Hour from which it is sent again; the same as quiet_from: no quiet hours.';
comment on column notice_choice.urgent_anyway is 'What concerns a child that worries somebody may come in quiet hours too.';
comment on column notice_choice.changed_at is 'Instant of the choice.';
alter table notice_choice enable row level security;
create policy the_own on notice_choice for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy who_delivers on notice_choice for all to anakkita_app using (current_setting('app.delivers'::text, true) = 'on'::text);
grant delete, insert, select, update on notice_choice to anakkita_app;

create table notice_delivery (
  id uuid not null,
  notice_id uuid not null,
  person_id uuid not null,
  channel text not null,
  device_id uuid,
  state text not null,
  tries smallint not null,
  cut_offs smallint not null,
  next_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  ended_at timestamp with time zone,
  why text,
  constraint delivery_channel_is_known CHECK ((channel = ANY (ARRAY['push'::text, 'email'::text, 'whatsapp'::text]))),
  constraint delivery_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'given_up'::text, 'dropped'::text]))),
  constraint push_goes_to_a_device CHECK (((channel = 'push'::text) = (device_id IS NOT NULL))),
  constraint what_is_over_has_an_end CHECK (((state = ANY (ARRAY['waiting'::text, 'sending'::text])) = (ended_at IS NULL))),
  constraint notice_delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id) ON DELETE CASCADE,
  constraint notice_delivery_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint notice_delivery_pkey PRIMARY KEY (id),
  constraint a_notice_goes_once_to_a_place UNIQUE NULLS NOT DISTINCT (notice_id, channel, device_id)
);
comment on table notice_delivery is 'One notice on its way over one channel. Written before it is sent, so that nothing is sent that nobody knows of.';
comment on column notice_delivery.id is 'Id of the delivery; goes along, so that a repeat is known as one.';
comment on column notice_delivery.notice_id is 'What is sent.';
comment on column notice_delivery.person_id is 'To whom.';
comment on column notice_delivery.channel is 'push, email or whatsapp.';
comment on column notice_delivery.device_id is 'Which browser, for push.';
comment on column notice_delivery.state is 'waiting, sending, sent; refused for good, given_up after many tries or too late, dropped because it is not wanted any more.';
comment on column notice_delivery.tries is 'How often it was tried.';
comment on column notice_delivery.cut_offs is 'How often the worker ended between sending and writing.';
comment on column notice_delivery.next_at is 'Instant of the next try.';
comment on column notice_delivery.taken_at is 'Instant the last try began.';
comment on column notice_delivery.ended_at is 'Instant from which nothing more happens.';
comment on column notice_delivery.why is 'A code for what went wrong last.';
CREATE INDEX notice_delivery_due ON notice_delivery USING btree (next_at) WHERE (ended_at IS NULL);
alter table notice_delivery enable row level security;
create policy the_own on notice_delivery for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy who_delivers on notice_delivery for all to anakkita_app using (current_setting('app.delivers'::text, true) = 'on'::text);
grant delete, insert, select, update on notice_delivery to anakkita_app;

create table notice_device (
  id uuid not null,
  person_id uuid not null,
  session_id uuid,
  endpoint_hash bytea not null,
  salt bytea not null,
  sealed bytea not null,
  label text not null,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint notice_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint notice_device_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE,
  constraint notice_device_pkey PRIMARY KEY (id),
  constraint a_device_belongs_to_one_person UNIQUE (endpoint_hash)
);
comment on table notice_device is 'Browsers on which a person wants to be reminded. A session that is revoked takes its device along.';
comment on column notice_device.id is 'Id of the device, minted in the browser.';
comment on column notice_device.person_id is 'Whose browser.';
comment on column notice_device.session_id is 'The session it was added in; null once that ran out by itself.';
comment on column notice_device.endpoint_hash is 'SHA-256 of the address of the push service for this browser.';
comment on column notice_device.salt is 'Makes the key with which the row is sealed.';
comment on column notice_device.sealed is 'Address and keys of the subscription, sealed.';
comment on column notice_device.label is 'Kind of browser and system, in a word or two.';
comment on column notice_device.made_at is 'Instant it was added.';
comment on column notice_device.seen_at is 'Instant the person last used the application on it.';
CREATE INDEX notice_device_by_person ON notice_device USING btree (person_id);
CREATE INDEX notice_device_by_session ON notice_device USING btree (session_id) WHERE (session_id IS NOT NULL);
alter table notice_device enable row level security;
create policy the_door_lets_go on notice_device for all to anakkita_door using true;
create policy the_own on notice_device for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy who_delivers on notice_device for all to anakkita_app using (current_setting('app.delivers'::text, true) = 'on'::text);
grant delete, insert, select, update on notice_device to anakkita_app;
grant select (id, session_id) on notice_device to anakkita_door;
grant update (session_id) on notice_device to anakkita_door;

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

create table pledge (
  id uuid not null,
  giver_id uuid not null,
  giver_person_id uuid,
  kind text not null,
  commodity text not null,
  unit text not null,
  said_quantity numeric(14,2) not null,
  said_unit text not null,
  wish_area text collate "C" not null,
  note text,
  valid_until date,
  made_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  moved_at timestamp with time zone not null,
  pledged bigint not null,
  unspent bigint not null,
  ended bigint not null,
  constraint a_pledge_is_never_overspent CHECK (((unspent >= 0) AND (ended >= 0) AND ((unspent + ended) <= pledged))),
  constraint a_pledge_promises_something CHECK ((said_quantity > (0)::numeric)),
  constraint kind_of_pledge_is_known CHECK ((kind = ANY (ARRAY['money'::text, 'goods'::text, 'service'::text]))),
  constraint money_is_counted_in_rupiah CHECK ((((kind = 'money'::text) = (commodity = 'rupiah'::text)) AND ((kind = 'money'::text) = (unit = 'rupiah'::text)))),
  constraint pledge_pkey PRIMARY KEY (id)
);
comment on table pledge is 'A promise of money, goods or a service. What became of it is in the ledger; its three amounts here follow the ledger in the same transaction.';
comment on column pledge.id is 'Id of the pledge.';
comment on column pledge.giver_id is 'Who gives.';
comment on column pledge.giver_person_id is 'Account of the giver; null for who gives without one.';
comment on column pledge.kind is 'money, goods or service.';
comment on column pledge.commodity is 'rupiah, or the code of the item in the catalogue of needs.';
comment on column pledge.unit is 'Smallest unit that amounts of this pledge are counted in.';
comment on column pledge.said_quantity is 'Quantity as it was said, for example 500.';
comment on column pledge.said_unit is 'Unit as it was said, for example kg.';
comment on column pledge.wish_area is 'Area the giver wishes it to go to; the regency for anywhere.';
comment on column pledge.note is 'Words of the giver about the pledge.';
comment on column pledge.valid_until is 'Last day of the promise; what is unspent then lapses. Null: no end.';
comment on column pledge.made_on is 'Day it was made.';
comment on column pledge.recorded_at is 'Instant it was written down.';
comment on column pledge.recorded_by is 'Who wrote it down.';
comment on column pledge.moved_at is 'Instant of its newest transfer. Written first by every command, which makes commands on one pledge take turns.';
comment on column pledge.pledged is 'What was promised, in units.';
comment on column pledge.unspent is 'What is free to be directed, in units.';
comment on column pledge.ended is 'What lapsed or went back to the giver without being directed, in units.';
CREATE INDEX pledge_by_giver ON pledge USING btree (giver_id, made_on DESC, id);
CREATE INDEX pledge_by_movement ON pledge USING btree (moved_at DESC, id);
CREATE INDEX pledge_by_person ON pledge USING btree (giver_person_id, made_on DESC, id) WHERE (giver_person_id IS NOT NULL);
CREATE INDEX pledge_lapses_on ON pledge USING btree (valid_until) WHERE ((unspent > 0) AND (valid_until IS NOT NULL));
grant insert, select on pledge to anakkita_app;
grant update (moved_at, pledged, unspent, ended) on pledge to anakkita_app;

create table pledge_allocation (
  id uuid not null,
  pledge_id uuid not null,
  giver_person_id uuid,
  need_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  item_code text not null,
  unit text not null,
  unit_price bigint,
  reason text,
  ordered_at timestamp with time zone not null,
  ordered_by uuid not null,
  committed bigint not null,
  covered bigint not null,
  delivered bigint not null,
  received bigint not null,
  used bigint not null,
  given_back bigint not null,
  spoiled bigint not null,
  constraint amounts_of_an_allocation_are_not_negative CHECK (((committed >= 0) AND (covered >= 0) AND (delivered >= 0) AND (received >= 0) AND (used >= 0) AND (given_back >= 0) AND (spoiled >= 0))),
  constraint pledge_allocation_pledge_id_fkey FOREIGN KEY (pledge_id) REFERENCES pledge(id),
  constraint pledge_allocation_pkey PRIMARY KEY (id)
);
comment on table pledge_allocation is 'A part of a pledge directed to one need line of a child. Its amounts follow the ledger in the same transaction.';
comment on column pledge_allocation.id is 'Id of the allocation.';
comment on column pledge_allocation.pledge_id is 'Pledge it comes from.';
comment on column pledge_allocation.giver_person_id is 'Account of the giver, who sees the row without any reach; null for who gives without one.';
comment on column pledge_allocation.need_id is 'Need line it covers.';
comment on column pledge_allocation.child_id is 'Child of the need.';
comment on column pledge_allocation.area is 'Present area of the child.';
comment on column pledge_allocation.item_code is 'Item of the need, by its code in the catalogue.';
comment on column pledge_allocation.unit is 'Unit the amounts are counted in.';
comment on column pledge_allocation.unit_price is 'Rupiah per unit at which money covered it; null for goods and services.';
comment on column pledge_allocation.reason is 'Why this need: words of the router or of who directed it by hand.';
comment on column pledge_allocation.ordered_at is 'Instant it was directed.';
comment on column pledge_allocation.ordered_by is 'Who directed it.';
comment on column pledge_allocation.committed is 'Rupiah bound to it; 0 for goods and services.';
comment on column pledge_allocation.covered is 'Promised to the need and not delivered yet, in units.';
comment on column pledge_allocation.delivered is 'Delivered and not received yet, in units.';
comment on column pledge_allocation.received is 'Received and not yet told to be used, in units.';
comment on column pledge_allocation.used is 'Used by the child, in units.';
comment on column pledge_allocation.given_back is 'Delivered and taken back by the giver, in units.';
comment on column pledge_allocation.spoiled is 'Delivered or received, then spoiled or lost, in units.';
CREATE INDEX pledge_allocation_by_child ON pledge_allocation USING btree (child_id);
CREATE INDEX pledge_allocation_by_giver ON pledge_allocation USING btree (giver_person_id, ordered_at, id) WHERE (giver_person_id IS NOT NULL);
CREATE INDEX pledge_allocation_by_need ON pledge_allocation USING btree (need_id);
CREATE INDEX pledge_allocation_by_pledge ON pledge_allocation USING btree (pledge_id, ordered_at, id);
CREATE INDEX pledge_allocation_waits_for_delivery ON pledge_allocation USING btree (area, ordered_at, id) WHERE (covered > 0);
CREATE INDEX pledge_allocation_waits_for_receipt ON pledge_allocation USING btree (area, ordered_at, id) WHERE (delivered > 0);
CREATE INDEX pledge_allocation_waits_for_use ON pledge_allocation USING btree (area, ordered_at, id) WHERE (received > 0);
alter table pledge_allocation enable row level security;
create policy opened_alone on pledge_allocation for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy the_giver_sees_their_own on pledge_allocation for all to anakkita_app using (giver_person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy within_reach on pledge_allocation for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on pledge_allocation to anakkita_app;
grant update (area, committed, covered, delivered, received, used, given_back, spoiled) on pledge_allocation to anakkita_app;

create table quality_month (
  area text collate "C" not null,
  month date not null,
  measured integer not null,
  lengths integer not null,
  length_digits integer[] not null,
  weights integer not null,
  weight_digits integer[] not null,
  posture_known integer not null,
  posture_wrong integer not null,
  posture_missing integer not null,
  unit_errors integer not null,
  flagged integer not null,
  arm_asked integer not null,
  arm_missing integer not null,
  drifted integer not null,
  z_count integer not null,
  z_sum bigint not null,
  z_squares bigint not null,
  constraint ten_digits CHECK (((cardinality(length_digits) = 10) AND (cardinality(weight_digits) = 10))),
  constraint one_quality_per_area_and_month PRIMARY KEY (month, area)
);
comment on table quality_month is 'How it was measured, by posyandu of measuring and month. Numbers only; counted anew with area_month, in the same transaction.';
comment on column quality_month.area is 'Posyandu where it was measured, or the village where none is known.';
comment on column quality_month.month is 'First day of the month.';
comment on column quality_month.measured is 'Measurements of children below 60 months, superseded ones left out.';
comment on column quality_month.lengths is 'Of these with a length.';
comment on column quality_month.length_digits is 'How many lengths end in .0 to .9 cm.';
comment on column quality_month.weights is 'Of these with a weight.';
comment on column quality_month.weight_digits is 'How many weights end in .0 to .9 kg.';
comment on column quality_month.posture_known is 'Lengths with a posture.';
comment on column quality_month.posture_wrong is 'Standing below 24 months, or lying from then on.';
comment on column quality_month.posture_missing is 'Lengths without a posture.';
comment on column quality_month.unit_errors is 'Values that were written in another unit, decided or not.';
comment on column quality_month.flagged is 'With a z outside the limits of WHO.';
comment on column quality_month.arm_asked is 'Of 6 to 59 months, where the arm is measured.';
comment on column quality_month.arm_missing is 'Of these without an arm circumference.';
comment on column quality_month.drifted is 'Whose z in the file was left behind.';
comment on column quality_month.z_count is 'Length-for-age that counts.';
comment on column quality_month.z_sum is 'Their sum, hundredths.';
comment on column quality_month.z_squares is 'The sum of their squares, hundredths squared.';
grant delete, insert, select, update on quality_month to anakkita_app;

create table reading_day (
  actor_id uuid not null,
  day date not null,
  shown integer not null,
  opened integer not null,
  most_in_hour integer not null,
  at_night integer not null,
  constraint one_sum_per_reader_and_day PRIMARY KEY (actor_id, day)
);
comment on table reading_day is 'How much each person read on each day, summed up from the audit every night: what is usual for them.';
comment on column reading_day.actor_id is 'Who read.';
comment on column reading_day.day is 'Day in Jakarta.';
comment on column reading_day.shown is 'Different children that any reply showed, lists too.';
comment on column reading_day.opened is 'Different children whose page was opened.';
comment on column reading_day.most_in_hour is 'Most different children opened within one hour of the clock.';
comment on column reading_day.at_night is 'Different children opened at night, by the hours of the setting.';
alter table reading_day enable row level security;
create policy auditors_read on reading_day for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
create policy desk on reading_day for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
grant delete, insert, select, update on reading_day to anakkita_app;

create table reading_finding (
  id uuid not null,
  rule text not null,
  actor_id uuid,
  subject_id uuid,
  day date not null,
  figures jsonb not null,
  found_at timestamp with time zone not null,
  state text not null,
  asked_at timestamp with time zone,
  asked_by uuid,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint an_answered_finding_has_words CHECK (((state <> ALL (ARRAY['explained'::text, 'concern'::text])) OR (answer IS NOT NULL))),
  constraint finding_state_is_known CHECK ((state = ANY (ARRAY['open'::text, 'asked'::text, 'explained'::text, 'concern'::text]))),
  constraint reading_finding_pkey PRIMARY KEY (id),
  constraint a_reading_is_found_once UNIQUE NULLS NOT DISTINCT (rule, actor_id, subject_id, day)
);
comment on table reading_finding is 'Reading that stands out by one of the rules, and what the person said to it.';
comment on column reading_finding.id is 'Id of the finding.';
comment on column reading_finding.rule is 'Rule by its code, for example many_in_day.';
comment on column reading_finding.actor_id is 'Who read; null when several did.';
comment on column reading_finding.subject_id is 'The one child that it is about, for rules about one child.';
comment on column reading_finding.day is 'Day in Jakarta.';
comment on column reading_finding.figures is 'Counts behind the finding and the limits in force; numbers only.';
comment on column reading_finding.found_at is 'Instant it was found.';
comment on column reading_finding.state is 'open, asked, explained or concern.';
comment on column reading_finding.asked_at is 'Instant the person was asked.';
comment on column reading_finding.asked_by is 'Who asked.';
comment on column reading_finding.answer is 'What the person said, in the words of who asked; never a child''s name.';
comment on column reading_finding.answered_at is 'Instant the answer was recorded.';
comment on column reading_finding.answered_by is 'Who recorded it.';
CREATE INDEX reading_finding_by_day ON reading_finding USING btree (day DESC, id);
CREATE INDEX reading_finding_waiting ON reading_finding USING btree (day DESC, id) WHERE (state = ANY (ARRAY['open'::text, 'asked'::text]));
alter table reading_finding enable row level security;
create policy auditors_read on reading_finding for select to anakkita_app using (current_setting('app.reads_audit'::text, true) = 'on'::text);
create policy desk on reading_finding for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
grant insert, select, update on reading_finding to anakkita_app;

create table recovery_code (
  code_hash bytea not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint recovery_code_pkey PRIMARY KEY (code_hash)
);
comment on table recovery_code is 'Codes on paper, each good once, for when the phone is gone. Made anew with each second factor.';
comment on column recovery_code.code_hash is 'SHA-256 of the code.';
comment on column recovery_code.person_id is 'Whose it is.';
comment on column recovery_code.made_at is 'Instant it was made.';
comment on column recovery_code.used_at is 'Instant it opened a session.';
CREATE INDEX recovery_code_by_person ON recovery_code USING btree (person_id);
grant delete on recovery_code to anakkita_app;
grant delete, insert, select, update on recovery_code to anakkita_door;
grant select (person_id) on recovery_code to anakkita_app;

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
  outcome text,
  second_id uuid,
  weight_gap_g integer,
  length_gap_mm integer,
  constraint an_outcome_rests_on_a_second_measuring CHECK ((((outcome IS NULL) = (second_id IS NULL)) AND ((outcome IS NULL) OR (done_on IS NOT NULL)))),
  constraint outcome_is_known CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'corrected'::text, 'both_in_doubt'::text]))),
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
comment on column remeasure_order.outcome is 'What the second measuring came to; null while open, and when a later measuring answered it in passing.';
comment on column remeasure_order.second_id is 'The second measuring, taken blind by another person.';
comment on column remeasure_order.weight_gap_g is 'Second weight minus first, grams.';
comment on column remeasure_order.length_gap_mm is 'Second length minus first, millimetres.';
CREATE INDEX remeasure_order_by_child ON remeasure_order USING btree (child_id);
CREATE INDEX remeasure_order_due ON remeasure_order USING btree (due_on, id) WHERE (done_on IS NULL);
CREATE INDEX remeasure_order_open ON remeasure_order USING btree (area) WHERE (done_on IS NULL);
alter table remeasure_order enable row level security;
create policy opened_alone on remeasure_order for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy within_reach on remeasure_order for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on remeasure_order to anakkita_app;

create table retention_run (
  id uuid not null,
  kind text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  counts jsonb,
  constraint retention_kind_is_known CHECK ((kind = ANY (ARRAY['dry'::text, 'real'::text]))),
  constraint retention_run_pkey PRIMARY KEY (id)
);
comment on table retention_run is 'Runs of the retention rules: a dry one counts, a real one erases or makes anonymous.';
comment on column retention_run.id is 'Id of the run.';
comment on column retention_run.kind is 'dry or real.';
comment on column retention_run.asked_by is 'Who asked for it; the service account for the nightly one.';
comment on column retention_run.asked_at is 'Instant it was asked for.';
comment on column retention_run.done_at is 'Instant it was finished.';
comment on column retention_run.counts is 'Rows per rule; numbers only.';
CREATE INDEX retention_run_by_time ON retention_run USING btree (asked_at DESC);
alter table retention_run enable row level security;
create policy desk on retention_run for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
grant insert, select, update on retention_run to anakkita_app;

create table rights_request (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  guardian_id uuid not null,
  kind text not null,
  field text,
  words_cipher bytea,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  due_at timestamp with time zone not null,
  outcome text,
  answer_cipher bytea,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint a_request_is_due_after_it_was_made CHECK ((due_at > opened_at)),
  constraint an_answer_has_outcome_time_and_person CHECK ((((outcome IS NULL) = (answered_at IS NULL)) AND ((outcome IS NULL) = (answered_by IS NULL)))),
  constraint request_kind_is_known CHECK ((kind = ANY (ARRAY['copy'::text, 'correction'::text, 'withdrawal'::text, 'restriction'::text, 'objection'::text, 'erasure'::text, 'complaint'::text]))),
  constraint request_outcome_is_known CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'partly'::text]))),
  constraint rights_request_pkey PRIMARY KEY (id)
);
comment on table rights_request is 'What a guardian asks for under UU PDP 27/2022, with the clock of 3 x 24 hours and the answer.';
comment on column rights_request.id is 'Id of the request.';
comment on column rights_request.child_id is 'About which child.';
comment on column rights_request.area is 'Present area of the child.';
comment on column rights_request.guardian_id is 'Who asks.';
comment on column rights_request.kind is 'copy, correction, withdrawal, restriction, objection, erasure or complaint.';
comment on column rights_request.field is 'For a correction: which field is wrong, by its code.';
comment on column rights_request.words_cipher is 'The guardian''s words, sealed with the key of the child.';
comment on column rights_request.opened_at is 'Instant it was made; its clock starts here.';
comment on column rights_request.opened_by is 'Who entered it: the guardian, or a person who took it down for them.';
comment on column rights_request.due_at is 'Instant by which it must be answered: 72 hours later.';
comment on column rights_request.outcome is 'done, refused or partly; null while it waits.';
comment on column rights_request.answer_cipher is 'The answer in words, sealed with the key of the child.';
comment on column rights_request.answered_at is 'Instant of the answer.';
comment on column rights_request.answered_by is 'Who answered.';
CREATE INDEX rights_request_by_child ON rights_request USING btree (child_id, opened_at);
CREATE INDEX rights_request_waiting ON rights_request USING btree (due_at) WHERE (outcome IS NULL);
alter table rights_request enable row level security;
create policy a_guardian_asks on rights_request for insert to anakkita_app with check (guardian_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy a_guardian_sees_their_own on rights_request for select to anakkita_app using (guardian_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy the_officer_sees_all on rights_request for all to anakkita_app using (current_setting('app.protects'::text, true) = 'on'::text);
create policy within_reach on rights_request for all to anakkita_app using ((kind <> 'complaint'::text) AND (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area)));
grant insert, select on rights_request to anakkita_app;
grant update (area, words_cipher, outcome, answer_cipher, answered_at, answered_by) on rights_request to anakkita_app;

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

create table saved_view (
  id uuid not null,
  person_id uuid not null,
  name text not null,
  filter jsonb not null,
  saved_at timestamp with time zone not null,
  constraint a_view_has_a_name CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint a_view_is_a_short_list_of_choices CHECK (((jsonb_typeof(filter) = 'object'::text) AND (length((filter)::text) <= 400))),
  constraint saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint a_view_is_named_once_a_person UNIQUE (person_id, name)
);
comment on table saved_view is 'Filter and sorting of the register that a person comes back to. Never what was searched for.';
comment on column saved_view.id is 'Identity.';
comment on column saved_view.person_id is 'Whose view; nobody else sees it.';
comment on column saved_view.name is 'Name that the person gave it.';
comment on column saved_view.filter is 'Choices as the register takes them: codes of class, state, age, area, stage, measuring and sorting.';
comment on column saved_view.saved_at is 'Instant it was saved.';
alter table saved_view enable row level security;
create policy the_own on saved_view for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
grant delete, insert, select, update on saved_view to anakkita_app;

create table second_factor (
  person_id uuid not null,
  secret_cipher bytea not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint second_factor_pkey PRIMARY KEY (person_id)
);
comment on table second_factor is 'Second factor of a person. Only the role of the door reads the secret.';
comment on column second_factor.person_id is 'Whose it is.';
comment on column second_factor.secret_cipher is 'Secret of the app, sealed with a key file outside the database.';
comment on column second_factor.made_at is 'Instant the secret was made.';
comment on column second_factor.confirmed_at is 'Instant the person proved that their app has it; null until then.';
comment on column second_factor.last_step is 'Last time step (30 s) whose code was used: no code opens twice.';
grant delete on second_factor to anakkita_app;
grant delete, insert, select, update on second_factor to anakkita_door;
grant select (person_id, confirmed_at) on second_factor to anakkita_app;

create table session (
  id uuid not null,
  person_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token)
);
comment on table session is 'Open sessions. Deleting a row ends the session at the next request. Not in backups.';
comment on column session.id is 'Id of the session.';
comment on column session.person_id is 'Whose it is.';
comment on column session.token is 'Random token; the cookie carries it with a signature.';
comment on column session.expires_at is 'Instant after which it opens nothing.';
comment on column session.ip_address is 'Address it was opened from.';
comment on column session.user_agent is 'Browser it was opened with.';
comment on column session.created_at is 'Instant of sign-in.';
comment on column session.updated_at is 'Instant of the last extension.';
comment on column session.proved_at is 'Instant the second factor was proved in this session; null while it was not.';
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
comment on table sign_in_failure is 'Failed sign-ins, counted per account and per address; old ones are deleted. Not in backups.';
comment on column sign_in_failure.id is 'Id of the failure.';
comment on column sign_in_failure.who is 'Keyed hash of what was typed as name.';
comment on column sign_in_failure.address is 'Address it came from.';
comment on column sign_in_failure.at is 'Instant.';
CREATE INDEX sign_in_failure_by_address ON sign_in_failure USING btree (address, at);
CREATE INDEX sign_in_failure_by_who ON sign_in_failure USING btree (who, at);
grant delete, insert, select, update on sign_in_failure to anakkita_door;

create table thanks (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  to_person_id uuid not null,
  phrase text not null,
  said text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  checked_by uuid,
  checked_at timestamp with time zone,
  check_outcome text,
  taken_back_by uuid,
  taken_back_at timestamp with time zone,
  constraint a_check_has_person_time_and_outcome CHECK ((((checked_by IS NULL) = (checked_at IS NULL)) AND ((checked_by IS NULL) = (check_outcome IS NULL)))),
  constraint check_outcome_is_known CHECK ((check_outcome = ANY (ARRAY['sent'::text, 'returned'::text]))),
  constraint nobody_checks_their_own_words CHECK ((checked_by <> written_by)),
  constraint only_own_words_are_checked CHECK (((checked_by IS NULL) OR (said IS NOT NULL))),
  constraint own_words_are_short CHECK (((length(said) >= 3) AND (length(said) <= 200))),
  constraint phrase_of_thanks_is_known CHECK ((phrase = ANY (ARRAY['came'::text, 'arrived'::text, 'used'::text, 'patient'::text, 'together'::text]))),
  constraint who_took_back_is_known CHECK (((taken_back_by IS NULL) = (taken_back_at IS NULL))),
  constraint thanks_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id),
  constraint thanks_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(id),
  constraint thanks_pkey PRIMARY KEY (id)
);
comment on table thanks is 'Thanks of a posyandu or puskesmas to a foster parent or giver: a sentence of the house, and words of one''s own once a second person has read them.';
comment on column thanks.id is 'Id of the thanks.';
comment on column thanks.child_id is 'Child that it is about.';
comment on column thanks.area is 'Present area of the child.';
comment on column thanks.to_person_id is 'Who is thanked.';
comment on column thanks.phrase is 'Sentence of the house, by its code.';
comment on column thanks.said is 'Words of one''s own, without a name, a number or a diagnosis; gone when the child is erased.';
comment on column thanks.written_by is 'Who thanks.';
comment on column thanks.written_at is 'Instant it was written.';
comment on column thanks.checked_by is 'Who read the own words before they went.';
comment on column thanks.checked_at is 'Instant they were read.';
comment on column thanks.check_outcome is 'sent or returned.';
comment on column thanks.taken_back_by is 'Who took the thanks back.';
comment on column thanks.taken_back_at is 'Instant it was taken back; it is shown nowhere from then on.';
CREATE INDEX thanks_by_child ON thanks USING btree (child_id, written_at DESC);
CREATE INDEX thanks_by_receiver ON thanks USING btree (to_person_id, written_at DESC);
CREATE INDEX thanks_to_check ON thanks USING btree (area, written_at) WHERE ((said IS NOT NULL) AND (checked_at IS NULL) AND (taken_back_at IS NULL));
alter table thanks enable row level security;
create policy opened_alone on thanks for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy receivers_read on thanks for select to anakkita_app using (to_person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy within_reach on thanks for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on thanks to anakkita_app;
grant update (area, checked_by, checked_at, check_outcome, taken_back_by, taken_back_at) on thanks to anakkita_app;

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
create policy opened_alone on urgent_task for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
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
comment on table verification is 'Short-lived values of the sign-in library. Not in backups.';
comment on column verification.id is 'Id of the value.';
comment on column verification.identifier is 'What it belongs to.';
comment on column verification.value is 'The value.';
comment on column verification.expires_at is 'End of its life.';
comment on column verification.created_at is 'Instant of creation.';
comment on column verification.updated_at is 'Instant of the last change.';
CREATE INDEX verification_by_identifier ON verification USING btree (identifier);
grant delete, insert, select, update on verification to anakkita_door;

create table visit (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  made_on date not null,
  made_by uuid not null,
  made_as text not null,
  accompanied boolean not null,
  answers jsonb not null,
  words_cipher bytea,
  activities text[] not null,
  worry boolean not null,
  worry_answered_at timestamp with time zone,
  worry_answered_by uuid,
  recorded_at timestamp with time zone not null,
  constraint an_answered_worry_says_by_whom CHECK (((worry_answered_at IS NULL) = (worry_answered_by IS NULL))),
  constraint nobody_is_alone_with_a_child CHECK (accompanied),
  constraint only_a_worry_is_answered CHECK (((worry_answered_at IS NULL) OR worry)),
  constraint visitor_is_known CHECK ((made_as = ANY (ARRAY['foster_parent'::text, 'staff'::text]))),
  constraint visit_pkey PRIMARY KEY (id),
  constraint a_visitor_comes_once_a_day UNIQUE (child_id, made_by, made_on)
);
comment on table visit is 'A visit made: the lay card as answered. Never changed; a worry is answered beside it.';
comment on column visit.id is 'Id of the visit, minted on the device.';
comment on column visit.child_id is 'Which child.';
comment on column visit.area is 'Present area of the child.';
comment on column visit.made_on is 'Day of the visit.';
comment on column visit.made_by is 'Who came.';
comment on column visit.made_as is 'foster_parent, or staff: kader, companion, puskesmas.';
comment on column visit.accompanied is 'Always true: a kader was along or a guardian at home.';
comment on column visit.answers is 'Answers of the card by their codes; no free words.';
comment on column visit.words_cipher is 'What the family needs most and what is worrying, sealed with the child''s key.';
comment on column visit.activities is 'What was done, by codes.';
comment on column visit.worry is 'Something is worrying: the puskesmas is asked to look the same day.';
comment on column visit.worry_answered_at is 'Instant somebody of the puskesmas answered the worry.';
comment on column visit.worry_answered_by is 'Who answered it.';
comment on column visit.recorded_at is 'Instant it was recorded.';
CREATE INDEX visit_by_child ON visit USING btree (child_id, made_on DESC);
CREATE INDEX visit_worry_open ON visit USING btree (area) WHERE (worry AND (worry_answered_at IS NULL));
alter table visit enable row level security;
create policy opened_alone on visit for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy visitors_read on visit for select to anakkita_app using (made_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy visitors_write on visit for insert to anakkita_app with check ((made_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy within_reach on visit for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant insert, select on visit to anakkita_app;
grant update (area, worry_answered_at, worry_answered_by) on visit to anakkita_app;

create table visit_clock (
  child_id uuid not null,
  area text collate "C" not null,
  keeper text not null,
  keeper_id uuid,
  started_on date not null,
  last_made_on date,
  due_on date not null,
  constraint a_foster_parent_who_keeps_a_clock_is_named CHECK (((keeper = 'foster_parent'::text) = (keeper_id IS NOT NULL))),
  constraint a_visit_is_due_after_the_clock_began CHECK ((due_on > started_on)),
  constraint keeper_is_known CHECK ((keeper = ANY (ARRAY['foster_parent'::text, 'kader'::text]))),
  constraint visit_clock_pkey PRIMARY KEY (child_id)
);
comment on table visit_clock is 'The fourteen-day clock of visits: one for each child with an open case, kept by a foster parent or, without one, by the kader.';
comment on column visit_clock.child_id is 'Which child.';
comment on column visit_clock.area is 'Present area of the child.';
comment on column visit_clock.keeper is 'foster_parent or kader.';
comment on column visit_clock.keeper_id is 'The foster parent of the pairing; null for the kader of the posyandu.';
comment on column visit_clock.started_on is 'Day the clock began for its keeper: the pairing, its end, or the opening of the case.';
comment on column visit_clock.last_made_on is 'Day of the last visit, by whomever.';
comment on column visit_clock.due_on is 'Day of the next visit.';
CREATE INDEX visit_clock_by_due ON visit_clock USING btree (area, due_on);
CREATE INDEX visit_clock_by_keeper ON visit_clock USING btree (keeper_id) WHERE (keeper_id IS NOT NULL);
CREATE INDEX visit_clock_due ON visit_clock USING btree (due_on, child_id);
alter table visit_clock enable row level security;
create policy keepers_read on visit_clock for select to anakkita_app using (keeper_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
create policy keepers_wind on visit_clock for update to anakkita_app using ((keeper_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy opened_alone on visit_clock for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy the_door_looks on visit_clock for select to anakkita_door using true;
create policy within_reach on visit_clock for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select, update on visit_clock to anakkita_app;
grant select on visit_clock to anakkita_door;

create table visit_photo (
  id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  visit_id uuid not null,
  sealed bytea not null,
  kind text not null,
  byte_count integer not null,
  taken_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint photo_kind_is_known CHECK ((kind = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text]))),
  constraint visit_photo_pkey PRIMARY KEY (id),
  constraint a_visit_has_one_photo UNIQUE (visit_id)
);
comment on table visit_photo is 'The photograph of a visit, with the guardian''s consent: without place, device or time in it, sealed with the child''s key.';
comment on column visit_photo.id is 'Id of the photograph, minted on the device.';
comment on column visit_photo.child_id is 'Which child.';
comment on column visit_photo.area is 'Present area of the child.';
comment on column visit_photo.visit_id is 'Which visit.';
comment on column visit_photo.sealed is 'The picture, sealed with the child''s key.';
comment on column visit_photo.kind is 'Format, told by its content.';
comment on column visit_photo.byte_count is 'Size of the picture.';
comment on column visit_photo.taken_on is 'Day of the visit.';
comment on column visit_photo.recorded_at is 'Instant it came in.';
comment on column visit_photo.recorded_by is 'Who took it.';
CREATE INDEX visit_photo_by_child ON visit_photo USING btree (child_id);
alter table visit_photo enable row level security;
create policy opened_alone on visit_photo for select to anakkita_app using (child_id = ANY ((string_to_array(NULLIF(current_setting('app.opened'::text, true), ''::text), ','::text))::uuid[]));
create policy visitors_write on visit_photo for insert to anakkita_app with check ((recorded_by = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid) AND (child_id = ANY ((string_to_array(NULLIF(current_setting('app.own'::text, true), ''::text), ','::text))::uuid[])));
create policy within_reach on visit_photo for all to anakkita_app using (((area >= NULLIF(current_setting('app.scope_from'::text, true), ''::text)) AND (area < NULLIF(current_setting('app.scope_to'::text, true), ''::text))) OR area_in_scopes(area));
grant delete, insert, select on visit_photo to anakkita_app;
grant update (area) on visit_photo to anakkita_app;

create table wall_choice (
  person_id uuid not null,
  shown_name text,
  chosen_at timestamp with time zone not null,
  constraint a_name_on_the_wall_can_be_read CHECK (((length(shown_name) >= 2) AND (length(shown_name) <= 120))),
  constraint wall_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint wall_choice_pkey PRIMARY KEY (person_id)
);
comment on table wall_choice is 'Who agreed to stand by name on the wall of contributions: their own choice, none without a row.';
comment on column wall_choice.person_id is 'Whose choice.';
comment on column wall_choice.shown_name is 'Name as it is shown; null: not named.';
comment on column wall_choice.chosen_at is 'Instant of the choice.';
alter table wall_choice enable row level security;
create policy one_chooses_for_oneself on wall_choice for all to anakkita_app using (person_id = (NULLIF(current_setting('app.actor'::text, true), ''::text))::uuid);
grant insert, select, update on wall_choice to anakkita_app;

create table wall_setting (
  one boolean default true not null,
  is_public boolean not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint there_is_one_setting_of_the_wall CHECK (one),
  constraint wall_setting_pkey PRIMARY KEY (one)
);
comment on table wall_setting is 'Whether the wall is open to who is not signed in. Closed while there is no row.';
comment on column wall_setting.one is 'Always true: there is one row.';
comment on column wall_setting.is_public is 'True when anybody may look.';
comment on column wall_setting.set_by is 'Who set it.';
comment on column wall_setting.set_at is 'Instant it was set.';
grant insert, select, update on wall_setting to anakkita_app;

CREATE OR REPLACE FUNCTION acted_cases(cases uuid[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'child_standing'
  loop
    return query execute format('select distinct t.case_id from %I t where t.case_id = any ($1)', t) using cases;
  end loop;
end $function$;
comment on function acted_cases(uuid[]) is 'Of some cases those in which anything was done.';

CREATE OR REPLACE FUNCTION area_in_list(area text, listed text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
declare
  one text;
begin
  if listed is null or area is null then return false; end if;
  foreach one in array string_to_array(listed, ',') loop
    if area = one or starts_with(area, one || '.') then return true; end if;
  end loop;
  return false;
end $function$;
comment on function area_in_list(text,text) is 'True when the area is one of a comma-separated list or lies below one.';

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

CREATE OR REPLACE FUNCTION areas_for_desk(ids uuid[])
 RETURNS TABLE(child_id uuid, area text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' then return; end if;
  return query select c.id, c.area from child c where c.id = any (ids);
end $function$;
comment on function areas_for_desk(uuid[]) is 'Which of these ids are children, with their present area, for the data protection officer.';

CREATE OR REPLACE FUNCTION built_upon(children uuid[])
 RETURNS TABLE(child_id uuid, what text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not in (
      'child_key', 'child_search', 'child_standing', 'child_field_source', 'measurement', 'remeasure_order', 'case_file', 'urgent_task',
      'import_row', 'import_staged', 'import_kept', 'visit_clock', 'consent_state', 'duplicate_pair')
    order by 1
  loop
    return query execute format('select distinct t.child_id, %L::text from %I t where t.child_id = any ($1)', t, t) using children;
  end loop;
  return query select p.child_id, 'duplicate_pair' from duplicate_pair p where p.decision is not null and p.child_id = any (children);
  return query select p.other_id, 'duplicate_pair' from duplicate_pair p where p.decision is not null and p.other_id = any (children);
  return query select m.merged_id, 'child_merge' from child_merge m where m.merged_id = any (children);
end $function$;
comment on function built_upon(uuid[]) is 'Tables in which something hangs on some children that no import writes.';

CREATE OR REPLACE FUNCTION certificate_by_code(asked text)
 RETURNS TABLE(holder_id uuid, kind text, holder_name text, from_on date, until_on date, figures jsonb, issued_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query select c.holder_id, c.kind, c.holder_name, c.from_on, c.until_on, c.figures, c.issued_at from certificate c where c.code = asked and c.ended_at is null;
end $function$;
comment on function certificate_by_code(text) is 'The certificate with this code, as printed; nothing for a code that was never given or taken back.';

CREATE OR REPLACE FUNCTION child_ids_for_desk(within_area text, of_import uuid)
 RETURNS TABLE(child_id uuid, area text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' then return; end if;
  if of_import is not null then
    return query select distinct c.id, c.area from import_row r join child c on c.id = r.child_id
      where r.import_id = of_import and (within_area is null or c.area = within_area or starts_with(c.area, within_area || '.'));
  else
    return query select c.id, c.area from child c
      where c.state <> 'merged' and ((c.area >= within_area || '.' and c.area < within_area || '/') or c.area = within_area);
  end if;
end $function$;
comment on function child_ids_for_desk(text,uuid) is 'Children of an area, or of an import within an area: ids and areas, for the data protection officer.';

CREATE OR REPLACE FUNCTION children_aside()
 RETURNS TABLE(child_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  restricted_in text := nullif(current_setting('app.restricted_in', true), '');
  opened uuid[] := string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[];
begin
  if scope_from is not null then
    return query
      select c.id from child c
      where (c.state <> 'active' or c.restricted) and c.area >= scope_from and c.area < scope_to
        and (c.state <> 'active' or not (area_in_list(c.area, restricted_in) or c.id = any (coalesce(opened, '{}'))));
  else
    return query
      select c.id from child c
      where (c.state <> 'active' or c.restricted) and area_in_scopes(c.area)
        and (c.state <> 'active' or not (area_in_list(c.area, restricted_in) or c.id = any (coalesce(opened, '{}'))));
  end if;
end $function$;
comment on function children_aside() is 'Children within reach whose work is not shown: they left the register, or were restricted and the request is not of those who treat them. Ids alone.';

CREATE OR REPLACE FUNCTION children_for_desk(ids uuid[])
 RETURNS TABLE(child_id uuid, area text, puskesmas text, alias_seed integer, age_band smallint, state text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' and coalesce(current_setting('app.confirms', true), '') = '' then return; end if;
  return query
    select c.id, left(c.area, 13), c.puskesmas, c.alias_seed,
      case when a.months >= 60 then 60 when a.months >= 48 then 48 when a.months >= 36 then 36 when a.months >= 24 then 24
           when a.months >= 12 then 12 when a.months >= 6 then 6 else 0 end::smallint, c.state
    from child c cross join lateral (
      select extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)) as months) a
    where c.id = any (ids)
      and (current_setting('app.protects', true) = 'on' or area_in_list(c.area, nullif(current_setting('app.confirms', true), '')));
end $function$;
comment on function children_for_desk(uuid[]) is 'Village, alias and age group (its first month) of some children, for the data protection officer; for the head of a puskesmas those of their area.';

CREATE OR REPLACE FUNCTION children_helped(pledges uuid[])
 RETURNS TABLE(allocation_id uuid, village text, age_band smallint, alias_seed integer, asked numeric, covered numeric)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
  bands numeric[] := array[0, 6, 12, 24, 36, 48];
begin
  return query
    select a.id, left(c.area, 13),
      bands[width_bucket(extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)), bands)]::smallint,
      case when c.allows_story then c.alias_seed end, n.quantity, n.covered_quantity
    from pledge_allocation a
    left join child c on c.id = a.child_id and not c.restricted and c.state not in ('merged', 'erased')
    left join need_line n on n.id = a.need_id
    where a.pledge_id = any (pledges)
      and (a.giver_person_id = who or (a.area >= scope_from and a.area < scope_to) or area_in_scopes(a.area));
end $function$;
comment on function children_helped(uuid[]) is 'Coarse facts of the children and needs of some pledges, for their giver and for those whose reach covers the child; nulls where nothing may be told.';

CREATE OR REPLACE FUNCTION children_proposed()
 RETURNS TABLE(grant_id uuid, child_id uuid, village text, alias_seed integer, age_months integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select g.id, c.id, left(c.area, 13), c.alias_seed,
      (extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)))::integer
    from child_grant g join child c on c.id = g.child_id
    where g.person_id = nullif(current_setting('app.actor', true), '')::uuid and g.kind = 'pairing' and g.starts_at is null and g.ended_at is null
      and c.allows_pairing and not c.restricted and c.state = 'active';
end $function$;
comment on function children_proposed() is 'Children proposed to the person who asks: village, alias and age, no name and no address.';

CREATE OR REPLACE FUNCTION close_for_renewal(purposes text[], at timestamp with time zone)
 RETURNS TABLE(child_id uuid, area text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  update consent_state s set
    pairing = case when s.pairing = 'given' and 'pairing' = any (purposes) then 'toRenew' else s.pairing end,
    story = case when s.story = 'given' and 'story' = any (purposes) then 'toRenew' else s.story end,
    photo = case when s.photo = 'given' and 'photo' = any (purposes) then 'toRenew' else s.photo end,
    changed_at = at
  where (s.pairing = 'given' and 'pairing' = any (purposes)) or (s.story = 'given' and 'story' = any (purposes)) or (s.photo = 'given' and 'photo' = any (purposes));
  return query
    update child c set
      allows_pairing = c.allows_pairing and not 'pairing' = any (purposes),
      allows_story = c.allows_story and not 'story' = any (purposes),
      allows_photo = c.allows_photo and not 'photo' = any (purposes)
    where (c.allows_pairing and 'pairing' = any (purposes)) or (c.allows_story and 'story' = any (purposes)) or (c.allows_photo and 'photo' = any (purposes))
    returning c.id, c.area;
end $function$;
comment on function close_for_renewal(text[],timestamp with time zone) is 'Closes purposes that a new text changes in substance for every child. It opens nothing.';

CREATE OR REPLACE FUNCTION count_consent(as_of date)
 RETURNS TABLE(village text, purpose text, state text, children bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select left(c.area, 13), p.purpose, coalesce(p.state, 'notAsked'), count(*)
    from child c left join consent_state s on s.child_id = c.id
    cross join lateral (values ('pairing', s.pairing), ('story', s.story), ('photo', s.photo)) p (purpose, state)
    where c.state = 'active' and c.born_on > (as_of - interval '60 months')::date
    group by 1, 2, 3;
end $function$;
comment on function count_consent(date) is 'How many children below 60 months stand where with each purpose of consent, by village. Numbers alone.';

CREATE OR REPLACE FUNCTION department_home_areas(lines uuid[])
 RETURNS TABLE(line_id uuid, child_id uuid, rt smallint, rw smallint, salt bytea, identity_cipher bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select n.id, c.id, c.rt, c.rw, k.salt, c.identity_cipher
    from need_line n join department_officer o on o.department = n.department join child c on c.id = n.child_id left join child_key k on k.child_id = c.id
    where n.id = any (lines) and o.person_id = nullif(current_setting('app.actor', true), '')::uuid
      and exists (select 1 from role_grant g where g.person_id = o.person_id and g.role = 'department' and g.ended_at is null)
      and n.at_home and n.taken_on is not null and n.state in ('open', 'covered') and c.state = 'active';
end $function$;
comment on function department_home_areas(uuid[]) is 'Sealed address of the homes of lines that the actor''s department took on and that are in force.';

CREATE OR REPLACE FUNCTION department_need_lines(at_most integer)
 RETURNS TABLE(id uuid, item text, unit text, quantity numeric, unit_price_rp bigint, deadline date, village text, state text, at_home boolean, urgency smallint, covered_quantity numeric, met_quantity numeric, taken_on date, planned_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select n.id, n.item, n.unit, n.quantity, n.unit_price_rp, n.deadline, substr(n.area, 1, 13), n.state, n.at_home, n.urgency,
      n.covered_quantity, n.met_quantity, n.taken_on, n.planned_on
    from need_line n join department_officer o on o.department = n.department
    where o.person_id = nullif(current_setting('app.actor', true), '')::uuid
      and exists (select 1 from role_grant g where g.person_id = o.person_id and g.role = 'department' and g.ended_at is null)
      and n.state in ('open', 'covered')
    order by n.deadline, n.urgency desc, n.id limit least(at_most, 1000);
end $function$;
comment on function department_need_lines(integer) is 'Need lines of the department for which the actor works, nearest deadline first, by village.';

CREATE OR REPLACE FUNCTION end_fostering_of(person uuid, actor uuid, at timestamp with time zone)
 RETURNS TABLE(grant_id uuid, child_id uuid, area text, kind text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  if exists (select 1 from role_grant r join person p on p.id = r.person_id
    where r.person_id = person and r.role = 'foster_parent' and r.ended_at is null and p.left_at is null) then return; end if;
  return query
    with mine as (
      update child_grant g set ended_at = at, ended_by = actor, ended_reason = 'role_ended'
      where g.person_id = person and g.kind in ('pairing', 'substitute') and g.ended_at is null
      returning g.id, g.child_id, g.area, g.kind
    ), stood_in as (
      update child_grant s set ended_at = at, ended_by = actor, ended_reason = 'role_ended'
      where s.person_id <> person and s.kind = 'substitute' and s.ended_at is null and s.child_id in (select m.child_id from mine m where m.kind = 'pairing')
      returning s.id, s.child_id, s.area, s.kind
    )
    select m.id, m.child_id, m.area, m.kind from mine m union all select o.id, o.child_id, o.area, o.kind from stood_in o;
end $function$;
comment on function end_fostering_of(uuid,uuid,timestamp with time zone) is 'Ends pairings and stand-ins of a person who holds the role no more; nothing of anybody else.';

CREATE OR REPLACE FUNCTION find_behind_glass(wanted_nik bytea, typed_name text, born date, typed_parent text)
 RETURNS TABLE(child_id uuid, area text, salt bytea, cipher bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  found uuid[];
  plain_name text := btrim(regexp_replace(lower(normalize(typed_name, nfkd)), '[^a-z0-9]+', ' ', 'g'));
  plain_parent text := btrim(regexp_replace(lower(normalize(typed_parent, nfkd)), '[^a-z0-9]+', ' ', 'g'));
begin
  if coalesce(current_setting('app.breaks_glass', true), '') <> 'on' then return; end if;
  if wanted_nik is not null then
    select array_agg(c.id) into found from child c where c.nik_hash = wanted_nik and c.state not in ('merged', 'erased');
  else
    select array_agg(c.id) into found from child c join child_search s on s.child_id = c.id
    where c.born_on = born and c.state not in ('merged', 'erased') and length(plain_name) >= 3 and length(plain_parent) >= 3
      and starts_with(s.words, plain_name || ' ') and strpos(substr(s.words, length(plain_name) + 1) || ' ', ' ' || plain_parent || ' ') > 0;
  end if;
  if cardinality(found) is distinct from 1 then return; end if;
  return query select c.id, c.area, k.salt, c.identity_cipher from child c left join child_key k on k.child_id = c.id where c.id = found[1];
end $function$;
comment on function find_behind_glass(bytea,text,date,text) is 'The one child of that number, or of a name that begins so, birthday and parent; nothing when there is none or more than one. The caller compares the whole name.';

CREATE OR REPLACE FUNCTION forget_allocation_drafts(until timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
  with gone as (delete from allocation_draft where ends_at < least(until, now()) returning 1) select count(*) from gone;
$function$;
comment on function forget_allocation_drafts(timestamp with time zone) is 'Deletes drafts that ended before an instant, whoever made them; gives how many. The pledges they became stay.';

CREATE OR REPLACE FUNCTION forget_said(child uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  update thanks t set said = null, checked_by = null, checked_at = null, check_outcome = null, taken_back_at = coalesce(t.taken_back_at, now()),
    taken_back_by = coalesce(t.taken_back_by, t.written_by), area = left(t.area, 13)
  where t.child_id = child and exists (select 1 from child c where c.id = child and c.state = 'erased');
  return found;
end $function$;
comment on function forget_said(uuid) is 'Takes back the thanks about an erased child and forgets their own words; false where there are none or the child stands.';

CREATE OR REPLACE FUNCTION hand_over_clock(child uuid, foster_parent uuid, day date)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  update visit_clock c set
    keeper = case when foster_parent is null then 'kader' else 'foster_parent' end, keeper_id = foster_parent, started_on = least(day, c.due_on - 1),
    due_on = case when foster_parent is null then c.due_on else greatest(c.due_on, day + 14) end
  where c.child_id = child and (
    (c.area >= nullif(current_setting('app.scope_from', true), '') and c.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(c.area)
    or c.child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
    or c.keeper_id = nullif(current_setting('app.actor', true), '')::uuid
    or coalesce(current_setting('app.protects', true), '') = 'on'
    or area_in_list(c.area, nullif(current_setting('app.confirms', true), '')));
  return found;
end $function$;
comment on function hand_over_clock(uuid,uuid,date) is 'Gives a child''s clock to a foster parent, or back to the kader; false when the child has no clock or is out of reach.';

CREATE OR REPLACE FUNCTION keeping_facts(ids uuid[])
 RETURNS TABLE(child_id uuid, area text, state text, state_on date, last_visit_on date, open_case boolean, open_tasks integer, measurements integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' then return; end if;
  return query
    select c.id, c.area, c.state, c.state_on,
      greatest(c.last_seen_on, (select max(m.measured_on) from measurement m where m.child_id = c.id)),
      exists (select 1 from case_file f where f.child_id = c.id and f.closed_on is null),
      (select count(*)::integer from urgent_task t where t.child_id = c.id and t.done_at is null),
      (select count(*)::integer from measurement m where m.child_id = c.id)
    from child c where c.id = any (ids);
end $function$;
comment on function keeping_facts(uuid[]) is 'Last visit, open case and open tasks of some children, for the verdict on an erasure.';

CREATE OR REPLACE FUNCTION merge_begins(merge uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  m child_merge%rowtype;
begin
  select * into strict m from child_merge where id = merge and undone_at is null and merged_by = nullif(current_setting('app.actor', true), '')::uuid;
  insert into child_merge_row (merge_id, child_id, area, table_name, row_id, before)
  select merge, m.child_id, m.area, r.table_name, r.row_id, r.content from merge_rows(array[m.child_id, m.merged_id]) r;
end $function$;
comment on function merge_begins(uuid) is 'Notes every row of both children before a merge.';

CREATE OR REPLACE FUNCTION merge_rows(children uuid[])
 RETURNS TABLE(table_name text, row_id text, content jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  t text;
  keys text;
begin
  foreach t in array merge_tables() loop
    select string_agg(format('t.%I::text', a.attname), ' || ''|'' || ' order by k.place) into keys
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = t::regclass and i.indisprimary;
    return query execute format(
      $q$select %L::text, %s, to_jsonb(t) - array['area', 'puskesmas', 'nik_hash', 'household_mark'] from %I t where t.%I = any ($1)$q$,
      t, keys, t, case t when 'child' then 'id' else 'child_id' end) using children;
  end loop;
end $function$;
comment on function merge_rows(uuid[]) is 'Every row of some children in the tables that a merge may change, without place and without what is derived.';

CREATE OR REPLACE FUNCTION merge_settles(merge uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  m child_merge%rowtype;
begin
  select * into strict m from child_merge where id = merge and undone_at is null and merged_by = nullif(current_setting('app.actor', true), '')::uuid;
  insert into child_merge_row as n (merge_id, child_id, area, table_name, row_id, after)
  select merge, m.child_id, m.area, r.table_name, r.row_id, r.content from merge_rows(array[m.child_id, m.merged_id]) r
  on conflict (merge_id, table_name, row_id) do update set after = excluded.after;
  delete from child_merge_row where merge_id = merge and before is not distinct from after;
end $function$;
comment on function merge_settles(uuid) is 'Notes what a merge changed, made or took away.';

CREATE OR REPLACE FUNCTION merge_tables()
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
  select array['child', 'child_field_source', 'guardian', 'consent_paper', 'consent_answer', 'consent_question', 'consent_state', 'child_restriction',
    'case_file', 'case_action', 'case_task', 'urgent_task', 'measurement', 'remeasure_order', 'need_line', 'visit_clock']
$function$;
comment on function merge_tables() is 'Tables whose rows a merge of two children may change.';

CREATE OR REPLACE FUNCTION merge_undone(merge uuid)
 RETURNS TABLE(table_name text, row_id text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  m child_merge%rowtype;
  n record;
  t text;
  keys text;
  now_there jsonb;
  patch jsonb;
  columns text;
  place int;
  gone int;
begin
  select * into strict m from child_merge c where c.id = merge and c.undone_at is null and (
    (c.area >= nullif(current_setting('app.scope_from', true), '') and c.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(c.area));
  -- A measuring that came later and stands on a day keeps it: what the merge had set aside on that day stays aside.
  update measurement k set superseded_by = later.id
  from child_merge_row r, measurement later
  where r.merge_id = merge and r.table_name = 'measurement' and k.id = r.row_id::uuid and r.before ->> 'child_id' = m.child_id::text
    and r.before ->> 'superseded_by' is distinct from r.after ->> 'superseded_by' and k.superseded_by is not null
    and later.child_id = m.child_id and later.measured_on = k.measured_on and later.superseded_by is null and later.id <> k.id
    and not exists (select from child_merge_row o where o.merge_id = merge and o.table_name = 'measurement' and o.row_id = later.id::text);
  for place in 1 .. cardinality(merge_tables()) loop
    t := (merge_tables())[place];
    continue when t = 'child';
    select string_agg(format('t.%I::text', a.attname), ' || ''|'' || ' order by k.place) into keys
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = t::regclass and i.indisprimary;
    for n in select r.row_id, r.before, r.after from child_merge_row r where r.merge_id = merge and r.table_name = t and r.before is not null
        order by r.before ->> 'child_id' = r.after ->> 'child_id', r.row_id loop
      now_there := null;
      execute format('select to_jsonb(t) from %I t where %s = $1', t, keys) into now_there using n.row_id;
      if now_there is null then
        if n.after is null then
          execute format('insert into %I select * from jsonb_populate_record(null::%I, $1) on conflict do nothing', t, t)
            using n.before || jsonb_build_object('area', coalesce((select c.area from child c where c.id = (n.before ->> 'child_id')::uuid), m.area));
        end if;
        continue;
      end if;
      select jsonb_object_agg(b.key, b.value), string_agg(quote_ident(b.key), ', ') into patch, columns
      from jsonb_each(n.before) b where b.value is distinct from n.after -> b.key and now_there -> b.key is not distinct from n.after -> b.key;
      if patch is not null then
        execute format('update %I t set (%s) = (select %s from jsonb_populate_record(t, $1)) where %s = $2', t, columns, columns, keys) using patch, n.row_id;
      end if;
    end loop;
  end loop;
  for place in reverse cardinality(merge_tables()) .. 1 loop
    t := (merge_tables())[place];
    continue when t = 'child';
    select string_agg(format('t.%I::text', a.attname), ' || ''|'' || ' order by k.place) into keys
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = t::regclass and i.indisprimary;
    for n in select r.row_id, r.after from child_merge_row r where r.merge_id = merge and r.table_name = t and r.before is null loop
      execute format('delete from %I t where %s = $1 and to_jsonb(t) - array[''area'', ''puskesmas'', ''nik_hash'', ''household_mark''] = $2', t, keys) using n.row_id, n.after;
      get diagnostics gone = row_count;
      if gone = 0 then
        execute format('select to_jsonb(t) from %I t where %s = $1', t, keys) into now_there using n.row_id;
        if now_there is not null then
          table_name := t;
          row_id := n.row_id;
          return next;
        end if;
      end if;
    end loop;
  end loop;
end $function$;
comment on function merge_undone(uuid) is 'Puts back what a merge changed in the rows of both children, and gives the rows it had made that were changed since.';

CREATE OR REPLACE FUNCTION move_erasures(children uuid[], areas text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  update erasure e set area = m.area
  from unnest(children, areas) as m (child_id, area)
  where e.child_id = m.child_id and e.area <> m.area and (
    (m.area >= nullif(current_setting('app.scope_from', true), '') and m.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(m.area));
end $function$;
comment on function move_erasures(uuid[],text[]) is 'Takes erasures along with children that moved into the reach of the request.';

CREATE OR REPLACE FUNCTION needs_open_to_givers(wish text, only_item text)
 RETURNS TABLE(id uuid, child_no bigint, village text, item text, unit text, quantity numeric, covered numeric, unit_price bigint, deadline date, donor text, divisible boolean, reasons text[], age_band smallint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
  gives boolean := exists (select 1 from role_grant g where g.person_id = who and g.role in ('contributor', 'department', 'foster_parent') and g.ended_at is null);
begin
  return query
    select n.id, dense_rank() over (order by n.child_id), left(n.area, 13), n.item, n.unit, n.quantity, n.covered_quantity, n.unit_price_rp, n.deadline, n.donor, n.divisible,
      n.urgency_reasons,
      (select max(band) from unnest(array[0, 6, 12, 24, 36, 48]) band
        where band <= extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)))::smallint
    from need_line n join child c on c.id = n.child_id and c.state = 'active' and not c.restricted
    where n.state = 'open' and n.covered_quantity < n.quantity
      and n.area >= wish and n.area < wish || '/' and (only_item is null or n.item = only_item)
      and (gives or (n.area >= scope_from and n.area < scope_to) or area_in_scopes(n.area))
    order by n.id;
end $function$;
comment on function needs_open_to_givers(text,text) is 'Open needs of an area in coarse facts, for who may give and for who keeps the books: children are numbers within the answer.';

CREATE OR REPLACE FUNCTION newest_measuring()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
  select case when exists (select from child) then coalesce(
    greatest((select max(f.summary ->> 'measuredTo') from import_file f where f.committed_at is not null and f.undone_at is null),
             (select max(m.measured_on)::text from measurement m join import_file f on f.id = m.import_id and f.state = 'undone' where m.superseded_by is null)),
    (select max(m.measured_on)::text from measurement m where m.superseded_by is null),
    (select s.value #>> '{}' from setting s where s.key = 'report.newest_measured_on')) end
$function$;
comment on function newest_measuring() is 'Date of the newest measuring that counts are taken to, as if undone imports had never come.';

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

CREATE OR REPLACE FUNCTION own_child_has_twin(child uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
  select exists (
    select from child c join child t on t.area = c.area and t.household_mark = c.household_mark and t.born_on = c.born_on and t.rw is not distinct from c.rw
    where c.id = own_child_has_twin.child and t.id <> c.id and t.state = 'active'
      and c.id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]))
$function$;
comment on function own_child_has_twin(uuid) is 'Whether a child of the actor''s own has a twin; false for every other child.';

CREATE OR REPLACE FUNCTION politicians()
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
  select f.person_id from foster_parent f where f.is_politician
$function$;
comment on function politicians() is 'Foster parents who hold or seek an elected office, by id.';

CREATE OR REPLACE FUNCTION promised_help(child uuid)
 RETURNS TABLE(item text, unit text, covered numeric, met numeric)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select n.item, n.unit, n.covered_quantity, n.met_quantity
    from need_line n join child c on c.id = n.child_id and c.state = 'active'
    where n.child_id = child and n.state in ('open', 'covered', 'met') and n.covered_quantity > 0 and n.donor in ('yes', 'through_health')
      and (n.state <> 'met' or n.ended_on > current_date - 31)
      and ((n.area >= nullif(current_setting('app.scope_from', true), '') and n.area < nullif(current_setting('app.scope_to', true), ''))
        or area_in_scopes(n.area)
        or n.child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]))
    order by n.deadline, n.id limit 20;
end $function$;
comment on function promised_help(uuid) is 'What givers promised a child within reach or of one''s own, with what has come: item, unit and quantities alone.';

CREATE OR REPLACE FUNCTION readings_for_guardian(before timestamp with time zone, at_most integer)
 RETURNS TABLE(at timestamp with time zone, verb text, actor_kind text, role text, workplace text, workplace_level text, reason text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  child uuid;
begin
  select d.child_id into child from guardian_door d
    where d.guardian_id = nullif(current_setting('app.actor', true), '')::uuid and d.ended_at is null;
  if child is null then return; end if;
  return query
    select e.at, e.verb, e.actor_kind, g.role, a.name, a.level, e.reason
    from audit_entry e
    left join lateral (
      select r.role, r.area from role_grant r
      where r.person_id = e.actor_id and r.granted_at <= e.at and (r.ended_at is null or r.ended_at > e.at)
      order by length(r.area) desc, r.id limit 1) g on true
    left join area a on a.code = g.area
    where e.subject_ids @> array[child] and e.actor_kind <> 'guardian'
      and (split_part(e.verb, '.', 1) not in ('guardian', 'request', 'consent') or e.verb = 'consent.read')
      and (before is null or e.at < before)
    order by e.at desc, e.id desc limit least(at_most, 500);
end $function$;
comment on function readings_for_guardian(timestamp with time zone,integer) is 'Who read or changed the record of the child whose guardian asks, newest first: when, as what, from where, why; no names.';

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
  restricted_in text := nullif(current_setting('app.restricted_in', true), '');
begin
  return query
    select coalesce(c.merged_into, f.child_id), max(f.likeness)
    from (
      select s.child_id, word_similarity(query, s.words) as likeness
      from child_search s
      where query <% s.words
        and ((s.area >= scope_from and s.area < scope_to) or area_in_scopes(s.area))
        and (not s.restricted or area_in_list(s.area, restricted_in))
      order by 2 desc, s.child_id
      limit least(at_most, 500)) f
    left join child c on c.id = f.child_id and c.state = 'merged'
    group by 1 order by 2 desc, 1;
end $function$;
comment on function search_children(text,integer) is 'Children whose words resemble the query, within the reach of the request, most alike first.';

CREATE OR REPLACE FUNCTION set_newest_measuring(at timestamp with time zone, actor uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  newest text := newest_measuring();
begin
  if newest is null then
    delete from setting where key = 'report.newest_measured_on';
  else
    update setting set value = to_jsonb(newest), changed_at = at, changed_by = actor where key = 'report.newest_measured_on' and value #>> '{}' <> newest;
  end if;
  return newest;
end $function$;
comment on function set_newest_measuring(timestamp with time zone,uuid) is 'Sets the date that counts are taken to after an import was undone.';

CREATE OR REPLACE FUNCTION settle_clocks(children uuid[], day date, grace integer DEFAULT 0)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  settled integer;
begin
  update visit_clock c set
    keeper = case when k.person_id is null then 'kader' else 'foster_parent' end, keeper_id = k.person_id,
    started_on = least(day, c.due_on - 1), due_on = case when grace > 0 and k.person_id is not null then greatest(c.due_on, day + grace) else c.due_on end
  from (
    select asked.child_id, case
      when g.paused_at is not null then null
      when not exists (select 1 from foster_rest r where r.person_id = g.person_id and r.over_at is null and day between r.from_day and r.until_day) then g.person_id
      else (
        select s.person_id from child_grant s
        where s.child_id = g.child_id and s.kind = 'substitute' and s.ended_at is null
          and day >= (s.starts_at at time zone 'Asia/Jakarta')::date and day < (s.ends_at at time zone 'Asia/Jakarta')::date
          and not exists (select 1 from foster_rest r where r.person_id = s.person_id and r.over_at is null and day between r.from_day and r.until_day)
        limit 1)
      end as person_id
    from unnest(children) as asked (child_id)
    left join child_grant g on g.child_id = asked.child_id and g.kind = 'pairing' and g.starts_at is not null and g.ended_at is null
  ) k
  where c.child_id = k.child_id and c.keeper_id is distinct from k.person_id;
  get diagnostics settled = row_count;
  return settled;
end $function$;
comment on function settle_clocks(uuid[],date,integer) is 'Gives the clocks of these children to whom they belong on that day. Returns how many changed hands.';

CREATE OR REPLACE FUNCTION show_child(child uuid, pairing boolean, story boolean, photo boolean, restrict_to_care boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  told child%rowtype;
begin
  update child c set
    allows_pairing = coalesce(pairing, c.allows_pairing), allows_story = coalesce(story, c.allows_story),
    allows_photo = coalesce(photo, c.allows_photo), restricted = coalesce(restrict_to_care, c.restricted)
  where c.id = child and (
    (c.area >= nullif(current_setting('app.scope_from', true), '') and c.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(c.area)
    or c.id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
    or coalesce(current_setting('app.protects', true), '') = 'on'
    or area_in_list(c.area, nullif(current_setting('app.confirms', true), '')))
  returning c.* into told;
  if told.id is null then return false; end if;
  update child_standing s set restricted = told.restricted where s.child_id = child and s.restricted <> told.restricted;
  update child_search s set restricted = told.restricted where s.child_id = child and s.restricted <> told.restricted;
  return true;
end $function$;
comment on function show_child(uuid,boolean,boolean,boolean,boolean) is 'Writes what the guardians last said may be shown of a child; false when the child is out of reach.';

CREATE OR REPLACE FUNCTION story_children(day date)
 RETURNS TABLE(child_id uuid, bond text, since date, village text, age_band smallint, alias_seed integer, told boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  return query
    select b.child_id, b.bond, b.since, left(c.area, 13),
      (select max(band) from unnest(array[0, 6, 12, 24, 36, 48]) band
        where band <= extract(year from age(day, c.born_on)) * 12 + extract(month from age(day, c.born_on)))::smallint,
      c.alias_seed, c.allows_story
    from (
      select g.child_id, 'foster'::text as bond, (g.starts_at at time zone 'Asia/Jakarta')::date as since
      from child_grant g where g.person_id = who and g.kind in ('pairing', 'substitute') and g.ended_at is null and g.paused_at is null
        and (g.starts_at at time zone 'Asia/Jakarta')::date <= day and (g.ends_at is null or (g.ends_at at time zone 'Asia/Jakarta')::date >= day)
      union all
      select a.child_id, 'giver', (min(a.ordered_at) at time zone 'Asia/Jakarta')::date
      from pledge_allocation a where a.giver_person_id = who and a.covered + a.delivered + a.received + a.used > 0 group by a.child_id
    ) b join child c on c.id = b.child_id
    where not c.restricted and c.state not in ('merged', 'erased') and case b.bond when 'foster' then c.allows_pairing else c.allows_story end;
end $function$;
comment on function story_children(date) is 'Children of whom the person who asks may be told under an alias, and since when they belong together; told is false where the guardians do not consent to stories.';

CREATE OR REPLACE FUNCTION story_gifts(day date)
 RETURNS TABLE(child_id uuid, bond text, item_code text, unit text, amount bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  return query
    select s.child_id, s.bond, a.item_code, a.unit, sum(a.received + a.used)::bigint
    from story_children(day) s join pledge_allocation a on a.child_id = s.child_id and (s.bond = 'foster' or a.giver_person_id = who)
    where s.told and a.received + a.used > 0
    group by 1, 2, 3, 4 order by 1, 2, 3;
end $function$;
comment on function story_gifts(date) is 'What reached told children, in hundredths of its unit: all of it for the foster parent, their own gifts for a giver.';

CREATE OR REPLACE FUNCTION story_growth(day date)
 RETURNS TABLE(child_id uuid, bond text, month date, grown_mm integer, gained_g integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select distinct on (r.child_id, r.bond, r.month) r.child_id, r.bond, r.month, (r.mm - r.first_mm)::integer, (r.g - r.first_g)::integer
    from (
      select s.child_id, s.bond, m.measured_on, m.id, date_trunc('month', m.measured_on)::date as month, l.mm, w.g,
        first_value(l.mm) over (partition by s.child_id, s.bond order by l.mm is null, m.measured_on, m.id) as first_mm,
        first_value(w.g) over (partition by s.child_id, s.bond order by w.g is null, m.measured_on, m.id) as first_g
      from story_children(day) s
      join measurement m on m.child_id = s.child_id and m.superseded_by is null and m.measured_on <= day
        and m.measured_on >= date_trunc('month', s.since)::date - interval '2 months'
      cross join lateral (select case when m.flags & 1 = 0 and m.unit_error is distinct from 'proposed'
        then m.length_mm + case when m.posture = 'H' or (m.posture is null and m.age_days >= 731) then 7 else 0 end end as mm) l
      cross join lateral (select case when m.flags & 2 = 0 and m.unit_error is distinct from 'proposed' then m.weight_g end as g) w
      where s.told and (l.mm is not null or w.g is not null)
    ) r order by r.child_id, r.bond, r.month, r.measured_on desc, r.id desc;
end $function$;
comment on function story_growth(date) is 'Growth of told children as differences to their own first value of the time, newest of each month; no measure, no z, no day.';

CREATE OR REPLACE FUNCTION story_marks(day date)
 RETURNS TABLE(child_id uuid, bond text, plan_until date, recovered_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select s.child_id, s.bond, f.plan_until,
      case when f.stage = 'relapse_watch' or f.closed_reason = 'recovered' then
        (select max(a.on_date) from case_action a where a.case_id = f.id and a.kind = 'approve_recovery') end
    from story_children(day) s
    join lateral (select f.* from case_file f where f.child_id = s.child_id order by f.opened_on desc, f.id desc limit 1) f on true
    where s.told;
end $function$;
comment on function story_marks(date) is 'End of the plan and the confirmed recovery of told children.';

CREATE OR REPLACE FUNCTION take_department_need(line uuid, planned date, today date)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
declare
  child uuid;
begin
  update need_line n set taken_on = today, taken_by = o.person_id, planned_on = planned
    from department_officer o
    where n.id = line and o.department = n.department and o.person_id = nullif(current_setting('app.actor', true), '')::uuid
      and exists (select 1 from role_grant g where g.person_id = o.person_id and g.role = 'department' and g.ended_at is null)
      and n.state in ('open', 'covered')
    returning n.child_id into child;
  return child;
end $function$;
comment on function take_department_need(uuid,date,date) is 'The actor''s department takes a line on for a day; gives its child, or null when it is not theirs or no longer in force.';

CREATE OR REPLACE FUNCTION wall_cells()
 RETURNS TABLE(item_code text, unit text, village text, children integer, amount bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    with cell as (
      select left(a.area, 13) as village, a.item_code as item, a.unit as counted, count(distinct a.child_id)::integer as n, sum(a.received + a.used)::bigint as total
      from pledge_allocation a where a.received + a.used > 0 group by 1, 2, 3
    ), known as (
      select c.*, c.n < 5 as small, count(*) filter (where c.n < 5) over w as hidden, coalesce(sum(c.n) filter (where c.n < 5) over w, 0) as hidden_children,
        row_number() over (partition by c.item, c.counted, c.n < 5 order by c.n, c.village) as place
      from cell c window w as (partition by c.item, c.counted)
    ), told as (
      select k.*, not k.small and not (k.hidden > 0 and (k.hidden = 1 or k.hidden_children < 5) and k.place = 1) as shown from known k
    )
    select t.item, t.counted, t.village, case when t.shown then t.n end, case when t.shown then t.total end from told t
    union all
    select c.item, c.counted, null, sum(c.n)::integer, sum(c.total)::bigint from cell c group by 1, 2 having sum(c.n) >= 5
    order by 1, 2, 3 nulls first;
end $function$;
comment on function wall_cells() is 'What reached children by item, in hundredths of the unit: null village for the whole city, null numbers for villages that are not told.';

CREATE OR REPLACE FUNCTION wall_givers()
 RETURNS TABLE(shown_name text, person_id uuid, giver_kind text, item_code text, unit text, amount bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return query
    select w.shown_name, w.person_id, g.kind, t.item_code, t.unit, t.amount
    from wall_choice w join person p on p.id = w.person_id and p.left_at is null join giver g on g.person_id = w.person_id
    left join lateral (
      select a.item_code, a.unit, sum(a.received + a.used)::bigint as amount from pledge_allocation a
      where a.giver_person_id = w.person_id and a.received + a.used > 0 group by 1, 2 having count(distinct a.child_id) >= 5) t on true
    where w.shown_name is not null order by lower(w.shown_name), w.person_id, t.item_code;
end $function$;
comment on function wall_givers() is 'Givers who chose to be named, with what of theirs reached five children or more, in hundredths of the unit.';

CREATE OR REPLACE FUNCTION wall_is_public()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO '(the regency)', 'public', 'pg_temp'
AS $function$
begin
  return exists (select 1 from wall_setting s where s.is_public);
end $function$;
comment on function wall_is_public() is 'Whether the city opened the wall to anybody.';

grant execute on function acted_cases(uuid[]) to anakkita_app;
grant execute on function area_in_list(text,text) to public;
grant execute on function area_in_scopes(text) to public;
grant execute on function areas_for_desk(uuid[]) to anakkita_app;
grant execute on function built_upon(uuid[]) to anakkita_app;
grant execute on function certificate_by_code(text) to anakkita_app;
grant execute on function child_ids_for_desk(text,uuid) to anakkita_app;
grant execute on function children_aside() to anakkita_app;
grant execute on function children_for_desk(uuid[]) to anakkita_app;
grant execute on function children_helped(uuid[]) to anakkita_app;
grant execute on function children_proposed() to anakkita_app;
grant execute on function close_for_renewal(text[],timestamp with time zone) to anakkita_app;
grant execute on function count_consent(date) to anakkita_app;
grant execute on function department_home_areas(uuid[]) to anakkita_app;
grant execute on function department_need_lines(integer) to anakkita_app;
grant execute on function end_fostering_of(uuid,uuid,timestamp with time zone) to anakkita_app;
grant execute on function find_behind_glass(bytea,text,date,text) to anakkita_app;
grant execute on function forget_allocation_drafts(timestamp with time zone) to anakkita_app;
grant execute on function forget_said(uuid) to anakkita_app;
grant execute on function hand_over_clock(uuid,uuid,date) to anakkita_app;
grant execute on function keeping_facts(uuid[]) to anakkita_app;
grant execute on function merge_begins(uuid) to anakkita_app;
grant execute on function merge_settles(uuid) to anakkita_app;
grant execute on function merge_tables() to public;
grant execute on function merge_undone(uuid) to anakkita_app;
grant execute on function move_erasures(uuid[],text[]) to anakkita_app;
grant execute on function needs_open_to_givers(text,text) to anakkita_app;
grant execute on function newest_measuring() to anakkita_app;
grant execute on function niks_held_beyond_reach(bytea[]) to anakkita_app;
grant execute on function own_child_has_twin(uuid) to anakkita_app;
grant execute on function politicians() to anakkita_app;
grant execute on function promised_help(uuid) to anakkita_app;
grant execute on function readings_for_guardian(timestamp with time zone,integer) to anakkita_app;
grant execute on function search_children(text,integer) to anakkita_app;
grant execute on function set_newest_measuring(timestamp with time zone,uuid) to anakkita_app;
grant execute on function settle_clocks(uuid[],date,integer) to anakkita_app;
grant execute on function show_child(uuid,boolean,boolean,boolean,boolean) to anakkita_app;
grant execute on function story_children(date) to anakkita_app;
grant execute on function story_gifts(date) to anakkita_app;
grant execute on function story_growth(date) to anakkita_app;
grant execute on function story_marks(date) to anakkita_app;
grant execute on function take_department_need(uuid,date,date) to anakkita_app;
grant execute on function wall_cells() to anakkita_app;
grant execute on function wall_givers() to anakkita_app;
grant execute on function wall_is_public() to anakkita_app;
