-- Undo of a whole import: what it brought goes, what was built on it since stays and is listed row by row.

alter table import_file add column undone_at timestamptz;
alter table import_file add column undone_by uuid;
alter table import_file add column undo jsonb;
comment on column import_file.undone_at is 'Instant the whole import was undone; null while it stands.';
comment on column import_file.undone_by is 'Who undid it.';
comment on column import_file.undo is 'What went and what stayed when it was undone; numbers only.';
alter table import_file drop constraint state_is_known;
alter table import_file add constraint state_is_known check (state in ('received', 'judging', 'judged', 'committing', 'committed', 'undoing', 'undone', 'refused', 'discarded', 'failed'));
alter table import_file add constraint an_undone_import_says_who_and_what check ((state = 'undone') = (undone_at is not null) and (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo is null));

create table import_kept (
  import_id uuid not null,
  row_no integer not null,
  area text collate "C" not null,
  child_id uuid,
  stays text[] not null,
  why text[] not null,
  constraint a_row_stays_once primary key (import_id, row_no),
  constraint what_stays_has_a_reason check (cardinality(stays) > 0 and cardinality(why) > 0)
);
comment on table import_kept is 'Rows of an undone import of which something stayed, because people or later files built on it.';
comment on column import_kept.import_id is 'Which import.';
comment on column import_kept.row_no is 'Which row, as in import_row.';
comment on column import_kept.area is 'Area that the row names.';
comment on column import_kept.child_id is 'Child that the row went to.';
comment on column import_kept.stays is 'What stayed: child, measurement, case, fields.';
comment on column import_kept.why is 'Codes of what was built on it.';
alter table import_kept enable row level security;
create policy within_reach on import_kept to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
grant select, insert, delete on import_kept to anakkita_app;

-- What hangs on children beyond what an import writes by itself. Every table with a child is asked, those of later releases too: built upon until
-- somebody says otherwise. Names of tables and ids of children that the request names, nothing of what stands in them.
create function built_upon(children uuid[]) returns table (child_id uuid, what text)
language plpgsql stable security definer set search_path from current as $$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not in (
      'child_key', 'child_search', 'child_standing', 'child_field_source', 'measurement', 'remeasure_order', 'case_file', 'urgent_task',
      'import_row', 'import_staged', 'import_kept', 'visit_clock', 'consent_state', 'duplicate_pair')
    order by 1
  loop
    return query execute format('select distinct t.child_id, %L::text from %I t where t.child_id = any ($1)', t, t) using children;
  end loop;
  return query select p.child_id, 'duplicate_pair' from duplicate_pair p where p.decision is not null and p.child_id = any (children);
  return query select p.other_id, 'duplicate_pair' from duplicate_pair p where p.decision is not null and p.other_id = any (children);
  return query select m.merged_id, 'child_merge' from child_merge m where m.merged_id = any (children);
end $$;
comment on function built_upon(uuid[]) is 'Tables in which something hangs on some children that no import writes.';

create function acted_cases(cases uuid[]) returns setof uuid
language plpgsql stable security definer set search_path from current as $$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'child_standing'
  loop
    return query execute format('select distinct t.case_id from %I t where t.case_id = any ($1)', t) using cases;
  end loop;
end $$;
comment on function acted_cases(uuid[]) is 'Of some cases those in which anything was done.';

-- The newest measuring that the imports which stand tell of; where none is left, what else was measured. Without any child there is none.
create function newest_measuring() returns text
language sql stable security definer set search_path from current as $$
  select case when exists (select from child) then coalesce(
    greatest((select max(f.summary ->> 'measuredTo') from import_file f where f.committed_at is not null and f.undone_at is null),
             (select max(m.measured_on)::text from measurement m join import_file f on f.id = m.import_id and f.state = 'undone' where m.superseded_by is null)),
    (select max(m.measured_on)::text from measurement m where m.superseded_by is null),
    (select s.value #>> '{}' from setting s where s.key = 'report.newest_measured_on')) end
$$;
comment on function newest_measuring() is 'Date of the newest measuring that counts are taken to, as if undone imports had never come.';

create function set_newest_measuring(at timestamptz, actor uuid) returns text
language plpgsql security definer set search_path from current as $$
declare
  newest text := newest_measuring();
begin
  if newest is null then
    delete from setting where key = 'report.newest_measured_on';
  else
    update setting set value = to_jsonb(newest), changed_at = at, changed_by = actor where key = 'report.newest_measured_on' and value #>> '{}' <> newest;
  end if;
  return newest;
end $$;
comment on function set_newest_measuring(timestamptz, uuid) is 'Sets the date that counts are taken to after an import was undone.';

do $$
declare
  f text;
begin
  foreach f in array array['built_upon(uuid[])', 'acted_cases(uuid[])', 'newest_measuring()', 'set_newest_measuring(timestamptz, uuid)'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;
