/** Server door of reports. */
import type { Answer } from '../../platform/http/serve.ts';
import { qualityAnswers } from './quality-serve.ts';
import { answers as cityAnswers } from './serve.ts';

export { forgetEmptyMonths, recountMonth, recountRegister } from './store.ts';
export { readStatus } from './serve.ts';
export { projections } from './listen.ts';

export const answers: readonly Answer[] = [...cityAnswers, ...qualityAnswers];
