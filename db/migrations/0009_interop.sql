-- Files that came in, and the verdict on each row.

create table import_file (
  id uuid primary key,
  area text collate "C" not null,
  file_name text not null,
  file_hash bytea,
  byte_count bigint not null,
  format text,
  downloaded_at timestamp,
  state text not null,
  stage text,
  rows_done integer not null default 0,
  rows_total integer,
  summary jsonb,
  refusal jsonb,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  judged_at timestamptz,
  committed_at timestamptz,
  committed_by uuid,
  constraint state_is_known check (state in ('received', 'judging', 'judged', 'committing', 'committed', 'refused', 'discarded', 'failed'))
);
comment on table import_file is 'One uploaded file and how far it came.';
comment on column import_file.id is 'Id of the import.';
comment on column import_file.area is 'Reach of the person who brought it.';
comment on column import_file.file_name is 'Name of the file as uploaded, without its path.';
comment on column import_file.file_hash is 'SHA-256 of the bytes: the same file twice is told.';
comment on column import_file.byte_count is 'Size, bytes.';
comment on column import_file.format is 'html, xlsx, biff or csv, recognised by content.';
comment on column import_file.downloaded_at is 'Download time told by the file, local time.';
comment on column import_file.state is 'received, judging, judged, committing, committed, refused, discarded or failed.';
comment on column import_file.stage is 'What is being done now, for the progress bar.';
comment on column import_file.rows_done is 'Rows done in this stage.';
comment on column import_file.rows_total is 'Rows in all, when known.';
comment on column import_file.summary is 'Counts by verdict, parity, NIK and so on; numbers only.';
comment on column import_file.refusal is 'Why the whole file was refused: problem code and details.';
comment on column import_file.uploaded_by is 'Who brought it.';
comment on column import_file.uploaded_at is 'Instant of the upload.';
comment on column import_file.judged_at is 'Instant the verdicts stood.';
comment on column import_file.committed_at is 'Instant it was committed.';
comment on column import_file.committed_by is 'Who confirmed it.';
create index import_file_by_time on import_file (uploaded_at desc);

create table import_row (
  import_id uuid not null,
  row_no integer not null,
  area text collate "C" not null,
  verdict text not null,
  measurement_verdict text not null,
  child_id uuid,
  measurement_id uuid,
  issues text[] not null,
  details jsonb,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  constraint one_verdict_per_row primary key (import_id, row_no),
  constraint verdict_is_known check (verdict in ('new', 'matched', 'ambiguous', 'refused')),
  constraint measurement_verdict_is_known check (measurement_verdict in ('created', 'repeated', 'replaced', 'kept', 'none'))
);
comment on table import_row is 'The verdict on each row of a file; kept as history.';
comment on column import_row.import_id is 'Which import.';
comment on column import_row.row_no is 'Row as a person counts it in the opened file.';
comment on column import_row.area is 'Area that the row names, or the reach of the import when it names none.';
comment on column import_row.verdict is 'On the child: new, matched, ambiguous or refused.';
comment on column import_row.measurement_verdict is 'On the measurement: created, repeated, replaced, kept (ours stands) or none.';
comment on column import_row.child_id is 'Child it was matched with, or the new one.';
comment on column import_row.measurement_id is 'Measurement it made.';
comment on column import_row.issues is 'Codes of what is worth a look: unit_error, drifted, posture, nik_missing and so on.';
comment on column import_row.details is 'Numbers and candidate ids behind the codes; names of columns, never the NIK.';
comment on column import_row.decision is 'What a person decided: a child id, new or skip.';
comment on column import_row.decided_by is 'Who decided.';
comment on column import_row.decided_at is 'When.';

create table import_staged (
  import_id uuid not null,
  row_no integer not null,
  area text collate "C" not null,
  puskesmas text collate "C",
  child_id uuid not null,
  measurement_id uuid,
  name text not null,
  sex text,
  born_on date,
  parent_names text[] not null,
  birth_weight_g integer,
  birth_length_mm integer,
  nik_cipher bytea,
  nik_hash bytea,
  nik_state text not null,
  rt smallint,
  rw smallint,
  address text,
  measured_on date,
  age_days integer,
  weight_g integer,
  length_mm integer,
  posture text,
  arm_mm integer,
  len_z smallint,
  wei_z smallint,
  wfl_z smallint,
  bmi_z smallint,
  flags smallint not null,
  gain text,
  raw_weight text,
  raw_length text,
  proposed_weight_g integer,
  proposed_length_mm integer,
  reported_len_z smallint,
  reported_wei_z smallint,
  reported_wfl_z smallint,
  parity text,
  words text not null,
  constraint one_staged_row_per_row primary key (import_id, row_no)
);
comment on table import_staged is 'What a row says, between judging and commit. Emptied at commit, but for rows that still wait for a person.';
comment on column import_staged.import_id is 'Which import.';
comment on column import_staged.row_no is 'Which row.';
comment on column import_staged.area is 'Area of the row, down to the posyandu.';
comment on column import_staged.puskesmas is 'Puskesmas that serves it.';
comment on column import_staged.child_id is 'Child it goes to: matched, or the id that a new one will have.';
comment on column import_staged.measurement_id is 'Id that the measurement will have; null when there is none.';
comment on column import_staged.name is 'As child.name.';
comment on column import_staged.sex is 'As child.sex; null when unreadable.';
comment on column import_staged.born_on is 'As child.born_on; null when unreadable.';
comment on column import_staged.parent_names is 'As child.parent_names.';
comment on column import_staged.birth_weight_g is 'As child.birth_weight_g.';
comment on column import_staged.birth_length_mm is 'As child.birth_length_mm.';
comment on column import_staged.nik_cipher is 'As child.nik_cipher.';
comment on column import_staged.nik_hash is 'As child.nik_hash.';
comment on column import_staged.nik_state is 'As child.nik_state.';
comment on column import_staged.rt is 'As child.rt.';
comment on column import_staged.rw is 'As child.rw.';
comment on column import_staged.address is 'As child.address.';
comment on column import_staged.measured_on is 'As measurement.measured_on.';
comment on column import_staged.age_days is 'As measurement.age_days.';
comment on column import_staged.weight_g is 'As measurement.weight_g.';
comment on column import_staged.length_mm is 'As measurement.length_mm.';
comment on column import_staged.posture is 'As measurement.posture.';
comment on column import_staged.arm_mm is 'As measurement.arm_mm.';
comment on column import_staged.len_z is 'As measurement.len_z.';
comment on column import_staged.wei_z is 'As measurement.wei_z.';
comment on column import_staged.wfl_z is 'As measurement.wfl_z.';
comment on column import_staged.bmi_z is 'As measurement.bmi_z.';
comment on column import_staged.flags is 'As measurement.flags.';
comment on column import_staged.gain is 'As measurement.gain.';
comment on column import_staged.raw_weight is 'As measurement.raw_weight.';
comment on column import_staged.raw_length is 'As measurement.raw_length.';
comment on column import_staged.proposed_weight_g is 'As measurement.proposed_weight_g.';
comment on column import_staged.proposed_length_mm is 'As measurement.proposed_length_mm.';
comment on column import_staged.reported_len_z is 'As measurement.reported_len_z.';
comment on column import_staged.reported_wei_z is 'As measurement.reported_wei_z.';
comment on column import_staged.reported_wfl_z is 'As measurement.reported_wfl_z.';
comment on column import_staged.parity is 'As measurement.parity.';
comment on column import_staged.words is 'As child_search.words.';
