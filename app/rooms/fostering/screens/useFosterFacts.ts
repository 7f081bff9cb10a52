import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { listAreas } from '../../areas/index.ts';
import {
  endRest, listFosterParents, nameStandIn, readElectionMode, readFosterFacts, readMatching, readRests, recordFosterFacts, recordRest, setElectionMode, type FosterFactsInput, type RestReason,
} from '../index.ts';

export function useFosterFacts(personId: string) {
  return useQuery({ ...queryOptionsFor(readFosterFacts, { personId }), placeholderData: undefined });
}

/** Districts and villages of the city. */
export function useAreas() {
  return useQuery(queryOptionsFor(listAreas, {}));
}

export function useRests(personId: string) {
  return useQuery({ ...queryOptionsFor(readRests, { personId }), placeholderData: undefined });
}

export function useElectionMode() {
  return useQuery(queryOptionsFor(readElectionMode, {}));
}

export function useFactsCommands() {
  const client = useQueryClient();
  const freshen = () =>
    Promise.all([readFosterFacts.path, listFosterParents.path, readRests.path, readElectionMode.path, readMatching.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  return {
    record: useMutation({ mutationFn: (input: FosterFactsInput & { personId: string }) => call(recordFosterFacts, input), onSettled: freshen }),
    rest: useMutation({
      mutationFn: (input: { personId: string; from: string; until: string; why: RestReason }) => call(recordRest, { restId: crypto.randomUUID(), ...input }),
      onSettled: freshen,
    }),
    endRest: useMutation({ mutationFn: (input: { personId: string; restId: string }) => call(endRest, input), onSettled: freshen }),
    standIn: useMutation({
      mutationFn: (input: { childId: string; restId: string; personId: string | null }) => call(nameStandIn, { grantId: crypto.randomUUID(), ...input }),
      onSettled: freshen,
    }),
    election: useMutation({ mutationFn: (input: { from: string | null; until: string | null }) => call(setElectionMode, input), onSettled: freshen }),
  };
}
