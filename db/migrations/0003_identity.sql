-- People who use the system. Who they are, never what they may do.

create table person (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  display_username text,
  phone text unique,
  must_change_password boolean not null default false,
  left_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table person is 'A person who signs in, or a named service account.';
comment on column person.id is 'Id of the person.';
comment on column person.name is 'Name as colleagues know it.';
comment on column person.email is 'Address required by the sign-in library; without one, a placeholder under .invalid that is never written to.';
comment on column person.email_verified is 'Whether that address was proved.';
comment on column person.image is 'Unused; required by the sign-in library.';
comment on column person.username is 'Lower-case name for signing in.';
comment on column person.display_username is 'The same as it was typed.';
comment on column person.phone is 'Phone in international form, another way to say who signs in.';
comment on column person.must_change_password is 'Set when somebody else chose the password.';
comment on column person.left_at is 'When the person left; from then on nothing opens.';
comment on column person.created_at is 'Instant of creation.';
comment on column person.updated_at is 'Instant of the last change.';

create table account (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table account is 'How a person proves who they are: a password, later a city sign-on.';
comment on column account.id is 'Id of the account.';
comment on column account.person_id is 'Whose it is.';
comment on column account.account_id is 'Name of the person at the provider.';
comment on column account.provider_id is 'credential for a password.';
comment on column account.password is 'Argon2id hash with its salt and cost; never the password.';
comment on column account.access_token is 'Token of an outside provider.';
comment on column account.refresh_token is 'Token of an outside provider.';
comment on column account.id_token is 'Token of an outside provider.';
comment on column account.access_token_expires_at is 'End of that token.';
comment on column account.refresh_token_expires_at is 'End of that token.';
comment on column account.scope is 'What that token allows.';
comment on column account.created_at is 'Instant of creation.';
comment on column account.updated_at is 'Instant of the last change.';
create index account_by_person on account (person_id);

create table session (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table session is 'Open sessions. Deleting a row ends the session at the next request.';
comment on column session.id is 'Id of the session.';
comment on column session.person_id is 'Whose it is.';
comment on column session.token is 'Random token; the cookie carries it with a signature.';
comment on column session.expires_at is 'Instant after which it opens nothing.';
comment on column session.ip_address is 'Address it was opened from.';
comment on column session.user_agent is 'Browser it was opened with.';
comment on column session.created_at is 'Instant of sign-in.';
comment on column session.updated_at is 'Instant of the last extension.';
create index session_by_person on session (person_id);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz,
  updated_at timestamptz
);
comment on table verification is 'Short-lived values of the sign-in library.';
comment on column verification.id is 'Id of the value.';
comment on column verification.identifier is 'What it belongs to.';
comment on column verification.value is 'The value.';
comment on column verification.expires_at is 'End of its life.';
comment on column verification.created_at is 'Instant of creation.';
comment on column verification.updated_at is 'Instant of the last change.';
create index verification_by_identifier on verification (identifier);

create table sign_in_failure (
  id uuid primary key,
  who text not null,
  address text not null,
  at timestamptz not null
);
comment on table sign_in_failure is 'Failed sign-ins, counted per account and per address; old ones are deleted.';
comment on column sign_in_failure.id is 'Id of the failure.';
comment on column sign_in_failure.who is 'Keyed hash of what was typed as name.';
comment on column sign_in_failure.address is 'Address it came from.';
comment on column sign_in_failure.at is 'Instant.';
create index sign_in_failure_by_who on sign_in_failure (who, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);

create table invitation (
  token_hash bytea primary key,
  purpose text not null,
  person_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null,
  constraint purpose_is_known check (purpose in ('first_administrator', 'set_password'))
);
comment on table invitation is 'One-time links: the first administrator of a city, a person who sets a password.';
comment on column invitation.token_hash is 'SHA-256 of the token in the link; the token itself is never stored.';
comment on column invitation.purpose is 'What the link opens.';
comment on column invitation.person_id is 'For whom, when the person exists already.';
comment on column invitation.expires_at is 'End of its life.';
comment on column invitation.used_at is 'Instant it was used; it opens nothing afterwards.';
comment on column invitation.created_at is 'Instant of creation.';
