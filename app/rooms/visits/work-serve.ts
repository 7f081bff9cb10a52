/** Answers what of the visits is a person's work. */
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { dueUntilFor, stepOf } from './visit-work.ts';
import { listVisitWork } from './work-contract.ts';
import { listVisitWorkRows } from './work-store.ts';

const PAGE = 60;

export const workAnswers: Answer[] = [
  reads(listVisitWork, async (tx, input) => {
    tx.mustSomewhere('case.work');
    const areas = tx.actor.areasFor('case.work');
    const holds = (verb: string): boolean => tx.actor.areasFor(verb).length > 0;
    const who = { areas, dueUntil: dueUntilFor(stepOf({ holds, areas }), tx.today), worries: holds('task.do'), today: tx.today };
    const { counts, rows } = await listVisitWorkRows(tx, who, input.show, input.limit ?? PAGE);
    tx.shows(rows.map(({ childId }) => childId));
    return {
      today: tx.today,
      counts,
      rows: rows.map(({ area, ...row }) => ({ ...row, mine: row.kind === 'worry' ? tx.actor.may('task.do', area) : row.keeper === 'kader' && tx.actor.may('visit.record', area) })),
    };
  }),
];
