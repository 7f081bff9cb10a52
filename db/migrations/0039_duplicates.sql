-- Two records of one child: pairs that the nightly scan proposes, what a person said of them, merges and what undoes them.

alter table child add column merged_into uuid;
comment on column child.merged_into is 'Child in whose record this one goes on; null while it stands by itself.';
alter table child add constraint a_merged_record_leads_to_another check (merged_into is null or (merged_into <> id and state in ('merged', 'erased')));
create index child_merged_into on child (merged_into) where merged_into is not null;

create table duplicate_pair (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  other_id uuid not null,
  other_area text collate "C" not null,
  grade text not null,
  reasons text[] not null,
  facts_mark bytea,
  found_at timestamptz not null,
  decision text,
  why text,
  decided_at timestamptz,
  decided_by uuid,
  constraint a_pair_is_named_once unique (child_id, other_id),
  constraint a_pair_has_an_order check (child_id < other_id),
  constraint duplicate_grade_is_known check (grade in ('certain', 'likely')),
  constraint duplicate_decision_is_known check (decision in ('different', 'merged')),
  constraint two_children_have_a_reason check ((why is not null) = (decision is not distinct from 'different')),
  constraint a_decided_pair_says_who_and_when check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
comment on table duplicate_pair is 'Two records that may be one child, as the nightly scan found them, and what a person said. No names.';
comment on column duplicate_pair.id is 'Id of the pair.';
comment on column duplicate_pair.child_id is 'One record, of the smaller id.';
comment on column duplicate_pair.area is 'Its present area.';
comment on column duplicate_pair.other_id is 'The other record.';
comment on column duplicate_pair.other_area is 'Its present area.';
comment on column duplicate_pair.grade is 'certain or likely; a person always decides.';
comment on column duplicate_pair.reasons is 'What speaks for it and what warns, as codes.';
comment on column duplicate_pair.facts_mark is 'Keyed fingerprint of what both records said when they were compared: a decided pair comes back only when it changed. Derived; not in backups.';
comment on column duplicate_pair.found_at is 'Instant it was found first, or again after its records changed.';
comment on column duplicate_pair.decision is 'different: two children; merged: one. Null while it waits.';
comment on column duplicate_pair.why is 'For two children: twins, siblings, namesakes or checked.';
comment on column duplicate_pair.decided_at is 'Instant of the decision.';
comment on column duplicate_pair.decided_by is 'Who decided.';
create index duplicate_pair_waiting on duplicate_pair (grade, id) where decision is null;
create index duplicate_pair_by_other on duplicate_pair (other_id);

create table child_merge (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  merged_id uuid not null,
  pair_id uuid,
  taken text[] not null,
  place_before jsonb not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  stays jsonb,
  constraint a_child_is_not_merged_with_itself check (child_id <> merged_id),
  constraint an_undone_merge_says_who_and_what_stays check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (stays is null))
);
comment on table child_merge is 'Two records made one by a person; undone, never deleted.';
comment on column child_merge.id is 'Id of the merge.';
comment on column child_merge.child_id is 'The record that goes on.';
comment on column child_merge.area is 'Present area of the child.';
comment on column child_merge.merged_id is 'The record that went into it.';
comment on column child_merge.pair_id is 'Pair that proposed it, if one did.';
comment on column child_merge.taken is 'Fields that were taken from the record that went in.';
comment on column child_merge.place_before is 'Area and puskesmas of both records before, and of the child after.';
comment on column child_merge.merged_at is 'Instant of the merge.';
comment on column child_merge.merged_by is 'Who merged.';
comment on column child_merge.undone_at is 'Instant it was undone.';
comment on column child_merge.undone_by is 'Who undid it.';
comment on column child_merge.stays is 'What came after the merge and stayed with the child, as counts by table.';
create unique index a_record_is_merged_once_at_a_time on child_merge (merged_id) where undone_at is null;
create index child_merge_by_child on child_merge (child_id);

create table child_merge_row (
  merge_id uuid not null references child_merge (id),
  child_id uuid not null,
  area text collate "C" not null,
  table_name text not null,
  row_id text not null,
  before jsonb,
  after jsonb,
  constraint a_row_is_noted_once_per_merge primary key (merge_id, table_name, row_id)
);
comment on table child_merge_row is 'Rows that a merge changed, made or took away, as they stood before and after: what undoes it. Goes with the identity.';
comment on column child_merge_row.merge_id is 'Which merge.';
comment on column child_merge_row.child_id is 'The child that goes on.';
comment on column child_merge_row.area is 'Present area of the child.';
comment on column child_merge_row.table_name is 'Table of the row.';
comment on column child_merge_row.row_id is 'Primary key of the row, as text.';
comment on column child_merge_row.before is 'The row before, without its area and what is derived; null for one that the merge made.';
comment on column child_merge_row.after is 'The row after; null for one that the merge took away.';

