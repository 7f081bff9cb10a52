/** What the comparison of a file's z with ours came to: counts, how far apart, and what to write to the operator of e-PPGBM. Pure. */
import type { DriftExplanation } from './parity.ts';

/** Upper ends of the steps in hundredths of z, as they are drawn: agreeing, then farther and farther. */
export const gapSteps = [2, 10, 25, 50, 100] as const;
export const gapNames = ['0-0.02', '0.03-0.1', '0.11-0.25', '0.26-0.5', '0.51-1', '>1'] as const;

/** Why a row drifted, by what was probably edited. */
export const driftCauses = ['birthDate', 'length', 'weight', 'posture', 'unknown'] as const;
export type DriftCause = DriftExplanation['cause'];

/** What the row would have to say for its own z, in the words of a spreadsheet: a date, a size with its unit, a posture; empty when unknown. */
export function driftFits(drift: DriftExplanation): string {
  switch (drift.cause) {
    case 'birthDate':
      return drift.bornOn;
    case 'length':
      return `${(drift.lengthMm / 10).toLocaleString('id-ID', { useGrouping: false })} cm`;
    case 'weight':
      return `${(drift.weightG / 1000).toLocaleString('id-ID', { useGrouping: false, maximumFractionDigits: 3 })} kg`;
    case 'posture':
      return drift.posture === 'L' ? 'terlentang' : 'berdiri';
    case 'unknown':
      return '';
  }
}
