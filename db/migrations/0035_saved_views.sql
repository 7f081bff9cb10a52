-- Sorted pages of the register: what sorts has no gap, so that a page goes on where the one before ended, by an index.

alter table child_standing add column len_z_place smallint generated always as (coalesce(len_z, 32767)) stored not null;
alter table child_standing add column measured_place date generated always as (coalesce(last_measured_on, date '0001-01-01')) stored not null;
comment on column child_standing.len_z_place is 'len_z for sorting; 32767, after all others, when there is none.';
comment on column child_standing.measured_place is 'last_measured_on for sorting; the first day of the calendar when never measured.';
create index child_standing_by_age on child_standing (age_months, child_id);
create index child_standing_by_len_z on child_standing (len_z_place, child_id);
create index child_standing_by_measured on child_standing (measured_place, child_id);

create table saved_view (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  name text not null,
  filter jsonb not null,
  saved_at timestamptz not null,
  constraint a_view_is_named_once_a_person unique (person_id, name),
  constraint a_view_has_a_name check (length(name) between 1 and 60),
  constraint a_view_is_a_short_list_of_choices check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 400)
);
comment on table saved_view is 'Filter and sorting of the register that a person comes back to. Never what was searched for.';
comment on column saved_view.id is 'Identity.';
comment on column saved_view.person_id is 'Whose view; nobody else sees it.';
comment on column saved_view.name is 'Name that the person gave it.';
comment on column saved_view.filter is 'Choices as the register takes them: codes of class, state, age, area, stage, measuring and sorting.';
comment on column saved_view.saved_at is 'Instant it was saved.';
alter table saved_view enable row level security;
create policy the_own on saved_view to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert, update, delete on saved_view to anakkita_app;
