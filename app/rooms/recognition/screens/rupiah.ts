import { formatNumber } from '../../../platform/ui/numbers.ts';

/** `Rp 20.000.000`, with a space that does not break. */
export function rupiah(amount: number): string {
  return `Rp\u00a0${formatNumber(amount)}`;
}
