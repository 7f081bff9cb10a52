-- Consent: texts in versions, guardians, what each said for each purpose, and what follows from it for a child.
-- Answers are only ever added; the application may not change one. Names of people are sealed with the child's own key.

create table consent_text (
  version integer primary key,
  id uuid not null,
  care_id text not null,
  care_en text not null,
  pairing_id text not null,
  pairing_en text not null,
  story_id text not null,
  story_en text not null,
  photo_id text not null,
  photo_en text not null,
  closing_id text not null,
  closing_en text not null,
  renews text[] not null,
  why text not null,
  reviewed_by text,
  in_force_from date not null,
  written_at timestamptz not null,
  written_by uuid,
  superseded_at timestamptz,
  constraint a_text_renews_known_purposes check (renews <@ array['pairing', 'story', 'photo']),
  constraint versions_count_from_one check (version >= 1),
  constraint a_text_has_one_id unique (id)
);
comment on table consent_text is 'What is read to a guardian before they answer, in versions. The newest is in force; earlier ones are kept for the answers given under them.';
comment on column consent_text.version is 'Number of the version, counted from 1.';
comment on column consent_text.id is 'Id of the version, for the log of commands.';
comment on column consent_text.care_id is 'What happens without being asked, because it is the task of the health service; Indonesian.';
comment on column consent_text.care_en is 'The same in English.';
comment on column consent_text.pairing_id is 'What is asked about a foster parent; Indonesian.';
comment on column consent_text.pairing_en is 'The same in English.';
comment on column consent_text.story_id is 'What is asked about the growth story; Indonesian.';
comment on column consent_text.story_en is 'The same in English.';
comment on column consent_text.photo_id is 'What is asked about photographs; Indonesian.';
comment on column consent_text.photo_en is 'The same in English.';
comment on column consent_text.closing_id is 'That refusing costs no help, and how to withdraw; Indonesian.';
comment on column consent_text.closing_en is 'The same in English.';
comment on column consent_text.renews is 'Purposes that this version changes in substance: answers under earlier versions must be given anew.';
comment on column consent_text.why is 'What was changed and why, for those who come later.';
comment on column consent_text.reviewed_by is 'Who reviewed it in law; null while nobody did: the text is then unverified.';
comment on column consent_text.in_force_from is 'Day in Jakarta from which it is read.';
comment on column consent_text.written_at is 'Instant it was written.';
comment on column consent_text.written_by is 'Who wrote it; null for the text that came with the software.';
comment on column consent_text.superseded_at is 'Instant the next version took its place. Recording an answer holds the row of the newest, so that text and answer never cross.';
create unique index one_text_is_in_force on consent_text ((superseded_at is null)) where superseded_at is null;

insert into consent_text (version, id, care_id, care_en, pairing_id, pairing_en, story_id, story_en, photo_id, photo_en, closing_id, closing_en, renews, why, in_force_from, written_at)
values (1, '00000000-0000-7000-8000-000000000001',
  'Tim penanganan stunting kota memakai data tumbuh kembang anak ini untuk pelayanan. Dasarnya tugas pelayanan kesehatan, jadi tidak perlu persetujuan.',
  'The city''s team against stunting uses this child''s growth data for its care. That is the task of the health service, so no consent is asked.',
  'Anak dipasangkan dengan bapak atau bunda asuh, yang akan tahu nama panggilan dan alamat anak.',
  'The child is paired with a foster parent, who will know the child''s call name and address.',
  'Cerita tumbuh kembang anak, dengan nama samaran, dibagikan kepada pemberi bantuan.',
  'The story of the child''s growth, under an alias, is shared with those who give help.',
  'Foto anak diambil untuk catatan kunjungan.',
  'Photographs of the child are taken for the record of visits.',
  'Menolak tidak mengurangi bantuan. Bapak atau Ibu boleh mencabut kapan saja lewat kader, puskesmas, atau tautan wali.',
  'Refusing takes no help away. You may withdraw at any time through the kader, the puskesmas or the guardian''s link.',
  '{}', 'Naskah pertama. Belum ditinjau ahli hukum.', '2026-01-01', '2026-01-01T00:00:00Z');

