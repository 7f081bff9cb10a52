/** Where a request comes from: the address, and whether it was made on this very machine. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.|localhost$|\[::1\]$)/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function remoteAddress(context: Context): string {
  return getConnInfo(context).remote.address ?? '';
}

/** Address to count by. A proxy on this machine tells the address it saw; from elsewhere nobody's word is taken. */
export function callerAddress(context: Context): string {
  const remote = remoteAddress(context);
  const told = LOOPBACK.test(remote) ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return told === undefined || told === '' ? remote : told;
}

/**
 * True for a browser on this machine: from a loopback address, to a loopback name, and not through a proxy. The name is
 * looked at because a page elsewhere may point its own name at 127.0.0.1.
 */
export function isLoopback(context: Context): boolean {
  const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
  return (
    LOOPBACK.test(remoteAddress(context)) &&
    /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host) &&
    FORWARDED.every((name) => context.req.header(name) === undefined)
  );
}
