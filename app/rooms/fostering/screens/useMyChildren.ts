import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { answerProposal, CONDUCT_VERSION, readMyChildren, signConduct } from '../index.ts';

/** A foster parent's own children. What was taken back is gone at the next look: nothing old stays on the screen. */
export function useMyChildren() {
  return useQuery({ ...queryOptionsFor(readMyChildren, {}), placeholderData: undefined, staleTime: 0 });
}

export function useMyCommands() {
  const client = useQueryClient();
  const freshen = () => client.invalidateQueries({ queryKey: [readMyChildren.path] });
  const answer = useMutation({ mutationFn: (input: { pairingId: string; accept: boolean; knows?: boolean }) => call(answerProposal, input), onSettled: freshen });
  const sign = useMutation({ mutationFn: () => call(signConduct, { version: CONDUCT_VERSION }), onSettled: freshen });
  return { answer, sign };
}
