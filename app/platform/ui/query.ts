import { keepPreviousData, QueryClient } from '@tanstack/react-query';

/** Attempts after the first when the server is busy or the line is down. */
const RETRIES = 3;

/** Fresh enough not to ask again while one moves between pages. */
const FRESH_MS = 30_000;

/** Status of a thrown problem; 0 when nothing answered. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('problem' in error)) return 0;
  const { problem } = error;
  return typeof problem === 'object' && problem !== null && 'status' in problem ? Number(problem.status) : 0;
}

/** Whether asking again can help: a refusal (4xx) stays a refusal. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const status = statusOf(error);
  return failures < RETRIES && (status === 0 || status >= 500);
}

/** The desk's query client: old content stays while new content loads; refusals are not repeated. */
export function deskQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, placeholderData: keepPreviousData, retry: shouldRetry },
      mutations: { retry: false },
    },
  });
}
