import type { NumberCell } from './number-cell.ts';

/** A size at birth, with what had to be assumed about its unit. */
export type BirthSize =
  | { kind: 'missing' }
  | { kind: 'size'; value: number; rescaled: boolean }
  | { kind: 'impossible' }
  | { kind: 'unreadable' };

/**
 * Birth weight in grams. Written mostly in kilograms; grams (`3100`), ten times too large (`28`, `35.2`) and a hundred
 * times (`285`) occur. No newborn weighs more than 7 kg or less than 300 g, which keeps the readings apart.
 */
export function readBirthWeight(cell: NumberCell): BirthSize {
  return sizeOf(cell, [1000, 1, 100, 10], 300, 7000);
}

/** Birth length in millimetres. Written in centimetres; metres (`0.49`), ten times too small (`4.9`) and millimetres (`490`) occur. */
export function readBirthLength(cell: NumberCell): BirthSize {
  return sizeOf(cell, [10, 1, 1000, 100], 200, 650);
}

/** The first factor that brings the number into the range is taken for its unit; the usual one comes first. */
function sizeOf(cell: NumberCell, factors: readonly number[], least: number, most: number): BirthSize {
  if (cell.kind === 'missing' || (cell.kind === 'number' && cell.value === 0)) return { kind: 'missing' };
  if (cell.kind === 'unreadable') return { kind: 'unreadable' };
  const value = cell.kind === 'number' ? cell.value : (cell.candidates[0] ?? 0);
  for (const [place, factor] of factors.entries()) {
    const size = Math.round(value * factor);
    if (size >= least && size <= most) return { kind: 'size', value: size, rescaled: place > 0 || cell.kind === 'turned' };
  }
  return { kind: 'impossible' };
}
