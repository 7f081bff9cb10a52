-- What was measured, as written and as understood.

create table measurement (
  id uuid primary key,
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
  oedema boolean not null default false,
  len_z smallint,
  wei_z smallint,
  wfl_z smallint,
  bmi_z smallint,
  flags smallint not null default 0,
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
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  superseded_by uuid,
  constraint posture_is_lying_or_standing check (posture in ('L', 'H')),
  constraint gain_is_a_letter_of_the_card check (gain in ('N', 'T', 'O', 'B')),
  constraint unit_error_is_decided_by_a_person check (unit_error in ('proposed', 'accepted', 'rejected')),
  constraint parity_is_known check (parity in ('match', 'drifted', 'posture', 'none')),
  constraint measurer_is_known check (measurer in ('unknown', 'kader', 'trained')),
  constraint measured_after_birth check (age_days >= 0),
  constraint weight_is_positive check (weight_g > 0),
  constraint length_is_positive check (length_mm > 0)
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
create unique index one_measurement_per_child_and_date on measurement (child_id, measured_on) where superseded_by is null;
create index measurement_unit_errors on measurement (area, id) where unit_error = 'proposed';

create table remeasure_order (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  measurement_id uuid not null,
  reason text not null,
  due_on date not null,
  ordered_at timestamptz not null,
  ordered_by uuid not null,
  done_on date,
  constraint one_order_per_measurement unique (measurement_id)
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
create index remeasure_order_open on remeasure_order (area) where done_on is null;
create index remeasure_order_by_child on remeasure_order (child_id);
