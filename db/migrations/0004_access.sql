-- What a person may do, and where.

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null,
  area text collate "C" not null references area (code),
  granted_by uuid,
  granted_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz
);
comment on table role_grant is 'A role over an area. Ended, never deleted.';
comment on column role_grant.id is 'Id of the grant.';
comment on column role_grant.person_id is 'Who holds it.';
comment on column role_grant.role is 'Role by its code; the verbs of each role are code.';
comment on column role_grant.area is 'Area it reaches, with all below; a puskesmas reaches its catchment.';
comment on column role_grant.granted_by is 'Who gave it; null for the first administrator and service accounts.';
comment on column role_grant.granted_at is 'Instant it was given.';
comment on column role_grant.ended_by is 'Who ended it.';
comment on column role_grant.ended_at is 'Instant from which it opens nothing.';
create index role_grant_by_person on role_grant (person_id) where ended_at is null;
create unique index a_role_is_held_once_per_area on role_grant (person_id, role, area) where ended_at is null;

-- The wall. A row is visible when its area lies in one of the ranges of the request. The first arm covers
-- everybody with one area; the second is for reaches of several areas (a puskesmas and its villages).
create function area_in_scopes(area text) returns boolean
language plpgsql stable parallel safe as $$
declare
  one text;
  listed text := nullif(current_setting('app.scopes', true), '');
begin
  if listed is null or area is null then return false; end if;
  foreach one in array string_to_array(listed, ',') loop
    if area = one or starts_with(area, one || '.') then return true; end if;
  end loop;
  return false;
end $$;
comment on function area_in_scopes(text) is 'True when the area is one of the request''s scopes or lies below one.';
