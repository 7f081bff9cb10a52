/** Server door of cases. */
import type { Answer } from '../../platform/http/serve.ts';
import { auditAnswers } from './case-audit-serve.ts';
import { caseAnswers } from './case-serve.ts';
import { healingAnswers } from './healing-serve.ts';
import { measuringAnswers } from './measuring-serve.ts';
import { exportAnswers } from './register-export-serve.ts';
import { remeasureAnswers } from './remeasure-serve.ts';
import { savedViewAnswers } from './saved-view-serve.ts';
import { answers as registerAnswers } from './serve.ts';
import { workAnswers } from './work-serve.ts';

export * from './as-of-store.ts';
export { openUndoneCases, takeBackAsOf, takeOutCases, takeOutStandings } from './undo-store.ts';
export { followMovesOfCases, refreshStandings } from './store.ts';
export { loadCases } from './case-store.ts';
export type { LoadedCase, MeasuredForCase } from './case-store.ts';
export { namePeople } from './page-store.ts';
export { projections } from './listen.ts';
export { caseObstacles } from './merge-serve.ts';

export const answers: readonly Answer[] = [...exportAnswers, ...registerAnswers, ...savedViewAnswers, ...caseAnswers, ...measuringAnswers, ...healingAnswers, ...remeasureAnswers, ...workAnswers, ...auditAnswers];
