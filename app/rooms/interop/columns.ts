import { type Field, fieldHeaders, fieldOfHeader, fields, headerKey, isUnwantedColumn, requiredFields } from './header-names.ts';
import { type OtherTable, otherTableMarks, otherTableNames } from './table-names.ts';

export { isUnwantedColumn } from './header-names.ts';
export { type OtherTable, otherTableNames } from './table-names.ts';

/** Where each field stands in a row. */
export interface Columns {
  /** The column's index, -1 when the file does not have it. */
  at: Record<Field, number>;
  /** Known columns that are not in this file, as the export writes them: older layouts lack some. */
  missing: string[];
  /** Columns that users added; their text is kept aside under their header, made unique. */
  extra: { header: string; index: number }[];
  /** Headers dropped before anything was read. */
  dropped: string[];
}

export type ColumnsProblem =
  /** A known table, but another one: `otherTableNames[table]` is its name. */
  | { code: 'columns.otherTable'; details: { table: OtherTable; name: string } }
  /** Columns without which nothing can be said, as the export writes them. */
  | { code: 'columns.missing'; details: { headers: string[] } };

export type ColumnsResult = { ok: true; columns: Columns } | { ok: false; problem: ColumnsProblem };

/** True for the row that names the columns: it has a name and a birth date. */
export function isEppgbmHeader(cells: readonly string[]): boolean {
  const found = new Set(cells.map(fieldOfHeader));
  return found.has('name') && found.has('bornOn');
}

/** Finds the fields of a header row, whatever their order and spelling; says by name what is missing. */
export function readColumns(header: readonly string[]): ColumnsResult {
  const at = Object.fromEntries(fields.map((field) => [field, -1])) as Record<Field, number>;
  const extra: Columns['extra'] = [];
  const dropped: string[] = [];
  const taken = new Set<string>();
  for (const [index, name] of header.entries()) {
    if (isUnwantedColumn(name)) {
      dropped.push(name);
      continue;
    }
    const field = fieldOfHeader(name);
    if (field !== null && at[field] < 0) at[field] = index;
    else if (name !== '') extra.push({ header: uniqueHeader(name, taken), index });
  }
  const required = requiredFields.filter((field) => at[field] < 0);
  if (required.length > 0) {
    const table = nameOtherTable([header]);
    if (table !== null) return { ok: false, problem: { code: 'columns.otherTable', details: { table, name: otherTableNames[table] } } };
    return { ok: false, problem: { code: 'columns.missing', details: { headers: required.map((field) => fieldHeaders[field]) } } };
  }
  const missing = fields.filter((field) => at[field] < 0 && field !== 'father' && field !== 'mother' && field !== 'number');
  return { ok: true, columns: { at, missing: missing.map((field) => fieldHeaders[field]), extra, dropped } };
}

/** Which other table these rows belong to, by its header; null when it is none we know. */
export function nameOtherTable(rows: readonly (readonly string[])[]): OtherTable | null {
  for (const row of rows) {
    const keys = new Set(row.map(headerKey));
    const known = otherTableMarks.find(([, marks]) => marks.every((mark) => keys.has(mark)));
    if (known !== undefined) return known[0];
  }
  const children = rows.find(isEppgbmHeader);
  if (children === undefined) return null;
  const found = new Set(children.map(fieldOfHeader));
  return found.has('weight') || found.has('length') || found.has('measuredOn') ? null : 'childrenOnly';
}

/** When the file was downloaded, from its caption or from a row above the header: `2025-09-01 09:15:33`; null when it does not say. */
export function downloadedAt(caption: string | null, above: readonly (readonly string[])[]): string | null {
  for (const text of [caption ?? '', ...above.flat()]) {
    const match = /data\s+tanggal\s*:?\s*(\d{4}-\d{2}-\d{2})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?/iu.exec(text);
    if (match !== null) return `${match[1] ?? ''} ${fullClock(match[2] ?? '00:00')}`;
  }
  return null;
}

function fullClock(clock: string): string {
  const [hours = '00', minutes = '00', seconds = '00'] = clock.split(':');
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

function uniqueHeader(name: string, taken: Set<string>): string {
  let unique = name.slice(0, 60);
  for (let count = 2; taken.has(unique); count++) unique = `${name.slice(0, 60)} (${count})`;
  taken.add(unique);
  return unique;
}
