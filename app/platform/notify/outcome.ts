/** What a channel says of one message. */

/** `refused` holds for good: nobody is there any more, and the address is forgotten. `later`: try again, perhaps after `afterS`. */
export type Sent =
  | { readonly state: 'sent' }
  | { readonly state: 'refused'; readonly why: string }
  | { readonly state: 'later'; readonly why: string; readonly afterS?: number };

/** A message as it leaves: fixed words and a path of the application. Nothing personal. */
export interface Message {
  /** Goes along, so that the channel knows a repeat as one. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Path on our own origin: begins with one slash. */
  readonly link: string;
  readonly urgent: boolean;
}

/** How long one try may take. */
export const PATIENCE_MS = 10_000;

export const SENT: Sent = { state: 'sent' };

/** A failure without an answer: the network, a name that does not resolve, time. Told by its code alone: a message may hold an address. */
export function withoutAnswer(error: unknown): Sent {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { code?: unknown } };
  const why = [cause?.code, code, name].find((one) => typeof one === 'string') as string | undefined;
  return { state: 'later', why: why ?? 'network' };
}

/** Seconds of a `Retry-After` header, at most a day; undefined for a date or nothing. */
export function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? '');
  return header !== null && header !== '' && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : undefined;
}

/** @throws Error when a link would lead away from our own pages */
export function ownPath(link: string): string {
  if (!/^\/(?!\/)[\w\-/?=&.]*$/.test(link)) throw new Error('A message links to our own pages alone.');
  return link;
}
