/**
 * The age in days, within about two weeks, that `1 Tahun - 5 Bulan - 11 Hari` says; null when the cell says something
 * else. It is only compared with the age of the dates, never used for it.
 */
export function readAgeCell(text: string): number | null {
  const match = /^(?:(\d{1,2})\s*(?:tahun|thn|th)\s*-?\s*)?(\d{1,2})\s*(?:bulan|bln|bl)(?:\s*-?\s*(\d{1,3})\s*(?:hari|hr))?$/iu.exec(
    text.trim(),
  );
  if (match === null) return null;
  return Math.round(Number(match[1] ?? 0) * 365.25 + Number(match[2] ?? 0) * 30.4375 + Number(match[3] ?? 0));
}
