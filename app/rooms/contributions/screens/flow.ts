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
