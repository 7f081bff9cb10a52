/** The browser's way to an endpoint: typed input in, typed reply or a ProblemError out. */
import { queryOptions } from '@tanstack/react-query';
import { problemBody } from '../problem/index.ts';
import type { ProblemBody } from '../problem/index.ts';
import type { Endpoint, InputOf, ReplyOf } from './endpoint.ts';

export class ProblemError extends Error {
  readonly problem: ProblemBody;
  constructor(problem: ProblemBody) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Address of an endpoint with its path and query filled in; what is left of the input is the body. */
export function addressOf(endpoint: Endpoint, input: Record<string, unknown>): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (endpoint.method !== 'GET' && endpoint.carries !== 'upload') return { url: path, rest };
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) if (value !== undefined && value !== null && value !== '') query.set(key, String(value as string | number));
  const text = query.toString();
  return { url: text === '' ? path : `${path}?${text}`, rest: {} };
}

/**
 * Calls an endpoint. A command carries an id, minted here unless given: send the same id again to repeat safely.
 * @throws ProblemError with the catalogue's code, also when the network fails (`server.busy`)
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { signal?: AbortSignal; commandId?: string; file?: Blob } = {},
): Promise<ReplyOf<E>> {
  const { url, rest } = addressOf(endpoint, (input ?? {}) as Record<string, unknown>);
  const headers: Record<string, string> = { accept: 'application/json' };
  let body: BodyInit | undefined;
  if (endpoint.method !== 'GET') headers['command-id'] = options.commandId ?? crypto.randomUUID();
  if (options.file !== undefined) body = options.file;
  else if (endpoint.method !== 'GET') {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(rest);
  }
  let response: Response;
  try {
    response = await fetch(url, { method: endpoint.method, headers, body, signal: options.signal, credentials: 'same-origin' });
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new ProblemError(problemBody('server.busy', { offline: true }));
  }
  if (response.ok) return (await response.json()) as ReplyOf<E>;
  const problem = (await response.json().catch(() => problemBody('server.failed'))) as ProblemBody;
  throw new ProblemError(problem);
}

/** Query options for TanStack Query: the key is the address, so that a command can freshen by prefix. */
export function queryOptionsFor<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  return queryOptions({
    queryKey: [endpoint.path, input] as const,
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  });
}
