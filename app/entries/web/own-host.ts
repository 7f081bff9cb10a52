/** Whether a request was meant for us: a page elsewhere may point a name of its own at this machine and read what we answer. */
import { isIP } from 'node:net';
import type { Regency } from '../../platform/db/regency.ts';

/** What this process was told about where it is found. */
export interface Found {
  /** Public address when one is set. */
  origin: string | null;
  /** Address it listens on. */
  listensOn: string;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** `[::1]:3271` is `::1`, `Kota.Example:80` is `kota.example`. */
function nameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}

/**
 * Names of this machine and plain addresses always lead here: neither can be pointed at us from elsewhere. Other names do when
 * they are the public address or a city's own. Whoever listens for others without a public address takes every name: which
 * ones the network gives this machine is not known here.
 */
export function isOwnHost(host: string, { origin, listensOn }: Found, regencies: readonly Pick<Regency, 'host'>[]): boolean {
  const name = nameOf(host);
  if (LOOPBACK.test(name) || isIP(name) !== 0) return true;
  if (regencies.some((one) => one.host === name)) return true;
  return origin === null ? !LOOPBACK.test(listensOn) : name === nameOf(new URL(origin).host);
}
