-- Allocation: what a giver has is weighed against open needs and simulated before it is ordered. Givers see no child: the needs come to
-- them as coarse facts, and a draft shows its own lines to the order alone.

create table allocation_draft (
  id uuid primary key,
  kind text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  said jsonb,
  plan jsonb not null,
  state text not null,
  ordered_at timestamptz,
  constraint kind_of_draft_is_known check (kind in ('promise', 'free_pledges', 'redirect')),
  constraint state_of_draft_is_known check (state in ('open', 'ordered')),
  constraint an_ordered_draft_has_its_instant check ((state = 'ordered') = (ordered_at is not null)),
  constraint a_draft_ends_after_it_was_made check (ends_at > made_at)
);
comment on table allocation_draft is 'A simulated direction of gifts to needs, kept for half an hour so that the order names the draft alone. Nothing of it is in the books until it is ordered.';
comment on column allocation_draft.id is 'Id of the draft; a promise that is ordered becomes the pledge of this id.';
comment on column allocation_draft.kind is 'promise (one giver says what they have), free_pledges (all that is free), redirect (cover that waits in vain).';
comment on column allocation_draft.made_by is 'Who simulated it, and alone sees and orders it.';
comment on column allocation_draft.made_at is 'Instant of the simulation.';
comment on column allocation_draft.ends_at is 'Instant after which it cannot be ordered and is forgotten.';
comment on column allocation_draft.said is 'What the giver has, in their own words and as it is counted; null for drafts over pledges that stand.';
comment on column allocation_draft.plan is 'Lines with need, pledge, quantity and reasons, what stays uncovered and why, and how good it is. No child; the name of a giver.';
comment on column allocation_draft.state is 'open or ordered.';
comment on column allocation_draft.ordered_at is 'Instant of the order.';
create index allocation_draft_by_maker on allocation_draft (made_by, made_at desc);
create index allocation_draft_by_end on allocation_draft (ends_at);

alter table allocation_draft enable row level security;
create policy the_maker_sees_their_own on allocation_draft to anakkita_app using (made_by = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert on allocation_draft to anakkita_app;
grant update (state, ordered_at) on allocation_draft to anakkita_app;

create function forget_allocation_drafts(until timestamptz) returns bigint
language sql security definer set search_path from current as $$
  with gone as (delete from allocation_draft where ends_at < least(until, now()) returning 1) select count(*) from gone;
$$;
comment on function forget_allocation_drafts(timestamptz) is 'Deletes drafts that ended before an instant, whoever made them; gives how many. The pledges they became stay.';

-- What a giver may know of an open need: village, age group, what and how much, by when, how urgent. No child, no posyandu; nothing of
-- a restricted child. Whoever keeps the books gets the same of the needs within their reach.
create function needs_open_to_givers(wish text, only_item text) returns table (
  id uuid, child_no bigint, village text, item text, unit text, quantity numeric, covered numeric, unit_price bigint, deadline date, donor text, divisible boolean,
  reasons text[], age_band smallint)
language plpgsql stable security definer set search_path from current as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
  gives boolean := exists (select 1 from role_grant g where g.person_id = who and g.role in ('contributor', 'department', 'foster_parent') and g.ended_at is null);
begin
  return query
    select n.id, dense_rank() over (order by n.child_id), left(n.area, 13), n.item, n.unit, n.quantity, n.covered_quantity, n.unit_price_rp, n.deadline, n.donor, n.divisible,
      n.urgency_reasons,
      (select max(band) from unnest(array[0, 6, 12, 24, 36, 48]) band
        where band <= extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)))::smallint
    from need_line n join child c on c.id = n.child_id and c.state = 'active' and not c.restricted
    where n.state = 'open' and n.covered_quantity < n.quantity
      and n.area >= wish and n.area < wish || '/' and (only_item is null or n.item = only_item)
      and (gives or (n.area >= scope_from and n.area < scope_to) or area_in_scopes(n.area))
    order by n.id;
end $$;
comment on function needs_open_to_givers(text, text) is 'Open needs of an area in coarse facts, for who may give and for who keeps the books: children are numbers within the answer.';

do $$
begin
  execute format('alter function forget_allocation_drafts(timestamptz) set search_path = %I, public, pg_temp', current_schema());
  execute format('alter function needs_open_to_givers(text, text) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function forget_allocation_drafts(timestamptz) from public;
grant execute on function forget_allocation_drafts(timestamptz) to anakkita_app;
revoke all on function needs_open_to_givers(text, text) from public;
grant execute on function needs_open_to_givers(text, text) to anakkita_app;

-- The lines of an order by a giver: the server names them for the rest of the transaction once the draft has proved to be theirs.
create policy ordered_by_the_giver on need_line to anakkita_app using (
  id = any (string_to_array(nullif(current_setting('app.offered', true), ''), ',')::uuid[]));