create table guardian (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  name_sealed bytea not null,
  relation text not null,
  of_age boolean not null,
  birth_year smallint,
  lives_with boolean not null,
  separated boolean not null,
  since date not null,
  until date,
  left_seq integer,
  left_why text,
  taken_from uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  changed_at timestamptz,
  changed_by uuid,
  constraint guardian_relation_is_known check (relation in ('mother', 'father', 'grandmother', 'grandfather', 'legal_guardian', 'caregiver', 'other_family')),
  constraint a_guardian_was_born_in_living_memory check (birth_year between 1900 and 2200),
  constraint a_guardian_ends_whole check ((until is null) = (left_seq is null) and (until is null) = (left_why is null)),
  constraint a_guardian_ends_after_the_beginning check (until >= since),
  constraint why_a_guardian_left_is_known check (left_why in ('moved_out', 'died', 'custody', 'another_took_over', 'recorded_by_mistake'))
);
comment on table guardian is 'Who answers for a child, now or earlier.';
comment on column guardian.id is 'Id of the guardian, of this child alone.';
comment on column guardian.child_id is 'Which child.';
comment on column guardian.area is 'Present area of the child.';
comment on column guardian.name_sealed is 'Name, sealed with the key of the child.';
comment on column guardian.relation is 'mother, father, grandmother, grandfather, legal_guardian, caregiver or other_family.';
comment on column guardian.of_age is 'Whether the guardian said to be eighteen or older.';
comment on column guardian.birth_year is 'Year of birth, when told; a year that leaves it open counts as under age unless of_age was said.';
comment on column guardian.lives_with is 'Whether the child lives with the guardian.';
comment on column guardian.separated is 'Whether this guardian lives apart from the other one in dispute: neither is told of the other.';
comment on column guardian.since is 'Day from which they answer for the child.';
comment on column guardian.until is 'Day on which that ended; null while it lasts.';
comment on column guardian.left_seq is 'Number of the child''s last answer when it ended: consent given before, against a word of this guardian, must be asked anew.';
comment on column guardian.left_why is 'moved_out, died, custody, another_took_over or recorded_by_mistake.';
comment on column guardian.taken_from is 'Guardian of a merged record that this one was copied from.';
comment on column guardian.recorded_at is 'Instant of recording.';
comment on column guardian.recorded_by is 'Who recorded it.';
comment on column guardian.changed_at is 'Instant of the last correction or of the end.';
comment on column guardian.changed_by is 'Who corrected or ended it.';
create index guardian_by_child on guardian (child_id);

create table consent_paper (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  sealed bytea not null,
  kind text not null,
  byte_count integer not null,
  taken_from uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint a_paper_is_a_picture check (kind in ('image/jpeg', 'image/png', 'image/webp')),
  constraint a_paper_is_small check (byte_count between 1 and 1572864)
);
comment on table consent_paper is 'Photographs of signed papers.';
comment on column consent_paper.id is 'Id of the picture.';
comment on column consent_paper.child_id is 'Which child.';
comment on column consent_paper.area is 'Present area of the child.';
comment on column consent_paper.sealed is 'The picture, sealed with the key of the child.';
comment on column consent_paper.kind is 'Media type, found by its content.';
comment on column consent_paper.byte_count is 'Size of the picture, bytes.';
comment on column consent_paper.taken_from is 'Picture of a merged record that this one was copied from.';
comment on column consent_paper.recorded_at is 'Instant of recording.';
comment on column consent_paper.recorded_by is 'Who recorded it.';
create index consent_paper_by_child on consent_paper (child_id);

create table consent_answer (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  seq integer not null,
  purpose text not null,
  answer text not null,
  guardian_id uuid,
  of_age boolean,
  day date not null,
  text_version integer,
  way text,
  witness_sealed bytea,
  witness_id uuid,
  paper_id uuid,
  taken_from uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint answers_of_a_child_come_in_order unique (child_id, seq),
  constraint purpose_is_known check (purpose in ('pairing', 'story', 'photo')),
  constraint answer_is_known check (answer in ('given', 'refused', 'withdrawn', 'renew')),
  constraint way_is_known check (way in ('paper', 'spoken', 'link')),
  constraint only_guardians_answer check ((answer = 'renew') = (guardian_id is null) and (guardian_id is null) = (of_age is null) and (guardian_id is null) = (way is null)),
  constraint who_consents_was_read_a_text check (answer in ('withdrawn', 'renew') or text_version is not null),
  constraint a_paper_belongs_to_the_paper_way check (paper_id is null or way = 'paper')
);
comment on table consent_answer is 'Every word on every purpose, in the order recorded. Never changed, never deleted while the child is known.';
comment on column consent_answer.id is 'Id of the answer.';
comment on column consent_answer.child_id is 'Which child.';
comment on column consent_answer.area is 'Present area of the child.';
comment on column consent_answer.seq is 'Place among the answers about this child, counted under a lock on the child.';
comment on column consent_answer.purpose is 'pairing, story or photo. Care is a public task and is not asked.';
comment on column consent_answer.answer is 'given, refused, withdrawn; renew when earlier consent must be asked anew after a merge.';
comment on column consent_answer.guardian_id is 'Who said it.';
comment on column consent_answer.of_age is 'Whether that guardian counted as of age when it was recorded.';
comment on column consent_answer.day is 'Day on which it was said.';
comment on column consent_answer.text_version is 'Version of the text that was read.';
comment on column consent_answer.way is 'paper, spoken or link.';
comment on column consent_answer.witness_sealed is 'Name of a witness without an account, sealed with the key of the child.';
comment on column consent_answer.witness_id is 'Witness who has an account.';
comment on column consent_answer.paper_id is 'Photograph of the signed paper.';
comment on column consent_answer.taken_from is 'Answer of a merged record that this one was copied from.';
comment on column consent_answer.recorded_at is 'Instant of recording.';
comment on column consent_answer.recorded_by is 'Who recorded it: a kader, or the guardian themselves through the link.';

