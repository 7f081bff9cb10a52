/** Answers of addresses: named, proved by a code that is sent there, forgotten. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { bare, commands } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { newId } from '../../platform/ids/index.ts';
import { newSalt, recordKey, sealText } from '../../platform/keys/index.ts';
import { isMailAddress, readChannels, sendMail, sendWhatsAppCode } from '../../platform/notify/index.ts';
import type { Channels, Sent } from '../../platform/notify/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { internationalPhone } from '../identity/index.ts';
import { CODE_MINUTES, mayTryCode, secondsToNextCode } from './address.ts';
import { removeAddress, setAddress, verifyAddress } from './contract.ts';
import type { AddressChannel } from './contract.ts';
import { codeText, textVersions } from './notice-text.ts';
import { countCodeTry, deleteAddress, findAddress, markVerified, saveAddress } from './reminder-store.ts';

const oneself = async (): Promise<void> => undefined;

/** Bound to the row's own key: of a stolen copy of the table no code is guessed. */
const hashOf = (salt: Buffer, code: string): Buffer => createHmac('sha256', recordKey(salt)).update(`reminder code ${code}`).digest();

/** @throws Problem reminder.channel_off, reminder.address */
function addressFor(channel: AddressChannel, typed: string, { mail, whatsApp }: Channels, demo: boolean): string {
  if ((channel === 'email' ? mail : whatsApp) === null || demo) throw new Problem('reminder.channel_off', { channel });
  const address = channel === 'email' ? (isMailAddress(typed) ? typed : null) : internationalPhone(typed);
  if (address === null) throw new Problem('reminder.address', { channel });
  return address;
}

/** Keeps the address with a new code. @throws Problem reminder.too_soon before the next code may be sent */
async function keep(tx: Tx, channel: AddressChannel, address: string, code: string): Promise<void> {
  const before = await findAddress(tx, channel);
  const last = before === undefined ? null : { on: before.codes_on, sent: before.codes_sent, at: before.code_sent_at };
  const seconds = secondsToNextCode(last, tx.today, tx.now);
  if (seconds === null || seconds > 0) throw new Problem('reminder.too_soon', { seconds });
  const salt = newSalt();
  await saveAddress(tx, {
    channel, salt, sealed: sealText(recordKey(salt), address), codeHash: hashOf(salt, code), codeUntil: new Date(tx.now.getTime() + CODE_MINUTES * 60_000),
    codesSent: last !== null && last.on === tx.today ? last.sent + 1 : 1,
  });
}

function sendCode({ mail, whatsApp, origin }: Channels, channel: AddressChannel, address: string, code: string): Promise<Sent> {
  const id = newId();
  if (channel === 'whatsapp') return sendWhatsAppCode(whatsApp!, address, id, code);
  return sendMail(mail!, address, { id, title: textVersions.at(-1)!.title, body: codeText(code), link: '/pengingat', urgent: false }, origin);
}

export const addressAnswers: Answer[] = [
  // Sent after the commit and outside of it: a slow mail server holds no transaction, and a repeat is held back by the minute between codes.
  bare(setAddress, async (context, corridor, { channel, address: typed }) => {
    const regency = corridor.regencyOf(context);
    const channels = readChannels();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const options = { need: null, records: setAddress.records, requestId: context.get('requestId') as string };
    const { address, id } = await asActor(corridor.pool, regency, corridor.actorOf(context, regency), options, async (tx) => {
      const kept = addressFor(channel, typed, channels, regency.kind === 'demo');
      await keep(tx, channel, kept, code);
      return { address: kept, id: tx.actor.id };
    });
    const sent = await sendCode(channels, channel, address, code);
    if (sent.state === 'refused') throw new Problem('reminder.address', { channel });
    if (sent.state === 'later') throw new Problem('reminder.not_sent', { channel });
    return context.json({ id, outcome: 'code_sent' }, 200, { 'cache-control': 'no-store' });
  }),

  // A wrong code is counted, so it is an outcome and no problem: a problem would take the count back.
  commands(verifyAddress, oneself, async (tx, { channel, code }) => {
    const row = await findAddress(tx, channel);
    const id = tx.actor.id;
    if (row === undefined || !mayTryCode({ hasCode: row.code_hash !== null, until: row.code_until, tries: row.code_tries }, tx.now)) return { id, outcome: 'expired' };
    if (!timingSafeEqual(hashOf(row.salt, code), row.code_hash!)) {
      await countCodeTry(tx, channel, row.code_tries + 1);
      return { id, outcome: 'wrong' };
    }
    await markVerified(tx, channel);
    return { id, outcome: 'verified' };
  }),

  commands(removeAddress, oneself, async (tx, { channel }) => {
    await deleteAddress(tx, channel);
    return { id: tx.actor.id, outcome: 'removed' };
  }),
];
