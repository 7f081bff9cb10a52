/** Tables that people send by mistake, by their Indonesian name. */
export const otherTableNames = {
  uploadIdentity: 'templat unggah identitas balita (SIGIZI)',
  uploadMeasurement: 'templat unggah data pengukuran (SIGIZI)',
  recap: 'rekap jumlah balita per wilayah',
  pregnant: 'daftar ibu hamil',
  childrenOnly: 'daftar balita tanpa hasil pengukuran',
  vitaminA: 'daftar pemberian vitamin A',
  feeding: 'daftar pemberian makanan tambahan (PMT)',
} as const;

export type OtherTable = keyof typeof otherTableNames;

/** Header keys (letters and digits only) that tell a table; the first line whose every key stands in one row wins. */
export const otherTableMarks: readonly (readonly [OtherTable, readonly string[]])[] = [
  ['uploadMeasurement', ['tanggalukur', 'caraukur', 'pittingedema']],
  ['uploadMeasurement', ['namaanak', 'tanggalukur', 'berat', 'tinggi', 'lingkarkepala']],
  ['uploadIdentity', ['namaanak', 'tgllahir', 'anakke']],
  ['uploadIdentity', ['namaanak', 'tgllahir', 'nomorkk']],
  ['pregnant', ['hpht']],
  ['pregnant', ['usiakehamilan']],
  ['pregnant', ['namaibu', 'hamilke']],
  ['recap', ['jumlahbalita']],
  ['recap', ['jumlahsasaran']],
  ['recap', ['jumlahditimbang']],
  ['recap', ['ds', 'nd']],
  ['feeding', ['nama', 'jenispmt']],
  ['vitaminA', ['nama', 'tanggalvita']],
];
