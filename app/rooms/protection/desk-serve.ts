/** Answers of the desk: what waits, consent by village, the register of processing. */
import type { Answer } from '../../platform/http/serve.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { loadVillages } from '../areas/server.ts';
import { findLookedAt } from '../audit/server.ts';
import { countConsent } from '../consent/server.ts';
import { coarseChildren } from './child-store.ts';
import { LEGAL_HOURS } from './clock.ts';
import { consentLines } from './consent-count.ts';
import { lookAgain, readConsentState, readDesk } from './contract.ts';
import { countRenewals, countWaiting, listOpenQuestions } from './desk-store.ts';
import { lookQueue } from './look-jobs.ts';

const QUESTIONS = 200;

export const answers: Answer[] = [
  reads(readDesk, async (tx) => {
    tx.must('protection.desk', tx.regency.code);
    const waiting = await countWaiting(tx, new Date(tx.now.getTime() - LEGAL_HOURS * 3_600_000));
    return {
      requests: { waiting: waiting.requests, late: waiting.requestsLate },
      findings: { waiting: waiting.findings, lookedAt: (await findLookedAt(tx))?.toISOString() ?? null },
      breaches: { open: waiting.breaches, late: waiting.breachesLate },
      erasures: { waiting: waiting.erasures },
      questions: { open: waiting.questions },
    };
  }),

  reads(readConsentState, async (tx) => {
    tx.must('protection.desk', tx.regency.code);
    const villages = (await loadVillages(tx)).map(({ code, name, districtName }) => ({ code, name, district: districtName }));
    const { lines, total } = consentLines(await countConsent(tx, tx.today), villages);
    const questions = await listOpenQuestions(tx, QUESTIONS);
    const children = await coarseChildren(
      tx,
      questions.map(({ childId }) => childId),
    );
    return {
      asOf: tx.today,
      total,
      villages: lines,
      questions: questions.map(({ childId, openedAt, ...one }) => ({
        ...one,
        child: children.get(childId) ?? null,
        openedAt: openedAt.toISOString(),
      })),
      renewals: await countRenewals(tx),
    };
  }),

  commands(
    lookAgain,
    async (tx) => tx.must('protection.desk', tx.regency.code),
    async (tx) => {
      await sendJob(tx, lookQueue, {});
      return { id: tx.requestId, outcome: 'asked' };
    },
  ),
];
