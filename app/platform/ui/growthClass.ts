import { classify, type ClassOf } from '@anakkita/growth';
import { defineMessages } from './messages.ts';

/**
 * Growth classes as marks. Which class a z-score has, and what it is called, `growth` says (Permenkes 2/2020); here it
 * only gets a level, from which shape and colour follow. Colour never stands alone.
 */
export type ClassLevel = 'severe' | 'moderate' | 'normal' | 'above' | 'held';

/** Which index is classified: length/height for age, weight for age, weight for length/height, BMI for age. */
export type ClassIndex = 'lengthForAge' | 'weightForAge' | 'weightForLength' | 'bmiForAge';

/** Said instead of a class while a measurement is held. */
const heldWords = defineMessages({ id: { held: 'Ukur ulang' }, en: { held: 'Measure again' } });

const LEVELS: Record<ClassOf[ClassIndex], ClassLevel> = {
  severely_stunted: 'severe',
  severely_underweight: 'severe',
  severely_wasted: 'severe',
  stunted: 'moderate',
  underweight: 'moderate',
  wasted: 'moderate',
  normal: 'normal',
  possible_risk_of_overweight: 'normal',
  tall: 'above',
  risk_of_overweight: 'above',
  overweight: 'above',
  obese: 'above',
};

export interface ShownClass {
  level: ClassLevel;
  /** The class in both languages. */
  words: { id: string; en: string };
}

/** Level and words of a z-score. A held one orders a new measurement whatever its value. */
export function classOfZ(index: ClassIndex, z: number, held = false): ShownClass {
  const found = held ? null : classify(index, z);
  if (!found) return { level: 'held', words: { id: heldWords.id.held, en: heldWords.en.held } };
  return { level: LEVELS[found.code], words: { id: found.indonesian, en: found.english } };
}
