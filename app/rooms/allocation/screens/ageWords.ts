const bandEnds: Readonly<Record<number, number>> = { 0: 5, 6: 11, 12: 23, 24: 35, 36: 47 };

/** `anak 12 sampai 23 bulan`; nothing where no age is told. */
export function ageWords(band: number | null, say: { age: (from: number, to: number) => string; ageLast: string }): string {
  if (band === null) return '';
  const end = bandEnds[band];
  return end === undefined ? say.ageLast : say.age(band, end);
}
