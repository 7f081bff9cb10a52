/** A day of the demo, and the days between two files: everybody does what they would have done. */
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import type { JobEnvironment } from '../../platform/jobs/index.ts';
import { log } from '../../platform/log/index.ts';
import { addPeople, readPeople } from './people.ts';
import { liveCase } from './cases.ts';
import { liveConsent } from './consents.ts';
import { liveFirstAid } from './first-aid.ts';
import { liveFosterCare } from './foster-care.ts';
import { liveFostering } from './fostering.ts';
import { liveGiving } from './giving.ts';
import { liveHandingOver } from './handing-over.ts';
import { isSunday, noteRefusal, together } from './life.ts';
import type { Life, Truth } from './life.ts';
import { liveNeeds } from './needs.ts';
import { writeLived } from './progress-store.ts';
import { liveLastHours, liveProtection } from './protection.ts';
import { liveRecognition } from './recognition.ts';
import { readOpenCases } from './snapshot-store.ts';
import { liveVisits } from './visits.ts';
import { liveAudits } from './audits.ts';

type Where = Pick<JobEnvironment, 'pool' | 'connection' | 'regency'>;

export interface Days {
  /** First day of the demo, of all its months. */
  begins: string;
  from: string;
  until: string;
  heroes: ReadonlySet<string>;
  truth: Truth;
  /** When somebody looks at the demo. */
  now: Date;
}

/** Lives the days that were not lived yet, and calls back after each. A day that was interrupted is lived again: what was done in it is known. */
export async function liveDays(where: Where, days: Days, lived: string | null, onDay: (day: string) => Promise<void> = async () => undefined): Promise<void> {
  let people = await readPeople(where);
  const refused = new Map<string, number>();
  for (let { from: day } = days; day <= days.until; day = addDays(day, 1)) {
    if (lived !== null && day <= lived) continue;
    const life: Life = { pool: where.pool, regency: where.regency, day, people, heroes: days.heroes, truth: days.truth, refused };
    if (day === days.begins) people = await addPeople(life);
    else if (!isSunday(day)) await liveDay(where, life, days.begins);
    if (day === lastDay(days.now)) await liveLastHours(where, life, await readOpenCases(life), days.now).catch((error: unknown) => noteRefusal(life, 'the last hours', error));
    await writeLived(where, day);
    await onDay(day);
  }
  if (refused.size > 0) log.info({ refused: Object.fromEntries(refused) }, 'acts of the demo that rooms refused');
}

async function liveDay(where: Where, life: Life, begins: string): Promise<void> {
  await liveFirstAid(life);
  const open = await readOpenCases(life);
  const parts: readonly (() => Promise<void>)[] = [
    () => together(open, async (child) => {
      await liveCase(life, child);
      await liveConsent(life, child);
    }),
    () => liveNeeds(life, open),
    () => liveFostering(life, begins, open),
    () => liveFosterCare(life, begins, open),
    () => liveVisits(life, open),
    () => liveGiving(life, begins, open),
    () => liveHandingOver(life),
    () => liveRecognition(life, begins, open),
    () => liveAudits(life, open),
    () => liveProtection(where, life, begins, open),
  ];
  // Where a room refuses something that was not expected, the rest of the day goes on.
  for (const part of parts) await part().catch((error: unknown) => noteRefusal(life, 'a part of the day', error));
}

/** Yesterday: today belongs to who looks at the demo. */
export const lastDay = (now: Date): string => addDays(jakartaDay(now), -1);
