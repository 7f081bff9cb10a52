/** Background work of notices: rounds in Jakarta time, what is told at once, sending, tidying. */
import { queue, work, workTogether } from '../../platform/jobs/index.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { roundTimes } from './notice.ts';
import { atOnceQueue, runRound, tellAtOnce } from './plan-jobs.ts';
import { sendDue, sendQueue, tidy } from './send-jobs.ts';

const morningQueue = queue<Record<string, never>>('notices.morning', { dailyAt: roundTimes.morning, lane: 'notices.round' });
const noonQueue = queue<Record<string, never>>('notices.noon', { dailyAt: roundTimes.noon, lane: 'notices.round' });
const tidyQueue = queue<Record<string, never>>('notices.tidy', { dailyAt: '02:50' });

export const works: readonly Work[] = [
  work(morningQueue, (city) => runRound(city, 'morning')),
  work(noonQueue, (city) => runRound(city, 'noon')),
  workTogether(atOnceQueue, tellAtOnce),
  work(sendQueue, (city) => sendDue(city)),
  work(tidyQueue, tidy),
];
