/** One day of the audit looked through for unusual reading. A higher room says when, and as whom. */
import { addDays } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { saveFindings } from './finding-store.ts';
import { findInDay } from './unusual.ts';
import type { ReadingLimits } from './unusual.ts';
import { findByMany, findEmergencies, findIdle, findOutsideLists, findRefused, loadDay, sumDay } from './unusual-store.ts';
import type { Stands } from './unusual-store.ts';

/**
 * Sums up who read how much on a day in Jakarta and writes what stands out. Safe to repeat: answered findings stay.
 * @returns how many findings the day has
 */
export async function lookAtDay(tx: Tx, day: string, limits: ReadingLimits): Promise<number> {
  const span = { day, from: new Date(`${day}T00:00:00+07:00`), to: new Date(`${addDays(day, 1)}T00:00:00+07:00`) };
  await sumDay(tx, span, limits);
  const found: Stands[] = [];
  for (const [actorId, { today, past }] of await loadDay(tx, day, addDays(day, -limits.pastDays)))
    for (const { rule, figures } of findInDay(today, past, limits)) found.push({ rule, actorId, subjectId: null, figures: { ...figures } });
  found.push(
    ...(await findOutsideLists(tx, span, limits)),
    ...(await findByMany(tx, span, limits)),
    ...(await findIdle(tx, span, limits)),
    ...(await findEmergencies(tx, span)),
    ...(await findRefused(tx, span, limits)),
  );
  await saveFindings(tx, day, found);
  return found.length;
}
