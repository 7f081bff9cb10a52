/** Case audit (AKS): half-years, groups, the worksheet with its columns. Pure. */
import { assessmentGroups } from './assessment.ts';
import { groupLine } from './assessment-words.ts';

/** @example semesterOf('2026-11-24') // '2026-2' */
export function semesterOf(day: string): string {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

/** Of the five groups of an audit the two that are children: the others are women, whom this register does not hold. */
export const auditGroupOf = (ageMonths: number): 'baduta' | 'balita' => (ageMonths < 24 ? 'baduta' : 'balita');

/** What stood in the case on the day it was chosen. Sizes in grams and millimetres, z in hundredths; under an alias. */
export interface AuditFacts {
  aliasSeed: number;
  villageName: string;
  ageMonths: number;
  weightG: number | null;
  lengthMm: number | null;
  weiZ: number | null;
  lenZ: number | null;
  wflZ: number | null;
  answers: Record<string, unknown>;
  services: string[];
}

/** A case in the audit, with what the experts said. */
export interface AuditRow {
  semester: string;
  ageGroup: 'baduta' | 'balita';
  facts: AuditFacts;
  directFactors: string | null;
  indirectFactors: string | null;
  analysis: string | null;
  advice: string | null;
  followUp: string | null;
  followUpOwner: string | null;
  followUpDue: string | null;
  evaluation: string | null;
}

/** Columns of the worksheet (KKA), in the programme's words and order. */
export const worksheetColumns = [
  'Semester', 'Kelompok', 'Alias', 'Kelurahan', 'Umur (bulan)', 'BB (kg)', 'TB (cm)', 'z BB/U', 'z TB/U', 'z BB/TB', 'Riwayat lahir', 'Penyakit', 'Pola makan', 'Lingkungan',
  'Sosial ekonomi', 'Layanan yang sudah diterima', 'Faktor risiko langsung', 'Faktor risiko tidak langsung', 'Analisis tim pakar', 'Rekomendasi', 'RTL', 'Penanggung jawab (OPD)', 'Tenggat', 'Hasil evaluasi',
] as const;

const decimals = (value: number | null, by: number, digits: number): string => (value === null ? '' : (value / by).toFixed(digits).replace('.', ','));

/** One line of the worksheet, as words. `aliasName` is the alias that the screens show. */
export function worksheetLine(row: AuditRow, aliasName: string): string[] {
  const { facts: f } = row;
  const group = (...names: (keyof typeof assessmentGroups)[]): string => names.map((name) => groupLine(f.answers, assessmentGroups[name], 'id')).filter(Boolean).join('; ');
  return [
    row.semester, row.ageGroup, aliasName, f.villageName, String(f.ageMonths), decimals(f.weightG, 1000, 1), decimals(f.lengthMm, 10, 1), decimals(f.weiZ, 100, 2), decimals(f.lenZ, 100, 2),
    decimals(f.wflZ, 100, 2), group('birth'), group('illness'), group('eating'), group('house', 'mother'), group('money', 'care'), f.services.join('; '),
    row.directFactors ?? '', row.indirectFactors ?? '', row.analysis ?? '', row.advice ?? '', row.followUp ?? '', row.followUpOwner ?? '', row.followUpDue ?? '', row.evaluation ?? '',
  ];
}

/** A cell that a spreadsheet takes as text: a formula typed by somebody stays words. */
function cell(text: string): string {
  const plain = /^[=+@\t\r]|^-(?![\d,.]*$)/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The worksheet as CSV for an Indonesian spreadsheet: semicolons, decimal commas, byte order mark. */
export function worksheetCsv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${[worksheetColumns, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
