-- A child that waits for its erasure may move meanwhile: who confirms it is then the puskesmas where it lives now. Whoever brings
-- the move along does not see erasures; so the wall is asked here, for the place it moves to.

create function move_erasures(children uuid[], areas text[]) returns void
language plpgsql security definer set search_path from current as $$
begin
  update erasure e set area = m.area
  from unnest(children, areas) as m (child_id, area)
  where e.child_id = m.child_id and e.area <> m.area and (
    (m.area >= nullif(current_setting('app.scope_from', true), '') and m.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(m.area));
end $$;
comment on function move_erasures(uuid[], text[]) is 'Takes erasures along with children that moved into the reach of the request.';
do $$
begin
  execute format('alter function move_erasures(uuid[], text[]) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function move_erasures(uuid[], text[]) from public;
grant execute on function move_erasures(uuid[], text[]) to anakkita_app;
