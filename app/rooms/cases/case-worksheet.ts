/** The worksheet of a case audit (KKA) with the programme's columns, under an alias; as words and as CSV. Pure. */
import { assessmentGroups } from './assessment.ts';
import { groupLine } from './assessment-words.ts';
import type { AuditRow } from './case-audit.ts';
import { departments } from './department.ts';
import type { Department } from './department.ts';

/** Columns in the programme's words and order. */
export const worksheetColumns = [
  'Semester', 'Kelompok', 'Alias', 'Kelurahan', 'Umur (bulan)', 'BB (kg)', 'TB (cm)', 'z BB/U', 'z TB/U', 'z BB/TB', 'Riwayat lahir', 'Penyakit', 'Pola makan', 'Lingkungan',
  'Sosial ekonomi', 'Layanan yang sudah diterima', 'Faktor risiko langsung', 'Faktor risiko tidak langsung', 'Analisis tim pakar', 'Rekomendasi', 'RTL', 'Penanggung jawab (OPD)', 'Tenggat', 'Hasil evaluasi',
] as const;

const decimals = (value: number | null, by: number, digits: number): string => (value === null ? '' : (value / by).toFixed(digits).replace('.', ','));

/** A department in words; a code of another release as it stands. */
export const ownerWord = (code: string | null): string => (code === null ? '' : Object.hasOwn(departments, code) ? departments[code as Department] : code);

/** One line of the worksheet, as words. `aliasName` is the alias that the screens show. */
export function worksheetLine(row: AuditRow, aliasName: string): string[] {
  const { facts: f } = row;
  const group = (...names: (keyof typeof assessmentGroups)[]): string => names.map((name) => groupLine(f.answers, assessmentGroups[name], 'id')).filter(Boolean).join('; ');
  return [
    row.semester, row.ageGroup, aliasName, f.villageName, String(f.ageMonths), decimals(f.weightG, 1000, 1), decimals(f.lengthMm, 10, 1), decimals(f.weiZ, 100, 2), decimals(f.lenZ, 100, 2),
    decimals(f.wflZ, 100, 2), group('birth'), group('illness'), group('eating'), group('house', 'mother'), group('money', 'care'), f.services.join('; '),
    row.directFactors ?? '', row.indirectFactors ?? '', row.analysis ?? '', row.advice ?? '', row.followUp ?? '', ownerWord(row.followUpOwner), row.followUpDue ?? '', row.evaluation ?? '',
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
