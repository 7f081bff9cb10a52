-- Fostering whole: what is known of a foster parent, rests and who stands in, proposals for the whole city, conflicts of
-- interest, complaints that reach the inspectorate alone, and notes that pass through the posyandu.

alter table foster_parent
  add column kind text not null default 'person',
  add column organisation text,
  add column home_village text collate "C" references area (code),
  add column most_km smallint,
  add column wanted_areas text[] not null default '{}',
  add column dapil text,
  add column visit_days text[] not null default '{}',
  add column languages text[] not null default '{id}',
  add column conflict_areas text[] not null default '{}',
  add column own_conflict_areas text[] not null default '{}',
  add column is_politician boolean not null default false,
  add column capacity_wish smallint,
  add constraint foster_kind_is_known check (kind in ('person', 'organisation')),
  add constraint an_organisation_has_a_name check ((kind = 'organisation') = (organisation is not null)),
  add constraint name_of_an_organisation_fits check (length(organisation) between 2 and 120),
  add constraint kilometres_are_possible check (most_km between 1 and 100),
  add constraint visit_days_are_known check (visit_days <@ array['weekdays', 'weekend']),
  add constraint languages_are_codes check (array_to_string(languages, ',') ~ '^[a-z]{2,3}(,[a-z]{2,3})*$'),
  add constraint wish_is_possible check (capacity_wish between 0 and 20);
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

-- A stand-in holds a right of its own, with an end; a pairing may be held still by the inspectorate.
alter table child_grant
  drop constraint grant_kind_is_known,
  add column rest_id uuid,
  add column paused_at timestamptz,
  add column paused_by uuid,
  add constraint grant_kind_is_known check (kind in ('pairing', 'break_glass', 'substitute')),
  add constraint a_pause_says_by_whom check ((paused_at is null) = (paused_by is null)),
  add constraint only_a_pairing_is_paused check (paused_at is null or kind = 'pairing'),
  add constraint a_substitute_stands_in_for_a_rest check ((kind = 'substitute') = (rest_id is not null)),
  add constraint a_substitute_has_conduct_and_an_end check (
    kind <> 'substitute' or (conduct_signed_on is not null and starts_at is not null and ends_at is not null));
comment on column child_grant.kind is 'pairing: call name and address while the guardians allow it; substitute: the same for the time of a rest; break_glass: the whole record for an hour.';
comment on column child_grant.rest_id is 'Of a substitute: the rest it stands in for.';
comment on column child_grant.paused_at is 'Instant from which a pairing is held still: it opens nothing, the kader keeps the clock. Null when it is not.';
comment on column child_grant.paused_by is 'Who holds it still.';
create unique index a_child_has_one_substitute_in_a_rest on child_grant (child_id, rest_id) where kind = 'substitute' and ended_at is null;

-- What ended pairings ends substitutes too.
alter policy guardians_end_pairings on child_grant using (
  kind in ('pairing', 'substitute') and child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
alter policy a_guardian_ends_pairings on child_grant using (
  kind in ('pairing', 'substitute') and child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])) with check (ended_at is not null);
alter policy who_is_opened_may_only_end on child_grant
  using (kind in ('pairing', 'substitute') and child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))
  with check (kind in ('pairing', 'substitute') and ended_at is not null);
alter policy the_officer_sees_pairings on child_grant using (kind in ('pairing', 'substitute') and current_setting('app.protects', true) = 'on');
alter policy the_officer_ends_pairings on child_grant using (
  kind in ('pairing', 'substitute') and current_setting('app.protects', true) = 'on') with check (ended_at is not null);
-- The inspectorate looks into complaints: it sees who was paired, and holds a pairing still or ends it.
create policy inspectors_see_pairings on child_grant for select to anakkita_app using (
  kind in ('pairing', 'substitute') and current_setting('app.reads_audit', true) = 'on');
create policy inspectors_hold_pairings on child_grant for update to anakkita_app using (
  kind in ('pairing', 'substitute') and current_setting('app.reads_audit', true) = 'on');
-- Who comes again earlier ends who stood in for them.
create policy who_rests_sees_who_stands_in on child_grant for select to anakkita_app using (
  kind = 'substitute' and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));
create policy who_comes_again_ends_it on child_grant for update to anakkita_app
  using (kind = 'substitute' and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]))
  with check (kind = 'substitute' and ended_at is not null);
