import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import type { Option } from '../../../platform/ui/Options.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import { listAreas } from '../../areas/index.ts';
import { haveWords } from './haveWords.ts';

/** Where it may go: the whole regency, its districts, their kelurahan. */
export function useWishAreas(): { areas: Option[]; regency: string } {
  const say = useMessages(haveWords);
  const { regency } = useSignedIn();
  const areas = useQuery(queryOptionsFor(listAreas, {})).data?.areas ?? [];
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'id');
  const districts = areas.filter(({ level }) => level === 'district').toSorted(byName);
  return {
    regency: regency.code,
    areas: [
      { value: regency.code, label: `${say.anywhere} ${regency.name}` },
      ...districts.flatMap((district) => [
        { value: district.code, label: district.name },
        ...areas.filter(({ parent, level }) => level === 'village' && parent === district.code).toSorted(byName).map(({ code, name }) => ({ value: code, label: name, detail: district.name })),
      ]),
    ],
  };
}
