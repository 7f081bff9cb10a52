import { useDeferredValue } from 'react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { currentSession } from '../../access/index.ts';
import { listAreas } from '../../areas/index.ts';
import { listChildren } from '../index.ts';
import { areaChoices, puskesmasChoices, reachOf, type AreaChoice } from './areaChoices.ts';
import { inputOf, type RegisterFilter } from './registerFilter.ts';

/** Pages of the register, one after the other. While a new filter loads the rows before it stay. */
export function useRegister(filter: RegisterFilter, typed: string) {
  const q = useDeferredValue(typed);
  const input = inputOf(filter, q);
  return useInfiniteQuery({
    queryKey: [listChildren.path, input] as const,
    queryFn: ({ pageParam, signal }) => call(listChildren, { ...input, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

const VILLAGE_PARTS = 4;

/** Areas the person may filter by; the posyandu of a kelurahan once it is chosen. */
export function useAreaChoices(chosen: string): AreaChoice[] {
  const village = chosen.split('.').slice(0, VILLAGE_PARTS);
  const named = village.length === VILLAGE_PARTS;
  const areas = useQuery(queryOptionsFor(listAreas, {}));
  const below = useQuery({
    ...queryOptionsFor(listAreas, named ? { village: village.join('.') } : {}),
    enabled: named,
    placeholderData: undefined,
  });
  const session = useQuery(queryOptionsFor(currentSession, {}));
  if (!areas.data || !session.data) return [];
  const posyandu = named ? (below.data?.areas ?? []).filter(({ level }) => level === 'posyandu') : [];
  const reach = reachOf(session.data.roles, areas.data.catchments);
  return [...areaChoices([...areas.data.areas, ...posyandu], reach), ...puskesmasChoices(areas.data.areas, areas.data.catchments, reach)];
}
