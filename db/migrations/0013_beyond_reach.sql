-- A population number names one child of the whole regency, also for those who see only a part of it. Without this they
-- would run into the unique index of a child that they may not see.

create function niks_held_beyond_reach(hashes bytea[]) returns setof bytea
language plpgsql stable security definer set search_path from current as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
begin
  return query
    select c.nik_hash from child c
    where c.nik_hash = any (hashes) and c.state <> 'merged'
      and ((c.area >= scope_from and c.area < scope_to) or area_in_scopes(c.area)) is not true;
end $$;
comment on function niks_held_beyond_reach(bytea[]) is 'Which of these hashed numbers a child outside the reach of the request holds; which child, is not told.';
revoke all on function niks_held_beyond_reach(bytea[]) from public;
grant execute on function niks_held_beyond_reach(bytea[]) to anakkita_app;

-- Whoever calls a function of its owner must not put a table or an operator of their own before the owner's: temporary
-- ones are looked up first unless they are named last.
do $$
begin
  execute format('alter function search_children(text, integer) set search_path = %I, public, pg_temp', current_schema());
  execute format('alter function niks_held_beyond_reach(bytea[]) set search_path = %I, public, pg_temp', current_schema());
end $$;