create table consent_state (
  child_id uuid primary key,
  area text collate "C" not null,
  pairing text not null,
  story text not null,
  photo text not null,
  changed_at timestamptz not null,
  constraint states_are_known check (array[pairing, story, photo] <@ array['notAsked', 'given', 'refused', 'withdrawn', 'toRenew', 'disputed', 'invalid'])
);
comment on table consent_state is 'What follows from all answers about a child, kept for lists and counts. Derived: may be worked out anew.';
comment on column consent_state.child_id is 'Which child.';
comment on column consent_state.area is 'Present area of the child.';
comment on column consent_state.pairing is 'notAsked, given, refused, withdrawn, toRenew, disputed or invalid; only given opens anything.';
comment on column consent_state.story is 'The same for the growth story.';
comment on column consent_state.photo is 'The same for photographs.';
comment on column consent_state.changed_at is 'Instant it was worked out.';
create index consent_state_by_area on consent_state (area);

create table consent_question (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  purpose text not null,
  kind text not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  outcome text,
  note_sealed bytea,
  constraint question_is_about_a_known_purpose check (purpose in ('pairing', 'story', 'photo')),
  constraint question_kind_is_known check (kind in ('disagreement', 'under_age')),
  constraint a_closed_question_has_an_outcome check ((closed_at is null) = (outcome is null)),
  constraint question_outcome_is_known check (outcome in ('agreed', 'kept_closed', 'merged'))
);
comment on table consent_question is 'What a person has to settle: guardians who disagree, a guardian under age. Until then, and by their decision too, the stricter word holds.';
comment on column consent_question.id is 'Id of the question.';
comment on column consent_question.child_id is 'Which child.';
comment on column consent_question.area is 'Present area of the child.';
comment on column consent_question.purpose is 'pairing, story or photo.';
comment on column consent_question.kind is 'disagreement or under_age.';
comment on column consent_question.opened_at is 'Instant it arose.';
comment on column consent_question.opened_by is 'Whose act gave rise to it.';
comment on column consent_question.closed_at is 'Instant it was settled.';
comment on column consent_question.closed_by is 'Who settled it.';
comment on column consent_question.outcome is 'agreed: the answers no longer leave it open; kept_closed: a person decided that the stricter word stays; merged: it went on with another record.';
comment on column consent_question.note_sealed is 'What was talked over, sealed with the key of the child.';
create unique index a_purpose_has_one_open_question on consent_question (child_id, purpose) where closed_at is null;
create index consent_question_waiting on consent_question (area) where closed_at is null;

create table child_restriction (
  id uuid primary key,
  child_id uuid not null,
  area text collate "C" not null,
  reason text not null,
  guardian_id uuid,
  started_at timestamptz not null,
  started_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  constraint restriction_reason_is_known check (reason in ('guardian_asked', 'family_safety', 'data_contested', 'kept_by_law'))
);
comment on table child_restriction is 'Times in which only those who treat, and the kader, see the child.';
comment on column child_restriction.id is 'Id of the restriction.';
comment on column child_restriction.child_id is 'Which child.';
comment on column child_restriction.area is 'Present area of the child.';
comment on column child_restriction.reason is 'guardian_asked, family_safety, data_contested or kept_by_law.';
comment on column child_restriction.guardian_id is 'Guardian who asked for it, when one did.';
comment on column child_restriction.started_at is 'Instant it began.';
comment on column child_restriction.started_by is 'Who recorded it.';
comment on column child_restriction.lifted_at is 'Instant it ended.';
comment on column child_restriction.lifted_by is 'Who ended it.';
create unique index a_child_is_restricted_once on child_restriction (child_id) where lifted_at is null;

