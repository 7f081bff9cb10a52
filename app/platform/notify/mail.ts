/** E-mail over the city's own mail server: plain text, STARTTLS demanded, one message a connection. */
import { createTransport } from 'nodemailer';
import { PATIENCE_MS, SENT, ownPath, withoutAnswer } from './outcome.ts';
import type { Message, Sent } from './outcome.ts';
import { isLoopbackName } from './settings.ts';
import type { MailSettings } from './settings.ts';

/** Whether a text may be one address, and nothing that a header could be made of. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/.test(text);
}

export async function sendMail(settings: MailSettings, to: string, message: Message, origin: string | null): Promise<Sent> {
  if (!isMailAddress(to)) return { state: 'refused', why: 'address' };
  const here = isLoopbackName(settings.host);
  const transport = createTransport({
    host: settings.host, port: settings.port, secure: settings.secure, requireTLS: !settings.secure && !here, ignoreTLS: false,
    ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    tls: { rejectUnauthorized: !here, minVersion: 'TLSv1.2' },
    connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS, disableFileAccess: true, disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(settings.from)?.[1] ?? 'anakkita.invalid';
  const link = ownPath(message.link);
  try {
    await transport.sendMail({
      from: settings.from, to, subject: message.title, text: origin === null ? message.body : `${message.body}\n\n${origin}${link}\n`,
      messageId: `<${message.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      ...(message.urgent ? { priority: 'high' as const } : {}),
    });
    return SENT;
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

/** RFC 5321: 5yz to RCPT TO means that the mailbox is not there. 5yz elsewhere is about us, and may be put right. */
function outcomeOf(error: unknown): Sent {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  if (responseCode === undefined) return withoutAnswer(error);
  if (command === 'RCPT TO' && [550, 551, 553].includes(responseCode)) return { state: 'refused', why: `smtp ${responseCode}` };
  return { state: 'later', why: `smtp ${responseCode}` };
}
