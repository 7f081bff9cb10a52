/** How much of a file is read before it is refused. Each limit has its own refusal code. */
export interface FileLimits {
  /** Bytes of the file as it lies on disk. */
  bytes: number;
  /** Bytes of an old binary workbook, which can only be read whole, in memory. */
  binaryWorkbookBytes: number;
  /** Time that one may take: so much for any, and so much more for each megabyte. The library goes round in circles on some broken ones. */
  binaryWorkbookMs: number;
  binaryWorkbookMsPerMegabyte: number;
  /** Memory that one may take. */
  binaryWorkbookMegabytes: number;
  /** Bytes of all parts of a packed workbook, unpacked. */
  unpackedBytes: number;
  /** Unpacked bytes for one packed byte, judged on parts above one megabyte. */
  ratio: number;
  /** Characters of all shared strings of a workbook, which stay in memory while it is read. */
  sharedCharacters: number;
  rows: number;
  columns: number;
  /** Bytes of one cell's text in UTF-8, after white space was collapsed. Excel itself stops at 32,767 characters. */
  cellBytes: number;
}

/**
 * Room for the largest regency's month (about 250,000 children, 200 MB) and not for a bomb. A sheet of repeated words
 * packs 30 to 60 times; a bomb packs 1,000 times.
 */
export const defaultLimits: FileLimits = {
  bytes: 300 * 1024 * 1024,
  binaryWorkbookBytes: 120 * 1024 * 1024,
  binaryWorkbookMs: 10_000,
  binaryWorkbookMsPerMegabyte: 3_000,
  binaryWorkbookMegabytes: 2048,
  unpackedBytes: 1536 * 1024 * 1024,
  ratio: 250,
  sharedCharacters: 128 * 1024 * 1024,
  rows: 500_000,
  columns: 300,
  cellBytes: 40_000,
};
