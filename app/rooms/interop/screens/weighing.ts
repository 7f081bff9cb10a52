import { formatMonth } from '../../../platform/ui/dates.ts';
import type { Language } from '../../../platform/ui/language.ts';
import type { ImportSummary } from '../contract.ts';
import { reviewWords } from './reviewWords.ts';

/** `Agustus 2025`, or `Juli 2025 sampai Agustus 2025`; null when nothing was measured. */
export function weighingMonths(summary: ImportSummary | null, language: Language): string | null {
  if (summary === null || summary.measuredFrom === null || summary.measuredTo === null) return null;
  const [from, to] = [summary.measuredFrom.slice(0, 7), summary.measuredTo.slice(0, 7)];
  if (from === to) return formatMonth(to, language);
  return reviewWords[language].monthRange(formatMonth(from, language), formatMonth(to, language));
}
