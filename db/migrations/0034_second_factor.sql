-- A second factor: a time-based code (RFC 6238) of an app on the person's phone, and codes on paper for when the phone is gone.

create table second_factor (
  person_id uuid primary key references person (id) on delete cascade,
  secret_cipher bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table second_factor is 'Second factor of a person. Only the role of the door reads the secret.';
comment on column second_factor.person_id is 'Whose it is.';
comment on column second_factor.secret_cipher is 'Secret of the app, sealed with a key file outside the database.';
comment on column second_factor.made_at is 'Instant the secret was made.';
comment on column second_factor.confirmed_at is 'Instant the person proved that their app has it; null until then.';
comment on column second_factor.last_step is 'Last time step (30 s) whose code was used: no code opens twice.';

create table recovery_code (
  code_hash bytea primary key,
  person_id uuid not null references person (id) on delete cascade,
  made_at timestamptz not null,
  used_at timestamptz
);
comment on table recovery_code is 'Codes on paper, each good once, for when the phone is gone. Made anew with each second factor.';
comment on column recovery_code.code_hash is 'SHA-256 of the code.';
comment on column recovery_code.person_id is 'Whose it is.';
comment on column recovery_code.made_at is 'Instant it was made.';
comment on column recovery_code.used_at is 'Instant it opened a session.';
create index recovery_code_by_person on recovery_code (person_id);

alter table session add column proved_at timestamptz;
comment on column session.proved_at is 'Instant the second factor was proved in this session; null while it was not.';

grant select, insert, update, delete on second_factor, recovery_code to anakkita_door;
grant select (person_id, confirmed_at), delete on second_factor to anakkita_app;
grant select (person_id), delete on recovery_code to anakkita_app;
