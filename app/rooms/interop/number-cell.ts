/** What a number cell says. */
export type NumberCell =
  | { kind: 'missing' }
  | { kind: 'number'; value: number }
  /** A spreadsheet made a clock time or a date of the digits; the numbers that may have stood there, likeliest first. */
  | { kind: 'turned'; candidates: number[] }
  | { kind: 'unreadable' };

const unit = /\s*(?:kg|kilogram|gram|gr|g|cm|mm|m|bln|bulan)\.?$/iu;

/**
 * Reads a decimal as these files carry it: `8.5`, `8,5`, `1.234,5`, `8,5 kg`. One sign alone is always a decimal sign
 * (`2.000` in a weight is 2 kg, and 2,000 g is 2 kg too); of two different ones the last is; one that stands
 * several times separates thousands. `-` and blanks are missing.
 *
 * A clock time stands where an Indonesian spreadsheet took `8.5` for five past eight: see `numbersOfClock`.
 */
export function readNumberCell(text: string): NumberCell {
  // Nearly every cell is as the export writes it.
  if (/^-?\d{1,8}(?:\.\d{1,4})?$/.test(text)) return { kind: 'number', value: Number(text) };
  const bare = text
    .trim()
    .replace(/^'/u, '')
    .replace(/^\u2212/u, '-')
    .replace(unit, '');
  if (bare === '' || bare === '-' || bare === '--') return { kind: 'missing' };
  const clock = /^(\d{1,3}):(\d{2})(?::\d{2})?(?:\s*[AaPp][Mm])?$/u.exec(bare);
  if (clock !== null) return { kind: 'turned', candidates: numbersOfClock(clock[1] ?? '', clock[2] ?? '') };
  const date = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?/u.exec(bare);
  if (date !== null) return numbersOfDate(date);
  if (/^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d{1,2})?$/u.test(bare)) return numberOf(bare.replace(',', '.'));
  if (/^[+-]?\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d+)?$/u.test(bare)) return numberOf(withoutThousands(bare));
  if (/^[+-]?[.,]\d+$/u.test(bare)) return numberOf(bare.replace(/[.,]/u, '0.'));
  return { kind: 'unreadable' };
}

/** Whole numbers such as RT and RW: `07`, `003`, `RT 7`; null when there is none. */
export function readCount(text: string): number | null {
  const match = /^(?:r[tw]\.?\s*)?0*(\d{1,4})(?:[.,]0+)?$/iu.exec(text.trim());
  return match === null ? null : Number(match[1]);
}

/**
 * The digits as they were typed before the spreadsheet saw a clock. The export drops trailing zeros, so `08:05` was most
 * likely 8.5 (a real 8.05 comes second), while `08:30` can only have been typed as 8.30: 8.3. That somebody meant half
 * past eight as 8.5 comes last.
 */
function numbersOfClock(hours: string, minutes: string): number[] {
  const whole = Number(hours);
  const rest = Number(minutes);
  const candidates = rest > 0 && rest < 10 ? [whole + rest / 10, whole + rest / 100] : [whole + rest / 100];
  const asHours = whole + rest / 60;
  if (rest >= 10 && Number.isInteger(rest / 6)) candidates.push(asHours);
  return candidates.map((value) => Number(value.toFixed(2)));
}

/** `8.5` becomes 8 May where points part a date; 8.5 in a column with a date format becomes a day of January 1900. */
function numbersOfDate(match: RegExpExecArray): NumberCell {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 1900) {
    const serial = (Date.UTC(1900, month - 1, day) - Date.UTC(1899, 11, 31)) / 86_400_000 + (month > 2 ? 1 : 0);
    const part = (Number(match[4] ?? 0) * 60 + Number(match[5] ?? 0)) / 1440;
    return { kind: 'turned', candidates: [Number((serial + part).toFixed(2))] };
  }
  return { kind: 'turned', candidates: [Number(`${day}.${month}`), Number(`${month}.${day}`)] };
}

function numberOf(text: string): NumberCell {
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < 1e9 ? { kind: 'number', value } : { kind: 'unreadable' };
}

function withoutThousands(text: string): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const sign = text[last] ?? '';
  const repeated = text.indexOf(sign) !== last;
  // "1.234.567" has no decimals; "1.234,5" has; "1 234" has none.
  if (last < 0 || repeated) return text.replace(/[.,\s]/gu, '');
  return `${text.slice(0, last).replace(/[.,\s]/gu, '')}.${text.slice(last + 1)}`;
}
