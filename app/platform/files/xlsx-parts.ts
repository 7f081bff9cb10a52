import { tidyText } from './decode-text.ts';
import type { FileLimits } from './limits.ts';
import { type NumberKind, kindOfBuiltInFormat, kindOfFormat } from './number-format.ts';
import { FileRefused } from './refusal.ts';
import { readXml } from './xml-events.ts';
import type { ZipPackage } from './zip-package.ts';

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** The part's name in the package. */
  part: string;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  epoch1904: boolean;
  /** What a cell's style makes of its number, by style index. */
  kinds: NumberKind[];
  shared: string[];
}

/** Everything of a workbook but its sheets' rows. Throws `file.zipNotXlsx` for other zips. */
export async function readWorkbookParts(zip: ZipPackage, limits: FileLimits): Promise<WorkbookParts> {
  const workbook = await workbookPart(zip);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const targets = await relations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const sheets: SheetPart[] = [];
  let epoch1904 = false;
  await readXml(zip.read(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const target = targets.byId.get(id);
      if (target === undefined || !target.type.endsWith('/worksheet')) return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({ name: tidyText(attributes['name'] ?? ''), hidden: state !== 'visible', part: resolvePart(folder, target.path) });
    },
    close() {},
    text() {},
  });
  const styles = targets.byType('/styles');
  const strings = targets.byType('/sharedStrings');
  return {
    sheets,
    epoch1904,
    kinds: styles === null ? [] : await readKinds(zip, resolvePart(folder, styles)),
    shared: strings === null ? [] : await readSharedStrings(zip, resolvePart(folder, strings), limits),
  };
}

async function workbookPart(zip: ZipPackage): Promise<string> {
  const root = await relations(zip, '_rels/.rels');
  const target = root.byType('/officeDocument');
  const part = target === null ? 'xl/workbook.xml' : resolvePart('', target);
  if (part.endsWith('.xml') && zip.has(part) && !part.startsWith('word/') && !part.startsWith('ppt/')) return part;
  const names = zip.names();
  const kind = names.some((name) => name.endsWith('workbook.bin'))
    ? 'xlsb'
    : names.includes('content.xml')
      ? 'ods'
      : names.includes('word/document.xml')
        ? 'docx'
        : names.includes('ppt/presentation.xml')
          ? 'pptx'
          : 'zip';
  throw new FileRefused('file.zipNotXlsx', { kind });
}

interface Relations {
  byId: Map<string, { type: string; path: string }>;
  byType(ending: string): string | null;
}

async function relations(zip: ZipPackage, part: string): Promise<Relations> {
  const byId = new Map<string, { type: string; path: string }>();
  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      byId.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', path: attributes['Target'] ?? '' });
    },
    close() {},
    text() {},
  });
  return { byId, byType: (ending) => [...byId.values()].find((relation) => relation.type.endsWith(ending))?.path ?? null };
}

function resolvePart(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

async function readKinds(zip: ZipPackage, part: string): Promise<NumberKind[]> {
  const written = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCellFormats = false;
  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'numFmt') written.set(Number(attributes['numFmtId']), kindOfFormat(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        kinds.push(written.get(id) ?? kindOfBuiltInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return kinds;
}

async function readSharedStrings(zip: ZipPackage, part: string, limits: FileLimits): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetic = false;
  let characters = 0;
  await readXml(zip.read(part), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        const text = workbookText(current);
        characters += text.length + 4;
        if (characters > limits.sharedCharacters) {
          throw new FileRefused('file.unpacksTooLarge', { bytes: characters, limit: limits.sharedCharacters });
        }
        strings.push(text);
      }
    },
    text(text) {
      if (!inText) return;
      current += text;
      if (current.length > limits.cellBytes) throw new FileRefused('table.cellTooLong', { limit: limits.cellBytes, sheetRow: 0 });
    },
  });
  return strings;
}

/** A workbook's text, tidied; control characters are written in it as `_x000D_`. */
export function workbookText(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  // oxlint-disable-next-line no-control-regex
  return tidyText(decoded.replace(/[\u0000-\u001f\u007f]/gu, ' ').toWellFormed());
}
