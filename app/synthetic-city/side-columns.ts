import type { Child } from './children.ts';
import { pick, saltOf, share } from './draw.ts';
import type { EppgbmRow } from './eppgbm-row.ts';
import type { Reading } from './measuring.ts';

/** The columns beside name, place and growth: sizes at birth, arm, RT and RW, and the boxes that are ticked. */

const GRAMS = 0.024;
const TEN_TIMES = 0.012;
const NO_BIRTH_SIZE = 0.01;
const NO_PLACE_NUMBER = 0.045;
const OTHER_DIGITS = 0.15;

const births = saltOf('birth size as written');
const placing = saltOf('rt and rw as written');
const arms = saltOf('arm');
const boxes = saltOf('boxes');

/** Weight and length at birth as written: kg mostly, sometimes grams or ten times too large, sometimes nothing. */
export function birthTexts(
  seed: number,
  child: Child,
  { weightKg, lengthCm }: { weightKg: number; lengthCm: number },
): Pick<EppgbmRow, 'birthWeight' | 'birthLength'> {
  const way = share(seed, births, child.id);
  if (way < GRAMS) return { birthWeight: String(Math.round(weightKg * 1000)), birthLength: String(lengthCm) };
  if (way < GRAMS + TEN_TIMES) return { birthWeight: String(Math.round(weightKg * 10)), birthLength: String(lengthCm) };
  if (way > 1 - NO_BIRTH_SIZE) return { birthWeight: '', birthLength: '' };
  return { birthWeight: String(weightKg), birthLength: String(lengthCm) };
}

/** RT or RW: 3, 03, 003 or nothing. */
export function placeNumber(seed: number, child: Child, when: number, value: number, digits: number): string {
  const way = share(seed, placing, child.id, when);
  if (way < NO_PLACE_NUMBER) return '';
  const other = way < NO_PLACE_NUMBER + OTHER_DIGITS;
  return String(value).padStart(other ? (digits % 3) + 1 : digits, '0');
}

/** Arm circumference: empty, 0 for not measured, or half centimetres from 6 months on. */
export function armOf(seed: number, child: Child, { day, ageDays, weightZ }: Reading): string {
  const way = share(seed, arms, child.id, day);
  if (way < 0.27) return '';
  if (way < 0.53 || ageDays < 183) return '0';
  const months = ageDays / 30.4375;
  return String(Math.round(2 * (14.5 + 0.045 * (months - 12) + 0.8 * weightZ + 0.6 * (way - 0.76))) / 2);
}

/** Vitamin A in its two months, screenings and programmes. */
export function answersOf(
  seed: number,
  child: Child,
  month: number,
  ageDays: number,
): Pick<EppgbmRow, 'vitaminA' | 'kpsp' | 'kia' | 'mothersClass' | 'mbg'> {
  const draw = (nth: number): number => share(seed, boxes, child.id, month * 8 + nth);
  const isVitaminMonth = month % 12 === 1 || month % 12 === 7;
  return {
    vitaminA: ageDays >= 183 && draw(0) < (isVitaminMonth ? 0.88 : 0.12) ? '1' : '',
    kpsp: draw(1) < 0.5 ? '-' : draw(1) < 0.97 ? 'Sesuai' : 'Meragukan',
    kia: pick(['-', 'Ya', 'Ya'], draw(2)),
    mothersClass: pick(['Ya', 'Tidak', '-'], draw(3)),
    mbg: pick(['Ya', 'Tidak', '-'], draw(4)),
  };
}
