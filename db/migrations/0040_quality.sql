-- Data that can be defended: decisions on unit errors that can be taken back, results of orders to measure again, parity row by row, and the
-- quality of measuring by posyandu and month.

alter table measurement add column unit_decision text;
alter table measurement add column written_weight_g integer;
alter table measurement add column written_length_mm integer;
alter table measurement add column unit_decided_at timestamptz;
alter table measurement add column unit_decided_by uuid;
alter table measurement add constraint unit_decision_is_known check (unit_decision in ('accept', 'figure', 'remeasure', 'leave'));
alter table measurement add constraint a_unit_decision_says_who_and_when check ((unit_decision is null) = (unit_decided_at is null) and (unit_decision is null) = (unit_decided_by is null));
comment on column measurement.unit_decision is 'What a person decided on the unit error: accept, another figure, remeasure, leave; null before, and for decisions of earlier releases.';
comment on column measurement.written_weight_g is 'Weight as it was written, grams, kept beside what a decision made of it.';
comment on column measurement.written_length_mm is 'Length as it was written, millimetres, kept beside what a decision made of it.';
comment on column measurement.unit_decided_at is 'Instant of the decision; taking it back empties these fields, the audit keeps both.';
comment on column measurement.unit_decided_by is 'Who decided.';
create index measurement_unit_decided on measurement (unit_decided_at desc, id) where unit_decision is not null;

alter table remeasure_order add column outcome text;
alter table remeasure_order add column second_id uuid;
alter table remeasure_order add column weight_gap_g integer;
alter table remeasure_order add column length_gap_mm integer;
alter table remeasure_order add constraint outcome_is_known check (outcome in ('confirmed', 'corrected', 'both_in_doubt'));
alter table remeasure_order add constraint an_outcome_rests_on_a_second_measuring check ((outcome is null) = (second_id is null) and (outcome is null or done_on is not null));
comment on column remeasure_order.outcome is 'What the second measuring came to; null while open, and when a later measuring answered it in passing.';
comment on column remeasure_order.second_id is 'The second measuring, taken blind by another person.';
comment on column remeasure_order.weight_gap_g is 'Second weight minus first, grams.';
comment on column remeasure_order.length_gap_mm is 'Second length minus first, millimetres.';
create index remeasure_order_due on remeasure_order (due_on, id) where done_on is null;

alter table import_row add column parity text;
alter table import_row add column parity_gap smallint;
alter table import_row add constraint parity_is_known check (parity in ('match', 'drifted', 'posture', 'none'));
comment on column import_row.parity is 'The z of the row against ours, of the values as written: match, drifted, posture, or none to compare; null for files of earlier releases.';
comment on column import_row.parity_gap is 'The farthest z of the row minus ours, hundredths; null where they agree.';

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
  constraint one_quality_per_area_and_month primary key (month, area),
  constraint ten_digits check (cardinality(length_digits) = 10 and cardinality(weight_digits) = 10)
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
grant select, insert, update, delete on quality_month to anakkita_app;

-- What was measured before this release is counted as the application counts it from now on.
insert into quality_month
select measured_area, date_trunc('month', measured_on)::date, count(*),
  count(*) filter (where length_mm is not null and unit_error is null), array[count(*) filter (where unit_error is null and length_mm % 10 = 0), count(*) filter (where unit_error is null and length_mm % 10 = 1), count(*) filter (where unit_error is null and length_mm % 10 = 2), count(*) filter (where unit_error is null and length_mm % 10 = 3), count(*) filter (where unit_error is null and length_mm % 10 = 4), count(*) filter (where unit_error is null and length_mm % 10 = 5), count(*) filter (where unit_error is null and length_mm % 10 = 6), count(*) filter (where unit_error is null and length_mm % 10 = 7), count(*) filter (where unit_error is null and length_mm % 10 = 8), count(*) filter (where unit_error is null and length_mm % 10 = 9)]::integer[],
  count(*) filter (where weight_g is not null and unit_error is null), array[count(*) filter (where unit_error is null and weight_g / 100 % 10 = 0), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 1), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 2), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 3), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 4), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 5), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 6), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 7), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 8), count(*) filter (where unit_error is null and weight_g / 100 % 10 = 9)]::integer[],
  count(*) filter (where length_mm is not null and posture is not null), count(*) filter (where length_mm is not null and posture = case when age_days < 731 then 'H' else 'L' end),
  count(*) filter (where length_mm is not null and posture is null), count(*) filter (where unit_error is not null), count(*) filter (where flags <> 0 and unit_error is null),
  count(*) filter (where age_days >= 183), count(*) filter (where age_days >= 183 and arm_mm is null), count(*) filter (where parity = 'drifted'),
  count(z), coalesce(sum(z), 0), coalesce(sum(z::bigint * z), 0)
from (select m.*, case when flags & 1 = 0 and not (proposed_length_mm is not null and unit_error in ('proposed', 'rejected')) then len_z end as z
      from measurement m where superseded_by is null and age_days < 1826.25) counted
group by 1, 2;
