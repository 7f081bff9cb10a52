/** How a child grows, in plain words and without a class: what was measured, what was added, on which side of the line. Pure. */
import { assess, completedMonths, DAYS_PER_MONTH } from '@anakkita/growth';
import type { GrowthPoint } from '../../platform/ui/charts/growthPoint.ts';
import { countedLength, countedWeight } from '../measurements/index.ts';
import type { Counted } from '../measurements/index.ts';
import { sayDate, sayNumber } from './figures.ts';

/** A measurement as the door shows it, oldest first in lists. */
export interface Measured extends Counted {
  id: string;
  on: string;
  ageDays: number;
  weightG: number | null;
  lengthMm: number | null;
  posture: 'L' | 'H' | null;
}

/** Which side of the line of short children (-2 of the WHO standard) a length lies on; null when it is held back. */
export type Side = 'above' | 'below' | null;

export function sideOf(m: Measured): Side {
  const z = countedLength(m);
  return z === null ? null : z < -200 ? 'below' : 'above';
}

/** Lengths for the chart by age, as the standard takes them (standing from two years on); held ones among them. */
export function lengthPoints(sex: 'M' | 'F', measured: readonly Measured[]): GrowthPoint[] {
  return measured.flatMap((m): GrowthPoint[] => {
    const { correctedLengthCm } = assess({ sex, ageDays: m.ageDays, weightKg: null, lengthCm: m.lengthMm === null ? null : m.lengthMm / 10, posture: m.posture });
    if (correctedLengthCm === null) return [];
    const z = countedLength(m);
    return [{ key: m.id, measuredOn: m.on, x: m.ageDays / DAYS_PER_MONTH, value: correctedLengthCm, z: z === null ? null : z / 100, ...(z === null ? { held: 'held' } : {}) }];
  });
}

/** Least difference that is more than two people measuring: half a centimetre, a hundred grams. */
const SEEN_MM = 5;
const SEEN_G = 100;

/** What was added between the last two measurements that count, as a sentence; the title of the page. */
export function growthSentence(name: string, measured: readonly Measured[]): string {
  const lengths = measured.filter((m) => m.lengthMm !== null && countedLength(m) !== null);
  const weights = measured.filter((m) => m.weightG !== null && countedWeight(m) !== null);
  const length = added(lengths, (m) => m.lengthMm!, SEEN_MM);
  const weight = added(weights, (m) => m.weightG!, SEEN_G);
  if (measured.length === 0) return `${name} belum ditimbang dan diukur.`;
  if (length === null && weight === null) return `${name} baru sekali ditimbang dan diukur.`;
  const parts = [
    length === null || length.by <= 0 ? null : `bertambah ${sayNumber(length.by / 10)} cm`,
    weight === null || weight.by <= 0 ? null : `${length !== null && length.by > 0 ? '' : 'bertambah '}${sayNumber(weight.by / 1000)} kg`,
  ].filter((part) => part !== null);
  const since = (length ?? weight)!.since;
  if (parts.length > 0) return `${name} ${parts.join(' dan ')} sejak ${sayDate(since)}.`;
  return `Garis ${name} datar sejak ${sayDate(since)}.`;
}

function added(some: readonly Measured[], value: (m: Measured) => number, seen: number): { by: number; since: string } | null {
  const [before, last] = [some.at(-2), some.at(-1)];
  if (before === undefined || last === undefined) return null;
  const by = value(last) - value(before);
  return { by: Math.abs(by) < seen ? 0 : by, since: before.on };
}

/** Where the newest length lies, and what happens next. */
export function sideSentence(measured: readonly Measured[]): string {
  const last = measured.findLast((m) => m.lengthMm !== null);
  if (last === undefined) return 'Panjang badannya belum diukur. Datanglah ke posyandu bulan ini.';
  const side = sideOf(last);
  if (side === null) return 'Ukuran terakhir sedang diperiksa. Kader atau petugas akan mengukur sekali lagi.';
  if (side === 'above') return 'Garis panjangnya di atas garis pendek. Datang ke posyandu setiap bulan supaya tetap terlihat.';
  return 'Garis panjangnya masih di bawah garis pendek. Petugas puskesmas dan kader mendampingi; datanglah ke posyandu setiap bulan.';
}

export function ageMonthsOn(bornOn: string, on: string): number {
  return Math.max(0, completedMonths(bornOn, on));
}
