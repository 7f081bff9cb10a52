import { useEffect, useRef } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor, ProblemError } from '../../../platform/http/client.ts';
import type { Endpoint, InputOf } from '../../../platform/http/endpoint.ts';
import type { DraftView } from '../index.ts';
import { listRedirectable, orderDraft, orderMine, readDraft, readMyDraft, simulate, simulateMine } from '../index.ts';

/** The endpoints of a giver, and of the secretariat. */
const ways = { mine: { simulate: simulateMine, read: readMyDraft, order: orderMine }, desk: { simulate, read: readDraft, order: orderDraft } } as const;
export type Way = keyof typeof ways;

/** A draft by its id, as the address names it. It does not change but by its order. */
export function useDraft(way: Way, draftId: string | undefined) {
  return useQuery({ ...queryOptionsFor(ways[way].read, { draftId: draftId ?? '' }), enabled: draftId !== undefined, placeholderData: undefined, staleTime: Infinity });
}

/** Calculating a draft: leaving the page or `stop` ends it on the server too. */
export function useSimulation<W extends Way>(way: W) {
  type Input = Omit<InputOf<(typeof ways)[W]['simulate']>, 'draftId'>;
  const client = useQueryClient();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const simulation = useMutation({
    mutationFn: async (input: Input): Promise<DraftView> => {
      running.current?.abort();
      running.current = new AbortController();
      return (await call(ways[way].simulate as Endpoint, { draftId: crypto.randomUUID(), ...input }, { signal: running.current.signal })) as DraftView;
    },
    onSuccess: (draft) => client.setQueryData([ways[way].read.path, { draftId: draft.draftId }], draft),
  });
  const { error } = simulation;
  // Whoever stopped it knows.
  return { ...simulation, problem: error === null || error.name === 'AbortError' ? null : error, stop: () => running.current?.abort() };
}

/** Ordering a draft; afterwards every page of contributions is asked anew. */
export function useOrder(way: Way) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draftId, without }: { draftId: string; without: readonly number[] }) =>
      way === 'mine' ? call(orderMine, { draftId }) : call(orderDraft, { draftId, without: [...without] }),
    onSettled: (_done, _error, { draftId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: [ways[way].read.path, { draftId }] }),
        client.invalidateQueries({ queryKey: [listRedirectable.path] }),
        client.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && queryKey[0].startsWith('/v1/contributions') }),
      ]),
  });
}

/** Numbers of the lines that went away in the meantime; null when an order failed for another reason. */
export function goneLines(error: unknown): readonly number[] | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'draft.changed') return null;
  return (error.problem.details['gone'] as number[] | undefined) ?? [];
}
