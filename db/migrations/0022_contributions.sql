-- Contributions: who gives, what was pledged, and the double-entry ledger that follows each rupiah and each egg until it is used.
-- Books are proved by constraints alone: an entry takes from one account what it puts into another of the same commodity, and every
-- posting goes on from the balance that the posting before it left.

create table giver (
  id uuid primary key,
  kind text not null,
  name text not null,
  person_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint kind_of_giver_is_known check (kind in ('person', 'company', 'foundation', 'community', 'department', 'foster_parent')),
  constraint a_giver_has_a_name check (length(name) between 2 and 120)
);
comment on table giver is 'Who gives: with an account of their own, or written down by the secretariat.';
comment on column giver.id is 'Id of the giver.';
comment on column giver.kind is 'person, company, foundation, community, department or foster_parent.';
comment on column giver.name is 'Name as it stands on statements.';
comment on column giver.person_id is 'Account they sign in with; null for who gives without one.';
comment on column giver.recorded_at is 'Instant of the first pledge or of the writing down.';
comment on column giver.recorded_by is 'Who wrote the giver down.';
create unique index a_person_is_one_giver on giver (person_id) where person_id is not null;
create index giver_by_name on giver (lower(name), id);

create table pledge (
  id uuid primary key,
  giver_id uuid not null,
  giver_person_id uuid,
  kind text not null,
  commodity text not null,
  unit text not null,
  said_quantity numeric(14, 2) not null,
  said_unit text not null,
  wish_area text collate "C" not null,
  note text,
  valid_until date,
  made_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  moved_at timestamptz not null,
  pledged bigint not null,
  unspent bigint not null,
  ended bigint not null,
  constraint kind_of_pledge_is_known check (kind in ('money', 'goods', 'service')),
  constraint money_is_counted_in_rupiah check ((kind = 'money') = (commodity = 'rupiah') and (kind = 'money') = (unit = 'rupiah')),
  constraint a_pledge_promises_something check (said_quantity > 0),
  constraint a_pledge_is_never_overspent check (unspent >= 0 and ended >= 0 and unspent + ended <= pledged)
);
comment on table pledge is 'A promise of money, goods or a service. What became of it is in the ledger; its three amounts here follow the ledger in the same transaction.';
comment on column pledge.id is 'Id of the pledge.';
comment on column pledge.giver_id is 'Who gives.';
comment on column pledge.giver_person_id is 'Account of the giver; null for who gives without one.';
comment on column pledge.kind is 'money, goods or service.';
comment on column pledge.commodity is 'rupiah, or the code of the item in the catalogue of needs.';
comment on column pledge.unit is 'Smallest unit that amounts of this pledge are counted in.';
comment on column pledge.said_quantity is 'Quantity as it was said, for example 500.';
comment on column pledge.said_unit is 'Unit as it was said, for example kg.';
comment on column pledge.wish_area is 'Area the giver wishes it to go to; the regency for anywhere.';
comment on column pledge.note is 'Words of the giver about the pledge.';
comment on column pledge.valid_until is 'Last day of the promise; what is unspent then lapses. Null: no end.';
comment on column pledge.made_on is 'Day it was made.';
comment on column pledge.recorded_at is 'Instant it was written down.';
comment on column pledge.recorded_by is 'Who wrote it down.';
comment on column pledge.moved_at is 'Instant of its newest transfer. Written first by every command, which makes commands on one pledge take turns.';
comment on column pledge.pledged is 'What was promised, in units.';
comment on column pledge.unspent is 'What is free to be directed, in units.';
comment on column pledge.ended is 'What lapsed or went back to the giver without being directed, in units.';
create index pledge_by_giver on pledge (giver_id, made_on desc, id);
create index pledge_by_movement on pledge (moved_at desc, id);
create index pledge_lapses_on on pledge (valid_until) where unspent > 0 and valid_until is not null;
create index pledge_by_person on pledge (giver_person_id, made_on desc, id) where giver_person_id is not null;

