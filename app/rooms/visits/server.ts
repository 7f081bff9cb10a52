/** Server door of visits. */
import type { Answer } from '../../platform/http/serve.ts';
import { calendarAnswers } from './calendar-serve.ts';
import { answers as visitAnswers } from './serve.ts';

export { projections } from './listen.ts';
export { listVisits } from './store.ts';

export const answers: readonly Answer[] = [...visitAnswers, ...calendarAnswers];
