import { classIndexOf, type ChartIndex } from './curves.ts';
import { unitOf, type GrowthPoint } from './growthPoint.ts';
import { formatAge, formatDate } from '../dates.ts';
import { classOfZ } from '../growthClass.ts';
import type { Language } from '../language.ts';
import { formatNumber, formatZ } from '../numbers.ts';

/** One measurement as a sentence for readers: `5 Okt 2025, 19 bulan: 74,7 cm, z −2,40, Pendek`. */
export function describePoint(
  point: GrowthPoint,
  index: ChartIndex,
  byAge: boolean,
  language: Language,
  heldWords: (value: string, reason: string) => string,
): string {
  const { unit, decimals } = unitOf(index);
  const value = `${formatNumber(point.value, decimals)} ${unit}`;
  const along = byAge ? formatAge(Math.floor(point.x), 'months', language) : `${formatNumber(point.x, 1)} cm`;
  const start = `${formatDate(point.measuredOn, language)}, ${along}: `;
  if (point.held !== undefined) return start + heldWords(value, point.held);
  if (point.z === null) return start + value;
  return `${start}${value}, z ${formatZ(point.z)}, ${classOfZ(classIndexOf(index), point.z).words[language]}`;
}
