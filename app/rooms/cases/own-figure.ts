/** A person's own figure for a value in doubt: within what paper can show, and for that value alone. Pure. */
import { Problem } from '../../platform/problem/index.ts';
import { paperLimits } from '../measurements/index.ts';
import type { RecordingDoubt } from '../measurements/index.ts';

interface InDoubt {
  proposed_weight_g: number | null;
  proposed_length_mm: number | null;
}

/**
 * Grams and millimetres of the fields that are in doubt, as the person typed them in kilograms and centimetres.
 * @throws Problem measurement.doubtful when nothing fits the doubt, or a figure is one that no scale for children shows
 */
export function ownFigure(
  typed: { weightKg?: number | undefined; lengthCm?: number | undefined },
  m: InDoubt,
): { weightG?: number; lengthMm?: number } {
  const weightG = m.proposed_weight_g === null || typed.weightKg === undefined ? undefined : Math.round(typed.weightKg * 1000);
  const lengthMm = m.proposed_length_mm === null || typed.lengthCm === undefined ? undefined : Math.round(typed.lengthCm * 10);
  const doubts: RecordingDoubt[] = [];
  if (weightG === undefined && lengthMm === undefined) doubts.push({ kind: 'nothing_measured' });
  if (weightG !== undefined && (weightG < paperLimits.weightG.least || weightG > paperLimits.weightG.most))
    doubts.push({ kind: 'beyond_paper', field: 'weightG', meant: null });
  if (lengthMm !== undefined && (lengthMm < paperLimits.lengthMm.least || lengthMm > paperLimits.lengthMm.most))
    doubts.push({ kind: 'beyond_paper', field: 'lengthMm', meant: null });
  if (doubts.length > 0) throw new Problem('measurement.doubtful', { doubts });
  return { ...(weightG === undefined ? {} : { weightG }), ...(lengthMm === undefined ? {} : { lengthMm }) };
}
