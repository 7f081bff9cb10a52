/** What the environment says about channels. What is not set is not used: nothing is sent. */

type Environment = Readonly<Record<string, string | undefined>>;

export interface PushSettings {
  /** `mailto:` or `https:` address of the city, told to push services. */
  readonly contact: string;
  /** Push services that may be reached: `example.org` with all below it, or for a trial `http://127.0.0.1:4130`. */
  readonly hosts: readonly string[];
}

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS is demanded. */
  readonly secure: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** `AnakKita <anakkita@kota.example>` */
  readonly from: string;
}

export interface WhatsAppSettings {
  /** Base of the interface with its version, without a slash at the end. */
  readonly base: string;
  /** Id of the city's sending number. */
  readonly phoneId: string;
  readonly token: string;
  /** Approved template of reminders: one variable, the sentence. */
  readonly template: string;
  /** Approved template of the kind that brings a code; null: numbers cannot be proved. */
  readonly codeTemplate: string;
  readonly language: string;
}

export interface Channels {
  readonly push: PushSettings | null;
  readonly mail: MailSettings | null;
  readonly whatsApp: WhatsAppSettings | null;
  /** Public address, for links in e-mail; null when none is set. */
  readonly origin: string | null;
}

/** The services behind the common browsers: Chrome and Edge on Android, Firefox, Edge on Windows, Safari. */
const PUSH_HOSTS = 'fcm.googleapis.com,push.services.mozilla.com,notify.windows.com,push.apple.com';

/** @throws Error with a sentence for a value that cannot be meant */
export function readChannels(environment: Environment = process.env): Channels {
  const of = (name: string): string | null => environment[name]?.trim() || null;
  return { push: readPush(of), mail: readMail(of), whatsApp: readWhatsApp(of), origin: of('ORIGIN') === null ? null : new URL(of('ORIGIN')!).origin };
}

type Of = (name: string) => string | null;

function readPush(of: Of): PushSettings | null {
  const contact = of('ANAKKITA_PUSH_CONTACT');
  if (contact === null) return null;
  if (!/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/.test(contact))
    throw new Error('ANAKKITA_PUSH_CONTACT bukan alamat seperti mailto:admin@kota.go.id. (No contact address.)');
  const hosts = (of('ANAKKITA_PUSH_HOSTS') ?? PUSH_HOSTS).split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== '');
  return { contact, hosts };
}

function readMail(of: Of): MailSettings | null {
  const text = of('ANAKKITA_SMTP_URL');
  if (text === null) return null;
  const url = URL.parse(text);
  const from = of('ANAKKITA_MAIL_FROM');
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new Error('ANAKKITA_SMTP_URL bukan alamat seperti smtp://pengguna:sandi@mail.kota.go.id:587. (No address of a mail server.)');
  if (from === null || !/[^@\s]+@[^@\s]+/.test(from)) throw new Error('ANAKKITA_MAIL_FROM bukan alamat e-mail pengirim. (No sender.)');
  const secure = url.protocol === 'smtps:';
  const decode = (part: string): string | null => (part === '' ? null : decodeURIComponent(part));
  return { host: url.hostname, port: Number(url.port) || (secure ? 465 : 587), secure, user: decode(url.username), password: decode(url.password), from };
}

function readWhatsApp(of: Of): WhatsAppSettings | null {
  const base = of('ANAKKITA_WHATSAPP_URL');
  if (base === null) return null;
  const url = URL.parse(base);
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname))))
    throw new Error('ANAKKITA_WHATSAPP_URL bukan alamat https seperti https://graph.facebook.com/v23.0. (No https address.)');
  const need = (name: string): string => {
    const value = of(name);
    if (value === null) throw new Error(`${name} belum diisi, padahal ANAKKITA_WHATSAPP_URL diisi. (${name} is missing.)`);
    return value;
  };
  return {
    base: base.replace(/\/+$/, ''), phoneId: need('ANAKKITA_WHATSAPP_PHONE_ID'), token: need('ANAKKITA_WHATSAPP_TOKEN'), template: need('ANAKKITA_WHATSAPP_TEMPLATE'),
    codeTemplate: need('ANAKKITA_WHATSAPP_CODE_TEMPLATE'), language: of('ANAKKITA_WHATSAPP_LANGUAGE') ?? 'id',
  };
}

/** Names of this machine itself. */
export function isLoopbackName(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
