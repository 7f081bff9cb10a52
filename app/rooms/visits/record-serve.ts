/** One visit taken in: the card checked, words sealed, the clock wound. */
import type { Tx } from '../../platform/db/actor.ts';
import type { Outcome } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { addDays } from '../../platform/clock/index.ts';
import { sealForChild } from '../children/server.ts';
import { asksForHelpToday, faultOfCard } from './card.ts';
import type { VisitBody } from './contract.ts';
import { findClock, insertVisit, isFirstOfPairing, windClock } from './store.ts';
import { dueOn } from './visit-clock.ts';

/** A card may be brought in later than it was written, by a phone without signal. */
const OLDEST_DAYS = 14;

/**
 * @throws Problem visit.card for a card that cannot be taken (its detail says what), visit.day for a day in the future, longer
 *   ago than two weeks or before the clock began, visit.first_with_kader for a foster parent's first without the kader,
 *   visit.twice for a second visit of the day
 */
export async function recordVisit(
  tx: Tx,
  child: { id: string; area: string; state: string },
  { visitId, madeOn, accompanied, withKader, answers, activities }: VisitBody,
  madeAs: 'foster_parent' | 'staff',
): Promise<Outcome> {
  tx.shows([child.id]);
  const fault = faultOfCard(answers, accompanied);
  if (fault !== null) throw new Problem('visit.card', { fault });
  const clock = await findClock(tx, child.id, true);
  const oldest = addDays(tx.today, -OLDEST_DAYS);
  if (madeOn > tx.today || madeOn < oldest) throw new Problem('visit.day', { from: oldest, until: tx.today });
  if (madeAs === 'foster_parent' && (clock === undefined || madeOn < clock.started_on)) throw new Problem('visit.not_paired', {});
  if (madeAs === 'foster_parent' && withKader !== true && (await isFirstOfPairing(tx, child.id))) throw new Problem('visit.first_with_kader', {});
  const { needsMost, worryWords, safety, ...plain } = answers;
  const worry = asksForHelpToday(answers);
  const written = await insertVisit(tx, {
    id: visitId, childId: child.id, area: child.area, madeOn, madeAs, answers: { ...plain, ...(withKader === undefined ? {} : { withKader }) }, activities, worry,
    wordsCipher: needsMost === '' && worryWords === '' ? null : await sealForChild(tx, child.id, JSON.stringify({ needsMost, worryWords, ...(safety === true ? { safety } : {}) })),
  });
  if (!written) throw new Problem('visit.twice', { on: madeOn });
  if (clock !== undefined && (clock.last_made_on === null || madeOn > clock.last_made_on)) {
    const due = dueOn({ startedOn: clock.started_on, lastMadeOn: madeOn });
    await windClock(tx, child.id, madeOn, due > clock.due_on ? due : clock.due_on);
  }
  tx.announce({ topic: 'visit.made', subjectId: visitId, area: child.area, payload: { childId: child.id, worry } });
  return { id: visitId, outcome: worry ? 'made_with_worry' : 'made' };
}
