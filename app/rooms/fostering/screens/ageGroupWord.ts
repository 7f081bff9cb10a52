import type { Language } from '../../../platform/ui/language.ts';
import { ageGroups } from '../index.ts';
import { fosterWords } from './fosterWords.ts';

/** @example ageGroupWord(12, 'id') // 'satu tahunan' */
export function ageGroupWord(from: number, language: Language): string {
  const group = ageGroups.find((one) => one === from) ?? 0;
  return fosterWords[language][`age_${group}`];
}
