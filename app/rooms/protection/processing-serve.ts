/** The register of processing as an answer. What the code declares is given by the composition: this room cannot see them all. */
import { reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { readProcessing } from './contract.ts';
import { activities } from './data/activities.ts';
import { registerOf } from './processing.ts';
import type { Declared } from './processing.ts';

/** @param declared read when asked: the list of endpoints holds this very answer */
export function processingAnswer(declared: () => Declared): Answer {
  return reads(readProcessing, async (tx) => {
    tx.must('protection.desk', tx.regency.code);
    return { regency: tx.regency.name, activities: registerOf(activities, declared()) };
  });
}
