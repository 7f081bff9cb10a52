/** Server door of notices. */
import type { Answer } from '../../platform/http/serve.ts';
import { addressAnswers } from './address-serve.ts';
import { answers as noticeAnswers } from './serve.ts';

export { works } from './jobs.ts';
export { projections } from './listen.ts';
export { runRound } from './plan-jobs.ts';
export { letGoOfSessions } from './reminder-store.ts';

export const answers: readonly Answer[] = [...noticeAnswers, ...addressAnswers];
