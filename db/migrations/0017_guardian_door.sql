-- The guardian's own door: a link and a code agreed face to face, sessions of a quarter of an hour, and what a guardian asks for.

create table guardian_door (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  guardian_id uuid not null,
  token_hash bytea not null,
  code_hash text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ends_at timestamptz not null,
  last_used_at timestamptz,
  locked_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  constraint a_link_leads_to_one_door unique (token_hash),
  constraint a_door_ends_after_it_was_made check (ends_at > made_at),
  constraint an_ended_door_says_why check ((ended_at is null) = (ended_why is null)),
  constraint ended_why_is_known check (ended_why in ('revoked', 'renewed', 'guardian_ended', 'erased'))
);
comment on table guardian_door is 'The way in for one guardian of one child: a link on a card and a code in the head.';
comment on column guardian_door.id is 'Id of the door.';
comment on column guardian_door.child_id is 'The one child that it opens.';
comment on column guardian_door.area is 'Present area of the child.';
comment on column guardian_door.guardian_id is 'Whose door it is; nobody else''s, not even another guardian''s of the child.';
comment on column guardian_door.token_hash is 'SHA-256 of the token in the link; the token itself is never stored.';
comment on column guardian_door.code_hash is 'Argon2id hash of the six digits, with its salt and cost.';
comment on column guardian_door.made_at is 'Instant it was made.';
comment on column guardian_door.made_by is 'Who made it, face to face with the guardian.';
comment on column guardian_door.ends_at is 'Instant after which it opens nothing: twelve months later.';
comment on column guardian_door.last_used_at is 'Instant it was last opened.';
comment on column guardian_door.locked_at is 'Instant too many wrong codes locked it; a new link and code are needed then.';
comment on column guardian_door.ended_at is 'Instant it was ended early.';
comment on column guardian_door.ended_by is 'Who ended it.';
comment on column guardian_door.ended_why is 'revoked, renewed, guardian_ended or erased.';
create unique index a_guardian_has_one_door_at_a_time on guardian_door (guardian_id) where ended_at is null;
create index guardian_door_by_child on guardian_door (child_id);

