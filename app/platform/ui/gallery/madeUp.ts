import { DAYS_PER_MONTH, lengthForAge, weightForAge, zAt } from '@anakkita/growth';
import type { GrowthPoint } from '../charts/growthPoint.ts';

/** Made-up children for the looking page; nobody in it exists. */
export interface MadeUpChild {
  id: string;
  seed: number;
  name: string;
  detail: string;
  village: string;
  rt: string;
  z: (number | null)[];
  held?: boolean[];
  daysLeft: number;
}

export const children: MadeUpChild[] = [
  {
    id: '1',
    seed: 27,
    name: 'Nayla Kirana',
    detail: 'Perempuan, 19 bulan',
    village: 'Pasir Jaya',
    rt: 'RW 05 RT 02',
    z: [-2.69, -2.69, -2.64, -2.58, -2.5, -2.4],
    daysLeft: -17,
  },
  {
    id: '2',
    seed: 76,
    name: 'Fadlan Rizki',
    detail: 'Laki-laki, 27 bulan',
    village: 'Cilendek Barat',
    rt: 'RW 02 RT 04',
    z: [-2.9, -2.95, -3.02, -3.1, -3.15, -3.19],
    daysLeft: -15,
  },
  {
    id: '3',
    seed: 3,
    name: 'Bima Saputra',
    detail: 'Laki-laki, 14 bulan',
    village: 'Bubulak',
    rt: 'RW 07 RT 01',
    z: [-1.5, -1.8, -2.05, -2.3, -2.5, -2.62],
    daysLeft: 2,
  },
  {
    id: '4',
    seed: 14,
    name: 'Keisha Aulia',
    detail: 'Perempuan, 25 bulan',
    village: 'Marga Jaya',
    rt: 'RW 04 RT 02',
    z: [-2.2, -2.25, null, -2.2, -2.2, -4.9],
    held: [false, false, false, false, false, true],
    daysLeft: 8,
  },
  {
    id: '5',
    seed: 8,
    name: 'Galih Pratama',
    detail: 'Laki-laki, 41 bulan',
    village: 'Gunung Batu',
    rt: 'RW 06 RT 01',
    z: [-2.5, -2.4, -2.3, -2.2, -2.0, -1.91],
    daysLeft: 5,
  },
];

const LENGTHS = [47.8, 52.4, 55.3, 57.8, 59.9, 61.5, 62.8, 63.7, 64.5, 65.2, 65.9, null, 67.6, 68.4, 69.2, 70.2, 71.3, 72.4, 73.5, 74.7];
const WEIGHTS = [2.9, 3.7, 4.6, 5.2, 5.7, 6.1, 6.4, 6.7, 6.9, 7.1, 7.3, null, 7.7, 7.8, 8.0, 8.2, 8.3, 8.5, 8.7, 8.9];

function dateOf(month: number): string {
  return new Date(Date.UTC(2024, 2 + month, 5)).toISOString().slice(0, 10);
}

/** Nayla's lengths, one month missed, one value held. */
export const lengthPoints: GrowthPoint[] = LENGTHS.flatMap((value, month): GrowthPoint[] =>
  value === null
    ? []
    : [
        {
          key: String(month),
          measuredOn: dateOf(month),
          x: month + 0.1,
          value,
          z: zAt(lengthForAge, 'F', Math.round((month + 0.1) * DAYS_PER_MONTH), value),
        },
      ],
).toSpliced(17, 0, { key: 'held', measuredOn: '2025-08-20', x: 17.6, value: 68.3, z: -4.3, held: 'diukur ulang esoknya' });

/** Her weights, with a slip of the unit at the end. */
export const weightPoints: GrowthPoint[] = [
  ...WEIGHTS.flatMap((value, month): GrowthPoint[] =>
    value === null
      ? []
      : [
          {
            key: String(month),
            measuredOn: dateOf(month),
            x: month + 0.1,
            value,
            z: zAt(weightForAge, 'F', Math.round((month + 0.1) * DAYS_PER_MONTH), value),
          },
        ],
  ),
  { key: 'slip', measuredOn: '2025-10-07', x: 19.4, value: 89, z: null, held: 'maksudnya 8,9 kg?' },
];

/** An older child seen seldom. */
export const olderPoints: GrowthPoint[] = [36, 37, 38, 40, 41].map((month, at) => {
  const value = 88 + at * 0.7;
  return {
    key: String(month),
    measuredOn: dateOf(month),
    x: month,
    value,
    z: zAt(lengthForAge, 'M', Math.round(month * DAYS_PER_MONTH), value),
  };
});
