import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { problemOf } from '../../../platform/ui/problemView.ts';

/** What a question to the server brought: the content, why there is none, or its outline while it is under way. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={8} />;
}
