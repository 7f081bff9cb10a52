/** A workbook of one sheet, written row by row: the rows come when they are asked for and none is kept. */
import { zipStream } from './zip-stream.ts';

export type StreamedCell = string | number | null;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const ROWS_A_PIECE = 200;

const rest = (sheet: string): readonly (readonly [string, string])[] => [
  ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`],
  ['_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
  ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`],
  ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
  // Style 1 is text, 2 a figure with two decimals, 3 bold text.
  ['xl/styles.xml', `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="2" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`],
];

/**
 * The bytes of the workbook.
 * @param bold how many rows at the top are written bold
 * @param widths of the columns, in characters
 */
export async function* xlsxStream(sheet: string, rows: AsyncIterable<readonly StreamedCell[]>, { bold, widths }: { bold: number; widths: readonly number[] }): AsyncGenerator<Buffer> {
  yield* zipStream([
    ...rest(sheet).map(([name, text]) => ({ name, bytes: [HEAD + text] })),
    { name: 'xl/worksheets/sheet1.xml', bytes: sheetXml(rows, bold, widths) },
  ]);
}

async function* sheetXml(rows: AsyncIterable<readonly StreamedCell[]>, bold: number, widths: readonly number[]): AsyncGenerator<string> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  let text = `${HEAD}<worksheet xmlns="${MAIN}">${widths.length === 0 ? '' : `<cols>${columns}</cols>`}<sheetData>`;
  let row = 0;
  for await (const cells of rows) {
    row += 1;
    text += `<row r="${row}">${cells.map((cell) => cellXml(cell, row <= bold)).join('')}</row>`;
    if (row % ROWS_A_PIECE === 0) {
      yield text;
      text = '';
    }
  }
  yield `${text}</sheetData></worksheet>`;
}

/** Text is text, whatever it looks like: a cell of this kind is never worked out. */
function cellXml(cell: StreamedCell, bold: boolean): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c${Number.isInteger(cell) ? '' : ' s="2"'}><v>${cell}</v></c>`;
  return `<c s="${bold ? 3 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** What XML cannot carry is left out. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
