import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { listImportRows, type ImportRowView, type IssueKind } from '../contract.ts';

const PAGE = 50;

export interface Rows {
  rows: readonly ImportRowView[] | undefined;
  total: number;
  error: Error | null;
  /** How many more a press brings; 0 at the end. */
  more: number;
  showMore: () => void;
  retry: () => void;
}

/** The rows of an import that share an issue, page after page, in the order of the file. */
export function useRows(importId: string, kind: IssueKind, enabled = true): Rows {
  const asked = useInfiniteQuery({
    queryKey: [listImportRows.path, importId, kind],
    queryFn: ({ pageParam, signal }) => call(listImportRows, { importId, kind, after: pageParam, limit: PAGE }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: undefined,
    enabled,
  });
  const rows = asked.data?.pages.flatMap((page) => page.rows);
  const total = asked.data?.pages.at(-1)?.total ?? 0;
  return {
    rows,
    total,
    error: asked.error,
    more: asked.hasNextPage ? Math.min(PAGE, total - (rows?.length ?? 0)) : 0,
    showMore: () => void asked.fetchNextPage(),
    retry: () => void asked.refetch(),
  };
}
