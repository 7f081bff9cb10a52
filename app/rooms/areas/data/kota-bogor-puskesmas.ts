/** A puskesmas and the kelurahan it serves. `verified` is false until the health office has confirmed the catchment. */
export interface PuskesmasCatchment {
  readonly name: string;
  readonly districtCode: string;
  readonly villageCodes: readonly string[];
  readonly verified: boolean;
}

/** District, puskesmas, and the last two digits of the kelurahan codes it is assumed to serve. */
const assumed: readonly (readonly [district: string, puskesmas: string, villages: string])[] = [
  ['32.71.01', 'Bogor Selatan', '09 10 11 12 13'],
  ['32.71.01', 'Cipaku', '05 14 16'],
  ['32.71.01', 'Bondongan', '02 03'],
  ['32.71.01', 'Lawang Gintung', '01 04 15'],
  ['32.71.01', 'Mulyaharja', '06 07 08'],
  ['32.71.02', 'Bogor Timur', '03 04 05 06'],
  ['32.71.02', 'Pulo Armyn', '01 02'],
  ['32.71.03', 'Bogor Tengah', '05 07'],
  ['32.71.03', 'Sempur', '03 06'],
  ['32.71.03', 'Gang Aut', '01 08'],
  ['32.71.03', 'Belong', '02 09'],
  ['32.71.03', 'Merdeka', '04 10 11'],
  ['32.71.04', 'Semplak', '07 08 10 11'],
  ['32.71.04', 'Pancasan', '12 13'],
  ['32.71.04', 'Pasir Mulya', '14 15 16'],
  ['32.71.04', 'Gang Kelor', '01 09'],
  ['32.71.04', 'Sindang Barang', '02 03 04 05 06'],
  ['32.71.05', 'Bogor Utara', '06 07 08'],
  ['32.71.05', 'Tegal Gundil', '01 02'],
  ['32.71.05', 'Warung Jambu', '03 04 05'],
  ['32.71.06', 'Tanah Sareal', '01 05 06'],
  ['32.71.06', 'Pondok Rumput', '02'],
  ['32.71.06', 'Kedung Badak', '03 04'],
  ['32.71.06', 'Kayu Manis', '09 10 11'],
  ['32.71.06', 'Mekarwangi', '07 08'],
];

/**
 * The 25 puskesmas of Kota Bogor. Names and kecamatan are the city's; **which kelurahan each serves is assumed**
 * from nearness and unverified: a default to start from, edited in the app, never an answer.
 */
export const kotaBogorPuskesmas: readonly PuskesmasCatchment[] = assumed.map(([districtCode, name, villages]) => ({
  name,
  districtCode,
  villageCodes: villages.split(' ').map((digits) => `${districtCode}.10${digits}`),
  verified: false,
}));
