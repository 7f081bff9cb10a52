/** What a person has to settle. Settling records what was talked over; it opens nothing. */
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { openIdentities, sealForChild } from '../children/server.ts';
import type { Purpose } from './purpose.ts';
import { listQuestions, settleQuestion } from './question-contract.ts';
import { getConsentChild } from './state-serve.ts';
import { closeQuestions } from './store.ts';
import { findQuestion, listOpenQuestions } from './view-store.ts';

export const questionAnswers: Answer[] = [
  reads(listQuestions, async (tx) => {
    tx.mustSomewhere('task.do');
    const rows = (await listOpenQuestions(tx)).filter(({ area }) => tx.actor.may('task.do', area) && tx.actor.may('consent.record', area));
    tx.shows(rows.map(({ childId }) => childId));
    const names = await openIdentities(tx, rows.map(({ childId }) => childId));
    return {
      questions: rows.map((row) => ({
        id: row.id,
        childId: row.childId,
        childName: names.get(row.childId)?.name ?? '',
        aliasSeed: row.aliasSeed,
        villageName: row.villageName ?? '',
        posyanduName: row.posyanduName,
        rt: row.rt,
        rw: row.rw,
        purpose: row.purpose as Purpose,
        kind: row.kind as 'disagreement',
        openedAt: row.openedAt.toISOString(),
      })),
    };
  }),

  commands(
    settleQuestion,
    async (tx, input) => {
      const child = await getConsentChild(tx, input.childId);
      tx.must('task.do', child.area);
      tx.must('consent.record', child.area);
      tx.shows([child.id]);
      return child;
    },
    async (tx, input, child) => {
      const question = await findQuestion(tx, child.id, input.questionId);
      if (question === undefined || question.closedAt !== null) throw new Problem('record.changed', {});
      await closeQuestions(tx, [question.id], { outcome: 'kept_closed', note: await sealForChild(tx, child.id, input.note) });
      return { id: question.id, outcome: 'kept_closed' };
    },
  ),
];
