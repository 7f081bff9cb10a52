/** Server door of needs. */
import type { Answer } from '../../platform/http/serve.ts';
import { catalogueAnswers } from './catalogue-serve.ts';
import { departmentAnswers } from './department-serve.ts';
import { needAnswers } from './serve.ts';
import { workAnswers } from './work-serve.ts';

export { readCatalogue } from './catalogue-store.ts';
export { findOpenNeeds, listMet, listPromised, lockNeeds, setCovered, setCoveredAll } from './door-store.ts';
export type { NeedRow, OpenNeedsFilter } from './door-store.ts';
export { followMovesOfNeeds } from './store.ts';
export { projections } from './listen.ts';

export const answers: readonly Answer[] = [...needAnswers, ...catalogueAnswers, ...departmentAnswers, ...workAnswers];
