import { defineMessages } from './messages.ts';

/**
 * Indonesian growth classes (Permenkes 2/2020) as marks. Every class has a shape and a colour of its level, and its
 * own word; colour never stands alone.
 */
export type ClassLevel = 'severe' | 'moderate' | 'normal' | 'above' | 'held';

/** Which index is classified: length/height for age, weight for age, weight for length/height, BMI for age. */
export type ClassIndex = 'lengthForAge' | 'weightForAge' | 'weightForLength' | 'bmiForAge';

/** Words per index and level. A weight for length above +2 and above +3 have words of their own. */
export const classWords = defineMessages({
  id: {
    'lengthForAge.severe': 'Sangat pendek',
    'lengthForAge.moderate': 'Pendek',
    'lengthForAge.normal': 'Normal',
    'lengthForAge.above': 'Tinggi',
    'weightForAge.severe': 'Sangat kurang',
    'weightForAge.moderate': 'Kurang',
    'weightForAge.normal': 'Normal',
    'weightForAge.above': 'Risiko berat lebih',
    'weightForLength.severe': 'Gizi buruk',
    'weightForLength.moderate': 'Gizi kurang',
    'weightForLength.normal': 'Gizi baik',
    'weightForLength.risk': 'Risiko gizi lebih',
    'weightForLength.above': 'Gizi lebih',
    'weightForLength.obese': 'Obesitas',
    held: 'Ukur ulang',
  },
  en: {
    'lengthForAge.severe': 'Severely stunted',
    'lengthForAge.moderate': 'Stunted',
    'lengthForAge.normal': 'Normal',
    'lengthForAge.above': 'Tall',
    'weightForAge.severe': 'Severely underweight',
    'weightForAge.moderate': 'Underweight',
    'weightForAge.normal': 'Normal',
    'weightForAge.above': 'Risk of overweight',
    'weightForLength.severe': 'Severely wasted',
    'weightForLength.moderate': 'Wasted',
    'weightForLength.normal': 'Normal',
    'weightForLength.risk': 'Risk of overweight',
    'weightForLength.above': 'Overweight',
    'weightForLength.obese': 'Obese',
    held: 'Measure again',
  },
});

type ClassWord = keyof (typeof classWords)['id'];

/**
 * Level and word of a z-score, rounded to two decimals as everywhere. Cut-offs: below -3, below -2; above +3 for
 * length, +1 for weight for age; +1, +2, +3 for weight for length and BMI. A held z is `held` whatever its value.
 */
export function classOfZ(index: ClassIndex, z: number, held = false): { level: ClassLevel; word: ClassWord } {
  const family = index === 'bmiForAge' ? 'weightForLength' : index;
  if (held) return { level: 'held', word: 'held' };
  if (z < -3) return { level: 'severe', word: `${family}.severe` };
  if (z < -2) return { level: 'moderate', word: `${family}.moderate` };
  if (family === 'lengthForAge') return z > 3 ? { level: 'above', word: 'lengthForAge.above' } : normal(family);
  if (family === 'weightForAge') return z > 1 ? { level: 'above', word: 'weightForAge.above' } : normal(family);
  if (z > 3) return { level: 'above', word: 'weightForLength.obese' };
  if (z > 2) return { level: 'above', word: 'weightForLength.above' };
  return z > 1 ? { level: 'normal', word: 'weightForLength.risk' } : normal(family);
}

function normal(family: 'lengthForAge' | 'weightForAge' | 'weightForLength'): { level: ClassLevel; word: ClassWord } {
  return { level: 'normal', word: `${family}.normal` };
}
