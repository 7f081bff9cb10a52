-- What is recorded of a foster parent (home village, clearance, politician or not) is open to that person, to who pairs children,
-- and to the inspectorate that looks into complaints. Before, any signed-in person's request could have read the table.

alter table foster_parent enable row level security;
-- Settings do not change within a request: asked once, not for each row.
create policy their_own on foster_parent to anakkita_app using (person_id = (select nullif(current_setting('app.actor', true), '')::uuid));
create policy who_pairs on foster_parent to anakkita_app using ((select coalesce(current_setting('app.pairs', true), '') = 'on'));
create policy inspectors_read on foster_parent for select to anakkita_app using ((select coalesce(current_setting('app.reads_audit', true), '') = 'on'));

-- Walls and certificates keep politicians back in election mode, whoever makes them: ids alone, and nothing else of the row.
create function politicians() returns table (person_id uuid)
language sql stable security definer set search_path from current as $$
  select f.person_id from foster_parent f where f.is_politician
$$;
comment on function politicians() is 'Foster parents who hold or seek an elected office, by id.';
do $$
begin
  execute format('alter function politicians() set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function politicians() from public;
grant execute on function politicians() to anakkita_app;

-- A foster parent sees one child alone. Whether it has a twin is told, so that the card is about the right one; who the twin is, is not.
create function own_child_has_twin(child uuid) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (
    select from child c join child t on t.area = c.area and t.household_mark = c.household_mark and t.born_on = c.born_on and t.rw is not distinct from c.rw
    where c.id = own_child_has_twin.child and t.id <> c.id and t.state = 'active'
      and c.id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]))
$$;
comment on function own_child_has_twin(uuid) is 'Whether a child of the actor''s own has a twin; false for every other child.';
do $$
begin
  execute format('alter function own_child_has_twin(uuid) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function own_child_has_twin(uuid) from public;
grant execute on function own_child_has_twin(uuid) to anakkita_app;
