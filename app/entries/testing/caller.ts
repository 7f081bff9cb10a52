/** Calls the server under test over real HTTP, with a host name and a cookie of one's choice. */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Endpoint } from '../../platform/http/endpoint.ts';

export interface Reply {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Record<string, unknown>;
}

export interface CallOptions {
  cookie?: string;
  host?: string;
  commandId?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Sends an input to an endpoint: names of the path filled in, the rest as query or body. */
export async function callEndpoint(
  port: number,
  endpoint: Endpoint,
  input: Record<string, unknown>,
  options: CallOptions = {},
): Promise<Reply> {
  const rest = { ...input };
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = encodeURIComponent(String(rest[name]));
    delete rest[name];
    return value;
  });
  const inQuery = endpoint.method === 'GET' || endpoint.carries === 'upload';
  const query = inQuery ? new URLSearchParams(rest as Record<string, string>).toString() : '';
  const command: Record<string, string> =
    endpoint.method === 'GET' ? {} : { 'command-id': options.commandId ?? randomUUID(), 'content-type': 'application/json' };
  return send(port, endpoint.method, query === '' ? path : `${path}?${query}`, inQuery ? undefined : JSON.stringify(rest), {
    ...options,
    headers: { ...command, ...options.headers },
  });
}

export function send(port: number, method: string, path: string, body: string | Uint8Array | undefined, options: CallOptions = {}): Promise<Reply> {
  const headers: Record<string, string> = { host: options.host ?? `localhost:${port}`, ...options.headers };
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
  if (options.cookie !== undefined) headers['cookie'] = options.cookie;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parse(Buffer.concat(parts).toString('utf8')) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { text };
  }
}
