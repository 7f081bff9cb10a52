-- The register: child, parents, identifiers, and where each field came from.

create table child (
  id uuid primary key,
  area text collate "C" not null,
  puskesmas text collate "C",
  name text not null,
  sex text not null,
  born_on date not null,
  parent_names text[] not null,
  birth_weight_g integer,
  birth_length_mm integer,
  nik_cipher bytea,
  nik_hash bytea,
  nik_state text not null,
  rt smallint,
  rw smallint,
  address text,
  alias_seed integer not null,
  state text not null,
  state_on date,
  first_import_id uuid,
  last_import_id uuid,
  last_seen_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint sex_is_m_or_f check (sex in ('M', 'F')),
  constraint nik_state_is_known check (nik_state in ('valid', 'missing', 'masked', 'wrongLength')),
  constraint nik_is_encrypted_and_hashed_together check ((nik_cipher is null) = (nik_hash is null)),
  constraint state_is_known check (state in ('active', 'moved', 'died', 'merged')),
  constraint a_child_that_left_has_a_date check (state = 'active' or state_on is not null),
  constraint birth_weight_is_possible check (birth_weight_g between 200 and 8000),
  constraint birth_length_is_possible check (birth_length_mm between 150 and 800)
) with (fillfactor = 75); -- room for the monthly rewrite of a row beside itself, without touching its indexes
comment on table child is 'A child of the register.';
comment on column child.id is 'Id of the child.';
comment on column child.area is 'Present area, down to the posyandu: the reach that may see the row.';
comment on column child.puskesmas is 'Puskesmas that serves the child.';
comment on column child.name is 'Name as last told.';
comment on column child.sex is 'M or F.';
comment on column child.born_on is 'Date of birth.';
comment on column child.parent_names is 'Names of the parents in no known order.';
comment on column child.birth_weight_g is 'Birth weight, grams.';
comment on column child.birth_length_mm is 'Birth length, millimetres.';
comment on column child.nik_cipher is 'Population number, AES-256-GCM under a key that lies outside the data folder: key id, nonce, text, tag.';
comment on column child.nik_hash is 'HMAC-SHA-256 of the number under a second key, to find it again.';
comment on column child.nik_state is 'valid, missing, masked or wrongLength, as the last source had it.';
comment on column child.rt is 'Neighbourhood number.';
comment on column child.rw is 'Hamlet number.';
comment on column child.address is 'Street or place.';
comment on column child.alias_seed is 'Random seed of alias and picture; tells nothing about the child.';
comment on column child.state is 'active, moved, died or merged. Ageing out is not stored: it follows from the date of birth.';
comment on column child.state_on is 'Date from which the state holds.';
comment on column child.first_import_id is 'Import that made the record, if one did.';
comment on column child.last_import_id is 'Last import that told of the child.';
comment on column child.last_seen_on is 'Newest measuring date told by any source; older sources do not overwrite fields.';
comment on column child.recorded_at is 'Instant the record was made.';
comment on column child.recorded_by is 'Who made it.';
create index child_by_area on child (area, id);
create unique index a_nik_belongs_to_one_child on child (nik_hash) where nik_hash is not null and state <> 'merged';

create table child_field_source (
  child_id uuid not null,
  area text collate "C" not null,
  field text not null,
  value_before text,
  import_id uuid,
  actor_id uuid not null,
  at timestamptz not null,
  constraint a_field_changes_once_per_source primary key (child_id, field, at)
);
comment on table child_field_source is 'Fields that a later source changed: what stood there before, who said the new one and when.';
comment on column child_field_source.child_id is 'Which child.';
comment on column child_field_source.area is 'Present area of the child.';
comment on column child_field_source.field is 'Name of the field.';
comment on column child_field_source.value_before is 'What stood there before, as text; never the population number.';
comment on column child_field_source.import_id is 'Import that brought the new value.';
comment on column child_field_source.actor_id is 'Person or service account that brought it.';
comment on column child_field_source.at is 'Instant of the change.';
create index child_field_source_by_import on child_field_source (import_id);

create table child_search (
  child_id uuid primary key,
  area text collate "C" not null,
  words text not null
);
comment on table child_search is 'What the search looks through. Only the search function reads it, and it filters by the reach of the request.';
comment on column child_search.child_id is 'Which child.';
comment on column child_search.area is 'Present area of the child.';
comment on column child_search.words is 'Normalised name, parents and address, lower case.';
create index child_search_words on child_search using gin (words gin_trgm_ops);
create index child_search_by_area on child_search (area);
