/** Server door of protection. */
import type { Answer } from '../../platform/http/serve.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { answers as breachAnswers } from './breach-serve.ts';
import { answers as deskAnswers } from './desk-serve.ts';
import { works as eraseWorks } from './erase-jobs.ts';
import { works as lookWorks } from './look-jobs.ts';
import { processingAnswer } from './processing-serve.ts';
import type { Declared } from './processing.ts';
import { answers as requestAnswers } from './request-serve.ts';
import { works as retentionWorks } from './retention-jobs.ts';
import { answers as retentionAnswers } from './retention-serve.ts';
import { answers as taskAnswers } from './task-serve.ts';

/** @param declared what the code declares, for the register of processing */
export function answersOver(declared: () => Declared): Answer[] {
  return [...deskAnswers, ...requestAnswers, ...retentionAnswers, ...breachAnswers, ...taskAnswers, processingAnswer(declared)];
}

export const works: readonly Work[] = [...lookWorks, ...retentionWorks, ...eraseWorks];
export { projections } from './listen.ts';
export { eraseAgain } from './erase-jobs.ts';
