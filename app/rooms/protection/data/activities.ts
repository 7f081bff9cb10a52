/**
 * Purposes for which personal data are processed, each with its ground in law (UU PDP 20) and what of the code serves it. What
 * endpoints demand, which roles hold that, which fields a table has and how long it is kept is read from the code itself.
 * A test fails when an endpoint or a table with personal data serves no purpose of this list. Grounds are from memory
 * until a lawyer has looked.
 */
import type { Activity } from '../processing.ts';

const publicTask = { id: 'Tugas pelayanan kesehatan', en: 'Public task of the health service' };
const consent = { id: 'Persetujuan wali, terpisah per tujuan', en: 'Consent of the guardian, separate per purpose' };
const legalDuty = { id: 'Kewajiban menurut UU PDP', en: 'Duty under the law on personal data' };
const interest = { id: 'Keamanan sistem dan pertanggungjawaban', en: 'Security of the system and accountability' };
const children = { id: 'Anak balita dan walinya', en: 'Children under five and their guardians' };
const staff = { id: 'Petugas dan relawan yang masuk', en: 'Staff and volunteers who sign in' };
const givers = { id: 'Pemberi bantuan', en: 'Those who give help' };

export const activities: readonly Activity[] = [
  {
    id: 'register', paths: ['/v1/children', '/v1/children/export', '/v1/register-views', '/v1/register-views/{viewId}', '/v1/home', '/v1/children/{childId}'], exact: true, about: children, basis: publicTask, law: 'UU PDP 20 (2) e', verified: false,
    tables: ['child', 'child_key', 'child_search', 'child_standing', 'child_field_source', 'saved_view'], retention: ['medical_record', 'field_source'],
    name: { id: 'Daftar anak', en: 'Register of children' },
    purpose: { id: 'Mengenali setiap anak menurut nama dan alamat supaya yang membutuhkan ditangani.', en: 'Know every child by name and address, so that who needs care gets it.' },
  },
  {
    id: 'duplicates', paths: ['/v1/duplicates', '/v1/children/{childId}/merges', '/v1/child-merges'], about: children, basis: publicTask, law: 'UU PDP 20 (2) e, 29', verified: false,
    tables: ['duplicate_pair', 'child_merge', 'child_merge_row'], retention: ['medical_record', 'field_source'],
    name: { id: 'Catatan ganda', en: 'Duplicate records' },
    purpose: { id: 'Menjaga agar setiap anak tercatat satu kali, dan dua anak tidak pernah menjadi satu.', en: 'See that each child is recorded once, and that two children never become one.' },
  },
  {
    id: 'growth', paths: ['/v1/children/{childId}/measurements', '/v1/unit-errors', '/v1/remeasure-orders'], about: children, basis: publicTask, law: 'UU PDP 20 (2) e', verified: false,
    tables: ['measurement', 'remeasure_order'], retention: ['medical_record'],
    name: { id: 'Pemantauan pertumbuhan', en: 'Growth monitoring' },
    purpose: { id: 'Mengikuti tumbuh kembang, menemukan anak yang gagal tumbuh dan yang mendesak.', en: 'Follow growth; find children who falter and those who are urgent.' },
  },
  {
    id: 'cases', paths: ['/v1/children/{childId}/case', '/v1/cases', '/v1/case-audits', '/v1/work', '/v1/children/{childId}/urgent-tasks'], about: children, basis: publicTask, law: 'UU PDP 20 (2) e', verified: false,
    tables: ['case_file', 'urgent_task'], tablePrefixes: ['case_', 'referral'], retention: ['medical_record'],
    name: { id: 'Penanganan kasus dan rujukan', en: 'Handling of cases and referrals' },
    purpose: { id: 'Memeriksa, merencanakan, merujuk, dan memulihkan anak yang stunting.', en: 'Verify, plan for, refer and recover a stunted child.' },
  },
  {
    id: 'needs', paths: ['/v1/needs', '/v1/need-catalogue', '/v1/cases/{caseId}/needs', '/v1/children/{childId}/needs', '/v1/department-needs', '/v1/department-officers'], about: children, basis: publicTask, law: 'UU PDP 20 (2) e', verified: false,
    tables: ['department_officer'], tablePrefixes: ['need', 'catalogue'], retention: ['medical_record'],
    name: { id: 'Kebutuhan kasus', en: 'Needs of cases' },
    purpose: { id: 'Mencatat apa yang dibutuhkan seorang anak dan siapa yang memenuhinya.', en: 'Write down what a child needs and who provides it.' },
  },
  {
    id: 'imports', paths: ['/v1/imports'], about: children, basis: publicTask, law: 'UU PDP 20 (2) e', verified: false,
    tables: ['import_file', 'import_row', 'import_kept', 'import_staged'], retention: ['import_details', 'import_staged'],
    name: { id: 'Berkas e-PPGBM', en: 'Files of e-PPGBM' },
    purpose: { id: 'Memasukkan hasil penimbangan bulanan tanpa mengetik ulang.', en: 'Bring in the month\u2019s weighing without typing it twice.' },
  },
  {
    id: 'consent', paths: ['/v1/children/{childId}/consent', '/v1/children/{childId}/guardians', '/v1/children/{childId}/restriction', '/v1/consent'], about: children, basis: legalDuty, law: 'UU PDP 20-25', verified: false,
    tables: ['consent_answer', 'consent_paper', 'consent_question', 'consent_state', 'consent_text', 'child_restriction', 'guardian'], retention: ['medical_record'],
    name: { id: 'Persetujuan wali', en: 'Consent of guardians' },
    purpose: { id: 'Membuktikan siapa mengizinkan apa, dan menaatinya.', en: 'Prove who allowed what, and obey it.' },
  },
  {
    id: 'fostering', paths: ['/v1/children/{childId}/pairings', '/v1/children/{childId}/visits', '/v1/children/{childId}/visit-card', '/v1/my-children', '/v1/my-conduct', '/v1/my-visits', '/v1/my-calendar', '/v1/foster-parents', '/v1/visits', '/v1/my-fostering', '/v1/my-rests', '/v1/my-stand-ins', '/v1/matching', '/v1/foster-complaints', '/v1/election-mode', '/v1/children/{childId}/foster-care', '/v1/children/{childId}/foster-complaints', '/v1/children/{childId}/foster-conflicts', '/v1/children/{childId}/stand-ins', '/v1/children/{childId}/notes'], about: children, basis: consent, law: 'UU PDP 20 (2) a, 25', verified: false,
    tables: ['child_grant', 'foster_parent', 'calendar_feed'], tablePrefixes: ['foster', 'visit', 'pairing', 'matching'], retention: ['medical_record', 'visit_photo'],
    name: { id: 'Bapak dan bunda asuh', en: 'Foster parents' },
    purpose: { id: 'Memasangkan anak dengan orang yang mengunjunginya setiap dua minggu.', en: 'Pair a child with somebody who visits every two weeks.' },
  },
  {
    id: 'guardian_door', paths: ['/v1/children/{childId}/guardian-doors', '/v1/guardian-cards', '/wali'], about: children, basis: legalDuty, law: 'UU PDP 5-13', verified: false,
    tables: ['guardian_door', 'guardian_session', 'rights_request'], retention: ['guardian_door', 'request'],
    name: { id: 'Pintu wali dan permintaannya', en: 'The guardian\u2019s door and requests' },
    purpose: { id: 'Wali melihat data anaknya, meminta salinan, pembetulan, pembatasan, atau penghapusan.', en: 'Guardians see their child\u2019s data and ask for a copy, correction, restriction or erasure.' },
  },
  {
    id: 'emergency', paths: ['/v1/break-glass'], about: children, basis: { id: 'Kepentingan vital anak', en: 'Vital interest of the child' }, law: 'UU PDP 20 (2) d', verified: false,
    tables: ['child_grant'], retention: ['audit'],
    name: { id: 'Akses darurat', en: 'Emergency access' },
    purpose: { id: 'Tenaga kesehatan di luar wilayah menolong anak yang datang kepadanya.', en: 'A clinician elsewhere helps a child who comes to them.' },
  },
  {
    id: 'reminders', paths: ['/v1/my-notices', '/v1/my-reminders'], about: staff, basis: { id: 'Pilihan orang itu sendiri', en: 'The person\u2019s own choice' }, law: 'UU PDP 20 (2) a', verified: false,
    tables: [], tablePrefixes: ['notice'], retention: ['notice'],
    name: { id: 'Pemberitahuan dan pengingat', en: 'Notices and reminders' },
    purpose: { id: 'Mengingatkan yang berkunjung dan yang menangani, tanpa nama atau kabar anak di dalamnya.', en: 'Remind those who visit and those who treat, without a name or news of a child.' },
  },
  {
    id: 'contributions', paths: ['/v1/contributions', '/v1/ledger', '/v1/allocation'], about: givers, basis: { id: 'Perjanjian dengan pemberi', en: 'Agreement with the giver' }, law: 'UU PDP 20 (2) b', verified: false,
    tables: ['giver', 'pledge', 'pledge_allocation', 'handover', 'ledger_transfer'], tablePrefixes: ['pledge', 'ledger', 'giver', 'contribution', 'allocation'], retention: ['audit'],
    name: { id: 'Sumbangan', en: 'Contributions' },
    purpose: { id: 'Mengarahkan bantuan ke kebutuhan dan mempertanggungjawabkannya.', en: 'Direct gifts to needs and account for them.' },
  },
  {
    id: 'recognition', paths: ['/v1/my-stories', '/v1/my-giving', '/v1/children/{childId}/thanks', '/v1/thanks-to-check', '/v1/my-certificates', '/v1/wall'], about: children, basis: consent, law: 'UU PDP 20 (2) a, 25', verified: false,
    tables: ['thanks', 'certificate', 'wall_choice', 'wall_setting'], retention: ['medical_record'],
    name: { id: 'Cerita bernama samaran, ucapan, piagam, dan dinding', en: 'Stories under an alias, thanks, certificates and the wall' },
    purpose: { id: 'Menceritakan kepada pendamping dan pemberi apa yang dilakukan, tanpa membuka siapa anaknya.', en: 'Tell companions and givers what was done, without opening who the child is.' },
  },
  {
    id: 'people', paths: ['/v1/people', '/v1/session', '/v1/me', '/v1/invitations', '/v1/own-city', '/v1/before-real-data'], about: staff, basis: interest, law: 'UU PDP 20 (2) f, 35', verified: false,
    tables: ['person', 'account', 'session', 'verification', 'invitation', 'sign_in_failure', 'second_factor', 'recovery_code', 'role_grant', 'command_log', 'outbox', 'setting'], retention: ['session', 'sign_in_failure', 'command'],
    name: { id: 'Akun, peran, dan masuk', en: 'Accounts, roles and signing in' },
    purpose: { id: 'Hanya yang berhak yang melihat data anak di wilayahnya.', en: 'Only who may sees the data of children of their area.' },
  },
  {
    id: 'audit', paths: ['/v1/audit'], about: staff, basis: interest, law: 'UU PDP 35-39', verified: false,
    tables: ['audit_entry', 'audit_seal', 'reading_day', 'reading_finding'], tablePrefixes: ['audit_'], retention: ['audit', 'reading_day'],
    name: { id: 'Jejak dan bacaan tidak biasa', en: 'Audit trail and unusual reading' },
    purpose: { id: 'Setiap bacaan data anak dapat dipertanggungjawabkan.', en: 'Every look at a child\u2019s data is accounted for.' },
  },
  {
    id: 'protection', paths: ['/v1/protection', '/v1/erasures', '/v1/breach-children', '/v1/correction-tasks', '/v1/protection-tasks'], about: children, basis: legalDuty, law: 'UU PDP 30-46, 53', verified: false,
    tables: ['breach', 'breach_child', 'breach_step', 'erasure', 'retention_run', 'correction_task'], retention: ['audit'],
    name: { id: 'Meja pelindung data', en: 'The data protection officer\u2019s desk' },
    purpose: { id: 'Menjawab wali dalam 3 x 24 jam, menghapus pada waktunya, memberi tahu bila ada kegagalan.', en: 'Answer guardians within 3 x 24 hours, erase in time, tell when something failed.' },
  },
  {
    id: 'reports', paths: ['/v1/city', '/v1/quality'], about: children, basis: publicTask, law: 'UU PDP 20 (2) e', verified: false,
    tables: [], tablePrefixes: ['report', 'cut'], retention: ['audit'],
    name: { id: 'Angka kota', en: 'Numbers of the city' },
    purpose: { id: 'Angka per kelurahan tanpa nama, sel kecil disembunyikan.', en: 'Numbers by village without names, small cells hidden.' },
  },
];
