/** A share as whole per cent that never says all when it is not all, nor nothing when it is something. */
export function honestPercent(part: number, whole: number): number {
  if (whole <= 0) return 0;
  const percent = Math.floor((part / whole) * 100);
  return part > 0 ? Math.max(1, Math.min(percent, part < whole ? 99 : 100)) : 0;
}
