import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import type { Endpoint, InputOf } from '../../../platform/http/endpoint.ts';
import {
  addOfflineGiver, directByHand, listGivers, listNeedsFor, listPledges, listUndelivered, listWaitingHelp, readPledge, readTrialBalance, recordDelivery, recordPledge, releaseCover, reverseTransfer, settleBill,
} from '../index.ts';

export function usePledges(free: boolean) {
  const input = free ? { free: '1' as const } : {};
  return useInfiniteQuery({
    queryKey: [listPledges.path, input] as const,
    queryFn: ({ pageParam, signal }) => call(listPledges, { ...input, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useGivers() {
  return useQuery(queryOptionsFor(listGivers, {}));
}

export function usePledge(pledgeId: string) {
  return useQuery({ ...queryOptionsFor(readPledge, { pledgeId }), placeholderData: undefined });
}

export function useNeedsFor(pledgeId: string, exceptAllocation?: string) {
  return useQuery({ ...queryOptionsFor(listNeedsFor, { pledgeId, ...(exceptAllocation === undefined ? {} : { exceptAllocation }) }), placeholderData: undefined });
}

/** A command of the desk; whatever it changes, all pages of contributions are freshened. */
function useCommand<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<E>) => call(endpoint, input),
    onSettled: () =>
      Promise.all([listPledges, listGivers, readPledge, listNeedsFor, listWaitingHelp, listUndelivered, readTrialBalance].map(({ path }) => client.invalidateQueries({ queryKey: [path] }))),
  });
}

export const useAddGiver = () => useCommand(addOfflineGiver);
export const useRecordPledge = () => useCommand(recordPledge);
export const useDirect = () => useCommand(directByHand);
export const useRelease = () => useCommand(releaseCover);
export const useSettle = () => useCommand(settleBill);
export const useDeliver = () => useCommand(recordDelivery);
export const useReverse = () => useCommand(reverseTransfer);
