import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { answerWorry, listLateVisits, listMyClocks, makeMyVisit, makeVisit, readChildVisits, type VisitBody } from '../index.ts';

/** A child's clock and visits. Never another child's while it loads. */
export function useChildVisits(childId: string) {
  return useQuery({ ...queryOptionsFor(readChildVisits, { childId }), placeholderData: undefined });
}

/** Commands about a child's visits; each freshens what shows them. */
export function useVisitCommands(childId: string) {
  const client = useQueryClient();
  const freshen = () =>
    Promise.all([readChildVisits.path, listLateVisits.path, listMyClocks.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const record = useMutation({
    mutationFn: ({ own, ...body }: VisitBody & { own: boolean }) => call(own ? makeMyVisit : makeVisit, { childId, ...body }),
    onSettled: freshen,
  });
  const answer = useMutation({ mutationFn: (visitId: string) => call(answerWorry, { childId, visitId }), onSettled: freshen });
  return { record, answer };
}