create table pledge_allocation (
  id uuid primary key,
  pledge_id uuid not null references pledge (id),
  giver_person_id uuid,
  need_id uuid not null,
  child_id uuid not null,
  area text collate "C" not null,
  item_code text not null,
  unit text not null,
  unit_price bigint,
  reason text,
  ordered_at timestamptz not null,
  ordered_by uuid not null,
  committed bigint not null,
  covered bigint not null,
  delivered bigint not null,
  received bigint not null,
  used bigint not null,
  given_back bigint not null,
  spoiled bigint not null,
  constraint amounts_of_an_allocation_are_not_negative
    check (committed >= 0 and covered >= 0 and delivered >= 0 and received >= 0 and used >= 0 and given_back >= 0 and spoiled >= 0)
);
comment on table pledge_allocation is 'A part of a pledge directed to one need line of a child. Its amounts follow the ledger in the same transaction.';
comment on column pledge_allocation.id is 'Id of the allocation.';
comment on column pledge_allocation.pledge_id is 'Pledge it comes from.';
comment on column pledge_allocation.giver_person_id is 'Account of the giver, who sees the row without any reach; null for who gives without one.';
comment on column pledge_allocation.need_id is 'Need line it covers.';
comment on column pledge_allocation.child_id is 'Child of the need.';
comment on column pledge_allocation.area is 'Present area of the child.';
comment on column pledge_allocation.item_code is 'Item of the need, by its code in the catalogue.';
comment on column pledge_allocation.unit is 'Unit the amounts are counted in.';
comment on column pledge_allocation.unit_price is 'Rupiah per unit at which money covered it; null for goods and services.';
comment on column pledge_allocation.reason is 'Why this need: words of the router or of who directed it by hand.';
comment on column pledge_allocation.ordered_at is 'Instant it was directed.';
comment on column pledge_allocation.ordered_by is 'Who directed it.';
comment on column pledge_allocation.committed is 'Rupiah bound to it; 0 for goods and services.';
comment on column pledge_allocation.covered is 'Promised to the need and not delivered yet, in units.';
comment on column pledge_allocation.delivered is 'Delivered and not received yet, in units.';
comment on column pledge_allocation.received is 'Received and not yet told to be used, in units.';
comment on column pledge_allocation.used is 'Used by the child, in units.';
comment on column pledge_allocation.given_back is 'Delivered and taken back by the giver, in units.';
comment on column pledge_allocation.spoiled is 'Delivered or received, then spoiled or lost, in units.';
create index pledge_allocation_by_pledge on pledge_allocation (pledge_id, ordered_at, id);
create index pledge_allocation_by_need on pledge_allocation (need_id);
create index pledge_allocation_by_child on pledge_allocation (child_id);
create index pledge_allocation_waits_for_receipt on pledge_allocation (area, ordered_at, id) where delivered > 0;
create index pledge_allocation_waits_for_delivery on pledge_allocation (area, ordered_at, id) where covered > 0;
create index pledge_allocation_waits_for_use on pledge_allocation (area, ordered_at, id) where received > 0;
create index pledge_allocation_by_giver on pledge_allocation (giver_person_id, ordered_at, id) where giver_person_id is not null;

create table ledger_account (
  id uuid primary key,
  kind text not null,
  commodity text not null,
  pledge_id uuid not null references pledge (id),
  allocation_id uuid references pledge_allocation (id),
  constraint kind_of_account_is_known check (kind in ('giver', 'unspent', 'lapsed', 'withdrawn', 'exchange', 'covered', 'delivered', 'received', 'used', 'given_back', 'spoiled')),
  constraint an_account_of_a_need_belongs_to_an_allocation check ((allocation_id is null) = (kind in ('giver', 'unspent', 'lapsed', 'withdrawn'))),
  constraint an_account_stands_once unique nulls not distinct (pledge_id, allocation_id, kind, commodity),
  constraint an_account_counts_one_commodity unique (id, kind, commodity)
);
comment on table ledger_account is 'A place where money, goods or services of one pledge can be. Only added.';
comment on column ledger_account.id is 'Id of the account.';
comment on column ledger_account.kind is 'giver (where it comes from), unspent, lapsed, withdrawn; per allocation: exchange (rupiah against goods), covered, delivered, received, used, given_back, spoiled.';
comment on column ledger_account.commodity is 'rupiah, or an item in its unit such as telur:butir: an account holds one commodity alone.';
comment on column ledger_account.pledge_id is 'Pledge it belongs to.';
comment on column ledger_account.allocation_id is 'Allocation it belongs to; null for the accounts of the pledge itself.';

