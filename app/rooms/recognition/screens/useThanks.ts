import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { checkThanks, listThanksToCheck, readThanks, takeBackThanks, writeThanks } from '../index.ts';
import type { ThanksPhrase } from '../index.ts';

export function useThanks(childId: string) {
  return useQuery({ ...queryOptionsFor(readThanks, { childId }), placeholderData: undefined });
}

export function useThanksToCheck() {
  return useQuery(queryOptionsFor(listThanksToCheck, {}));
}

/** Commands on thanks; each freshens what shows them. */
export function useThanksCommands() {
  const client = useQueryClient();
  const onSettled = () => Promise.all([readThanks.path, listThanksToCheck.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const write = useMutation({
    mutationFn: (input: { childId: string; receiverId: string; phrase: ThanksPhrase; said: string | null }) => call(writeThanks, { thanksId: crypto.randomUUID(), ...input }),
    onSettled,
  });
  const takeBack = useMutation({ mutationFn: (input: { childId: string; thanksId: string }) => call(takeBackThanks, input), onSettled });
  const check = useMutation({ mutationFn: (input: { childId: string; thanksId: string; send: boolean }) => call(checkThanks, input), onSettled });
  return { write, takeBack, check };
}
