import type { Language } from '../../../platform/ui/language.ts';
import { cityWords } from './cityWords.ts';
import type { VillageFigures } from './villageFigures.ts';

/** Spreadsheets of Indonesia read `;` between cells and `,` within numbers; the mark tells them it is UTF-8. */
const MARK = '\uFEFF';
const BETWEEN = ';';

/** The table as it is shown, hidden cells in words; every line carries its date, so that no number walks alone. */
export function cityCsv(villages: readonly VillageFigures[], asOf: string, language: Language): string {
  const say = cityWords[language];
  const head = [
    say.csvAsOf, say.csvCode, say.name, say.csvDistrict, say.registered, say.measured, say.csvCoverage, say.csvCounted, say.stunted, say.rate,
    say.severeShort, say.csvUnderweight, say.csvWasted, say.openCases,
  ];
  const count = (value: number | null) => (value === null ? say.hidden : String(value));
  const decimal = (value: number | null, factor = 1) => (value === null ? '' : (value * factor).toFixed(1).replace('.', ','));
  const lines = villages.map((one) => [
    asOf, one.code, one.name, one.district, count(one.registered), count(one.measured), decimal(one.coverage, 100), count(one.lengthCounted), count(one.stunted),
    one.stunted === null ? say.hidden : decimal(one.rate), count(one.severelyStunted), count(one.underweight), count(one.wasted), count(one.openCases),
  ]);
  return `${MARK}${[head, ...lines].map((line) => line.map(safeCell).join(BETWEEN)).join('\r\n')}\r\n`;
}

/**
 * One cell: quoted where it must be, and never a formula. A spreadsheet runs what begins with `=`, `+`, `-`, `@`, tab or
 * return; an apostrophe before it makes it text. Numbers here are never negative.
 */
export function safeCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** `angka-kota-bogor-2025-08-31.csv`: area and date, and no word about children. */
export function csvName(place: string, asOf: string): string {
  const slug = place.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `angka-${slug}-${asOf}.csv`;
}
