/** Server door of visits. */
import type { Answer } from '../../platform/http/serve.ts';
import { calendarAnswers } from './calendar-serve.ts';
import { photoAnswers } from './photo-serve.ts';
import { answers as visitAnswers } from './serve.ts';
import { workAnswers } from './work-serve.ts';

export { works } from './jobs.ts';
export { projections } from './listen.ts';
export { openPhoto } from './photo-serve.ts';
export { listVisits } from './store.ts';

export const answers: readonly Answer[] = [...visitAnswers, ...photoAnswers, ...calendarAnswers, ...workAnswers];