create policy inspectors_open_words on child_key for select to anakkita_app using (current_setting('app.reads_audit', true) = 'on');

create table foster_rest (
  id uuid primary key,
  person_id uuid not null references person (id),
  from_day date not null,
  until_day date not null,
  why text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  begun_at timestamptz,
  over_at timestamptz,
  ended_by uuid,
  constraint a_rest_ends_after_it_begins check (until_day >= from_day),
  constraint a_rest_is_no_leaving check (until_day <= from_day + 180),
  constraint reason_of_a_rest_is_known check (why in ('rest', 'ill', 'away')),
  constraint only_a_rest_that_is_over_says_by_whom check (ended_by is null or over_at is not null)
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
create index foster_rest_by_person on foster_rest (person_id, until_day) where over_at is null;

create table foster_conflict (
  person_id uuid not null references person (id),
  child_id uuid not null,
  area text collate "C" not null,
  source text not null,
  declared_at timestamptz not null,
  declared_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  constraint a_conflict_is_told_once primary key (person_id, child_id),
  constraint source_of_a_conflict_is_known check (source in ('own', 'secretariat', 'complaint')),
  constraint a_conflict_by_complaint_stays check (source <> 'complaint' or ended_at is null),
  constraint an_ended_conflict_says_by_whom check ((ended_at is null) = (ended_by is null))
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
create index foster_conflict_by_child on foster_conflict (child_id);

create table matching_draft (
  id uuid primary key,
  state text not null,
  refusal text,
  made_at timestamptz not null,
  made_by uuid not null,
  solved_at timestamptz,
  expires_at timestamptz not null,
  figures jsonb,
  shortages jsonb,
  loads jsonb,
  constraint state_of_a_draft_is_known check (state in ('solving', 'ready', 'failed', 'dropped')),
  constraint only_a_failed_draft_says_why check ((state = 'failed') = (refusal is not null)),
  constraint a_ready_draft_has_its_figures check (state <> 'ready' or (solved_at is not null and figures is not null and shortages is not null and loads is not null))
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
create unique index one_draft_is_solved_at_a_time on matching_draft ((true)) where state = 'solving';

create table matching_child (
  draft_id uuid not null references matching_draft (id) on delete cascade,
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
  constraint a_child_stands_once_in_a_draft primary key (draft_id, child_id),
  constraint place_in_a_draft_is_known check (place in ('new', 'moves', 'stays', 'uncovered', 'no_consent')),
  constraint who_has_a_place_has_a_person check ((place in ('new', 'moves', 'stays')) = (person_id is not null)),
  constraint who_moves_comes_from_somebody check ((place = 'moves') = (moved_from is not null)),
  constraint choice_is_known check (choice in ('waits', 'dropped', 'proposed', 'left_out')),
  constraint who_is_left_out_is_told_why check ((choice = 'left_out') = (left_out is not null))
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
create index matching_child_by_place on matching_child (draft_id, place, area);

create table foster_complaint (
  id uuid primary key,
  child_id uuid not null,
  pairing_id uuid not null,
  person_id uuid not null,
  village text collate "C" not null,
  alias_seed integer not null,
  filed_as text not null,
  filed_at timestamptz not null,
  filed_by uuid not null,
  words_cipher bytea not null,
  outcome text,
  answer_cipher bytea,
  answered_at timestamptz,
  answered_by uuid,
  ended_the_pairing boolean not null default false,
  constraint who_complains_is_known check (filed_as in ('guardian', 'kader', 'puskesmas')),
  constraint outcome_of_a_complaint_is_known check (outcome in ('founded', 'not_founded')),
  constraint an_answered_complaint_has_outcome_words_time_and_person check (
    (outcome is null) = (answered_at is null) and (outcome is null) = (answered_by is null) and (outcome is null) = (answer_cipher is null)),
  constraint only_a_founded_complaint_ends_a_pairing check (not ended_the_pairing or outcome = 'founded')
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
create index foster_complaint_waiting on foster_complaint (filed_at) where outcome is null;
create index foster_complaint_by_child on foster_complaint (child_id);

create table foster_message (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  person_id uuid not null,
  said_by text not null,
  words_cipher bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  read_at timestamptz,
  constraint who_says_it_is_known check (said_by in ('foster_parent', 'posyandu'))
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
create index foster_message_by_child on foster_message (child_id, written_at desc);

do $$
declare
  t text;
begin
  foreach t in array array['foster_conflict', 'matching_child', 'foster_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy within_reach on %I to anakkita_app using (
      (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
      or area_in_scopes(area))$p$, t);
  end loop;
  -- Of nobody's area: open to who works with children of some area, and each to the person it is about.
  foreach t in array array['foster_rest', 'matching_draft'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy who_pairs_works on %I to anakkita_app using (
      nullif(current_setting('app.scope_from', true), '') is not null or nullif(current_setting('app.scopes', true), '') is not null)$p$, t);
  end loop;
end $$;
create policy who_rests_says_so on foster_rest to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy their_own on foster_conflict for select to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy they_declare on foster_conflict for insert to anakkita_app with check (
  source = 'own' and person_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy inspectors_see on foster_conflict for select to anakkita_app using (current_setting('app.reads_audit', true) = 'on');
create policy inspectors_declare on foster_conflict for insert to anakkita_app with check (
  source = 'complaint' and current_setting('app.reads_audit', true) = 'on');
create policy inspectors_harden on foster_conflict for update to anakkita_app
  using (current_setting('app.reads_audit', true) = 'on') with check (source = 'complaint');

create policy of_their_own_child on foster_message for select to anakkita_app using (
  person_id = nullif(current_setting('app.actor', true), '')::uuid
  and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));
create policy they_write on foster_message for insert to anakkita_app with check (
  said_by = 'foster_parent' and person_id = nullif(current_setting('app.actor', true), '')::uuid
  and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));
create policy they_read on foster_message for update to anakkita_app using (
  person_id = nullif(current_setting('app.actor', true), '')::uuid
  and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));

-- A complaint may be about somebody the team works with: no area opens it.
alter table foster_complaint enable row level security;
create policy the_inspectorate on foster_complaint to anakkita_app using (current_setting('app.reads_audit', true) = 'on');
create policy who_complained_reads on foster_complaint for select to anakkita_app using (filed_by = nullif(current_setting('app.actor', true), '')::uuid);
create policy who_complains_writes on foster_complaint for insert to anakkita_app with check (filed_by = nullif(current_setting('app.actor', true), '')::uuid);

grant select, insert on foster_rest, foster_conflict, foster_complaint, foster_message to anakkita_app;
grant update (begun_at, over_at, ended_by) on foster_rest to anakkita_app;
grant update (area, source, declared_at, declared_by, ended_at, ended_by) on foster_conflict to anakkita_app;
grant update (outcome, answer_cipher, answered_at, answered_by, ended_the_pairing) on foster_complaint to anakkita_app;
grant update (area, read_at) on foster_message to anakkita_app;
grant select, insert, update, delete on matching_draft, matching_child to anakkita_app;

-- Gives each clock to whom it belongs by what stands written: the foster parent of the pairing, who stands in for them, or the
-- kader while they rest or the pairing is held still. It only ever writes what follows from the facts, so it asks for no reach:
-- an administrator who ends a role, and the inspectorate, leave no clock behind. The day the next visit is due stays, but for a new
-- pairing: who has just accepted a child gets `grace` days to come first.
create function settle_clocks(children uuid[], day date, grace integer default 0) returns integer
language plpgsql security definer set search_path from current as $$
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
end $$;
comment on function settle_clocks(uuid[], date, integer) is 'Gives the clocks of these children to whom they belong on that day. Returns how many changed hands.';

-- Ends the rights of somebody who is no foster parent any more. Whoever took the role away has no reach over children, so the
-- wall is the fact itself: of somebody who still holds the role nothing is ended.
create function end_fostering_of(person uuid, actor uuid, at timestamptz) returns table (grant_id uuid, child_id uuid, area text, kind text)
language plpgsql security definer set search_path from current as $$
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
end $$;
comment on function end_fostering_of(uuid, uuid, timestamptz) is 'Ends pairings and stand-ins of a person who holds the role no more; nothing of anybody else.';

do $$
declare
  f text;
begin
  foreach f in array array['settle_clocks(uuid[], date, integer)', 'end_fostering_of(uuid, uuid, timestamptz)'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;
