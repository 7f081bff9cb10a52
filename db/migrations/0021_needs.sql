-- What a case needs: the catalogue in versions, the need lines, and the departments whose officers see their own lines.

create table need_catalogue (
  version integer primary key,
  items jsonb not null,
  note text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  constraint the_catalogue_counts_from_one check (version > 0)
);
comment on table need_catalogue is 'The catalogue of needs as the city changed it; version 0 comes with the software.';
comment on column need_catalogue.version is 'Number of the version, from 1.';
comment on column need_catalogue.items is 'All items: code, words, unit, usual quantity, price range and whether it was verified, trigger, who may deliver, departments, donors.';
comment on column need_catalogue.note is 'What changed and why.';
comment on column need_catalogue.published_at is 'Instant from which it holds.';
comment on column need_catalogue.published_by is 'Who published it.';

create table need_line (
  id uuid primary key,
  case_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  item text not null,
  catalogue_version integer not null,
  unit text not null,
  reasons text[] not null,
  state text not null,
  quantity numeric(12, 2),
  unit_price_rp bigint,
  deadline date,
  department text,
  donor text not null,
  at_home boolean not null,
  divisible boolean not null,
  urgency smallint not null,
  urgency_reasons text[] not null,
  covered_quantity numeric(12, 2) not null default 0,
  met_quantity numeric(12, 2) not null default 0,
  staff_word text,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  decline_reason text,
  taken_on date,
  taken_by uuid,
  planned_on date,
  ended_on date,
  constraint need_state_is_known check (state in ('proposed', 'open', 'covered', 'met', 'declined', 'expired')),
  constraint need_donor_is_known check (donor in ('yes', 'no', 'through_health', 'gap')),
  constraint a_need_that_was_decided_has_quantity_price_and_deadline
    check (state not in ('open', 'covered', 'met') or (quantity is not null and unit_price_rp is not null and deadline is not null)),
  constraint a_quantity_is_more_than_nothing check (quantity > 0 and quantity <= 1000000),
  constraint a_price_is_whole_rupiah_and_possible check (unit_price_rp between 0 and 1000000000),
  constraint no_need_is_covered_beyond_its_quantity check (covered_quantity >= 0 and covered_quantity <= coalesce(quantity, 0)),
  constraint no_need_is_met_beyond_its_quantity check (met_quantity >= 0 and met_quantity <= coalesce(quantity, 0)),
  constraint a_declined_need_has_a_reason check ((state = 'declined') = (decline_reason is not null)),
  constraint urgency_goes_from_0_to_100 check (urgency between 0 and 100)
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
create unique index a_case_needs_an_item_once_at_a_time on need_line (case_id, item) where state in ('proposed', 'open', 'covered');
create index need_line_by_child on need_line (child_id);
create index need_line_open on need_line (area, deadline) where state = 'open';
create index need_line_by_department on need_line (department, deadline) where state in ('open', 'covered');

create table department_officer (
  person_id uuid primary key,
  department text not null,
  since timestamptz not null,
  set_by uuid
);
comment on table department_officer is 'Which department an officer works for: whose need lines they see.';
comment on column department_officer.person_id is 'The officer.';
comment on column department_officer.department is 'Code of the department.';
comment on column department_officer.since is 'Instant from which it holds.';
comment on column department_officer.set_by is 'Who said so; null in the demo.';

alter table need_line enable row level security;
create policy within_reach on need_line to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy opened_alone on need_line for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

grant select, insert on need_catalogue to anakkita_app;
grant select, insert, update, delete on need_line to anakkita_app;
grant select, insert, update on department_officer to anakkita_app;

-- A department's officer sees no child. What is theirs comes through these functions alone: each asks who acts, for which
-- department they work, and gives the village, never the posyandu.
create function department_need_lines(at_most integer) returns table (
  id uuid, item text, unit text, quantity numeric, unit_price_rp bigint, deadline date, village text, state text, at_home boolean, urgency smallint,
  covered_quantity numeric, met_quantity numeric, taken_on date, planned_on date)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select n.id, n.item, n.unit, n.quantity, n.unit_price_rp, n.deadline, substr(n.area, 1, 13), n.state, n.at_home, n.urgency,
      n.covered_quantity, n.met_quantity, n.taken_on, n.planned_on
    from need_line n join department_officer o on o.department = n.department
    where o.person_id = nullif(current_setting('app.actor', true), '')::uuid
      and exists (select 1 from role_grant g where g.person_id = o.person_id and g.role = 'department' and g.ended_at is null)
      and n.state in ('open', 'covered')
    order by n.deadline, n.urgency desc, n.id limit least(at_most, 1000);
end $$;
comment on function department_need_lines(integer) is 'Need lines of the department for which the actor works, nearest deadline first, by village.';
revoke all on function department_need_lines(integer) from public;
grant execute on function department_need_lines(integer) to anakkita_app;

create function take_department_need(line uuid, planned date, today date) returns uuid
language plpgsql security definer set search_path from current as $$
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
end $$;
comment on function take_department_need(uuid, date, date) is 'The actor''s department takes a line on for a day; gives its child, or null when it is not theirs or no longer in force.';
revoke all on function take_department_need(uuid, date, date) from public;
grant execute on function take_department_need(uuid, date, date) to anakkita_app;

-- The address is for who goes there: lines that are built at the home, taken on by the actor's department, and in force.
create function department_home_areas(lines uuid[]) returns table (line_id uuid, child_id uuid, rt smallint, rw smallint, salt bytea, identity_cipher bytea)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select n.id, c.id, c.rt, c.rw, k.salt, c.identity_cipher
    from need_line n join department_officer o on o.department = n.department join child c on c.id = n.child_id left join child_key k on k.child_id = c.id
    where n.id = any (lines) and o.person_id = nullif(current_setting('app.actor', true), '')::uuid
      and exists (select 1 from role_grant g where g.person_id = o.person_id and g.role = 'department' and g.ended_at is null)
      and n.at_home and n.taken_on is not null and n.state in ('open', 'covered') and c.state = 'active';
end $$;
comment on function department_home_areas(uuid[]) is 'Sealed address of the homes of lines that the actor''s department took on and that are in force.';
revoke all on function department_home_areas(uuid[]) from public;
grant execute on function department_home_areas(uuid[]) to anakkita_app;

do $$
begin
  execute format('alter function department_need_lines(integer) set search_path = %I, public, pg_temp', current_schema());
  execute format('alter function take_department_need(uuid, date, date) set search_path = %I, public, pg_temp', current_schema());
  execute format('alter function department_home_areas(uuid[]) set search_path = %I, public, pg_temp', current_schema());
end $$;
