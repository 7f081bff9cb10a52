import { formatNumber } from '../../../platform/ui/numbers.ts';

/** Values behind a code, as the server tells them. */
export type Details = Readonly<Record<string, unknown>>;

/** A detail as plain text; `''` when it is not there. Text of a file stays text: React never reads it as markup. */
export function told(details: Details, key: string): string {
  const value = details[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Several words of a detail: `Nama, JK, Tgl Lahir`. */
export function toldList(details: Details, key: string): string {
  const value = details[key];
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}

/** Bytes as megabytes, `300 MB`; small ones with a decimal. */
export function toldMegabytes(details: Details, key: string): string {
  const megabytes = Number(details[key] ?? 0) / 1_048_576;
  return `${formatNumber(megabytes, megabytes < 10 ? 1 : 0)} MB`;
}
