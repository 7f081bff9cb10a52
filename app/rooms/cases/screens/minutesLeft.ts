/** @example minutesLeft('2026-01-01T01:00:00Z', Date.parse('2026-01-01T00:12:30Z')) // '47.30': minutes and seconds; null when it is over */
export function minutesLeft(until: string, now: number): string | null {
  const seconds = Math.floor((Date.parse(until) - now) / 1000);
  if (seconds <= 0) return null;
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
}
