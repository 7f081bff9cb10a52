-- Lists of work leave out children that left the register and those that row security hides. They are few beside those with work,
-- so a list asks for them once instead of looking up every child that it counts.

create index child_aside on child (area) include (id, state, restricted) where state <> 'active' or restricted;

create function children_aside() returns table (child_id uuid)
language plpgsql stable security definer set search_path from current as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  restricted_in text := nullif(current_setting('app.restricted_in', true), '');
  opened uuid[] := string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[];
begin
  if scope_from is not null then
    return query
      select c.id from child c
      where (c.state <> 'active' or c.restricted) and c.area >= scope_from and c.area < scope_to
        and (c.state <> 'active' or not (area_in_list(c.area, restricted_in) or c.id = any (coalesce(opened, '{}'))));
  else
    return query
      select c.id from child c
      where (c.state <> 'active' or c.restricted) and area_in_scopes(c.area)
        and (c.state <> 'active' or not (area_in_list(c.area, restricted_in) or c.id = any (coalesce(opened, '{}'))));
  end if;
end $$;
comment on function children_aside() is 'Children within reach whose work is not shown: they left the register, or were restricted and the request is not of those who treat them. Ids alone.';

-- The same answer as before: the age group is found by its bounds, not by a query for each child.
create or replace function children_helped(pledges uuid[]) returns table (allocation_id uuid, village text, age_band smallint, alias_seed integer, asked numeric, covered numeric)
language plpgsql stable security definer set search_path from current as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
  bands numeric[] := array[0, 6, 12, 24, 36, 48];
begin
  return query
    select a.id, left(c.area, 13),
      bands[width_bucket(extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)), bands)]::smallint,
      case when c.allows_story then c.alias_seed end, n.quantity, n.covered_quantity
    from pledge_allocation a
    left join child c on c.id = a.child_id and not c.restricted and c.state not in ('merged', 'erased')
    left join need_line n on n.id = a.need_id
    where a.pledge_id = any (pledges)
      and (a.giver_person_id = who or (a.area >= scope_from and a.area < scope_to) or area_in_scopes(a.area));
end $$;

do $$
declare
  f text;
begin
  foreach f in array array['children_aside()', 'children_helped(uuid[])'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;

-- The trial balance adds up every posting and counts accounts by their first one: out of one index.
drop index ledger_posting_by_kind;
create index ledger_posting_by_kind on ledger_posting (kind, commodity) include (amount, previous_seq);
