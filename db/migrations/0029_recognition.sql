-- Recognition: what those who walk with a child or give are told of it under an alias, thanks, choices for the wall, certificates.
-- Everything told of a child is worked out anew at each request from the other rooms' rows: a withdrawn word holds at once.

-- The children of whom the person who asks may be told something: paired with them now (or theirs to stand in for), or reached by what they gave. A child whose
-- guardians do not consent to stories is told of to its foster parent alone, by no more than that it is there (`told` is false).
create function story_children(day date) returns table (child_id uuid, bond text, since date, village text, age_band smallint, alias_seed integer, told boolean)
language plpgsql stable security definer set search_path from current as $$
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
end $$;
comment on function story_children(date) is 'Children of whom the person who asks may be told under an alias, and since when they belong together; told is false where the guardians do not consent to stories.';

-- How a child grew since shortly before somebody came: the difference to its own first measuring in that time, never the measure itself,
-- by month, never by day. A length that is held as implausible is left out; standing heights are read as lengths (7 mm more), as WHO does.
create function story_growth(day date) returns table (child_id uuid, bond text, month date, grown_mm integer, gained_g integer)
language plpgsql stable security definer set search_path from current as $$
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
end $$;
comment on function story_growth(date) is 'Growth of told children as differences to their own first value of the time, newest of each month; no measure, no z, no day.';

-- What else the story holds: the end of the plan, a recovery that a second person confirmed, and what reached the child.
create function story_marks(day date) returns table (child_id uuid, bond text, plan_until date, recovered_on date)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select s.child_id, s.bond, f.plan_until,
      case when f.stage = 'relapse_watch' or f.closed_reason = 'recovered' then
        (select max(a.on_date) from case_action a where a.case_id = f.id and a.kind = 'approve_recovery') end
    from story_children(day) s
    join lateral (select f.* from case_file f where f.child_id = s.child_id order by f.opened_on desc, f.id desc limit 1) f on true
    where s.told;
end $$;
comment on function story_marks(date) is 'End of the plan and the confirmed recovery of told children.';

create function story_gifts(day date) returns table (child_id uuid, bond text, item_code text, unit text, amount bigint)
language plpgsql stable security definer set search_path from current as $$
declare
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  return query
    select s.child_id, s.bond, a.item_code, a.unit, sum(a.received + a.used)::bigint
    from story_children(day) s join pledge_allocation a on a.child_id = s.child_id and (s.bond = 'foster' or a.giver_person_id = who)
    where s.told and a.received + a.used > 0
    group by 1, 2, 3, 4 order by 1, 2, 3;
end $$;
comment on function story_gifts(date) is 'What reached told children, in hundredths of its unit: all of it for the foster parent, their own gifts for a giver.';

