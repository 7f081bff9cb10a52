/**
 * What is said of a child and of a gift, in numbers that were counted: how much was covered, in how many months a weight rose. One fact
 * stands beside another, and nothing says that one came from the other.
 */
import { honestPercent } from '../contributions/index.ts';
import { MEASURING_MOVES_MM } from './story.ts';
import type { WeightMonths } from './story.ts';

export type SentenceLanguage = 'id' | 'en';

/** A label as it stands within a sentence: its first letter is small, but for an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** "Menutup 86 % dari telur yang direncanakan". Never above 100. */
export function coverSentence({ part, whole, label }: { part: number; whole: number; label: string }, language: SentenceLanguage): string {
  const percent = honestPercent(part, whole);
  return language === 'id' ? `Menutup ${percent}\u00a0% dari ${inSentence(label)} yang direncanakan` : `Covers ${percent}\u00a0% of the ${inSentence(label)} that were planned`;
}

/** "Berat naik dalam 3 dari 3 bulan"; with nothing to compare it says so. */
export function weightSentence({ rose, of }: WeightMonths, language: SentenceLanguage): string {
  if (of === 0) return language === 'id' ? 'Berat belum dapat dibandingkan' : 'No two months to compare yet';
  if (of === 1) {
    if (language === 'id') return rose === 1 ? 'Berat naik bulan terakhir' : 'Berat belum naik bulan terakhir';
    return rose === 1 ? 'Weight rose in the last month' : 'Weight did not rise in the last month';
  }
  return language === 'id' ? `Berat naik dalam ${rose} dari ${of} bulan` : `Weight rose in ${rose} of ${of} months`;
}

/** Centimetres of a gain, the Indonesian way: `4,2 cm`. */
export function centimetres(mm: number): string {
  return `${new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mm / 10)}\u00a0cm`;
}

/**
 * The title of a child's story. A still or a falling line gets company, not a grade; a gain of less than measuring moves is not told
 * as one.
 */
export function storyTitle(alias: string, growth: { gainedMm: number | null; lately: 'rose' | 'flat' | 'fell' | null }, language: SentenceLanguage): string {
  const { gainedMm, lately } = growth;
  const id = language === 'id';
  if (lately === null) return id ? `Garis ${alias} baru dimulai` : `${alias}'s line has just begun`;
  if (gainedMm !== null && gainedMm > MEASURING_MOVES_MM && lately === 'rose') return id ? `${alias} bertambah ${centimetres(gainedMm)} sejak Anda datang` : `${alias} has grown ${centimetres(gainedMm)} since you came`;
  if (lately === 'rose') return id ? `Garis ${alias} naik` : `${alias}'s line is rising`;
  return id ? `Bulan ini garis ${alias} datar` : `${alias}'s line is still this month`;
}
