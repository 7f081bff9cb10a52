/** Background work of contributions. */
import { queue, work } from '../../platform/jobs/index.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { lapsePledges } from './promise-serve.ts';

/** Promises end by their date in the night after. */
const lapseQueue = queue<Record<string, never>>('pledges.lapse', { dailyAt: '00:20' });

export const works: readonly Work[] = [work(lapseQueue, ({ pool, regency }) => lapsePledges(pool, regency))];
