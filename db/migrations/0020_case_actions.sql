-- What happened in a case, one row a step; where the case stands follows from them and is kept beside it for lists.

alter table case_file
  add column stage text not null default 'found',
  add column seq integer not null default 0,
  add column next_step text not null default 'verify',
  add column due_on date,
  add column plan_from date,
  add column plan_until date,
  add column track text not null default 'none',
  add column off_track smallint not null default 0;
comment on column case_file.stage is 'How far the case is: found, verified, assessed, planned, in_treatment, recovered, relapse_watch, closed. Follows from the actions.';
comment on column case_file.seq is 'Number of the last action; the next one carries the next number.';
comment on column case_file.next_step is 'The one step that comes next, by the rule of what comes next.';
comment on column case_file.due_on is 'Day by which that step should be taken.';
comment on column case_file.plan_from is 'First day of the plan in force.';
comment on column case_file.plan_until is 'Last day of the plan in force.';
comment on column case_file.track is 'none without a plan or a measurement since; on or off its expected line; above the line of -2, not yet confirmed.';
comment on column case_file.off_track is 'Measurements off the expected line, one after the other, up to now.';
update case_file set due_on = (opened_at at time zone 'Asia/Jakarta')::date + 7, next_step = case when closed_on is null then 'verify' else 'none' end,
  stage = case when closed_on is null then 'found' else 'closed' end;
alter table case_file
  add constraint case_stage_is_known check (stage in ('found', 'verified', 'assessed', 'planned', 'in_treatment', 'recovered', 'relapse_watch', 'closed')),
  add constraint case_track_is_known check (track in ('none', 'on', 'off', 'above')),
  add constraint a_case_at_its_end_has_a_date check (stage <> 'closed' or closed_on is not null);
create index case_file_by_due on case_file (area, due_on) where closed_on is null;
create index case_file_off_track on case_file (area) where closed_on is null and track = 'off';

create table case_action (
  id uuid primary key,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  seq integer not null,
  kind text not null,
  on_date date not null,
  at timestamptz not null,
  actor_id uuid not null,
  told jsonb not null,
  constraint a_case_moves_one_step_at_a_time unique (case_id, seq),
  constraint case_actions_are_numbered_from_one check (seq > 0)
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
create index case_action_by_child on case_action (child_id);

create table case_task (
  id uuid primary key,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  kind text not null,
  title text not null,
  owner text not null,
  due_on date not null,
  opened_on date not null,
  done_on date,
  constraint case_task_kind_is_known check (kind in ('plan', 'referral', 'conference'))
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
create index case_task_by_case on case_task (case_id);
create index case_task_by_child on case_task (child_id);
create index case_task_open on case_task (area, due_on) where done_on is null;

create table case_audit (
  id uuid primary key,
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
  constraint a_case_is_audited_once_per_semester unique (semester, case_id),
  constraint semester_is_half_a_year check (semester ~ '^20[0-9]{2}-[12]$'),
  constraint audit_group_is_known check (age_group in ('baduta', 'balita')),
  constraint a_follow_up_has_owner_and_date check ((follow_up is null) = (follow_up_owner is null) and (follow_up is null) = (follow_up_due is null)),
  constraint evaluated_when_followed_up check (evaluation is null or follow_up_done_on is not null)
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
create index case_audit_by_child on case_audit (child_id);
create index case_audit_by_semester on case_audit (semester, area);

alter table measurement add column measured_by text, add column place text;
comment on column measurement.measured_by is 'Name of the person who measured, as typed at the desk; null for imports.';
comment on column measurement.place is 'Where a desk measurement was taken: posyandu, puskesmas, home or hospital; null for imports.';
alter table measurement add constraint place_of_measuring_is_known check (place in ('posyandu', 'puskesmas', 'home', 'hospital'));

do $$
declare
  t text;
begin
  foreach t in array array['case_action', 'case_task', 'case_audit'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy within_reach on %I to anakkita_app using (
      (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
      or area_in_scopes(area))$p$, t);
    execute format($p$create policy opened_alone on %I for select to anakkita_app using (
      child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))$p$, t);
  end loop;
end $$;

grant select, insert, delete on case_action to anakkita_app;
grant update (area, told) on case_action to anakkita_app;
grant select, insert, update, delete on case_task, case_audit to anakkita_app;
