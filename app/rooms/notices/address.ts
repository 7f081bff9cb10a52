/** Addresses and the codes that prove them. Pure. */

export const CODE_MINUTES = 15;
/** Wrong codes after which a new one must be asked for. */
export const MOST_CODE_TRIES = 5;
/** Codes that one person may have sent in a day, over one channel. */
export const MOST_CODES_A_DAY = 5;
export const SECONDS_BETWEEN_CODES = 60;

/**
 * Enough of an address to know it again, not enough to write to it.
 * @example hintOf('email', 'rina@puskesmas.example') // 'r…@puskesmas.example'
 * @example hintOf('whatsapp', '+6281100191234') // '+62 … 234'
 */
export function hintOf(channel: 'email' | 'whatsapp', address: string): string {
  if (channel === 'whatsapp') return `${address.slice(0, 3)} \u2026 ${address.slice(-3)}`;
  const at = address.indexOf('@');
  return `${address.slice(0, 1)}\u2026${address.slice(at)}`;
}

export interface CodeState {
  readonly hasCode: boolean;
  readonly until: Date | null;
  readonly tries: number;
}

/** Whether a code may still be tried. */
export function mayTryCode({ hasCode, until, tries }: CodeState, now: Date): boolean {
  return hasCode && until !== null && until > now && tries < MOST_CODE_TRIES;
}

/** Seconds to wait before another code may be sent; null when today's are used up. */
export function secondsToNextCode(last: { on: string; sent: number; at: Date } | null, today: string, now: Date): number | null {
  if (last === null) return 0;
  if (last.on === today && last.sent >= MOST_CODES_A_DAY) return null;
  return Math.max(0, Math.ceil(SECONDS_BETWEEN_CODES - (now.getTime() - last.at.getTime()) / 1000));
}
