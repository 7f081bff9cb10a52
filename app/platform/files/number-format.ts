/** What a spreadsheet's number format makes of a number. */
export type NumberKind = 'number' | 'date' | 'time' | 'dateTime';

/** Formats every workbook knows by number (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
export function kindOfBuiltInFormat(id: number): NumberKind {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  if (id === 22) return 'dateTime';
  return 'number';
}

/** The same for a written format: `dd/mm/yyyy` a date, `[h]:mm` a time, `0.0 "kg"` a number. */
export function kindOfFormat(format: string): NumberKind {
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/giu, '')
    .toLowerCase();
  if (bare.includes('general') || bare === '@') return 'number';
  const hasTime = /[hs]/u.test(bare) || /am\/pm/u.test(bare);
  const hasDate = /[yd]/u.test(bare) || (bare.includes('m') && !hasTime);
  if (hasDate && hasTime) return 'dateTime';
  return hasDate ? 'date' : hasTime ? 'time' : 'number';
}

/**
 * A number as its cell means it: 45877 with a date format gives `2025-08-08`, with a time of day `2025-08-08 09:30`;
 * 0.3542 with a time format gives `08:30`; else plain digits with a point. A number too large to be
 * held exactly gives `3.27104600123456E+17`, so that nobody takes it for digits that somebody typed.
 */
export function spreadsheetNumber(value: number, kind: NumberKind, epoch1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (kind === 'number' || value < 0 || value >= 2_958_466) return plainNumber(value);
  const seconds = Math.round(value * 86_400);
  if (kind === 'time' || value < 1) return clock(seconds);
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const date = serialDate(day, epoch1904);
  return rest === 0 ? date : `${date} ${clock(rest)}`;
}

/** A day's serial number as a plain date. Serial 60 is the 29 February 1900 that never was; days before it are shifted. */
export function serialDate(serial: number, epoch1904: boolean): string {
  const days = epoch1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = seconds % 60;
  const hoursAndMinutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? hoursAndMinutes : `${hoursAndMinutes}:${two(rest)}`;
}

function plainNumber(value: number): string {
  if (Math.abs(value) >= 1e15) return Number.isSafeInteger(value) ? String(value) : value.toExponential(14).toUpperCase();
  // 8.4000000000000004 is how a workbook stores 8.4.
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(12).replace(/0+$/u, '') : String(rounded);
}
