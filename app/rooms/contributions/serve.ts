/** All answers of contributions. */
import type { Answer } from '../../platform/http/serve.ts';
import { booksAnswers } from './books-serve.ts';
import { deskAnswers } from './desk-serve.ts';
import { handoverAnswers } from './handover-serve.ts';
import { mineAnswers } from './mine-serve.ts';

export const answers: readonly Answer[] = [...mineAnswers, ...deskAnswers, ...handoverAnswers, ...booksAnswers];
