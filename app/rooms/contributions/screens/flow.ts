/** Steps of directed goods, each inside the one before it. */
export const flowSteps = ['directed', 'delivered', 'received', 'used'] as const;
export type Flow = Readonly<Record<(typeof flowSteps)[number], number>>;

/** What stands at each place, turned into what got at least that far. Rounded to two places, as quantities are kept. */
export function flowOf(at: { covered: number; delivered: number; received: number; used: number }): Flow {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const received = round(at.received + at.used);
  const delivered = round(at.delivered + received);
  return { directed: round(at.covered + delivered), delivered, received, used: at.used };
}

/** A share as whole per cent that never says all when it is not all, nor nothing when it is something. */
export function honestPercent(part: number, whole: number): number {
  if (whole <= 0) return 0;
  const percent = Math.floor((part / whole) * 100);
  return part > 0 ? Math.max(1, Math.min(percent, part < whole ? 99 : 100)) : 0;
}
