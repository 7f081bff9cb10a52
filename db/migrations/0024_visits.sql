-- Visits: the clock of each child with an open case, and the visits made. Words of families are sealed with the child's key.

create table visit_clock (
  child_id uuid primary key,
  area text collate "C" not null,
  keeper text not null,
  keeper_id uuid,
  started_on date not null,
  last_made_on date,
  due_on date not null,
  constraint keeper_is_known check (keeper in ('foster_parent', 'kader')),
  constraint a_foster_parent_who_keeps_a_clock_is_named check ((keeper = 'foster_parent') = (keeper_id is not null)),
  constraint a_visit_is_due_after_the_clock_began check (due_on > started_on)
);
comment on table visit_clock is 'The fourteen-day clock of visits: one for each child with an open case, kept by a foster parent or, without one, by the kader.';
comment on column visit_clock.child_id is 'Which child.';
comment on column visit_clock.area is 'Present area of the child.';
comment on column visit_clock.keeper is 'foster_parent or kader.';
comment on column visit_clock.keeper_id is 'The foster parent of the pairing; null for the kader of the posyandu.';
comment on column visit_clock.started_on is 'Day the clock began for its keeper: the pairing, its end, or the opening of the case.';
comment on column visit_clock.last_made_on is 'Day of the last visit, by whomever.';
comment on column visit_clock.due_on is 'Day of the next visit.';
create index visit_clock_by_due on visit_clock (area, due_on);
create index visit_clock_due on visit_clock (due_on, child_id);
create index visit_clock_by_keeper on visit_clock (keeper_id) where keeper_id is not null;

create table visit (
  id uuid primary key,
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
  worry_answered_at timestamptz,
  worry_answered_by uuid,
  recorded_at timestamptz not null,
  constraint nobody_is_alone_with_a_child check (accompanied),
  constraint a_visitor_comes_once_a_day unique (child_id, made_by, made_on),
  constraint visitor_is_known check (made_as in ('foster_parent', 'staff')),
  constraint only_a_worry_is_answered check (worry_answered_at is null or worry),
  constraint an_answered_worry_says_by_whom check ((worry_answered_at is null) = (worry_answered_by is null))
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
create index visit_by_child on visit (child_id, made_on desc);
create index visit_worry_open on visit (area) where worry and worry_answered_at is null;

create table calendar_feed (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table calendar_feed is 'Secret addresses under which a person''s calendar program fetches the days of visits: times only, no names.';
comment on column calendar_feed.token_hash is 'SHA-256 of the secret in the address.';
comment on column calendar_feed.person_id is 'Whose visits.';
comment on column calendar_feed.made_at is 'Instant it was made.';
comment on column calendar_feed.ended_at is 'Instant from which it gives nothing.';
create unique index a_person_has_one_feed on calendar_feed (person_id) where ended_at is null;

do $$
declare
  t text;
begin
  foreach t in array array['visit_clock', 'visit'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy within_reach on %I to anakkita_app using (
      (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
      or area_in_scopes(area))$p$, t);
    execute format($p$create policy opened_alone on %I for select to anakkita_app using (
      child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))$p$, t);
  end loop;
end $$;
-- A foster parent sees the clock that they keep and the visits that they made, and winds it by a visit.
create policy keepers_read on visit_clock for select to anakkita_app using (keeper_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy keepers_wind on visit_clock for update to anakkita_app using (
  keeper_id = nullif(current_setting('app.actor', true), '')::uuid and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));
create policy visitors_read on visit for select to anakkita_app using (made_by = nullif(current_setting('app.actor', true), '')::uuid);
create policy visitors_write on visit for insert to anakkita_app with check (
  made_by = nullif(current_setting('app.actor', true), '')::uuid and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));

grant select, insert, update, delete on visit_clock to anakkita_app;
grant select, insert on visit to anakkita_app;
grant update (area, worry_answered_at, worry_answered_by) on visit to anakkita_app;
grant select, insert, update on calendar_feed to anakkita_app;
grant select on calendar_feed, visit_clock to anakkita_door;
create policy the_door_looks on visit_clock for select to anakkita_door using (true);

-- Gives the clock to another keeper. Who withdraws a consent may be the guardian, whom no area reaches, and a new text may end
-- pairings everywhere: so the wall is asked here. The day the next visit is due stays: a change of keeper leaves no gap.
create function hand_over_clock(child uuid, foster_parent uuid, day date) returns boolean
language plpgsql security definer set search_path from current as $$
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
end $$;
comment on function hand_over_clock(uuid, uuid, date) is 'Gives a child''s clock to a foster parent, or back to the kader; false when the child has no clock or is out of reach.';
do $$
begin
  execute format('alter function hand_over_clock(uuid, uuid, date) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function hand_over_clock(uuid, uuid, date) from public;
grant execute on function hand_over_clock(uuid, uuid, date) to anakkita_app;
