-- Reminders: what people are told in the application, and what of it leaves by push, e-mail or WhatsApp. No row here names a
-- child, a place or an illness: a kind, a day, numbers. And the photograph of a visit, sealed with the child's key.

create table notice (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  kind text not null,
  day date not null,
  subject text not null default '',
  counts jsonb not null,
  made_at timestamptz not null,
  read_at timestamptz,
  constraint notice_kind_is_known check (kind in ('visits', 'visits_climbed', 'worry', 'urgent_tasks', 'referrals', 'conference', 'tasks_overdue')),
  constraint nobody_is_told_twice_of_the_same_cause unique (person_id, kind, day, subject)
);
comment on table notice is 'What a person was told in the application, and might be told beyond it. Numbers, never names.';
comment on column notice.id is 'Id of the notice, minted before anything is sent.';
comment on column notice.person_id is 'Who is told.';
comment on column notice.kind is 'visits, visits_climbed, worry, urgent_tasks, referrals, conference or tasks_overdue; the words for each are code, in versions.';
comment on column notice.day is 'Day in Jakarta for which it was made.';
comment on column notice.subject is 'What tells two causes of one kind and day apart: id of a visit or case, or the hour of the round; empty for the round of the morning.';
comment on column notice.counts is 'How many, by the words of the kind: late, today, soon, all.';
comment on column notice.made_at is 'Instant it was made.';
comment on column notice.read_at is 'Instant the person had seen it.';
create index notice_by_person on notice (person_id, made_at desc);
create index notice_unread on notice (person_id) where read_at is null;

create table notice_choice (
  person_id uuid primary key references person (id) on delete cascade,
  quiet_from smallint not null,
  quiet_until smallint not null,
  urgent_anyway boolean not null,
  changed_at timestamptz not null,
  constraint quiet_hours_are_hours check (quiet_from between 0 and 23 and quiet_until between 0 and 23)
);
comment on table notice_choice is 'When a person wants to be left in peace. Without a row the usual hours hold.';
comment on column notice_choice.person_id is 'Whose choice.';
comment on column notice_choice.quiet_from is 'Hour of the day in Jakarta from which nothing is sent.';
comment on column notice_choice.quiet_until is 'Hour from which it is sent again; the same as quiet_from: no quiet hours.';
comment on column notice_choice.urgent_anyway is 'What concerns a child that worries somebody may come in quiet hours too.';
comment on column notice_choice.changed_at is 'Instant of the choice.';

create table notice_device (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  session_id uuid references session (id) on delete cascade,
  endpoint_hash bytea not null,
  salt bytea not null,
  sealed bytea not null,
  label text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  constraint a_device_belongs_to_one_person unique (endpoint_hash)
);
comment on table notice_device is 'Browsers on which a person wants to be reminded. A session that is revoked takes its device along.';
comment on column notice_device.id is 'Id of the device, minted in the browser.';
comment on column notice_device.person_id is 'Whose browser.';
comment on column notice_device.session_id is 'The session it was added in; null once that ran out by itself.';
comment on column notice_device.endpoint_hash is 'SHA-256 of the address of the push service for this browser.';
comment on column notice_device.salt is 'Makes the key with which the row is sealed.';
comment on column notice_device.sealed is 'Address and keys of the subscription, sealed.';
comment on column notice_device.label is 'Kind of browser and system, in a word or two.';
comment on column notice_device.made_at is 'Instant it was added.';
comment on column notice_device.seen_at is 'Instant the person last used the application on it.';
create index notice_device_by_person on notice_device (person_id);
create index notice_device_by_session on notice_device (session_id) where session_id is not null;

create table notice_address (
  person_id uuid not null references person (id) on delete cascade,
  channel text not null,
  salt bytea not null,
  sealed bytea not null,
  code_hash bytea,
  code_until timestamptz,
  code_tries smallint not null,
  codes_on date not null,
  codes_sent smallint not null,
  code_sent_at timestamptz not null,
  verified_at timestamptz,
  refused_at timestamptz,
  primary key (person_id, channel),
  constraint address_channel_is_known check (channel in ('email', 'whatsapp')),
  constraint a_code_has_an_end check ((code_hash is null) = (code_until is null))
);
comment on table notice_address is 'E-mail address or WhatsApp number at which a person wants to be reminded, proved by a code that was sent there.';
comment on column notice_address.person_id is 'Whose address.';
comment on column notice_address.channel is 'email or whatsapp.';
comment on column notice_address.salt is 'Makes the key with which the row is sealed.';
comment on column notice_address.sealed is 'The address or number, sealed.';
comment on column notice_address.code_hash is 'Keyed hash of the code on its way; null when none is.';
comment on column notice_address.code_until is 'Instant after which the code proves nothing.';
comment on column notice_address.code_tries is 'Wrong codes so far.';
comment on column notice_address.codes_on is 'Day on which codes were counted.';
comment on column notice_address.codes_sent is 'Codes sent on that day.';
comment on column notice_address.code_sent_at is 'Instant the last code was sent.';
comment on column notice_address.verified_at is 'Instant the code came back; nothing but codes is sent before.';
comment on column notice_address.refused_at is 'Instant the channel said that nobody is there; nothing is sent from then on.';

