/**
 * A phone number in international form; null when it is none.
 *
 * @example internationalPhone('0812-3456 7890') // '+6281234567890'
 */
export function internationalPhone(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, '');
  if (!/^\+?\d{8,15}$/.test(digits)) return null;
  if (digits.startsWith('+')) return digits;
  if (digits.startsWith('62')) return `+${digits}`;
  return digits.startsWith('0') ? `+62${digits.slice(1)}` : `+62${digits}`;
}
