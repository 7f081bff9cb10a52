/**
 * Why a file cannot be read as a table. Codes are stable: screens, the command line and tests hold on to them.
 *
 * | code | details |
 * |---|---|
 * | `file.empty` | |
 * | `file.tooLarge` | `bytes`, `limit` |
 * | `file.encrypted` | |
 * | `file.pdf`, `file.image`, `file.unknown` | `kind?` |
 * | `file.zipNotXlsx` | `kind`: `ods`, `docx`, `xlsb`, ... or `zip` |
 * | `file.damaged` | `reason` (technical, in English, never a cell) |
 * | `file.unpacksTooLarge` | `bytes`, `limit` |
 * | `file.packedTooTightly` | `ratio`, `limit` |
 * | `table.none` | no table, or no row, in the file |
 * | `table.headerNotFound` | `rowsExamined`, and `firstRows` on the error itself |
 * | `table.severalSheets` | `sheets`: the visible sheets that have the header; ask a person, then pass `sheet` |
 * | `table.onlyHiddenSheet` | `sheets`: hidden ones that have the header; ask a person, then pass `sheet` |
 * | `table.sheetNotFound` | `sheet`, `sheets` |
 * | `table.tooManyRows`, `table.tooManyColumns`, `table.cellTooLong` | `limit`, `sheetRow` |
 */
export type FileRefusalCode =
  | 'file.empty'
  | 'file.tooLarge'
  | 'file.encrypted'
  | 'file.pdf'
  | 'file.image'
  | 'file.unknown'
  | 'file.zipNotXlsx'
  | 'file.damaged'
  | 'file.unpacksTooLarge'
  | 'file.packedTooTightly'
  | 'table.none'
  | 'table.headerNotFound'
  | 'table.severalSheets'
  | 'table.onlyHiddenSheet'
  | 'table.sheetNotFound'
  | 'table.tooManyRows'
  | 'table.tooManyColumns'
  | 'table.cellTooLong';

export type FileRefusalDetails = Record<string, string | number | string[]>;

/** The only error that reading a file throws on purpose. `details` holds no cell of the file and may be logged. */
export class FileRefused extends Error {
  readonly code: FileRefusalCode;
  readonly details: FileRefusalDetails;
  /**
   * With `table.headerNotFound`: the rows that were examined, so that the caller can say which other table this is.
   * They may hold personal data: not for logs, not for a reply. Not enumerable, so a serialiser passes it by.
   */
  declare readonly firstRows: readonly string[][];

  constructor(code: FileRefusalCode, details: FileRefusalDetails = {}, firstRows: readonly string[][] = []) {
    super(code);
    this.name = 'FileRefused';
    this.code = code;
    this.details = details;
    Object.defineProperty(this, 'firstRows', { value: firstRows, enumerable: false });
  }
}