create table notice_delivery (
  id uuid primary key,
  notice_id uuid not null references notice (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  channel text not null,
  device_id uuid,
  state text not null,
  tries smallint not null,
  cut_offs smallint not null,
  next_at timestamptz not null,
  taken_at timestamptz,
  ended_at timestamptz,
  why text,
  constraint delivery_channel_is_known check (channel in ('push', 'email', 'whatsapp')),
  constraint push_goes_to_a_device check ((channel = 'push') = (device_id is not null)),
  constraint delivery_state_is_known check (state in ('waiting', 'sending', 'sent', 'refused', 'given_up', 'dropped')),
  constraint a_notice_goes_once_to_a_place unique nulls not distinct (notice_id, channel, device_id),
  constraint what_is_over_has_an_end check ((state in ('waiting', 'sending')) = (ended_at is null))
);
comment on table notice_delivery is 'One notice on its way over one channel. Written before it is sent, so that nothing is sent that nobody knows of.';
comment on column notice_delivery.id is 'Id of the delivery; goes along, so that a repeat is known as one.';
comment on column notice_delivery.notice_id is 'What is sent.';
comment on column notice_delivery.person_id is 'To whom.';
comment on column notice_delivery.channel is 'push, email or whatsapp.';
comment on column notice_delivery.device_id is 'Which browser, for push.';
comment on column notice_delivery.state is 'waiting, sending, sent; refused for good, given_up after many tries or too late, dropped because it is not wanted any more.';
comment on column notice_delivery.tries is 'How often it was tried.';
comment on column notice_delivery.cut_offs is 'How often the worker ended between sending and writing.';
comment on column notice_delivery.next_at is 'Instant of the next try.';
comment on column notice_delivery.taken_at is 'Instant the last try began.';
comment on column notice_delivery.ended_at is 'Instant from which nothing more happens.';
comment on column notice_delivery.why is 'A code for what went wrong last.';
create index notice_delivery_due on notice_delivery (next_at) where ended_at is null;

create table visit_photo (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  visit_id uuid not null,
  sealed bytea not null,
  kind text not null,
  byte_count integer not null,
  taken_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint a_visit_has_one_photo unique (visit_id),
  constraint photo_kind_is_known check (kind in ('image/jpeg', 'image/png', 'image/webp'))
);
comment on table visit_photo is 'The photograph of a visit, with the guardian''s consent: without place, device or time in it, sealed with the child''s key.';
comment on column visit_photo.id is 'Id of the photograph, minted on the device.';
comment on column visit_photo.child_id is 'Which child.';
comment on column visit_photo.area is 'Present area of the child.';
comment on column visit_photo.visit_id is 'Which visit.';
comment on column visit_photo.sealed is 'The picture, sealed with the child''s key.';
comment on column visit_photo.kind is 'Format, told by its content.';
comment on column visit_photo.byte_count is 'Size of the picture.';
comment on column visit_photo.taken_on is 'Day of the visit.';
comment on column visit_photo.recorded_at is 'Instant it came in.';
comment on column visit_photo.recorded_by is 'Who took it.';
create index visit_photo_by_child on visit_photo (child_id);

do $$
declare
  t text;
begin
  foreach t in array array['notice', 'notice_choice', 'notice_device', 'notice_address', 'notice_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy the_own on %I to anakkita_app using (person_id = nullif(current_setting('app.actor', true), '')::uuid)$p$, t);
    execute format($p$create policy who_delivers on %I to anakkita_app using (current_setting('app.delivers', true) = 'on')$p$, t);
  end loop;
end $$;
grant select, insert, delete on notice to anakkita_app;
grant update (read_at) on notice to anakkita_app;
grant select, insert, update, delete on notice_choice, notice_device, notice_address, notice_delivery to anakkita_app;
-- A session that ran out by itself is not revoked: its device stays. Who tidies sessions lets go of it before.
grant select (id, session_id), update (session_id) on notice_device to anakkita_door;
create policy the_door_lets_go on notice_device to anakkita_door using (true);

alter table visit_photo enable row level security;
create policy within_reach on visit_photo to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
create policy opened_alone on visit_photo for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy visitors_write on visit_photo for insert to anakkita_app with check (
  recorded_by = nullif(current_setting('app.actor', true), '')::uuid and child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));
grant select, insert, delete on visit_photo to anakkita_app;
grant update (area) on visit_photo to anakkita_app;

-- What was promised for a child and is brought to its home, for those who visit it: item and quantities, never why.
create function promised_help(child uuid) returns table (item text, unit text, covered numeric, met numeric)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select n.item, n.unit, n.covered_quantity, n.met_quantity
    from need_line n join child c on c.id = n.child_id and c.state = 'active'
    where n.child_id = child and n.state in ('open', 'covered', 'met') and n.covered_quantity > 0 and n.donor in ('yes', 'through_health')
      and (n.state <> 'met' or n.ended_on > current_date - 31)
      and ((n.area >= nullif(current_setting('app.scope_from', true), '') and n.area < nullif(current_setting('app.scope_to', true), ''))
        or area_in_scopes(n.area)
        or n.child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]))
    order by n.deadline, n.id limit 20;
end $$;
comment on function promised_help(uuid) is 'What givers promised a child within reach or of one''s own, with what has come: item, unit and quantities alone.';
do $$
begin
  execute format('alter function promised_help(uuid) set search_path = %I, public, pg_temp', current_schema());
end $$;
revoke all on function promised_help(uuid) from public;
grant execute on function promised_help(uuid) to anakkita_app;
