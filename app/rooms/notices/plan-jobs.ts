/** Rounds of the day, and what is told at once: written as notices, each with its deliveries, in one transaction. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { queue, sendJob } from '../../platform/jobs/index.ts';
import type { JobEnvironment } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { findPlaces, findQuiet, insertDeliveries } from './delivery-store.ts';
import { atOnceFor, noticesFor, urgentKinds } from './notice.ts';
import type { AtOnceKind, Notice, Round } from './notice.ts';
import { findFacts, findOpenTasks, findOpenWorry, findPeopleToTell, insertNotices } from './plan-store.ts';
import { whenAllowed } from './quiet.ts';
import { sendQueue } from './send-jobs.ts';

/** What was announced, by its ids. */
export interface AtOnce {
  kind: AtOnceKind;
  /** Id of the visit or of the case. */
  subjectId: string;
}

export const atOnceQueue = queue<AtOnce>('notices.at_once');

type City = Pick<JobEnvironment, 'pool' | 'regency'>;

/** Acts as the clock: sees the children of the city, writes to anybody. */
function asClock<T>({ pool, regency }: City, records: string | null, act: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(pool, regency, serviceAccount('clock', osUser()), { need: 'child.read', records }, async (tx) => {
    tx.mustSomewhere('notice.deliver');
    return act(tx);
  });
}

/** Tells everybody what a round has to tell; safe to repeat. @returns how many notices are new */
export async function runRound(city: City, round: Round): Promise<number> {
  return asClock(city, 'notice.round', async (tx) => {
    const people = await findPeopleToTell(tx);
    return tell(tx, noticesFor(await findFacts(tx), people, { today: tx.today, now: tx.now, round }));
  });
}

/**
 * Tells at once of worries, referrals and conferences, of each unless it is settled by now. What came within the same seconds is told
 * together and stands in the audit as one row with all ids. Safe to repeat.
 * @returns how many notices are new
 */
export async function tellAtOnce(city: City, all: readonly AtOnce[]): Promise<number> {
  return asClock(city, 'notice.at_once', async (tx) => {
    const people = await findPeopleToTell(tx);
    const notices: Notice[] = [];
    for (const one of all) notices.push(...(await noticesAtOnce(tx, one, people)));
    tx.shows([...new Set(all.map(({ subjectId }) => subjectId))]);
    return tell(tx, notices);
  });
}

async function noticesAtOnce(tx: Tx, { kind, subjectId }: AtOnce, people: Awaited<ReturnType<typeof findPeopleToTell>>): Promise<Notice[]> {
  if (kind === 'worry') {
    const about = await findOpenWorry(tx, subjectId);
    return about === undefined ? [] : atOnceFor(kind, subjectId, about, people, tx.today);
  }
  const tasks = await findOpenTasks(tx, subjectId, kind === 'referrals' ? 'referral' : 'conference');
  return tasks.flatMap((task) => atOnceFor(kind, task.id, task, people, tx.today));
}

async function tell(tx: Tx, notices: readonly Notice[]): Promise<number> {
  const fresh = await insertNotices(tx, notices);
  // The demo tells in the application alone: nothing of it ever leaves.
  if (fresh.length === 0 || tx.regency.kind === 'demo') return fresh.length;
  const ids = [...new Set(fresh.map(({ personId }) => personId))];
  const [places, quietOf] = [await findPlaces(tx, ids), await findQuiet(tx, ids)];
  await insertDeliveries(
    tx,
    fresh.flatMap((notice) =>
      places
        .filter(({ personId }) => personId === notice.personId)
        .map((place) => ({ ...place, noticeId: notice.id, nextAt: whenAllowed(tx.now, quietOf(place.personId), urgentKinds.includes(notice.kind)) })),
    ),
  );
  await sendJob(tx, sendQueue, {});
  return fresh.length;
}
