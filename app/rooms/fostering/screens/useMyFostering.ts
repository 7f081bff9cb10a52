import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { declineStandIn, endMyRest, listMyRests, readMyChildren, readMyFostering, recordMyFostering, recordMyRest, type OwnFactsInput, type RestReason } from '../index.ts';

export function useMyFostering() {
  return useQuery(queryOptionsFor(readMyFostering, {}));
}

export function useMyRests() {
  return useQuery(queryOptionsFor(listMyRests, {}));
}

export function useMyFosteringCommands() {
  const client = useQueryClient();
  const freshen = () => Promise.all([readMyFostering.path, listMyRests.path, readMyChildren.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  return {
    record: useMutation({ mutationFn: (input: OwnFactsInput) => call(recordMyFostering, input), onSettled: freshen }),
    rest: useMutation({ mutationFn: (input: { from: string; until: string; why: RestReason }) => call(recordMyRest, { restId: crypto.randomUUID(), ...input }), onSettled: freshen }),
    endRest: useMutation({ mutationFn: (restId: string) => call(endMyRest, { restId }), onSettled: freshen }),
    decline: useMutation({ mutationFn: (grantId: string) => call(declineStandIn, { grantId }), onSettled: freshen }),
  };
}