-- Beyond the reach of areas: who opened a child alone reads what hangs on it. A guardian adds their own words, and what
-- follows from them is worked out in their transaction.
do $$
declare
  t text;
begin
  foreach t in array array['guardian', 'consent_paper', 'consent_answer', 'consent_state', 'consent_question', 'child_restriction'] loop
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy within_reach on %I to anakkita_app using (
      (area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), ''))
      or area_in_scopes(area))$p$, t);
    execute format($p$create policy opened_alone on %I %s to anakkita_app using (
      child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[]))$p$,
      t, case when t in ('consent_state', 'consent_question') then '' else 'for select' end);
  end loop;
end $$;
-- Withdrawing ends pairings too, also when the guardian does it through their link, and when a new text closes the purpose.
create policy a_guardian_ends_pairings on child_grant for update to anakkita_app using (
  kind = 'pairing' and child_id = any (string_to_array(nullif(current_setting('app.opened', true), ''), ',')::uuid[])) with check (ended_at is not null);
create policy the_officer_sees_pairings on child_grant for select to anakkita_app using (kind = 'pairing' and current_setting('app.protects', true) = 'on');
create policy the_officer_ends_pairings on child_grant for update to anakkita_app using (
  kind = 'pairing' and current_setting('app.protects', true) = 'on') with check (ended_at is not null);
create policy a_guardian_answers on consent_answer for insert to anakkita_app with check (guardian_id = nullif(current_setting('app.actor', true), '')::uuid);

grant select, insert on consent_text, guardian, consent_paper, consent_answer to anakkita_app;
grant update (superseded_at, reviewed_by) on consent_text to anakkita_app;
grant update (area, name_sealed, relation, of_age, birth_year, lives_with, separated, until, left_seq, left_why, changed_at, changed_by) on guardian to anakkita_app;
grant update (area) on consent_paper, consent_answer to anakkita_app;
grant select, insert, update, delete on consent_state to anakkita_app;
grant select, insert, update on consent_question, child_restriction to anakkita_app;

-- Numbers alone, for who may not open a child: how many stand where, by village and purpose.
create function count_consent(as_of date) returns table (village text, purpose text, state text, children bigint)
language plpgsql stable security definer set search_path from current as $$
begin
  return query
    select left(c.area, 13), p.purpose, coalesce(p.state, 'notAsked'), count(*)
    from child c left join consent_state s on s.child_id = c.id
    cross join lateral (values ('pairing', s.pairing), ('story', s.story), ('photo', s.photo)) p (purpose, state)
    where c.state = 'active' and c.born_on > (as_of - interval '60 months')::date
    group by 1, 2, 3;
end $$;
comment on function count_consent(date) is 'How many children below 60 months stand where with each purpose of consent, by village. Numbers alone.';

-- A new text asks for answers anew. Its writer opens no child; this only closes, and tells which pairings must end.
create function close_for_renewal(purposes text[], at timestamptz) returns table (child_id uuid, area text)
language plpgsql security definer set search_path from current as $$
begin
  update consent_state s set
    pairing = case when s.pairing = 'given' and 'pairing' = any (purposes) then 'toRenew' else s.pairing end,
    story = case when s.story = 'given' and 'story' = any (purposes) then 'toRenew' else s.story end,
    photo = case when s.photo = 'given' and 'photo' = any (purposes) then 'toRenew' else s.photo end,
    changed_at = at
  where (s.pairing = 'given' and 'pairing' = any (purposes)) or (s.story = 'given' and 'story' = any (purposes)) or (s.photo = 'given' and 'photo' = any (purposes));
  return query
    update child c set
      allows_pairing = c.allows_pairing and not 'pairing' = any (purposes),
      allows_story = c.allows_story and not 'story' = any (purposes),
      allows_photo = c.allows_photo and not 'photo' = any (purposes)
    where (c.allows_pairing and 'pairing' = any (purposes)) or (c.allows_story and 'story' = any (purposes)) or (c.allows_photo and 'photo' = any (purposes))
    returning c.id, c.area;
end $$;
comment on function close_for_renewal(text[], timestamptz) is 'Closes purposes that a new text changes in substance for every child. It opens nothing.';

do $$
declare
  f text;
begin
  foreach f in array array['count_consent(date)', 'close_for_renewal(text[], timestamptz)'] loop
    execute format('alter function %s set search_path = %I, public, pg_temp', f, current_schema());
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to anakkita_app', f);
  end loop;
end $$;
