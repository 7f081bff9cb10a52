/** Amounts as people type them: "Rp 20 juta", "20.000.000", "1,5". */

const scales: Readonly<Record<string, number>> = { rb: 1e3, ribu: 1e3, k: 1e3, jt: 1e6, juta: 1e6, m: 1e9, miliar: 1e9, milyar: 1e9, million: 1e6, thousand: 1e3, billion: 1e9 };

/**
 * Whole rupiah of what was typed, or null when it is none.
 * @example readRupiah('Rp 20 juta') // 20000000
 * @example readRupiah('1,5 jt') // 1500000
 * @example readRupiah('20.000.000') // 20000000
 */
export function readRupiah(text: string): number | null {
  const found = /^\s*(?:rp\.?\s*)?([\d.,]+)\s*([a-z]+)?\s*$/i.exec(text);
  if (found === null) return null;
  const scale = found[2] === undefined ? 1 : scales[found[2].toLowerCase()];
  const number = readNumber(found[1]!);
  if (scale === undefined || number === null) return null;
  const rupiah = Math.round(number * scale * 100) / 100;
  return Number.isSafeInteger(rupiah) && rupiah > 0 ? rupiah : null;
}

/**
 * A number written the Indonesian way: points group thousands, a comma begins the parts.
 * @example readNumber('1.411') // 1411
 * @example readNumber('1,5') // 1.5
 * @example readNumber('1.5') // null: neither a thousand nor a part
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d+(,\d+)?$/.test(trimmed) && !/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(trimmed)) return null;
  return Number(trimmed.replaceAll('.', '').replace(',', '.'));
}
