import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { listGiftItems, RUPIAH } from '../../contributions/index.ts';
import type { ItemChoice } from '../../contributions/index.ts';

const HALF_HOUR_MS = 30 * 60_000;
const NO_BREAK = '\u00A0';

export interface Items {
  items: readonly ItemChoice[];
  /** Word of an item's code; the code itself while words are on their way. */
  label: (code: string) => string;
  /** `180 butir`, `1,5 kg`, `Rp 20.000.000`. */
  amount: (quantity: number, unit: string) => string;
}

/** Items of the catalogue in the language in use. */
export function useItems(): Items {
  const language = useLanguage();
  const items = useQuery({ ...queryOptionsFor(listGiftItems, {}), staleTime: HALF_HOUR_MS }).data?.items ?? [];
  return {
    items,
    label(code) {
      const found = items.find((item) => item.code === code);
      return found === undefined ? code : language === 'id' ? found.label : found.labelEn;
    },
    amount: (quantity, unit) => (unit === RUPIAH ? `Rp${NO_BREAK}${formatNumber(quantity)}` : `${formatNumber(quantity, decimalsOf(quantity))} ${unit}`),
  };
}

function decimalsOf(quantity: number): number {
  const hundredths = Math.round(quantity * 100);
  return hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
}
