/** A number as people type it: `8,5` and `8.5` are one; empty is none; anything else is refused. */
export function typedNumber(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
