/**
 * The corridor every request walks: match, parse, resolve the actor, demand, answer, audit, commit, filter the reply.
 */
import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import type pg from 'pg';
import type { ActorSource } from '../db/actor.ts';
import type { Connection } from '../db/pool.ts';
import { asProblem } from '../db/refusal.ts';
import { idsAsked } from '../db/turned-away.ts';
import type { Regency } from '../db/regency.ts';
import { newId } from '../ids/index.ts';
import { log } from '../log/index.ts';
import { Problem, problemBody } from '../problem/index.ts';
import { readBody } from './body.ts';
import { refuseOtherOrigins, securityHeaders } from './headers.ts';
import { parsePart, perform } from './perform.ts';
import type { Endpoint } from './endpoint.ts';
import type { Answer, ReadAnswer } from './serve.ts';

export interface Corridor {
  pool: pg.Pool;
  /** Pipelined connections for what only reads: questions of a page leave together. */
  readPool: pg.Pool;
  /** How `pool` reaches the database, for rooms that need connections of another role. */
  connection: Connection;
  /** All regencies served now, real ones first. */
  regencies(): readonly Regency[];
  /** Reads the list of regencies again, after one was started or ended. */
  refresh(): Promise<void>;
  /** @throws Problem regency.missing when the host name leads to none */
  regencyOf(context: Context): Regency;
  /** Who a request comes from, by its cookie. */
  actorOf(context: Context, regency: Regency): ActorSource;
  /** The public address when one is set, else null: then the request's own host counts. */
  origin: string | null;
}

/**
 * All answers as one Hono app.
 * @param around what every request passes first, the outermost first
 */
export function serveAll(answers: readonly Answer[], corridor: Corridor, around: readonly MiddlewareHandler[] = []): Hono {
  const app = new Hono();
  for (const one of around) app.use('*', one);
  app.use('*', securityHeaders(corridor.origin));
  app.use('/v1/*', refuseOtherOrigins(corridor.origin));
  for (const answer of answers) {
    const path = answer.endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(answer.endpoint.method, path, (context) => respond(context, answer, corridor));
  }
  app.all('/v1/*', () => {
    throw new Problem('route.missing', {});
  });
  app.onError((error, context) => answerProblem(context, error));
  return app;
}

async function respond(context: Context, answer: Answer, corridor: Corridor): Promise<Response> {
  const requestId = newId();
  context.set('requestId', requestId);
  const input = await readInput(context, answer.endpoint);
  if (answer.kind === 'bare') return answer.answer(context, corridor, input as never);
  const { endpoint } = answer;
  const regency = corridor.regencyOf(context);
  const reply = await perform(answer, input, {
    pool: answer.kind === 'read' ? corridor.readPool : corridor.pool, regency, who: corridor.actorOf(context, regency),
    commandId: answer.kind === 'command' ? readCommandId(context) : null, options: { requestId, asks: idsAsked(input, endpoint.path) }, context,
  });
  if (reply instanceof Response) return reply;
  return context.json(reply as object, 200, { 'cache-control': 'no-store' });
}

async function readInput(context: Context, endpoint: Endpoint): Promise<Record<string, unknown>> {
  const params = parsePart(endpoint.params, context.req.param(), 'params');
  const query = parsePart(endpoint.query, context.req.query(), 'query');
  if (endpoint.method === 'GET' || endpoint.carries === 'upload') return { ...params, ...query };
  const text = await readBody(context);
  let body: unknown = {};
  try {
    if (text !== '') body = JSON.parse(text);
  } catch {
    throw new Problem('input.unreadable', { part: 'body', issues: ['JSON'] });
  }
  return { ...params, ...query, ...parsePart(endpoint.body, body, 'body') };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function readCommandId(context: Context): string {
  const id = context.req.header('command-id')?.toLowerCase();
  if (id === undefined || !UUID.test(id)) throw new Problem('input.unreadable', { part: 'header', issues: [{ path: 'Command-Id', code: 'missing' }] });
  return id;
}

/** Answers an error as a problem. What is not in the catalogue is logged by its request id and told as our own fault. */
export function answerProblem(context: Context, thrown: unknown): Response {
  const error = asProblem(thrown);
  const requestId = (context.get('requestId') as string | undefined) ?? newId();
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  if (error instanceof Problem) {
    const body = problemBody(error.code, error.details, requestId);
    return context.body(JSON.stringify(body), body.status as 400, headers);
  }
  const { code, message, stack } = error as { code?: string; message?: string; stack?: string };
  // Lines of a message may hold a value: only places in the code are kept.
  const places = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ requestId, path: context.req.routePath, code, message: code === undefined ? message : 'database', stack: places?.slice(0, 5) }, 'request failed');
  return context.body(JSON.stringify(problemBody('server.failed', {}, requestId)), 500, headers);
}

export type { ReadAnswer };
