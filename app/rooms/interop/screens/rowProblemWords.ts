import { formatDate } from '../../../platform/ui/dates.ts';
import { defineMessages } from '../../../platform/ui/messages.ts';
import type { ProblemCode } from '../problem.ts';
import { told, toldList, type Details } from './told.ts';

/** Codes of a row: its own cells, and the place it names. */
export type RowProblemCode = ProblemCode | 'area.otherRegency' | 'area.unknownVillage' | 'area.ambiguousVillage' | 'area.outsideReach';

type Words = Record<RowProblemCode, (details: Details) => string>;

const cell = (d: Details) => (told(d, 'cell') === '' ? '' : ` “${told(d, 'cell')}”`);
const day = (d: Details, key: string, language: 'id' | 'en') => (/^\d{4}-\d{2}-\d{2}$/.test(told(d, key)) ? formatDate(told(d, key), language) : told(d, key));

/** What is wrong or odd in a row, and what to do about it in SIGIZI. */
export const rowProblemWords = defineMessages({
  id: {
    'name.missing': () => 'Nama anak kosong. Isi namanya di SIGIZI.',
    'name.tooLong': (d: Details) => `Nama anak ${told(d, 'characters')} huruf; paling panjang 200. Betulkan di SIGIZI.`,
    'sex.missing': () => 'Jenis kelamin kosong. Isi L atau P di SIGIZI.',
    'sex.unreadable': (d: Details) => `Jenis kelamin${cell(d)} tidak dikenal. Tulis L atau P.`,
    'bornOn.missing': () => 'Tanggal lahir kosong. Isi di SIGIZI.',
    'bornOn.unreadable': (d: Details) => `Tanggal lahir${cell(d)} bukan tanggal. Betulkan di SIGIZI.`,
    'bornOn.future': (d: Details) => `Tanggal lahir ${day(d, 'date', 'id')} belum terjadi saat berkas diunduh. Periksa tahunnya.`,
    'bornOn.tooLongAgo': () => 'Umurnya sudah lewat masa kanak-kanak saat diukur. Periksa tahun lahirnya.',
    'measuredOn.missing': () => 'Ada berat atau tinggi tanpa tanggal pengukuran. Isi tanggalnya di SIGIZI.',
    'measuredOn.unreadable': (d: Details) => `Tanggal pengukuran${cell(d)} bukan tanggal. Betulkan di SIGIZI.`,
    'measuredOn.future': (d: Details) => `Tanggal pengukuran ${day(d, 'date', 'id')} belum terjadi saat berkas diunduh. Periksa tanggalnya.`,
    'measuredOn.beforeBirth': (d: Details) => `Diukur ${day(d, 'measuredOn', 'id')}, sebelum lahir ${day(d, 'bornOn', 'id')}. Periksa kedua tanggal.`,
    'village.missing': () => 'Desa/kelurahan kosong. Isi di SIGIZI.',
    'date.monthFirst': (d: Details) => `Tanggal${cell(d)} dibaca bulan dulu, karena hanya begitu ia tanggal.`,
    'age.over60Months': () => 'Sudah 60 bulan atau lebih saat diukur: dicatat, tidak dihitung dalam angka stunting.',
    'age.differs': () => 'Umur di berkas tidak cocok dengan tanggalnya; kami memakai tanggal.',
    'measurement.none': () => 'Terdaftar tetapi tidak diukur: anaknya masuk tanpa pengukuran.',
    'weight.unreadable': (d: Details) => `Berat${cell(d)} bukan angka. Timbang ulang, atau betulkan di SIGIZI.`,
    'weight.turned': (d: Details) => `Berat${cell(d)} berubah menjadi jam atau tanggal di Excel.`,
    'weight.impossible': (d: Details) => `Berat${cell(d)} tidak mungkin. Timbang ulang.`,
    'length.unreadable': (d: Details) => `Tinggi${cell(d)} bukan angka. Ukur ulang, atau betulkan di SIGIZI.`,
    'length.turned': (d: Details) => `Tinggi${cell(d)} berubah menjadi jam atau tanggal di Excel.`,
    'length.impossible': (d: Details) => `Tinggi${cell(d)} tidak mungkin. Ukur ulang.`,
    'arm.unreadable': (d: Details) => `LiLA${cell(d)} bukan angka; tidak dipakai.`,
    'arm.impossible': (d: Details) => `LiLA${cell(d)} tidak mungkin; tidak dipakai.`,
    'arm.tenTimes': (d: Details) => `LiLA${cell(d)} dibaca sebagai milimeter.`,
    'posture.unknownWord': (d: Details) => `Cara ukur${cell(d)} tidak dikenal; posisi mengikuti umur.`,
    'posture.standingUnder9Months': () => 'Tercatat berdiri sebelum umur 9 bulan; dianggap telentang.',
    'birthWeight.unreadable': (d: Details) => `Berat lahir${cell(d)} bukan angka; dikosongkan.`,
    'birthWeight.impossible': (d: Details) => `Berat lahir${cell(d)} tidak mungkin; dikosongkan.`,
    'birthWeight.rescaled': (d: Details) => `Berat lahir${cell(d)} dibaca sebagai ${told(d, 'value')} gram.`,
    'birthLength.unreadable': (d: Details) => `Panjang lahir${cell(d)} bukan angka; dikosongkan.`,
    'birthLength.impossible': (d: Details) => `Panjang lahir${cell(d)} tidak mungkin; dikosongkan.`,
    'birthLength.rescaled': (d: Details) => `Panjang lahir${cell(d)} dibaca sebagai ${told(d, 'value')} mm.`,
    'nik.missing': () => 'Tanpa NIK.',
    'nik.masked': () => 'NIK disamarkan dengan bintang; tidak disimpan.',
    'nik.rounded': () => 'NIK dibulatkan Excel; tidak disimpan.',
    'nik.wrongLength': (d: Details) => `NIK ${told(d, 'digits')} angka, seharusnya 16; tidak disimpan.`,
    'nik.birthDateDiffers': () => 'Tanggal lahir di NIK berbeda dengan kolomnya; yang dipakai kolomnya.',
    'nik.sexDiffers': () => 'Jenis kelamin di NIK berbeda dengan kolomnya; yang dipakai kolomnya.',
    'class.unknownWord': (d: Details) => `Status${cell(d)} tidak dikenal; status dihitung sendiri.`,
    'gain.unknownWord': (d: Details) => `Naik Berat Badan${cell(d)} tidak dikenal; dihitung sendiri.`,
    'z.unreadable': (d: Details) => `z-score${cell(d)} tidak terbaca; tidak dibandingkan.`,
    'text.markup': (d: Details) => `Kolom ${told(d, 'column')} memuat kode; disimpan dan ditampilkan sebagai tulisan biasa.`,
    'text.cut': (d: Details) => `Kolom ${told(d, 'column')} terlalu panjang; disimpan 200 huruf pertama.`,
    'extra.numberHidden': (d: Details) => `Kolom ${told(d, 'column')} memuat nomor panjang; nomornya disembunyikan.`,
    'area.otherRegency': (d: Details) => `Kab/Kota “${told(d, 'told')}” bukan kota ini. Pindahkan anaknya di SIGIZI, atau kirim ke kotanya.`,
    'area.unknownVillage': (d: Details) => `Desa/kelurahan “${told(d, 'told')}” tidak dikenal${toldList(d, 'nearest') === '' ? '' : `; yang mirip: ${toldList(d, 'nearest')}`}. Betulkan di SIGIZI.`,
    'area.ambiguousVillage': (d: Details) => `Kelurahan “${told(d, 'told')}” ada di beberapa kecamatan: ${toldList(d, 'districts')}. Isi kolom Kec.`,
    'area.outsideReach': (d: Details) => `Kelurahan ${told(d, 'village')} di luar wilayah Anda. Minta ahli gizi wilayah itu mengirimnya.`,
  } satisfies Words,
  en: {
    'name.missing': () => 'The child’s name is empty. Fill it in in SIGIZI.',
    'name.tooLong': (d) => `The name has ${told(d, 'characters')} letters; 200 at most. Correct it in SIGIZI.`,
    'sex.missing': () => 'The sex is empty. Enter L or P in SIGIZI.',
    'sex.unreadable': (d) => `Sex${cell(d)} is not known. Write L or P.`,
    'bornOn.missing': () => 'The birth date is empty. Fill it in in SIGIZI.',
    'bornOn.unreadable': (d) => `Birth date${cell(d)} is no date. Correct it in SIGIZI.`,
    'bornOn.future': (d) => `Birth date ${day(d, 'date', 'en')} lies after the download of the file. Check the year.`,
    'bornOn.tooLongAgo': () => 'No longer a child when measured. Check the year of birth.',
    'measuredOn.missing': () => 'A weight or length without its date. Fill the date in in SIGIZI.',
    'measuredOn.unreadable': (d) => `Measuring date${cell(d)} is no date. Correct it in SIGIZI.`,
    'measuredOn.future': (d) => `Measuring date ${day(d, 'date', 'en')} lies after the download of the file. Check it.`,
    'measuredOn.beforeBirth': (d) => `Measured ${day(d, 'measuredOn', 'en')}, before birth on ${day(d, 'bornOn', 'en')}. Check both dates.`,
    'village.missing': () => 'The village is empty. Fill it in in SIGIZI.',
    'date.monthFirst': (d) => `Date${cell(d)} was read month first, since only so it is a date.`,
    'age.over60Months': () => '60 months or more when measured: recorded, not counted as stunted.',
    'age.differs': () => 'The age in the file does not fit its dates; we use the dates.',
    'measurement.none': () => 'Registered but not measured: the child enters without a measurement.',
    'weight.unreadable': (d) => `Weight${cell(d)} is no number. Weigh again, or correct it in SIGIZI.`,
    'weight.turned': (d) => `Excel made a time or a date of weight${cell(d)}.`,
    'weight.impossible': (d) => `Weight${cell(d)} is impossible. Weigh again.`,
    'length.unreadable': (d) => `Length${cell(d)} is no number. Measure again, or correct it in SIGIZI.`,
    'length.turned': (d) => `Excel made a time or a date of length${cell(d)}.`,
    'length.impossible': (d) => `Length${cell(d)} is impossible. Measure again.`,
    'arm.unreadable': (d) => `Arm circumference${cell(d)} is no number; not used.`,
    'arm.impossible': (d) => `Arm circumference${cell(d)} is impossible; not used.`,
    'arm.tenTimes': (d) => `Arm circumference${cell(d)} was read as millimetres.`,
    'posture.unknownWord': (d) => `Posture${cell(d)} is not known; it follows the age.`,
    'posture.standingUnder9Months': () => 'Recorded standing below 9 months; taken as lying.',
    'birthWeight.unreadable': (d) => `Birth weight${cell(d)} is no number; left empty.`,
    'birthWeight.impossible': (d) => `Birth weight${cell(d)} is impossible; left empty.`,
    'birthWeight.rescaled': (d) => `Birth weight${cell(d)} was read as ${told(d, 'value')} grams.`,
    'birthLength.unreadable': (d) => `Birth length${cell(d)} is no number; left empty.`,
    'birthLength.impossible': (d) => `Birth length${cell(d)} is impossible; left empty.`,
    'birthLength.rescaled': (d) => `Birth length${cell(d)} was read as ${told(d, 'value')} mm.`,
    'nik.missing': () => 'Without a NIK.',
    'nik.masked': () => 'The NIK is masked with stars; not stored.',
    'nik.rounded': () => 'Excel rounded the NIK; not stored.',
    'nik.wrongLength': (d) => `The NIK has ${told(d, 'digits')} digits instead of 16; not stored.`,
    'nik.birthDateDiffers': () => 'The birth date in the NIK differs from its column; the column counts.',
    'nik.sexDiffers': () => 'The sex in the NIK differs from its column; the column counts.',
    'class.unknownWord': (d) => `Status${cell(d)} is not known; it is computed here.`,
    'gain.unknownWord': (d) => `Weight gain${cell(d)} is not known; it is computed here.`,
    'z.unreadable': (d) => `z-score${cell(d)} cannot be read; not compared.`,
    'text.markup': (d) => `Column ${told(d, 'column')} holds code; it is stored and shown as plain text.`,
    'text.cut': (d) => `Column ${told(d, 'column')} is too long; its first 200 letters are kept.`,
    'extra.numberHidden': (d) => `Column ${told(d, 'column')} holds a long number; it is hidden.`,
    'area.otherRegency': (d) => `Regency “${told(d, 'told')}” is not this one. Move the child in SIGIZI, or send it to its own city.`,
    'area.unknownVillage': (d) => `Village “${told(d, 'told')}” is not known${toldList(d, 'nearest') === '' ? '' : `; similar: ${toldList(d, 'nearest')}`}. Correct it in SIGIZI.`,
    'area.ambiguousVillage': (d) => `Village “${told(d, 'told')}” exists in several districts: ${toldList(d, 'districts')}. Fill in the column Kec.`,
    'area.outsideReach': (d) => `Village ${told(d, 'village')} lies outside your area. Ask the nutritionist there to send it.`,
  },
});

/** The problems of a row in words. A code of a newer server is shown as it is rather than left out. */
export function sayRowProblems(details: Details, say: (typeof rowProblemWords)['id']): string[] {
  const problems = details['problems'];
  if (!Array.isArray(problems)) return [];
  return problems.map((one: Details & { code: string }) => (Object.hasOwn(say, one.code) ? say[one.code as RowProblemCode](one) : one.code));
}
