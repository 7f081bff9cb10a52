/** A person's own notices, and how they want to be reminded beyond the application. Open to every session, about oneself alone. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { noticeKinds } from './notice.ts';

const outcome = z.object({ id: z.string(), outcome: z.string() });
const amount = z.optional(z.number());

export const noticeView = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  day: z.string(),
  counts: z.object({ late: amount, today: amount, soon: amount, own: amount, all: amount }),
  madeAt: z.string(),
  readAt: z.nullable(z.string()),
  /** Page on which it can be done. */
  link: z.string(),
});
export type NoticeView = z.output<typeof noticeView>;

export const listMyNotices = endpoint({
  method: 'GET',
  path: '/v1/my-notices',
  title: "One's own notices of the last weeks, newest first, and how many were not read: kinds and numbers, no names.",
  needs: 'signed-in',
  records: null,
  reply: z.object({ unread: z.number(), notices: z.array(noticeView) }),
});

export const readMyNotices = endpoint({
  method: 'POST',
  path: '/v1/my-notices/read',
  title: 'Says that notices were seen: all that were made until an instant.',
  needs: 'signed-in',
  records: 'notice.read',
  body: z.strictObject({ until: z.iso.datetime() }),
  reply: outcome,
});

export const addressChannels = ['email', 'whatsapp'] as const;
export type AddressChannel = (typeof addressChannels)[number];

export const browsers = ['chrome', 'edge', 'firefox', 'safari', 'samsung', 'other'] as const;
export const systems = ['android', 'iphone', 'windows', 'mac', 'linux', 'other'] as const;

const hour = z.int().check(z.gte(0), z.lte(23));

export const readMyReminders = endpoint({
  method: 'GET',
  path: '/v1/my-reminders',
  title: 'Which channels the city has set up, and how one wants to be reminded.',
  needs: 'signed-in',
  records: null,
  reply: z.object({
    /** The demo sends nothing to anybody. */
    demo: z.boolean(),
    /** Public key with which a browser subscribes; null while the city has not set up push. */
    pushKey: z.nullable(z.string()),
    setUp: z.object({ email: z.boolean(), whatsapp: z.boolean() }),
    quiet: z.object({ from: z.number(), until: z.number(), urgentAnyway: z.boolean() }),
    addresses: z.array(
      z.object({
        channel: z.enum(addressChannels),
        /** Enough to know it again: the first letter and the domain, or the last three digits. */
        hint: z.string(),
        state: z.enum(['waiting', 'verified', 'refused']),
      }),
    ),
    devices: z.array(z.object({ id: z.string(), browser: z.enum(browsers), system: z.enum(systems), addedAt: z.string(), seenAt: z.string() })),
  }),
});
export type MyReminders = z.output<(typeof readMyReminders)['reply']>;

export const chooseQuietHours = endpoint({
  method: 'PUT',
  path: '/v1/my-reminders/quiet-hours',
  title: 'Hours in which nothing is sent; the same hour twice: none.',
  needs: 'signed-in',
  records: 'notice.quiet_hours',
  body: z.strictObject({ from: hour, until: hour, urgentAnyway: z.boolean() }),
  reply: outcome,
});

export const addDevice = endpoint({
  method: 'PUT',
  path: '/v1/my-reminders/devices/{deviceId}',
  title: 'This browser is to be reminded; sent again it says that it is still used.',
  needs: 'signed-in',
  records: 'notice.device_added',
  params: z.strictObject({ deviceId: z.uuid() }),
  body: z.strictObject({
    endpoint: z.url().check(z.maxLength(1000)),
    p256dh: z.string().check(z.regex(/^[\w-]{87}=?$/)),
    auth: z.string().check(z.regex(/^[\w-]{22}(==)?$/)),
    browser: z.enum(browsers),
    system: z.enum(systems),
  }),
  reply: outcome,
});

export const removeDevice = endpoint({
  method: 'DELETE',
  path: '/v1/my-reminders/devices/{deviceId}',
  title: 'A browser is reminded no more.',
  needs: 'signed-in',
  records: 'notice.device_removed',
  params: z.strictObject({ deviceId: z.uuid() }),
  reply: outcome,
});

const channelParams = z.strictObject({ channel: z.enum(addressChannels) });

export const setAddress = endpoint({
  method: 'PUT',
  path: '/v1/my-reminders/addresses/{channel}',
  title: 'Names an e-mail address or WhatsApp number; a code is sent there. An earlier one is forgotten.',
  needs: 'signed-in',
  records: 'notice.address_set',
  params: channelParams,
  body: z.strictObject({ address: z.string().check(z.trim(), z.minLength(3), z.maxLength(254)) }),
  reply: outcome,
});

export const verifyAddress = endpoint({
  method: 'POST',
  path: '/v1/my-reminders/addresses/{channel}/verification',
  title: 'The code that was sent there: from now on reminders go there. The outcome tells whether it was right.',
  needs: 'signed-in',
  records: 'notice.address_verified',
  params: channelParams,
  body: z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) }),
  reply: outcome,
});

export const removeAddress = endpoint({
  method: 'DELETE',
  path: '/v1/my-reminders/addresses/{channel}',
  title: 'An address or number is forgotten.',
  needs: 'signed-in',
  records: 'notice.address_removed',
  params: channelParams,
  reply: outcome,
});
