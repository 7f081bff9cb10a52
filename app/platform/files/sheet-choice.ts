import { FileRefused } from './refusal.ts';

/** A sheet of a workbook as the choice sees it. */
export interface SheetCandidate {
  name: string;
  hidden: boolean;
  hasHeader: boolean;
}

/**
 * Which sheet is read: the one asked for by name; else the only visible one that has the header. With several, or when
 * only a hidden one has it, a person chooses: one city lost 14,000 rows to a hidden sheet. Returns its index.
 *
 * Throws `table.sheetNotFound`, `table.severalSheets`, `table.onlyHiddenSheet`; -1 when no sheet has the header.
 */
export function chooseSheet(sheets: readonly SheetCandidate[], wanted: string | undefined): number {
  const names = (list: readonly SheetCandidate[]): string[] => list.map((sheet) => sheet.name);
  if (wanted !== undefined) {
    const index = sheets.findIndex((sheet) => sheet.name === wanted);
    if (index < 0) throw new FileRefused('table.sheetNotFound', { sheet: wanted, sheets: names(sheets) });
    return index;
  }
  const withHeader = sheets.filter((sheet) => sheet.hasHeader);
  const visible = withHeader.filter((sheet) => !sheet.hidden);
  if (visible.length > 1) throw new FileRefused('table.severalSheets', { sheets: names(visible) });
  const [only] = visible;
  if (only !== undefined) return sheets.indexOf(only);
  if (withHeader.length > 0) throw new FileRefused('table.onlyHiddenSheet', { sheets: names(withHeader) });
  return -1;
}
