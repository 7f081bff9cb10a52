/** Where a request comes from: the address, and whether it was made on this very machine. */
import { getConnInfo } from '@hono/node-server/conninfo';
import { isIP } from 'node:net';
import type { Context } from 'hono';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.|localhost$|\[::1\]$)/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function remoteAddress(context: Context): string {
  return getConnInfo(context).remote.address ?? '';
}

/**
 * Address to count by. A proxy on this machine tells the address it saw, where the public address says that there is one;
 * from elsewhere nobody's word is taken.
 */
export function callerAddress(context: Context, origin: string | null): string {
  const remote = remoteAddress(context);
  if (origin === null || !LOOPBACK.test(remote)) return remote;
  const told = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(told) === 0 ? remote : told;
}

/**
 * True for a browser on this machine: from a loopback address, to a loopback name, and not through a proxy. The name is
 * looked at because a page elsewhere may point its own name at 127.0.0.1. Where a public address is set nobody is: a proxy
 * that tells nothing of whom it serves looks like this machine.
 */
export function isLoopback(context: Context, origin: string | null): boolean {
  if (origin !== null && !LOOPBACK.test(new URL(origin).hostname)) return false;
  const host = (context.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase();
  return (
    LOOPBACK.test(remoteAddress(context)) &&
    /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host) &&
    FORWARDED.every((name) => context.req.header(name) === undefined)
  );
}
