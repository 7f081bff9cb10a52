-- Cases, urgent tasks, and where every child stands as of the newest month.

create table case_file (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  reason text not null,
  measurement_id uuid not null,
  len_z smallint not null,
  closed_on date,
  closed_reason text
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
create unique index a_child_has_one_open_case on case_file (child_id) where closed_on is null;
create index case_file_by_child on case_file (child_id);

create table urgent_task (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  measurement_id uuid not null,
  reasons text[] not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  constraint one_urgent_task_per_measurement unique (measurement_id)
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
create index urgent_task_by_child on urgent_task (child_id);
create index urgent_task_open on urgent_task (area) where done_at is null;

create table child_standing (
  child_id uuid primary key,
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
  constraint class_is_known check (class in ('severely_stunted', 'stunted', 'normal', 'tall', 'held', 'unseen')),
  constraint attention_is_known check (attention in ('urgent', 'case', 'remeasure', 'at_risk', 'none', 'aged_out'))
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
create index child_standing_by_urgency on child_standing (urgency, child_id);
create index child_standing_by_area on child_standing (area, urgency, child_id);
create index child_standing_by_attention on child_standing (attention, urgency, child_id);
