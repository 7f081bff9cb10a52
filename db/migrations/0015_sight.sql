-- Who may see what of a child, and why: the latest word of the guardians on the child itself, and rights of a person to one
-- child. Beyond the reach of areas a row is opened by `app.opened` (all that hangs on those children: a broken glass, the
-- guardian's own session) and by `app.own` (the child's own row, for who is paired with it).

alter table child
  add column allows_pairing boolean not null default false,
  add column allows_story boolean not null default false,
  add column allows_photo boolean not null default false,
  add column restricted boolean not null default false;
comment on column child.allows_pairing is 'Latest word of the guardians: may be paired with a foster parent. Kept by consent.';
comment on column child.allows_story is 'Latest word of the guardians: its growth may be told under an alias. Kept by consent.';
comment on column child.allows_photo is 'Latest word of the guardians: photos for the record of visits. Kept by consent.';
comment on column child.restricted is 'True when the guardians asked to restrict what is done with the record: only those who treat the child and its kader see it.';
alter table child_standing add column restricted boolean not null default false;
comment on column child_standing.restricted is 'As on the child.';
alter table child_search add column restricted boolean not null default false;
comment on column child_search.restricted is 'As on the child.';

create function area_in_list(area text, listed text) returns boolean
language plpgsql immutable parallel safe as $$
declare
  one text;
begin
  if listed is null or area is null then return false; end if;
  foreach one in array string_to_array(listed, ',') loop
    if area = one or starts_with(area, one || '.') then return true; end if;
  end loop;
  return false;
end $$;
comment on function area_in_list(text, text) is 'True when the area is one of a comma-separated list or lies below one.';

create table child_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  child_id uuid not null,
  area text collate "C" not null,
  kind text not null,
  given_by uuid not null,
  given_at timestamptz not null,
  starts_at timestamptz,
  ends_at timestamptz,
  reason text,
  conduct_signed_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_reason text,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review text,
  review_words text,
  constraint grant_kind_is_known check (kind in ('pairing', 'break_glass')),
  constraint a_grant_ends_after_it_starts check (ends_at > starts_at),
  constraint a_broken_glass_has_a_reason_and_an_end check (kind <> 'break_glass' or (length(reason) >= 20 and starts_at is not null and ends_at is not null)),
  constraint a_pairing_begins_after_the_conduct_was_signed check (kind <> 'pairing' or starts_at is null or conduct_signed_on is not null),
  constraint an_ended_grant_says_who_and_why check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_reason is null)),
  constraint review_is_known check (review in ('justified', 'not_justified')),
  constraint a_review_has_time_person_and_words check (
    (review is null) = (reviewed_at is null) and (review is null) = (reviewed_by is null) and (review is null) = (review_words is null)),
  constraint only_a_broken_glass_is_reviewed check (review is null or kind = 'break_glass'),
  constraint nobody_reviews_their_own_opening check (reviewed_by <> person_id)
);
comment on table child_grant is 'Right of a person to one child, whatever the area: a foster parent''s pairing, or a broken glass. Ended, never deleted.';
comment on column child_grant.id is 'Id of the grant.';
comment on column child_grant.person_id is 'Who holds it.';
comment on column child_grant.child_id is 'To which child.';
comment on column child_grant.area is 'Present area of the child.';
comment on column child_grant.kind is 'pairing: call name and address while the guardians allow it; break_glass: the whole record for an hour.';
comment on column child_grant.given_by is 'Who gave it; for a broken glass the person themself.';
comment on column child_grant.given_at is 'Instant it was given; a pairing is proposed from here.';
comment on column child_grant.starts_at is 'Instant from which it opens something; null for a pairing that is only proposed.';
comment on column child_grant.ends_at is 'Instant after which it opens nothing; null when no end is set.';
comment on column child_grant.reason is 'Why the glass was broken, in the person''s words.';
comment on column child_grant.conduct_signed_on is 'Date on which the foster parent had signed the conduct.';
comment on column child_grant.ended_at is 'Instant it was ended early.';
comment on column child_grant.ended_by is 'Whose act ended it.';
comment on column child_grant.ended_reason is 'Why it was ended, by a code such as withdrawn or by_hand.';
comment on column child_grant.reviewed_at is 'Instant an opening was looked at.';
comment on column child_grant.reviewed_by is 'Who looked at it.';
comment on column child_grant.review is 'justified or not_justified.';
comment on column child_grant.review_words is 'What the reviewer says about it.';
create index child_grant_in_force on child_grant (person_id) where ended_at is null;
create index child_grant_by_child on child_grant (child_id, given_at);
create index child_grant_opened on child_grant (given_at desc, id) where kind = 'break_glass';
create unique index a_child_has_one_foster_parent on child_grant (child_id) where kind = 'pairing' and ended_at is null;

