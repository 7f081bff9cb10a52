import type { whyWords } from './needWords.ts';

type Words = (typeof whyWords)['id'];

/** Reasons by their words, in one phrase; one of a later release is left out. */
export function whyPhrase(reasons: readonly string[], say: Words): string {
  return reasons.flatMap((reason) => (Object.hasOwn(say, reason) ? [say[reason as keyof Words]] : [])).join(', ');
}

/** `Rp 1.900`, `Rp 5,5 juta`. */
export function rupiah(amount: number): string {
  const [value, unit] = amount >= 1_000_000 ? [amount / 1_000_000, ' juta'] : [amount, ''];
  return `Rp ${new Intl.NumberFormat('id-ID', { maximumFractionDigits: unit === '' ? 0 : 2 }).format(value)}${unit}`;
}
