import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import type { InputOf, ReplyOf } from '../../../platform/http/endpoint.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { decideImportRow, listImportRows, readImport } from '../contract.ts';

export type Decided = InputOf<typeof decideImportRow>['decision'];
type Pages = InfiniteData<ReplyOf<typeof listImportRows>, number | undefined>;

/** Decides rows of one import; the row in the list changes at once and returns when the server refuses. */
export function useDecisions(importId: string): { decide: (rowNo: number, decision: Decided) => void; busy: boolean } {
  const client = useQueryClient();
  const notify = useNotice();
  const lists = { queryKey: [listImportRows.path, importId] };

  function write(rowNo: number, decision: string | null) {
    client.setQueriesData<Pages>(lists, (known) =>
      known && {
        ...known,
        pages: known.pages.map((page) => ({ ...page, rows: page.rows.map((row) => (row.rowNo === rowNo ? { ...row, decision } : row)) })),
      },
    );
  }

  const deciding = useMutation({
    mutationFn: ({ rowNo, decision }: { rowNo: number; decision: Decided }) => call(decideImportRow, { importId, rowNo, decision }),
    onMutate: ({ rowNo, decision }) => write(rowNo, decision),
    onError(error) {
      const problem = problemOf(error);
      notify({ tone: 'problem', text: `${problem.title} ${problem.help ?? ''}`.trim() });
      void client.invalidateQueries(lists);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [readImport.path, { importId }] }),
  });
  return { decide: (rowNo, decision) => deciding.mutate({ rowNo, decision }), busy: deciding.isPending };
}
