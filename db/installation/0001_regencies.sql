-- One row per regency that this installation serves. Everything else lives in the regency's own schema.
create schema if not exists anakkita;
create table if not exists anakkita.regency (
  code text primary key,
  schema_name text not null unique,
  name text not null,
  kind text not null check (kind in ('demo', 'real')),
  host text unique,
  created_at timestamptz not null
);
comment on table anakkita.regency is 'Regencies of this installation; the host name of a request picks one.';
comment on column anakkita.regency.code is 'Kemendagri code, for example 32.71; 99.71 is the demo.';
comment on column anakkita.regency.schema_name is 'Schema that holds all of the regency.';
comment on column anakkita.regency.name is 'Name as shown.';
comment on column anakkita.regency.kind is 'demo or real.';
comment on column anakkita.regency.host is 'Host name that leads here; null when it is the only one.';
comment on column anakkita.regency.created_at is 'Instant it was started.';
