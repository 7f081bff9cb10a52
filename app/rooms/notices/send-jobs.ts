/** Sends what is due over the channels that the city has set up. Nothing is sent that was not written down before. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { queue } from '../../platform/jobs/index.ts';
import type { JobEnvironment } from '../../platform/jobs/index.ts';
import { openText, recordKey } from '../../platform/keys/index.ts';
import { readChannels, sendMail, sendPush, sendWhatsApp } from '../../platform/notify/index.ts';
import type { Channels, Message, Sent, Subscription } from '../../platform/notify/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { endDelivery, findQuiet, findTarget, forgetPlace, putOff, takeDue, tidyNotices } from './delivery-store.ts';
import type { DueDelivery } from './delivery-store.ts';
import { urgentKinds } from './notice.ts';
import { linkOf, textOf } from './notice-text.ts';
import { MOST_TRIES, STALE_HOURS, nextTry, whenAllowed } from './quiet.ts';

/** Made by a round, and every five minutes for what waits. */
export const sendQueue = queue<Record<string, never>>('notices.send', { everyMinutes: 5, retryLimit: 0 });

type City = Pick<JobEnvironment, 'pool' | 'regency'>;

const BATCH = 25;

function asClock<T>({ pool, regency }: City, act: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(pool, regency, serviceAccount('clock', osUser()), { need: 'notice.deliver', records: null }, async (tx) => {
    tx.mustSomewhere('notice.deliver');
    return act(tx);
  });
}

/** Sends until nothing is due. @returns how many were tried */
export async function sendDue(city: City, channels: Channels = readChannels()): Promise<number> {
  if (city.regency.kind === 'demo') return 0;
  for (let tried = 0; ; ) {
    const batch = await asClock(city, (tx) => takeDue(tx, BATCH));
    if (batch.length === 0) return tried;
    // One after another: a slow channel holds up a batch and not the database.
    for (const delivery of batch) await sendOne(city, channels, delivery);
    tried += batch.length;
  }
}

async function sendOne(city: City, channels: Channels, delivery: DueDelivery): Promise<void> {
  const urgent = urgentKinds.includes(delivery.kind);
  const ready = await asClock(city, async (tx) => {
    if (tx.now.getTime() - delivery.madeAt.getTime() > STALE_HOURS * 3_600_000) return endDelivery(tx, delivery.id, { state: 'given_up', why: 'too late' });
    const allowed = whenAllowed(tx.now, (await findQuiet(tx, [delivery.personId]))(delivery.personId), urgent);
    if (allowed > tx.now) return putOff(tx, delivery.id, allowed, 'quiet hours', delivery.tries - 1);
    const target = await findTarget(tx, delivery);
    if (target === undefined || !isSetUp(channels, delivery)) return endDelivery(tx, delivery.id, { state: 'dropped', why: target === undefined ? 'not wanted' : 'channel off' });
    return openText(recordKey(target.salt), target.sealed);
  });
  if (typeof ready !== 'string') return;
  const sent = await send(channels, delivery, ready, { ...textOf(delivery), id: delivery.id, link: linkOf(delivery), urgent });
  await asClock(city, async (tx) => write(tx, delivery, sent));
}

function isSetUp({ push, mail, whatsApp }: Channels, { channel }: DueDelivery): boolean {
  return { push, email: mail, whatsapp: whatsApp }[channel] !== null;
}

function send({ push, mail, whatsApp, origin }: Channels, { channel }: DueDelivery, address: string, message: Message): Promise<Sent> {
  if (channel === 'push') return sendPush(push!, JSON.parse(address) as Subscription, message);
  return channel === 'email' ? sendMail(mail!, address, message, origin) : sendWhatsApp(whatsApp!, address, message);
}

async function write(tx: Tx, delivery: DueDelivery, sent: Sent): Promise<void> {
  if (sent.state === 'sent') return endDelivery(tx, delivery.id, { state: 'sent', why: null });
  if (sent.state === 'refused') {
    await endDelivery(tx, delivery.id, { state: 'refused', why: sent.why });
    return forgetPlace(tx, delivery);
  }
  if (delivery.tries >= MOST_TRIES) return endDelivery(tx, delivery.id, { state: 'given_up', why: sent.why });
  return putOff(tx, delivery.id, nextTry(tx.now, delivery.tries, sent.afterS), sent.why, delivery.tries);
}

/** Old notices, browsers that nobody used, addresses of people who left. Every night. */
export const tidy = (city: City): Promise<void> => asClock(city, tidyNotices);