create table ledger_transfer (
  id uuid primary key,
  kind text not null,
  pledge_id uuid not null references pledge (id),
  allocation_id uuid references pledge_allocation (id),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  reason text,
  witness text,
  reverses uuid references ledger_transfer (id),
  constraint kind_of_transfer_is_known check (kind in ('pledge', 'lapse', 'withdraw', 'allocate', 'release', 'settle', 'deliver', 'receive', 'use', 'give_back', 'spoil', 'reverse')),
  constraint witness_is_known check (witness in ('guardian', 'kader', 'puskesmas', 'posyandu')),
  constraint a_transfer_is_reversed_once unique (reverses),
  constraint a_reversal_names_what_it_reverses check ((kind = 'reverse') = (reverses is not null)),
  constraint taking_back_has_a_reason check (kind not in ('release', 'give_back', 'spoil', 'reverse') or length(reason) >= 3)
);
comment on table ledger_transfer is 'One step of a contribution, made of entries. Only added: an error is answered by a reversal.';
comment on column ledger_transfer.id is 'Id of the transfer.';
comment on column ledger_transfer.kind is 'pledge, lapse, withdraw, allocate, release, settle, deliver, receive, use, give_back, spoil, reverse.';
comment on column ledger_transfer.pledge_id is 'Pledge it moves.';
comment on column ledger_transfer.allocation_id is 'Allocation it moves; null for steps of the pledge itself.';
comment on column ledger_transfer.happened_on is 'Day it happened.';
comment on column ledger_transfer.recorded_at is 'Instant it was written down.';
comment on column ledger_transfer.recorded_by is 'Who wrote it down.';
comment on column ledger_transfer.reason is 'Why, in words without a child in them.';
comment on column ledger_transfer.witness is 'Who took it, at a delivery or a receipt: guardian, kader, puskesmas or posyandu. No name.';
comment on column ledger_transfer.reverses is 'Transfer that this one takes back.';
create index ledger_transfer_by_pledge on ledger_transfer (pledge_id, recorded_at, id);
create index ledger_transfer_by_allocation on ledger_transfer (allocation_id, recorded_at, id);

create table ledger_entry (
  id uuid primary key,
  transfer_id uuid not null references ledger_transfer (id),
  commodity text not null,
  amount bigint not null,
  taken bigint not null generated always as (-amount) stored,
  from_account uuid not null,
  from_kind text not null,
  from_seq integer not null,
  to_account uuid not null,
  to_kind text not null,
  to_seq integer not null,
  constraint an_entry_moves_something check (amount > 0 and amount < 10000000000000),
  constraint an_entry_moves_between_two_accounts check (from_account <> to_account),
  constraint what_is_taken_is_of_this_commodity foreign key (from_account, from_kind, commodity) references ledger_account (id, kind, commodity),
  constraint what_is_given_is_of_this_commodity foreign key (to_account, to_kind, commodity) references ledger_account (id, kind, commodity)
);
comment on table ledger_entry is 'An amount taken from one account and put into another of the same commodity: debit and credit in one row. Only added.';
comment on column ledger_entry.id is 'Id of the entry, rising with time.';
comment on column ledger_entry.transfer_id is 'Step it belongs to.';
comment on column ledger_entry.commodity is 'rupiah, or an item in its unit such as telur:butir.';
comment on column ledger_entry.amount is 'How much, in whole rupiah or whole units.';
comment on column ledger_entry.taken is 'The same below zero: what the posting at the taking account must say.';
comment on column ledger_entry.from_account is 'Account it is taken from.';
comment on column ledger_entry.from_kind is 'Kind of that account.';
comment on column ledger_entry.from_seq is 'Number of the posting there.';
comment on column ledger_entry.to_account is 'Account it is put into.';
comment on column ledger_entry.to_kind is 'Kind of that account.';
comment on column ledger_entry.to_seq is 'Number of the posting there.';
create index ledger_entry_by_transfer on ledger_entry (transfer_id);
create index ledger_entry_by_taking on ledger_entry (from_kind, commodity, id);
create index ledger_entry_by_giving on ledger_entry (to_kind, commodity, id);

create table ledger_posting (
  account_id uuid not null,
  seq integer not null,
  kind text not null,
  commodity text not null,
  entry_id uuid not null references ledger_entry (id),
  side text not null,
  amount bigint not null,
  previous_seq integer,
  balance_before bigint not null,
  balance bigint not null,
  primary key (account_id, seq),
  constraint a_posting_belongs_to_an_account foreign key (account_id, kind, commodity) references ledger_account (id, kind, commodity),
  constraint an_entry_has_two_sides unique (entry_id, side),
  constraint a_side_has_its_sign check ((side = 'taken' and amount < 0) or (side = 'given' and amount > 0)),
  constraint a_posting_can_be_pointed_at unique (account_id, seq, entry_id, amount),
  constraint a_balance_can_be_pointed_at unique (account_id, seq, balance),
  constraint postings_of_an_account_follow_each_other check (case when previous_seq is null then seq = 1 and balance_before = 0 else seq = previous_seq + 1 end),
  constraint a_posting_goes_on_from_the_balance_before foreign key (account_id, previous_seq, balance_before) references ledger_posting (account_id, seq, balance),
  constraint a_balance_is_the_one_before_and_the_amount check (balance = balance_before + amount),
  constraint nothing_is_given_that_is_not_there check (balance >= 0 or kind = 'giver' or (kind = 'exchange' and commodity <> 'rupiah')),
  constraint nothing_comes_from_nowhere check (balance <= 0 or (kind <> 'giver' and (kind <> 'exchange' or commodity = 'rupiah')))
);
comment on table ledger_posting is 'What an entry does to one account, with the balance it leaves: the balance is the sum of all amounts, proved row by row. Only added.';
comment on column ledger_posting.account_id is 'Which account.';
comment on column ledger_posting.seq is 'Its place among the postings of the account, from 1.';
comment on column ledger_posting.kind is 'Kind of the account.';
comment on column ledger_posting.commodity is 'Commodity of the account.';
comment on column ledger_posting.entry_id is 'Entry it is a side of.';
comment on column ledger_posting.side is 'taken or given.';
comment on column ledger_posting.amount is 'Below zero when taken, above when given.';
comment on column ledger_posting.previous_seq is 'Place of the posting before; null for the first.';
comment on column ledger_posting.balance_before is 'Balance that the posting before left.';
comment on column ledger_posting.balance is 'Balance after it.';
create index ledger_posting_by_kind on ledger_posting (kind, commodity) include (amount);

