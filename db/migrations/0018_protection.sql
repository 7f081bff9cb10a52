-- The data protection officer's desk: unusual reading, erasure by two people, runs of retention, breaches.
-- The officer opens no row of a child: what the desk needs of one comes from functions that tell coarse facts alone.

create table reading_day (
  actor_id uuid not null,
  day date not null,
  shown integer not null,
  opened integer not null,
  most_in_hour integer not null,
  at_night integer not null,
  constraint one_sum_per_reader_and_day primary key (actor_id, day)
);
comment on table reading_day is 'How much each person read on each day, summed up from the audit every night: what is usual for them.';
comment on column reading_day.actor_id is 'Who read.';
comment on column reading_day.day is 'Day in Jakarta.';
comment on column reading_day.shown is 'Different children that any reply showed, lists too.';
comment on column reading_day.opened is 'Different children whose page was opened.';
comment on column reading_day.most_in_hour is 'Most different children opened within one hour of the clock.';
comment on column reading_day.at_night is 'Different children opened at night, by the hours of the setting.';

create table reading_finding (
  id uuid primary key,
  rule text not null,
  actor_id uuid,
  subject_id uuid,
  day date not null,
  figures jsonb not null,
  found_at timestamptz not null,
  state text not null,
  asked_at timestamptz,
  asked_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  constraint a_reading_is_found_once unique nulls not distinct (rule, actor_id, subject_id, day),
  constraint finding_state_is_known check (state in ('open', 'asked', 'explained', 'concern')),
  constraint an_answered_finding_has_words check (state not in ('explained', 'concern') or answer is not null)
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
create index reading_finding_by_day on reading_finding (day desc, id);
create index reading_finding_waiting on reading_finding (day desc, id) where state in ('open', 'asked');

create table erasure (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  request_id uuid,
  cause text not null,
  verdict text not null,
  grounds text[] not null,
  keep_until date,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  state text not null,
  done_at timestamptz,
  counts jsonb,
  constraint erasure_cause_is_known check (cause in ('request', 'retention')),
  constraint erasure_verdict_is_known check (verdict in ('erase', 'restrict')),
  constraint erasure_state_is_known check (state in ('proposed', 'confirmed', 'declined', 'done')),
  constraint two_different_people_erase check (decided_by <> proposed_by),
  constraint who_is_kept_has_an_end check (verdict = 'erase' or keep_until is not null)
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
create unique index a_child_waits_for_one_erasure on erasure (child_id) where state in ('proposed', 'confirmed');
create index erasure_by_time on erasure (proposed_at desc);
create index erasure_kept_until on erasure (keep_until) where verdict = 'restrict' and state = 'done';

create table correction_task (
  request_id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  handed_at timestamptz not null,
  handed_by uuid not null,
  done_at timestamptz,
  done_by uuid,
  found text,
  constraint what_was_found_is_known check (found in ('corrected', 'was_right', 'unreachable')),
  constraint a_finished_check_says_what_was_found check ((done_at is null) = (found is null))
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
create index correction_task_by_child on correction_task (child_id);
create index correction_task_waiting on correction_task (area) where done_at is null;

create table retention_run (
  id uuid primary key,
  kind text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  counts jsonb,
  constraint retention_kind_is_known check (kind in ('dry', 'real'))
);
comment on table retention_run is 'Runs of the retention rules: a dry one counts, a real one erases or makes anonymous.';
comment on column retention_run.id is 'Id of the run.';
comment on column retention_run.kind is 'dry or real.';
comment on column retention_run.asked_by is 'Who asked for it; the service account for the nightly one.';
comment on column retention_run.asked_at is 'Instant it was asked for.';
comment on column retention_run.done_at is 'Instant it was finished.';
comment on column retention_run.counts is 'Rows per rule; numbers only.';
create index retention_run_by_time on retention_run (asked_at desc);

create table breach (
  id uuid primary key,
  title text not null,
  happened_from timestamptz not null,
  happened_to timestamptz not null,
  noticed_at timestamptz not null,
  what text not null,
  data_kinds text[] not null,
  cause text not null,
  remedy text not null,
  contact text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  guardians_told_at timestamptz,
  agency_told_at timestamptz,
  closed_at timestamptz,
  constraint a_breach_ends_after_it_began check (happened_to >= happened_from)
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
create index breach_by_time on breach (noticed_at desc);

create table breach_step (
  id uuid primary key,
  breach_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  kind text not null,
  words text not null
);
comment on table breach_step is 'What was done about a breach, step by step.';
comment on column breach_step.id is 'Id of the step; time-ordered.';
comment on column breach_step.breach_id is 'Which breach.';
comment on column breach_step.at is 'Instant.';
comment on column breach_step.by_id is 'Who did it.';
comment on column breach_step.kind is 'recorded, changed, listed, note, guardians_told, agency_told or closed.';
comment on column breach_step.words is 'What was done, in words.';
create index breach_step_by_breach on breach_step (breach_id, id);

create table breach_child (
  breach_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  found_by text[] not null,
  told_at timestamptz,
  told_by uuid,
  told_how text,
  constraint a_child_stands_once_in_a_breach primary key (breach_id, child_id),
  constraint told_how_is_known check (told_how in ('visit', 'posyandu', 'puskesmas', 'unreachable'))
);
comment on table breach_child is 'Children whose data a breach concerns: the puskesmas tells their guardians face to face.';
comment on column breach_child.breach_id is 'Which breach.';
comment on column breach_child.child_id is 'Which child.';
comment on column breach_child.area is 'Present area of the child.';
comment on column breach_child.found_by is 'Questions that found the child: area, import, reader.';
comment on column breach_child.told_at is 'Instant the guardian was told.';
comment on column breach_child.told_by is 'Who told.';
comment on column breach_child.told_how is 'visit, posyandu, puskesmas or unreachable.';
create index breach_child_by_child on breach_child (child_id);
create index breach_child_waiting on breach_child (area) where told_at is null;

-- Unusual reading asks for verbs within a time.
create index audit_entry_by_verb on audit_entry (verb, at);

do $$
declare
  t text;
begin
  foreach t in array array['reading_day', 'reading_finding', 'erasure', 'retention_run', 'breach', 'breach_step', 'breach_child', 'correction_task'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy desk on %I to anakkita_app using (current_setting('app.protects', true) = 'on')$p$, t);
  end loop;
  foreach t in array array['reading_day', 'reading_finding'] loop
    execute format($p$create policy auditors_read on %I for select to anakkita_app using (current_setting('app.reads_audit', true) = 'on')$p$, t);
  end loop;
end $$;

create policy second_person_reads on erasure for select to anakkita_app using (area_in_list(area, nullif(current_setting('app.confirms', true), '')));
create policy second_person_decides on erasure for update to anakkita_app using (area_in_list(area, nullif(current_setting('app.confirms', true), '')));
create policy within_reach on breach_child to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy within_reach on correction_task to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
-- Whoever tells guardians reads what to tell them; a breach itself names nobody.
create policy who_tells_reads on breach for select to anakkita_app using (
  nullif(current_setting('app.scope_from', true), '') is not null or nullif(current_setting('app.scopes', true), '') is not null);

-- What guardians said: the desk restricts, and sees which questions wait and which answers must be given anew; no name, no words.
-- Words of a request are sealed with the child's key. A key alone opens no identity: the row of the child stays closed.
create policy the_officer_opens_words on child_key for select to anakkita_app using (current_setting('app.protects', true) = 'on');
create policy the_officer_restricts on child_restriction to anakkita_app using (current_setting('app.protects', true) = 'on');
create policy the_officer_sees_questions on consent_question for select to anakkita_app using (current_setting('app.protects', true) = 'on');
create policy the_officer_sees_states on consent_state for select to anakkita_app using (current_setting('app.protects', true) = 'on');

-- After its time only kind, dates and outcome of a request remain.
grant update (words_cipher) on rights_request to anakkita_app;

grant select, insert, update, delete on reading_day to anakkita_app;
grant select, insert, update on reading_finding, erasure, retention_run, breach, breach_child, correction_task to anakkita_app;
grant delete on breach_child to anakkita_app;
grant select, insert on breach_step to anakkita_app;

-- Coarse facts of children for the desk: village, alias, age group; no name, no address, no date of birth.
create function children_for_desk(ids uuid[]) returns table (child_id uuid, area text, puskesmas text, alias_seed integer, age_band smallint, state text)
language plpgsql stable security definer set search_path from current as $$
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
end $$;
comment on function children_for_desk(uuid[]) is 'Village, alias and age group (its first month) of some children, for the data protection officer; for the head of a puskesmas those of their area.';

-- The same question the other way round: which children an area or an import has.
create function child_ids_for_desk(within_area text, of_import uuid) returns table (child_id uuid, area text)
language plpgsql stable security definer set search_path from current as $$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' then return; end if;
  if of_import is not null then
    return query select distinct c.id, c.area from import_row r join child c on c.id = r.child_id
      where r.import_id = of_import and (within_area is null or c.area = within_area or starts_with(c.area, within_area || '.'));
  else
    return query select c.id, c.area from child c
      where c.state <> 'merged' and ((c.area >= within_area || '.' and c.area < within_area || '/') or c.area = within_area);
  end if;
end $$;
comment on function child_ids_for_desk(text, uuid) is 'Children of an area, or of an import within an area: ids and areas, for the data protection officer.';

create function areas_for_desk(ids uuid[]) returns table (child_id uuid, area text)
language plpgsql stable security definer set search_path from current as $$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' then return; end if;
  return query select c.id, c.area from child c where c.id = any (ids);
end $$;
comment on function areas_for_desk(uuid[]) is 'Which of these ids are children, with their present area, for the data protection officer.';

-- What the law keeps of a child: the figures that the verdict on an erasure rests on.
create function keeping_facts(ids uuid[]) returns table (child_id uuid, area text, state text, state_on date, last_visit_on date, open_case boolean, open_tasks integer, measurements integer)
language plpgsql stable security definer set search_path from current as $$
begin
  if coalesce(current_setting('app.protects', true), '') <> 'on' then return; end if;
  return query
    select c.id, c.area, c.state, c.state_on,
      greatest(c.last_seen_on, (select max(m.measured_on) from measurement m where m.child_id = c.id)),
      exists (select 1 from case_file f where f.child_id = c.id and f.closed_on is null),
      (select count(*)::integer from urgent_task t where t.child_id = c.id and t.done_at is null),
      (select count(*)::integer from measurement m where m.child_id = c.id)
    from child c where c.id = any (ids);
end $$;
comment on function keeping_facts(uuid[]) is 'Last visit, open case and open tasks of some children, for the verdict on an erasure.';

do $$
declare
  f text;
begin
  foreach f in array array['children_for_desk(uuid[])', 'child_ids_for_desk(text, uuid)', 'areas_for_desk(uuid[])', 'keeping_facts(uuid[])'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;
