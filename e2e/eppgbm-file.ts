/** Small e-PPGBM exports of made-up children, written as SIGIZI writes them, with z-scores that fit. */
import { ageInDays, assess, lengthForAge, valueAt, weightForAge, weightForHeight, weightForLength } from '../growth/index.ts';

export interface MadeUpChild {
  name: string;
  sex: 'L' | 'P';
  bornOn: string;
  parents: string;
  village?: string;
  district?: string;
  posyandu?: string;
  nik?: string;
  /** z of length-for-age; the weight follows from the length at `weightZ`. */
  lengthZ: number;
  weightZ?: number;
  /** What stands in the cells instead, however wrong. */
  weightCell?: string;
  regency?: string;
  measuredOn?: string;
}

const HEAD =
  'No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,' +
  'BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail';

/** The whole file as text. `without` leaves a column out. */
export function eppgbmFile(children: readonly MadeUpChild[], measuredOn: string, without: readonly string[] = []): string {
  const names = HEAD.split(',');
  const shown = names.map((name) => !without.includes(name));
  const line = (cells: readonly string[], tag: string) => `<tr>${cells.filter((_cell, at) => shown[at]).map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const rows = children.map((child, at) => line(cellsOf(child, at + 1, child.measuredOn ?? measuredOn), 'td'));
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1">' +
    `<thead><caption>Data Tanggal : ${nextMonth(measuredOn)}-03 09:12:40</caption>${line(names, 'th')}</thead><tbody>\n${rows.join('\n')}\n</tbody></table></body></html>\n`
  );
}

function nextMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function cellsOf(child: MadeUpChild, no: number, measuredOn: string): string[] {
  const sex = child.sex === 'L' ? 'M' : 'F';
  const ageDays = Math.max(0, ageInDays(child.bornOn, measuredOn));
  const standing = ageDays >= 731;
  const lengthCm = tenth(valueAt(lengthForAge, sex, ageDays, child.lengthZ));
  const weightKg = tenth(valueAt(standing ? weightForHeight : weightForLength, sex, lengthCm, child.weightZ ?? 0) ?? valueAt(weightForAge, sex, ageDays, 0));
  const scores = assess({ sex, ageDays, weightKg, lengthCm, posture: standing ? 'H' : 'L' });
  const z = (value: number | null) => (value === null ? '' : String(value));
  return [
    `${no}.`, `${child.nik ?? ''}&nbsp;`, escaped(child.name), child.sex, child.bornOn, '3.1', '49', child.parents, 'JAWA BARAT', child.regency ?? 'KOTA BOGOR', child.district ?? 'BOGOR BARAT',
    'PASIR MULYA', child.village ?? 'PASIR JAYA', child.posyandu ?? 'Anggrek 3', '03', '07', 'KP PASIR JAYA', '', measuredOn, child.weightCell ?? String(weightKg), String(lengthCm),
    standing ? 'Berdiri' : 'Terlentang', '', 'Normal', z(scores.weightForAge.z), 'Normal', z(scores.lengthForAge.z), 'Gizi Baik', z(scores.weightForLength.z), 'B', '', '-\n\t', '-\n\t', 'Ya', 'Ya',
    '<a href="/ppgbm/index.php/Balita/ukur/1.html">Ukur</a>',
  ];
}

function tenth(value: number | null): number {
  if (value === null) throw new Error('No such child on the tables');
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
