/**
 * How long what is kept. Periods and grounds come from memory of the law until a lawyer has looked: `verified` says so, and
 * the screen shows it. A city changes periods and switches in its settings, not here.
 */
import type { RetentionRule } from '../retention.ts';

const YEAR = 365;

export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'medical_record', days: 25 * YEAR + 6, from: 'last_visit', does: 'anonymise', how: 'people', verified: false, law: 'Permenkes 24/2022',
    what: { id: 'Identitas anak dan rekam tumbuh kembangnya', en: 'Identity of a child with the record of its growth' },
    why: { id: 'Rekam medis disimpan paling singkat 25 tahun sejak kunjungan terakhir.', en: 'A medical record is kept for at least 25 years from the last visit.' },
  },
  {
    id: 'audit', days: null, from: 'written', does: 'delete', how: 'kept', verified: false, law: 'UU PDP 35-39',
    what: { id: 'Jejak siapa membaca dan mengubah apa', en: 'The trail of who read and changed what' },
    why: { id: 'Berisi id dan perbuatan, tanpa nama atau nilai; tetap ada selama rekamnya ada.', en: 'Ids and acts, no names and no values; it stays as long as the record does.' },
  },
  {
    id: 'request', days: 5 * YEAR, from: 'answered', does: 'anonymise', how: 'night', verified: false, law: 'UU PDP 31',
    what: { id: 'Kata-kata permintaan wali dan jawabannya', en: 'Words of a guardian\u2019s request and of its answer' },
    why: { id: 'Sesudah lima tahun tinggal jenis, tanggal, dan hasilnya.', en: 'After five years only its kind, dates and outcome remain.' },
  },
  {
    id: 'import_details', days: 180, from: 'committed', does: 'anonymise', how: 'night', verified: false, law: 'UU PDP 43-44',
    what: { id: 'Rincian baris berkas yang sudah masuk', en: 'Details of rows of files that were brought in' },
    why: { id: 'Putusan per baris tetap; angka dan calon di baliknya tidak lagi diperlukan.', en: 'The verdict of each row stays; the figures and candidates behind it are not needed any more.' },
  },
  {
    id: 'import_staged', days: 30, from: 'uploaded', does: 'delete', how: 'night', verified: false, law: 'UU PDP 43-44',
    what: { id: 'Isi berkas yang dibuang atau ditolak', en: 'Content of files that were discarded or refused' },
    why: { id: 'Tidak menjadi bagian data kota.', en: 'It never became part of the city\u2019s data.' },
  },
  {
    id: 'guardian_door', days: 30, from: 'ended', does: 'delete', how: 'night', verified: false, law: 'UU PDP 43-44',
    what: { id: 'Sesi tautan wali yang sudah berakhir', en: 'Ended sessions of guardians\u2019 links' },
    why: { id: 'Sesudah berakhir tidak membuka apa pun.', en: 'Once ended they open nothing.' },
  },
  {
    id: 'reading_day', days: 400, from: 'written', does: 'delete', how: 'night', verified: true, law: 'UU PDP 35-39',
    what: { id: 'Jumlah bacaan per orang per hari', en: 'How much each person read on each day' },
    why: { id: 'Dipakai untuk mengenali yang tidak biasa; setahun lebih cukup.', en: 'Tells what is unusual; a little more than a year is enough.' },
  },
  {
    id: 'field_source', days: 5 * YEAR, from: 'written', does: 'delete', how: 'night', verified: false, law: 'UU PDP 43-44',
    what: { id: 'Isian lama anak yang sudah diganti', en: 'Earlier values of a child\u2019s fields' },
    why: { id: 'Sesudah itu tidak ada lagi yang meragukan gantinya.', en: 'Nobody doubts the newer value any more.' },
  },
  {
    id: 'command', days: 60, from: 'written', does: 'delete', how: 'always', verified: true, law: 'UU PDP 43-44',
    what: { id: 'Perintah yang sudah dijawab', en: 'Commands already answered' },
    why: { id: 'Supaya perangkat boleh mengulang; sesudah 60 hari tidak ada yang menunggu.', en: 'So that a device may repeat; after 60 days none waits.' },
  },
  {
    id: 'session', days: 0, from: 'ended', does: 'delete', how: 'always', verified: true, law: 'UU PDP 43-44',
    what: { id: 'Sesi masuk yang berakhir', en: 'Sessions that ended' },
    why: { id: 'Dihapus malam itu juga.', en: 'Deleted the same night.' },
  },
  {
    id: 'sign_in_failure', days: 1, from: 'written', does: 'delete', how: 'always', verified: true, law: 'UU PDP 43-44',
    what: { id: 'Percobaan masuk yang gagal', en: 'Failed sign-ins' },
    why: { id: 'Hanya untuk menghitung jeda; 24 jam cukup.', en: 'Only for counting the wait; 24 hours are enough.' },
  },
  {
    id: 'visit_photo', days: 365, from: 'written', does: 'delete', how: 'always', verified: false, law: 'UU PDP 43-44',
    what: { id: 'Foto kunjungan', en: 'Photographs of visits' },
    why: { id: 'Hanya dengan izin wali; bila dicabut, hilang seketika dan dihapus malam itu, paling lama setahun.', en: 'With the guardian\u2019s consent alone; withdrawn, it is hidden at once and deleted the same night, after a year in any case.' },
  },
  {
    id: 'notice', days: 90, from: 'written', does: 'delete', how: 'always', verified: true, law: 'UU PDP 43-44',
    what: { id: 'Pemberitahuan dan pengirimannya', en: 'Notices and their deliveries' },
    why: { id: 'Berisi jenis dan jumlah; sesudah tiga bulan tidak mengingatkan siapa pun.', en: 'A kind and numbers; after three months they remind nobody.' },
  },
];
