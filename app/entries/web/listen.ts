/** The port: taken first, so that a second start is told at once; until the city stands it asks for patience. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { CONTENT_POLICY } from '../../platform/http/headers.ts';
import { problemBody } from '../../platform/problem/index.ts';

export interface Listening {
  port: number;
  /** From now on the app answers. */
  open(app: Hono): void;
  /** Takes no more requests; those under way are given two seconds. */
  close(): Promise<void>;
}

const PATIENCE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>AnakKita</title></head>
<body><p>AnakKita sedang disiapkan. Halaman ini terbuka sendiri sebentar lagi.</p></body></html>`;

function askPatience(request: Request): Response {
  const headers = { 'retry-after': '1', 'cache-control': 'no-store', 'content-security-policy': CONTENT_POLICY };
  if (request.headers.get('accept')?.includes('text/html') === true)
    return new Response(PATIENCE, { status: 503, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
  return new Response(JSON.stringify(problemBody('server.busy')), {
    status: 503,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}

/** @throws Error with a sentence when the port is taken or may not be used */
export async function listen(host: string, port: number): Promise<Listening> {
  let app: Hono | undefined;
  const server = createAdaptorServer({ fetch: (request, env) => app?.fetch(request, env) ?? askPatience(request) }) as Server;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(told(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open: (ready) => {
      app = ready;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}

function told(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} sudah dipakai, mungkin oleh AnakKita yang sedang berjalan. Hentikan itu, atau pilih port lain: PORT=${port + 1} npm start. (The port is taken.)`,
    );
  }
  if (error.code === 'EACCES')
    return new Error(`Port ${port} tidak boleh dipakai pengguna ini. Pilih port di atas 1023 dengan PORT. (The port may not be used.)`);
  if (error.code === 'EADDRNOTAVAIL')
    return new Error(`Alamat HOST=${host} bukan milik komputer ini. (The address is not this machine's.)`);
  return error;
}
