/** Certificates: for which period, what stands on them, and the code by which anybody finds out whether one is genuine. */

export const certificateKinds = ['foster_parent', 'giver'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Numbers of a period, frozen on the day of issue. Sums alone; children are counted only from five on. */
export interface CertificateFigures {
  /** Visits made, and how many of them within fourteen days of the one before. Null on a giver's. */
  visits: { made: number; inTime: number } | null;
  /** Children accompanied, or reached by gifts; null when they are fewer than five: the certificate then says "beberapa". */
  children: number | null;
  /** Rupiah promised in the period. */
  promisedRp: number;
  /** What arrived, as those who received it say: quantity in its unit. */
  arrived: { label: string; unit: string; quantity: number }[];
}

/** The longest period on one certificate, days. */
export const LONGEST_PERIOD_DAYS = 366;
/** Counts below this are not told. */
export const SMALLEST_COUNT = 5;

export type PeriodFault = 'order' | 'ahead' | 'long';

/** Why a period cannot be certified, or null. */
export function faultOfPeriod(from: string, until: string, today: string): PeriodFault | null {
  if (until < from) return 'order';
  if (until > today) return 'ahead';
  return (Date.parse(until) - Date.parse(from)) / 86_400_000 > LONGEST_PERIOD_DAYS ? 'long' : null;
}

/** Letters and digits that nobody mistakes for one another on paper: no 0, 1, I, O. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

/** A code out of random bytes: five bits of each letter. */
export function codeOf(random: Uint8Array): string {
  return Array.from(random.slice(0, CODE_LENGTH), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]!).join('');
}

/** A code as it was typed: any case, with spaces and dashes; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : null;
}

/** How a code is printed: in threes of four. */
export function writtenCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A count of children that may be told, or null. */
export function toldCount(count: number): number | null {
  return count >= SMALLEST_COUNT ? count : null;
}
