import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import {
  confirmDraft, dropDraft, dropFromDraft, listDraftChildren, listDraftChoices, listFosterParents, readChildPairings, readMatching, startMatching, swapInDraft,
  type DraftPlace,
} from '../index.ts';

const ASK_AGAIN_MS = 1_000;

/** The present proposal. While it is worked out it is asked for again; another tab sees the same. */
export function useMatching() {
  return useQuery({ ...queryOptionsFor(readMatching, {}), refetchInterval: ({ state }) => (state.data?.draft?.state === 'solving' ? ASK_AGAIN_MS : false), refetchOnWindowFocus: true });
}

export function useDraftChildren(draftId: string, place: DraftPlace) {
  return useInfiniteQuery({
    queryKey: [listDraftChildren.path, draftId, place],
    queryFn: ({ pageParam, signal }) => call(listDraftChildren, { draftId, place, ...(pageParam === null ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

export function useDraftChoices(draftId: string, childId: string) {
  return useQuery({ ...queryOptionsFor(listDraftChoices, { draftId, childId }), placeholderData: undefined });
}

export function useMatchingCommands() {
  const client = useQueryClient();
  const freshen = () =>
    Promise.all([readMatching.path, listDraftChildren.path, listDraftChoices.path, listFosterParents.path, readChildPairings.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  return {
    start: useMutation({ mutationFn: () => call(startMatching, { draftId: crypto.randomUUID() }), onSettled: freshen }),
    confirm: useMutation({ mutationFn: (input: { draftId: string; childIds: string[] | null }) => call(confirmDraft, input), onSettled: freshen }),
    swap: useMutation({ mutationFn: (input: { draftId: string; childId: string; personId: string; anyway: boolean }) => call(swapInDraft, input), onSettled: freshen }),
    drop: useMutation({ mutationFn: (input: { draftId: string; childId: string; drop: boolean }) => call(dropFromDraft, input), onSettled: freshen }),
    throwAway: useMutation({ mutationFn: (draftId: string) => call(dropDraft, { draftId }), onSettled: freshen }),
  };
}
