import { readColumns } from './columns.ts';
import { type EppgbmRow, readRow } from './eppgbm-row.ts';

/** The export's header as it is today. */
export const exportHeader =
  'No|NIK|Nama|JK|Tgl Lahir|BB Lahir|TB Lahir|Nama Ortu|Prov|Kab/Kota|Kec|Pukesmas|Desa/Kel|Posyandu|RT|RW|Alamat|Usia Saat Ukur|Tanggal Pengukuran|Berat|Tinggi|Cara Ukur|LiLA|BB/U|ZS BB/U|TB/U|ZS TB/U|BB/TB|ZS BB/TB|Naik Berat Badan|Jml Vit A|KPSP|KIA|Kelas Ibu Balita|MBG|Detail'.split(
    '|',
  );

/** A made-up girl of 29 months, healthy, whose z are right. */
const usual: Record<string, string> = {
  No: '1.',
  NIK: '9971044102230001',
  Nama: 'Melati Kirana Pertiwi',
  JK: 'P',
  'Tgl Lahir': '2023-02-01',
  'BB Lahir': '3.1',
  'TB Lahir': '49',
  'Nama Ortu': 'Wati / Dedi',
  Prov: 'JAWA BARAT',
  'Kab/Kota': 'KOTA CONTOH',
  Kec: 'CONTOH UTARA',
  Pukesmas: 'MELUR',
  'Desa/Kel': 'KEBUN RAYA',
  Posyandu: 'Anggrek 3',
  RT: '003',
  RW: '7',
  Alamat: 'KP KEBUN RT 3',
  'Usia Saat Ukur': '2 Tahun - 6 Bulan - 11 Hari',
  'Tanggal Pengukuran': '2025-08-12',
  Berat: '12.3',
  Tinggi: '90',
  'Cara Ukur': 'Berdiri',
  LiLA: '14.5',
  'Naik Berat Badan': 'N',
  'Kelas Ibu Balita': 'Ya',
  MBG: '-',
};

/** The row of that girl with some cells changed, by header: `aRow({ Berat: '85' })`. */
export function aRow(changes: Record<string, string> = {}, today = '2025-09-01'): EppgbmRow {
  const added = Object.keys(changes).filter((name) => !exportHeader.includes(name));
  const header = [...exportHeader, ...added];
  const columns = readColumns(header);
  if (!columns.ok) throw new Error(columns.problem.code);
  const cells = header.map((name) => changes[name] ?? usual[name] ?? '');
  return readRow({ rowNumber: 1, sheetRow: 3, cells }, columns.columns, { today });
}

/** The codes of a row's problems. */
export function codesOf(row: EppgbmRow): string[] {
  return row.problems.map((each) => each.code);
}
