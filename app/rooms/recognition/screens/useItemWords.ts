import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { listGiftItems } from '../../contributions/index.ts';

const HALF_HOUR_MS = 30 * 60_000;

/** Items of the catalogue in the language in use, and quantities with their unit. */
export function useItemWords(): { label: (item: string) => string; amount: (quantity: number, unit: string) => string } {
  const language = useLanguage();
  const items = useQuery({ ...queryOptionsFor(listGiftItems, {}), staleTime: HALF_HOUR_MS }).data?.items ?? [];
  return {
    label(item) {
      const found = items.find(({ code }) => code === item);
      return found === undefined ? item : language === 'id' ? found.label : found.labelEn;
    },
    amount: (quantity, unit) => `${formatNumber(quantity, Number.isInteger(quantity) ? 0 : 1)} ${unit}`,
  };
}
