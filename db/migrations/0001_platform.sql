-- Corridors: commands that may be repeated, events that leave after commit, settings of the city.

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid
);
comment on table setting is 'What a city may set: thresholds, figures, its newest month. One row per key.';
comment on column setting.key is 'Name of the setting, for example report.as_of.';
comment on column setting.value is 'Its value as JSON; the reader gives the default when the row is missing.';
comment on column setting.changed_at is 'Instant of the last change.';
comment on column setting.changed_by is 'Person who changed it; null when the software did.';

create table command_log (
  actor_id uuid not null,
  endpoint text not null,
  command_id uuid not null,
  body_hash bytea not null,
  subject_id uuid,
  outcome text not null,
  at timestamptz not null,
  constraint command_is_answered_once primary key (actor_id, endpoint, command_id)
);
comment on table command_log is 'Commands already answered, so that a device may repeat one safely. Kept 60 days.';
comment on column command_log.actor_id is 'Who sent the command.';
comment on column command_log.endpoint is 'Method and path template of the endpoint.';
comment on column command_log.command_id is 'Id minted on the device.';
comment on column command_log.body_hash is 'SHA-256 of the parsed input; another body under the same id is refused.';
comment on column command_log.subject_id is 'Record that came out of it; read afresh on a repeat.';
comment on column command_log.outcome is 'Stable word for what happened; never personal data.';
comment on column command_log.at is 'Instant of the first answer.';
create index command_log_by_age on command_log (at);

create table outbox (
  id uuid primary key,
  topic text not null,
  subject_id uuid,
  area text collate "C" not null,
  payload jsonb not null,
  actor_id uuid not null,
  at timestamptz not null,
  tick bigint
);
comment on table outbox is 'Events written in the transaction that caused them. The sequencer numbers them after commit.';
comment on column outbox.id is 'Id of the event.';
comment on column outbox.topic is 'Name of the event, for example case.opened.';
comment on column outbox.subject_id is 'Record that the event is about.';
comment on column outbox.area is 'Area of that record: a listener acts with the reach of its event.';
comment on column outbox.payload is 'Ids and numbers, never names.';
comment on column outbox.actor_id is 'Whose act caused it.';
comment on column outbox.at is 'Instant of the act.';
comment on column outbox.tick is 'Order among committed events, given after commit by one sequencer; null until then.';
create unique index outbox_tick on outbox (tick) where tick is not null;
create index outbox_waiting on outbox (at) where tick is null;

create table listener_position (
  listener text primary key,
  tick bigint not null
);
comment on table listener_position is 'How far each listener has read the events.';
comment on column listener_position.listener is 'Name of the listener.';
comment on column listener_position.tick is 'Last tick that it has handled.';
