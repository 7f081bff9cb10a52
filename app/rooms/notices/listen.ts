/** What is told at once: the job is made in the transaction of what happened, and told after it. */
import type { Projection } from '../../platform/db/projections.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { atOnceQueue } from './plan-jobs.ts';

const visitMade: Projection = async (tx, { subjectId, payload }) => {
  if (payload['worry'] === true && subjectId !== null) await sendJob(tx, atOnceQueue, { kind: 'worry', subjectId });
};

const conferenceCalled: Projection = async (tx, { subjectId }) => {
  if (subjectId !== null) await sendJob(tx, atOnceQueue, { kind: 'conference', subjectId });
};

/** A referral is sent by itself, or with the finding of a danger sign. */
const caseStep: Projection = async (tx, { subjectId, payload }) => {
  if (subjectId !== null && (payload['step'] === 'refer' || payload['step'] === 'assess')) await sendJob(tx, atOnceQueue, { kind: 'referrals', subjectId });
};

export const projections: Readonly<Record<string, Projection>> = {
  'visit.made': visitMade,
  'case.conference_called': conferenceCalled,
  'case.step': caseStep,
};
