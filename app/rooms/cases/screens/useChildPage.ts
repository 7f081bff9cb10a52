import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { decideUnitError, finishUrgentTask, listChildren, readChildPage, readHome } from '../index.ts';

/** One child. Never shows another child while it loads. */
export function useChildPage(childId: string) {
  return useQuery({ ...queryOptionsFor(readChildPage, { childId }), placeholderData: undefined });
}

/** Commands on one child; each freshens what shows the child. */
export function useChildCommands(childId: string) {
  const client = useQueryClient();
  const freshen = () =>
    Promise.all([readChildPage.path, listChildren.path, readHome.path].map((path) => client.invalidateQueries({ queryKey: [path] })));
  const decide = useMutation({
    mutationFn: (input: { measurementId: string; decision: 'accept' | 'remeasure' | 'leave' }) =>
      call(decideUnitError, { childId, ...input }),
    onSettled: freshen,
  });
  const finish = useMutation({
    async mutationFn({ taskIds, outcome }: { taskIds: readonly string[]; outcome: string }) {
      for (const taskId of taskIds) await call(finishUrgentTask, { childId, taskId, outcome });
    },
    onSettled: freshen,
  });
  return { decide, finish };
}
