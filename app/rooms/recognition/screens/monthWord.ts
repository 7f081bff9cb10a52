import type { Language } from '../../../platform/ui/language.ts';

/** A month without its year: `Okt`, `Desember`. */
export function monthWord(month: string, language: Language, form: 'short' | 'long'): string {
  const day = new Date(`${month.slice(0, 7)}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: form, timeZone: 'UTC' }).format(day);
}
