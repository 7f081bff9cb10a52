-- The seal of the audit: every entry gets the next number without a gap, and a keyed fingerprint that hangs on the one before.
-- The key lies outside the database, so whoever changes, takes out or adds rows here cannot make the fingerprints anew.

-- Which transaction wrote an entry: what is below the oldest one still open is complete, and nothing can come in behind it.
alter table audit_entry add column written_in xid8;
alter table audit_entry alter column written_in set default pg_current_xact_id();
comment on column audit_entry.written_in is 'Transaction that wrote the entry; null for entries of before and those brought back from a copy.';
create index audit_entry_by_transaction on audit_entry (written_in, id);

create table audit_seal (
  seq bigint primary key,
  entry_id uuid not null,
  fingerprint bytea not null,
  key_id bytea not null,
  sealed_at timestamptz not null,
  constraint an_entry_is_sealed_once unique (entry_id),
  constraint numbers_begin_at_one check (seq >= 1),
  constraint a_fingerprint_has_32_bytes check (octet_length(fingerprint) = 32),
  constraint a_key_is_named_by_4_bytes check (octet_length(key_id) = 4)
);
comment on table audit_seal is 'One row for each sealed entry of the audit. Written by the worker alone, never changed; the application role only reads.';
comment on column audit_seal.seq is 'Number of the entry, without gaps, in the order of sealing.';
comment on column audit_seal.entry_id is 'Which entry; no foreign key, so that an entry taken out leaves its seal behind.';
comment on column audit_seal.fingerprint is 'HMAC-SHA-256 of the number, the fingerprint before and the whole entry, under a key outside the database.';
comment on column audit_seal.key_id is 'Which key of the file.';
comment on column audit_seal.sealed_at is 'Instant it was sealed.';

create table audit_chain (
  only_one boolean primary key default true,
  id uuid not null default gen_random_uuid(),
  sealed_below xid8,
  constraint there_is_one_chain check (only_one)
);
comment on table audit_chain is 'The chain of seals of this city: one row.';
comment on column audit_chain.only_one is 'Always true.';
comment on column audit_chain.id is 'Names the chain; the head kept outside the database is found by it.';
comment on column audit_chain.sealed_below is 'All entries written by transactions before this one are sealed; null until entries of before, or of a copy, are.';
insert into audit_chain default values;

alter table audit_seal enable row level security;
alter table audit_chain enable row level security;
create policy auditors_read on audit_seal for select to anakkita_app using (current_setting('app.reads_audit', true) = 'on');
create policy auditors_read on audit_chain for select to anakkita_app using (current_setting('app.reads_audit', true) = 'on');
grant select on audit_seal, audit_chain to anakkita_app;
