import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { readMyChildren } from '../../fostering/index.ts';
import { listMyClocks } from '../../visits/index.ts';
import { readMyGiving, readMyStories } from '../index.ts';

/** What was taken back is gone at the next look: nothing old stays on the screen. */
const fresh = { placeholderData: undefined, staleTime: 0 } as const;

/** A foster parent's page: stories, the names of the own children, the clocks. */
export function useMyHome() {
  const stories = useQuery({ ...queryOptionsFor(readMyStories, {}), ...fresh });
  const children = useQuery({ ...queryOptionsFor(readMyChildren, {}), ...fresh });
  const clocks = useQuery({ ...queryOptionsFor(listMyClocks, {}), ...fresh });
  return { stories, children, clocks };
}

export function useMyGiving() {
  return useQuery({ ...queryOptionsFor(readMyGiving, {}), ...fresh });
}
