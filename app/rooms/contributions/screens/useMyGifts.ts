import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { makeMyPledge, readMyContributions, readMyPledge, withdrawMyPledge } from '../index.ts';
import type { Sayable } from '../pledge-draft.ts';

export function useMyGifts() {
  return useQuery(queryOptionsFor(readMyContributions, {}));
}

export function useMyPledge(pledgeId: string) {
  return useQuery({ ...queryOptionsFor(readMyPledge, { pledgeId }), placeholderData: undefined });
}

export type GiverChoice = 'person' | 'company' | 'foundation' | 'community';

/** A giver's commands; each freshens all of their pages. */
export function useMyGiftCommands() {
  const client = useQueryClient();
  const onSettled = () => Promise.all([readMyContributions.path, readMyPledge.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const promise = useMutation({ mutationFn: ({ giverKind, ...said }: Sayable & { giverKind: GiverChoice }) => call(makeMyPledge, { pledgeId: crypto.randomUUID(), ...said, giverKind }), onSettled });
  const withdraw = useMutation({ mutationFn: (input: { pledgeId: string; reason: string | null }) => call(withdrawMyPledge, input), onSettled });
  return { promise, withdraw };
}
