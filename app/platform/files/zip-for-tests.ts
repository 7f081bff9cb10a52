import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip; `claimedSize` lies about its unpacked size. */
export interface ZipPart {
  name: string;
  bytes: Buffer | string;
  claimedSize?: number;
}

/** A zip file of these parts, deflated: for tests that need a package no spreadsheet program would write. */
export function zipOf(parts: readonly ZipPart[], flags = 0): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.bytes);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(part.name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.claimedSize ?? bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, name, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, entry, name]));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

export interface SheetForTests {
  name: string;
  state?: 'visible' | 'hidden' | 'veryHidden';
  /** The inside of `<sheetData>`. */
  data: string;
}

/** A small workbook from raw sheet XML: what it says is up to the test. */
export function xlsxOf(sheets: readonly SheetForTests[], more: { shared?: string[]; styles?: string; date1904?: boolean } = {}): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return zipOf([
    { name: '_rels/.rels', bytes: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook ${main} xmlns:r="${related}"><workbookPr date1904="${more.date1904 === true ? 1 : 0}"/><sheets>${sheets
        .map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${index + 1}" state="${sheet.state ?? 'visible'}" r:id="s${index}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relations(
        sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
          relation('ss', 'sharedStrings', 'sharedStrings.xml') +
          relation('st', 'styles', '/xl/styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', bytes: `<sst ${main}>${(more.shared ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>` },
    { name: 'xl/styles.xml', bytes: more.styles ?? `<styleSheet ${main}><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>` },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      bytes: `<?xml version="1.0"?><worksheet ${main}><sheetData>${sheet.data}</sheetData></worksheet>`,
    })),
  ]);
}

/** Rows of inline text as sheet XML, from row 1. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
    .join('');
}
