import { useQuery, type QueryClient } from '@tanstack/react-query';
import { ProblemError, queryOptionsFor } from '../../platform/http/client.ts';
import { currentSession } from '../../rooms/access/index.ts';

/** Who is signed in; asked once and again when the window comes back. */
export function useSession() {
  return useQuery({ ...queryOptionsFor(currentSession, {}), staleTime: 60_000 });
}

/** Whether a refusal means that nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'session.missing';
}

/** A session that ended elsewhere is noticed at the first refusal: the question who is here is then asked again. */
export function watchSession(client: QueryClient): QueryClient {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    if (event.query.queryKey[0] === currentSession.path || !isSignedOut(event.action.error)) return;
    void client.invalidateQueries({ queryKey: [currentSession.path] });
  });
  return client;
}
