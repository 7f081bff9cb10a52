/** Doubles of push service, mail server and WhatsApp on this machine: real sockets, nothing beyond loopback. */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Subscription } from './push.ts';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface HttpDouble {
  origin: string;
  received: Received[];
  /** What it answers from now on. */
  answer: { status: number; body?: unknown; headers?: Record<string, string> };
  close(): Promise<void>;
}

/** A server that keeps what it gets. A status of 0 answers nothing and breaks the line. */
export async function startHttpDouble(): Promise<HttpDouble> {
  const double: Pick<HttpDouble, 'received' | 'answer'> = { received: [], answer: { status: 201 } };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      double.received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      const { status, body, headers } = double.answer;
      if (status === 0) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body === undefined ? '' : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(double, {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

export interface Browser {
  subscription: Subscription;
  /** Opens what was sent to it, as a browser does (RFC 8291). @throws when it was sealed for another */
  open(body: Buffer): string;
}

/** A browser with keys of its own that is subscribed at an address. */
export function browserAt(endpoint: string): Browser {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const own = keys.getPublicKey();
  return {
    subscription: { endpoint, p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    open(body) {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + body[20]!);
      const sealed = body.subarray(21 + body[20]!);
      const secret = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]), 32));
      const derive = (label: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${label}\0`), length));
      const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12)).setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
    },
  };
}

export interface Mail {
  from: string;
  to: string[];
  text: string;
  secure: boolean;
  user: string | null;
}

export interface MailDouble {
  port: number;
  mails: Mail[];
  /** Answers to RCPT TO from now on; null takes every address. */
  refuse: number | null;
  close(): Promise<void>;
}

/** A mail server that offers STARTTLS and takes one user. */
export async function startMailDouble(): Promise<MailDouble> {
  const double: Pick<MailDouble, 'mails' | 'refuse'> = { mails: [], refuse: null };
  const server = new SMTPServer({
    authOptional: true, logger: false,
    onAuth: ({ username, password }, _session, done) => (username === 'kota' && password === 'sandi' ? done(null, { user: username }) : done(new Error('no'))),
    onRcptTo: (_address, _session, done) => (double.refuse === null ? done() : done(Object.assign(new Error('refused'), { responseCode: double.refuse }))),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        double.mails.push({
          from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString('utf8'), secure: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(double, {
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  });
}
