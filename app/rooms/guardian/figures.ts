/** Dates and numbers as a page says them aloud. Indonesian only: the door is for families here. */

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const JAKARTA_MS = 7 * 3_600_000;

/** `sayDate('2025-10-06')` is `6 Oktober 2025`. */
export function sayDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** The day and the hour of an instant in Jakarta: `6 Oktober 2025 pukul 08.10`. */
export function sayInstant(instant: Date): string {
  const there = new Date(instant.getTime() + JAKARTA_MS).toISOString();
  return `${sayDate(there.slice(0, 10))} pukul ${sayClock(instant)}`;
}

/** The hour in Jakarta: `08.10`. */
export function sayClock(instant: Date): string {
  return new Date(instant.getTime() + JAKARTA_MS).toISOString().slice(11, 16).replace(':', '.');
}

/** One decimal with a comma: `sayNumber(8.5)` is `8,5`. */
export function sayNumber(value: number): string {
  return value.toFixed(1).replace('.', ',').replace('-', '\u2212');
}

/** Completed months of life: `19 bulan`, from two years on `2 tahun 3 bulan`. */
export function sayAge(months: number): string {
  if (months < 24) return `${months} bulan`;
  const rest = months % 12;
  return `${Math.floor(months / 12)} tahun${rest === 0 ? '' : ` ${rest} bulan`}`;
}

/** What a child is called: the first word of the name. The rest stays off the page. */
export function callName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
