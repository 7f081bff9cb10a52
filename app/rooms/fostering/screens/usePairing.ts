import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { declareConflict, endConflict, endPairing, listFosterParents, pairChild, readChildPairings, recordFosterParent, replacePairing } from '../index.ts';

export function useChildPairings(childId: string) {
  return useQuery({ ...queryOptionsFor(readChildPairings, { childId }), placeholderData: undefined });
}

export function useFosterParents(wanted = true) {
  return useQuery({ ...queryOptionsFor(listFosterParents, {}), enabled: wanted });
}

export function usePairingCommands() {
  const client = useQueryClient();
  const freshen = () => Promise.all([readChildPairings.path, listFosterParents.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const pair = useMutation({
    mutationFn: (input: { childId: string; personId: string }) => call(pairChild, { pairingId: crypto.randomUUID(), ...input }),
    onSettled: freshen,
  });
  const replace = useMutation({
    mutationFn: (input: { childId: string; pairingId: string; personId: string }) => call(replacePairing, { newPairingId: crypto.randomUUID(), ...input }),
    onSettled: freshen,
  });
  const declare = useMutation({ mutationFn: (input: { childId: string; personId: string }) => call(declareConflict, input), onSettled: freshen });
  const takeBack = useMutation({ mutationFn: (input: { childId: string; personId: string }) => call(endConflict, input), onSettled: freshen });
  const end = useMutation({ mutationFn: (input: { childId: string; pairingId: string }) => call(endPairing, input), onSettled: freshen });
  const record = useMutation({
    mutationFn: (input: { personId: string; capacity: number; clearedOn: string | null; trainedOn: string | null }) => call(recordFosterParent, input),
    onSettled: freshen,
  });
  return { pair, replace, declare, takeBack, end, record };
}
