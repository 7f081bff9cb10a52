import { open } from 'node:fs/promises';
import { FileRefused } from './refusal.ts';

export type TableFormat = 'html' | 'xlsx' | 'biff' | 'csv';

const headBytes = 64 * 1024;

/**
 * The format of a file by its content; its name is never asked. `xlsx` means "a zip": whether a workbook lies in it is
 * said by its reader. Throws `FileRefused` for what can be no table.
 */
export async function sniffFormat(path: string): Promise<TableFormat> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new FileRefused('file.empty');
    const buffer = Buffer.alloc(Math.min(headBytes, size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    const head = buffer.subarray(0, bytesRead);
    if (isCompoundFile(head)) {
      const sector = directoryPosition(head);
      const directory = Buffer.alloc(8192);
      const read = await file.read(directory, 0, directory.length, Math.min(sector, size));
      return formatOfCompoundFile(directory.subarray(0, read.bytesRead));
    }
    return formatOfHead(head);
  } finally {
    await file.close();
  }
}

/** The format told by the first bytes of a file that is no compound file. */
export function formatOfHead(head: Buffer): TableFormat {
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4])) || head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 5, 6])))
    return 'xlsx';
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') throw new FileRefused('file.pdf');
  const image = imageKind(head);
  if (image !== null) throw new FileRefused('file.image', { kind: image });
  // A workbook older than Excel 97 starts with its own record instead of a compound file.
  if (head.length > 4 && head[0] === 9 && [0, 2, 4, 8].includes(head[1] ?? 1) && [4, 6, 8, 16].includes(head[2] ?? 0) && head[3] === 0)
    return 'biff';
  return formatOfText(headText(head));
}

function formatOfText(text: string): TableFormat {
  const start = text.trimStart().toLowerCase();
  if (start === '') throw new FileRefused('file.empty');
  if (start.startsWith('mime-version:')) throw new FileRefused('file.unknown', { kind: 'mhtml' });
  if (start.startsWith('<') && start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !start.includes('<html')) {
    throw new FileRefused('file.unknown', { kind: 'xml' });
  }
  if (/^<(?:!--|!doctype|html|head|body|meta|table|thead|tbody|tr|style|script|div|center|\?xml)/u.test(start) || start.includes('<table'))
    return 'html';
  if (start.startsWith('{\\rtf')) throw new FileRefused('file.unknown', { kind: 'rtf' });
  if (start.startsWith('{') || start.startsWith('[')) throw new FileRefused('file.unknown', { kind: 'json' });
  // oxlint-disable-next-line no-control-regex
  const strange = (start.match(/[\u0000-\u0008\u000e-\u001f]/gu) ?? []).length;
  if (strange > start.length / 200) throw new FileRefused('file.unknown');
  if (!/[,;\t|]/u.test(start)) throw new FileRefused('file.unknown', { kind: 'text' });
  return 'csv';
}

/** The encoding a text says by its first bytes; without a mark UTF-16 shows by the zero in every other byte. */
export function textEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.length >= 4 && head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0) return 'utf-16le';
  if (head.length >= 4 && head[0] === 0 && head[1] !== 0 && head[2] === 0 && head[3] !== 0) return 'utf-16be';
  return 'utf-8';
}

function headText(head: Buffer): string {
  return new TextDecoder(textEncoding(head)).decode(head);
}

function imageKind(head: Buffer): string | null {
  const start = head.subarray(0, 12).toString('latin1');
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('BM') && head.length > 14 && head[6] === 0 && head[7] === 0) return 'bmp';
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'webp';
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'tiff';
  if (start.slice(4, 8) === 'ftyp') return 'heic';
  return null;
}

function isCompoundFile(head: Buffer): boolean {
  return head.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
}

function directoryPosition(head: Buffer): number {
  if (head.length < 52) return 0;
  const shift = head.readUInt16LE(30);
  return shift === 9 || shift === 12 ? (head.readUInt32LE(48) + 1) * 2 ** shift : 0;
}

/** A compound file names its streams in UTF-16: a workbook has one called Workbook or Book, a locked one EncryptedPackage. */
function formatOfCompoundFile(directory: Buffer): TableFormat {
  const names: string[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64)
      names.push(
        directory
          .subarray(at, at + length - 2)
          .toString('utf16le')
          .toLowerCase(),
      );
  }
  if (names.includes('encryptedpackage') || names.includes('encryptioninfo')) throw new FileRefused('file.encrypted');
  if (names.includes('worddocument')) throw new FileRefused('file.unknown', { kind: 'doc' });
  if (names.includes('powerpoint document')) throw new FileRefused('file.unknown', { kind: 'ppt' });
  return 'biff';
}
