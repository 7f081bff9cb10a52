/** Background work of allocation. */
import { asActor } from '../../platform/db/actor.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { forgetDrafts } from './draft-store.ts';

/** Drafts that nobody ordered are forgotten in the night after. */
const forgetQueue = queue<Record<string, never>>('drafts.forget', { dailyAt: '01:10' });

export const works: readonly Work[] = [work(forgetQueue, ({ pool, regency }) => asActor(pool, regency, serviceAccount('clock', osUser()), { need: null, records: null }, forgetDrafts))];