create table foster_parent (
  person_id uuid primary key references person (id),
  capacity smallint not null,
  cleared_on date,
  trained_on date,
  conduct_signed_on date,
  conduct_version text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint capacity_is_possible check (capacity between 0 and 20),
  constraint a_signed_conduct_has_a_version check ((conduct_signed_on is null) = (conduct_version is null))
);
comment on table foster_parent is 'What must be there before a person with the role of foster parent is paired with a child.';
comment on column foster_parent.person_id is 'Who.';
comment on column foster_parent.capacity is 'How many children at once.';
comment on column foster_parent.cleared_on is 'Date of the clearance: identity and record checked.';
comment on column foster_parent.trained_on is 'Date of the training.';
comment on column foster_parent.conduct_signed_on is 'Date on which the person signed the conduct.';
comment on column foster_parent.conduct_version is 'Which wording of it.';
comment on column foster_parent.recorded_at is 'Instant of the last change.';
comment on column foster_parent.recorded_by is 'Who made it.';

alter table invitation add column made_by uuid;
comment on column invitation.made_by is 'Whose act made it; that person does not open it. Null for links of before.';
grant select (made_by) on invitation to anakkita_app;

-- The wall. An area opens no restricted child except where those who treat, and its kader, are at work.
do $$
declare
  t text;
begin
  foreach t in array array['child', 'child_standing'] loop
    execute format($p$alter policy within_reach on %I using (
      ((area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
        or area_in_scopes(area))
      and (not restricted or area_in_list(area, nullif(current_setting('app.restricted_in', true), ''))))$p$, t);
  end loop;
  execute $p$create policy opened_alone on child for select to anakkita_app using (
    id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))$p$;
  foreach t in array array['child_field_source', 'measurement', 'remeasure_order', 'case_file', 'urgent_task', 'child_standing', 'child_grant'] loop
    execute format($p$create policy opened_alone on %I for select to anakkita_app using (
      child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))$p$, t);
  end loop;
end $$;
create policy paired_with on child for select to anakkita_app using (
  allows_pairing and not restricted and id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));

