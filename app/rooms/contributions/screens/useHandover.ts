import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import type { Endpoint, InputOf } from '../../../platform/http/endpoint.ts';
import { confirmReceipt, listUndelivered, listWaitingHelp, recordLoss, recordUse } from '../index.ts';

export const useWaiting = (what: 'receipt' | 'use', enabled: boolean) => useQuery({ ...queryOptionsFor(listWaitingHelp, { what }), enabled });
export const useUndelivered = (enabled: boolean) => useQuery({ ...queryOptionsFor(listUndelivered, {}), enabled });

/** A handing over; the lists that it leaves are freshened. */
function useStep<E extends Endpoint>(endpoint: E) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<E>) => call(endpoint, input),
    onSettled: () => Promise.all([listWaitingHelp, listUndelivered].map(({ path }) => client.invalidateQueries({ queryKey: [path] }))),
  });
}

export const useReceive = () => useStep(confirmReceipt);
export const useUse = () => useStep(recordUse);
export const useLose = () => useStep(recordLoss);
