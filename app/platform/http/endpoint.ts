/**
 * What an endpoint is, as data that browser, server, tests and documents share. A route is one sentence: method, path,
 * input, reply, the verb it needs and the audit event it leaves.
 */
import type * as z from 'zod/mini';

type Shape = z.ZodMiniType<Record<string, unknown>>;

export interface Endpoint<Input = unknown, Reply = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `{names}`, for example `/v1/children/{childId}`. */
  readonly path: string;
  /** One sentence for the readable page of the interface. */
  readonly title: string;
  /** Verb that the actor must hold; `signed-in` for any session; `anybody` without one. */
  readonly needs: string;
  /** Audit verb of the request; null when nothing personal is read or written. */
  readonly records: string | null;
  /** Whether a device may queue it without signal. */
  readonly queueable: boolean;
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: Shape;
  readonly reply: z.ZodMiniType<Reply>;
  /** `upload`: the body is a file as it is; `download`: the reply is a file. */
  readonly carries: 'json' | 'upload' | 'download';
  /** Only for the compiler: the joined input. */
  readonly input?: Input;
}

type Out<S> = S extends z.ZodMiniType<infer T> ? T : unknown;
/** A part's own keys; an empty part (`z.strictObject({})`) has none and must not forbid those of the others. */
type Part<S> = S extends Shape ? (Out<S> extends Record<string, never> ? unknown : Out<S>) : unknown;
type Joined<P, Q, B> = Part<P> & Part<Q> & Part<B>;

interface Declaration<P, Q, B, R> {
  method: Endpoint['method'];
  path: string;
  title: string;
  needs: string;
  records: string | null;
  queueable?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  reply: R;
  carries?: Endpoint['carries'];
}

/**
 * Declares an endpoint. Input is the join of path parameters, query and body; unknown keys are refused because each
 * part is a strict object.
 */
export function endpoint<
  R extends z.ZodMiniType<unknown>,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(declaration: Declaration<P, Q, B, R>): Endpoint<Joined<P, Q, B>, Out<R>> {
  return { queueable: false, carries: 'json', ...declaration } as unknown as Endpoint<Joined<P, Q, B>, Out<R>>;
}

export type InputOf<E> = E extends Endpoint<infer I, unknown> ? I : never;
export type ReplyOf<E> = E extends Endpoint<unknown, infer R> ? R : never;
