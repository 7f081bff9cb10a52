/** All answers of allocation. */
import type { Answer } from '../../platform/http/serve.ts';
import { deskAnswers } from './desk-serve.ts';
import { mineAnswers } from './mine-serve.ts';

export const answers: readonly Answer[] = [...mineAnswers, ...deskAnswers];
