/** Children of the puskesmas Cipaku whose childhood is told, so that the people of the demo's tour have the same ones every time. All are made up. */
import type { ToldChild } from '../../synthetic-city/index.ts';

const at = { district: 'Bogor Selatan', puskesmas: 'Cipaku' } as const;

/** Followed from the beginning to the end: nothing of theirs is left to chance. */
export const heroes: readonly ToldChild[] = [
  {
    // Found in the first month, treated, helped, visited; recovered in the fifth.
    name: 'Raka Adhitama', sex: 'M', parents: 'Yuyun Nurhayati / Ujang Rohendi', ageMonths: 19, bornOnDay: 14, ...at, village: 'Cipaku', rt: 3, rw: 5, address: 'GG. MASJID NO. 12', measuredOnDay: 8,
    lengthZ: [-2.45, -2.38, -2.15, -1.97, -1.86, -1.77], weightZ: [-1.8, -1.7, -1.45, -1.25, -1.1, -1.0],
  },
  {
    // A danger sign: to the hospital the same day, and back; on track since.
    name: 'Kirana Ayuningtyas', sex: 'F', parents: 'Eneng Komariah / Cecep Hidayat', ageMonths: 11, bornOnDay: 22, ...at, village: 'Cipaku', rt: 1, rw: 5, address: 'KP. CIPAKU SKIP NO. 4', measuredOnDay: 9,
    lengthZ: [-3.1, -3.02, -2.9, -2.72, -2.6, -2.48], weightZ: [-2.7, -2.75, -2.5, -2.2, -2.0, -1.9],
  },
  {
    // Twice below the plan's line: the conference changed the plan.
    name: 'Fathan Alghifari', sex: 'M', parents: 'Titin Rohayati / Dadang Suhendi', ageMonths: 27, bornOnDay: 5, ...at, village: 'Cipaku', rt: 4, rw: 6, address: 'JL. RAYA CIPAKU GG. KELINCI', measuredOnDay: 8,
    lengthZ: [-2.5, -2.52, -2.58, -2.62, -2.5, -2.41], weightZ: [-1.9, -1.95, -2.0, -2.05, -1.9, -1.8],
  },
];

/** Name, sex, parents, age in the first month, birthday, village, RT, RW, day of measuring, z of length in the first and the last month. */
type Neighbour = readonly [string, 'M' | 'F', string, number, number, string, number, number, number, number, number];

const neighbours: readonly Neighbour[] = [
  ['Alya Maulida Sari', 'F', 'Imas Suryati / Asep Mulyadi', 15, 3, 'Cipaku', 2, 5, 8, -2.34, -2.1],
  ['Dimas Fikri Pratama', 'M', 'Cucu Rosidah / Iwan Kurnia', 22, 17, 'Cipaku', 5, 6, 8, -2.62, -2.35],
  ['Naura Hasna Kartika', 'F', 'Lilis Kurniasih / Agus Permadi', 8, 26, 'Cipaku', 1, 7, 10, -2.2, -1.72],
  ['Rafi Hamzah Gunawan', 'M', 'Yeni Sulastri / Hendra Yusup', 33, 9, 'Cipaku', 3, 7, 10, -3.2, -2.95],
  ['Salwa Aulia Putri', 'F', 'Wati Maesaroh / Dede Sobari', 12, 11, 'Cipaku', 4, 5, 8, -2.4, -1.85],
  ['Galih Anwar Nugraha', 'M', 'Nia Hasanah / Cecep Rusmana', 41, 20, 'Cipaku', 2, 8, 11, -1.72, -2.38],
  ['Indah Safira Lestari', 'F', 'Dewi Jamilah / Rudi Suherlan', 18, 7, 'Cipaku', 6, 6, 10, -1.8, -2.3],
  ['Bayu Rizal Saputra', 'M', 'Sari Patonah / Yana Hermansyah', 10, 28, 'Cipaku', 1, 6, 8, -2.15, -2.05],
  ['Tiara Kamila Rahayu', 'F', 'Iis Nuraeni / Tatang Holid', 25, 13, 'Pamoyanan', 2, 3, 12, -2.5, -1.9],
  ['Ilham Faizan Wibawa', 'M', 'Ani Aminah / Jajang Karyana', 30, 2, 'Pamoyanan', 5, 4, 12, -2.75, -2.6],
  ['Keyla Ayu Wulandari', 'F', 'Titin Rukmini / Eman Saepudin', 14, 19, 'Pamoyanan', 1, 4, 12, -2.28, -2.0],
  ['Zidan Akbar Maulana', 'M', 'Rini Fatimah / Maman Solihin', 20, 24, 'Genteng', 3, 2, 14, -2.4, -2.22],
  ['Rara Nadhifa Pertiwi', 'F', 'Ucu Karyati / Usep Priatna', 36, 6, 'Genteng', 2, 1, 14, -1.9, -2.42],
];

/** From the first value to the last, a little off the straight way each month. */
const monthly = (first: number, last: number, wave: number): number[] => [0, 1, 2, 3, 4, 5].map((n) => Math.round(100 * (first + ((last - first) * n) / 5 + 0.04 * Math.sin(wave + 2 * n))) / 100);

export const toldChildren: readonly ToldChild[] = [
  ...heroes,
  ...neighbours.map(([name, sex, parents, ageMonths, bornOnDay, village, rt, rw, measuredOnDay, first, last], n): ToldChild => ({
    name, sex, parents, ageMonths, bornOnDay, ...at, village, rt, rw, address: `KP. ${village.toUpperCase()} RT ${rt}/${rw}`, measuredOnDay,
    lengthZ: monthly(first, last, n), weightZ: monthly(first * 0.75, last * 0.7, n + 1),
  })),
];
