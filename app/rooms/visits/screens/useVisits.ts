import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { answerWorry, listLateVisits, listMyClocks, listVisitWork, makeMyVisit, makeVisit, readCard, readChildVisits, readMyCard, removePhoto, sendMyPhoto, sendPhoto as sendPhotoOf, type VisitBody } from '../index.ts';

/** A child's clock and visits. Never another child's while it loads. */
export function useChildVisits(childId: string) {
  return useQuery({ ...queryOptionsFor(readChildVisits, { childId }), placeholderData: undefined });
}

/** What the card asks with: promised help, and whether a photograph is allowed. Never another child's while it loads. */
export function useCardFacts(childId: string, own: boolean) {
  return useQuery({ ...queryOptionsFor(own ? readMyCard : readCard, { childId }), placeholderData: undefined });
}

/** Commands about a child's visits; each freshens what shows them. */
export function useVisitCommands(childId: string) {
  const client = useQueryClient();
  const freshen = () =>
    Promise.all([readChildVisits.path, listLateVisits.path, listMyClocks.path, listVisitWork.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const record = useMutation({
    mutationFn: ({ own, ...body }: VisitBody & { own: boolean }) => call(own ? makeMyVisit : makeVisit, { childId, ...body }),
    onSettled: freshen,
  });
  const answer = useMutation({ mutationFn: (visitId: string) => call(answerWorry, { childId, visitId }), onSettled: freshen });
  const sendPhoto = useMutation({
    mutationFn: ({ own, visitId, photo }: { own: boolean; visitId: string; photo: Blob }) => call(own ? sendMyPhoto : sendPhotoOf, { childId, visitId }, { file: photo }),
    onSettled: freshen,
  });
  const deletePhoto = useMutation({ mutationFn: (visitId: string) => call(removePhoto, { childId, visitId }), onSettled: freshen });
  return { record, answer, sendPhoto, deletePhoto };
}
