/** Date and time as they are typed, in Jakarta: `2026-03-02 14:30`. */
const FORM = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2})[:.](\d{2})$/;

/** The instant of what was typed; null when it is none. */
export function instantTyped(text: string): string | null {
  const match = FORM.exec(text.trim());
  if (match === null) return null;
  const instant = new Date(`${match[1]}T${match[2]!.padStart(2, '0')}:${match[3]}:00+07:00`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** An instant as it would be typed. */
export function typedOf(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
