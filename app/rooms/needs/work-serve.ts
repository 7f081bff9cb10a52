/** Answers which needs wait for a person's decision. */
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { DECIDE_WITHIN_DAYS } from './need.ts';
import { listNeedWork } from './work-contract.ts';
import { listNeedWorkRows } from './work-store.ts';

const PAGE = 60;

export const workAnswers: Answer[] = [
  reads(listNeedWork, async (tx, input) => {
    tx.mustSomewhere('need.decide');
    const who = { areas: tx.actor.areasFor('need.decide'), days: DECIDE_WITHIN_DAYS, today: tx.today };
    const { counts, rows } = await listNeedWorkRows(tx, who, input.show, input.limit ?? PAGE);
    tx.shows(rows.map(({ childId }) => childId));
    return { today: tx.today, counts, rows };
  }),
];
