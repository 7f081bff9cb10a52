import { formatNumber } from '../../../platform/ui/numbers.ts';

const NO_BREAK = '\u00A0';

/** Exact to the rupiah: `formatRupiah(20000000)` is `Rp 20.000.000`. */
export function formatRupiah(rupiah: number): string {
  return rupiah < 0 ? `\u2212Rp${NO_BREAK}${formatNumber(-rupiah)}` : `Rp${NO_BREAK}${formatNumber(rupiah)}`;
}
