/** The columns of the export "Daftar Anak Berdasarkan Status Gizi", in its order. */
export const fields = [
  'number',
  'nik',
  'name',
  'sex',
  'bornOn',
  'birthWeight',
  'birthLength',
  'parents',
  'province',
  'regency',
  'district',
  'puskesmas',
  'village',
  'posyandu',
  'rt',
  'rw',
  'address',
  'age',
  'measuredOn',
  'weight',
  'length',
  'posture',
  'arm',
  'weightForAge',
  'weightForAgeZ',
  'lengthForAge',
  'lengthForAgeZ',
  'weightForLength',
  'weightForLengthZ',
  'gain',
  'foodKg',
  'vitaminA',
  'kpsp',
  'kia',
  'parentingClass',
  'freeMeal',
  'father',
  'mother',
] as const;

export type Field = (typeof fields)[number];

/** The header of each column as the export writes it today, for sentences about a missing one. */
export const fieldHeaders: Record<Field, string> = {
  number: 'No',
  nik: 'NIK',
  name: 'Nama',
  sex: 'JK',
  bornOn: 'Tgl Lahir',
  birthWeight: 'BB Lahir',
  birthLength: 'TB Lahir',
  parents: 'Nama Ortu',
  province: 'Prov',
  regency: 'Kab/Kota',
  district: 'Kec',
  puskesmas: 'Pukesmas',
  village: 'Desa/Kel',
  posyandu: 'Posyandu',
  rt: 'RT',
  rw: 'RW',
  address: 'Alamat',
  age: 'Usia Saat Ukur',
  measuredOn: 'Tanggal Pengukuran',
  weight: 'Berat',
  length: 'Tinggi',
  posture: 'Cara Ukur',
  arm: 'LiLA',
  weightForAge: 'BB/U',
  weightForAgeZ: 'ZS BB/U',
  lengthForAge: 'TB/U',
  lengthForAgeZ: 'ZS TB/U',
  weightForLength: 'BB/TB',
  weightForLengthZ: 'ZS BB/TB',
  gain: 'Naik Berat Badan',
  foodKg: 'PMT Diterima (kg)',
  vitaminA: 'Jml Vit A',
  kpsp: 'KPSP',
  kia: 'KIA',
  parentingClass: 'Kelas Ibu Balita',
  freeMeal: 'MBG',
  father: 'Nama Ayah',
  mother: 'Nama Ibu',
};

/** Without one of these a file cannot say which child was measured, where, and what was found. */
export const requiredFields: readonly Field[] = ['name', 'sex', 'bornOn', 'village', 'measuredOn', 'weight', 'length'];

/** Other spellings, as keys: lower case, letters and digits only. */
const synonyms: Record<Field, string> = {
  number: 'no nomor nourut',
  nik: 'nik nikanak nikbalita nonik',
  name: 'nama namaanak namabalita namalengkap namabayi',
  sex: 'jk jeniskelamin jnskelamin kelamin lp jkel',
  bornOn: 'tgllahir tanggallahir tgllhr tgllahiranak tanggallahiranak',
  birthWeight: 'bblahir beratlahir beratbadanlahir bblahirkg',
  birthLength: 'tblahir pblahir panjanglahir tinggilahir panjangbadanlahir tinggibadanlahir tblahircm pblahircm',
  parents: 'namaortu namaorangtua namaorangtuawali ortu orangtua namaayahibu namaibuayah',
  province: 'prov provinsi propinsi',
  regency: 'kabkota kabupatenkota kab kota kabupaten kotakab',
  district: 'kec kecamatan',
  puskesmas: 'pukesmas puskesmas pkm namapuskesmas',
  village: 'desakel desakelurahan kelurahan desa kel kelurahandesa keldesa namadesakelurahan',
  posyandu: 'posyandu namaposyandu',
  rt: 'rt',
  rw: 'rw',
  address: 'alamat alamatlengkap alamatrumah',
  age: 'usiasaatukur usia umur umursaatukur usiaukur',
  measuredOn: 'tanggalpengukuran tglpengukuran tglukur tanggalukur tanggalpenimbangan tgltimbang tanggaltimbang',
  weight: 'berat beratbadan bb beratkg bbkg beratbadankg',
  length: 'tinggi tinggibadan panjangbadan tb pb tbpb pbtb tinggicm tbcm tinggibadancm panjangtinggi',
  posture: 'caraukur caramengukur posisiukur posisi',
  arm: 'lila lingkarlengan lingkarlenganatas lilacm',
  weightForAge: 'bbu statusbbu',
  weightForAgeZ: 'zsbbu zscorebbu zbbu',
  lengthForAge: 'tbu pbu pbutbu tbupbu statustbu',
  lengthForAgeZ: 'zstbu zscoretbu ztbu zspbu zscorepbu',
  weightForLength: 'bbtb bbpb bbpbbbtb statusbbtb',
  weightForLengthZ: 'zsbbtb zscorebbtb zbbtb zsbbpb zscorebbpb',
  gain: 'naikberatbadan naikbb statusnaik nt',
  foodKg: 'pmtditerimakg pmtditerima pmt',
  vitaminA: 'jmlvita jumlahvita vita vitamina jmlvitamina jumlahvitamina',
  kpsp: 'kpsp',
  kia: 'kia bukukia',
  parentingClass: 'kelasibubalita kelasibu',
  freeMeal: 'mbg makanbergizigratis',
  father: 'namaayah ayah',
  mother: 'namaibu ibu',
};

const fieldOfKey = new Map<string, Field>(
  fields.flatMap((field) => synonyms[field].split(' ').map((key): [string, Field] => [key, field])),
);

/** Columns nobody may see: `Detail` holds links with the full NIK; the others are numbers of people that are not ours to keep. */
const unwantedKeys = new Set(
  'detail aksi nikortu nikibu nikayah nikorangtua nokk nomorkk kk nokartukeluarga hportu nohp nohportu notelp telepon hp'.split(' '),
);

/** A header without case, accents, blanks and punctuation: `Tgl. Lahir ` and `TGL LAHIR` give `tgllahir`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

export function fieldOfHeader(header: string): Field | null {
  return fieldOfKey.get(headerKey(header)) ?? null;
}

/** True for a column whose text must never be built: given to the table reader as `dropColumn`. */
export function isUnwantedColumn(header: string): boolean {
  return unwantedKeys.has(headerKey(header));
}
