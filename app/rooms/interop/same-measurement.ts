/** The figures that make two records one measurement. */
export interface MeasurementFigures {
  measuredOn: string | null;
  weightG: number | null;
  lengthMm: number | null;
  posture: 'L' | 'H' | null;
  armMm: number | null;
}

/**
 * True when both say the same of the same day: the row is then *repeated*. A figure that only one of them has (a LiLA
 * that was added later) does not make it another measurement when `ignoreMissing` is set.
 */
export function sameMeasurement(a: MeasurementFigures, b: MeasurementFigures, ignoreMissing = false): boolean {
  if (a.measuredOn !== b.measuredOn) return false;
  const same = (one: number | string | null, other: number | string | null): boolean => one === other || (ignoreMissing && (one === null || other === null));
  return same(a.weightG, b.weightG) && same(a.lengthMm, b.lengthMm) && same(a.posture, b.posture) && same(a.armMm, b.armMm);
}