-- Both sides of every entry are there at the commit, with this very amount.
alter table ledger_entry
  add constraint what_is_taken_is_posted foreign key (from_account, from_seq, id, taken) references ledger_posting (account_id, seq, entry_id, amount) deferrable initially deferred,
  add constraint what_is_given_is_posted foreign key (to_account, to_seq, id, amount) references ledger_posting (account_id, seq, entry_id, amount) deferrable initially deferred;

create table handover (
  transfer_id uuid primary key references ledger_transfer (id),
  allocation_id uuid not null references pledge_allocation (id),
  child_id uuid not null,
  area text collate "C" not null,
  words_cipher bytea not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
comment on table handover is 'Evidence of a delivery, a receipt or a use: who brought it and what there is to tell, in words of those who were there. Never shown to givers.';
comment on column handover.transfer_id is 'Step of the ledger it proves.';
comment on column handover.allocation_id is 'Allocation that was handed over.';
comment on column handover.child_id is 'Child of the need.';
comment on column handover.area is 'Present area of the child.';
comment on column handover.words_cipher is 'Who brought it and what there is to tell, sealed with the key of the child.';
comment on column handover.recorded_at is 'Instant it was written down.';
comment on column handover.recorded_by is 'Who wrote it down.';
create index handover_by_allocation on handover (allocation_id, recorded_at);
create index handover_by_child on handover (child_id);

alter table pledge_allocation enable row level security;
create policy within_reach on pledge_allocation to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy the_giver_sees_their_own on pledge_allocation to anakkita_app using (giver_person_id = nullif(current_setting('app.actor', true), '')::uuid);
alter table handover enable row level security;
create policy within_reach on handover to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));

create policy opened_alone on pledge_allocation for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy opened_alone on handover for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));

-- What a giver is told of the children that a pledge of theirs helped: the village and the age group, the alias while the guardian
-- consents to stories, and nothing at all of a restricted, merged or erased child. Asked anew each time: a withdrawal holds at once.
create function children_helped(pledges uuid[]) returns table (allocation_id uuid, village text, age_band smallint, alias_seed integer, asked numeric, covered numeric)
language plpgsql stable security definer set search_path from current as $$
declare
  scope_from text := nullif(current_setting('app.scope_from', true), '');
  scope_to text := nullif(current_setting('app.scope_to', true), '');
  who uuid := nullif(current_setting('app.actor', true), '')::uuid;
begin
  return query
    select a.id, left(c.area, 13),
      (select max(band) from unnest(array[0, 6, 12, 24, 36, 48]) band
        where band <= extract(year from age(current_date, c.born_on)) * 12 + extract(month from age(current_date, c.born_on)))::smallint,
      case when c.allows_story then c.alias_seed end, n.quantity, n.covered_quantity
    from pledge_allocation a
    left join child c on c.id = a.child_id and not c.restricted and c.state not in ('merged', 'erased')
    left join need_line n on n.id = a.need_id
    where a.pledge_id = any (pledges)
      and (a.giver_person_id = who or (a.area >= scope_from and a.area < scope_to) or area_in_scopes(a.area));
end $$;
comment on function children_helped(uuid[]) is 'Coarse facts of the children and needs of some pledges, for their giver and for those whose reach covers the child; nulls where nothing may be told.';
do $$
begin
  execute format('alter function children_helped(uuid[]) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function children_helped(uuid[]) from public;
grant execute on function children_helped(uuid[]) to anakkita_app;

grant select, insert on giver, ledger_account, ledger_transfer, ledger_entry, ledger_posting to anakkita_app;
grant update (name, kind) on giver to anakkita_app;
grant select, insert on pledge to anakkita_app;
grant update (moved_at, unspent, ended, pledged) on pledge to anakkita_app;
grant select, insert on pledge_allocation to anakkita_app;
grant update (area, committed, covered, delivered, received, used, given_back, spoiled) on pledge_allocation to anakkita_app;
grant select, insert on handover to anakkita_app;
grant update (area) on handover to anakkita_app;