alter table child_grant enable row level security;
create policy within_reach on child_grant to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy holders_read on child_grant for select to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy holders_change on child_grant for update to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy guardians_end_pairings on child_grant for update to anakkita_app using (
  kind = 'pairing' and child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy who_treats_breaks_the_glass on child_grant for insert to anakkita_app with check (
  kind = 'break_glass' and person_id = nullif(current_setting('app.actor', true), '')::uuid and current_setting('app.breaks_glass', true) = 'on');
create policy reviewers_look on child_grant for select to anakkita_app using (
  kind = 'break_glass' and area_in_list(area, nullif(current_setting('app.reviews', true), '')));
create policy reviewers_judge on child_grant for update to anakkita_app using (
  kind = 'break_glass' and area_in_list(area, nullif(current_setting('app.reviews', true), '')));

grant select, insert, update on child_grant, foster_parent to anakkita_app;

create or replace function search_children(query text, at_most integer) returns table (child_id uuid, likeness real)
language plpgsql stable security definer set search_path from current set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  restricted_in text := nullif(current_setting('app.restricted_in', true), '');
begin
  return query
    select s.child_id, word_similarity(query, s.words) as likeness
    from child_search s
    where query <% s.words
      and ((s.area >= scope_from and s.area < scope_to) or area_in_scopes(s.area))
      and (not s.restricted or area_in_list(s.area, restricted_in))
    order by 2 desc, s.child_id
    limit least(at_most, 500);
end $$;

-- Writes the latest word of the guardians. Null leaves a word as it is. Who withdraws may be the guardian, whom no area
-- reaches; who restricts may not see the child afterwards: so the wall is asked here, once, for the state before.
create function show_child(child uuid, pairing boolean, story boolean, photo boolean, restrict_to_care boolean) returns boolean
language plpgsql security definer set search_path from current as $$
declare
  told child%rowtype;
begin
  update child c set
    allows_pairing = coalesce(pairing, c.allows_pairing), allows_story = coalesce(story, c.allows_story),
    allows_photo = coalesce(photo, c.allows_photo), restricted = coalesce(restrict_to_care, c.restricted)
  where c.id = child and (
    (c.area >= nullif(current_setting('app.scope_from', true), '') and c.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(c.area)
    or c.id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])
    or coalesce(current_setting('app.protects', true), '') = 'on'
    or area_in_list(c.area, nullif(current_setting('app.confirms', true), '')))
  returning c.* into told;
  if told.id is null then return false; end if;
  update child_standing s set restricted = told.restricted where s.child_id = child and s.restricted <> told.restricted;
  update child_search s set restricted = told.restricted where s.child_id = child and s.restricted <> told.restricted;
  return true;
end $$;
comment on function show_child(uuid, boolean, boolean, boolean, boolean) is 'Writes what the guardians last said may be shown of a child; false when the child is out of reach.';

-- Finds one child for who is about to break the glass. None and several give the same answer and take the same time.
create function find_behind_glass(wanted_nik bytea, typed_name text, born date, typed_parent text)
returns table (child_id uuid, area text, salt bytea, cipher bytea)
language plpgsql stable security definer set search_path from current as $$
declare
  found uuid[];
  plain_name text := btrim(regexp_replace(lower(normalize(typed_name, nfkd)), '[^a-z0-9]+', ' ', 'g'));
  plain_parent text := btrim(regexp_replace(lower(normalize(typed_parent, nfkd)), '[^a-z0-9]+', ' ', 'g'));
begin
  if coalesce(current_setting('app.breaks_glass', true), '') <> 'on' then return; end if;
  if wanted_nik is not null then
    select array_agg(c.id) into found from child c where c.nik_hash = wanted_nik and c.state not in ('merged', 'erased');
  else
    select array_agg(c.id) into found from child c join child_search s on s.child_id = c.id
    where c.born_on = born and c.state not in ('merged', 'erased') and length(plain_name) >= 3 and length(plain_parent) >= 3
      and starts_with(s.words, plain_name || ' ') and strpos(substr(s.words, length(plain_name) + 1) || ' ', ' ' || plain_parent || ' ') > 0;
  end if;
  if cardinality(found) is distinct from 1 then return; end if;
  return query select c.id, c.area, k.salt, c.identity_cipher from child c left join child_key k on k.child_id = c.id where c.id = found[1];
end $$;
comment on function find_behind_glass(bytea, text, date, text) is 'The one child of that number, or of a name that begins so, birthday and parent; nothing when there is none or more than one. The caller compares the whole name.';

-- What a foster parent is told of a child before they accept: nothing that leads to it.
create function children_proposed() returns table (grant_id uuid, child_id uuid, village text, alias_seed integer, age_months integer)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select g.id, c.id, left(c.area, 13), c.alias_seed,
      (extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)))::integer
    from child_grant g join child c on c.id = g.child_id
    where g.person_id = nullif(current_setting('app.actor', true), '')::uuid and g.kind = 'pairing' and g.starts_at is null and g.ended_at is null
      and c.allows_pairing and not c.restricted and c.state = 'active';
end $$;
comment on function children_proposed() is 'Children proposed to the person who asks: village, alias and age, no name and no address.';

do $$
declare
  f text;
begin
  foreach f in array array['search_children(text, integer)', 'show_child(uuid, boolean, boolean, boolean, boolean)',
                           'find_behind_glass(bytea, text, date, text)', 'children_proposed()'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;
