-- Who did or read what, of whom, why. Ids and verbs, never values.

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid not null,
  actor_kind text not null,
  verb text not null,
  area text collate "C",
  subject_ids uuid[] not null,
  reason text,
  request_id uuid not null,
  detail jsonb
);
comment on table audit_entry is 'Append-only: the application role may insert and, for auditors, read; nobody may change.';
comment on column audit_entry.id is 'Id of the entry; time-ordered.';
comment on column audit_entry.at is 'Instant of the act.';
comment on column audit_entry.actor_id is 'Who did it.';
comment on column audit_entry.actor_kind is 'person or service.';
comment on column audit_entry.verb is 'What was done, for example child.read.';
comment on column audit_entry.area is 'Reach of the act, when it has one.';
comment on column audit_entry.subject_ids is 'Every record that was shown or changed by the request.';
comment on column audit_entry.reason is 'Reason that the person gave, where one is asked.';
comment on column audit_entry.request_id is 'Ties together what one request wrote.';
comment on column audit_entry.detail is 'Numbers and ids only, for example how many rows; the operating-system user of a command-line act.';
create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_actor on audit_entry (actor_id, at);
create index audit_entry_by_subject on audit_entry using gin (subject_ids);