do $$
declare
  t text;
begin
  foreach t in array array['duplicate_pair', 'child_merge', 'child_merge_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy within_reach on %I to anakkita_app using (
      (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
      or area_in_scopes(area))$p$, t);
  end loop;
end $$;
-- Who reaches the second record alone sees that the pair is there, and who may decide it.
create policy the_other_within_reach on duplicate_pair to anakkita_app using (
  (other_area >= nullif(current_setting('app.scope_from', true), '') and other_area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(other_area));
grant select, insert, update, delete on duplicate_pair to anakkita_app;
grant select, insert, update on child_merge to anakkita_app;
grant select, delete on child_merge_row to anakkita_app;
grant update (area) on child_merge_row to anakkita_app;

-- Rows of two children that a merge may change, in an order in which they can be put back: what is pointed to comes first.
create function merge_tables() returns text[] language sql immutable as $$
  select array['child', 'child_field_source', 'guardian', 'consent_paper', 'consent_answer', 'consent_question', 'consent_state', 'child_restriction',
    'case_file', 'case_action', 'case_task', 'urgent_task', 'measurement', 'remeasure_order', 'need_line', 'visit_clock']
$$;
comment on function merge_tables() is 'Tables whose rows a merge of two children may change.';

create function merge_rows(children uuid[]) returns table (table_name text, row_id text, content jsonb)
language plpgsql stable security definer set search_path from current as $$
declare
  t text;
  keys text;
begin
  foreach t in array merge_tables() loop
    select string_agg(format('t.%I::text', a.attname), ' || ''|'' || ' order by k.place) into keys
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = t::regclass and i.indisprimary;
    return query execute format(
      $q$select %L::text, %s, to_jsonb(t) - array['area', 'puskesmas', 'nik_hash', 'household_mark'] from %I t where t.%I = any ($1)$q$,
      t, keys, t, case t when 'child' then 'id' else 'child_id' end) using children;
  end loop;
end $$;
comment on function merge_rows(uuid[]) is 'Every row of some children in the tables that a merge may change, without place and without what is derived.';

-- Asked for a merge that the request itself just wrote, within its reach: the rows as they stand before.
create function merge_begins(merge uuid) returns void
language plpgsql security definer set search_path from current as $$
declare
  m child_merge%rowtype;
begin
  select * into strict m from child_merge where id = merge and undone_at is null and merged_by = nullif(current_setting('app.actor', true), '')::uuid;
  insert into child_merge_row (merge_id, child_id, area, table_name, row_id, before)
  select merge, m.child_id, m.area, r.table_name, r.row_id, r.content from merge_rows(array[m.child_id, m.merged_id]) r;
end $$;
comment on function merge_begins(uuid) is 'Notes every row of both children before a merge.';

create function merge_settles(merge uuid) returns void
language plpgsql security definer set search_path from current as $$
declare
  m child_merge%rowtype;
begin
  select * into strict m from child_merge where id = merge and undone_at is null and merged_by = nullif(current_setting('app.actor', true), '')::uuid;
  insert into child_merge_row as n (merge_id, child_id, area, table_name, row_id, after)
  select merge, m.child_id, m.area, r.table_name, r.row_id, r.content from merge_rows(array[m.child_id, m.merged_id]) r
  on conflict (merge_id, table_name, row_id) do update set after = excluded.after;
  delete from child_merge_row where merge_id = merge and before is not distinct from after;
end $$;
comment on function merge_settles(uuid) is 'Notes what a merge changed, made or took away.';

-- Puts back what a merge changed. A field that was changed again since stays as it is; a row that the merge made goes unless it was
-- changed since. Gives what stayed. The child itself is put back by who holds the keys.
create function merge_undone(merge uuid) returns table (table_name text, row_id text)
language plpgsql security definer set search_path from current as $$
declare
  m child_merge%rowtype;
  n record;
  t text;
  keys text;
  now_there jsonb;
  patch jsonb;
  columns text;
  place int;
  gone int;
begin
  select * into strict m from child_merge c where c.id = merge and c.undone_at is null and (
    (c.area >= nullif(current_setting('app.scope_from', true), '') and c.area < nullif(current_setting('app.scope_to', true), ''))
    or area_in_scopes(c.area));
  -- A measuring that came later and stands on a day keeps it: what the merge had set aside on that day stays aside.
  update measurement k set superseded_by = later.id
  from child_merge_row r, measurement later
  where r.merge_id = merge and r.table_name = 'measurement' and k.id = r.row_id::uuid and r.before ->> 'child_id' = m.child_id::text
    and r.before ->> 'superseded_by' is distinct from r.after ->> 'superseded_by' and k.superseded_by is not null
    and later.child_id = m.child_id and later.measured_on = k.measured_on and later.superseded_by is null and later.id <> k.id
    and not exists (select from child_merge_row o where o.merge_id = merge and o.table_name = 'measurement' and o.row_id = later.id::text);
  for place in 1 .. cardinality(merge_tables()) loop
    t := (merge_tables())[place];
    continue when t = 'child';
    select string_agg(format('t.%I::text', a.attname), ' || ''|'' || ' order by k.place) into keys
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = t::regclass and i.indisprimary;
    for n in select r.row_id, r.before, r.after from child_merge_row r where r.merge_id = merge and r.table_name = t and r.before is not null
        order by r.before ->> 'child_id' = r.after ->> 'child_id', r.row_id loop
      now_there := null;
      execute format('select to_jsonb(t) from %I t where %s = $1', t, keys) into now_there using n.row_id;
      if now_there is null then
        if n.after is null then
          execute format('insert into %I select * from jsonb_populate_record(null::%I, $1) on conflict do nothing', t, t)
            using n.before || jsonb_build_object('area', coalesce((select c.area from child c where c.id = (n.before ->> 'child_id')::uuid), m.area));
        end if;
        continue;
      end if;
      select jsonb_object_agg(b.key, b.value), string_agg(quote_ident(b.key), ', ') into patch, columns
      from jsonb_each(n.before) b where b.value is distinct from n.after -> b.key and now_there -> b.key is not distinct from n.after -> b.key;
      if patch is not null then
        execute format('update %I t set (%s) = (select %s from jsonb_populate_record(t, $1)) where %s = $2', t, columns, columns, keys) using patch, n.row_id;
      end if;
    end loop;
  end loop;
  for place in reverse cardinality(merge_tables()) .. 1 loop
    t := (merge_tables())[place];
    continue when t = 'child';
    select string_agg(format('t.%I::text', a.attname), ' || ''|'' || ' order by k.place) into keys
    from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = t::regclass and i.indisprimary;
    for n in select r.row_id, r.after from child_merge_row r where r.merge_id = merge and r.table_name = t and r.before is null loop
      execute format('delete from %I t where %s = $1 and to_jsonb(t) - array[''area'', ''puskesmas'', ''nik_hash'', ''household_mark''] = $2', t, keys) using n.row_id, n.after;
      get diagnostics gone = row_count;
      if gone = 0 then
        execute format('select to_jsonb(t) from %I t where %s = $1', t, keys) into now_there using n.row_id;
        if now_there is not null then
          table_name := t;
          row_id := n.row_id;
          return next;
        end if;
      end if;
    end loop;
  end loop;
end $$;
comment on function merge_undone(uuid) is 'Puts back what a merge changed in the rows of both children, and gives the rows it had made that were changed since.';

-- A search for what the other record was called leads to the child.
create or replace function search_children(query text, at_most integer) returns table (child_id uuid, likeness real)
language plpgsql stable security definer set search_path from current set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  restricted_in text := nullif(current_setting('app.restricted_in', true), '');
begin
  return query
    select coalesce(c.merged_into, f.child_id), max(f.likeness)
    from (
      select s.child_id, word_similarity(query, s.words) as likeness
      from child_search s
      where query <% s.words
        and ((s.area >= scope_from and s.area < scope_to) or area_in_scopes(s.area))
        and (not s.restricted or area_in_list(s.area, restricted_in))
      order by 2 desc, s.child_id
      limit least(at_most, 500)) f
    left join child c on c.id = f.child_id and c.state = 'merged'
    group by 1 order by 2 desc, 1;
end $$;

do $$
declare
  f text;
begin
  foreach f in array array['merge_rows(uuid[])', 'merge_begins(uuid)', 'merge_settles(uuid)', 'merge_undone(uuid)', 'search_children(text, integer)'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
  end loop;
  foreach f in array array['merge_begins(uuid)', 'merge_settles(uuid)', 'merge_undone(uuid)', 'search_children(text, integer)'] loop
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
  execute format('alter function merge_tables() set search_path = %I, public, pg_temp', current_schema());
end $$;
