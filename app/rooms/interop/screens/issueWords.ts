import { defineMessages } from '../../../platform/ui/messages.ts';
import type { IssueKind } from '../contract.ts';

/** Each group of rows: its name. */
export const issueNames = defineMessages({
  id: {
    unit_error: 'Satuan berat atau tinggi keliru',
    ambiguous: 'Mungkin anak yang sama',
    drifted: 'z-score basi',
    posture_age: 'Posisi ukur tidak cocok umur',
    nik_wrong_length: 'NIK bukan 16 angka',
    nik_missing: 'Tanpa NIK',
    nik_masked: 'NIK disamarkan',
    new_posyandu: 'Posyandu belum dikenal',
    kept: 'Berbeda dari catatan kita',
    refused: 'Baris ditolak',
  } satisfies Record<IssueKind, string>,
  en: {
    unit_error: 'Wrong unit of weight or length',
    ambiguous: 'Perhaps the same child',
    drifted: 'Stale z-score',
    posture_age: 'Posture does not fit the age',
    nik_wrong_length: 'NIK without 16 digits',
    nik_missing: 'Without a NIK',
    nik_masked: 'Masked NIK',
    new_posyandu: 'Posyandu not known yet',
    kept: 'Differs from our record',
    refused: 'Refused rows',
  },
});

/** Two or three words under the name. */
export const issueHints = defineMessages({
  id: {
    unit_error: '85 menjadi 8,5 kg',
    ambiguous: 'dua catatan, satu anak?',
    drifted: 'data pernah diubah',
    posture_age: 'berdiri di bawah 24 bulan',
    nik_wrong_length: 'disimpan tanpa NIK',
    nik_missing: 'dicocokkan lewat nama',
    nik_masked: 'dicocokkan lewat nama',
    new_posyandu: 'ditambahkan saat diterapkan',
    kept: 'catatan kita tetap',
    refused: 'tidak masuk',
  } satisfies Record<IssueKind, string>,
  en: {
    unit_error: '85 becomes 8.5 kg',
    ambiguous: 'two records, one child?',
    drifted: 'something was edited',
    posture_age: 'standing below 24 months',
    nik_wrong_length: 'stored without a NIK',
    nik_missing: 'matched by name',
    nik_masked: 'matched by name',
    new_posyandu: 'added when applied',
    kept: 'our record stands',
    refused: 'not taken',
  },
});

/** What the group means and what will happen with it, over its list. */
export const issueMeanings = defineMessages({
  id: {
    unit_error: 'Nilai ini mustahil untuk umurnya. Usul tidak pernah dipakai sebelum Anda menerimanya; nilai di berkas tetap disimpan.',
    ambiguous: 'Dua catatan mirip, tetapi tidak cukup pasti untuk digabung oleh aturan. Yang belum diputuskan tidak ikut diterapkan dan tidak hilang.',
    drifted: 'z-score di berkas tidak cocok dengan ukuran di baris yang sama. Angka kita dihitung ulang dari ukurannya; tidak ada yang perlu dilakukan.',
    posture_age: 'Anak di bawah 24 bulan diukur telentang, di atasnya berdiri. z-score memakai koreksi 0,7 cm; ingatkan kader pada penimbangan berikut.',
    nik_wrong_length: 'NIK tidak 16 angka, jadi tidak disimpan. Anaknya tetap masuk; betulkan NIK di SIGIZI.',
    nik_missing: 'Anaknya masuk tanpa NIK dan dicocokkan lewat nama, tanggal lahir, dan orang tua.',
    nik_masked: 'NIK bertanda bintang tidak disimpan. Anaknya tetap masuk dan dicocokkan lewat nama, tanggal lahir, dan orang tua.',
    new_posyandu: 'Nama posyandu ini belum ada di kelurahannya. Ia ditambahkan saat diterapkan; periksa salah ketik sebelum itu.',
    kept: 'Pada tanggal yang sama sudah ada pengukuran lain. Yang dicatat di sini tetap berlaku; nilai di berkas hanya ditunjukkan.',
    refused: 'Baris ini tidak masuk. Betulkan di SIGIZI, unduh lagi, lalu kirim: yang lain tidak menjadi ganda.',
  } satisfies Record<IssueKind, string>,
  en: {
    unit_error: 'This value is impossible at that age. A proposal is never used before you accept it; the value of the file is kept too.',
    ambiguous: 'Two records resemble each other, but not surely enough for a rule to join them. The undecided are not applied and not lost.',
    drifted: 'The z-score of the file does not fit the sizes in the same row. Ours is computed from the sizes; nothing needs doing.',
    posture_age: 'Children below 24 months are measured lying, above standing. The z-score uses the 0.7 cm correction; remind the kader next time.',
    nik_wrong_length: 'The NIK has not 16 digits and is not stored. The child enters; correct the NIK in SIGIZI.',
    nik_missing: 'The child enters without a NIK and is matched by name, birth date and parents.',
    nik_masked: 'A NIK with stars is not stored. The child enters and is matched by name, birth date and parents.',
    new_posyandu: 'This posyandu is not in its village yet. It is added when applied; look for typing slips before that.',
    kept: 'On the same day there is another measurement. What was recorded here stands; the file’s value is only shown.',
    refused: 'This row does not enter. Correct it in SIGIZI, download again and send: nothing else is doubled.',
  },
});
