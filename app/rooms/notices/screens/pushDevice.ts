import type { browsers, systems } from '../index.ts';

/** Why this browser cannot be asked. */
export type PushFault = 'unsupported' | 'denied' | 'failed';

export interface Subscribed {
  endpoint: string;
  p256dh: string;
  auth: string;
}

const WORKER = '/pengingat/sw.js';
/** The worker answers for no page of the application: it shows reminders and nothing else. */
const SCOPE = '/pengingat/';

export function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** The subscription that this browser has, or null. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  if (!isSupported()) return null;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Asks the person and the browser. A subscription that was made with another key of the city is made anew. */
export async function subscribe(publicKey: string): Promise<Subscribed | PushFault> {
  if (!isSupported()) return 'unsupported';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  try {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: 'none' });
    const registration = await ready();
    const key = bytesOf(publicKey);
    const before = await registration.pushManager.getSubscription();
    if (before !== null && !isSame(before.options.applicationServerKey, key)) await before.unsubscribe();
    return subscribedOf(await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  } catch {
    return 'failed';
  }
}

/** Ends the subscription of this browser. */
export async function unsubscribe(): Promise<void> {
  await (await currentSubscription())?.unsubscribe().catch(() => false);
}

/** `ready` of the browser waits for a worker of this page, which ours is not: so it is waited for by its state. */
async function ready(): Promise<ServiceWorkerRegistration> {
  const registration = (await navigator.serviceWorker.getRegistration(SCOPE))!;
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (worker !== null && worker.state !== 'activated')
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve();
      });
    });
  return registration;
}

/** What the server has to know of a subscription. */
export function subscribedOf(subscription: PushSubscription): Subscribed {
  const { endpoint, keys } = subscription.toJSON() as { endpoint: string; keys: { p256dh: string; auth: string } };
  return { endpoint, p256dh: keys.p256dh.replaceAll('=', ''), auth: keys.auth.replaceAll('=', '') };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function isSame(one: ArrayBuffer | null, other: Uint8Array): boolean {
  if (one === null) return false;
  const bytes = new Uint8Array(one);
  return bytes.length === other.length && bytes.every((byte, at) => byte === other[at]);
}

const browserWords: readonly (readonly [RegExp, (typeof browsers)[number]])[] = [
  [/SamsungBrowser/, 'samsung'],
  [/Edg/, 'edge'],
  [/Firefox|FxiOS/, 'firefox'],
  [/Chrome|CriOS/, 'chrome'],
  [/Safari/, 'safari'],
];
const systemWords: readonly (readonly [RegExp, (typeof systems)[number]])[] = [
  [/Android/, 'android'],
  [/iPhone|iPad/, 'iphone'],
  [/Windows/, 'windows'],
  [/Mac OS/, 'mac'],
  [/Linux/, 'linux'],
];

/** Kind of browser and system, in the few words that are kept. */
export function deviceWords(agent: string): { browser: (typeof browsers)[number]; system: (typeof systems)[number] } {
  return {
    browser: browserWords.find(([sign]) => sign.test(agent))?.[1] ?? 'other',
    system: systemWords.find(([sign]) => sign.test(agent))?.[1] ?? 'other',
  };
}