create table guardian_session (
  token_hash bytea primary key,
  door_id uuid not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
comment on table guardian_session is 'Open visits through a door: a quarter of an hour, never lengthened.';
comment on column guardian_session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column guardian_session.door_id is 'Through which door.';
comment on column guardian_session.opened_at is 'Instant it was opened.';
comment on column guardian_session.expires_at is 'Instant after which it opens nothing.';
comment on column guardian_session.ended_at is 'Instant the guardian left.';
create index guardian_session_by_door on guardian_session (door_id);

create table rights_request (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  guardian_id uuid not null,
  kind text not null,
  field text,
  words_cipher bytea,
  opened_at timestamptz not null,
  opened_by uuid not null,
  due_at timestamptz not null,
  outcome text,
  answer_cipher bytea,
  answered_at timestamptz,
  answered_by uuid,
  constraint request_kind_is_known check (kind in ('copy', 'correction', 'withdrawal', 'restriction', 'objection', 'erasure', 'complaint')),
  constraint request_outcome_is_known check (outcome in ('done', 'refused', 'partly')),
  constraint a_request_is_due_after_it_was_made check (due_at > opened_at),
  constraint an_answer_has_outcome_time_and_person check ((outcome is null) = (answered_at is null) and (outcome is null) = (answered_by is null))
);
comment on table rights_request is 'What a guardian asks for under UU PDP 27/2022, with the clock of 3 x 24 hours and the answer.';
comment on column rights_request.id is 'Id of the request.';
comment on column rights_request.child_id is 'About which child.';
comment on column rights_request.area is 'Present area of the child.';
comment on column rights_request.guardian_id is 'Who asks.';
comment on column rights_request.kind is 'copy, correction, withdrawal, restriction, objection, erasure or complaint.';
comment on column rights_request.field is 'For a correction: which field is wrong, by its code.';
comment on column rights_request.words_cipher is 'The guardian''s words, sealed with the key of the child.';
comment on column rights_request.opened_at is 'Instant it was made; its clock starts here.';
comment on column rights_request.opened_by is 'Who entered it: the guardian, or a person who took it down for them.';
comment on column rights_request.due_at is 'Instant by which it must be answered: 72 hours later.';
comment on column rights_request.outcome is 'done, refused or partly; null while it waits.';
comment on column rights_request.answer_cipher is 'The answer in words, sealed with the key of the child.';
comment on column rights_request.answered_at is 'Instant of the answer.';
comment on column rights_request.answered_by is 'Who answered.';
create index rights_request_by_child on rights_request (child_id, opened_at);
create index rights_request_waiting on rights_request (due_at) where outcome is null;

alter table guardian_door enable row level security;
create policy within_reach on guardian_door to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy a_guardian_sees_their_own on guardian_door to anakkita_app using (guardian_id = nullif(current_setting('app.actor', true), '')::uuid);
-- Before somebody is known there is nobody whose reach could hold: the role of the door looks, and no request ever has it.
create policy the_door_looks on guardian_door to anakkita_door using (true);
create policy the_door_looks on guardian for select to anakkita_door using (true);

alter table rights_request enable row level security;
-- A complaint may be about those who work in the area: it reaches the data protection officer alone.
create policy within_reach on rights_request to anakkita_app using (
  kind <> 'complaint' and (
    (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(area)));
create policy the_officer_sees_all on rights_request to anakkita_app using (current_setting('app.protects', true) = 'on');
-- The officer reads what was asked and answers in words: with the child's key, that opens nothing without its row, and the
-- officer sees no row of a child.
create policy the_officer_reads_requests on child_key for select to anakkita_app using (current_setting('app.protects', true) = 'on');
create policy a_guardian_sees_their_own on rights_request for select to anakkita_app using (guardian_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy a_guardian_asks on rights_request for insert to anakkita_app with check (guardian_id = nullif(current_setting('app.actor', true), '')::uuid);

-- A guardian who withdraws ends the pairing with the same step; nothing else of a grant is theirs to change.
create policy who_is_opened_may_only_end on child_grant for update to anakkita_app
  using (kind = 'pairing' and child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))
  with check (kind = 'pairing' and ended_at is not null);

grant select (id, child_id, area, guardian_id, made_at, made_by, ends_at, last_used_at, locked_at, ended_at, ended_by, ended_why), insert,
  update (area, locked_at, ended_at, ended_by, ended_why) on guardian_door to anakkita_app;
grant select, insert, update (area, outcome, answer_cipher, answered_at, answered_by) on rights_request to anakkita_app;
grant select on guardian_door to anakkita_door;
grant select (id, until) on guardian to anakkita_door;
grant update (last_used_at) on guardian_door to anakkita_door;
grant select, insert, update, delete on guardian_session to anakkita_door;

-- Who read the record. The audit is closed to all but auditors; a guardian asks through this function, which knows by the
-- guardian's own door which child it may speak of. Nobody's name leaves, and nothing that another guardian did, was given,
-- said or asked for: that there is one who did would be told by it.
create function readings_for_guardian(before timestamptz, at_most integer)
returns table (at timestamptz, verb text, actor_kind text, role text, workplace text, workplace_level text, reason text)
language plpgsql stable security definer set search_path from current as $$
declare
  child uuid;
begin
  select d.child_id into child from guardian_door d
    where d.guardian_id = nullif(current_setting('app.actor', true), '')::uuid and d.ended_at is null;
  if child is null then return; end if;
  return query
    select e.at, e.verb, e.actor_kind, g.role, a.name, a.level, e.reason
    from audit_entry e
    left join lateral (
      select r.role, r.area from role_grant r
      where r.person_id = e.actor_id and r.granted_at <= e.at and (r.ended_at is null or r.ended_at > e.at)
      order by length(r.area) desc, r.id limit 1) g on true
    left join area a on a.code = g.area
    where e.subject_ids @> array[child] and e.actor_kind <> 'guardian'
      and (split_part(e.verb, '.', 1) not in ('guardian', 'request', 'consent') or e.verb = 'consent.read')
      and (before is null or e.at < before)
    order by e.at desc, e.id desc limit least(at_most, 500);
end $$;
comment on function readings_for_guardian(timestamptz, integer) is 'Who read or changed the record of the child whose guardian asks, newest first: when, as what, from where, why; no names.';
do $$
begin
  execute format('alter function readings_for_guardian(timestamptz, integer) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function readings_for_guardian(timestamptz, integer) from public;
grant execute on function readings_for_guardian(timestamptz, integer) to anakkita_app;
