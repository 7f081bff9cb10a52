-- Row security and grants. The application role owns nothing and sees only the reach of its request.

do $$
declare
  t text;
begin
  foreach t in array array['child', 'child_field_source', 'measurement', 'remeasure_order', 'case_file', 'urgent_task',
                           'child_standing', 'import_file', 'import_row', 'import_staged'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy within_reach on %I to anakkita_app using (
      (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
      or area_in_scopes(area))$p$, t);
  end loop;
end $$;

alter table audit_entry enable row level security;
create policy anybody_writes on audit_entry for insert to anakkita_app with check (actor_id = nullif(current_setting('app.actor', true), '')::uuid);
create policy auditors_read on audit_entry for select to anakkita_app using (current_setting('app.reads_audit', true) = 'on');

grant select, insert, update, delete on child, child_field_source, measurement, remeasure_order, case_file, urgent_task, child_standing,
  import_file, import_row, import_staged to anakkita_app;
grant select, insert on audit_entry to anakkita_app;
grant insert, update, delete on child_search to anakkita_app;
grant select (child_id, area) on child_search to anakkita_app;
grant select, insert, update, delete on command_log to anakkita_app;
grant insert on outbox to anakkita_app;
grant select, insert, update on setting, area, catchment to anakkita_app;
grant select, insert, update, delete on area_month, register_count to anakkita_app;
grant select, insert, update on role_grant to anakkita_app;
grant select (id, name, username, phone, must_change_password, left_at, created_at, updated_at, display_username), insert, update on person to anakkita_app;
grant insert, update, delete on account to anakkita_app;
grant select (id, person_id) on account to anakkita_app;
grant select (id, person_id, created_at, expires_at, user_agent, ip_address), delete on session to anakkita_app;
grant insert, update on invitation to anakkita_app;
grant select (token_hash, purpose, person_id, expires_at, used_at) on invitation to anakkita_app;

grant select, insert, update, delete on person, account, session, verification, sign_in_failure, invitation to anakkita_door;
grant select on role_grant, area, catchment to anakkita_door;

-- The one way into the search table. Operators of trigram search are not leakproof and would lose their index under a
-- policy; so the function filters by the reach of the request itself.
create function search_children(query text, at_most integer) returns table (child_id uuid, likeness real)
language plpgsql stable security definer set search_path from current set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
begin
  return query
    select s.child_id, word_similarity(query, s.words) as likeness
    from child_search s
    where query <% s.words
      and ((s.area >= scope_from and s.area < scope_to) or area_in_scopes(s.area))
    order by 2 desc, s.child_id
    limit least(at_most, 500);
end $$;
comment on function search_children(text, integer) is 'Children whose words resemble the query, within the reach of the request, most alike first.';
revoke all on function search_children(text, integer) from public;
grant execute on function search_children(text, integer) to anakkita_app;
