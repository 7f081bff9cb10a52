/** Answers of a person's own notices, quiet hours and browsers. */
import { newSalt, openText, pushKeys, recordKey, sealText } from '../../platform/keys/index.ts';
import { areKeys, isAllowed, readChannels } from '../../platform/notify/index.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { sessionIdOf } from '../access/server.ts';
import { hintOf } from './address.ts';
import { addDevice, chooseQuietHours, listMyNotices, readMyNotices, readMyReminders, removeDevice } from './contract.ts';
import type { AddressChannel, MyReminders } from './contract.ts';
import { linkOf } from './notice-text.ts';
import { countUnread, deleteDevice, findOwnQuiet, listAddresses, listDevices, listNotices, markRead, saveDevice, saveQuiet } from './reminder-store.ts';

type Device = MyReminders['devices'][number];

/** Of oneself everybody may read and decide: row security shows nothing else. */
const oneself = async (): Promise<void> => undefined;

export const answers: Answer[] = [
  reads(listMyNotices, async (tx) => {
    const notices = (await listNotices(tx)).map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), readAt: row.readAt?.toISOString() ?? null, link: linkOf(row) }));
    return { unread: await countUnread(tx), notices };
  }),

  commands(readMyNotices, oneself, async (tx, { until }) => {
    await markRead(tx, new Date(until));
    return { id: tx.actor.id, outcome: 'read' };
  }),

  reads(readMyReminders, async (tx) => {
    const demo = tx.regency.kind === 'demo';
    const { push, mail, whatsApp } = readChannels();
    return {
      demo,
      pushKey: push === null || demo ? null : pushKeys().publicKey,
      setUp: { email: mail !== null && !demo, whatsapp: whatsApp !== null && !demo },
      quiet: await findOwnQuiet(tx),
      addresses: (await listAddresses(tx)).map((row) => ({
        channel: row.channel as AddressChannel,
        hint: hintOf(row.channel as AddressChannel, openText(recordKey(row.salt), row.sealed)),
        state: row.refused_at !== null ? ('refused' as const) : row.verified_at !== null ? ('verified' as const) : ('waiting' as const),
      })),
      devices: (await listDevices(tx)).map(({ id, label, made_at, seen_at }) => {
        const [browser, system] = label.split(' ') as [Device['browser'], Device['system']];
        return { id, browser, system, addedAt: made_at.toISOString(), seenAt: seen_at.toISOString() };
      }),
    };
  }),

  commands(chooseQuietHours, oneself, async (tx, quiet) => {
    await saveQuiet(tx, { from: quiet.from, until: quiet.until, urgentAnyway: quiet.urgentAnyway });
    return { id: tx.actor.id, outcome: 'chosen' };
  }),

  commands(addDevice, oneself, async (tx, { deviceId, endpoint, p256dh, auth, browser, system }) => {
    const { push } = readChannels();
    if (push === null || tx.regency.kind === 'demo') throw new Problem('reminder.channel_off', { channel: 'push' });
    if (!isAllowed(endpoint, push.hosts) || !areKeys({ p256dh, auth })) throw new Problem('reminder.address', { channel: 'push' });
    const salt = newSalt();
    const sealed = sealText(recordKey(salt), JSON.stringify({ endpoint, p256dh, auth }));
    const saved = await saveDevice(tx, { id: deviceId, sessionId: sessionIdOf(tx), endpoint, salt, sealed, label: `${browser} ${system}` });
    if (!saved) throw new Problem('reminder.device_taken', {});
    return { id: deviceId, outcome: 'added' };
  }),

  commands(removeDevice, oneself, async (tx, { deviceId }) => {
    await deleteDevice(tx, deviceId);
    return { id: deviceId, outcome: 'removed' };
  }),
];
