import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { listMyNotices, readMyNotices } from '../index.ts';

const EVERY_MS = 60_000;

/** One's own notices, asked again each minute while the page is looked at. */
export function useNotices() {
  return useQuery({ ...queryOptionsFor(listMyNotices, {}), refetchInterval: EVERY_MS });
}

/** Says that what is shown was seen. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (until: string) => call(readMyNotices, { until }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listMyNotices.path] }),
  });
}
