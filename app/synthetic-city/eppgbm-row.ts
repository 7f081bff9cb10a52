import { type Assessment, classify, type Score } from '@anakkita/growth';

/** One row of the export, each field as its cell shows it, without markup. */
export interface EppgbmRow {
  readonly number: number;
  /** As shown: whole, 15 digits, masked or empty. */
  readonly nik: string;
  /** Always whole: the links of the last column carry it. */
  readonly nikInLinks: string;
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly bornOn: string;
  readonly birthWeight: string;
  readonly birthLength: string;
  readonly parents: string;
  readonly district: string;
  readonly puskesmas: string;
  readonly village: string;
  readonly posyandu: string;
  readonly rt: string;
  readonly rw: string;
  readonly address: string;
  readonly age: { readonly years: number; readonly months: number; readonly days: number };
  readonly measuredOn: string;
  readonly weight: string;
  readonly length: string;
  readonly posture: 'Terlentang' | 'Berdiri';
  readonly arm: string;
  readonly indices: Indices;
  readonly gain: 'N' | 'T' | 'O' | 'B';
  readonly vitaminA: string;
  readonly kpsp: string;
  readonly kia: string;
  readonly mothersClass: string;
  readonly mbg: string;
}

/** Three labels and three z-scores as the file spells them. */
export interface Indices {
  readonly weightForAge: string;
  readonly weightForAgeZ: string;
  readonly lengthForAge: string;
  readonly lengthForAgeZ: string;
  readonly weightForLength: string;
  readonly weightForLengthZ: string;
}

/** The file's own short labels, by the stable code of the class. */
const labels: { readonly [code: string]: string } = {
  severely_underweight: 'Sangat Kurang',
  underweight: 'Kurang',
  risk_of_overweight: 'Risiko Lebih',
  severely_stunted: 'Sangat Pendek',
  stunted: 'Pendek',
  tall: 'Tinggi',
  severely_wasted: 'Gizi Buruk',
  wasted: 'Gizi Kurang',
  possible_risk_of_overweight: 'Risiko Gizi Lebih',
  overweight: 'Gizi Lebih',
  obese: 'Obesitas',
};

const OUTLIER = 'Outlier';
/** What stands where weight-for-length has no table, as below 45 cm. */
const OFF_THE_TABLE = '999.99';

/** Labels and z-scores as the file has them; an implausible z is an `Outlier`. */
export function indicesOf({ weightForAge, lengthForAge, weightForLength }: Assessment): Indices {
  const isOffTheTable = weightForLength.z === null;
  return {
    weightForAge: labelOf(weightForAge, classify('weightForAge', weightForAge.z), 'Normal'),
    weightForAgeZ: textOf(weightForAge),
    lengthForAge: labelOf(lengthForAge, classify('lengthForAge', lengthForAge.z), 'Normal'),
    lengthForAgeZ: textOf(lengthForAge),
    weightForLength: isOffTheTable ? OUTLIER : labelOf(weightForLength, classify('weightForLength', weightForLength.z), 'Gizi Baik'),
    weightForLengthZ: isOffTheTable ? OFF_THE_TABLE : textOf(weightForLength),
  };
}

function labelOf({ flag }: Score, found: { code: string } | null, normal: string): string {
  if (flag === 1) return OUTLIER;
  return found === null ? '' : (labels[found.code] ?? normal);
}

function textOf({ z }: Score): string {
  return z === null ? '' : String(z);
}

/** Headers of the 36 columns, with the file's own misspelling. */
export const eppgbmColumns = [
  'No',
  'NIK',
  'Nama',
  'JK',
  'Tgl Lahir',
  'BB Lahir',
  'TB Lahir',
  'Nama Ortu',
  'Prov',
  'Kab/Kota',
  'Kec',
  'Pukesmas',
  'Desa/Kel',
  'Posyandu',
  'RT',
  'RW',
  'Alamat',
  'Usia Saat Ukur',
  'Tanggal Pengukuran',
  'Berat',
  'Tinggi',
  'Cara Ukur',
  'LiLA',
  'BB/U',
  'ZS BB/U',
  'TB/U',
  'ZS TB/U',
  'BB/TB',
  'ZS BB/TB',
  'Naik Berat Badan',
  'Jml Vit A',
  'KPSP',
  'KIA',
  'Kelas Ibu Balita',
  'MBG',
  'Detail',
] as const;

/** The 36 cells of a row as a reader finds them once the markup is gone; the links are left as their words. */
export function cellsOf(row: EppgbmRow): string[] {
  return [
    `${row.number}.`,
    row.nik,
    row.name,
    row.sex,
    row.bornOn,
    row.birthWeight,
    row.birthLength,
    row.parents,
    'JAWA BARAT',
    'KOTA BOGOR',
    row.district,
    row.puskesmas,
    row.village,
    row.posyandu,
    row.rt,
    row.rw,
    row.address,
    `${row.age.years} Tahun - ${row.age.months} Bulan - ${row.age.days} Hari`,
    row.measuredOn,
    row.weight,
    row.length,
    row.posture,
    row.arm,
    row.indices.weightForAge,
    row.indices.weightForAgeZ,
    row.indices.lengthForAge,
    row.indices.lengthForAgeZ,
    row.indices.weightForLength,
    row.indices.weightForLengthZ,
    row.gain,
    row.vitaminA,
    row.kpsp,
    row.kia,
    row.mothersClass,
    row.mbg,
    'Perkembangan Ukur',
  ];
}
