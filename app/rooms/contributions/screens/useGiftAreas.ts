import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import type { Option } from '../../../platform/ui/Options.tsx';
import { listAreas } from '../../areas/index.ts';
import { giftWords } from './giftWords.ts';

/** Where a gift may be wished to go: the whole regency, its districts, their villages. */
export function useGiftAreas(): { areas: Option[]; regency: { code: string; name: string } } {
  const say = useMessages(giftWords);
  const { regency } = useSignedIn();
  const areas = useQuery(queryOptionsFor(listAreas, {})).data?.areas ?? [];
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'id');
  const districts = areas.filter(({ level }) => level === 'district').toSorted(byName);
  return {
    regency,
    areas: [
      { value: regency.code, label: `${say.anywhere} ${regency.name}` },
      ...districts.flatMap((district) => [
        { value: district.code, label: district.name },
        ...areas.filter(({ parent, level }) => level === 'village' && parent === district.code).toSorted(byName).map(({ code, name }) => ({ value: code, label: name, detail: district.name })),
      ]),
    ],
  };
}
