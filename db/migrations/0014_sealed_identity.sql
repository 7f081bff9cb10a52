-- What identifies a child in words is sealed with a key of that child. The key is made of a key file and the salt in
-- `child_key`: without the salt nothing of it opens any more, in this database or in any copy.

create table child_key (
  child_id uuid primary key,
  area text collate "C" not null,
  salt bytea not null,
  constraint salt_names_its_key_file_and_is_long_enough check (octet_length(salt) = 20)
);
comment on table child_key is 'What makes the key of each child, and of each row of a file that waits. Deleting the row erases the identity.';
comment on column child_key.child_id is 'Which child, or the id that the child of a waiting row will have.';
comment on column child_key.area is 'Present area of the child.';
comment on column child_key.salt is 'Id of the key in identity.key (4 bytes) and a random salt (16): the key is the HMAC-SHA-256 of both. Not in backups with a date: one newest copy lies beside them.';
alter table child_key enable row level security;
create policy within_reach on child_key to anakkita_app using (
  (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
  or area_in_scopes(area));
-- A child that is opened alone, or to who is paired with it, is opened with its key. A key opens nothing without its row.
create policy opened_alone on child_key for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]));
create policy paired_with on child_key for select to anakkita_app using (
  child_id = any (string_to_array(nullif(current_setting('app.own', true), ''), ',')::uuid[]));
grant select, insert, update, delete on child_key to anakkita_app;

alter table child
  add column identity_cipher bytea,
  add column household_mark bytea,
  drop constraint state_is_known,
  add constraint state_is_known check (state in ('active', 'moved', 'died', 'merged', 'erased'));
comment on column child.identity_cipher is 'Name, names of the parents and address, AES-256-GCM under the key of the child: version, nonce, tag, text. Null once erased.';
comment on column child.household_mark is 'Keyed fingerprint of both parents, equal for siblings; null when fewer than two are named. Derived; not in backups.';
comment on column child.nik_cipher is 'Population number, AES-256-GCM under the key of the child.';
comment on column child.nik_hash is 'HMAC-SHA-256 of the number under a key of the installation, to find it again. Derived; not in backups.';
comment on column child.state is 'active, moved, died, merged or erased (the identity is; what was measured stays). Ageing out is not stored: it follows from the date of birth.';

alter table child_field_source add column cipher_before bytea;
comment on column child_field_source.cipher_before is 'For name, parents and address: the identity that stood there before, as child.identity_cipher.';
comment on column child_field_source.value_before is 'What stood there before, as text; null for what is sealed, and never the population number.';

comment on table child_search is 'What the search looks through. Only the search function reads it, and it filters by the reach of the request. Derived; not in backups.';
comment on column child_search.words is 'Normalised name, parents and address, lower case: in the clear, for likeness cannot be searched in what is sealed. Goes with an erasure. Derived; not in backups.';

alter table import_staged
  add column identity_cipher bytea,
  add column household_mark bytea,
  add column retold text[],
  alter column words drop not null;
comment on column import_staged.identity_cipher is 'As child.identity_cipher would be after this row; null when the row tells what the register has.';
comment on column import_staged.household_mark is 'As child.household_mark. Derived; not in backups.';
comment on column import_staged.retold is 'What of the identity the row tells otherwise than the register: name, parents, address.';
comment on column import_staged.nik_cipher is 'As child.nik_cipher; null when the register has this very number of the child.';
comment on column import_staged.nik_hash is 'As child.nik_hash. Derived; not in backups.';
comment on column import_staged.words is 'As child_search.words; null when the row tells what the register has. Derived; not in backups.';

create index import_row_by_child on import_row (child_id);
create index import_row_ambiguous on import_row (import_id) where verdict = 'ambiguous';

-- A city that stands has its names in the clear still: only the software holds the keys to seal them. It does so when it
-- starts (app/rooms/children/sealing-store.ts), and then drops these columns as they are dropped here.
do $$
begin
  if exists (select from child) or exists (select from import_staged) then
    alter table child alter column name drop not null, alter column parent_names drop not null;
    alter table import_staged alter column name drop not null, alter column parent_names drop not null;
  else
    alter table child drop column name, drop column parent_names, drop column address,
      add constraint an_identity_is_sealed_unless_erased check (identity_cipher is not null or state = 'erased');
    alter table import_staged drop column name, drop column parent_names, drop column address;
  end if;
end $$;