create table thanks (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  to_person_id uuid not null references person (id),
  phrase text not null,
  said text,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  check_outcome text,
  taken_back_by uuid,
  taken_back_at timestamptz,
  constraint phrase_of_thanks_is_known check (phrase in ('came', 'arrived', 'used', 'patient', 'together')),
  constraint own_words_are_short check (length(said) between 3 and 200),
  constraint a_check_has_person_time_and_outcome check ((checked_by is null) = (checked_at is null) and (checked_by is null) = (check_outcome is null)),
  constraint check_outcome_is_known check (check_outcome in ('sent', 'returned')),
  constraint nobody_checks_their_own_words check (checked_by <> written_by),
  constraint only_own_words_are_checked check (checked_by is null or said is not null),
  constraint who_took_back_is_known check ((taken_back_by is null) = (taken_back_at is null))
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
create index thanks_by_child on thanks (child_id, written_at desc);
create index thanks_by_receiver on thanks (to_person_id, written_at desc);
create index thanks_to_check on thanks (area, written_at) where said is not null and checked_at is null and taken_back_at is null;
alter table thanks enable row level security;
create policy within_reach on thanks to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy opened_alone on thanks for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy receivers_read on thanks for select to anakkita_app using (to_person_id = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert on thanks to anakkita_app;
grant update (area, checked_by, checked_at, check_outcome, taken_back_by, taken_back_at) on thanks to anakkita_app;

-- Words about a child that is no longer in the register go with it, whoever confirmed the erasure.
create function forget_said(child uuid) returns boolean
language plpgsql security definer set search_path from current as $$
begin
  update thanks t set said = null, checked_by = null, checked_at = null, check_outcome = null, taken_back_at = coalesce(t.taken_back_at, now()),
    taken_back_by = coalesce(t.taken_back_by, t.written_by), area = left(t.area, 13)
  where t.child_id = child and exists (select 1 from child c where c.id = child and c.state = 'erased');
  return found;
end $$;
comment on function forget_said(uuid) is 'Takes back the thanks about an erased child and forgets their own words; false where there are none or the child stands.';

create table wall_choice (
  person_id uuid primary key references person (id),
  shown_name text,
  chosen_at timestamptz not null,
  constraint a_name_on_the_wall_can_be_read check (length(shown_name) between 2 and 120)
);
comment on table wall_choice is 'Who agreed to stand by name on the wall of contributions: their own choice, none without a row.';
comment on column wall_choice.person_id is 'Whose choice.';
comment on column wall_choice.shown_name is 'Name as it is shown; null: not named.';
comment on column wall_choice.chosen_at is 'Instant of the choice.';

create table wall_setting (
  one boolean primary key default true,
  is_public boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint there_is_one_setting_of_the_wall check (one)
);
comment on table wall_setting is 'Whether the wall is open to who is not signed in. Closed while there is no row.';
comment on column wall_setting.one is 'Always true: there is one row.';
comment on column wall_setting.is_public is 'True when anybody may look.';
comment on column wall_setting.set_by is 'Who set it.';
comment on column wall_setting.set_at is 'Instant it was set.';

create table certificate (
  id uuid primary key,
  code text not null,
  holder_id uuid not null references person (id),
  kind text not null,
  holder_name text not null,
  from_on date not null,
  until_on date not null,
  figures jsonb not null,
  issued_at timestamptz not null,
  ended_at timestamptz,
  constraint a_code_opens_one_certificate unique (code),
  constraint code_is_written_in_safe_letters check (code ~ '^[2-9A-HJ-NP-Z]{12}$'),
  constraint kind_of_certificate_is_known check (kind in ('foster_parent', 'giver')),
  constraint a_period_of_a_certificate_ends_after_it_begins check (until_on >= from_on),
  constraint a_holder_has_a_name check (length(holder_name) between 2 and 120)
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
create index certificate_by_holder on certificate (holder_id, issued_at desc);
alter table certificate enable row level security;
create policy holders_keep on certificate to anakkita_app using (holder_id = nullif(current_setting('app.actor', true), '')::uuid);
alter table wall_choice enable row level security;
create policy one_chooses_for_oneself on wall_choice to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert on certificate to anakkita_app;
grant update (ended_at) on certificate to anakkita_app;
grant select, insert, update on wall_choice, wall_setting to anakkita_app;

create function certificate_by_code(asked text) returns table (holder_id uuid, kind text, holder_name text, from_on date, until_on date, figures jsonb, issued_at timestamptz)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select c.holder_id, c.kind, c.holder_name, c.from_on, c.until_on, c.figures, c.issued_at from certificate c where c.code = asked and c.ended_at is null;
end $$;
comment on function certificate_by_code(text) is 'The certificate with this code, as printed; nothing for a code that was never given or taken back.';

-- The wall: what reached children, by item for the whole city and by village. A row of fewer than five children leaves the database
-- without its numbers; so that nobody finds one by taking the shown ones from the sum, the rows without numbers are at least two villages
-- and five children of each item: where they are fewer, the smallest village that could be told is left out as well.
create function wall_cells() returns table (item_code text, unit text, village text, children integer, amount bigint)
language plpgsql stable security definer set search_path from current as $$
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
end $$;
comment on function wall_cells() is 'What reached children by item, in hundredths of the unit: null village for the whole city, null numbers for villages that are not told.';

-- Givers who agreed to be named. What they gave stands beside the name only where it reached five children or more.
create function wall_givers() returns table (shown_name text, person_id uuid, giver_kind text, item_code text, unit text, amount bigint)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select w.shown_name, w.person_id, g.kind, t.item_code, t.unit, t.amount
    from wall_choice w join person p on p.id = w.person_id and p.left_at is null join giver g on g.person_id = w.person_id
    left join lateral (
      select a.item_code, a.unit, sum(a.received + a.used)::bigint as amount from pledge_allocation a
      where a.giver_person_id = w.person_id and a.received + a.used > 0 group by 1, 2 having count(distinct a.child_id) >= 5) t on true
    where w.shown_name is not null order by lower(w.shown_name), w.person_id, t.item_code;
end $$;
comment on function wall_givers() is 'Givers who chose to be named, with what of theirs reached five children or more, in hundredths of the unit.';

create function wall_is_public() returns boolean
language plpgsql stable security definer set search_path from current as $$
begin
  return exists (select 1 from wall_setting s where s.is_public);
end $$;
comment on function wall_is_public() is 'Whether the city opened the wall to anybody.';

do $$
declare
  f text;
begin
  foreach f in array array['story_children(date)', 'story_growth(date)', 'story_marks(date)', 'story_gifts(date)', 'forget_said(uuid)',
                           'certificate_by_code(text)', 'wall_cells()', 'wall_givers()', 'wall_is_public()'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;
