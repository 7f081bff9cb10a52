/** The session's token out of the Cookie header, when its signature is ours. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from '../../platform/keys/index.ts';

/** Prefix of our cookies; the sign-in library appends `.session_token`, and prepends `__Secure-` under https. */
export const COOKIE_PREFIX = 'anakkita';

/** The token, or null for no cookie, another's cookie, or one that was changed. */
export function sessionToken(cookieHeader: string | undefined, secure: boolean): string | null {
  const name = `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token=`;
  const pair = cookieHeader
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(name));
  if (pair === undefined) return null;
  const value = decode(pair.slice(name.length));
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const told = Buffer.from(value.slice(dot + 1), 'base64');
  const own = createHmac('sha256', authSecret()).update(value.slice(0, dot)).digest();
  return told.length === own.length && timingSafeEqual(told, own) ? value.slice(0, dot) : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
