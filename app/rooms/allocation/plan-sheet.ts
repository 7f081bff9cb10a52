/** A draft as the cells of a spreadsheet: one row per line, then what stays open. No child, no need by its id. */
import type { Cell } from '../contributions/index.ts';
import type { DraftView } from './draft-contract.ts';
import { openBecauseWords } from './open-because.ts';
import { toldWords } from './told-reason.ts';

/** Heads of the columns, in the words of the paper. */
const heads = ['Baris', 'Pemberi', 'Kelurahan', 'Kelompok umur (bulan)', 'Kebutuhan', 'Jumlah', 'Satuan', 'Rupiah', 'Diminta', 'Belum tertutup', 'Perlu sebelum', 'Alasan'] as const;
const openHeads = ['Tetap terbuka', 'Jumlah kebutuhan', 'Jumlah', 'Satuan', 'Alasan'] as const;

/** Rows of the sheet. `label` gives the word of an item. */
export function planCells(view: DraftView, label: (item: string) => string): Cell[][] {
  return [
    [...heads],
    ...view.lines.map((line): Cell[] => [
      line.line, view.offers[line.offer]?.giverName ?? '', line.villageName, ageWord(line.ageBand), label(line.item), line.quantity, line.unit, line.rupiah ?? '', line.asked, line.open, line.deadline,
      line.chosenFor.map((one) => toldWords[one].id).join(', '),
    ]),
    [],
    [...openHeads],
    ...view.staysOpen.map((one): Cell[] => [label(one.item), one.needs, one.left, one.unit, openBecauseWords[one.because].id]),
  ];
}

const bandEnds: Readonly<Record<number, number>> = { 0: 5, 6: 11, 12: 23, 24: 35, 36: 47, 48: 59 };

/** @example ageWord(12) // '12-23' */
function ageWord(band: number | null): string {
  return band === null ? '' : `${band}-${bandEnds[band] ?? ''}`;
}
