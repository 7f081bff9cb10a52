/** Ways out of the application: web push, e-mail, WhatsApp. They know messages and addresses, and no word of the domain. */
export { isMailAddress, sendMail } from './mail.ts';
export type { Message, Sent } from './outcome.ts';
export { areKeys, isAllowed, sendPush } from './push.ts';
export type { Subscription } from './push.ts';
export { readChannels } from './settings.ts';
export type { Channels } from './settings.ts';
export { sendWhatsApp, sendWhatsAppCode } from './whats-app.ts';
