/** Web push (RFC 8030, 8291, 8292): a message to one browser, readable by that browser alone. */
import webPush from 'web-push';
import { pushKeys } from '../keys/index.ts';
import { PATIENCE_MS, SENT, ownPath, secondsOf, withoutAnswer } from './outcome.ts';
import type { Message, Sent } from './outcome.ts';
import { isLoopbackName } from './settings.ts';
import type { PushSettings } from './settings.ts';

/** What a browser gives: where to send, and the keys that only it can open. */
export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A reminder that is a day old helps nobody. */
const LIVES_S = 12 * 3600;

/**
 * Whether an endpoint is one of the push services that the city allows. A browser names it, so it is told by a list: else
 * anybody could make this server call any address.
 */
export function isAllowed(endpoint: string, hosts: readonly string[]): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'http:') return isLoopbackName(url.hostname) && hosts.includes(url.origin);
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return hosts.some((host) => !host.includes('/') && (url.hostname === host || url.hostname.endsWith(`.${host}`)));
}

/** Whether the keys are what a browser makes: a point of P-256 and sixteen bytes of secret. */
export function areKeys({ p256dh, auth }: Pick<Subscription, 'p256dh' | 'auth'>): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  return point.length === 65 && point[0] === 4 && Buffer.from(auth, 'base64url').length === 16;
}

export async function sendPush(settings: PushSettings, to: Subscription, message: Message): Promise<Sent> {
  if (!isAllowed(to.endpoint, settings.hosts)) return { state: 'refused', why: 'endpoint' };
  const payload = JSON.stringify({ id: message.id, title: message.title, body: message.body, link: ownPath(message.link) });
  try {
    const { publicKey, privateKey } = pushKeys();
    const request = webPush.generateRequestDetails({ endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } }, payload, {
      vapidDetails: { subject: settings.contact, publicKey, privateKey },
      TTL: LIVES_S,
      urgency: message.urgent ? 'high' : 'normal',
      // A message that waits at the service is replaced by its repeat.
      topic: message.id.replaceAll('-', '').slice(0, 32),
    });
    const { 'Content-Length': _length, ...headers } = request.headers as Record<string, string>;
    const response = await fetch(to.endpoint, {
      method: 'POST', headers: { ...headers, TTL: String(LIVES_S) }, body: new Uint8Array(request.body!), redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    return outcomeOf(response);
  } catch (error) {
    return withoutAnswer(error);
  }
}

function outcomeOf({ ok, status, headers }: Response): Sent {
  if (ok) return SENT;
  // Gone, or never known: the person took the permission back, or the browser is no more.
  if (status === 404 || status === 410) return { state: 'refused', why: `http ${status}` };
  const afterS = secondsOf(headers.get('retry-after'));
  return { state: 'later', why: `http ${status}`, ...(afterS === undefined ? {} : { afterS }) };
}
